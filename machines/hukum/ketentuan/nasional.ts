import type { Ketentuan } from './ketentuan.js';

const PAKET = 'nasional-90-2021-jo-5-2024#';

/** Peraturan Menteri PANRB 90/2021 (N90) as changed by 5/2024 (N5), rule by rule. */
export const nasional: readonly Ketentuan[] = [
  { nomor: 'N-01', pasal: 'N90 Lampiran I Bab II', bunyi: 'Tahap: pencanangan, penetapan, pembangunan, pemantauan.', letak: ['mesin:satker', 'mesin:pembangunan'] },
  { nomor: 'N-02', pasal: 'N90 Lampiran II Bab I.A angka 1', bunyi: 'Kementerian: unit di bawah provinsi dinilai lebih dahulu oleh unit tingkat provinsi.', letak: ['usulan.tingkat-layak', `${PAKET}/rute`] },
  { nomor: 'N-03', pasal: 'N90 Lampiran II Bab I.A angka 2', bunyi: 'Pemerintah daerah: TPI mengevaluasi langsung.', letak: [`${PAKET}/rute/perangkatDaerah`] },
  { nomor: 'N-04', pasal: 'N90 Lampiran II Bab I.A', bunyi: 'TPI memeriksa delapan hal sebelum menilai.', letak: ['usulan.catatPemeriksaan', 'usulan.pemeriksaan-lengkap'] },
  { nomor: 'N-05', pasal: 'N90 Lampiran II Bab I.A angka 3', bunyi: 'LHE menyimpulkan memenuhi atau belum memenuhi; yang belum kembali dibina.', letak: ['usulan.terbitkanLhe', 'usulan.rekomendasi-perbaikan'] },
  { nomor: 'N-06', pasal: 'N5 Tabel 5', bunyi: 'Syarat instansi: WTP, SAKIP, Indeks RB, SPIP.', letak: ['surat.syarat-instansi', `${PAKET}/syaratInstansi`] },
  { nomor: 'N-07', pasal: 'N5 Tabel 5', bunyi: 'Syarat unit: layanan utama, dampak, tindak lanjut, LHK, satu tahun, SAKIP.', letak: ['usulan.layanan-utama', 'usulan.lama-membangun', 'usulan.sakip-unit', `${PAKET}/syaratUnit`] },
  { nomor: 'N-08', pasal: 'N5 Bab II.A', bunyi: 'Unit Stranas PK dapat diusulkan sambil memenuhi syarat.', letak: ['surat.syarat-instansi', `${PAKET}/stranasPk`] },
  { nomor: 'N-09', pasal: 'N5 Bab II.A Gambar 6', bunyi: 'Satu surat setiap instansi untuk semua unit.', letak: ['surat.susunKonsep', 'surat.ada-unit'] },
  { nomor: 'N-10', pasal: 'N5 Gambar 7', bunyi: 'SPTJM pimpinan instansi menyertai surat dan menyebut jumlah unit.', letak: ['surat.sptjm-instansi', 'surat.sptjm-jumlah-unit', `${PAKET}/surat/sptjmInstansiSejak`] },
  { nomor: 'N-11', pasal: 'N5 Bab II.A', bunyi: 'Batas waktu 31 Mei atau menurut pemberitahuan.', letak: ['surat.tepat-waktu', 'surat.catatBatasWaktu', `${PAKET}/surat/batas`] },
  { nomor: 'N-12', pasal: 'N90 Lampiran II Bab II', bunyi: 'Ketentuan 30 % tidak berlaku lagi sejak N5.', letak: ['surat.porsi-berpredikat', `${PAKET}/surat/peringatanPersenBerpredikat`] },
  { nomor: 'N-13', pasal: 'N5 Bab II.B', bunyi: 'WBK mandiri dengan persetujuan; setara WBK, dan tidak untuk WBBM.', letak: ['tpm.diatur', 'usulan.jalur-mandiri', `${PAKET}/tpm`] },
  { nomor: 'N-14', pasal: 'N90 Lampiran II Bab III.A', bunyi: 'Pra-evaluasi menolak, kecuali ada pertimbangan teknis lain.', letak: ['usulan.catatPraEvaluasi', 'usulan.pertimbangan-teknis', 'usulan.jumlah-sejenis'] },
  { nomor: 'N-15', pasal: 'N90 Lampiran II Bab III.B–C', bunyi: 'Desk lalu lapangan; nilai lapangan mengalahkan nilai TPI.', letak: ['usulan.tahap-tpn-berurutan', 'usulan.nilai-efektif', 'machines/lke/views/layers.ts:effectiveOf'] },
  { nomor: 'N-16', pasal: 'N90 Lampiran II Bab III.C angka 2', bunyi: 'Survei: paling sedikit 30 responden atau semua pengguna, dari setiap jenis layanan.', letak: ['usulan.survei-responden', 'usulan.survei-komposisi', `${PAKET}/tpn/respondenMinimal`] },
  { nomor: 'N-17', pasal: 'N90 Lampiran II Bab III.C angka 3', bunyi: 'IKU mencapai target, dan target nasional bila ada.', letak: ['usulan.kinerja-tercapai'] },
  { nomor: 'N-18', pasal: 'N90 Lampiran II Bab III.C angka 4–5', bunyi: 'Klirens, panel, lalu hasil a sampai e.', letak: ['usulan.klirens-lengkap', 'usulan.catatPanelTpn', 'kawasan.catatHasilTpn', `${PAKET}/tpn/klirens`] },
  { nomor: 'N-19', pasal: 'N90 Lampiran II Bab III.D angka 1', bunyi: 'Menteri PANRB menetapkan atas rekomendasi TPN menurut ambang Tabel 6.', letak: ['usulan.catatPenetapan', 'usulan.penetapan-sesudah-tpn', 'usulan.nilai-ambang', `${PAKET}/ambang`] },
  { nomor: 'N-20', pasal: 'N90 Lampiran II Bab III.D angka 2', bunyi: 'Kawasan: semua unit berpredikat dan skor integrasi (Tabel 7 dan 8).', letak: ['kawasan.semua-berpredikat', 'kawasan.skor-integrasi', `${PAKET}/kawasan/ambang`] },
  { nomor: 'N-21', pasal: 'N90 Lampiran II Bab IV.A', bunyi: 'Pemantauan dua tahunan, survei internal atau SKM, klarifikasi pengaduan.', letak: ['predikat.laporkanMonev', 'predikat.monev-tepat-waktu', 'pengaduan.simpulkan', `${PAKET}/predikat/monevTahun`] },
  { nomor: 'N-22', pasal: 'N90 Lampiran II Bab IV.B', bunyi: 'Instansi dapat memberi penghargaan.', letak: ['predikat.berikanPenghargaan', `${PAKET}/predikat/penghargaan`] },
  { nomor: 'N-23', pasal: 'N90 Lampiran II Bab IV.C', bunyi: 'Pencabutan sesudah klarifikasi atas rekomendasi TPN; masa tunggu dua tahun.', letak: ['predikat.sudah-klarifikasi', 'predikat.cabut-sesudah-rekomendasi', 'usulan.tidak-terkunci', `${PAKET}/predikat/kunciTahun`] },
  { nomor: 'N-24', pasal: 'N90 Lampiran II Bab IV.D', bunyi: 'Replikasi.', letak: ['replikasi.ajukan', 'replikasi.laporkan'] },
  { nomor: 'N-25', pasal: 'N90 Lampiran II Penutup', bunyi: 'Perbuatan KKN dalam tahun pengajuan menggugurkan usulan instansi itu.', letak: ['periode.catatKkn', 'periode.kkn-tahun-pengajuan', 'usulan.gugurkan'] },
];
