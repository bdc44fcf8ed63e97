import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Signing in through an identity provider, and tokens by which programs ask. An identity is known by issuer and subject alone; a token by
 * its SHA-256 alone. Both are looked up before any tenant is known, through functions.
 */
export class MasukLain019 implements MigrationInterface {
  name = 'MasukLain0191767225600019';

  async up(db: QueryRunner): Promise<void> {
    await this.oidc(db);
    await this.token(db);
    await this.tokenUse(db);
    await db.query(`
      revoke all on all functions in schema identity from public;
      grant execute on all functions in schema identity to app;
    `);
  }

  private async oidc(db: QueryRunner): Promise<void> {
    await db.query(`
      create table identitas_oidc (
        penerbit text collate "C" not null check (length(penerbit) between 1 and 500), subjek text collate "C" not null check (length(subjek) between 1 and 255),
        account_id uuid not null references account on delete cascade, sejak timestamptz not null default clock_timestamp(),
        primary key (penerbit, subjek), unique (account_id, penerbit)
      );
      comment on table identitas_oidc is 'which account an identity of a provider (issuer, subject) opens; one identity of an issuer for an account';
      create table permintaan_oidc (sidik bytea primary key, penyedia text not null, dibuat timestamptz not null default clock_timestamp());
      comment on table permintaan_oidc is 'sign-ins under way: the hash of what only the browser holds; each is taken once, within ten minutes';
      create index permintaan_oidc_dibuat on permintaan_oidc (dibuat);

      alter table session add column penyedia text, add column batas uuid[];
      comment on column session.penyedia is 'the provider through which the session was opened';
      comment on column session.batas is 'the only instansi whose posts the session may use: those that trust its provider; null: any';
      create function identity.dalam_batas() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
      begin
        if new.batas is not null and new.jabatan_tenant <> all(new.batas) then new.jabatan_tenant := null; new.jabatan_id := null; end if;
        return new;
      end $$;
      create trigger batas before insert or update on session for each row execute function identity.dalam_batas();

      create function identity.oidc_mulai(sidik_ini bytea, penyedia_ini text) returns void
        language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
        $$ delete from permintaan_oidc where dibuat < clock_timestamp() - interval '10 minutes'; insert into permintaan_oidc (sidik, penyedia) values (sidik_ini, penyedia_ini) $$;

      -- whoever takes a request has used it up, whatever comes of it
      create function identity.oidc_ambil(sidik_ini bytea) returns table (penyedia text)
        language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
        $$ with diambil as (delete from permintaan_oidc p where p.sidik = sidik_ini returning p.penyedia, p.dibuat) select d.penyedia from diambil d where d.dibuat > clock_timestamp() - interval '10 minutes' $$;

      create function identity.oidc_akun(penerbit_ini text, subjek_ini text) returns table (account_id uuid, aktif boolean)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select a.id, a.nonaktif_sejak is null or a.nonaktif_sejak > clock_timestamp() from identitas_oidc i join account a on a.id = i.account_id where (i.penerbit, i.subjek) = (penerbit_ini, subjek_ini) $$;

      -- accounts that are at work today in one of these instansi, by a word that the provider is trusted for
      create function identity.oidc_calon(instansi_ini uuid[], nip_ini text, nama_pengguna text) returns table (account_id uuid)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select a.id from account a join person o on o.id = a.person_id
           where (o.nip = nip_ini or lower(a.username) = lower(nama_pengguna)) and (a.nonaktif_sejak is null or a.nonaktif_sejak > clock_timestamp())
             and exists (select from identity.posts(a.id) p where p.tenant_id = any(instansi_ini)) limit 2 $$;

      create function identity.oidc_tautkan(penerbit_ini text, subjek_ini text, akun uuid) returns boolean
        language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
        $$ with baru as (insert into identitas_oidc (penerbit, subjek, account_id) values (penerbit_ini, subjek_ini, akun) on conflict do nothing returning 1) select exists (select from baru) $$;

      create function identity.instansi_menurut(kode_ini text[]) returns table (kode text, tenant_id uuid)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$ select i.kode, i.tenant_id from instansi i where i.kode = any(kode_ini) $$;

      -- the proof is as old as the provider says, never younger than now
      create function identity.session_oidc(sidik_ini bytea, penyedia_ini text, batas_ini uuid[], terbukti timestamptz) returns void
        language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
        $$ update session set penyedia = penyedia_ini, batas = batas_ini, dikuatkan = least(terbukti, clock_timestamp()) where sidik = sidik_ini $$;

      create function identity.session_penyedia(sidik_ini bytea) returns table (penyedia text, batas uuid[])
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$ select s.penyedia, s.batas from session s where s.sidik = sidik_ini $$;
    `);
  }

  private async token(db: QueryRunner): Promise<void> {
    await db.query(`
      create table token (
        tenant_id uuid not null references instansi, id uuid not null, sidik bytea not null check (length(sidik) = 32),
        jenis text not null check (jenis in ('pribadi', 'layanan')), account_id uuid references account, post_id uuid, satker_id uuid,
        nama text not null check (length(nama) between 1 and 100), cakupan text[] not null check (cardinality(cakupan) between 1 and 50),
        dibuat timestamptz not null default clock_timestamp(), dibuat_oleh uuid not null, kedaluwarsa timestamptz not null, dipakai timestamptz, dicabut timestamptz,
        primary key (tenant_id, id),
        foreign key (tenant_id, post_id) references post (tenant_id, id), foreign key (tenant_id, satker_id) references satker (tenant_id, id),
        check (case jenis when 'pribadi' then account_id is not null and post_id is not null and satker_id is null else account_id is null and post_id is null and satker_id is not null end),
        check (kedaluwarsa > dibuat and kedaluwarsa <= dibuat + interval '366 days')
      );
      comment on table token is 'tokens of programs: personal ones act in one post of one account, those of services read a subtree; only the SHA-256 is kept';
      create index token_sidik on token (sidik);
      create index token_account on token (account_id);
      alter table token enable row level security, force row level security;
      create policy tenant on token using (tenant_id = (select app.tenant()));
      create policy milik_owner on token to owner using (true);
      grant select, insert on token to app;
      grant update (dicabut) on token to app;

      create view token_terbaru with (security_invoker = true) as
        select t.*, b.berlaku, row_number() over (partition by t.tenant_id, t.jenis, t.account_id, b.berlaku order by t.dibuat desc, t.id) as ke
        from token t cross join lateral (select t.dicabut is null and t.kedaluwarsa > clock_timestamp() as berlaku) b;
      comment on view token_terbaru is 'tokens, numbered from the newest among those of one owner that work, and among those that do not any more';
      grant select on token_terbaru to app;

      create function identity.token_milik(akun uuid) returns table (id uuid, tenant_id uuid, post_id uuid, path text, instansi text, peran text, nama_satker text, nama text, cakupan text[], dibuat timestamptz, kedaluwarsa timestamptz, dipakai timestamptz, dicabut timestamptz)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select t.id, t.tenant_id, p.id, s.path, i.nama, p.role, s.nama, t.nama, t.cakupan, t.dibuat, t.kedaluwarsa, t.dipakai, t.dicabut
           from token_terbaru t join instansi i using (tenant_id) join post p on (p.tenant_id, p.id) = (t.tenant_id, t.post_id) join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id)
           where t.account_id = akun and (t.berlaku or t.ke <= 50) order by t.dibuat desc, t.id $$;
    `);
  }

  /** Tokens live by the wall clock, as sessions do; the posts that they act in by the legal clock. */
  private async tokenUse(db: QueryRunner): Promise<void> {
    await db.query(`
      create function identity.token_use(sidik_ini bytea) returns table (account_id uuid, person_id uuid, nama text, token uuid, jenis_token text, cakupan text[],
          tenant_id uuid, post_id uuid, role text, satker_id uuid, satker text, jenjang text, jenis text, path text, scope_path text, instansi text, pack_id text, zona text)
        language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare t token;
      begin
        select * into t from token x where x.sidik = sidik_ini and x.dicabut is null and x.kedaluwarsa > clock_timestamp();
        if not found then return; end if;
        if t.dipakai is null or t.dipakai < clock_timestamp() - interval '1 minute' then update token x set dipakai = clock_timestamp() where (x.tenant_id, x.id) = (t.tenant_id, t.id); end if;
        if t.jenis = 'layanan' then
          return query select t.id, t.id, 'Layanan ' || t.nama, t.id, t.jenis, t.cakupan, t.tenant_id, t.id, 'layanan'::text, s.id, s.nama, s.jenjang, s.jenis, s.path, s.path, i.nama,
              app.paket_dikenal(t.tenant_id, (app.now() at time zone i.zona)::date), i.zona
            from satker s join instansi i on i.tenant_id = s.tenant_id where (s.tenant_id, s.id) = (t.tenant_id, t.satker_id);
        else
          return query select a.id, o.id, o.nama, t.id, t.jenis, t.cakupan, p.tenant_id, p.post_id, p.role, p.satker_id, p.satker, p.jenjang, p.jenis, p.path, p.scope_path, p.instansi, p.pack_id, p.zona
            from account a join person o on o.id = a.person_id
              left join lateral (select * from identity.posts(a.id) x where (x.tenant_id, x.post_id) = (t.tenant_id, t.post_id) and x.penggantian_id is null) p on true
            where a.id = t.account_id and (a.nonaktif_sejak is null or a.nonaktif_sejak > clock_timestamp());
        end if;
      end $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function identity.token_use(bytea), identity.token_milik(uuid), identity.session_penyedia(bytea), identity.session_oidc(bytea, text, uuid[], timestamptz), identity.instansi_menurut(text[]),
        identity.oidc_tautkan(text, text, uuid), identity.oidc_calon(uuid[], text, text), identity.oidc_akun(text, text), identity.oidc_ambil(bytea), identity.oidc_mulai(bytea, text);
      drop trigger batas on session;
      drop function identity.dalam_batas();
      alter table session drop column penyedia, drop column batas;
      drop view token_terbaru;
      drop table token, permintaan_oidc, identitas_oidc;
    `);
  }
}
