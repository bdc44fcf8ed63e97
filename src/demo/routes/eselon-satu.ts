import { bukaSatker, canangkan, catatPakta } from '../acts/membangun.js';
import { ajukan, bukaUsulan, evaluasiTpi, type Usulan } from '../acts/penilaian.js';
import { praEvaluasi, sk } from '../acts/tpn.js';
import type { Satker, Tokoh } from '../cast.js';
import type { Rute } from '../story.js';
import { baik, HASIL } from '../worksheets.js';

/** An Eselon I unit is declared together with the ministry, by the minister. */
export async function dicanangkan(r: Rute, { kementerian: { pimpinan } }: Tokoh, ditjen: Satker, tujuan: 'WBK' | 'WBBM'): Promise<string> {
  r.babak('Pencanangan, penetapan, dan pembangunan');
  const kasus = await bukaSatker(r, ditjen, tujuan);
  await catatPakta(r, ditjen.operator, kasus, await ditjen.id());
  await canangkan(r, kasus, { oleh: pimpinan, penyelenggara: 'instansi', tempat: 'Graha Pengayoman, Jakarta', piagam: 'M.IP-OT.03.02-2 (contoh)', judul: 'Menteri mencanangkan Unit Eselon I bersama kementerian' });
  return kasus;
}

/** Nobody stands between an Eselon I unit and TPI. */
export async function mengusulkan(r: Rute, { ditjenImigrasi, kementerian }: Tokoh, hari: readonly [mandiri: string, tpi: string]): Promise<Usulan> {
  r.babak('Usulan tahun 2027 langsung kepada Tim Penilai Internal');
  await r.pada(hari[0]);
  const usulan = await bukaUsulan(r, ditjenImigrasi, 'WBK', '2027');
  await ajukan(r, usulan, usulan.lembar.isi(baik));
  await r.pada(hari[1]);
  await evaluasiTpi(r, usulan, kementerian, { ...usulan.lembar.koreksi(30), hasil: HASIL.baik });
  return usulan;
}

/** What TPN told is recorded as it was told: not before the letter, and with its technical consideration where a condition fails. */
export async function hasilTerlaluDini(r: Rute, { kementerian: { tpn } }: Tokoh, usulan: Usulan, sebelumSurat: string): Promise<void> {
  r.babak('Pemberitahuan yang tidak mungkin');
  await r.tolak({
    oleh: tpn, kasus: usulan.id, perintah: 'usulan.catatPraEvaluasi', data: { ...praEvaluasi(sebelumSurat), syaratInstansi: false }, judul: 'Melanjutkan usulan yang tidak memenuhi syarat tanpa pertimbangan teknis, bertanggal sebelum surat usulan',
  }, 'usulan.sesudah-surat', 'usulan.pertimbangan-teknis');
}

export async function skTerlaluDini(r: Rute, { kementerian: { tpn } }: Tokoh, usulan: Usulan, sebelumHasil: string): Promise<void> {
  await r.tolak({ oleh: tpn, kasus: usulan.id, perintah: 'usulan.catatPenetapan', data: sk(sebelumHasil), judul: 'Mencatat SK yang bertanggal sebelum hasil Tim Penilai Nasional' }, 'usulan.penetapan-sesudah-tpn');
}
