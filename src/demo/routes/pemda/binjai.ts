import { randomUUID } from 'node:crypto';
import { longDate } from '../../../../machines/kernel/calendar.js';
import { canangkanInstansi, mulaiMembangun, tetapkan, type Tanda } from '../../acts/membangun.js';
import { canangkanSendiri, dataPiagam, siapDicanangkan } from '../../acts/pemda.js';
import { ajukan, bukaUsulan, evaluasiTpi, type Usulan } from '../../acts/penilaian.js';
import { DATA_DUKUNG, catatSyarat, kirimSurat, naikkanKonsep, sptjmKepala, sptjmMenteri, susunKonsep, tandaTanganiSurat } from '../../acts/surat.js';
import { dinilaiTpn, isiPredikat, penetapan } from '../../acts/tpn.js';
import type { Pemda, Tokoh } from '../../cast.js';
import type { Rute } from '../../story.js';
import { baik, HASIL, sidikDari } from '../../worksheets.js';

/** Whom the Perwali wants at the charter: by its form the Wali Kota signs, by its body there are witnesses. */
const TANDA: Tanda = {
  penandatangan: [{ peran: 'pimpinanInstansi', sebutan: 'Wali Kota Binjai' }],
  saksi: [{ unsur: 'inspektorat', sebutan: 'Inspektur Daerah' }, { unsur: 'timPembangunan', sebutan: 'Tim Pembangunan Zona Integritas' }, { unsur: 'masyarakat', sebutan: 'Rektor perguruan tinggi setempat' }],
};

/** The Perwali of Binjai: witnesses at the charter, two declarations of responsibility, and beside the national decree one of the Wali Kota, given and taken back. */
export async function binjai(r: Rute, { binjai: b }: Tokoh): Promise<void> {
  await dicanangkan(r, b);
  const usulan = await diusulkan(r, b);
  await dinilaiTpn(b.tpn, [{ rute: r, usulan }], { praEvaluasi: '2027-07-13', desk: '2027-08-24', lapangan: '2027-10-12', panel: '2027-11-23' });
  await r.pada('2027-12-07');
  const predikat = await penetapan(r, b.tpn, usulan);
  await keputusanDaerah(r, b, predikat);
  await dicabutDaerah(r, b, predikat);
}

async function dicanangkan(r: Rute, b: Pemda): Promise<void> {
  const { dpmptsp, pimpinan } = b;
  r.babak('Pencanangan di hadapan para saksi');
  await r.pada('2025-08-04');
  await canangkanInstansi(r, b, 'Balai Kota Binjai', TANDA);
  await r.tolak({ oleh: dpmptsp.operator, perintah: 'satker.buka', data: { satker: await dpmptsp.id(), tujuan: 'instansi' }, judul: 'Sebuah dinas hendak menyiapkan pencanangan seluruh {instansi}' }, 'satker.tujuan-sesuai-jenjang');
  const kasus = await siapDicanangkan(r, dpmptsp);
  const piagam = { tempat: 'Halaman Mal Pelayanan Publik', nomor: '06/DPMPTSP' };
  await r.tolak({
    oleh: dpmptsp.kepala, kasus, perintah: 'satker.canangkanBersama', data: { ...dataPiagam(r.hari, { ...piagam, ...TANDA }), peserta: [randomUUID()] }, judul: 'Mencanangkan bersama perangkat daerah lain, yang tidak dikenal peraturan ini',
  }, 'satker.penyelenggara-bersama', 'satker.peserta-dikenal');
  await r.tolak({
    oleh: dpmptsp.kepala, kasus, perintah: 'satker.canangkan', data: { ...dataPiagam(r.hari, piagam), penyelenggara: 'perangkatDaerah' }, judul: 'Mencanangkan tanpa tanda tangan {pimpinan} dan tanpa saksi',
  }, 'satker.penandatangan-piagam', 'satker.saksi-piagam');
  await canangkanSendiri(r, dpmptsp, kasus, { ...piagam, ...TANDA });
  r.babak('Penetapan dan pembangunan');
  await r.pada('2025-09-08');
  await tetapkan(r, pimpinan, kasus, '188.45-30 (contoh)');
  await mulaiMembangun(r, dpmptsp, kasus, '060-12 (contoh)');
}

/** The old form of the unit's head and the new one of the Wali Kota both go with the letter. */
async function diusulkan(r: Rute, b: Pemda): Promise<Usulan> {
  r.babak('Penilaian mandiri dan evaluasi Tim Penilai Internal');
  await r.pada('2027-01-13');
  const usulan = await bukaUsulan(r, b.dpmptsp, 'WBK', '2027');
  await ajukan(r, usulan, usulan.lembar.isi(baik));
  await r.pada('2027-02-10');
  await evaluasiTpi(r, usulan, b, { ...usulan.lembar.koreksi(30), hasil: HASIL.baik });
  r.babak('Surat {pimpinan} dengan kedua SPTJM');
  await r.pada('2027-05-04');
  const kasus = await susunKonsep(r, b, '2027');
  const kirim = { oleh: b.sekretaris, kasus, perintah: 'surat.kirim', data: { ...DATA_DUKUNG } };
  await catatSyarat(r, b, kasus);
  await naikkanKonsep(r, b, kasus);
  await r.pada('2027-05-18');
  await tandaTanganiSurat(r, b, kasus);
  await r.tolak({ ...kirim, judul: 'Mengirim surat tanpa satu pun SPTJM' }, 'surat.sptjm-instansi', 'usulan.sptjm-unit');
  await sptjmMenteri(r, b, kasus, 1);
  await r.tolak({ ...kirim, judul: 'Mengirim hanya dengan SPTJM {pimpinan}' }, 'usulan.sptjm-unit');
  await sptjmKepala(r, usulan);
  await kirimSurat(r, b, kasus);
  return usulan;
}

const keputusan = (tanggal: string) => ({ nomor: '188.45-812 (contoh)', tanggal, nomorRekomendasi: 'B/200/RB.04/TPN (contoh)', sidik: sidikDari('Keputusan Wali Kota') });

/** The local decree follows the national one, and is given once. */
async function keputusanDaerah(r: Rute, { pimpinan }: Pemda, kasus: string): Promise<void> {
  r.babak('Keputusan {pimpinan} di samping keputusan Menteri PANRB');
  await r.pada('2028-01-10');
  const catat = { oleh: pimpinan, kasus, perintah: 'predikat.catatKeputusanDaerah' };
  await r.tolak({ ...catat, data: keputusan('2027-12-06'), judul: 'Menetapkan dengan keputusan {pimpinan} yang mendahului keputusan Menteri PANRB' }, 'predikat.keputusan-daerah-sesudah-nasional');
  await r.terima({ ...catat, data: keputusan(r.hari), judul: '{Pimpinan} menetapkan {satker} berpredikat Menuju WBK, berdasar rekomendasi Menteri PANRB' });
  await r.tolak({ ...catat, data: keputusan(r.hari), judul: 'Menetapkan sekali lagi' }, 'predikat.keputusan-daerah-sekali');
}

/** The Wali Kota takes back his own decree; the national predikat is not his to take. */
async function dicabutDaerah(r: Rute, { pimpinan, ketuaTpi }: Pemda, kasus: string): Promise<void> {
  r.babak('Monitoring, dan pencabutan dengan keputusan {pimpinan}');
  await r.pada('2029-12-10');
  const laporan = (tanggal: string, kesimpulan: string) => ({ nomor: '700-4 (contoh)', tanggal, kesimpulan, nilai: { pengungkit: '37.20', hasil: '31.00' }, survei: { sumber: 'skm', indeksAntiKorupsi: '3.20', indeksPelayanan: '3.31' }, catatan: 'Perizinan berusaha kembali dilayani di luar loket' });
  const lapor = { oleh: ketuaTpi, kasus, perintah: 'predikat.laporkanMonev' };
  await r.tolak({ ...lapor, data: laporan('2027-12-06', 'tidakMemenuhi'), judul: 'Melaporkan monitoring yang bertanggal sebelum predikat ditetapkan' }, 'predikat.laporan-berurutan');
  await r.terima({ ...lapor, data: laporan(r.hari, 'masihMemenuhi'), judul: 'Melaporkan “masih memenuhi”, tiga hari terlambat dan dengan nilai di bawah ambang', peringatan: ['predikat.monev-tepat-waktu', 'predikat.kesimpulan-sesuai-nilai'] });
  await r.pada('2030-02-04');
  await r.terima({ ...lapor, data: laporan(r.hari, 'tidakMemenuhi'), judul: 'Melaporkan sekali lagi: tidak memenuhi' });
  const cabut = { oleh: pimpinan, kasus, perintah: 'predikat.cabutDaerah' };
  const data = (tanggal: string) => ({ nomor: '188.45-90 (contoh)', tanggal, nomorRekomendasi: '700-9 (contoh)', tanggalRekomendasi: '2030-02-11', sidik: sidikDari('Pencabutan daerah') });
  await r.pada('2030-02-20');
  await r.tolak({ ...cabut, data: data('2030-02-08'), judul: '{Pimpinan} hendak mencabut sebelum rekomendasi Tim Penilai Internal' }, 'predikat.cabut-daerah-sesudah-rekomendasi');
  await r.terima({ ...cabut, data: data(r.hari), judul: '{Pimpinan} mencabut keputusannya atas rekomendasi Tim Penilai Internal', peringatan: ['predikat.nasional-tetap-berlaku'] });
  await r.tolak({ ...cabut, data: data(r.hari), judul: 'Mencabut keputusan yang sudah dicabut' }, 'predikat.keputusan-daerah-ada');
  const { cabutDaerah } = await isiPredikat(ketuaTpi, kasus);
  await r.selesai(ketuaTpi, kasus, 'berlaku', `keputusan Wali Kota dicabut ${longDate(cabutDaerah?.tanggal ?? '')}; predikat nasional tetap berlaku sampai dicabut Menteri PANRB`);
}
