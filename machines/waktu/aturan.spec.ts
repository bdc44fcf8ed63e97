import { addDays } from '../kernel/calendar.js';
import { liburMenurutAturan } from './aturan.js';
import { faseSesudah } from './bulan.js';
import { KEPUTUSAN, keputusanSchema } from './keputusan.js';

const byDate = (year: number): Map<string, string> => new Map(liburMenurutAturan(year).map(({ tanggal, nama }) => [nama, tanggal]));
/** Where the moon decides, the ministers may name a day beside the reckoned one. */
const BULAN = ['Isra Mikraj', 'Idul Fitri', 'Idul Adha', 'Muharam', 'Maulid', 'Imlek', 'Nyepi', 'Waisak'];
const isOfMoon = (nama: string): boolean => BULAN.some((word) => nama.includes(word));

describe('holidays by rule', () => {
  it.each([...KEPUTUSAN.keys()])('of %i are those of the decree; where the moon decides, at most a day beside', (year) => {
    const decreed = (KEPUTUSAN.get(year)?.hari ?? []).filter(({ jenis }) => jenis === 'libur');
    const ruled = liburMenurutAturan(year);
    expect(ruled).toHaveLength(decreed.length);
    for (const { tanggal, nama } of ruled) {
      const near = decreed.filter((day) => (isOfMoon(nama) ? [addDays(tanggal, -1), tanggal, addDays(tanggal, 1)] : [tanggal]).includes(day.tanggal));
      const word = BULAN.find((one) => nama.includes(one)) ?? nama.split(' ')[0] ?? '';
      expect([nama, tanggal, near.some((day) => day.nama.includes(word))]).toEqual([nama, tanggal, true]);
    }
  });

  it.each([[1818, '03-22'], [1943, '04-25'], [2000, '04-23'], [2019, '04-21'], [2024, '03-31'], [2038, '04-25'], [2285, '03-22']])('Easter of %i falls on %s', (year, day) => {
    expect(byDate(year).get('Kebangkitan Yesus Kristus (Paskah)')).toBe(`${year}-${day}`);
  });

  it('a Hijri day that falls twice in a year is a holiday twice', () => {
    const twice = (year: number): string[] => liburMenurutAturan(year).filter(({ nama }) => nama.startsWith('Idul Fitri')).map(({ tanggal }) => tanggal);
    expect(twice(2033)).toHaveLength(4);
    expect(twice(2026)).toHaveLength(2);
  });

  it.each([['2018', '03-17', '05-29'], ['2019', '03-07', '05-19'], ['2020', '03-25', '05-07'], ['2021', '03-14', '05-26'], ['2022', '03-03', '05-16'], ['2023', '03-22', '06-04']])('Nyepi and Waisak of %s lie beside the days that were kept', (year, nyepi, waisak) => {
    const ruled = byDate(Number(year));
    expect([addDays(`${year}-${nyepi}`, -1), `${year}-${nyepi}`]).toContain(ruled.get('Hari Suci Nyepi'));
    expect(ruled.get('Hari Raya Waisak')).toBe(`${year}-${waisak}`);
  });

  it.each([['baru', '2024-04-08T00:00:00Z', '2024-04-08T18:21'], ['baru', '2026-08-12T00:00:00Z', '2026-08-12T17:37'], ['purnama', '2025-09-07T00:00:00Z', '2025-09-07T18:09']] as const)('a %s moon after %s comes at %s, within ten minutes', (fase, from, at) => {
    expect(Math.abs(Date.parse(faseSesudah(from, fase)) - Date.parse(`${at}:00Z`))).toBeLessThan(600_000);
  });
});

describe('a decree', () => {
  const valid = { tahun: 2027, nomor: ['1 Tahun 2026'], tanggal: '2026-09-01', hari: [{ tanggal: '2027-01-01', nama: 'Tahun Baru', jenis: 'libur' }] };
  const day = (tanggal: string) => ({ tanggal, nama: 'Hari', jenis: 'cutiBersama' });
  it.each([
    ['a day of another year', { ...valid, hari: [day('2028-01-01')] }], ['a day twice', { ...valid, hari: [day('2027-03-01'), day('2027-03-01')] }], ['a day that is none', { ...valid, hari: [day('2027-02-29')] }],
    ['no day', { ...valid, hari: [] }], ['no number', { ...valid, nomor: [] }], ['an unknown member', { ...valid, lain: 1 }],
  ])('with %s is refused', (_, document) => {
    expect(keputusanSchema.safeParse(valid).success).toBe(true);
    expect(keputusanSchema.safeParse(document).success).toBe(false);
  });

  it.each(['2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03', '2033-01-31', '2034-02-19', '2035-02-08'])('begins the Chinese year on %s', (date) => {
    expect(liburMenurutAturan(Number(date.slice(0, 4))).filter(({ nama }) => nama.includes('Imlek')).map(({ tanggal }) => tanggal)).toEqual([date]);
  });
});
