import { endOfDay, timeIn, zoneName } from './zone.js';

describe('the zones of Indonesia', () => {
  it.each([
    ['Asia/Jakarta', '31 Mei 2027 pukul 23.59.59 WIB'], ['Asia/Makassar', '1 Juni 2027 pukul 00.59.59 WITA'], ['Asia/Jayapura', '1 Juni 2027 pukul 01.59.59 WIT'], ['UTC', '31 Mei 2027 pukul 16.59.59 UTC'],
  ])('%s shows one instant as %s', (zone, shown) => expect(timeIn('2027-05-31T16:59:59Z', zone)).toBe(shown));

  it.each([
    ['2027-05-31', 'Asia/Jakarta', '2027-05-31T17:00:00.000Z'], ['2027-05-31', 'Asia/Makassar', '2027-05-31T16:00:00.000Z'], ['2027-05-31', 'Asia/Jayapura', '2027-05-31T15:00:00.000Z'],
    ['2028-02-29', 'Asia/Jakarta', '2028-02-29T17:00:00.000Z'], ['2027-12-31', 'Pacific/Kiritimati', '2027-12-31T10:00:00.000Z'], ['2027-12-31', 'America/Lima', '2028-01-01T05:00:00.000Z'],
  ])('%s ends in %s at %s', (date, zone, instant) => expect(endOfDay(date, zone)).toBe(instant));

  it('a zone without a name of its own goes by that of the tz database', () => expect(zoneName('Asia/Tokyo')).toBe('Asia/Tokyo'));
});
