import fc from 'fast-check';
import { addDays } from '../kernel/calendar.js';
import { addWorkdays, WEEKENDS_ONLY } from '../kernel/days/workdays.js';
import { lawById } from '../regulasi/catalog.js';
import { anakTanggaTercapai, layananOf, perihalOf, rentangOf, targetOf, type Giliran, type Masa } from './tenggat.js';

const WIB = 'Asia/Jakarta';
const LIMA = { hariKerja: 5, segera: 2 };
/** Monday 1 March 2027, 10.00 WIB. */
const SENIN = '2027-03-01T03:00:00Z';
const at = (now: string, berhenti: readonly Masa[] = [], zona = WIB) => layananOf(LIMA, SENIN, berhenti, { now, zona, libur: WEEKENDS_ONLY });
const ms = (instant: string, by: number): string => new Date(Date.parse(instant) + by).toISOString();

describe('a target of five working days, from a Monday', () => {
  it.each([
    ['2027-03-01T03:00:00Z', 5, 'jauh'], ['2027-03-03T03:00:00Z', 3, 'jauh'], ['2027-03-04T03:00:00Z', 2, 'dekat'], ['2027-03-07T03:00:00Z', 1, 'dekat'], ['2027-03-08T03:00:00Z', 0, 'dekat'],
    ['2027-03-09T03:00:00Z', -1, 'lewat'], ['2027-03-15T03:00:00Z', -5, 'lewat'],
  ])('has at %s %i days left and is %s', (now, sisaHariKerja, status) => {
    expect(at(now)).toEqual({ tanggal: '2027-03-08', hariKerja: 5, sisaHariKerja, status, ditangguhkan: false });
  });

  it.each([['Asia/Jakarta', '2027-03-08T17:00:00.000Z'], ['Asia/Makassar', '2027-03-08T16:00:00.000Z'], ['Asia/Jayapura', '2027-03-08T15:00:00.000Z']])('is met in %s until the last millisecond before %s', (zona, midnight) => {
    expect([-1, 0, 1].map((by) => at(ms(midnight, by), [], zona).status)).toEqual(['dekat', 'lewat', 'lewat']);
  });

  it('begins the day after, in the zone: what comes at midnight belongs to the new day', () => {
    const began = (awal: string) => layananOf(LIMA, awal, [], { now: awal, zona: WIB, libur: WEEKENDS_ONLY }).tanggal;
    expect([began('2027-03-01T16:59:59.999Z'), began('2027-03-01T17:00:00.000Z')]).toEqual(['2027-03-08', '2027-03-09']);
  });

  it('counts a leap day as a day of work', () => {
    const leap = layananOf({ hariKerja: 2, segera: 1 }, '2028-02-28T03:00:00Z', [], { now: '2028-02-28T03:00:00Z', zona: WIB, libur: WEEKENDS_ONLY });
    expect(leap.tanggal).toBe('2028-03-01');
  });

  it('passes over holidays', () => {
    const libur = new Map([['2027-03-02', 'Hari jadi kota'], ['2027-03-08', 'Hari Suci Nyepi']]);
    expect(layananOf(LIMA, SENIN, [], { now: SENIN, zona: WIB, libur }).tanggal).toBe('2027-03-10');
  });
});

describe('a suspension', () => {
  const until = (dari: string, sampai: string | null): Masa[] => [{ dari, sampai }];

  it('gives back the working days at whose end the clock stood still, no more', () => {
    const now = '2027-03-31T00:00:00Z';
    expect(at(now, until('2027-03-02T03:00:00Z', '2027-03-04T02:00:00Z')).tanggal).toBe('2027-03-10');
    expect(at(now, until('2027-03-02T03:00:00Z', '2027-03-02T09:00:00Z')).tanggal).toBe('2027-03-08');
    expect(at(now, until('2027-03-05T03:00:00Z', '2027-03-07T09:00:00Z')).tanggal).toBe('2027-03-09');
  });

  it('counts to the millisecond at midnight', () => {
    const midnight = '2027-03-02T17:00:00.000Z';
    const ended = (by: number) => at('2027-03-31T00:00:00Z', until('2027-03-02T03:00:00Z', ms(midnight, by))).tanggal;
    expect([-1, 0, 1].map(ended)).toEqual(['2027-03-08', '2027-03-08', '2027-03-09']);
  });

  it('that still lasts pushes the day out with every day, and reaches no rung', () => {
    const tangga = [{ pada: 'dekat' as const, kepada: ['menunggu'] }, { pada: 'lewat' as const, kepada: ['atasan'] }];
    const open = until('2027-03-05T03:00:00Z', null);
    const [early, late] = [at('2027-03-08T03:00:00Z', open), at('2027-04-05T03:00:00Z', open)];
    expect([early.tanggal, late.tanggal, late.status, late.ditangguhkan]).toEqual(['2027-03-09', '2027-04-06', 'dekat', true]);
    expect(anakTanggaTercapai(tangga, late)).toEqual([]);
  });

  it('never makes a day come earlier, and by no more days than it lasted', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (start, length) => {
      const [dari, sampai] = [ms(SENIN, start * 3_600_000), ms(SENIN, (start + length) * 3_600_000)];
      const { tanggal } = at('2028-01-01T00:00:00Z', until(dari, sampai));
      expect(tanggal >= '2027-03-08').toBe(true);
      expect(tanggal <= addWorkdays('2027-03-08', Math.ceil(length / 24) + 1, WEEKENDS_ONLY)).toBe(true);
    }));
  });

  it('without one, the last day is that many working days after the first, whatever the hour', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 8000 }), fc.integer({ min: 1, max: 40 }), (hours, hariKerja) => {
      const awal = ms(SENIN, hours * 3_600_000);
      const found = layananOf({ hariKerja, segera: 0 }, awal, [], { now: awal, zona: 'UTC', libur: WEEKENDS_ONLY });
      expect([found.tanggal, found.sisaHariKerja]).toEqual([addWorkdays(awal.slice(0, 10), hariKerja, WEEKENDS_ONLY), hariKerja]);
    }));
  });
});

describe('a turn', () => {
  const turn = (seq: number, keadaan: string, day: string, tingkat: string | null = null): Giliran => ({ seq, keadaan, tingkat, sejak: `${day}T03:00:00Z` });
  const opened = turn(1, 'penilaianMandiri', '2027-02-01');
  const first = turn(2, 'penilaianPendahuluan', '2027-03-01', 'kanwil');

  it('goes on where it stopped when the case comes back from a state in which the clock stands still', () => {
    const rounds = [opened, first, turn(3, 'perbaikan', '2027-03-03'), turn(4, 'penilaianPendahuluan', '2027-03-10', 'kanwil'), turn(5, 'perbaikan', '2027-03-11'), turn(6, 'penilaianPendahuluan', '2027-03-20', 'kanwil')];
    expect(rentangOf(rounds, ['perbaikan'])).toEqual({
      awal: first, jeda: [{ dari: '2027-03-03T03:00:00Z', sampai: '2027-03-10T03:00:00Z' }, { dari: '2027-03-11T03:00:00Z', sampai: '2027-03-20T03:00:00Z' }],
    });
  });

  it('begins anew with another tier, after another state, and where nothing stands still', () => {
    const other = turn(4, 'penilaianPendahuluan', '2027-03-10', 'eselonSatuPembina');
    expect(rentangOf([opened, first, turn(3, 'perbaikan', '2027-03-03'), other], ['perbaikan'])).toEqual({ awal: other, jeda: [] });
    const back = turn(4, 'penilaianPendahuluan', '2027-03-10', 'kanwil');
    expect(rentangOf([opened, first, turn(3, 'penilaianMandiri', '2027-03-03'), back], ['perbaikan'])).toEqual({ awal: back, jeda: [] });
    expect(rentangOf([opened, first, turn(3, 'perbaikan', '2027-03-03'), back], [])).toEqual({ awal: back, jeda: [] });
    expect(rentangOf([first], ['perbaikan'])).toEqual({ awal: first, jeda: [] });
  });

  it('has the target of its tier where the pack has one, else that of the state, else none', () => {
    const { pack } = lawById('kemenimipas-sek-ot-03-02-01-2025');
    const own = { layanan: { ...pack.layanan, 'usulan.penilaianPendahuluan@kanwil': { hariKerja: 7, segera: 1, jeda: [], tangga: 'unit', turunan: 'uji' } } };
    expect(targetOf('usulan', first, own)?.hariKerja).toBe(7);
    expect(targetOf('usulan', { ...first, tingkat: 'eselonSatuPembina' }, own)?.hariKerja).toBe(pack.layanan['usulan.penilaianPendahuluan']?.hariKerja);
    expect(targetOf('usulan', { keadaan: 'toString', tingkat: null }, own)).toBeUndefined();
  });
});

describe('a ladder', () => {
  const { pack: { eskalasi } } = lawById('nasional-90-2021-jo-5-2024');
  const reached = (now: string): string[] => anakTanggaTercapai(eskalasi['tpi'] ?? [], at(now)).map(perihalOf);

  it('is climbed rung by rung, from near to ten days late', () => {
    const days = ['2027-03-03', '2027-03-04', '2027-03-08', '2027-03-09', '2027-03-12', '2027-03-15', '2027-03-19', '2027-03-22'];
    expect(days.map((day) => reached(`${day}T03:00:00Z`).length)).toEqual([0, 1, 1, 2, 2, 3, 3, 4]);
    expect(reached('2027-03-22T03:00:00Z')).toEqual(['tenggat.dekat', 'tenggat.lewat', 'tenggat.lewat+5', 'tenggat.lewat+10']);
  });

  it('loses no rung that was reached as days go by', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60 }), (n) => {
      const [today, tomorrow] = [reached(`${addDays('2027-03-01', n)}T03:00:00Z`), reached(`${addDays('2027-03-01', n + 1)}T03:00:00Z`)];
      expect(tomorrow.slice(0, today.length)).toEqual(today);
    }));
  });
});
