import type { Tokoh } from '../cast.js';
import type { Rute } from '../story.js';
import { sidikDari } from '../worksheets.js';

const bukti = (judul: string) => [{ judul, sidik: sidikDari(judul) }];

/** A year of building as it is written down quarter by quarter, and what was learnt from a unit that holds WBK. */
export async function setahun(r: Rute, t: Tokoh): Promise<void> {
  await r.pada('2026-01-05');
  const kasus = await dibuka(r, t);
  await triwulan(r, t, kasus);
  await didampingi(r, t, kasus);
  await dilaporkan(r, t, kasus);
  await direplikasi(r, t);
}

async function dibuka(r: Rute, { kanim, kanwilPemasyarakatan }: Tokoh): Promise<string> {
  r.babak('Tahun pembangunan 2026');
  await r.tolak({
    oleh: kanwilPemasyarakatan.operator, perintah: 'pembangunan.buka', data: { satker: await kanwilPemasyarakatan.id(), tahun: '2027' }, judul: 'Membuka tahun depan, pada satker yang belum membangun',
  }, 'pembangunan.satker-membangun', 'pembangunan.tahun-sudah-mulai');
  const { kasus } = await r.terima({ oleh: kanim.operator, perintah: 'pembangunan.buka', data: { satker: await kanim.id(), tahun: '2026' }, judul: 'Membuka tahun pembangunan 2026' });
  return kasus;
}

async function triwulan(r: Rute, { kanim: { operator } }: Tokoh, kasus: string): Promise<void> {
  r.babak('Pemutakhiran data dukung setiap triwulan');
  const mutakhirkan = (urutan: number) => ({ oleh: operator, kasus, perintah: 'pembangunan.mutakhirkanBukti', data: { urutan, tanggal: r.hari, uraian: 'Data dukung enam area', bukti: bukti(`Triwulan ${urutan}`) } });
  await r.pada('2026-03-30');
  await r.terima({ ...mutakhirkan(1), judul: 'Memutakhirkan data dukung triwulan I, pada waktunya' });
  await r.pada('2026-07-06');
  await r.tolak({ ...mutakhirkan(5), judul: 'Memutakhirkan “triwulan V”' }, 'pembangunan.pemutakhiran-dijadwalkan');
  await r.terima({ ...mutakhirkan(2), judul: 'Memutakhirkan data dukung triwulan II, enam hari terlambat', peringatan: ['pembangunan.pemutakhiran-tepat-waktu'] });
  const survei = { oleh: operator, kasus, perintah: 'pembangunan.catatSurvei' };
  const data = { jenis: 'pelayananPublik', tanggal: r.hari, responden: 64, metode: 'Kuesioner sesudah layanan', sidik: sidikDari('Survei mandiri') };
  await r.tolak({ ...survei, data: { ...data, dari: '2026-07-10', indeks: '4.50' }, judul: 'Mencatat survei dengan indeks di atas skala, dimulai sesudah berakhir' }, 'pembangunan.survei-wajar');
  await r.terima({ ...survei, data: { ...data, dari: '2026-06-01', indeks: '3.52' }, judul: 'Mencatat survei mandiri: 64 responden, indeks pelayanan 3,52' });
}

async function didampingi(r: Rute, { kanim: { kepala, operator }, kanwilImigrasi }: Tokoh, kasus: string): Promise<void> {
  r.babak('Pendampingan dan rekomendasi Kantor Wilayah');
  await r.terima({ oleh: kepala, kasus, perintah: 'pembangunan.mintaPendampingan', data: { jenis: 'pendampingan', tanggal: r.hari, uraian: 'Penyusunan peta proses bisnis' }, judul: 'Meminta pendampingan' });
  await r.pada('2026-07-20');
  const [penilai = kanwilImigrasi.kepala] = kanwilImigrasi.penilai;
  const kunjungan = (permintaan: number) => ({ oleh: penilai, kasus, perintah: 'pembangunan.catatKunjungan', data: { jenis: 'pendampingan', tanggal: r.hari, permintaan, uraian: 'Lokakarya satu hari', hasil: 'Peta proses bisnis tersusun', sidik: sidikDari('Kunjungan') } });
  await r.tolak({ ...kunjungan(2), judul: 'Menjawab permintaan yang tidak pernah diajukan' }, 'pembangunan.permintaan-belum-dijawab');
  await r.terima({ ...kunjungan(1), judul: 'Kantor Wilayah mendampingi atas permintaan itu' });
  const rekomendasi = (tenggat: string) => ({ oleh: penilai, kasus, perintah: 'pembangunan.beriRekomendasi', data: { tanggal: r.hari, uraian: 'Umumkan standar pelayanan di bandara', tenggat } });
  await r.tolak({ ...rekomendasi('2026-07-17'), judul: 'Memberi rekomendasi dengan tenggat yang sudah lewat' }, 'pembangunan.tenggat-sesudah-rekomendasi');
  await r.terima({ ...rekomendasi('2026-08-31'), judul: 'Memberi rekomendasi dengan tenggat 31 Agustus' });
  await r.terima({ oleh: kanwilImigrasi.kepala, kasus, perintah: 'pembangunan.catatPenguatan', data: { kegiatan: 'pendampingan', tanggal: r.hari, uraian: 'Pendampingan langsung', sidik: sidikDari('Penguatan') }, judul: 'Kantor Wilayah mencatat penguatan sesuai tugasnya' });
  await r.pada('2026-09-14');
  const tindak = (nomor: number) => ({ oleh: operator, kasus, perintah: 'pembangunan.tindakLanjuti', data: { rekomendasi: nomor, tanggal: r.hari, uraian: 'Standar diumumkan', bukti: bukti('Foto papan standar') } });
  await r.tolak({ ...tindak(2), judul: 'Menindaklanjuti rekomendasi yang tidak ada' }, 'pembangunan.rekomendasi-belum-ditindaklanjuti');
  await r.terima({ ...tindak(1), judul: 'Menindaklanjuti rekomendasi, dua minggu sesudah tenggat', peringatan: ['pembangunan.rekomendasi-tepat-waktu'] });
  await r.terima({ ...rekomendasi('2026-12-18'), judul: 'Memberi rekomendasi kedua, yang tahun itu tidak ditindaklanjuti' });
}

async function dilaporkan(r: Rute, { kanim: { kepala, operator } }: Tokoh, kasus: string): Promise<void> {
  r.babak('Realisasi rencana aksi dan laporan tahun 2026');
  await r.pada('2027-01-04');
  const realisasi = (nomor: number, tanggal: string, persen = 100) => ({ oleh: operator, kasus, perintah: 'pembangunan.catatRealisasi', data: { tujuan: 'WBK', nomor, tanggal, persen, uraian: 'Dilaksanakan', bukti: bukti(`Kegiatan ${nomor}`) } });
  const laporkan = { oleh: kepala, kasus, perintah: 'pembangunan.laporkan', data: { nomor: 'W11.IMI.IMI3-1 (contoh)', tanggal: r.hari, tindakLanjutKomponen: 'Enam area berjalan', sidik: sidikDari('Laporan tahun 2026') } };
  await r.tolak({ ...laporkan, judul: 'Melaporkan tahun yang realisasinya belum dicatat' }, 'pembangunan.realisasi-tercatat');
  await r.tolak({ ...realisasi(99, '2025-12-30'), judul: 'Mencatat kegiatan yang tidak ada dalam rencana, bertanggal tahun sebelumnya' }, 'pembangunan.kegiatan-dalam-rencana', 'pembangunan.tanggal-kegiatan');
  for (const nomor of [1, 2, 3, 4, 5, 6]) await r.terima({ ...realisasi(nomor, r.hari, nomor === 6 ? 80 : 100), judul: `Mencatat realisasi kegiatan ${nomor}: ${nomor === 6 ? 80 : 100}%` });
  await r.terima({ ...laporkan, judul: 'Melaporkan tahun 2026: satu kegiatan dan satu rekomendasi belum selesai, dua triwulan tidak dimutakhirkan', peringatan: ['pembangunan.realisasi-tercatat', 'pembangunan.rekomendasi-tuntas', 'pembangunan.pemutakhiran-tepat-waktu', 'pembangunan.langkah-percepatan'] });
  await r.tolak({ ...realisasi(6, r.hari), judul: 'Mengubah realisasi sesudah tahunnya dilaporkan' }, 'pembangunan.keadaan');
}

/** The unit asks one that holds WBK, which answers in a case of its own. */
async function direplikasi(r: Rute, { kanim, lapas, kanwilPemasyarakatan: kanwil }: Tokoh): Promise<void> {
  r.babak('Replikasi: studi tiru pada Lapas yang berpredikat WBK');
  await r.pada('2028-02-14');
  const ajukan = async (satker: typeof kanim, sumber: typeof lapas, tanggal = r.hari) => ({ oleh: satker.kepala, perintah: 'replikasi.ajukan', data: { satker: await satker.id(), sumber: await sumber.id(), tanggal, hal: 'Pengelolaan antrean layanan' } });
  await r.tolak({ ...await ajukan(kanwil, kanwil, '2028-02-15'), judul: 'Satker yang belum membangun hendak meniru dirinya sendiri, dengan permohonan bertanggal besok' }, 'replikasi.pemohon-membangun', 'replikasi.sumber-berpredikat', 'replikasi.tanggal-tidak-mendatang');
  const { kasus, turunan: [jawaban] } = await r.terima({ ...await ajukan(kanim, lapas), judul: 'Kantor Imigrasi memohon studi tiru pada Lapas' });
  const setujui = { oleh: lapas.kepala, kasus: jawaban?.kasus ?? '', perintah: 'studiTiru.setujui' };
  await r.tolak({ ...setujui, data: { tanggal: '2028-02-11', catatan: 'Silakan' }, judul: 'Menyetujui dengan tanggal sebelum permohonan' }, 'studiTiru.tanggal-jawaban');
  await r.pada('2028-02-21');
  await r.terima({ ...setujui, data: { tanggal: r.hari, catatan: 'Silakan berkunjung minggu depan' }, judul: 'Kepala Lapas menyetujui' });
  await r.tolak({ ...setujui, data: { tanggal: r.hari, catatan: 'Silakan' }, judul: 'Menyetujui sekali lagi' }, 'studiTiru.keadaan');
  const laksanakan = { oleh: kanim.operator, kasus, perintah: 'replikasi.laksanakan' };
  const studi = (tanggal: string) => ({ tanggal, uraian: 'Pengamatan layanan kunjungan', sidik: sidikDari('Studi tiru') });
  await r.tolak({ ...laksanakan, data: studi('2028-02-18'), judul: 'Mencatat studi tiru yang mendahului persetujuan' }, 'replikasi.studi-sesudah-persetujuan');
  await r.pada('2028-03-06');
  await r.terima({ ...laksanakan, data: studi(r.hari), judul: 'Mencatat pelaksanaan studi tiru' });
  const laporkan = { oleh: kanim.operator, kasus, perintah: 'replikasi.laporkan' };
  const hasil = (tanggal: string) => ({ tanggal, diterapkan: 'Pendaftaran daring', penyesuaian: 'Loket bantuan', hasil: 'Waktu tunggu turun separuh', sidik: sidikDari('Laporan replikasi') });
  await r.tolak({ ...laporkan, data: hasil('2028-03-03'), judul: 'Melaporkan hasil yang mendahului studi tiru' }, 'replikasi.laporan-sesudah-studi');
  await r.pada('2028-07-03');
  await r.terima({ ...laporkan, data: hasil(r.hari), judul: 'Melaporkan hasil replikasi dan penyesuaiannya' });
  await r.tolak({ ...laksanakan, data: studi(r.hari), judul: 'Mencatat studi tiru lagi sesudah hasilnya dilaporkan' }, 'replikasi.keadaan');
  await r.selesai(kanim.kepala, kasus, 'dilaporkan', 'tahun 2026 dilaporkan dengan dua triwulan terlewat; studi tiru 2028 diterapkan dan dilaporkan');
}
