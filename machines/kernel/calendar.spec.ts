import fc from 'fast-check';
import { addMonths, addYears, dateIn, isDate, longDate, monthsBetween } from './calendar.js';

const date = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2100-12-31T00:00:00Z'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));

describe('dates of the calendar', () => {
  it.each(['2028-02-29', '2000-02-29', '2027-12-31'])('has %s', (text) => expect(isDate(text)).toBe(true));
  it.each(['2027-02-29', '1900-02-29', '2100-02-29', '2027-04-31', '2027-13-01', '2027-00-10', '2027-01-00', '2027-1-1', '27-01-01', '2027-01-01T00:00:00Z', ' 2027-01-01', '', '2027-02-30'])(
    'does not have %j', (text) => expect(isDate(text)).toBe(false),
  );
});

describe('whole months and years', () => {
  it.each([
    ['2027-01-31', 1, '2027-02-28', 'the last day where the month is shorter'],
    ['2028-01-31', 1, '2028-02-29', 'the leap day where there is one'],
    ['2027-05-31', 1, '2027-06-30', 'the end of June'],
    ['2027-12-31', 2, '2028-02-29', 'over the turn of the year'],
    ['2027-11-30', 12, '2028-11-30', 'a year of twelve months'],
    ['2027-03-31', -1, '2027-02-28', 'backwards'],
    ['2027-01-15', -1, '2026-12-15', 'backwards over the turn of the year'],
    ['2027-01-15', -13, '2025-12-15', 'backwards over a year and a month'],
    ['2027-05-20', 0, '2027-05-20', 'no month at all'],
  ])('%s and %i months is %s: %s', (from, months, to) => expect(addMonths(from, months)).toBe(to));

  it('counts two years from 29 February to 28 February (C43)', () => expect(addYears('2028-02-29', 2)).toBe('2030-02-28'));
  it('counts four years from 29 February to 29 February', () => expect(addYears('2028-02-29', 4)).toBe('2032-02-29'));
  it('counts two years from 15 June 2025 to 15 June 2027 (C43)', () => expect(addYears('2025-06-15', 2)).toBe('2027-06-15'));
  it('refuses to count from what is no date', () => expect(() => addMonths('2027-02-29', 1)).toThrow('"2027-02-29" bukan tanggal'));

  it('stays in the month it counted to, on the same day or on its last', () => {
    fc.assert(fc.property(date, fc.integer({ min: -240, max: 240 }), (from, months) => {
      const to = addMonths(from, months);
      expect(isDate(to)).toBe(true);
      expect(Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - (Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)))).toBe(months);
      expect(to.slice(8) === from.slice(8) || (to.slice(8) < from.slice(8) && addMonths(`${to.slice(0, 7)}-01`, 1) > to)).toBe(true);
    }));
  });
});

describe('full months between two dates', () => {
  it.each([
    ['2026-05-20', '2027-05-20', 12], ['2026-05-20', '2027-05-19', 11], ['2027-01-31', '2027-02-28', 1], ['2027-01-31', '2027-02-27', 0],
    ['2028-02-29', '2029-02-28', 12], ['2027-05-20', '2027-05-20', 0], ['2027-05-20', '2027-05-19', 0], ['2027-05-20', '2026-05-20', 0],
  ])('%s to %s is %i', (from, to, months) => expect(monthsBetween(from, to)).toBe(months));

  it('is the greatest number of months that can be added without passing the second date', () => {
    fc.assert(fc.property(date, date, (a, b) => {
      const [from, to] = a <= b ? [a, b] : [b, a];
      const months = monthsBetween(from, to);
      expect(addMonths(from, months) <= to && addMonths(from, months + 1) > to).toBe(true);
    }));
  });
});

describe('the date of an instant', () => {
  it.each([
    ['2027-05-31T16:59:59.000Z', 'Asia/Jakarta', '2027-05-31', '23:59:59 WIB'],
    ['2027-05-31T16:59:59.999Z', 'Asia/Jakarta', '2027-05-31', 'the last millisecond before 24.00 WIB'],
    ['2027-05-31T17:00:00.000Z', 'Asia/Jakarta', '2027-06-01', '24.00 WIB'],
    ['2027-05-31T15:59:59.999Z', 'Asia/Makassar', '2027-05-31', '23:59:59 WITA'],
    ['2027-05-31T16:00:00.000Z', 'Asia/Makassar', '2027-06-01', '24.00 WITA'],
    ['2027-05-31T15:00:00.000Z', 'Asia/Jayapura', '2027-06-01', '24.00 WIT'],
    ['2027-12-31T17:00:00.000Z', 'Asia/Jakarta', '2028-01-01', 'New Year in Jakarta'],
    ['2028-02-28T17:00:00.000Z', 'Asia/Jakarta', '2028-02-29', 'the leap day in Jakarta'],
  ])('%s in %s is %s: %s', (instant, zone, on) => expect(dateIn(instant, zone)).toBe(on));

  it('refuses a zone or an instant that is none', () => {
    expect(() => dateIn('2027-05-31T17:00:00Z', 'Asia/Tidakada')).toThrow(RangeError);
    expect(() => dateIn('kemarin', 'Asia/Jakarta')).toThrow(RangeError);
  });
});

describe('a date as it is read', () => {
  it.each([['2027-05-31', '31 Mei 2027'], ['2027-01-01', '1 Januari 2027'], ['2027-12-09', '9 Desember 2027'], ['2027-08-17', '17 Agustus 2027']])('%s is %s', (from, to) => expect(longDate(from)).toBe(to));
  it('names every month once', () => {
    expect(new Set(Array.from({ length: 12 }, (_, m) => longDate(`2027-${String(m + 1).padStart(2, '0')}-01`).split(' ')[1])).size).toBe(12);
  });
});
