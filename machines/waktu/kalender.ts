import type { LocalDate } from '../kernel/calendar.js';
import type { DaysOff } from '../kernel/days/workdays.js';
import { liburMenurutAturan } from './aturan.js';
import { KEPUTUSAN, namaMenurutTanggal, type HariLibur, type Keputusan } from './keputusan.js';

/** Where a national day off comes from: the decree of its year, or the rule, until there is one. */
export interface TahunLibur {
  readonly tahun: number;
  /** Undefined: an estimate by rule. */
  readonly keputusan?: Keputusan | undefined;
  readonly hari: readonly HariLibur[];
}

const byRule = new Map<number, TahunLibur>();

/** The national days off of a year: those of the decree that was entered, or of the one that comes with the program, or by rule. */
export function tahunLibur(tahun: number, entered: ReadonlyMap<number, Keputusan>): TahunLibur {
  const keputusan = entered.get(tahun) ?? KEPUTUSAN.get(tahun);
  if (keputusan) return { tahun, keputusan, hari: keputusan.hari };
  const known = byRule.get(tahun) ?? { tahun, hari: liburMenurutAturan(tahun) };
  byRule.set(tahun, known);
  return known;
}

/** The national calendar, each year worked out when it is first asked for. */
export function kalenderNasional(entered: ReadonlyMap<number, Keputusan>): DaysOff {
  const years = new Map<number, ReadonlyMap<LocalDate, string>>();
  return {
    get: (date) => {
      const year = Number(date.slice(0, 4));
      const known = years.get(year) ?? namaMenurutTanggal(tahunLibur(year, entered).hari);
      years.set(year, known);
      return known.get(date);
    },
  };
}

/** A calendar with days off of its own over another one. */
export const denganHari = (kalender: DaysOff, own: ReadonlyMap<LocalDate, string>): DaysOff => (own.size === 0 ? kalender : { get: (date) => own.get(date) ?? kalender.get(date) });
