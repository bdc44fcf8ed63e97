import { addDays, dateIn, type LocalDate } from '../kernel/calendar.js';
import type { Citation } from '../kernel/citation.js';
import { isWorkday, type DaysOff } from '../kernel/days/workdays.js';
import { endOfDay } from '../kernel/days/zone.js';
import type { AnakTangga, Pack } from '../regulasi/pack.schema.js';

/** That a case entered a state, or its turn in it passed to others: `seq` is the event, `sejak` its instant. */
export interface Giliran {
  readonly seq: number;
  readonly keadaan: string;
  readonly tingkat: string | null;
  readonly sejak: string;
}

/** From an instant until another one; null: it still lasts. The end does not belong to it. */
export interface Masa { readonly dari: string; readonly sampai: string | null }

/** A date of the law, which nothing moves but a notice: no weekend, no holiday, no suspension (C47). */
export interface TenggatHukum {
  readonly tanggal: LocalDate;
  readonly judul: string;
  readonly dasar: readonly Citation[];
  readonly lewat: boolean;
}

export type StatusLayanan = 'jauh' | 'dekat' | 'lewat';

/** Where a turn stands within its budget of working days. */
export interface TenggatLayanan {
  /** The last day of the budget; while the clock stands still, what it would be if work went on today. */
  readonly tanggal: LocalDate;
  readonly hariKerja: number;
  /** Working days left after today; negative: so many working days late. */
  readonly sisaHariKerja: number;
  readonly status: StatusLayanan;
  readonly ditangguhkan: boolean;
}

/** Until when: by the law, and by what the offices promise each other. Either may be missing. */
export interface Tenggat { readonly hukum?: TenggatHukum; readonly layanan?: TenggatLayanan }

export type Target = Pack['layanan'][string];

/** The target of a turn: that of its tier where the pack has one, else that of the state. */
export function targetOf(machine: string, { keadaan, tingkat }: Pick<Giliran, 'keadaan' | 'tingkat'>, { layanan }: Pick<Pack, 'layanan'>): Target | undefined {
  const named = (name: string): Target | undefined => (Object.hasOwn(layanan, name) ? layanan[name] : undefined);
  return (tingkat === null ? undefined : named(`${machine}.${keadaan}@${tingkat}`)) ?? named(`${machine}.${keadaan}`);
}

/** A turn from its first entry, with the times in which the clock stood still because the case was with others. */
export interface Rentang { readonly awal: Giliran; readonly jeda: readonly Masa[] }

/**
 * The turn that a case is in. Where it came back from a state in which the clock stands still, the turn before goes on: a proposal
 * that was sent back and returns does not begin its days anew.
 * @param giliran in the order of the events, at least one
 */
export function rentangOf(giliran: readonly Giliran[], jeda: readonly string[]): Rentang {
  let n = giliran.length - 1;
  const now = giliran[n];
  if (!now) throw new Error('tidak ada giliran');
  let awal = now;
  const pauses: Masa[] = [];
  for (;;) {
    let before = n - 1;
    while (before >= 0 && jeda.includes(giliran[before]?.keadaan ?? '')) before -= 1;
    const [earlier, left] = [giliran[before], giliran[before + 1]];
    if (before === n - 1 || !earlier || !left || earlier.keadaan !== now.keadaan || earlier.tingkat !== now.tingkat) return { awal, jeda: pauses.reverse() };
    pauses.push({ dari: left.sejak, sampai: awal.sejak });
    [awal, n] = [earlier, before];
  }
}

/** By what days are reckoned: the instant, the zone of the unit, its days off. */
export interface Waktu { readonly now: string; readonly zona: string; readonly libur: DaysOff }

/**
 * Where a turn stands, from when it began, when the clock stood still, the calendar and now; nothing of it is stored. The day on which
 * a turn begins is not counted. A working day is used up when it ends (24.00 in the zone) with the clock running.
 */
export function layananOf({ hariKerja, segera }: Pick<Target, 'hariKerja' | 'segera'>, awal: string, berhenti: readonly Masa[], { now, zona, libur }: Waktu): TenggatLayanan {
  const [mulai, today] = [dateIn(awal, zona), dateIn(now, zona)];
  const counts = (day: LocalDate): boolean => isWorkday(day, libur) && (berhenti.length === 0 || !standsStill(berhenti, endOfDay(day, zona), now));
  let tanggal = mulai;
  for (let left = hariKerja; left > 0; left -= Number(counts(tanggal))) tanggal = addDays(tanggal, 1);
  const [from, to, sign] = today <= tanggal ? [today, tanggal, 1] : [tanggal, today, -1];
  let sisa = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) sisa += Number(counts(day));
  const status = today > tanggal ? 'lewat' : sisa <= segera ? 'dekat' : 'jauh';
  return { tanggal, hariKerja, sisaHariKerja: sisa * sign || 0, status, ditangguhkan: berhenti.some(({ dari, sampai }) => dari <= now && (sampai === null || now < sampai)) };
}

/** Whether the clock stood still at an instant; what still lasts is taken to end now. */
const standsStill = (berhenti: readonly Masa[], instant: string, now: string): boolean => berhenti.some(({ dari, sampai }) => dari <= instant && instant < (sampai ?? now));

/** The rungs of a ladder that have been reached; none while the clock stands still. */
export function anakTanggaTercapai(tangga: readonly AnakTangga[], { status, sisaHariKerja, ditangguhkan }: TenggatLayanan): AnakTangga[] {
  if (ditangguhkan || status === 'jauh') return [];
  return tangga.filter(({ pada }) => (pada === 'dekat' ? true : status === 'lewat' && (pada === 'lewat' || -sisaHariKerja >= pada)));
}

/** What a rung is called in notices and in the ledger: `tenggat.dekat`, `tenggat.lewat`, `tenggat.lewat+5`. */
export const perihalOf = ({ pada }: AnakTangga): string => (typeof pada === 'number' ? `tenggat.lewat+${pada}` : `tenggat.${pada}`);

/** What a person reads when a rung is told; undefined for what is no rung. */
export function judulPerihal(perihal: string): string | undefined {
  if (perihal === 'tenggat.dekat') return 'Target layanan hampir habis';
  if (perihal === 'tenggat.lewat') return 'Target layanan terlewati';
  const days = /^tenggat\.lewat\+(\d+)$/.exec(perihal)?.[1];
  return days === undefined ? undefined : `Target layanan terlewati ${days} hari kerja`;
}
