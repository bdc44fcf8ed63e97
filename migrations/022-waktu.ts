import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Time: days off, whose turn it was since when, when the clock stood still, and which rungs of the ladders have been told. */
export class Waktu022 implements MigrationInterface {
  name = 'Waktu0221767225600022';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table libur_nasional (
        tahun integer not null check (tahun between 2000 and 2100), versi integer not null check (versi > 0), keputusan jsonb not null, pada timestamptz not null default app.now(),
        primary key (tahun, versi)
      );
      comment on table libur_nasional is 'the decree of the three ministers on the holidays of a year, for all instansi; the last version holds';
      grant select, insert on libur_nasional to app;

      create table hari_libur (
        tenant_id uuid not null references instansi, id uuid not null, tanggal date not null, nama text not null check (length(nama) between 1 and 200),
        path text collate "C" not null, nomor_sk text not null check (length(nomor_sk) between 1 and 200), tanggal_sk date not null,
        oleh uuid not null, jabatan uuid not null, pada timestamptz not null default app.now(),
        dicabut_pada timestamptz, dicabut_oleh uuid, alasan_cabut text check (length(alasan_cabut) between 1 and 1000),
        primary key (tenant_id, id),
        check ((dicabut_pada is null) = (dicabut_oleh is null) and (dicabut_pada is null) = (alasan_cabut is null))
      );
      comment on table hari_libur is 'days off of an instansi, or of the units below one of its units, by its own decree';
      create unique index hari_libur_sekali on hari_libur (tenant_id, tanggal, path) where dicabut_pada is null;

      create table giliran (
        tenant_id uuid not null, case_id uuid not null, seq integer not null, path text collate "C" not null, keadaan text not null, tingkat text, sejak timestamptz not null,
        primary key (tenant_id, case_id, seq),
        foreign key (tenant_id, case_id) references kasus (tenant_id, id)
      );
      comment on table giliran is 'each time a case entered a state or its turn passed to others, by which event; written by the door';

      create table penangguhan (
        tenant_id uuid not null, id uuid not null, case_id uuid not null, path text collate "C" not null, seq integer not null,
        mengakhiri uuid, alasan text not null check (length(alasan) between 1 and 2000), dasar text check (length(dasar) between 1 and 500),
        oleh uuid not null, jabatan uuid not null, pada timestamptz not null default app.now(),
        primary key (tenant_id, id),
        unique (tenant_id, mengakhiri),
        foreign key (tenant_id, case_id) references kasus (tenant_id, id),
        foreign key (tenant_id, mengakhiri) references penangguhan (tenant_id, id),
        check (mengakhiri is not null or dasar is not null)
      );
      comment on table penangguhan is 'the ledger of suspensions of service targets: a row begins one in the turn of event seq, or ends another (mengakhiri)';
      create index penangguhan_kasus on penangguhan (tenant_id, case_id, pada);

      create table eskalasi (
        tenant_id uuid not null, case_id uuid not null, seq integer not null, perihal text not null, path text collate "C" not null, tanggal date not null, terlampaui boolean not null, pada timestamptz not null default app.now(),
        primary key (tenant_id, case_id, seq, perihal),
        foreign key (tenant_id, case_id) references kasus (tenant_id, id)
      );
      comment on table eskalasi is 'rungs of the escalation ladders that were reached in the turn of event seq: each is told once; terlampaui: passed while nobody looked, and no longer worth telling';
    `);
    await this.guard(db);
    await db.query(`
      -- unbound for a moment, since the policies would hide from owner what was written before
      alter table kasus no force row level security;
      alter table giliran no force row level security;
      insert into giliran (tenant_id, case_id, seq, path, keadaan, sejak) select tenant_id, id, seq, path, keadaan, sejak from kasus;
      alter table giliran force row level security;
      alter table kasus force row level security;

      create function app.instansi_semua() returns setof uuid language sql stable security definer set search_path = pg_catalog, public, pg_temp as
        $$ select tenant_id from instansi order by 1 $$;
      revoke all on function app.instansi_semua() from public;
      grant execute on function app.instansi_semua() to app;
    `);
  }

  /** Cases that are there already: their turn began when they entered their state. The owner sees them only while its own rows are not forced upon it. */
  private async backfill(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table kasus no force row level security;
      insert into giliran (tenant_id, case_id, seq, path, keadaan, sejak) select tenant_id, id, seq, path, keadaan, sejak from kasus;
      alter table kasus force row level security;
    `);
  }

  private async guard(db: QueryRunner): Promise<void> {
    for (const table of ['giliran', 'penangguhan', 'eskalasi']) {
      await db.query(`
        alter table ${table} enable row level security, force row level security;
        create policy tenant on ${table} using (tenant_id = (select app.tenant()) and path >= (select app.scope()) and path < (select app.scope() || '~'));
        grant select, insert on ${table} to app;`);
    }
    await db.query(`
      alter table hari_libur enable row level security, force row level security;
      create policy tenant on hari_libur using (tenant_id = (select app.tenant()));
      grant select, insert on hari_libur to app;
      grant update (dicabut_pada, dicabut_oleh, alasan_cabut) on hari_libur to app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function app.instansi_semua(); drop table eskalasi, penangguhan, giliran, hari_libur, libur_nasional');
  }
}
