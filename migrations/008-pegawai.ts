import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The register of employees: who signs the pakta integritas, and of how many. Reference data and no case; but each change is
 * recorded by the table itself, in a record that nobody can write to, change or delete from.
 */
export class Pegawai008 implements MigrationInterface {
  name = 'Pegawai0081767225600008';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table pegawai (
        tenant_id uuid not null, id uuid not null,
        satker_id uuid not null, path text collate "C" not null,
        nip text check (nip ~ '^[0-9]{18}$'), nama text not null check (length(nama) between 1 and 300), jabatan text not null check (length(jabatan) between 1 and 300),
        kepala boolean not null, dari date not null, sampai date,
        primary key (tenant_id, id),
        foreign key (tenant_id, satker_id) references satker (tenant_id, id),
        check (sampai is null or sampai >= dari)
      );
      comment on table pegawai is 'the employees of each unit, each from and until when; one who moves ends here and begins there';
      create index pegawai_satker on pegawai (tenant_id, satker_id, nama, id);
      create unique index pegawai_nip_aktif on pegawai (tenant_id, nip) where sampai is null;
      create unique index pegawai_kepala_aktif on pegawai (tenant_id, satker_id) where kepala and sampai is null;

      create table pegawai_catatan (
        tenant_id uuid not null, id bigint generated always as identity, path text collate "C" not null, pegawai_id uuid not null,
        tindakan text not null check (tindakan in ('ditambahkan', 'diakhiri')), sampai date,
        oleh uuid, jabatan uuid, pada timestamptz not null default app.now(),
        primary key (tenant_id, id),
        foreign key (tenant_id, pegawai_id) references pegawai (tenant_id, id)
      );
      comment on table pegawai_catatan is 'every change of the register: which, by whom (null: the installation), in which post, when';
      create index pegawai_catatan_pegawai on pegawai_catatan (tenant_id, pegawai_id);
    `);
    for (const table of ['pegawai', 'pegawai_catatan']) {
      await db.query(`
        alter table ${table} enable row level security, force row level security;
        create policy tenant on ${table} using (tenant_id = (select app.tenant()) and path >= (select app.scope()) and path < (select app.scope() || '~'));
        create policy milik_owner on ${table} to owner using (true);`);
    }
    await db.query(`
      grant select, insert on pegawai to app;
      grant update (sampai) on pegawai to app;
      grant select on pegawai_catatan to app;

      -- as owner, since the application may only read the record
      create function app.catat_pegawai() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      declare siapa app.konteks := app.context();
      begin
        insert into pegawai_catatan (tenant_id, path, pegawai_id, tindakan, sampai, oleh, jabatan)
          select b.tenant_id, b.path, b.id, case tg_op when 'INSERT' then 'ditambahkan' else 'diakhiri' end, b.sampai, siapa.person, siapa.post from baru b;
        return null;
      end $$;
      revoke all on function app.catat_pegawai() from public;
      create trigger catat_tambah after insert on pegawai referencing new table as baru for each statement execute function app.catat_pegawai();
      create trigger catat_ubah after update on pegawai referencing new table as baru for each statement execute function app.catat_pegawai();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table pegawai_catatan, pegawai; drop function app.catat_pegawai');
  }
}
