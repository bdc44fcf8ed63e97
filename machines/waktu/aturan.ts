import { addDays, dateIn, type LocalDate } from '../kernel/calendar.js';
import { faseSesudah } from './bulan.js';
import type { HariLibur } from './keputusan.js';

const WIB = 'Asia/Jakarta';
/** Nyepi is reckoned in Bali. */
const WITA = 'Asia/Makassar';

/** Days that come on the same date every year. */
const TETAP: readonly (readonly [string, string])[] = [
  ['01-01', 'Tahun Baru Masehi'], ['05-01', 'Hari Buruh Internasional'], ['06-01', 'Hari Lahir Pancasila'], ['08-17', 'Proklamasi Kemerdekaan'], ['12-25', 'Kelahiran Yesus Kristus'],
];
/** Days reckoned from Easter. */
const DARI_PASKAH: readonly (readonly [number, string])[] = [[-2, 'Wafat Yesus Kristus'], [0, 'Kebangkitan Yesus Kristus (Paskah)'], [39, 'Kenaikan Yesus Kristus']];
/** Days of the Hijri calendar: month, day. */
const HIJRI: readonly (readonly [number, number, string])[] = [
  [7, 27, 'Isra Mikraj Nabi Muhammad saw.'], [10, 1, 'Idul Fitri'], [10, 2, 'Idul Fitri (hari kedua)'], [12, 10, 'Idul Adha'], [1, 1, '1 Muharam Tahun Baru Islam'], [3, 12, 'Maulid Nabi Muhammad saw.'],
];
/** The new moon that ends the ninth Balinese month, and the full moon of Waisak, are the first ones after these days (UTC). */
const [SETELAH_KESANGA, SETELAH_WAISAK] = ['03-02', '05-06'];

/**
 * The national holidays of a year by rule, in order of date: what is expected before the three ministers decide. Where the moon
 * decides, the decree may name the day before or after; leave shared by all (cuti bersama) follows no rule and is never among them.
 */
export function liburMenurutAturan(year: number): HariLibur[] {
  const named = (tanggal: LocalDate, nama: string): HariLibur => ({ tanggal, nama, jenis: 'libur' });
  const easter = paskah(year);
  return [
    ...TETAP.map(([day, nama]) => named(`${year}-${day}`, nama)),
    ...DARI_PASKAH.map(([days, nama]) => named(addDays(easter, days), nama)),
    ...hijri(year).map(({ tanggal, nama }) => named(tanggal, nama)),
    named(imlek(year), 'Tahun Baru Imlek'),
    named(dateIn(faseSesudah(`${year}-${SETELAH_KESANGA}T00:00:00Z`, 'baru'), WITA), 'Hari Suci Nyepi'),
    named(dateIn(faseSesudah(`${year}-${SETELAH_WAISAK}T00:00:00Z`, 'purnama'), WIB), 'Hari Raya Waisak'),
  ].sort((a, b) => (a.tanggal < b.tanggal ? -1 : Number(a.tanggal > b.tanggal)));
}

/** Easter of the Gregorian calendar (Meeus, Jones and Butcher). */
function paskah(year: number): LocalDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${two(month)}-${two(day)}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The calendar of the platform, asked for month and day of a date. */
const UMM_AL_QURA = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

function hijriMonthAndDay(date: LocalDate): string {
  const parts = UMM_AL_QURA.formatToParts(new Date(`${date}T12:00:00Z`));
  return ['month', 'day'].map((type) => parts.find((part) => part.type === type)?.value ?? '').join('/');
}

/** Each of these days as often as it falls in the year: the Hijri year is eleven days shorter. */
function hijri(year: number): { tanggal: LocalDate; nama: string }[] {
  const names = new Map(HIJRI.map(([month, day, nama]) => [`${month}/${day}`, nama]));
  const days: { tanggal: LocalDate; nama: string }[] = [];
  for (let date = `${year}-01-01`; date.startsWith(`${year}-`); date = addDays(date, 1)) {
    const nama = names.get(hijriMonthAndDay(date));
    if (nama) days.push({ tanggal: date, nama });
  }
  return days;
}

/**
 * The first day of the Chinese year: that of the first new moon from 21 January on, by the clocks of China. The calendar of the platform is a day late where the
 * moon is new shortly before midnight there (2027).
 */
const imlek = (year: number): LocalDate => dateIn(faseSesudah(`${year}-01-20T16:00:00Z`, 'baru'), 'Asia/Shanghai');
