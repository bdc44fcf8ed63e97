import { gatesOf } from '../lke/gates.js';
import { effectiveOf, finishedLayers, type Effective } from '../lke/views/layers.js';
import type { LkeContext } from '../lke/lke.types.js';
import type { ScoreText } from '../lke/score.js';
import type { Tujuan } from '../regulasi/pack.schema.js';
import type { UsulanContext } from '../usulan/usulan.types.js';
import { kasusLain } from './bahan.js';
import type { Isi, Sumber } from './naskah.types.js';
import { angka, TITIK } from './tulis.js';

/** Scores as documents print them. */

/** The proposal of this id, whether the document is about it or rests on it. */
const usulanOf = (sumber: Sumber, id: string): UsulanContext | undefined =>
  (sumber.kasus.id === id ? (sumber.kasus.context as unknown as UsulanContext) : kasusLain<UsulanContext>(sumber, 'usulan').find((k) => k.id === id)?.context);

/** The finished layers of a proposal in its present round, from the lowest to the highest (C48). */
export function lapisanSelesai(sumber: Sumber, usulan: string): Effective[] {
  const lke = kasusLain<LkeContext>(sumber, 'lke').filter(({ context }) => context.usulan === usulan);
  const layers = Object.fromEntries(lke.map(({ keadaan, context }) => [context.lapisan, { keadaan, putaran: context.putaran, nilai: context.nilai }]));
  return finishedLayers(layers, sumber.law.pack.lapisan, usulanOf(sumber, usulan)?.putaran ?? 1);
}

/** The effective score of a proposal, `81,25`; that of pengungkit where no layer has a total yet, dots where none is finished. */
export function nilaiUsulan(sumber: Sumber, usulan: string): string {
  const effective = effectiveOf(lapisanSelesai(sumber, usulan));
  return effective ? angka(effective.nilai.total ?? effective.nilai.pengungkit) : TITIK;
}

/** The areas with their weight, points and percentage, as rows. */
export const barisArea = ({ law }: Sumber, { areas }: ScoreText): Isi[] =>
  law.instrument.areas.map(({ code, name, weight }) => ({ nama: name, bobot: angka(weight.toFixed(2)), nilai: angka(areas[code]?.value), persen: angka(areas[code]?.percent) }));

/** The thresholds of a predikat held against a score, as rows (N90 Lampiran II Tabel 6). */
export const barisAmbang = ({ law }: Sumber, nilai: ScoreText, tujuan: Tujuan): Isi[] =>
  gatesOf(law.instrument, nilai, law.pack.ambang[tujuan]).map(({ need, have, ok }) => ({ syarat: need, keadaan: have, hasil: ok ? 'memenuhi' : 'belum memenuhi' }));
