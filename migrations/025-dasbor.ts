import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What dashboards count by, beside the content of each case: columns that the database itself computes from it in the statement of
 * the door that writes the case, so that they can neither be late nor wrong. Dates stay the text that the machines keep (ISO 8601).
 */
export class Dasbor025 implements MigrationInterface {
  name = 'Dasbor0251767225600025';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table kasus
        add column periode text collate "C" not null generated always as (case
          when machine in ('usulan', 'lke', 'panel', 'surat', 'tpm', 'periode', 'pembangunan') then split_part(kunci, '/', 1)
          when machine = 'predikat' then split_part(kunci, '/', 2) else '' end) stored,
        add column langkah text collate "C" generated always as (case
          when machine = 'lke' then context ->> 'lapisan'
          when machine = 'usulan' and keadaan = 'penilaianPendahuluan' then context -> 'rute' ->> (context ->> 'posisi')::integer
          when machine = 'usulan' and keadaan = 'evaluasiTpi' then context ->> 'tahap' end) stored,
        add column tujuan text collate "C" generated always as (context ->> 'tujuan') stored,
        add column putaran integer generated always as (case when machine in ('usulan', 'lke') then (context ->> 'putaran')::integer end) stored,
        add column nilai numeric generated always as (case when machine = 'lke' then (context -> 'nilai' ->> 'total')::numeric end) stored,
        add column pengungkit numeric generated always as (case when machine = 'lke' then (context -> 'nilai' ->> 'pengungkit')::numeric end) stored,
        add column tenggat text collate "C" generated always as (case
          when machine = 'pembangunan' and status = 'active' then jsonb_path_query_first(context, '$.pemutakhiran[*] ? (!exists(@.tanggal)).jatuhTempo') #>> '{}'
          when machine = 'predikat' and keadaan = 'dicabut' then context ->> 'terkunciSampai'
          when machine = 'predikat' then context ->> 'monevBerikut' end) stored;
      comment on column kasus.periode is 'the year that the case belongs to; empty where its machine knows none';
      comment on column kasus.langkah is 'where within its state: the tier of the route, the stage of TPI (from 0), the layer of a worksheet';
      comment on column kasus.nilai is 'the total of a finished worksheet; pengungkit likewise';
      comment on column kasus.tenggat is 'the next day that is told on dashboards: update of evidence, monitoring, or the end of a lock-out';

      -- All that is counted stands in the index: its rows lie beside each other, the cases themselves far apart. A path for every scope, as in 012.
      create index kasus_dasbor on kasus (tenant_id, periode, machine, path) include (keadaan, status, langkah, tujuan, putaran, satker_id, id, induk_id, pack_id, sejak, nilai, pengungkit, tenggat);
      create index kasus_tenggat on kasus (tenant_id, machine, tenggat, path) include (keadaan, tujuan, satker_id, id) where tenggat is not null;
      -- in the very order of the lists: a page of them reads no more than its rows
      drop index kasus_path;
      create index kasus_path on kasus (tenant_id, path, machine, kunci, id);
      create index tugas_lingkup on tugas (tenant_id, path) include (case_id, role, sejak);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index tugas_lingkup, kasus_path;
      create index kasus_path on kasus (tenant_id, path, machine);
      alter table kasus drop column periode, drop column langkah, drop column tujuan, drop column putaran, drop column nilai, drop column pengungkit, drop column tenggat;
    `);
  }
}
