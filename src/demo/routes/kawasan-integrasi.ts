import { longDate } from '../../../machines/kernel/calendar.js';
import type { Tokoh } from '../cast.js';
import type { Rute } from '../story.js';
import { sidikDari } from '../worksheets.js';

/** An area is a case of its first instansi, with a case of membership in each instansi that joins. */
export interface Kawasan {
  readonly id: string;
  readonly anggota: { readonly kanim: string; readonly balai: string };
}

const aspek = (r: Rute, nilai: string) => Object.fromEntries(r.law.pack.kawasan.aspek.map(({ id, judul }) => [id, { nilai, catatan: 'Dilihat di tempat', bukti: [{ judul, sidik: sidikDari(judul) }] }]));

/** What works together is scored in five aspects, by the joint team alone. */
export async function diintegrasikan(r: Rute, { kementerian: { anggotaTpi: [bukanAnggota] }, contoh: { timKhusus } }: Tokoh, { id: kasus }: Kawasan): Promise<void> {
  r.babak('Lima aspek integrasi');
  await r.pada('2027-10-04');
  const nilai = { oleh: timKhusus, kasus, perintah: 'kawasan.nilaiIntegrasi' };
  const [pertama = ''] = Object.keys(aspek(r, '1'));
  await r.tolak({
    ...nilai, oleh: bukanAnggota, data: { tanggal: r.hari, aspek: { [pertama]: { nilai: '2.5', catatan: 'Baik', bukti: [] } } }, judul: 'Seorang penilai di luar Tim Khusus menilai satu aspek saja, melebihi maksimumnya dan tanpa bukti',
  }, 'kawasan.oleh-tim-khusus', 'kawasan.semua-aspek-dinilai', 'kawasan.nilai-dalam-batas', 'kawasan.aspek-berbukti');
  await r.terima({ oleh: timKhusus, kasus, perintah: 'kawasan.catatTinjauan', data: { cara: 'wawancara', tanggal: r.hari, tempat: 'Terminal kedatangan', hasil: 'Dua antrean untuk satu penumpang', sidik: sidikDari('Tinjauan') }, judul: 'Wakil kementerian kedua mencatat tinjauan di terminal' });
  await r.terima({ ...nilai, data: { tanggal: r.hari, aspek: aspek(r, '1.2') }, judul: 'Menilai kelima aspek: skor integrasi 6,00' });
}

const usulan = (tujuan: string, tanggal: string) => ({ tujuan, nomor: 'M.IP-OT.03-31 (contoh)', tanggal, sidik: sidikDari('Surat usulan kawasan') });

/** Neither the predikat of all units nor the score makes up for the other. */
export async function ditolakSebelumSemuaBerpredikat(r: Rute, { kementerian, contoh }: Tokoh, { id: kasus, anggota }: Kawasan): Promise<void> {
  await r.pada('2027-10-25');
  r.babak('Diusulkan ketika satu unit belum berpredikat');
  await r.tolak({ oleh: kementerian.ketuaTpi, kasus, perintah: 'kawasan.catatTinjauan', data: { cara: 'survei', tanggal: '2027-10-26', tempat: 'Terminal', hasil: 'Satu antrean', sidik: sidikDari('Survei') }, judul: 'Mencatat survei bertanggal besok' }, 'kawasan.tanggal-tidak-mendatang');
  await r.tolak({ oleh: kementerian.pimpinan, kasus: anggota.kanim, perintah: 'anggotaKawasan.bagikan', data: { apa: ['predikat'], tanggal: r.hari }, judul: 'Kantor Imigrasi hendak membagikan predikat yang belum dimilikinya' }, 'anggotaKawasan.memegang-yang-dibagikan');
  await r.terima({ oleh: contoh.kementerian.pimpinan, kasus: anggota.balai, perintah: 'anggotaKawasan.bagikan', data: { apa: ['predikat'], tanggal: r.hari }, judul: 'Kementerian kedua membagikan predikat WBK balainya kepada kawasan' });
  const usul = { oleh: kementerian.pimpinan, kasus, perintah: 'kawasan.usulkan' };
  await r.tolak({ ...usul, data: usulan('WBK', r.hari), judul: 'Mengusulkan kawasan: Kantor Imigrasi belum berpredikat, skor integrasi 6,00' }, 'kawasan.semua-berpredikat', 'kawasan.skor-integrasi');
  await r.terima({ oleh: contoh.timKhusus, kasus, perintah: 'kawasan.nilaiIntegrasi', data: { tanggal: r.hari, aspek: aspek(r, '1.35') }, judul: 'Menilai kembali sesudah satu antrean diterapkan: skor integrasi 6,75' });
  await r.tolak({ ...usul, data: usulan('WBK', r.hari), judul: 'Mengusulkan lagi: skor cukup, tetapi Kantor Imigrasi belum berpredikat' }, 'kawasan.semua-berpredikat');
}

/** Once the Kanim holds WBK too, the area is proposed, evaluated and awarded. */
export async function diusulkanDanDitetapkan(r: Rute, { kementerian, contoh }: Tokoh, { id: kasus, anggota }: Kawasan): Promise<void> {
  const { pimpinan, tpn } = kementerian;
  await r.pada('2028-01-17');
  r.babak('Diusulkan sesudah kedua unit berpredikat');
  await r.terima({ oleh: pimpinan, kasus: anggota.kanim, perintah: 'anggotaKawasan.bagikan', data: { apa: ['predikat'], tanggal: r.hari }, judul: 'Membagikan predikat WBK Kantor Imigrasi' });
  const usul = { oleh: pimpinan, kasus, perintah: 'kawasan.usulkan' };
  await r.tolak({ ...usul, data: usulan('WBBM', r.hari), judul: 'Mengusulkan kawasan langsung ke WBBM' }, 'kawasan.semua-berpredikat', 'kawasan.skor-integrasi', 'kawasan.predikat-berikutnya');
  await r.terima({ ...usul, data: usulan('WBK', r.hari), judul: 'Mengusulkan kawasan WBK kepada Tim Penilai Nasional', peringatan: ['kawasan.unit-yang-wajib'] });
  r.babak('Evaluasi Tim Penilai Nasional dan penetapan kawasan');
  await r.pada('2028-03-13');
  const hasil = { oleh: tpn, kasus, perintah: 'kawasan.catatHasilTpn' };
  const data = { hasil: 'memenuhi', nomor: 'B/41/RB.04 (contoh)', sidik: sidikDari('Hasil TPN kawasan') };
  await r.tolak({ ...hasil, data: { ...data, tanggal: '2028-01-14', unit: [2] }, judul: 'Mencatat hasil “memenuhi” yang mendahului usulan dan menyebut unit yang kurang' }, 'kawasan.hasil-sesudah-usulan', 'kawasan.unit-disebut');
  await r.terima({ ...hasil, data: { ...data, tanggal: r.hari, unit: [] }, judul: 'Mencatat hasil Tim Penilai Nasional: seluruh unit dan integrasi memenuhi' });
  const sk = (tanggal: string) => ({ nomorSk: '300 (contoh)', tanggal, nomorRekomendasi: 'B/41/RB.04 (contoh)', sidik: sidikDari('SK kawasan') });
  await r.tolak({ oleh: tpn, kasus, perintah: 'kawasan.catatPenetapan', data: sk('2028-03-10'), judul: 'Mencatat SK yang mendahului rekomendasi' }, 'kawasan.penetapan-sesudah-hasil');
  await r.pada('2028-04-10');
  await r.terima({ oleh: tpn, kasus, perintah: 'kawasan.catatPenetapan', data: sk(r.hari), judul: 'Mencatat SK penetapan: kawasan berpredikat WBK' });
  await r.tolak({ oleh: kementerian.ketuaTpi, kasus, perintah: 'kawasan.usulkanPencabutan', data: { nomor: 'ITJ-9 (contoh)', tanggal: r.hari, temuan: 'Antrean terpisah lagi', kriteria: 'Skor integrasi', sidik: sidikDari('Temuan') }, judul: 'Mengusulkan pencabutan tanpa laporan monitoring' }, 'kawasan.temuan-monev');
  await r.tidakMelihat({ oleh: contoh.kementerian.ketuaTpi, kasus: anggota.kanim, judul: 'Ketua Tim Penilai Internal kementerian kedua mencari kasus keanggotaan kementerian pertama' });
  const { body } = await pimpinan.get(`/kasus/${kasus}`);
  const { predikat: { tujuan, sk: { tanggal } } } = (body as { isi: { predikat: { tujuan: string; sk: { tanggal: string } } } }).isi;
  await r.selesai(pimpinan, kasus, 'berpredikat', `kawasan berpredikat ${tujuan} sejak ${longDate(tanggal)}; masing-masing kementerian hanya melihat yang dibagikan`);
}
