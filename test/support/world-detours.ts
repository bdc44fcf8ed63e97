import type { Cast } from './world-cast.js';
import { TODAY } from './world-ground.js';
import { nameOf } from './world-route.js';
import { AREAS, SIDIK, STEPS, type CaseName, type Step } from './world-steps.js';

const TANGGAL = '2027-05-20';
const BUKTI = [{ judul: 'Notula', sidik: SIDIK }];
const PIAGAM = { tanggal: TANGGAL, tempat: 'Aula', nomorPiagam: 'P-2', publikasi: [{ media: 'Situs web', tanggal: TANGGAL }] };
const SURAT = { nomor: 'SEK-4', tanggal: TANGGAL, sidik: SIDIK };
const CATATAN = { tanggal: TANGGAL, uraian: 'Dicatat', sidik: SIDIK };
const SURVEI = {
  unsur: 'H.PP.1', indeks: '4.00', komponen: [{ nama: 'Perilaku pelaksana', nilai: '4' }], layanan: [{ jenis: 'Kunjungan', responden: 30 }], populasi: 90, metode: 'Kuesioner',
  dari: '2027-01-04', sampai: '2027-01-29', pelaksana: { jenis: 'bps', nama: 'BPS' }, sumber: { judul: 'Laporan survei', sidik: SIDIK },
};
const TEMUAN = { temuan: 'Pungutan', kriteria: 'IPAK', sidik: SIDIK };

/** Steps on one case; `sebutan` where the command comes more than once. */
const pada = (kasus: CaseName) => (pelaku: Step['pelaku'], perintah: string, isi: Record<string, unknown> | Step['isi'], sebutan?: string): Step =>
  ({ pelaku, perintah, pada: kasus, isi: typeof isi === 'function' ? isi : () => isi, ...(sebutan === undefined ? {} : { sebutan }) });
const [kanwil, periode, tahun, usulan] = [pada('kanwil'), pada('periode'), pada('pembangunan'), pada('usulan')];
const [surat, studiTiru, pengaduan, predikat] = [pada('surat'), pada('studiTiru'), pada('pengaduan'), pada('predikat')];

const sekjen = (c: Cast): string => c.sekjen;
const menteri = (c: Cast): string => c.menteri;
const ketuaTpi = (c: Cast): string => c.ketuaTpi;
const kepala = (c: Cast): string => c.upt.kepala;
const operator = (c: Cast): string => c.upt.operator;
const kepalaKanwil = (c: Cast): string => c.kanwil.kepala;

/** A Kanwil declares together with a unit below it. */
const BERSAMA: readonly Step[] = [
  { pelaku: kepalaKanwil, perintah: 'satker.buka', sebutan: 'kanwil', pada: null, membuka: 'kanwil', isi: ({ satkerKanwil }) => ({ satker: satkerKanwil, tujuan: 'WBK' }) },
  kanwil(kepalaKanwil, 'satker.catatPaktaIntegritas', ({ pegawai }) => ({ tanggal: TANGGAL, cara: 'serentak', penandatangan: pegawai.kanwil.slice(0, 500) }), 'kanwil'),
  { pelaku: kepala, perintah: 'satker.buka', sebutan: 'WBBM', pada: null, membuka: 'satker/WBBM', isi: ({ satker: unit }) => ({ satker: unit, tujuan: 'WBBM' }) },
  kanwil(kepalaKanwil, 'satker.canangkanBersama', (_, kasus) => ({ ...PIAGAM, peserta: [kasus('satker/WBBM')] })),
  pada('satker/WBBM')(operator, 'satker.tambahPublikasi', { publikasi: [{ media: 'Radio', tanggal: TANGGAL }] }),
];

/** The year before, to its end. */
const TAHUN_LALU: readonly Step[] = [
  { pelaku: sekjen, perintah: 'periode.buka', pada: null, membuka: 'periode', isi: ({ root }) => ({ satker: root, periode: '2026' }) },
  periode(sekjen, 'periode.umumkanJadwal', { ...SURAT, tahap: [{ judul: 'Penilaian', dari: '2026-02-01', sampai: '2026-02-26' }] }),
  periode(menteri, 'periode.bentukTim', ({ panel }) => ({ jenis: 'tpi', ...SURAT, susunan: [{ orang: panel.tpi, unsur: 'ketua', jabatan: 'Inspektur' }, { orang: panel.biro, unsur: 'anggota', jabatan: 'Auditor' }] })),
  periode(ketuaTpi, 'periode.tetapkanInstrumen', SURAT),
  periode(ketuaTpi, 'periode.catatPelatihan', ({ panel }) => ({ tanggal: TANGGAL, materi: 'LKE', orang: [panel.tpi], sidik: SIDIK })),
  periode(menteri, 'periode.tetapkanKuota', { nomor: 'B/31', tanggal: TANGGAL, sumber: 'Surat KemenPANRB', instansi: 5 }),
  periode(ketuaTpi, 'periode.catatKkn', { ...SURAT, tanggal: '2026-11-02', uraian: 'Penetapan tersangka' }),
  periode(sekjen, 'periode.catatEvaluasi', { tanggal: '2026-06-30', laporanDitelaah: 2, kunjungan: 'Satu', simpulan: 'Efektif', sidik: SIDIK }, 'pertama'),
  periode(sekjen, 'periode.catatEvaluasi', { tanggal: '2026-12-30', laporanDitelaah: 2, kunjungan: 'Satu', simpulan: 'Efektif', sidik: SIDIK }, 'kedua'),
  periode(sekjen, 'periode.catatLaporan', { jenis: 'akhirTahun', ...SURAT, uraian: 'Perkembangan' }),
  periode(sekjen, 'periode.tutup', { tanggal: TANGGAL }),
];

/** A year of building, with what others do for the unit in it. */
const SETAHUN: readonly Step[] = [
  { pelaku: operator, perintah: 'pembangunan.buka', pada: null, membuka: 'pembangunan', isi: ({ satker: unit }) => ({ satker: unit, tahun: '2025' }) },
  tahun(kepala, 'pembangunan.mintaPendampingan', { jenis: 'pendampingan', tanggal: TANGGAL, uraian: 'Peta proses bisnis' }),
  tahun((c) => c.anggotaTpi, 'pembangunan.catatKunjungan', { jenis: 'pendampingan', ...CATATAN, hasil: 'Tersusun', permintaan: 1 }),
  tahun(kepalaKanwil, 'pembangunan.beriRekomendasi', { tanggal: TANGGAL, uraian: 'Umumkan', tenggat: TANGGAL }),
  tahun(operator, 'pembangunan.tindakLanjuti', { rekomendasi: 1, tanggal: TANGGAL, uraian: 'Diumumkan', bukti: BUKTI }),
  tahun(kepalaKanwil, 'pembangunan.catatPenguatan', { kegiatan: 'pemutakhiran', ...CATATAN }),
  tahun(ketuaTpi, 'pembangunan.rekomendasikanKelayakan', { ...SURAT, layak: true, uraian: 'Layak' }),
  tahun(operator, 'pembangunan.mutakhirkanBukti', { urutan: 1, tanggal: TANGGAL, uraian: 'Enam area', bukti: BUKTI }),
  tahun(operator, 'pembangunan.catatLangkah', { langkah: 'media', ...CATATAN }),
  tahun(operator, 'pembangunan.catatSurvei', { jenis: 'antiKorupsi', dari: '2025-11-03', tanggal: '2025-11-28', responden: 84, indeks: '3.72', metode: 'Kuesioner', sidik: SIDIK }),
  ...AREAS.map((area, i) => tahun(operator, 'pembangunan.catatRealisasi', { tujuan: 'WBK', nomor: i + 1, tanggal: '2025-12-20', persen: 100, uraian: 'Terlaksana', bukti: BUKTI }, area)),
  tahun(kepala, 'pembangunan.laporkan', { ...SURAT, tindakLanjutKomponen: 'Terlaksana' }),
];

/** The unit asks another one that holds an award (its Kanwil) whether it may come and see. */
const ajukan = (sebutan: string, tanggal: string): Step => ({
  pelaku: kepala, perintah: 'replikasi.ajukan', sebutan, pada: null, membuka: 'replikasi', turunan: 'studiTiru', isi: (c) => ({ satker: c.satker, sumber: c.satkerKanwil, tanggal, hal: 'Antrean' }),
});
const STUDI_TIRU: readonly Step[] = [
  ajukan('ditolak', '2027-05-18'),
  studiTiru(kepalaKanwil, 'studiTiru.tolak', { tanggal: TANGGAL, alasan: 'Pindah gedung' }),
  ajukan('disetujui', '2027-05-19'),
  studiTiru(kepalaKanwil, 'studiTiru.setujui', { tanggal: TANGGAL, catatan: 'Silakan' }),
  pada('replikasi')(operator, 'replikasi.laksanakan', CATATAN),
  pada('replikasi')(operator, 'replikasi.laporkan', { tanggal: TANGGAL, diterapkan: 'Daring', penyesuaian: 'Loket', hasil: 'Lebih cepat', sidik: SIDIK }),
];

/** TPN's way to keep an award that was proposed for revocation. */
const dipertahankan = (sebutan: string): Step[] => [
  predikat(ketuaTpi, 'predikat.klarifikasi', { ...CATATAN, tanggal: TODAY }, sebutan),
  predikat(ketuaTpi, 'predikat.catatKunjunganTpn', { ...CATATAN, tanggal: TODAY }, sebutan),
  predikat(ketuaTpi, 'predikat.catatRekomendasiTpn', { ...SURAT, tanggal: TODAY, hasil: 'pertahankan' }, sebutan),
];

/** A complaint about the holder of an award, found to be true. */
const diadukan = (nomor: string): Step[] => [
  { pelaku: ketuaTpi, perintah: 'pengaduan.terima', sebutan: nomor, pada: null, membuka: 'pengaduan', isi: ({ satker: unit }) => ({ satker: unit, nomor, tanggal: TODAY, kanal: 'lapor', ringkasan: 'Pungutan', bukti: [] }) },
  pengaduan(ketuaTpi, 'pengaduan.identifikasi', { tanggal: TODAY, hasil: 'relevan', kriteria: 'IPAK', uraian: 'Layanan utama' }, nomor),
  pengaduan(ketuaTpi, 'pengaduan.mintaKlarifikasi', { nomor: 'ITJ-3', tanggal: TODAY, tenggat: '2027-06-25' }, nomor),
  pengaduan(kepala, 'pengaduan.beriKeterangan', { ...CATATAN, tanggal: TODAY }, nomor),
  pengaduan(ketuaTpi, 'pengaduan.simpulkan', { ...SURAT, tanggal: TODAY, hasil: 'terbukti', temuan: 'Pungutan' }, nomor),
];

/** What befalls an award that is kept. */
const DIUJI: readonly Step[] = [
  predikat(menteri, 'predikat.berikanPenghargaan', { nomor: 'M-44', tanggal: TODAY, bentuk: 'Piagam' }),
  ...diadukan('ADU-1'),
  pengaduan(ketuaTpi, 'pengaduan.pantau', { tanggal: TODAY, uraian: 'Belum selesai', tenggat: '2027-06-30' }),
  pengaduan(ketuaTpi, 'pengaduan.selesaikan', { ...CATATAN, tanggal: TODAY }),
  ...diadukan('ADU-2'),
  pengaduan(ketuaTpi, 'pengaduan.usulkanPencabutan', { nomor: 'ITJ-9', tanggal: TODAY, tujuan: 'WBK', ...TEMUAN }),
  ...dipertahankan('pengaduan'),
  predikat(ketuaTpi, 'predikat.catatTemuanTpn', { nomor: 'B/90', tanggal: TODAY, cara: 'evaluasiLapangan', ...TEMUAN }),
  ...dipertahankan('temuan'),
];

/** The approval of a Tim Penilai Mandiri, given and ended before anybody is judged by it. */
const MANDIRI: readonly Step[] = [
  {
    pelaku: sekjen, perintah: 'tpm.catatPersetujuan', pada: null, membuka: 'tpm',
    isi: ({ root }) => ({ satker: root, periode: '2026', nomor: 'B/9', tanggal: '2026-01-05', berlakuDari: '2026-01-05', berlakuSampai: '2027-12-31', lingkup: 'WBK', sidik: SIDIK }),
  },
  pada('tpm')(menteri, 'tpm.akhiri', { tanggal: TANGGAL, alasan: 'Dikembalikan' }),
];

/** The Kanwil sends the proposal back; the unit mends its worksheet and hands in again. */
const DIPERBAIKI: readonly Step[] = [
  usulan((c) => c.kanwil.penilai[0], 'usulan.kembalikan', { alasan: 'Bukti belum lengkap', tanggal: '2027-01-18', butir: [{ pertanyaan: 'P.TL.1.a', catatan: 'Belum ditandatangani' }] }),
  pada('lke/mandiri')(operator, 'lke.bukaKembali', { alasan: 'Diperbaiki' }),
  pada('lke/mandiri')(operator, 'lke.tanggapi', { tanggapan: { 'P.TL.1.a': 'Telah ditandatangani' } }, 'diperbaiki'),
  pada('lke/mandiri')(operator, 'lke.ajukan', {}, 'diperbaiki'),
  pada('lke/mandiri')(kepala, 'lke.selesaikan', {}, 'diperbaiki'),
  usulan(kepala, 'usulan.ajukan', { tanggal: '2027-01-20' }, 'diperbaiki'),
];

/** The chair gives an area to a member; returns a question, which is answered, and reads again. */
const DIBACA_LAGI: readonly Step[] = [
  pada('lke/tpi')(ketuaTpi, 'lke.kembalikanButir', { butir: [{ pertanyaan: 'P.MP.1.a', catatan: 'SK mana?' }] }),
  pada('lke/tpi')((c) => c.anggotaTpi, 'lke.tanggapi', { tanggapan: { 'P.MP.1.a': 'SK-2' } }, 'tpi'),
  pada('lke/tpi')((c) => c.anggotaTpi, 'lke.ajukan', {}, 'lagi'),
];

/** The secretary sends the concept of the letter back once. */
const KONSEP_KEMBALI: readonly Step[] = [
  surat(sekjen, 'surat.kembalikan', { alasan: 'Nama keliru' }),
  surat((c) => c.biro, 'surat.catatBatasWaktu', { tanggal: '2027-06-15', nomorPemberitahuan: 'B/90', tanggalPemberitahuan: '2027-05-10' }),
  surat((c) => c.biro, 'surat.sampaikanKeSekretaris', {}, 'lagi'),
];

/** The letter as a paper: initialled, returned, written again, numbered, and given up. Printing it needs the files (test/journeys/dokumen.spec.ts). */
const dokumen = pada('dokumen');
const KERTAS: readonly Step[] = [
  { pelaku: (c) => c.biro, perintah: 'dokumen.susun', pada: null, membuka: 'dokumen', isi: (_, kasus) => ({ kasus: kasus('surat'), jenis: 'suratPengajuan', isian: {} }) },
  dokumen((c) => c.biro, 'dokumen.paraf', {}, 'biro'),
  dokumen(sekjen, 'dokumen.kembalikan', { alasan: 'Nama keliru' }),
  dokumen((c) => c.biro, 'dokumen.ubah', { isian: { tembusan: 'Inspektur Jenderal' } }),
  dokumen((c) => c.biro, 'dokumen.paraf', {}, 'lagi'),
  dokumen(sekjen, 'dokumen.paraf', {}, 'sekjen'),
  dokumen((c) => c.biro, 'dokumen.nomori', { nomor: 'M-1', tanggal: TODAY }),
  dokumen((c) => c.biro, 'dokumen.batalkan', { alasan: 'Disusun ulang' }),
];

const DETOURS: Readonly<Record<string, readonly Step[]>> = {
  'usulan.buka': [...BERSAMA, ...TAHUN_LALU, ...SETAHUN, ...STUDI_TIRU, ...MANDIRI],
  'lke.mulai@kanwil': DIPERBAIKI,
  'lke.ajukan@tpi': [pada('lke/tpi')((c) => c.anggotaTpi, 'lke.catatSurvei', SURVEI), pada('lke/tpi')(ketuaTpi, 'lke.bagi', ({ panel }) => ({ pembagian: { PW: [panel.tpi] } }))],
  'lke.selesaikan@tpi': DIBACA_LAGI,
  'surat.sampaikanKeSekretaris': KERTAS,
  'surat.sampaikanKePimpinan': KONSEP_KEMBALI,
  'usulan.catatPemeriksaan': [usulan(ketuaTpi, 'usulan.kecualikan', ({ panel }) => ({ orang: panel.biro, lapisan: 'tpi', alasan: 'Satu-satunya', tanggal: '2027-03-02' }))],
  'predikat.laporkanMonev': DIUJI,
};

/** The whole route with what may be done beside it: every machine of one ministry, under one guideline. */
export const STEPS_WITH_DETOURS: readonly Step[] = STEPS.flatMap((step) => [...(DETOURS[nameOf(step)] ?? []), step]);

/** The Kanwil holds an award, without the way there: what a unit asks to see. */
export const AWARD_OF_KANWIL = `
  insert into kasus (tenant_id, id, machine, machine_version, satker_id, kunci, path, pack_id, pack_sidik, instrumen_id, instrumen_sidik, keadaan, status, context, seq, head, sejak)
  select k.tenant_id, gen_random_uuid(), 'predikat', 1, s.id, 'WBK/2025', s.path, k.pack_id, k.pack_sidik, k.instrumen_id, k.instrumen_sidik, 'berlaku', 'active', '{"tujuan": "WBK"}', 1, k.head, k.sejak
  from satker s join kasus k on k.tenant_id = s.tenant_id and k.machine = 'satker' where s.id = $1 limit 1`;
