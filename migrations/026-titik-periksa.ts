import type { MigrationInterface, QueryRunner } from 'typeorm';

const RANTAI = [
  { table: 'event', rantai: 'kasus', kasus: 'case_id' },
  { table: 'peristiwa_regulasi', rantai: 'regulasi', kasus: 'tenant_id' },
  { table: 'peristiwa_kewenangan', rantai: 'kewenangan', kasus: 'tenant_id' },
] as const;

/**
 * The leaves and the checkpoints of the tree over all histories. Each new link of any chain becomes a leaf in the transaction that writes
 * it; it gets its place in the tree when the next checkpoint is made. The application reaches both only through the functions below, and
 * can neither change nor delete; what counts is the copy of the checkpoints that is kept elsewhere. A leaf is no row of a tenant: its place is one among all, and
 * nobody sees it through a tenant's context.
 */
export class TitikPeriksa026 implements MigrationInterface {
  name = 'TitikPeriksa0261767225600026';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create schema riwayat;
      grant usage on schema riwayat to app, verifier;

      create table riwayat.daun (
        instansi uuid not null, rantai text not null check (rantai in (${RANTAI.map(({ rantai }) => `'${rantai}'`).join(', ')})), case_id uuid not null, seq integer not null,
        hash bytea not null, dicatat timestamptz not null default clock_timestamp(), posisi bigint unique check (posisi >= 0),
        primary key (instansi, rantai, case_id, seq)
      );
      comment on table riwayat.daun is 'leaves of the tree over all histories: the hash of each link, and its place once a checkpoint covers it';
      create index daun_menunggu on riwayat.daun (dicatat, instansi, rantai, case_id, seq) where posisi is null;
      alter table riwayat.daun enable row level security, force row level security;
      create policy milik_owner on riwayat.daun to owner using (true);
      create policy pemeriksa on riwayat.daun for select to verifier using (true);
      grant select on riwayat.daun to verifier;

      create table riwayat.titik (
        ukuran bigint primary key check (ukuran > 0), akar bytea not null, batas bytea not null, pada timestamptz not null default clock_timestamp(), catatan text not null
      );
      comment on table riwayat.titik is 'signed checkpoints of the tree: its size, its root, the roots of its full subtrees, and the note as it was signed';
      grant select on riwayat.titik to app, verifier;

      create function riwayat.catat_daun() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        execute format('insert into riwayat.daun (instansi, rantai, case_id, seq, hash) select tenant_id, %L, %I, seq, hash from baru', tg_argv[0], tg_argv[1]);
        return null;
      end $$;

      -- one at a time among all processes: the lock lasts as long as the transaction
      create function riwayat.daun_menunggu(paling_banyak integer) returns table (instansi uuid, rantai text, case_id uuid, seq integer, hash bytea)
        language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended('riwayat.titik', 0));
        return query select d.instansi, d.rantai, d.case_id, d.seq, d.hash from riwayat.daun d where d.posisi is null order by d.dicatat, d.instansi, d.rantai, d.case_id, d.seq limit paling_banyak;
      end $$;

      create function riwayat.simpan_titik(dari bigint, daun jsonb, akar_baru bytea, batas_baru bytea, catatan_baru text) returns void
        language plpgsql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
      declare banyak integer;
      begin
        if dari is distinct from (select coalesce(max(ukuran), 0) from riwayat.titik) then raise exception 'titik periksa terakhir bukan pada ukuran %', dari; end if;
        update riwayat.daun d set posisi = dari + b.urutan - 1
          from rows from (jsonb_to_recordset(daun) as (instansi uuid, rantai text, case_id uuid, seq integer)) with ordinality as b(instansi, rantai, case_id, seq, urutan)
          where d.posisi is null and (d.instansi, d.rantai, d.case_id, d.seq) = (b.instansi, b.rantai, b.case_id, b.seq);
        get diagnostics banyak = row_count;
        if banyak is distinct from jsonb_array_length(daun) then raise exception 'daun yang diberi tempat % dari %', banyak, jsonb_array_length(daun); end if;
        insert into riwayat.titik (ukuran, akar, batas, catatan) values (dari + banyak, akar_baru, batas_baru, catatan_baru);
      end $$;

      revoke all on all functions in schema riwayat from public;
      grant execute on function riwayat.daun_menunggu(integer), riwayat.simpan_titik(bigint, jsonb, bytea, bytea, text) to app;
    `);
    for (const { table, rantai, kasus } of RANTAI) {
      // unbound for a moment, since the policies would hide from owner what was written before
      await db.query(`
        alter table ${table} no force row level security;
        insert into riwayat.daun (instansi, rantai, case_id, seq, hash) select tenant_id, '${rantai}', ${kasus}, seq, hash from ${table} order by at, tenant_id, ${kasus}, seq;
        alter table ${table} force row level security;
        create trigger catat_daun after insert on ${table} referencing new table as baru for each statement execute function riwayat.catat_daun('${rantai}', '${kasus}');`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    for (const { table } of RANTAI) await db.query(`drop trigger catat_daun on ${table}`);
    await db.query('drop schema riwayat cascade');
  }
}
