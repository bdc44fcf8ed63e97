import { bukaSatker, canangkan, catatPakta } from '../acts/membangun.js';
import { ajukan, bukaUsulan, evaluasiTpi, nilaiDanTeruskan, timSetjen, type Usulan } from '../acts/penilaian.js';
import type { Tokoh } from '../cast.js';
import type { Rute } from '../story.js';
import { baik, HASIL } from '../worksheets.js';

/** A Kanwil declares for itself. */
export async function dicanangkan(r: Rute, { kanwilImigrasi }: Tokoh): Promise<string> {
  r.babak('Pencanangan, penetapan, dan pembangunan');
  const kasus = await bukaSatker(r, kanwilImigrasi, 'WBK');
  await catatPakta(r, kanwilImigrasi.operator, kasus, await kanwilImigrasi.id());
  await canangkan(r, kasus, { oleh: kanwilImigrasi.kepala, penyelenggara: 'kanwil', tempat: 'Kantor Wilayah, Bandung', piagam: 'W11.IMI-OT.03.02-3 (contoh)', judul: 'Mencanangkan zona integritas di Kantor Wilayah' });
  return kasus;
}

/** Scored by the Sekretariat Jenderal instead of a Kanwil and an Eselon I unit. */
export async function mengusulkan(r: Rute, { kanwilImigrasi, kementerian }: Tokoh, hari: readonly [mandiri: string, setjen: string, tpi: string]): Promise<Usulan> {
  r.babak('Usulan tahun 2027 melalui Sekretariat Jenderal');
  await r.pada(hari[0]);
  const usulan = await bukaUsulan(r, kanwilImigrasi, 'WBK', '2027');
  await ajukan(r, usulan, usulan.lembar.isi(baik));
  await r.pada(hari[1]);
  await nilaiDanTeruskan(r, usulan, timSetjen(kementerian), usulan.lembar.koreksi(30));
  r.babak('Evaluasi Tim Penilai Internal');
  await r.pada(hari[2]);
  await evaluasiTpi(r, usulan, kementerian, { ...usulan.lembar.koreksi(35), hasil: HASIL.baik });
  return usulan;
}
