import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Units that came in the place of others: renamed, merged, divided. A lock-out goes over to the successor (C43: who is
 * merged or renamed does not escape it), an award only to the same unit under another name. Nothing here is ever changed.
 */
export class PenerusSatker010 implements MigrationInterface {
  name = 'PenerusSatker0101767225600010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table penerus_satker (
        tenant_id uuid not null references instansi, lama uuid not null, baru uuid not null,
        jenis text not null check (jenis in ('gantiNama', 'penggabungan', 'pemecahan')),
        tanggal date not null, dasar text not null check (dasar <> ''),
        person_id uuid not null, post_id uuid not null, pada timestamptz not null default clock_timestamp(),
        primary key (tenant_id, baru, lama),
        foreign key (tenant_id, lama) references satker (tenant_id, id),
        foreign key (tenant_id, baru) references satker (tenant_id, id),
        check (lama <> baru)
      );
      comment on table penerus_satker is 'which unit came in the place of which, from when, by which decree; only added to';
      alter table penerus_satker enable row level security, force row level security;
      create policy tenant on penerus_satker using (tenant_id = (select app.tenant()));
      grant select, insert on penerus_satker to app;

      -- The unit itself and all that went before it; "utuh": the same unit under another name all the way.
      -- "union", not "union all": a ring, should two recordings ever make one, ends.
      create function app.silsilah(instansi uuid, unit uuid) returns table (satker_id uuid, utuh boolean) language sql stable rows 2 set search_path = pg_catalog, public, pg_temp as $$
        with recursive leluhur as (
          select unit as satker_id, true as utuh
          union
          select p.lama, l.utuh and p.jenis = 'gantiNama' from leluhur l join penerus_satker p on p.tenant_id = instansi and p.baru = l.satker_id
        )
        select satker_id, bool_or(utuh) from leluhur where satker_id is not null group by satker_id
      $$;
      revoke all on function app.silsilah(uuid, uuid) from public;
      grant execute on function app.silsilah(uuid, uuid) to app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function app.silsilah; drop table penerus_satker');
  }
}
