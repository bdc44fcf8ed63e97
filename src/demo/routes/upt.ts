import { bukaSatker, canangkan, canangkanInstansi, catatPakta, mulaiMembangun, tetapkan } from '../acts/membangun.js';
import { ajukan, bukaUsulan, evaluasiTpi, nilaiDanTeruskan, timEselonSatu, timKanwil, type Usulan } from '../acts/penilaian.js';
import type { Kementerian, Satker, Tokoh } from '../cast.js';
import type { Rute } from '../story.js';
import { baik, HASIL, unggul } from '../worksheets.js';

/** The UPT opens its way to WBK. */
export async function bersiap(r: Rute, { lapas }: Tokoh): Promise<string> {
  r.babak('Pakta integritas dan pencanangan');
  return bukaSatker(r, lapas, 'WBK');
}

/** Everybody has signed, and the Kanwil declares for its UPT, all in one place. */
export async function dicanangkan(r: Rute, { lapas, kanwilPemasyarakatan: { kepala } }: Tokoh, kasus: string): Promise<void> {
  await catatPakta(r, lapas.operator, kasus, await lapas.id());
  await canangkan(r, kasus, { oleh: kepala, penyelenggara: 'kanwil', tempat: 'Aula Kantor Wilayah, Bandung', piagam: 'W11-OT.03.02-15 (contoh)', judul: 'Kepala Kantor Wilayah mencanangkan zona integritas terpusat bagi UPT-nya' });
}

/** The ministry declares; without it no unit may be designated. */
export async function kementerianMencanangkan(r: Rute, { kementerian }: Tokoh): Promise<void> {
  await canangkanInstansi(r, kementerian);
}

export async function ditetapkan(r: Rute, { kementerian: { pimpinan } }: Tokoh, kasus: string): Promise<void> {
  r.babak('Penetapan dan pembangunan');
  await tetapkan(r, pimpinan, kasus, 'M.IP-10.OT.03.02 Tahun 2025 (contoh)');
}

export async function membangun(r: Rute, { lapas }: Tokoh, kasus: string): Promise<void> {
  await mulaiMembangun(r, lapas, kasus, 'W11.PAS.PAS1-OT.03.02-21 (contoh)');
}

/** Where each tier of a UPT stands, and when it acts: self-assessment, Kanwil, Eselon I, TPI. */
export interface Jenjang {
  readonly kementerian: Kementerian;
  readonly kanwil: Satker;
  readonly ditjen: Satker;
  readonly hari: readonly [mandiri: string, kanwil: string, ditjen: string, tpi: string];
  /** Toward what; WBK by default. */
  readonly tujuan?: 'WBK' | 'WBBM';
}

/** A sound proposal of a UPT on its whole way up, to the report of TPI. */
export async function mengusulkan(r: Rute, upt: Satker, periode: string, { kementerian, kanwil, ditjen, hari: [mandiri, diKanwil, diDitjen, diTpi], tujuan = 'WBK' }: Jenjang): Promise<Usulan> {
  r.babak(`Usulan tahun ${periode}: penilaian mandiri dan penilaian pendahuluan`);
  await r.pada(mandiri);
  const usulan = await bukaUsulan(r, upt, tujuan, periode);
  const [mutu, hasil, setiap] = tujuan === 'WBBM' ? [unggul, HASIL.unggul, 2] as const : [baik, HASIL.baik, 1] as const;
  await ajukan(r, usulan, usulan.lembar.isi(mutu));
  await r.pada(diKanwil);
  await nilaiDanTeruskan(r, usulan, timKanwil(kanwil), usulan.lembar.koreksi(25 * setiap));
  await r.pada(diDitjen);
  await nilaiDanTeruskan(r, usulan, timEselonSatu(ditjen), usulan.lembar.koreksi(40 * setiap));
  r.babak('Evaluasi Tim Penilai Internal');
  await r.pada(diTpi);
  await evaluasiTpi(r, usulan, kementerian, { ...usulan.lembar.koreksi(30 * setiap), hasil });
  return usulan;
}
