import { addDays, type LocalDate } from '../calendar.js';

/** Days off beside Saturday and Sunday, by date, with what each is called. A `Map` is one. */
export interface DaysOff {
  get(date: LocalDate): string | undefined;
}

/** Every Saturday and Sunday off, and nothing else. */
export const WEEKENDS_ONLY: DaysOff = new Map<LocalDate, string>();

const WEEKEND: Readonly<Record<number, string>> = { 0: 'Minggu', 6: 'Sabtu' };

/** What makes a date a day off: the name of the holiday, or of the day of the weekend; undefined for a working day. */
export const offAs = (date: LocalDate, off: DaysOff): string | undefined => off.get(date) ?? WEEKEND[new Date(`${date}T00:00:00Z`).getUTCDay()];

/** Whether people work on that date: five days a week, but for days off. */
export const isWorkday = (date: LocalDate, off: DaysOff): boolean => offAs(date, off) === undefined;

/**
 * The n-th working day after a date, or before it where `n` is negative; the date itself for 0, whatever day it is. The date
 * itself is never counted, as periods are reckoned from the day after the event.
 */
export function addWorkdays(date: LocalDate, n: number, off: DaysOff): LocalDate {
  const step = Math.sign(n);
  let [day, left] = [date, Math.abs(n)];
  while (left > 0) {
    day = addDays(day, step);
    if (isWorkday(day, off)) left -= 1;
  }
  return day;
}

/** The working days after `from` up to and with `to`; negative, and with `from`, where `to` is the earlier one. */
export function workdaysBetween(from: LocalDate, to: LocalDate, off: DaysOff): number {
  if (to < from) return -workdaysBetween(to, from, off) || 0;
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkday(day, off)) count += 1;
  return count;
}
