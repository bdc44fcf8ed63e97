import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which regulation holds for an instansi from which day on, and who brought it into force: proposed by one person, activated by
 * another, each step a link of the instansi's own chain. It takes the place of the one pack id that stood at the instansi.
 */
export class Regulasi007 implements MigrationInterface {
  name = 'Regulasi0071767225600007';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table peristiwa_regulasi (
        tenant_id uuid not null references instansi, seq integer not null check (seq > 0),
        type text not null check (type in ('regulasi.diusulkan', 'regulasi.diaktifkan')), path text collate "C" not null,
        actor uuid not null, post uuid not null, role text not null, pack_sidik bytea not null, at timestamptz not null, command_id uuid not null,
        payload text not null, prev bytea not null, hash bytea not null, mac bytea not null,
        primary key (tenant_id, seq), unique (tenant_id, hash)
      );
      comment on table peristiwa_regulasi is 'the chain of what an instansi decided about its regulations; never changed, never deleted';

      -- No day can have two packs: the one that began last holds, until its own last day if it has one. Of the first pack of an
      -- instansi nobody decided here; pack_id names one that the program or "regulasi" has, which may be laid down after the instansi.
      create table pemberlakuan (
        tenant_id uuid not null references instansi, dari date not null, sampai date, pack_id text not null,
        seq integer, diusulkan_oleh uuid, diaktifkan_oleh uuid,
        primary key (tenant_id, dari),
        foreign key (tenant_id, seq) references peristiwa_regulasi (tenant_id, seq),
        check (sampai >= dari), check (diusulkan_oleh <> diaktifkan_oleh),
        check (num_nulls(seq, diusulkan_oleh, diaktifkan_oleh) in (0, 3))
      );
      comment on table pemberlakuan is 'which pack holds for an instansi from which day on (both days included), and by which two persons';
    `);
    for (const table of ['peristiwa_regulasi', 'pemberlakuan']) {
      await db.query(`
        alter table ${table} enable row level security, force row level security;
        create policy tenant on ${table} using (tenant_id = (select app.tenant()));
        create policy milik_owner on ${table} to owner using (true);
        create policy pemeriksa on ${table} for select to verifier using (true);
        grant select, insert on ${table} to app;
        grant select on ${table} to verifier;`);
    }
    await db.query(`
      grant select on regulasi to verifier;
      alter table regulasi drop constraint regulasi_jenis_check;
      alter table regulasi add constraint regulasi_jenis_check check (jenis in ('paket', 'instrumen', 'teks'));`);
    await this.inForce(db);
  }

  /** What stood at an instansi held from the beginning. */
  private async inForce(db: QueryRunner): Promise<void> {
    await db.query(`
      insert into pemberlakuan (tenant_id, dari, pack_id) select tenant_id, '-infinity', pack_id from instansi;
      alter table instansi drop column pack_id;

      create function app.paket_berlaku(instansi uuid, hari date) returns text language sql stable set search_path = pg_catalog, public, pg_temp as $$
        select case when p.sampai is null or hari <= p.sampai then p.pack_id end
        from pemberlakuan p where p.tenant_id = instansi and p.dari <= hari order by p.dari desc limit 1
      $$;
      -- Where none holds, people still read the words of the one that held last; the door opens no case under it.
      create function app.paket_dikenal(instansi uuid, hari date) returns text language sql stable set search_path = pg_catalog, public, pg_temp as $$
        select p.pack_id from pemberlakuan p where p.tenant_id = instansi order by p.dari <= hari desc, case when p.dari <= hari then p.dari end desc, p.dari limit 1
      $$;
      revoke all on function app.paket_berlaku(uuid, date), app.paket_dikenal(uuid, date) from public;
      grant execute on function app.paket_berlaku(uuid, date) to app, verifier;
      grant usage on schema app to verifier;
      grant execute on function app.now() to verifier;

      create or replace function identity.posts(akun uuid) returns table (tenant_id uuid, post_id uuid, role text, satker_id uuid, satker text, jenjang text, jenis text, path text, scope_path text, instansi text, pack_id text, zona text, sampai date)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select p.tenant_id, p.id, p.role, p.satker_id, s.nama, s.jenjang, s.jenis, s.path, p.scope_path, i.nama, app.paket_dikenal(i.tenant_id, h.hari), i.zona, p.sampai
           from account a join post p on p.person_id = a.person_id join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id) join instansi i on i.tenant_id = p.tenant_id
             cross join lateral (select (app.now() at time zone i.zona)::date as hari) h
           where a.id = akun and p.dari <= h.hari and (p.sampai is null or p.sampai >= h.hari)
           order by i.nama, s.path, p.role $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table instansi add column pack_id text;
      update instansi i set pack_id = app.paket_dikenal(i.tenant_id, current_date);
      alter table instansi alter column pack_id set not null;
      create or replace function identity.posts(akun uuid) returns table (tenant_id uuid, post_id uuid, role text, satker_id uuid, satker text, jenjang text, jenis text, path text, scope_path text, instansi text, pack_id text, zona text, sampai date)
        language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select p.tenant_id, p.id, p.role, p.satker_id, s.nama, s.jenjang, s.jenis, s.path, p.scope_path, i.nama, i.pack_id, i.zona, p.sampai
           from account a join post p on p.person_id = a.person_id join satker s on (s.tenant_id, s.id) = (p.tenant_id, p.satker_id) join instansi i on i.tenant_id = p.tenant_id
           where a.id = akun and p.dari <= (app.now() at time zone i.zona)::date and (p.sampai is null or p.sampai >= (app.now() at time zone i.zona)::date)
           order by i.nama, s.path, p.role $$;
      drop function app.paket_berlaku, app.paket_dikenal;
      revoke execute on function app.now() from verifier;
      revoke usage on schema app from verifier;
      drop table pemberlakuan, peristiwa_regulasi;
      revoke select on regulasi from verifier;
      delete from regulasi where jenis = 'teks';
      alter table regulasi drop constraint regulasi_jenis_check;
      alter table regulasi add constraint regulasi_jenis_check check (jenis in ('paket', 'instrumen'));
    `);
  }
}
