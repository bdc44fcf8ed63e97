import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tree: instansi › eselon I › kanwil › UPT. A path ends with its separator, so that a prefix is a subtree. */
export class Organisasi002 implements MigrationInterface {
  name = 'Organisasi0021767225600002';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table instansi (
        tenant_id uuid primary key,
        kode text not null unique check (kode ~ '^[a-z0-9-]+$'),
        nama text not null,
        pack_id text not null,
        zona text not null
      );
      alter table instansi enable row level security, force row level security;
      create policy tenant on instansi using (tenant_id = (select app.tenant()));
      grant select on instansi to app;

      create table satker (
        tenant_id uuid not null references instansi,
        id uuid not null,
        induk_id uuid,
        kode text not null,
        jenjang text not null check (jenjang in ('instansi', 'eselonSatu', 'kanwil', 'upt')),
        jenis text not null,
        nama text not null,
        provinsi text,
        zona text not null,
        path text collate "C" not null check (path ~ '^/([a-z0-9-]+/)+$'),
        nama_dibuat boolean not null default false,
        pegawai integer not null check (pegawai >= 0),
        primary key (tenant_id, id),
        unique (tenant_id, kode),
        unique (tenant_id, path),
        foreign key (tenant_id, induk_id) references satker (tenant_id, id)
      );
      alter table satker enable row level security, force row level security;
      -- the own subtree, and the chain above it (its names are needed to say where one is)
      create policy tenant on satker using (
        tenant_id = (select app.tenant())
        and ((path >= (select app.scope()) and path < (select app.scope() || '~')) or starts_with((select app.scope()), path))
      );
      grant select on satker to app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table satker, instansi');
  }
}
