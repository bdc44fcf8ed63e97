import type { Ketentuan } from './ketentuan.js';

const PAKET = 'perbup-ketapang-49-2022#';

/** Peraturan Bupati Ketapang 49/2022, rule by rule. */
export const ketapang: readonly Ketentuan[] = [
  { nomor: 'K-01', pasal: 'Pasal 3', bunyi: 'Pencanangan sesudah pakta integritas, dengan penyebaran informasi.', letak: ['satker.pakta-mayoritas', 'satker.publikasi'] },
  { nomor: 'K-02', pasal: 'Pasal 4', bunyi: 'Tim dari perangkat daerah terkait memilih unit menurut tiga kriteria.', letak: ['satker.tetapkan', 'satker.usulan-penetapan-ada', 'satker.kriteria-penetapan', `${PAKET}/penetapan/pengusul`, `${PAKET}/tim/1`] },
  { nomor: 'K-03', pasal: 'Pasal 5', bunyi: 'Unit menyusun program, tim kerja per area, dan rencana aksi yang terukur menurut bentuk Lampiran I.', letak: ['satker.tim-setiap-area', 'satker.rencana-terukur', 'satker.rencana-menurut-bentuk', 'machines/satker/kerangka-rencana.ts:kerangkaRencana', `${PAKET}/pembangunan/rencanaAksi`] },
  { nomor: 'K-04', pasal: 'Pasal 6', bunyi: 'TPI dan perangkat daerah terkait memantau: konsultasi, fasilitasi, konsultasi TPN.', letak: ['pembangunan.catatKunjungan', 'machines/pembangunan/pembangunan.types.ts:JENIS_KUNJUNGAN'] },
  { nomor: 'K-05', pasal: 'Pasal 7', bunyi: 'TPI mengevaluasi dengan LKE dari Keputusan Inspektur, merekomendasikan, dan melaporkan kelayakan.', letak: ['usulan.terbitkanLhe', 'usulan.rekomendasi-perbaikan', 'periode.instrumen-ditetapkan', `${PAKET}/kebijakan/keputusanInstrumen`] },
  { nomor: 'K-06', pasal: 'Pasal 8', bunyi: 'Ketua Inspektur, sekretaris Inspektur Pembantu V, anggota dari Inspektorat.', letak: ['periode.bentukTim', 'periode.tim-unsur-lengkap', `${PAKET}/tim/0`] },
  { nomor: 'K-07', pasal: 'Lampiran II.A', bunyi: 'Syarat pemerintah daerah: WTP, SAKIP B/BB, Indeks RB CC/B, SPIP 3.', letak: ['surat.syarat-instansi', `${PAKET}/syaratInstansi`] },
  { nomor: 'K-08', pasal: 'Lampiran II.A', bunyi: 'Syarat unit: layanan utama, dampak, tindak lanjut 100 %, LHK 100 %, satu tahun membangun, SAKIP B/BB.', letak: ['usulan.layanan-utama', 'usulan.tindak-lanjut-tuntas', 'usulan.lhk-lengkap', 'usulan.lama-membangun', 'usulan.sakip-unit', `${PAKET}/syaratUnit`] },
  { nomor: 'K-09', pasal: 'Lampiran II.B.3–6', bunyi: 'Ambang WBK dan WBBM.', letak: ['usulan.nilai-ambang', `${PAKET}/ambang`] },
  { nomor: 'K-10', pasal: 'Lampiran II.B.1–2', bunyi: 'TPN menolak dalam pra-evaluasi, kecuali ada pertimbangan teknis; unit tanpa layanan langsung disepakati.', letak: ['usulan.pertimbangan-teknis', 'usulan.jumlah-sejenis'] },
  { nomor: 'K-11', pasal: 'yang tidak diatur', bunyi: 'Batas waktu, SPTJM, penetapan, pemantauan, pencabutan, dan kawasan mengikuti ketentuan nasional.', letak: ['nasional-90-2021-jo-5-2024#/surat', 'nasional-90-2021-jo-5-2024#/predikat', `${PAKET}/induk`, 'machines/regulasi/resolve.ts:resolvePack'] },
];
