import { dateIn, longDate, type LocalDate } from '../calendar.js';

/** What the zones of Indonesia are called. */
const NAMES: Readonly<Record<string, string>> = { 'Asia/Jakarta': 'WIB', 'Asia/Pontianak': 'WIB', 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };

/** `WIB`; a zone without a name of its own by that of the tz database. */
export const zoneName = (zone: string): string => NAMES[zone] ?? zone;

/** An instant as the clocks of a zone show it: `31 Mei 2027 pukul 23.59.59 WIB`. */
export const timeIn = (instant: string, zone: string): string => `${longDate(dateIn(instant, zone))} pukul ${clockIn(instant, zone)} ${zoneName(zone)}`;

const clockIn = (instant: string, zone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(new Date(instant)).replaceAll(':', '.');

const HOUR = 3_600_000;

/** The instant at which a day ends in a zone (its 24.00), ISO 8601 in UTC. */
export function endOfDay(date: LocalDate, zone: string): string {
  const noon = Date.parse(`${date}T12:00:00Z`);
  const [h = 0, m = 0, s = 0] = clockIn(new Date(noon).toISOString(), zone).split('.').map(Number);
  const shown = Date.parse(`${dateIn(new Date(noon).toISOString(), zone)}T00:00:00Z`) + h * HOUR + m * 60_000 + s * 1000;
  return new Date(noon + 12 * HOUR - (shown - noon)).toISOString();
}
