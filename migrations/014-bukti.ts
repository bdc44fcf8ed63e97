import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Evidence: uploads on their way in, files as they were taken, what was found when they were looked at again, links, and who
 * was given which file. A file's row never changes; a new version, a new finding, a download are rows of their own.
 */
export class Bukti014 implements MigrationInterface {
  name = 'Bukti0141767225600014';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table bukti_berkas (
        tenant_id uuid not null, id uuid not null, satker_id uuid not null, path text collate "C" not null,
        rantai uuid not null, versi integer not null check (versi > 0),
        judul text not null check (length(judul) between 1 and 300), tanggal_berlaku date not null, periode text not null check (periode ~ '^[0-9]{4}$'),
        nama text not null check (length(nama) between 1 and 255), jenis text not null, bita bigint not null check (bita > 0), halaman integer,
        sidik text not null check (sidik ~ '^[0-9a-f]{64}$'), gambar text check (gambar ~ '^[0-9a-f]{64}$'),
        pindai text not null check (pindai in ('bersih', 'belumDipindai')), keterangan text,
        oleh uuid not null, jabatan uuid not null, pada timestamptz not null default app.now(),
        primary key (tenant_id, id),
        unique (tenant_id, rantai, versi),
        foreign key (tenant_id, satker_id) references satker (tenant_id, id),
        foreign key (tenant_id, rantai) references bukti_berkas (tenant_id, id)
      );
      comment on table bukti_berkas is 'files as they were taken; rantai is the first version, a later one has the next number and its own row';
      create index bukti_berkas_sidik on bukti_berkas (tenant_id, sidik);
      create index bukti_berkas_satker on bukti_berkas (tenant_id, satker_id, pada desc, id desc);

      create table bukti_unggahan (
        tenant_id uuid not null, id uuid not null, satker_id uuid not null, path text collate "C" not null,
        judul text not null, tanggal_berlaku date not null, periode text not null, nama text not null, bita bigint not null check (bita > 0), menggantikan uuid,
        keadaan text not null default 'menunggu' check (keadaan in ('menunggu', 'karantina', 'belumDipindai', 'ditolak', 'tersimpan', 'batal')),
        alasan text, kode text, sidik text check (sidik ~ '^[0-9a-f]{64}$'),
        oleh uuid not null, jabatan uuid not null, dibuat timestamptz not null default app.now(), kedaluwarsa timestamptz not null, berubah timestamptz not null default app.now(),
        primary key (tenant_id, id),
        foreign key (tenant_id, satker_id) references satker (tenant_id, id),
        foreign key (tenant_id, menggantikan) references bukti_berkas (tenant_id, id)
      );
      comment on table bukti_unggahan is 'uploads: waiting for bytes, in quarantine, held until scanned, refused with the reason, stored, or given up';
      create index bukti_unggahan_satker on bukti_unggahan (tenant_id, satker_id) where keadaan in ('menunggu', 'karantina', 'belumDipindai');
      create index bukti_unggahan_sidik on bukti_unggahan (tenant_id, sidik) where sidik is not null;

      create table bukti_pemeriksaan (
        tenant_id uuid not null, no bigint generated always as identity, berkas_id uuid not null, path text collate "C" not null,
        jenis text not null check (jenis in ('pindai', 'sidik')), hasil text not null check (hasil in ('bersih', 'berbahaya', 'utuh', 'rusak')), keterangan text, pada timestamptz not null default app.now(),
        primary key (tenant_id, no),
        foreign key (tenant_id, berkas_id) references bukti_berkas (tenant_id, id)
      );
      comment on table bukti_pemeriksaan is 'what a later scan or re-hash found, where it changed what is known of a file';
      create index bukti_pemeriksaan_berkas on bukti_pemeriksaan (tenant_id, berkas_id, jenis, no desc);

      create table bukti_unduhan (
        tenant_id uuid not null, no bigint generated always as identity, berkas_id uuid not null, path text collate "C" not null,
        cara text not null check (cara in ('unduh', 'pratinjau', 'gambar')), rentang text, oleh uuid not null, jabatan uuid not null, pada timestamptz not null default app.now(),
        primary key (tenant_id, no),
        foreign key (tenant_id, berkas_id) references bukti_berkas (tenant_id, id)
      );
      comment on table bukti_unduhan is 'who was given which file, when and how';
      create index bukti_unduhan_berkas on bukti_unduhan (tenant_id, berkas_id, no desc);

      create table bukti_tautan (
        tenant_id uuid not null, id uuid not null, satker_id uuid not null, path text collate "C" not null,
        judul text not null check (length(judul) between 1 and 300), url text not null check (length(url) between 8 and 2000), tanggal_berlaku date not null, periode text not null check (periode ~ '^[0-9]{4}$'),
        oleh uuid not null, jabatan uuid not null, pada timestamptz not null default app.now(),
        primary key (tenant_id, id),
        foreign key (tenant_id, satker_id) references satker (tenant_id, id)
      );
      comment on table bukti_tautan is 'links to documents that lie elsewhere';
      create index bukti_tautan_satker on bukti_tautan (tenant_id, satker_id, pada desc, id desc);

      create table bukti_tautan_potret (
        tenant_id uuid not null, no bigint generated always as identity, tautan_id uuid not null, path text collate "C" not null,
        keadaan text not null check (keadaan in ('hidup', 'mati')), status integer, jenis text, bita bigint, sidik text check (sidik ~ '^[0-9a-f]{64}$'), sebab text, pada timestamptz not null default app.now(),
        primary key (tenant_id, no),
        foreign key (tenant_id, tautan_id) references bukti_tautan (tenant_id, id),
        check ((keadaan = 'hidup') = (sidik is not null))
      );
      comment on table bukti_tautan_potret is 'what stood behind a link when it was looked at: alive with the hash of its content, or dead with the reason';
      create index bukti_tautan_potret_tautan on bukti_tautan_potret (tenant_id, tautan_id, no desc);
      create index bukti_tautan_potret_sidik on bukti_tautan_potret (tenant_id, sidik) where sidik is not null;
    `);
    for (const table of ['bukti_berkas', 'bukti_unggahan', 'bukti_pemeriksaan', 'bukti_unduhan', 'bukti_tautan', 'bukti_tautan_potret']) {
      await db.query(`
        alter table ${table} enable row level security, force row level security;
        create policy tenant on ${table} using (tenant_id = (select app.tenant()) and path >= (select app.scope()) and path < (select app.scope() || '~'));
        grant select, insert on ${table} to app;`);
    }
    await db.query(`
      grant update (keadaan, alasan, kode, sidik, berubah) on bukti_unggahan to app;

      create view bukti_kini with (security_invoker = true) as
        select b.*,
          case when s.hasil = 'rusak' then 'rusak' when p.hasil = 'berbahaya' then 'ditolak' when coalesce(p.hasil, b.pindai) = 'belumDipindai' then 'belumDipindai' else 'tersimpan' end as keadaan,
          coalesce(case when s.hasil = 'rusak' then s.keterangan end, p.keterangan, b.keterangan) as catatan,
          (select g.id from bukti_berkas g where g.tenant_id = b.tenant_id and g.rantai = b.rantai and g.versi > b.versi order by g.versi desc limit 1) as pengganti
        from bukti_berkas b
          left join lateral (select x.hasil, x.keterangan from bukti_pemeriksaan x where x.tenant_id = b.tenant_id and x.berkas_id = b.id and x.jenis = 'pindai' order by x.no desc limit 1) p on true
          left join lateral (select x.hasil, x.keterangan from bukti_pemeriksaan x where x.tenant_id = b.tenant_id and x.berkas_id = b.id and x.jenis = 'sidik' order by x.no desc limit 1) s on true;
      comment on view bukti_kini is 'files with what is known of them now, and the newest version where there is a newer one';
      grant select on bukti_kini to app;

      -- with the rights of the caller: whoever asks finds what the policies show
      create function app.bukti_menurut_sidik(uuid, text[])
        returns table (sidik text, satker_id uuid, path text, keadaan text, berkas uuid, tautan uuid, judul text, jenis text, bita bigint, versi integer, pengganti uuid, berubah boolean, catatan text)
        language sql stable set search_path = pg_catalog, public, pg_temp as $$
          select b.sidik, b.satker_id, b.path, b.keadaan, b.id, null::uuid, b.judul, b.jenis, b.bita, b.versi, b.pengganti, b.pengganti is not null, b.catatan
            from bukti_kini b where b.tenant_id = $1 and b.sidik = any($2)
          union all
          select u.sidik, u.satker_id, u.path, case u.keadaan when 'ditolak' then 'ditolak' else 'ditahan' end, null, null, u.judul, null, u.bita, null, null, false, u.alasan
            from bukti_unggahan u where u.tenant_id = $1 and u.sidik = any($2) and u.keadaan in ('karantina', 'belumDipindai', 'ditolak')
          union all
          select distinct on (t.id, f.sidik) f.sidik, t.satker_id, t.path, 'tersimpan', null, t.id, t.judul, f.jenis, f.bita, null, null, k.sidik is distinct from f.sidik, k.sebab
            from bukti_tautan_potret f join bukti_tautan t on (t.tenant_id, t.id) = (f.tenant_id, f.tautan_id)
              cross join lateral (select x.sidik, x.sebab from bukti_tautan_potret x where (x.tenant_id, x.tautan_id) = (f.tenant_id, f.tautan_id) order by x.no desc limit 1) k
            where f.tenant_id = $1 and f.sidik = any($2)
        $$;
      revoke all on function app.bukti_menurut_sidik(uuid, text[]) from public;
      grant execute on function app.bukti_menurut_sidik(uuid, text[]) to app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function app.bukti_menurut_sidik; drop view bukti_kini; drop table bukti_tautan_potret, bukti_tautan, bukti_unduhan, bukti_pemeriksaan, bukti_unggahan, bukti_berkas');
  }
}
