import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who stands in for whom (Plh, Plt), and what a session knows about how its person proved who they are. A substitute acts in the post
 * of the one who is replaced; the person stays the one who acts.
 */
export class Penggantian016 implements MigrationInterface {
  name = 'Penggantian0161767225600016';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table penggantian (
        tenant_id uuid not null, id uuid not null, post_id uuid not null, person_id uuid not null references person,
        jenis text not null check (jenis in ('plh', 'plt')), dari date not null, sampai date not null, sk text not null check (length(sk) between 1 and 200),
        alasan text not null check (length(alasan) between 1 and 1000),
        ditetapkan_oleh uuid not null, ditetapkan_jabatan uuid not null, pada timestamptz not null default app.now(), dicabut_pada timestamptz,
        primary key (tenant_id, id),
        foreign key (tenant_id, post_id) references post (tenant_id, id),
        check (sampai >= dari), check (ditetapkan_oleh <> person_id)
      );
      comment on table penggantian is 'Plh and Plt: who acts in which post, from and until when, by which decree and by whose order';
      create index penggantian_orang on penggantian (person_id, tenant_id);
      create index penggantian_jabatan on penggantian (tenant_id, post_id);
      create unique index penggantian_sk on penggantian (tenant_id, lower(sk));
      alter table penggantian enable row level security, force row level security;
      create policy tenant on penggantian using (tenant_id = (select app.tenant()));
      create policy milik_owner on penggantian to owner using (true);
      grant select, insert on penggantian to app;
      grant update (dicabut_pada) on penggantian to app;

      drop policy through_post on person;
      create policy through_post on person for select using (
        exists (select from post p where p.person_id = person.id and p.tenant_id = (select app.tenant()))
        or exists (select from penggantian g where g.person_id = person.id and g.tenant_id = (select app.tenant())));

      alter table account add column nonaktif_sejak timestamptz, alter column password_hash drop not null;
      comment on column account.nonaktif_sejak is 'nobody signs in from here on; the account stays, since the history names its person';
      alter table session add column id uuid not null default gen_random_uuid() unique, add column cara text not null default 'sandi' check (cara in ('sandi', 'passkey', 'oidc')),
        add column kuat boolean not null default false, add column dikuatkan timestamptz not null default clock_timestamp(), add column agen text check (length(agen) <= 300);
      comment on column session.kuat is 'a second factor was shown';
      comment on column session.dikuatkan is 'when the person last proved who they are';
    `);
    await this.functions(db);
  }

  private async functions(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace function identity.account_by_name(nama text) returns table (id uuid, password_hash text, ditahan boolean)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select a.id, a.password_hash, coalesce(a.ditahan_sampai > clock_timestamp(), false) from account a
           where lower(a.username) = lower(nama) and (a.nonaktif_sejak is null or a.nonaktif_sejak > clock_timestamp()) $$;

      drop function identity.posts(uuid);
      create function identity.posts(akun uuid) returns table (tenant_id uuid, post_id uuid, role text, satker_id uuid, satker text, jenjang text, jenis text, path text, scope_path text,
          instansi text, pack_id text, zona text, sampai date, penggantian_id uuid, sebagai text, digantikan uuid, nama_digantikan text, sk_penggantian text)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ with hari as (select i.tenant_id, i.nama, i.zona, (app.now() at time zone i.zona)::date as hari from instansi i),
             dijabat as (
               select p.tenant_id, p.id, p.role, p.satker_id, p.scope_path, p.sampai, null::uuid as penggantian_id, null::text as sebagai, null::uuid as digantikan, null::text as nama_digantikan, null::text as sk_penggantian
               from account a join post p on p.person_id = a.person_id join hari h on h.tenant_id = p.tenant_id
               where a.id = akun and p.dari <= h.hari and (p.sampai is null or p.sampai >= h.hari)
               union all
               select p.tenant_id, p.id, p.role, p.satker_id, p.scope_path, case when g.jenis = 'plh' then least(g.sampai, p.sampai) else g.sampai end, g.id, g.jenis, p.person_id, o.nama, g.sk
               from account a join penggantian g on g.person_id = a.person_id join post p on (p.tenant_id, p.id) = (g.tenant_id, g.post_id)
                 join person o on o.id = p.person_id join hari h on h.tenant_id = g.tenant_id
               where a.id = akun and g.dicabut_pada is null and g.dari <= h.hari and g.sampai >= h.hari
                 and (g.jenis = 'plt' or (p.dari <= h.hari and (p.sampai is null or p.sampai >= h.hari))))
           select d.tenant_id, d.id, d.role, d.satker_id, s.nama, s.jenjang, s.jenis, s.path, d.scope_path, h.nama, app.paket_dikenal(d.tenant_id, h.hari), h.zona, d.sampai,
             d.penggantian_id, d.sebagai, d.digantikan, d.nama_digantikan, d.sk_penggantian
           from dijabat d join hari h on h.tenant_id = d.tenant_id join satker s on (s.tenant_id, s.id) = (d.tenant_id, d.satker_id)
           order by d.penggantian_id is not null, h.nama, s.path, d.role $$;

      drop function identity.session_open(bytea, uuid, uuid, uuid);
      create function identity.session_open(sidik_baru bytea, akun uuid, tenant uuid, jabatan uuid, cara_masuk text default 'sandi', faktor_kedua boolean default false, agen_peramban text default null) returns void
        language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
        $$ update account set gagal = 0, ditahan_sampai = null where id = akun;
           delete from session where account_id = akun and (dipakai < clock_timestamp() - interval '30 minutes' or dibuat < clock_timestamp() - interval '12 hours');
           insert into session (sidik, account_id, jabatan_tenant, jabatan_id, cara, kuat, agen) values (sidik_baru, akun, tenant, jabatan, cara_masuk, faktor_kedua, left(agen_peramban, 300)) $$;

      drop function identity.session_use(bytea);
      create function identity.session_use(sidik_ini bytea) returns table (account_id uuid, person_id uuid, nama text, sesi uuid, cara text, kuat boolean, dikuatkan timestamptz,
          tenant_id uuid, post_id uuid, role text, satker_id uuid, satker text, jenjang text, jenis text, path text, scope_path text, instansi text, pack_id text, zona text,
          sampai date, penggantian_id uuid, sebagai text, digantikan uuid, nama_digantikan text, sk_penggantian text)
        language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare s session;
      begin
        select * into s from session where session.sidik = sidik_ini and dipakai > clock_timestamp() - interval '30 minutes' and dibuat > clock_timestamp() - interval '12 hours';
        if not found then return; end if;
        if s.dipakai < clock_timestamp() - interval '1 minute' then update session set dipakai = clock_timestamp() where session.sidik = sidik_ini; end if;
        return query select a.id, o.id, o.nama, s.id, s.cara, s.kuat, s.dikuatkan, p.tenant_id, p.post_id, p.role, p.satker_id, p.satker, p.jenjang, p.jenis, p.path, p.scope_path, p.instansi, p.pack_id, p.zona,
            p.sampai, p.penggantian_id, p.sebagai, p.digantikan, p.nama_digantikan, p.sk_penggantian
          from account a join person o on o.id = a.person_id
            left join lateral (select * from identity.posts(a.id) x where (x.tenant_id, coalesce(x.penggantian_id, x.post_id)) = (s.jabatan_tenant, s.jabatan_id)) p on true
          where a.id = s.account_id and (a.nonaktif_sejak is null or a.nonaktif_sejak > clock_timestamp());
      end $$;

      revoke all on function identity.posts(uuid), identity.session_open(bytea, uuid, uuid, uuid, text, boolean, text), identity.session_use(bytea) from public;
      grant execute on function identity.posts(uuid), identity.session_open(bytea, uuid, uuid, uuid, text, boolean, text), identity.session_use(bytea) to app;
    `);
  }

  /** With the functions as migrations 003 and 007 made them. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function if exists identity.posts(uuid), identity.session_use(bytea), identity.session_open(bytea, uuid, uuid, uuid, text, boolean, text);
      drop policy through_post on person;
      create policy through_post on person for select using (exists (select from post p where p.person_id = person.id and p.tenant_id = (select app.tenant())));
      drop table penggantian;
      alter table session drop column id, drop column cara, drop column kuat, drop column dikuatkan, drop column agen;
      alter table account drop column nonaktif_sejak;

      create or replace function identity.account_by_name(nama text) returns table (id uuid, password_hash text, ditahan boolean)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select a.id, a.password_hash, coalesce(a.ditahan_sampai > clock_timestamp(), false) from account a where lower(a.username) = lower(nama) $$;
      create function identity.posts(akun uuid) returns table (tenant_id uuid, post_id uuid, role text, satker_id uuid, satker text, jenjang text, jenis text, path text, scope_path text, instansi text, pack_id text, zona text, sampai date)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select p.tenant_id, p.id, p.role, p.satker_id, s.nama, s.jenjang, s.jenis, s.path, p.scope_path, i.nama, app.paket_dikenal(i.tenant_id, h.hari), i.zona, p.sampai
           from account a join post p on p.person_id = a.person_id join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id) join instansi i on i.tenant_id = p.tenant_id
             cross join lateral (select (app.now() at time zone i.zona)::date as hari) h
           where a.id = akun and p.dari <= h.hari and (p.sampai is null or p.sampai >= h.hari)
           order by i.nama, s.path, p.role $$;
      create function identity.session_open(sidik_baru bytea, akun uuid, tenant uuid, jabatan uuid) returns void
        language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
        $$ update account set gagal = 0, ditahan_sampai = null where id = akun;
           delete from session where account_id = akun and (dipakai < clock_timestamp() - interval '30 minutes' or dibuat < clock_timestamp() - interval '12 hours');
           insert into session (sidik, account_id, jabatan_tenant, jabatan_id) values (sidik_baru, akun, tenant, jabatan) $$;
      create function identity.session_use(sidik_ini bytea) returns table (account_id uuid, person_id uuid, nama text, tenant_id uuid, post_id uuid, role text, satker_id uuid, satker text, jenjang text, jenis text, path text, scope_path text, instansi text, pack_id text, zona text)
        language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare s session;
      begin
        select * into s from session where session.sidik = sidik_ini and dipakai > clock_timestamp() - interval '30 minutes' and dibuat > clock_timestamp() - interval '12 hours';
        if not found then return; end if;
        if s.dipakai < clock_timestamp() - interval '1 minute' then update session set dipakai = clock_timestamp() where session.sidik = sidik_ini; end if;
        return query select a.id, o.id, o.nama, p.tenant_id, p.post_id, p.role, p.satker_id, p.satker, p.jenjang, p.jenis, p.path, p.scope_path, p.instansi, p.pack_id, p.zona
          from account a join person o on o.id = a.person_id left join lateral (select * from identity.posts(a.id) x where (x.tenant_id, x.post_id) = (s.jabatan_tenant, s.jabatan_id)) p on true
          where a.id = s.account_id;
      end $$;
      revoke all on function identity.posts(uuid), identity.session_open(bytea, uuid, uuid, uuid), identity.session_use(bytea) from public;
      grant execute on function identity.posts(uuid), identity.session_open(bytea, uuid, uuid, uuid), identity.session_use(bytea) to app;
    `);
  }
}
