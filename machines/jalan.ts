import { advise, type AdvisedStep } from './kernel/advise.js';
import type { LocalDate } from './kernel/calendar.js';
import type { Outlook } from './kernel/possible.js';
import { batasPeriode, type Law } from './regulasi/law.js';
import type { Tujuan } from './regulasi/pack.schema.js';

/** One case on the way to a predikat: the building of the unit, then its proposal. */
export interface Babak {
  readonly mesin: 'satker' | 'usulan';
  readonly tujuan: Tujuan;
  /** The state of its machine in which it has done its part. */
  readonly sampaiKeadaan: string;
}

/**
 * What lies before a predikat, in order: a unit is designated and builds toward it, then it is proposed. What a predikat
 * requires (N90 Lampiran II Tabel 6: WBBM requires WBK) comes before it, unless it is held.
 */
export function babakMenuju(tujuan: Tujuan, held: ReadonlySet<Tujuan>, law: Law): Babak[] {
  const { requires } = law.pack.ambang[tujuan];
  const before = requires === undefined || requires === tujuan || held.has(requires) ? [] : babakMenuju(requires, held, law);
  return [...before, { mesin: 'satker', tujuan, sampaiKeadaan: 'membangun' }, { mesin: 'usulan', tujuan, sampaiKeadaan: 'berpredikat' }];
}

/** A chapter with its acts; `langkah` is empty where it is behind, null where no way leads on from where its case stands. */
export interface BabakTerurai extends Babak {
  readonly kasus: string | null;
  readonly langkah: readonly AdvisedStep[] | null;
}

/** The acts of one chapter, from where its case stands. */
export const urai = (babak: Babak, outlook: Outlook, opening: Readonly<Record<string, unknown>>): BabakTerurai =>
  ({ ...babak, kasus: outlook.subject.id, langkah: advise(outlook, babak.mesin, babak.sampaiKeadaan, opening) });

/** The first period (a year) whose deadline has not passed on a day. */
export function periodePertama(paling: LocalDate, law: Law): string {
  const year = paling.slice(0, 4);
  return paling <= batasPeriode(year, law) ? year : String(Number(year) + 1);
}
