import { DEMO } from '../../seed/demo-accounts.js';
import type { Tokoh } from '../cast.js';
import type { Rute } from '../story.js';
import { sidikDari } from '../worksheets.js';
import { diusulkanDanDitetapkan, diintegrasikan, ditolakSebelumSemuaBerpredikat, type Kawasan } from './kawasan-integrasi.js';

const { kemenimipas: k, contoh: c } = DEMO;

/** An airport with units of two ministries: joined by invitation, integrated by a joint team, proposed when both hold WBK. */
export async function kawasan(r: Rute, t: Tokoh): Promise<void> {
  await r.pada('2027-09-06');
  const id = await dibentuk(r, t);
  const area = { id, anggota: await bergabung(r, t, id) };
  await diintegrasikan(r, t, area);
  await ditolakSebelumSemuaBerpredikat(r, t, area);
  await diusulkanDanDitetapkan(r, t, area);
}

async function dibentuk(r: Rute, { kementerian: { pimpinan, akar } }: Tokoh): Promise<string> {
  r.babak('Kawasan dibentuk, dan unit-unitnya diundang');
  const { kasus } = await r.terima({
    oleh: pimpinan, perintah: 'kawasan.bentuk', judul: 'Membentuk kawasan bandar udara bersama kementerian kedua',
    data: { satker: await akar(), kode: 'bandara-kertajati', jenis: 'bandara', nama: 'Kawasan Bandar Udara Kertajati', kabupatenKota: 'Kabupaten Majalengka', nomor: 'NK-1 (contoh)', tanggal: r.hari },
  });
  const undang = (unit: Record<string, string>) => ({ oleh: pimpinan, kasus, perintah: 'kawasan.undang', data: { ...unit, nomor: 'M.IP-UM.01-7 (contoh)', tanggal: r.hari } });
  const kanim = { instansi: k.kode, unit: 'Kantor Imigrasi di Bandara', kodeUnit: k.kanim.kode, acuan: 'Kantor Pelayanan Imigrasi di Bandara' };
  await r.terima({ ...undang(kanim), judul: 'Mengundang Kantor Imigrasi di bandara' });
  await r.terima({ ...undang({ instansi: c.kode, unit: 'Balai Layanan Kebumian di Bandara', kodeUnit: c.balai.kode }), judul: 'Mengundang balai kementerian kedua' });
  await r.tolak({ oleh: pimpinan, kasus, perintah: 'kawasan.usulkan', data: { tujuan: 'WBK', nomor: 'M.IP-1 (contoh)', tanggal: r.hari, sidik: sidikDari('Usulan') }, judul: 'Mengusulkan kawasan yang baru dibentuk' }, 'kawasan.keadaan');
  await r.tolak({ ...undang(kanim), judul: 'Mengundang unit yang sama sekali lagi' }, 'kawasan.belum-diundang');
  await r.tolak({ oleh: pimpinan, kasus, perintah: 'kawasan.batalkanUndangan', data: { undangan: 3, tanggal: r.hari, alasan: 'Keliru' }, judul: 'Membatalkan undangan yang tidak pernah ada' }, 'kawasan.undangan-berlaku');
  return kasus;
}

/** Each ministry answers for its own unit; until it has joined, the area does not exist for it, nor ever for anybody else. */
async function bergabung(r: Rute, t: Tokoh, kawasanId: string): Promise<Kawasan['anggota']> {
  const { kementerian, contoh, kanim, tarakan } = t;
  r.babak('Jawaban kedua kementerian');
  await r.pada('2027-09-13');
  await r.tidakMelihat({ oleh: tarakan.pimpinan, kasus: kawasanId, judul: 'Wali Kota Tarakan, yang tidak diundang, mencari kawasan itu' });
  await r.tidakMelihat({ oleh: contoh.kementerian.pimpinan, kasus: kawasanId, judul: 'Menteri kedua, yang diundang tetapi belum menjawab, mencari kasusnya' });
  const terima = (satker: string, undangan: number) => ({ satker, kawasan: kawasanId, undangan, nomor: 'M-21 (contoh)', tanggal: r.hari });
  const pimpinan = contoh.kementerian.pimpinan;
  await r.tolak({ oleh: pimpinan, perintah: 'anggotaKawasan.terima', data: terima(await contoh.kanwil.id(), 2), judul: 'Menteri kedua menerima undangan itu untuk kantor wilayahnya, bukan balai yang diundang' }, 'anggotaKawasan.unit-diundang');
  await r.tolak({ oleh: pimpinan, perintah: 'anggotaKawasan.terima', data: { ...terima(await contoh.balai.id(), 3), tanggal: '2027-09-14' }, judul: 'Menerima undangan yang tidak ada, bertanggal besok' }, 'anggotaKawasan.ada-undangan', 'anggotaKawasan.tanggal-tidak-mendatang');
  const balaiIkut = await r.terima({ oleh: pimpinan, perintah: 'anggotaKawasan.terima', data: terima(await contoh.balai.id(), 2), judul: 'Menteri kedua menerima undangan bagi balainya' });
  const tim = { oleh: kementerian.pimpinan, kasus: kawasanId, perintah: 'kawasan.bentukTimKhusus' };
  await r.tolak({ ...tim, data: await timKhusus(r, t), judul: 'Membentuk Tim Khusus ketika baru satu unit bergabung' }, 'kawasan.beberapa-unit', 'kawasan.tim-dari-setiap-tpi');
  const kanimIkut = await r.terima({ oleh: kementerian.pimpinan, perintah: 'anggotaKawasan.terima', data: terima(await kanim.id(), 1), judul: 'Menteri pertama menerima undangan bagi Kantor Imigrasi' });
  r.babak('Tim Khusus dari kedua Tim Penilai Internal');
  await r.tolak({ oleh: pimpinan, kasus: balaiIkut.kasus, perintah: 'anggotaKawasan.tunjukWakil', data: { orang: [await contoh.kementerian.penyiap[0].id()], nomor: 'ITJ-4 (contoh)', tanggal: r.hari }, judul: 'Menunjuk wakil yang bukan dari Tim Penilai Internal' }, 'anggotaKawasan.wakil-dari-tpi');
  await r.terima({ oleh: pimpinan, kasus: balaiIkut.kasus, perintah: 'anggotaKawasan.tunjukWakil', data: { orang: [await contoh.wakilTpi.id()], nomor: 'ITJ-5 (contoh)', tanggal: r.hari }, judul: 'Kementerian kedua menunjuk wakil dari Tim Penilai Internal-nya' });
  await r.terima({ oleh: kementerian.pimpinan, kasus: kanimIkut.kasus, perintah: 'anggotaKawasan.tunjukWakil', data: { orang: [await kementerian.ketuaTpi.id()], nomor: 'ITJ-8 (contoh)', tanggal: r.hari }, judul: 'Kementerian pertama menunjuk ketua Tim Penilai Internal-nya' });
  await r.terima({ ...tim, data: await timKhusus(r, t), judul: 'Membentuk Tim Khusus dengan wakil kedua kementerian' });
  return { kanim: kanimIkut.kasus, balai: balaiIkut.kasus };
}

async function timKhusus(r: Rute, { kementerian: { ketuaTpi }, contoh: { wakilTpi } }: Tokoh): Promise<Record<string, unknown>> {
  return { nomorSk: 'SKB-1 (contoh)', tanggal: r.hari, sidik: sidikDari('SKB Tim Khusus'), anggota: [{ instansi: k.kode, orang: await ketuaTpi.id() }, { instansi: c.kode, orang: await wakilTpi.id() }] };
}
