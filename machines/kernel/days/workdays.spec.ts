import fc from 'fast-check';
import { addDays, dateIn, isDate } from '../calendar.js';
import { addWorkdays, isWorkday, offAs, WEEKENDS_ONLY, workdaysBetween, type DaysOff } from './workdays.js';
import { endOfDay } from './zone.js';

const date = fc.integer({ min: 0, max: 36_524 }).map((n) => addDays('2000-01-01', n));
const around = (day: string): fc.Arbitrary<DaysOff> => fc.array(fc.integer({ min: -60, max: 60 }), { maxLength: 40 }).map((offsets) => new Map(offsets.map((n) => [addDays(day, n), `Libur ${n}`])));
const calendar = date.chain((day) => around(day).map((off) => ({ day, off })));

describe('working days', () => {
  it.each([
    ['2026-02-27', 1, '2026-03-02'], ['2028-02-28', 1, '2028-02-29'], ['2028-02-29', 1, '2028-03-01'], ['2027-02-26', 1, '2027-03-01'],
    ['2026-11-21', 1, '2026-11-23'], ['2026-11-23', -1, '2026-11-20'], ['2026-11-21', 0, '2026-11-21'], ['2026-11-20', 5, '2026-11-27'],
  ])('%s plus %i is %s, also over weekends, leap days and ends of months', (day, n, expected) => {
    expect(addWorkdays(day, n, WEEKENDS_ONLY)).toBe(expected);
  });

  it('holidays are passed over and keep their name', () => {
    const off = new Map([['2026-05-14', 'Kenaikan Yesus Kristus'], ['2026-05-15', 'Cuti bersama']]);
    expect(addWorkdays('2026-05-13', 1, off)).toBe('2026-05-18');
    expect([offAs('2026-05-14', off), offAs('2026-05-16', off), offAs('2026-05-17', off), offAs('2026-05-18', off)]).toEqual(['Kenaikan Yesus Kristus', 'Sabtu', 'Minggu', undefined]);
  });

  it('a sum of days always falls on a working day, and between the two there are as many as were added', () => {
    fc.assert(fc.property(calendar, fc.integer({ min: 1, max: 60 }), ({ day, off }, n) => {
      const end = addWorkdays(day, n, off);
      expect([isWorkday(end, off), workdaysBetween(day, end, off)]).toEqual([true, n]);
    }));
  });

  it('going on from where one stopped is going the whole way', () => {
    fc.assert(fc.property(calendar, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), ({ day, off }, a, b) => {
      expect(addWorkdays(addWorkdays(day, a, off), b, off)).toBe(addWorkdays(day, a + b, off));
    }));
  });

  it('from a working day, there and back is nowhere', () => {
    fc.assert(fc.property(calendar, fc.integer({ min: 0, max: 30 }), ({ day, off }, n) => {
      const start = addWorkdays(day, 1, off);
      expect(addWorkdays(addWorkdays(start, n, off), -n, off)).toBe(start);
    }));
  });

  it('what lies between is counted alike from both ends, in parts and as a whole, and never more than the days of the calendar', () => {
    fc.assert(fc.property(calendar, fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 }), ({ day, off }, a, b) => {
      const [middle, end] = [addDays(day, a), addDays(day, a + b)];
      expect(workdaysBetween(day, middle, off) + workdaysBetween(middle, end, off)).toBe(workdaysBetween(day, end, off));
      expect(workdaysBetween(end, day, off)).toBe(-workdaysBetween(day, end, off) || 0);
      expect(workdaysBetween(day, end, off)).toBeLessThanOrEqual(a + b);
    }));
  });

  it('no day off can make a period end earlier', () => {
    fc.assert(fc.property(calendar, fc.integer({ min: 1, max: 30 }), ({ day, off }, n) => {
      expect(addWorkdays(day, n, off) >= addWorkdays(day, n, WEEKENDS_ONLY)).toBe(true);
    }));
  });

  it('every day after a day is a day of the calendar', () => {
    fc.assert(fc.property(date, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
      expect([isDate(addDays(day, n)), addDays(addDays(day, n), -n)]).toEqual([true, day]);
    }));
  });

  it.each(['2027-02-29', '2026-13-01', 'besok'])('%s is no date to count from', (text) => {
    expect(() => addDays(text, 1)).toThrow(RangeError);
  });
});

describe('the day of an instant', () => {
  it.each([['Asia/Jakarta', 17], ['Asia/Makassar', 16], ['Asia/Jayapura', 15]])('in %s ends at %i.00 UTC, to the millisecond', (zone, hour) => {
    fc.assert(fc.property(date, (day) => {
      const midnight = Date.parse(`${day}T${hour}:00:00.000Z`);
      expect(endOfDay(day, zone)).toBe(new Date(midnight).toISOString());
      expect([-1, 0, 1].map((ms) => dateIn(new Date(midnight + ms).toISOString(), zone))).toEqual([day, addDays(day, 1), addDays(day, 1)]);
    }));
  });

  it('is another one in the three zones at one instant', () => {
    const zones = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'];
    expect(zones.map((zone) => dateIn('2028-02-29T15:30:00Z', zone))).toEqual(['2028-02-29', '2028-02-29', '2028-03-01']);
    expect(zones.map((zone) => dateIn('2028-02-29T16:30:00Z', zone))).toEqual(['2028-02-29', '2028-03-01', '2028-03-01']);
  });
});
