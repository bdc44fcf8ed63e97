import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who was given which authority by whom: the chain of administrative acts of an instansi, beside that of its cases and of its
 * regulations; and what posts need to be administered.
 */
export class Kewenangan021 implements MigrationInterface {
  name = 'Kewenangan0211767225600021';

  async up(db: QueryRunner): Promise<void> {
    await this.chain(db);
    await this.posts(db);
    await this.held(db);
  }

  private async chain(db: QueryRunner): Promise<void> {
    await db.query(`
      create table peristiwa_kewenangan (
        tenant_id uuid not null references instansi, seq integer not null check (seq > 0),
        type text not null check (type ~ '^[a-z][a-zA-Z]*\\.[a-z][a-zA-Z]*$'), path text collate "C" not null,
        actor uuid not null, post uuid not null, role text not null, on_behalf uuid, pack_sidik bytea not null, at timestamptz not null, command_id uuid not null,
        payload text not null, prev bytea not null, hash bytea not null, mac bytea not null,
        primary key (tenant_id, seq), unique (tenant_id, hash)
      );
      comment on table peristiwa_kewenangan is 'the chain of administrative acts of an instansi (posts, substitutions, people, tokens); ids only, no names; never changed, never deleted';
      alter table peristiwa_kewenangan enable row level security, force row level security;
      create policy tenant on peristiwa_kewenangan using (tenant_id = (select app.tenant()));
      create policy milik_owner on peristiwa_kewenangan to owner using (true);
      create policy pemeriksa on peristiwa_kewenangan for select to verifier using (true);
      grant select, insert on peristiwa_kewenangan to app;
      grant select on peristiwa_kewenangan to verifier;
      alter table peristiwa_regulasi add column on_behalf uuid;
    `);
  }

  private async posts(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table post add column area text[] not null default '{}', add column tanggal_sk date, add column alasan text check (length(alasan) between 1 and 1000),
        add column surut boolean not null default false;
      comment on column post.area is 'areas of the worksheet that the post works on; empty: all of them';
      comment on column post.surut is 'entered after its first day; alasan tells why';
      create index post_sk on post (tenant_id, lower(sk));
      grant insert on post to app;
      grant update (sampai, area) on post to app;
      create policy pemeriksa on post for select to verifier using (true);
      create policy pemeriksa on penggantian for select to verifier using (true);
      grant select on post, penggantian to verifier;
      alter table penggantian add column perpanjangan_dari uuid, add column tanggal_sk date;
      comment on column penggantian.perpanjangan_dari is 'the substitution that this one prolongs';
    `);
  }

  /** Posts as people hold or held them: their own, and those in which they stand or stood in for somebody. */
  private async held(db: QueryRunner): Promise<void> {
    await db.query(`
      create view dijabat with (security_invoker = true) as
        select p.tenant_id, p.id as post_id, null::uuid as penggantian_id, null::text as sebagai, p.person_id, p.role, p.satker_id, p.scope_path, p.area, p.dari, p.sampai from post p
        union all
        select g.tenant_id, g.post_id, g.id, g.jenis, g.person_id, p.role, p.satker_id, p.scope_path, p.area, g.dari, least(g.sampai, (g.dicabut_pada at time zone i.zona)::date, case g.jenis when 'plh' then p.sampai end)
        from penggantian g join post p on (p.tenant_id, p.id) = (g.tenant_id, g.post_id) join instansi i on i.tenant_id = g.tenant_id
        where g.dicabut_pada is null or g.dari <= (g.dicabut_pada at time zone i.zona)::date;
      comment on view dijabat is 'what each person holds or held, as the holder or (penggantian_id) as Plh or Plt; for segregation of duties and for whom a case waits';
      grant select on dijabat to app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view dijabat;
      alter table penggantian drop column perpanjangan_dari, drop column tanggal_sk;
      revoke select on post, penggantian from verifier;
      drop index post_sk;
      drop policy pemeriksa on post;
      drop policy pemeriksa on penggantian;
      revoke insert on post from app;
      revoke update (sampai, area) on post from app;
      alter table post drop column area, drop column tanggal_sk, drop column alasan, drop column surut;
      alter table peristiwa_regulasi drop column on_behalf;
      drop table peristiwa_kewenangan;
    `);
  }
}
