/** Legal dates: `YYYY-MM-DD` without a time; instants: ISO 8601 in UTC. A date belongs to a zone only where it meets an instant. */
export type LocalDate = string;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether `text` is a real date of the calendar (2027-02-29 is not). */
export function isDate(text: string): boolean {
  if (!DAY.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * The date plus whole days, also backwards.
 * @throws RangeError for what is no date of the calendar
 */
export function addDays(date: LocalDate, days: number): LocalDate {
  const [y, m, d] = split(date);
  return new Date(Date.UTC(y, m - 1, d + days)).toISOString().slice(0, 10);
}

/** The date plus whole months; where the month is shorter, its last day (29 February + 12 months = 28 February, C43). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [y, m, d] = split(date);
  const index = y * 12 + (m - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return join(year, month, Math.min(d, lastDay(year, month)));
}

/** The date plus whole years (C43, C45). */
export const addYears = (date: LocalDate, years: number): LocalDate => addMonths(date, years * 12);

/** The date on which an instant falls in a time zone of the tz database. */
export function dateIn(instant: string, zone: string): LocalDate {
  const parts = formatter(zone).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Whole months from one date to another, counted by the calendar; 0 when `to` is before one month is full. */
export function monthsBetween(from: LocalDate, to: LocalDate): number {
  if (to < from) return 0;
  const [y1, m1] = split(from);
  const [y2, m2] = split(to);
  const months = (y2 - y1) * 12 + (m2 - m1);
  return addMonths(from, months) > to ? months - 1 : months;
}

const MONTHS = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];

/** `31 Mei 2026`. */
export function longDate(date: LocalDate): string {
  const [y, m, d] = split(date);
  return `${d} ${MONTHS[m - 1] ?? ''} ${y}`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formatters.set(zone, made);
  return made;
}

function split(date: LocalDate): [number, number, number] {
  if (!isDate(date)) throw new RangeError(`"${date}" bukan tanggal (YYYY-MM-DD)`);
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}
const join = (y: number, m: number, d: number): LocalDate => `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
const lastDay = (y: number, m: number): number => new Date(Date.UTC(y, m, 0)).getUTCDate();
