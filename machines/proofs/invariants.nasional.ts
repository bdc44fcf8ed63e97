import type { Invariant } from './invariant.js';

/** What the law never lets happen to a proposal that has left the instansi, or that the instansi judges itself. */

export const TPN = ['praEvaluasiTpn', 'deskTpn', 'lapanganTpn', 'panelTpn', 'menungguPenetapan'].map((state) => `usulan.${state}`);
export const TPM = ['evaluasiTpm', 'menungguPanelTpm', 'menungguSuratMandiri', 'menungguTanggapan', 'menungguPenetapanMandiri'].map((state) => `usulan.${state}`);
const from = (states: readonly string[], first: string): string[] => states.slice(states.indexOf(`usulan.${first}`));
const PREDIKAT = ['berlaku', 'diusulkanCabut', 'menungguPencabutan', 'dicabut'];

const TANGGAL = 'usulan.tanggal-tidak-mendatang';
const EVERY = ['usulan.sesudah-surat', TANGGAL];
const PRA = [...EVERY, 'usulan.alasan-penolakan', 'usulan.pertimbangan-teknis', 'usulan.jumlah-sejenis', 'usulan.nilai-efektif'];
const DESK = [...EVERY, 'usulan.tahap-tpn-berurutan', 'usulan.alasan-penolakan'];
const LAPANGAN = [...EVERY, 'usulan.tahap-tpn-berurutan', 'usulan.survei-tercatat', 'usulan.kinerja-tercatat'];
const PANEL = [...EVERY, 'usulan.tahap-tpn-berurutan', 'usulan.klirens-lengkap', 'usulan.alasan-penolakan', 'usulan.nilai-efektif', 'usulan.kinerja-tercapai', 'usulan.lke-tpn'];
const LHE = ['usulan.tpm-dibentuk', 'usulan.lke-tpm-selesai', 'usulan.sesudah-surat', 'usulan.cara-evaluasi-mandiri', 'usulan.nilai-ambang', 'usulan.rekomendasi-perbaikan', TANGGAL];
const TANGGAPAN = ['usulan.tanggapan-sesudah-surat', 'usulan.alasan-penolakan', TANGGAL];
const PENETAPAN = ['usulan.penetapan-sesudah-tpn', TANGGAL];
const MENETAPKAN = ['usulan.penetapan-sesudah-tanggapan', TANGGAL];
const PUTUSAN = ['panel.dalam-agenda', 'panel.kuorum', 'panel.pemilih-hadir', 'panel.cara-putus', 'panel.berkepentingan-mundur'];
/** A meeting of TPM, held as any other, and the second letter: `@mandiri` tells their acts from those of the first. */
const RAPAT = { 'panel.buka@mandiri': ['panel.anggota-tpm', 'panel.agenda-memenuhi'], 'panel.undang@mandiri': [], 'panel.catatHadir@mandiri': [], 'panel.susunBeritaAcara@mandiri': [], 'panel.sampaikan@mandiri': ['panel.semua-menandatangani'] };
const SURAT_KEDUA = {
  'surat.susunKonsep@mandiri': ['surat.panel-sesuai', 'surat.predikat-mandiri', 'surat.persetujuan-mandiri'], 'surat.sampaikanKeSekretaris@mandiri': [], 'surat.sampaikanKePimpinan@mandiri': [],
  'surat.tandatangani@mandiri': ['surat.persetujuan-mandiri'], 'surat.kirim@mandiri': [], 'usulan.usulkanMandiri': [],
};

const tpn: Invariant[] = [
  {
    id: 'pra-evaluasi', basis: 'N90 Lampiran II Bab III.A', in: from(TPN, 'deskTpn'), bunyi: 'Tidak ada yang dievaluasi TPN bila syarat atau ambangnya tidak terpenuhi, kecuali syarat dengan pertimbangan teknis', proved: { 'usulan.catatPraEvaluasi@lanjut': PRA },
  },
  { id: 'desk', basis: 'N90 Lampiran II Bab III.B', in: from(TPN, 'lapanganTpn'), bunyi: 'Evaluasi lapangan hanya bagi yang dilanjutkan sesudah desk evaluasi', proved: { 'usulan.catatDesk@lanjut': DESK } },
  {
    id: 'lapangan', basis: 'N90 Lampiran II Bab III.C angka 1–3', in: from(TPN, 'panelTpn'), bunyi: 'Tidak ada klirens dan panel sebelum lapangan, survei, dan capaian kinerja dilihat', proved: { 'usulan.catatLapangan': LAPANGAN },
    judged: { 'usulan.catatSurvei': [...EVERY, 'usulan.survei-responden', 'usulan.survei-komposisi'], 'usulan.catatKinerja': EVERY, 'usulan.catatKlirens': [...EVERY, 'usulan.tahap-tpn-berurutan', 'usulan.klirens-catatan'] },
  },
  { id: 'hasil-tpn', basis: 'N90 Lampiran II Bab III.C angka 4–5', in: from(TPN, 'menungguPenetapan'), bunyi: 'Tidak ada rekomendasi tanpa panel TPN yang menyatakan memenuhi sesudah klirens', proved: { 'usulan.catatPanelTpn@memenuhi': PANEL } },
];

const tpm: Invariant[] = [
  {
    id: 'lhe-mandiri', basis: 'IMP BAB III.A.1.d angka 2)–3)', in: from(TPM, 'menungguPanelTpm'), bunyi: 'Tidak ada yang dibahas panel TPM tanpa LHE mandiri yang menyatakan memenuhi', proved: { 'usulan.terbitkanLheMandiri@memenuhi': LHE },
  },
  { id: 'panel-mandiri', basis: 'IMP BAB III.A.1.d angka 4)–5)', in: from(TPM, 'menungguSuratMandiri'), bunyi: 'Tidak ada surat kedua tanpa rapat panel TPM', proved: { ...RAPAT, 'panel.putuskan@diusulkanMandiri': PUTUSAN } },
  { id: 'surat-mandiri', basis: 'IMP BAB III.A.1.d angka 5)–8)', in: from(TPM, 'menungguTanggapan'), bunyi: 'Menteri PANRB hanya menanggapi surat kedua yang dikirim', proved: SURAT_KEDUA },
  { id: 'tanggapan', basis: 'IMP BAB III.A.1.d angka 9); C31', in: from(TPM, 'menungguPenetapanMandiri'), bunyi: 'Tidak ada penetapan mandiri tanpa tanggapan yang menyetujui', proved: { 'usulan.catatTanggapan@disetujui': TANGGAPAN } },
];

const akhir: Invariant[] = [
  {
    id: 'penetapan-predikat', basis: 'N90 Lampiran II Bab III.D; IMP BAB III.A.1.d angka 9)', in: ['usulan.berpredikat'], while: { predikat: PREDIKAT },
    bunyi: 'Tidak ada predikat tanpa keputusan yang berdasar seluruh tahap TPN, atau bagi penilaian mandiri seluruh tahap TPM dan tanggapan yang menyetujui, dan setiap penetapan menerbitkan predikat',
    oneOf: [
      { 'usulan.catatPraEvaluasi@lanjut': PRA, 'usulan.catatDesk@lanjut': DESK, 'usulan.catatLapangan': LAPANGAN, 'usulan.catatPanelTpn@memenuhi': PANEL, 'usulan.catatPenetapan': PENETAPAN, 'predikat.terbitkan': [] },
      { 'usulan.terbitkanLheMandiri@memenuhi': LHE, ...RAPAT, 'panel.putuskan@diusulkanMandiri': PUTUSAN, ...SURAT_KEDUA, 'usulan.catatTanggapan@disetujui': TANGGAPAN, 'usulan.tetapkanMandiri': MENETAPKAN, 'predikat.terbitkan': [] },
    ],
  },
  {
    id: 'tidak-berpredikat', basis: 'N90 Lampiran II Bab III.A–C; IMP BAB III.A.1.d', in: ['usulan.tidakBerpredikat'], bunyi: 'Usulan hanya berakhir tanpa predikat karena pemberitahuan, laporan, atau putusan yang beralasan',
    oneOf: [
      { 'usulan.catatPraEvaluasi@ditolak': PRA }, { 'usulan.catatDesk@tidakLanjut': DESK }, { 'usulan.catatPanelTpn@tidakMemenuhi': PANEL }, { 'usulan.terbitkanLheMandiri@belumMemenuhi': LHE },
      { 'usulan.terbitkanLheMandiri@memenuhi': LHE, 'panel.putuskan@tidakDiusulkanMandiri': PUTUSAN }, { 'usulan.terbitkanLheMandiri@memenuhi': LHE, 'surat.keluarkanSatker@mandiri': ['surat.satker-dalam-surat', 'surat.masih-ada-satker'] },
      { 'usulan.catatTanggapan@ditolak': TANGGAPAN },
    ],
  },
  { id: 'gugur', basis: 'N90 Lampiran II Penutup', in: ['usulan.gugur'], bunyi: 'Usulan hanya gugur karena KKN yang dicatat pada tahun itu', proved: { 'usulan.buka': ['usulan.satker-membangun'], 'periode.catatKkn': ['periode.kkn-tahun-pengajuan'] } },
];

/** Between two stages of TPI, and exemptions from segregation. */
const tahapDua: Invariant[] = [
  {
    id: 'percepatan', basis: 'TRK Lampiran II.B.5–6; C9', in: ['usulan.percepatan'], bunyi: 'Tidak ada percepatan tanpa penilaian Tahap I yang selesai, dan hanya atas yang kurang',
    proved: { 'usulan.mintaPercepatan': ['usulan.tahap-berikut', 'usulan.lke-tpi-selesai', 'usulan.hanya-kekurangan', TANGGAL] },
    judged: { 'usulan.catatPercepatan': ['usulan.dalam-daftar-percepatan', TANGGAL], 'usulan.ajukanTahapDua': ['usulan.percepatan-tuntas', TANGGAL], 'lke.isi': ['lke.hanya-yang-kurang'] },
  },
  { id: 'pengecualian', basis: 'C30', in: ['usulan.evaluasiTpi'], bunyi: 'Tidak ada ketua yang mengecualikan dirinya sendiri', judged: { 'usulan.kecualikan': ['usulan.pengecualian-orang-lain', TANGGAL] } },
];

export const nasional: readonly Invariant[] = [...tpn, ...tpm, ...akhir, ...tahapDua];
