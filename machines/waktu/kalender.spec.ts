import { isWorkday } from '../kernel/days/workdays.js';
import { denganHari, kalenderNasional, tahunLibur } from './kalender.js';
import { KEPUTUSAN, type Keputusan } from './keputusan.js';

const decree = (hari: Keputusan['hari']): ReadonlyMap<number, Keputusan> => new Map([[2027, { tahun: 2027, nomor: ['9 Tahun 2026'], tanggal: '2026-09-09', hari }]]);

describe('the national calendar', () => {
  it('takes the rule for a year without a decree, and says so', () => {
    expect(tahunLibur(2027, new Map()).keputusan).toBeUndefined();
    expect(kalenderNasional(new Map()).get('2027-05-06')).toBe('Kenaikan Yesus Kristus');
  });

  it('takes the decree for its year, whole, and the rule for the year after', () => {
    const kalender = kalenderNasional(decree([{ tanggal: '2027-03-10', nama: 'Idul Fitri', jenis: 'libur' }, { tanggal: '2027-03-11', nama: 'Idul Fitri', jenis: 'cutiBersama' }]));
    expect([kalender.get('2027-03-10'), kalender.get('2027-03-11'), kalender.get('2027-05-06')]).toEqual(['Idul Fitri', 'Cuti bersama Idul Fitri', undefined]);
    expect(kalender.get('2028-01-01')).toBe('Tahun Baru Masehi');
  });

  it('takes a decree that was entered before the one that comes with the program', () => {
    const entered = new Map([[2026, { ...(KEPUTUSAN.get(2026) as Keputusan), hari: [{ tanggal: '2026-06-05', nama: 'Hari lain', jenis: 'libur' as const }] }]]);
    expect([kalenderNasional(entered).get('2026-06-05'), kalenderNasional(entered).get('2026-01-16'), kalenderNasional(new Map()).get('2026-01-16')]).toEqual(['Hari lain', undefined, 'Isra Mikraj Nabi Muhammad saw.']);
  });

  it('has leave shared by all as days off for civil servants', () => {
    expect(['2026-12-23', '2026-12-24', '2026-12-25', '2026-12-28'].map((day) => isWorkday(day, kalenderNasional(new Map())))).toEqual([true, false, false, true]);
  });

  it('has the days of an instansi beside it', () => {
    const own = denganHari(kalenderNasional(new Map()), new Map([['2026-12-15', 'Hari jadi Kota Tarakan']]));
    expect([own.get('2026-12-15'), own.get('2026-12-25')]).toEqual(['Hari jadi Kota Tarakan', 'Kelahiran Yesus Kristus']);
  });
});
