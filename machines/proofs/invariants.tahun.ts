import type { Invariant } from './invariant.js';

const TAHUN_PEMBANGUNAN = ['pembangunan.berjalan', 'pembangunan.pendampinganDiminta', 'pembangunan.dilaporkan'];
const TANGGAL = 'pembangunan.tanggal-kegiatan';

const pembangunan: Invariant[] = [
  {
    id: 'tahun-pembangunan', basis: 'IMP BAB II.A.3; N90 Lampiran I Tahap III', in: TAHUN_PEMBANGUNAN, bunyi: 'Kemajuan hanya dicatat bagi yang sedang membangun',
    proved: { 'pembangunan.buka': ['pembangunan.satker-membangun', 'pembangunan.tahun-sudah-mulai'] },
  },
  {
    id: 'pendampingan-diminta', basis: 'IMP BAB II.A.4', in: ['pembangunan.pendampinganDiminta'], bunyi: 'TPI ditunggu hanya apabila diminta', proved: { 'pembangunan.mintaPendampingan': [TANGGAL] },
  },
  {
    id: 'laporan-pembangunan', basis: 'TRK Lampiran BAB V.B angka 1; IMP BAB II.A.3 huruf g', in: ['pembangunan.dilaporkan'], bunyi: 'Laporan setahun memuat setiap kegiatan yang jatuh tempo dan mengingatkan akan yang tertinggal',
    proved: { 'pembangunan.laporkan': ['pembangunan.realisasi-tercatat', 'pembangunan.rekomendasi-tuntas', 'pembangunan.pemutakhiran-tepat-waktu', 'pembangunan.langkah-percepatan', TANGGAL] },
  },
  {
    id: 'catatan-pembangunan', basis: 'IMP BAB II.A.3–4, IV.A; TRK Lampiran BAB III.A', in: TAHUN_PEMBANGUNAN.slice(0, 2),
    bunyi: 'Yang dicatat sudah terjadi, menyebut kegiatan, pemutakhiran, permintaan, atau rekomendasi yang ada, dan penguatan dilakukan oleh jenjangnya',
    judged: {
      'pembangunan.catatRealisasi': ['pembangunan.kegiatan-dalam-rencana', TANGGAL], 'pembangunan.mutakhirkanBukti': ['pembangunan.pemutakhiran-dijadwalkan', 'pembangunan.pemutakhiran-tepat-waktu', TANGGAL],
      'pembangunan.catatLangkah': [TANGGAL], 'pembangunan.catatSurvei': ['pembangunan.survei-wajar', TANGGAL], 'pembangunan.catatKunjungan': ['pembangunan.permintaan-belum-dijawab', TANGGAL],
      'pembangunan.beriRekomendasi': ['pembangunan.tenggat-sesudah-rekomendasi', TANGGAL],
      'pembangunan.tindakLanjuti': ['pembangunan.rekomendasi-belum-ditindaklanjuti', 'pembangunan.rekomendasi-tepat-waktu', TANGGAL], 'pembangunan.rekomendasikanKelayakan': [TANGGAL],
      'pembangunan.catatPenguatan': ['pembangunan.penguatan-oleh-jenjangnya', TANGGAL], 'pembangunan.catatPembinaan': [TANGGAL],
    },
  },
];

const STUDI_TIRU = ['studiTiru.diminta', 'studiTiru.disetujui', 'studiTiru.ditolak'];
const SESUDAH_STUDI = ['replikasi.dilaksanakan', 'replikasi.dilaporkan'];
const replikasi: Invariant[] = [
  {
    id: 'replikasi-diajukan', basis: 'IMP BAB IV.E; N90 Lampiran II Bab IV.D', in: ['replikasi.diusulkan', 'replikasi.disetujui', 'replikasi.ditolak', ...SESUDAH_STUDI, ...STUDI_TIRU],
    bunyi: 'Yang direplikasi berpredikat, yang mereplikasi sedang membangun, dan yang ditiru dimintai kesediaannya',
    proved: { 'replikasi.ajukan': ['replikasi.pemohon-membangun', 'replikasi.sumber-berpredikat', 'replikasi.tanggal-tidak-mendatang'], 'studiTiru.minta': [] },
  },
  {
    id: 'replikasi-disetujui', basis: 'IMP BAB IV.E', in: ['replikasi.disetujui', ...SESUDAH_STUDI, 'studiTiru.disetujui'], bunyi: 'Tidak ada studi tiru tanpa persetujuan kepala yang ditiru',
    proved: { 'studiTiru.setujui': ['studiTiru.tanggal-jawaban'], 'replikasi.setujui': [] }, while: { studiTiru: ['disetujui'] },
  },
  {
    id: 'replikasi-ditolak', basis: 'IMP BAB IV.E', in: ['replikasi.ditolak', 'studiTiru.ditolak'], bunyi: 'Yang ditolak ditolak oleh kepala yang ditiru',
    proved: { 'studiTiru.tolak': ['studiTiru.tanggal-jawaban'], 'replikasi.tolak': [] }, while: { studiTiru: ['ditolak'], replikasi: ['ditolak'] },
  },
  {
    id: 'studi-tiru', basis: 'IMP BAB IV.E', in: SESUDAH_STUDI, bunyi: 'Studi tiru tidak mendahului persetujuannya', proved: { 'replikasi.laksanakan': ['replikasi.studi-sesudah-persetujuan', 'replikasi.tanggal-tidak-mendatang'] },
  },
  {
    id: 'replikasi-dilaporkan', basis: 'IMP BAB IV.E', in: ['replikasi.dilaporkan'], bunyi: 'Laporan mengikuti studi tiru', proved: { 'replikasi.laporkan': ['replikasi.laporan-sesudah-studi', 'replikasi.tanggal-tidak-mendatang'] },
  },
];

const DOKUMEN = 'periode.tanggal-tidak-mendatang';
const periode: Invariant[] = [
  {
    id: 'catatan-periode', basis: 'IMP BAB II.A.3, III.A; KTP Pasal 7–8; TRK Lampiran BAB V; N90 Lampiran II Bab IV', in: ['periode.berjalan'],
    bunyi: 'Jadwal runtut, tim lengkap dengan satu kedudukan bagi setiap orang, kuota tidak melebihi keseluruhannya, dan hanya KKN tahun pengajuan yang menggugurkan',
    judged: {
      'periode.umumkanJadwal': ['periode.jadwal-runtut', DOKUMEN], 'periode.bentukTim': ['periode.tim-unsur-lengkap', 'periode.satu-orang-satu-unsur', DOKUMEN], 'periode.tetapkanInstrumen': [DOKUMEN],
      'periode.catatPelatihan': [DOKUMEN], 'periode.tetapkanKuota': ['periode.kuota-wajar', DOKUMEN], 'periode.catatKkn': ['periode.kkn-tahun-pengajuan', DOKUMEN],
      'periode.catatEvaluasi': ['periode.evaluasi-masih-kurang', 'periode.evaluasi-dalam-tahun', DOKUMEN], 'periode.catatLaporan': [DOKUMEN],
    },
  },
  {
    id: 'periode-ditutup', basis: 'TRK Lampiran BAB V; KTP Pasal 7 ayat (4)', in: ['periode.ditutup'], bunyi: 'Tahun hanya ditutup setelah berakhir, dengan evaluasi kebijakan dan laporan yang diwajibkan, dan tanpa usulan yang masih berjalan',
    proved: { 'periode.buka': [], 'periode.tutup': ['periode.tahun-berakhir', 'periode.usulan-selesai', 'periode.evaluasi-kebijakan', 'periode.laporan-tahunan', 'periode.instrumen-ditetapkan', DOKUMEN] },
  },
];

/** What the law never lets happen in a year: building, replication, and the year of the instansi. */
export const tahun: readonly Invariant[] = [...pembangunan, ...replikasi, ...periode];
