/** $1–$4 the law, $5 how many samples of worksheets there are. Years count back from this one. */
const PINNED = `$1, decode($2, 'hex'), $3, decode($4, 'hex')`;
const COLUMNS = 'tenant_id, id, machine, machine_version, satker_id, kunci, induk_id, path, pack_id, pack_sidik, instrumen_id, instrumen_sidik, keadaan, status, context, seq, head, sejak';
const HEAD = `'\\x00'::bytea`;
const YEAR = `extract(year from app.now())::int`;
/** Within this year until today, or within that one. */
const SINCE = (year: string): string => `case when ${year} = ${YEAR} then app.now() - interval '1 day' * (random() * 120) else make_timestamptz(${year}, 5, 1, 0, 0, 0, 'UTC') + interval '1 day' * (random() * 200) end`;
const PROSE = `repeat('Diperiksa bersama tim kerja dan dilaksanakan menurut rencana aksi. ', 12)`;

/** Each unit builds; four in ten propose in a year, and are scored layer by layer; half report on a year of building; one in eight holds an award. */
export const CASES = `
create temp table bekerja as select tenant_id, id, path from satker where jenjang in ('upt', 'kanwil');
insert into kasus (${COLUMNS}) select tenant_id, gen_random_uuid(), 'satker', 1, id, 'WBK', null, path, ${PINNED},
    (array['persiapan', 'dicanangkan', 'ditetapkan', 'membangun', 'membangun', 'membangun', 'membangun', 'membangun'])[1 + floor(random() * 8)::int], 'active',
    jsonb_build_object('satker', id, 'jenjang', 'upt', 'tujuan', 'WBK', 'program', ${PROSE}), 8, ${HEAD}, app.now() - interval '1 day' * (random() * 900)
  from bekerja where random() < 0.8;
create temp table mengusul as select b.*, gen_random_uuid() as usulan, t.tahun, x.r, x.posisi,
    case when t.tahun < ${YEAR} then (array['tidakDiusulkan', 'berpredikat', 'tidakMasukDaftar', 'tidakBerpredikat'])[1 + floor(x.s * 4)::int]
      else (array['penilaianMandiri', 'penilaianMandiri', 'penilaianPendahuluan', 'penilaianPendahuluan', 'penilaianPendahuluan', 'perbaikan', 'menungguDaftarTpi', 'evaluasiTpi', 'menungguPanel', 'menungguSurat'])[1 + floor(x.s * 10)::int] end as keadaan
  from bekerja b cross join generate_series(${YEAR} - 4, ${YEAR}) t(tahun) cross join lateral (select random() as r, random() as s, floor(random() * 2)::int as posisi, b.id as d, t.tahun as t) x where random() < 0.4 order by t.tahun, random();
insert into kasus (${COLUMNS}) select tenant_id, usulan, 'usulan', 1, id, tahun::text, null, path, ${PINNED}, keadaan, case when tahun < ${YEAR} then 'done' else 'active' end,
    jsonb_build_object('satker', id, 'jenjang', 'upt', 'tujuan', 'WBK', 'periode', tahun::text, 'rute', array['kanwil', 'eselonSatuPembina'], 'posisi', case keadaan when 'penilaianPendahuluan' then posisi else 2 end, 'putaran', 1, 'tahap', 0,
      'hasil', (select jsonb_agg(jsonb_build_object('tingkat', l, 'putaran', 1, 'hasil', 'layak', 'tanggal', '2026-02-10', 'nomorSurat', 'W-1', 'sidikLke', repeat('b', 64))) from unnest(array['kanwil', 'eselonSatuPembina']) l), 'lhe', ${PROSE}),
    8, ${HEAD}, ${SINCE('tahun')} from mengusul;
create temp table lembar as select m.*, gen_random_uuid() as lke, l.lapisan, l.n, floor(random() * $5)::int as contoh,
    case when tahun = ${YEAR} and l.n = x.kini then (array['diisi', 'diisi', 'dibaca'])[1 + floor(random() * 3)::int] else 'selesai' end as lembar
  from mengusul m cross join lateral (select case when m.tahun < ${YEAR} then 9 when m.keadaan in ('penilaianMandiri', 'perbaikan') then 0 when m.keadaan = 'penilaianPendahuluan' then 1 + m.posisi when m.keadaan = 'menungguDaftarTpi' then 9 when m.keadaan = 'evaluasiTpi' then 3 else 9 end as kini) x
    cross join (values ('mandiri', 0), ('kanwil', 1), ('eselonSatuPembina', 2), ('tpi', 3)) l(lapisan, n)
  where case when m.tahun < ${YEAR} then l.n <= 1 + floor(m.r * 3) when m.keadaan = 'menungguDaftarTpi' then l.n < 3 else l.n <= x.kini end order by m.tahun, random();
insert into kasus (${COLUMNS}) select l.tenant_id, lke, 'lke', 1, id, tahun || '/' || lapisan, usulan, path, ${PINNED}, lembar, 'active',
    jsonb_build_object('usulan', usulan, 'satker', id, 'lapisan', lapisan, 'tujuan', 'WBK', 'komponen', case lapisan when 'tpi' then 'penuh' else 'pengungkit' end, 'instrumen', $3, 'putaran', 1, 'hasil', '{}'::jsonb,
      'penilai', array[id], 'nilai', case when lembar = 'selesai' then case lapisan when 'tpi' then c.penuh else c.pengungkit end else 'null'::jsonb end), 6, ${HEAD}, ${SINCE('tahun')} from lembar l join contoh c on c.no = l.contoh;
insert into kasus_butir (tenant_id, case_id, koleksi, kunci, path, isi) select l.tenant_id, l.lke, 'jawaban', c.kunci, l.path, c.isi
  from (select * from lembar where tahun >= ${YEAR} - 1 order by lke) l join contoh_jawaban c on c.no = l.contoh where l.lembar = 'selesai' or random() < 0.6;
insert into kasus (${COLUMNS}) select tenant_id, gen_random_uuid(), 'pembangunan', 1, id, tahun::text, null, path, ${PINNED}, case when tahun < ${YEAR} then 'dilaporkan' else 'berjalan' end, case when tahun < ${YEAR} then 'done' else 'active' end,
    jsonb_build_object('satker', id, 'tahun', tahun::text, 'pemutakhiran', (select jsonb_agg(jsonb_build_object('jatuhTempo', make_date(tahun, q * 3, 30)) || case when q <= x.n then jsonb_build_object('tanggal', make_date(tahun, q * 3, 28), 'uraian', 'Enam area') else '{}' end order by q) from generate_series(1, 4) q), 'langkah', ${PROSE}),
    4, ${HEAD}, ${SINCE('tahun')} from bekerja b cross join generate_series(${YEAR} - 4, ${YEAR}) t(tahun) cross join lateral (select floor(random() * 5)::int as n, b.id as d, t.tahun as t) x where random() < 0.5 order by tahun, random();
insert into kasus (${COLUMNS}) select tenant_id, gen_random_uuid(), 'predikat', 1, id, 'WBK/' || tahun, null, path, ${PINNED}, keadaan, 'active',
    jsonb_build_object('satker', id, 'tujuan', 'WBK', 'periode', tahun::text, 'monevBerikut', app.now()::date + (random() * 700 - 60)::int, 'laporan', '[]'::jsonb, 'catatan', ${PROSE}) || case keadaan when 'dicabut' then jsonb_build_object('terkunciSampai', app.now()::date + (random() * 900 - 200)::int) else '{}' end,
    6, ${HEAD}, ${SINCE('tahun')} from (select b.*, ${YEAR} - 1 - floor(random() * 4)::int as tahun, (array['berlaku', 'berlaku', 'berlaku', 'berlaku', 'diusulkanCabut', 'dicabut'])[1 + floor(random() * 6)::int] as keadaan from bekerja b where random() < 0.13) p;
insert into kasus (${COLUMNS}) select m.tenant_id, gen_random_uuid(), 'dokumen', 1, m.id, m.usulan || '/lhe', m.usulan, m.path, ${PINNED}, 'terbit', 'done', jsonb_build_object('jenis', 'lhe', 'mesin', 'usulan', 'isi', ${PROSE}), 5, ${HEAD}, app.now() from mengusul m where random() < 0.6;
insert into kasus (${COLUMNS}) select tenant_id, gen_random_uuid(), 'pengaduan', 1, id, 'ADU-' || random(), null, path, ${PINNED}, 'diterima', 'active', jsonb_build_object('uraian', ${PROSE}), 3, ${HEAD}, app.now() - interval '20 days' from bekerja where random() < 0.1;
insert into kasus (${COLUMNS}) select s.tenant_id, gen_random_uuid(), m, 1, s.id, tahun::text, null, s.path, ${PINNED}, case m when 'periode' then 'berjalan' else 'konsep' end, 'active', jsonb_build_object('periode', tahun::text, 'jenis', 'pengajuan', 'catatan', ${PROSE}), 8, ${HEAD}, app.now()
  from satker s cross join generate_series(${YEAR} - 4, ${YEAR}) t(tahun) cross join unnest(array['periode', 'surat']) m where s.jenjang = 'instansi';
`;

/** As many events as the case has versions; `prev`, `hash` and `mac` are of the right length and prove nothing. */
export const EVENTS = `
insert into event (tenant_id, case_id, seq, path, type, command, machine, machine_version, actor, post, role, pack_sidik, at, command_id, payload, prev, hash, mac)
  select k.tenant_id, k.id, n, k.path, k.machine || '.diisi', k.machine || '.isi', k.machine, 1, k.satker_id, k.satker_id, 'operator', decode($1, 'hex'), k.sejak - interval '1 day' * (k.seq - n), k.satker_id,
    '{"data":{"catatan":"' || repeat('Surat keputusan dan notula terlampir. ', 8) || '"},"facts":{"hariIni":"2026-05-20"}}', sha256(k.head), sha256(k.head), sha256(k.head)
  from kasus k cross join generate_series(1, k.seq) n;
`;

/** Whom the states wait for, as the machines and the pack say. */
export const TASKS = `
insert into tugas (tenant_id, case_id, role, path, unit_path, sejak)
  select k.tenant_id, k.id, w.role, k.path, case when w.sendiri then k.path end, k.sejak from kasus k join (values
    ('satker', 'persiapan', null, 'kepalaSatker', true), ('satker', 'persiapan', null, 'operator', true), ('satker', 'dicanangkan', null, 'pimpinanInstansi', false), ('satker', 'ditetapkan', null, 'kepalaSatker', true),
    ('usulan', 'penilaianMandiri', null, 'kepalaSatker', true), ('usulan', 'penilaianMandiri', null, 'operator', true), ('usulan', 'perbaikan', null, 'kepalaSatker', true),
    ('usulan', 'penilaianPendahuluan', 'kanwil', 'timPenilaiKanwil', false), ('usulan', 'penilaianPendahuluan', 'kanwil', 'kepalaKanwil', false),
    ('usulan', 'penilaianPendahuluan', 'eselonSatuPembina', 'pimpinanEselonSatu', false), ('usulan', 'penilaianPendahuluan', 'eselonSatuPembina', 'timPenilaiEselonSatu', false),
    ('usulan', 'menungguDaftarTpi', null, 'ketuaTpi', false), ('usulan', 'evaluasiTpi', '0', 'ketuaTpi', false), ('usulan', 'evaluasiTpi', '0', 'anggotaTpi', false), ('usulan', 'menungguPanel', null, 'ketuaTpi', false), ('usulan', 'menungguSurat', null, 'kepalaSatker', true),
    ('lke', 'diisi', 'mandiri', 'kepalaSatker', true), ('lke', 'diisi', 'mandiri', 'operator', true), ('lke', 'dibaca', 'mandiri', 'kepalaSatker', true), ('lke', 'diisi', 'kanwil', 'timPenilaiKanwil', false), ('lke', 'dibaca', 'kanwil', 'timPenilaiKanwil', false),
    ('lke', 'diisi', 'eselonSatuPembina', 'timPenilaiEselonSatu', false), ('lke', 'dibaca', 'eselonSatuPembina', 'timPenilaiEselonSatu', false), ('lke', 'diisi', 'tpi', 'ketuaTpi', false), ('lke', 'dibaca', 'tpi', 'ketuaTpi', false),
    ('pembangunan', 'berjalan', null, 'kepalaSatker', true), ('pembangunan', 'berjalan', null, 'operator', true), ('predikat', 'diusulkanCabut', null, 'ketuaTpi', false), ('pengaduan', 'diterima', null, 'ketuaTpi', false)
  ) w(machine, keadaan, langkah, role, sendiri) on w.machine = k.machine and w.keadaan = k.keadaan and (w.langkah is null or w.langkah = k.langkah);
`;
