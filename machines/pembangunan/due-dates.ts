import { addMonths, type LocalDate } from '../kernel/calendar.js';

const MONTHS_OF_A_YEAR = 12;

/** The last day of each stretch of so many months of a year; none where the law does not say how many. A stretch that would end after the year is none. */
export function dueDates(tahun: string, bulan: number | null): LocalDate[] {
  if (bulan === null) return [];
  const before = `${Number(tahun) - 1}-12-31`;
  return Array.from({ length: Math.floor(MONTHS_OF_A_YEAR / bulan) }, (_, i) => addMonths(before, bulan * (i + 1)));
}
