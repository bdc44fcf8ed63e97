import { berlaku, isiPredikat } from '../../acts/tpn.js';
import type { Tokoh } from '../../cast.js';
import type { Rute } from '../../story.js';
import { sidikDari } from '../../worksheets.js';

const RINGKAS = 'Petugas loket meminta uang agar akta kelahiran didahulukan';

/** A complaint about a unit that holds WBK is heard, found true, and answered with a sanction: the law here knows no revocation of its own. */
export async function pengaduanTerbukti(r: Rute, { ketuaTpi, anggotaTpi: [penilai], dukcapil, dpmptsp, pimpinan }: Tokoh['tarakan'], predikat: string): Promise<void> {
  r.babak('Pengaduan masyarakat terbukti');
  await r.pada('2028-08-01');
  const terima = { oleh: penilai, perintah: 'pengaduan.terima' };
  const data = { satker: await dukcapil.id(), nomor: 'ADU-7 (contoh)', tanggal: r.hari, kanal: 'qlue', ringkasan: RINGKAS, bukti: [] };
  await r.tolak({
    ...terima, data: { ...data, satker: await dpmptsp.id(), tanggal: '2028-08-02', kanal: 'grup keluarga', ringkasan: `${RINGKAS}; hubungi 0812-3456-7890` },
    judul: 'Mencatat pengaduan tentang dinas tanpa predikat, dari kanal lain, dengan nomor telepon pelapor, bertanggal besok',
  }, 'pengaduan.tentang-pemegang-predikat', 'pengaduan.kanal-dikenal', 'pengaduan.tanpa-identitas', 'pengaduan.tanggal-tidak-mendatang');
  const { kasus } = await r.terima({ ...terima, data, judul: 'Mencatat pengaduan melalui Qlue, tanpa identitas pelapor' });
  const identifikasi = { oleh: penilai, kasus, perintah: 'pengaduan.identifikasi' };
  await r.tolak({ ...identifikasi, data: { tanggal: '2028-07-31', hasil: 'relevan', uraian: 'Menyangkut layanan utama' }, judul: 'Menyatakan relevan tanpa menyebut kriteria, bertanggal sebelum pengaduannya' }, 'pengaduan.kriteria-disebut', 'pengaduan.tanggal-berurutan');
  await r.terima({ ...identifikasi, data: { tanggal: r.hari, hasil: 'relevan', kriteria: 'Survei persepsi anti korupsi', uraian: 'Menyangkut layanan utama' }, judul: 'Menyatakan relevan: menyangkut kriteria anti korupsi' });
  const minta = { oleh: ketuaTpi, kasus, perintah: 'pengaduan.mintaKlarifikasi' };
  await r.tolak({ ...minta, data: { nomor: '700/3 (contoh)', tanggal: r.hari, tenggat: '2028-07-31' }, judul: 'Meminta klarifikasi dengan tenggat yang sudah lewat' }, 'pengaduan.tenggat-kemudian');
  await r.terima({ ...minta, data: { nomor: '700/3 (contoh)', tanggal: r.hari, tenggat: '2028-08-15' }, judul: 'Meminta klarifikasi kepada perangkat daerah' });
  const simpulkan = { oleh: ketuaTpi, kasus, perintah: 'pengaduan.simpulkan' };
  const temuan = { hasil: 'terbukti', temuan: 'Dua petugas menerima uang', sidik: sidikDari('Laporan klarifikasi') };
  await r.tolak({ ...simpulkan, data: { ...temuan, nomor: '700/8 (contoh)', tanggal: r.hari }, judul: 'Menyimpulkan sebelum perangkat daerah didengar' }, 'pengaduan.satker-didengar');
  await r.pada('2028-08-21');
  await r.terima({ oleh: dukcapil.kepala, kasus, perintah: 'pengaduan.beriKeterangan', data: { tanggal: r.hari, uraian: 'Petugas telah diperiksa', sidik: sidikDari('Keterangan kepala dinas') }, judul: 'Memberi keterangan, enam hari sesudah tenggat', peringatan: ['pengaduan.tepat-tenggat'] });
  const sanksi = { nomor: '700/21 (contoh)', tanggal: r.hari, indikator: ['Survei persepsi anti korupsi'], sanksi: 'Teguran tertulis kepada kepala dinas', pembinaan: 'Pelatihan integritas bagi petugas loket' };
  await r.tolak({ oleh: pimpinan, kasus, perintah: 'pengaduan.jatuhkanSanksi', data: sanksi, judul: '{Pimpinan} hendak menjatuhkan sanksi sebelum ada simpulan' }, 'pengaduan.keadaan');
  await r.terima({ ...simpulkan, data: { ...temuan, nomor: '700/8 (contoh)', tanggal: r.hari }, judul: 'Menyimpulkan: pengaduan terbukti' });
  await r.pada('2028-09-04');
  await r.tolak({ oleh: ketuaTpi, kasus, perintah: 'pengaduan.jatuhkanSanksi', data: { ...sanksi, tanggal: r.hari }, judul: 'Ketua tim penilai hendak menjatuhkan sanksi, padahal itu wewenang {pimpinan}' }, 'izin.jabatan');
  await r.terima({ oleh: pimpinan, kasus, perintah: 'pengaduan.jatuhkanSanksi', data: { ...sanksi, tanggal: r.hari }, judul: '{Pimpinan} menjatuhkan sanksi dan pembinaan' });
  await r.tolak({
    oleh: ketuaTpi, kasus, perintah: 'pengaduan.usulkanPencabutan', judul: 'Mengusulkan pencabutan predikat WBBM, yang tidak dipegang dinas itu',
    data: { nomor: '700/30 (contoh)', tanggal: r.hari, tujuan: 'WBBM', temuan: temuan.temuan, kriteria: 'Survei persepsi anti korupsi', sidik: temuan.sidik },
  }, 'pengaduan.predikat-berlaku');
  await r.selesai(ketuaTpi, kasus, 'disanksi', `${berlaku(await isiPredikat(ketuaTpi, predikat))}; pengaduan terbukti, sanksi dan pembinaan dijatuhkan`);
}
