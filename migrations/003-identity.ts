import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People, accounts, posts, sessions. Persons and accounts belong to no tenant; the application sees a person only
 * through a post in its tenant, and accounts and sessions only through the functions below, which run before any tenant is known.
 */
export class Identity003 implements MigrationInterface {
  name = 'Identity0031767225600003';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create schema identity;
      grant usage on schema identity to app;

      create table person (id uuid primary key, nama text not null, nip text);
      create table account (
        id uuid primary key, person_id uuid not null references person,
        username text not null, password_hash text not null,
        gagal integer not null default 0, ditahan_sampai timestamptz
      );
      create unique index account_username on account (lower(username));

      create table post (
        tenant_id uuid not null references instansi, id uuid not null,
        person_id uuid not null references person, role text not null, satker_id uuid not null,
        scope_path text collate "C" not null, dari date not null, sampai date, sk text not null,
        primary key (tenant_id, id),
        foreign key (tenant_id, satker_id) references satker (tenant_id, id),
        check (sampai is null or sampai >= dari)
      );
      create index post_person on post (person_id, tenant_id);
      create index post_satker on post (tenant_id, satker_id);
      alter table post enable row level security, force row level security;
      create policy tenant on post using (tenant_id = (select app.tenant()));
      grant select on post to app;

      alter table person enable row level security, force row level security;
      create policy through_post on person for select using (exists (select from post p where p.person_id = person.id and p.tenant_id = (select app.tenant())));
      grant select on person to app;

      create table session (
        sidik bytea primary key, account_id uuid not null references account on delete cascade,
        jabatan_tenant uuid, jabatan_id uuid,
        dibuat timestamptz not null default clock_timestamp(), dipakai timestamptz not null default clock_timestamp()
      );
      create index session_account on session (account_id);
    `);
    await this.functions(db);
  }

  /** Sessions live by the wall clock: idle 30 minutes, absolute 12 hours (security.md); posts by the legal clock. */
  private async functions(db: QueryRunner): Promise<void> {
    await db.query(`
      -- these functions run as owner, who owns the tables but is bound by FORCE: they read through policies of their own
      create policy milik_owner on post to owner using (true);
      create policy milik_owner on person to owner using (true);
      create policy milik_owner on instansi to owner using (true);
      create policy milik_owner on satker to owner using (true);

      create function identity.account_by_name(nama text) returns table (id uuid, password_hash text, ditahan boolean)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select a.id, a.password_hash, coalesce(a.ditahan_sampai > clock_timestamp(), false) from account a where lower(a.username) = lower(nama) $$;

      create function identity.login_failed(akun uuid) returns void
        language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
        $$ update account set gagal = gagal + 1,
             ditahan_sampai = case when gagal + 1 >= 5 then clock_timestamp() + least(interval '1 second' * power(2, least(gagal - 3, 10)), interval '15 minutes') end
           where id = akun $$;

      create function identity.posts(akun uuid) returns table (tenant_id uuid, post_id uuid, role text, satker_id uuid, satker text, jenjang text, jenis text, path text, scope_path text, instansi text, pack_id text, zona text, sampai date)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select p.tenant_id, p.id, p.role, p.satker_id, s.nama, s.jenjang, s.jenis, s.path, p.scope_path, i.nama, i.pack_id, i.zona, p.sampai
           from account a join post p on p.person_id = a.person_id join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id) join instansi i on i.tenant_id = p.tenant_id
           where a.id = akun and p.dari <= (app.now() at time zone i.zona)::date and (p.sampai is null or p.sampai >= (app.now() at time zone i.zona)::date)
           order by i.nama, s.path, p.role $$;

      create function identity.session_open(sidik_baru bytea, akun uuid, tenant uuid, jabatan uuid) returns void
        language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
        $$ update account set gagal = 0, ditahan_sampai = null where id = akun;
           delete from session where account_id = akun and (dipakai < clock_timestamp() - interval '30 minutes' or dibuat < clock_timestamp() - interval '12 hours');
           insert into session (sidik, account_id, jabatan_tenant, jabatan_id) values (sidik_baru, akun, tenant, jabatan) $$;

      -- a new token for the same session: its age goes on, so that the absolute end cannot be put off
      create function identity.session_rotate(sidik_lama bytea, sidik_baru bytea, tenant uuid, jabatan uuid) returns void
        language sql volatile security definer set search_path = pg_catalog, public, pg_temp as
        $$ update session set sidik = sidik_baru, jabatan_tenant = tenant, jabatan_id = jabatan, dipakai = clock_timestamp() where sidik = sidik_lama $$;

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

      create function identity.session_close(sidik_ini bytea) returns void
        language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$ delete from session where sidik = sidik_ini $$;

      revoke all on all functions in schema identity from public;
      grant execute on all functions in schema identity to app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop schema identity cascade; drop table session, post, account, person');
  }
}
