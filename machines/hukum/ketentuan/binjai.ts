import type { Ketentuan } from './ketentuan.js';

const PAKET = 'perwali-binjai-3-2024#';

/** Peraturan Wali Kota Binjai 3/2024, rule by rule. */
export const binjai: readonly Ketentuan[] = [
  { nomor: 'B-01', pasal: 'Pasal 6 ayat (1)–(2)', bunyi: 'Pemerintah kota dan semua perangkat daerah mencanangkan sesudah pakta integritas.', letak: ['satker.canangkan', 'satker.pakta-kepala', 'satker.pakta-mayoritas'] },
  { nomor: 'B-02', pasal: 'Pasal 6 ayat (3)–(6)', bunyi: 'Pencanangan terbuka; piagam ditandatangani dan disaksikan Wali Kota dan unsur masyarakat.', letak: ['satker.penandatangan-piagam', 'satker.saksi-piagam', 'satker.publikasi', `${PAKET}/pencanangan/saksi`] },
  { nomor: 'B-03', pasal: 'Pasal 7', bunyi: 'Wali Kota menetapkan unit menurut tiga kriteria.', letak: ['satker.tetapkan', 'satker.kriteria-penetapan', `${PAKET}/penetapan/kriteria`] },
  { nomor: 'B-04', pasal: 'Pasal 8', bunyi: 'Unit menyusun program enam area, tim kerja, dan rencana aksi.', letak: ['satker.program-selaras-area', 'satker.tim-setiap-area', 'satker.rencana-terukur'] },
  { nomor: 'B-05', pasal: 'Pasal 9', bunyi: 'TPI memantau berkala dan merekomendasikan kepada Wali Kota.', letak: ['pembangunan.beriRekomendasi', 'pembangunan.rekomendasikanKelayakan'] },
  { nomor: 'B-06', pasal: 'Pasal 10', bunyi: 'TPI mengevaluasi dengan LKE dan menulis LHE dengan simpulan.', letak: ['usulan.lke-tpi-selesai', 'usulan.terbitkanLhe', `${PAKET}/tim/0`] },
  { nomor: 'B-07', pasal: 'Pasal 11', bunyi: 'Wali Kota mengajukan berdasar LHE, dengan surat dan SPTJM kepala unit.', letak: ['surat.susunKonsep', 'usulan.sptjm-unit', 'surat.sptjm-instansi', `${PAKET}/surat/sptjmUnit`] },
  { nomor: 'B-08', pasal: 'Pasal 12 ayat (2)', bunyi: 'Syarat WBK: layanan utama, dampak, tindak lanjut dan LHK 100 %, satu tahun, SAKIP B.', letak: ['usulan.layanan-utama', 'usulan.tindak-lanjut-tuntas', 'usulan.lhk-lengkap', 'usulan.lama-membangun', `${PAKET}/syaratUnit/WBK`] },
  { nomor: 'B-09', pasal: 'Pasal 12 ayat (3)', bunyi: 'Syarat WBBM: telah WBK, tindak lanjut dan LHK 100 %, satu tahun, SAKIP BB.', letak: ['usulan.wbbm-memegang-wbk', 'usulan.sakip-unit', `${PAKET}/syaratUnit/WBBM`] },
  { nomor: 'B-10', pasal: 'Pasal 13 ayat (1)', bunyi: 'Ambang WBK.', letak: ['usulan.nilai-ambang', `${PAKET}/ambang/WBK`] },
  { nomor: 'B-11', pasal: 'Pasal 13 ayat (2)', bunyi: 'Ambang WBBM.', letak: ['usulan.nilai-ambang', `${PAKET}/ambang/WBBM`] },
  { nomor: 'B-12', pasal: 'Pasal 14', bunyi: 'Pengajuan melalui PMPZI paling lambat 31 Mei.', letak: ['surat.tepat-waktu', `${PAKET}/surat/batas`] },
  { nomor: 'B-13', pasal: 'Pasal 15 ayat (1)', bunyi: 'Keputusan Wali Kota menetapkan sesudah rekomendasi Menteri PANRB.', letak: ['predikat.catatKeputusanDaerah', 'predikat.keputusan-daerah-sesudah-nasional', `${PAKET}/predikat/keputusanDaerah`] },
  { nomor: 'B-14', pasal: 'Pasal 15 ayat (2)–(4)', bunyi: 'Predikat dapat dicabut dengan Keputusan Wali Kota atas rekomendasi TPI.', letak: ['predikat.cabutDaerah', 'predikat.cabut-daerah-sesudah-rekomendasi', 'predikat.nasional-tetap-berlaku'] },
  { nomor: 'B-15', pasal: 'Pasal 16', bunyi: 'TPI memantau pemegang predikat dalam lima langkah, dua tahunan.', letak: ['predikat.laporkanMonev', 'predikat.monev-tepat-waktu', `${PAKET}/predikat/monevTahun`] },
  { nomor: 'B-16', pasal: 'Pasal 17', bunyi: 'Wali Kota dapat memberi penghargaan.', letak: ['predikat.berikanPenghargaan', `${PAKET}/predikat/penghargaan`] },
  { nomor: 'B-17', pasal: 'yang tidak diatur', bunyi: 'Syarat instansi, masa tunggu, kawasan, dan replikasi mengikuti ketentuan nasional.', letak: ['surat.syarat-instansi', 'usulan.tidak-terkunci', `${PAKET}/syaratInstansi/mengikat`, `${PAKET}/induk`] },
];
