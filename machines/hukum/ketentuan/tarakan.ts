import type { Ketentuan } from './ketentuan.js';

const PAKET = 'perwali-tarakan-45-2020#';

/** Peraturan Wali Kota Tarakan 45/2020, rule by rule. */
export const tarakan: readonly Ketentuan[] = [
  { nomor: 'T-01', pasal: 'Lampiran II.A.1', bunyi: 'Kepala perangkat daerah mendeklarasikan kesiapan membangun zona integritas.', letak: ['satker.canangkan', 'satker.pakta-kepala'] },
  { nomor: 'T-02', pasal: 'Lampiran II.A.2', bunyi: 'Kepala dan seluruh atau sebagian besar pegawai menandatangani pakta integritas; yang lain menyusul.', letak: ['satker.catatPaktaIntegritas', 'satker.pakta-mayoritas', `${PAKET}/pencanangan/mayoritasPersen`] },
  { nomor: 'T-03', pasal: 'Lampiran II.A.3', bunyi: 'Beberapa perangkat daerah dapat mencanangkan bersama di bawah satu koordinator.', letak: ['satker.canangkanBersama', 'satker.peserta-dikenal', `${PAKET}/pencanangan/bersama`] },
  { nomor: 'T-04', pasal: 'Lampiran II.A.4', bunyi: 'Pencanangan terbuka dan dipublikasikan secara luas.', letak: ['satker.publikasi', 'satker.tambahPublikasi'] },
  { nomor: 'T-05', pasal: 'Lampiran II.A.5–6', bunyi: 'Kepala perangkat daerah menandatangani piagam; KPK, Ombudsman, dan masyarakat dapat menyaksikan.', letak: ['satker.saksi-piagam', `${PAKET}/pencanangan/saksi`] },
  { nomor: 'T-06', pasal: 'Lampiran II.B.1', bunyi: 'Pokja dari empat perangkat daerah mengidentifikasi calon menurut tiga kriteria.', letak: ['periode.bentukTim', 'satker.usulkanPenetapan', 'satker.kriteria-penetapan', `${PAKET}/penetapan/kriteria`, `${PAKET}/tim/1`] },
  { nomor: 'T-07', pasal: 'Lampiran II.B.2', bunyi: 'Calon WBK, WBBM, dan kawasan ditetapkan dari yang diusulkan Pokja.', letak: ['satker.tetapkan', 'satker.usulan-penetapan-ada', `${PAKET}/penetapan/pengusul`] },
  { nomor: 'T-08', pasal: 'Lampiran II.B.3', bunyi: 'Perangkat daerah membangun enam area dan hasil dengan berkonsultasi pada Tim Pembangunan.', letak: ['satker.tim-setiap-area', 'pembangunan.catatKunjungan', `${PAKET}/tim/2`] },
  { nomor: 'T-09', pasal: 'Lampiran II.B.4', bunyi: 'TPI menilai seluruh komponen pada Tahap I dan merekomendasikan kepada Wali Kota.', letak: ['usulan.lke-tpi-selesai', 'usulan.pemeriksaan-lengkap', `${PAKET}/tahapTpi/0`] },
  { nomor: 'T-10', pasal: 'Lampiran II.B.5', bunyi: 'Yang kurang pada Tahap I didaftar dan dipenuhi dalam percepatan.', letak: ['usulan.mintaPercepatan', 'usulan.hanya-kekurangan', 'usulan.percepatan-tuntas'] },
  { nomor: 'T-11', pasal: 'Lampiran II.B.6', bunyi: 'Tahap II menilai hanya yang kurang pada Tahap I.', letak: ['lke.hanya-yang-kurang', `${PAKET}/tahapTpi/1`] },
  { nomor: 'T-12', pasal: 'Lampiran II.B.7', bunyi: 'Yang direkomendasikan TPI diusulkan Wali Kota paling lambat 31 Mei.', letak: ['surat.ada-unit', 'surat.tepat-waktu', `${PAKET}/surat/batas`] },
  { nomor: 'T-13', pasal: 'Lampiran II.B.7 huruf a', bunyi: 'WBK: total 75, pengungkit 40, setiap area 60 %, KKN 18,50, survei 13,5, TLHP 5, pelayanan 15.', letak: ['usulan.nilai-ambang', `${PAKET}/ambang/WBK`] },
  { nomor: 'T-14', pasal: 'Lampiran II.B.7 huruf b', bunyi: 'WBBM: telah WBK, total 85, pengungkit 48, setiap area 75 %, KKN 18,88, survei 13,88, TLHP 5, pelayanan 17.', letak: ['usulan.nilai-ambang', 'usulan.wbbm-memegang-wbk', `${PAKET}/ambang/WBBM`] },
  { nomor: 'T-15', pasal: 'Lampiran II.B.7 huruf c', bunyi: 'Kawasan WBK: semua unit WBK dan integrasi 6,5.', letak: ['kawasan.semua-berpredikat', 'kawasan.skor-integrasi', `${PAKET}/kawasan/ambang/WBK`] },
  { nomor: 'T-16', pasal: 'Lampiran II.B.7 huruf d', bunyi: 'Kawasan WBBM: telah kawasan WBK, semua unit WBBM, dan integrasi 7,5.', letak: ['kawasan.predikat-berikutnya', 'kawasan.skor-integrasi', `${PAKET}/kawasan/ambang/WBBM`] },
  { nomor: 'T-17', pasal: 'Lampiran II.C.1–5', bunyi: 'TPI memantau pemegang predikat, menyurvei, melapor dua tahunan, dan mengklarifikasi pengaduan.', letak: ['predikat.laporkanMonev', 'predikat.monev-tepat-waktu', 'pengaduan.satker-didengar', `${PAKET}/predikat/monevTahun`] },
  { nomor: 'T-18', pasal: 'Lampiran II.D', bunyi: 'Perangkat daerah mereplikasi keberhasilan unit berpredikat dengan mempelajari dan menyesuaikan.', letak: ['replikasi.ajukan', 'replikasi.sumber-berpredikat'] },
  { nomor: 'T-19', pasal: 'Lampiran III.A', bunyi: 'Pembinaan kelembagaan dan pegawai menurut jenisnya.', letak: ['pembangunan.catatPembinaan', `${PAKET}/pembangunan/pembinaan`] },
  { nomor: 'T-20', pasal: 'Lampiran III.B', bunyi: 'Masyarakat mengadu melalui kanal; pengaduan yang terbukti dikenai sanksi dan pembinaan.', letak: ['pengaduan.kanal-dikenal', 'pengaduan.jatuhkanSanksi', `${PAKET}/predikat/kanalPengaduan`, `${PAKET}/predikat/sanksi`] },
  { nomor: 'T-21', pasal: 'Lampiran V.A', bunyi: 'Kebijakan dievaluasi paling sedikit dua kali setahun.', letak: ['periode.evaluasi-kebijakan', `${PAKET}/kebijakan/evaluasiSetahun`] },
  { nomor: 'T-22', pasal: 'Lampiran V.B.1', bunyi: 'Kepala perangkat daerah melapor kepada Wali Kota.', letak: ['pembangunan.laporkan', 'pembangunan.realisasi-tercatat'] },
  { nomor: 'T-23', pasal: 'Lampiran V.B.2', bunyi: 'Wali Kota melapor kepada Menteri PANRB pada akhir tahun dan sewaktu-waktu.', letak: ['periode.catatLaporan', 'periode.laporan-tahunan', `${PAKET}/kebijakan/laporanTahunan`] },
  { nomor: 'T-24', pasal: 'Pasal 4', bunyi: 'Wali Kota memberi penghargaan kepada perangkat daerah berpredikat.', letak: ['predikat.berikanPenghargaan', 'predikat.penghargaan-diberikan', `${PAKET}/predikat/penghargaan`] },
];
