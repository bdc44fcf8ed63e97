import type { LocalDate } from '../kernel/calendar.js';
import { basisOf } from '../kernel/citation.js';
import type { LawBase } from '../kernel/machine.js';
import { fill } from '../kernel/terms.js';
import type { Instrument } from './instrument.js';
import type { Pack } from './pack.schema.js';

/** The law a case is decided under: its pack, its worksheet, and the source of every rule. */
export interface Law extends LawBase {
  readonly pack: Pack;
  readonly instrument: Instrument;
}

/** Puts a pack and its instrument together. Its words are its terms, and the titles of its roles by their codes. */
export function lawOf(pack: Pack, instrument: Instrument): Law {
  const terms = { ...Object.fromEntries(Object.entries(pack.peran).map(([role, { judul }]) => [role, judul])), ...pack.istilah };
  return { pack, instrument, basis: (id) => basisOf(pack.dasar, id), say: (text) => fill(text, terms) };
}

/** The day by which the package of a period must be sent (N5 Lampiran II Bab II.A), unless a notice moves it. */
export function batasPeriode(periode: string, { pack: { surat: { batas } } }: Law): LocalDate {
  return `${periode}-${String(batas.bulan).padStart(2, '0')}-${String(batas.tanggal).padStart(2, '0')}`;
}
