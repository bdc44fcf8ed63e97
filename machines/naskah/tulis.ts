import { isDate, longDate, type LocalDate } from '../kernel/calendar.js';

/** How officials write dates and numbers in documents. */

/** Where nothing is known yet: a draft leaves room for the pen. */
export const TITIK = '……………………';

/** `31 Mei 2026`; dots where there is none. */
export const tanggal = (date: LocalDate | undefined): string => (date === undefined ? TITIK : longDate(date));

const HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];

/** The day of the week: `Senin`. */
export const hari = (date: LocalDate | undefined): string => (date === undefined ? TITIK : HARI[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? TITIK);

/** A decimal text as it is written here: `"75.00"` → `75,00`, `"1234.5"` → `1.234,5`. What is no number stays. */
export function angka(decimal: string | number | undefined): string {
  if (decimal === undefined) return TITIK;
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(decimal));
  if (!found) return String(decimal);
  const [, sign = '', whole = '', rest] = found;
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, '.')}${rest === undefined ? '' : `,${rest}`}`;
}

const SATUAN = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh', 'sebelas'];
const PANGKAT: readonly (readonly [number, string, string])[] = [[1_000_000_000, 'miliar', 'satu miliar'], [1_000_000, 'juta', 'satu juta'], [1000, 'ribu', 'seribu'], [100, 'ratus', 'seratus']];

/** A whole number in words: 2026 → `dua ribu dua puluh enam`. */
export function terbilang(n: number): string {
  const satuan = SATUAN[n];
  if (satuan !== undefined) return satuan;
  if (n < 20) return `${terbilang(n - 10)} belas`;
  if (n < 100) return rest(`${terbilang(Math.floor(n / 10))} puluh`, n % 10);
  for (const [size, word, one] of PANGKAT) {
    const many = Math.floor(n / size);
    if (many > 0) return rest(many === 1 ? one : `${terbilang(many)} ${word}`, n % size);
  }
  throw new RangeError(`${n} bukan bilangan cacah`);
}

const rest = (head: string, n: number): string => (n === 0 ? head : `${head} ${terbilang(n)}`);

/** A date in words, as minutes begin: `hari ini Senin tanggal tiga puluh satu bulan Mei tahun dua ribu dua puluh enam`. */
export function tanggalTerbilang(date: LocalDate | undefined): string {
  if (date === undefined || !isDate(date)) return `hari ini ${TITIK} tanggal ${TITIK} bulan ${TITIK} tahun ${TITIK}`;
  const [, bulan = ''] = longDate(date).split(' ');
  return `hari ini ${hari(date)} tanggal ${terbilang(Number(date.slice(8)))} bulan ${bulan} tahun ${terbilang(Number(date.slice(0, 4)))}`;
}

/** `12 (dua belas)`. */
export const denganKata = (n: number): string => `${angka(n)} (${terbilang(n)})`;

/** A text as a part of a sentence: its first word small unless it is an abbreviation or a name of several capitals, without a full stop. */
export const dalamKalimat = (text: string): string => text.trim().replace(/\.$/, '').replace(/^\p{Lu}(?=\p{Ll})/u, (huruf) => huruf.toLowerCase());

/** What is not known yet as dots. */
export const atauTitik = (text: string | undefined): string => (text === undefined || text === '' ? TITIK : text);

/** `a, b, dan c`. */
export const rangkai = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${words.length > 2 ? ',' : ''} dan ${words.at(-1) ?? ''}`);
