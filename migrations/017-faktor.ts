import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What proves a person besides the password (TOTP, passkeys, recovery codes), a sign-in between its two stages, the browsers an account
 * is known on, what happened to an account, and the brake on guessing. All of it belongs to accounts, not to tenants: the application
 * reaches it only through the functions of the schema `identity` (here and in 018).
 */
export class Faktor017 implements MigrationInterface {
  name = 'Faktor0171767225600017';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table account add column sandi_sejak timestamptz not null default clock_timestamp();
      comment on column account.sandi_sejak is 'since when the password is the present one, by the wall clock';

      create table faktor_totp (
        account_id uuid primary key references account on delete cascade, rahasia bytea not null, dibuat timestamptz not null default clock_timestamp(),
        aktif_sejak timestamptz, langkah bigint not null default 0
      );
      comment on table faktor_totp is 'TOTP (RFC 6238); rahasia is sealed with a key outside the database; langkah: the last time step that was used, none is accepted twice';

      create table passkey (
        id text primary key check (length(id) <= 1400), account_id uuid not null references account on delete cascade, kunci bytea not null, hitungan bigint not null,
        transports text[] not null default '{}', nama text not null check (length(nama) between 1 and 60), dibuat timestamptz not null default clock_timestamp(), dipakai timestamptz
      );
      create index passkey_account on passkey (account_id);
      comment on table passkey is 'WebAuthn credentials: public keys only';

      create table kode_pemulihan (
        account_id uuid not null references account on delete cascade, sidik bytea not null, dipakai timestamptz, primary key (account_id, sidik)
      );
      comment on table kode_pemulihan is 'recovery codes, as SHA-256: each is 80 random bits and is used once';

      create table tantangan (
        sidik bytea not null, tujuan text not null check (tujuan in ('masuk', 'faktor', 'penguatan', 'daftar')), isi text not null, dibuat timestamptz not null default clock_timestamp(),
        primary key (sidik, tujuan)
      );
      comment on table tantangan is 'the challenge a browser was given for a passkey; sidik: hash of the token by which that browser is known';

      create table sesi_tertunda (
        sidik bytea primary key, account_id uuid not null references account on delete cascade, jabatan_tenant uuid, jabatan_id uuid, cara text not null default 'sandi', agen text,
        dibuat timestamptz not null default clock_timestamp(), gagal integer not null default 0
      );
      create index sesi_tertunda_account on sesi_tertunda (account_id);
      comment on table sesi_tertunda is 'a sign-in whose password was right and whose second factor is still to come; no session';

      create table perangkat (
        account_id uuid not null references account on delete cascade, sidik bytea not null, dibuat timestamptz not null default clock_timestamp(), dipakai timestamptz not null default clock_timestamp(),
        primary key (account_id, sidik)
      );
      comment on table perangkat is 'browsers on which somebody signed in to the account; sidik: hash of the token in their cookie';

      create table kejadian_akun (
        id uuid primary key default gen_random_uuid(), account_id uuid not null references account on delete cascade, jenis text not null check (length(jenis) <= 60),
        rincian jsonb not null default '{}', pada timestamptz not null default date_trunc('milliseconds', clock_timestamp())
      );
      create index kejadian_akun_terbaru on kejadian_akun (account_id, pada desc, id desc);
      comment on table kejadian_akun is 'what its owner must know of an account: new devices, changes of password and factors, being held back';

      create unlogged table rem_masuk (kunci text primary key, gagal integer not null, sejak timestamptz not null);
      comment on table rem_masuk is 'failed sign-ins in the running window, for each address (hashed) and over all; kept only as long as it slows';

      create table kebijakan_sandi (
        tenant_id uuid primary key references instansi, komposisi boolean not null default false, umur_hari integer check (umur_hari between 30 and 3650)
      );
      comment on table kebijakan_sandi is 'composition and expiry of passwords, for instansi whose auditors ask for it; without a row neither';
      alter table kebijakan_sandi enable row level security, force row level security;
      create policy tenant on kebijakan_sandi using (tenant_id = (select app.tenant()));
      create policy milik_owner on kebijakan_sandi to owner using (true);
      grant select, insert, update on kebijakan_sandi to app;
    `);
    await this.sessions(db);
  }

  /** A session tells how fresh its proof is by the clock that stamped it, and whether the password is too old for the instansi of its post. */
  private async sessions(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function identity.session_use(bytea);
      create function identity.session_use(sidik_ini bytea) returns table (account_id uuid, person_id uuid, nama text, sesi uuid, cara text, kuat boolean, dikuatkan timestamptz,
          tenant_id uuid, post_id uuid, role text, satker_id uuid, satker text, jenjang text, jenis text, path text, scope_path text, instansi text, pack_id text, zona text,
          sampai date, penggantian_id uuid, sebagai text, digantikan uuid, nama_digantikan text, sk_penggantian text, segar boolean, sandi_lewat boolean)
        language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare s session;
      begin
        select * into s from session where session.sidik = sidik_ini and dipakai > clock_timestamp() - interval '30 minutes' and dibuat > clock_timestamp() - interval '12 hours';
        if not found then return; end if;
        if s.dipakai < clock_timestamp() - interval '1 minute' then update session set dipakai = clock_timestamp() where session.sidik = sidik_ini; end if;
        return query select a.id, o.id, o.nama, s.id, s.cara, s.kuat, s.dikuatkan, p.tenant_id, p.post_id, p.role, p.satker_id, p.satker, p.jenjang, p.jenis, p.path, p.scope_path, p.instansi, p.pack_id, p.zona,
            p.sampai, p.penggantian_id, p.sebagai, p.digantikan, p.nama_digantikan, p.sk_penggantian, s.dikuatkan > clock_timestamp() - interval '5 minutes',
            s.cara = 'sandi' and exists (select from kebijakan_sandi k where k.tenant_id = p.tenant_id and a.sandi_sejak < clock_timestamp() - make_interval(days => k.umur_hari))
          from account a join person o on o.id = a.person_id
            left join lateral (select * from identity.posts(a.id) x where (x.tenant_id, coalesce(x.penggantian_id, x.post_id)) = (s.jabatan_tenant, s.jabatan_id)) p on true
          where a.id = s.account_id and (a.nonaktif_sejak is null or a.nonaktif_sejak > clock_timestamp());
      end $$;
      revoke all on function identity.session_use(bytea) from public;
      grant execute on function identity.session_use(bytea) to app;
    `);
  }

  /** `session_use` of before is that of migration 016. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function identity.session_use(bytea);
      drop table kebijakan_sandi, rem_masuk, kejadian_akun, perangkat, sesi_tertunda, tantangan, kode_pemulihan, passkey, faktor_totp;
      alter table account drop column sandi_sejak;
    `);
  }
}
