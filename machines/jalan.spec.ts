import { babakMenuju, periodePertama } from './jalan.js';
import { lawById } from './regulasi/catalog.js';
import { batasPeriode } from './regulasi/law.js';

const law = lawById('kemenimipas-sek-ot-03-02-01-2025');
const menuju = (tujuan: 'WBK' | 'WBBM', ...held: ('WBK' | 'WBBM')[]) => babakMenuju(tujuan, new Set(held), law).map(({ mesin, tujuan: to }) => `${mesin} ${to}`);

describe('the chapters before a predikat', () => {
  it('are building and proposal', () => {
    expect(menuju('WBK')).toEqual(['satker WBK', 'usulan WBK']);
    expect(menuju('WBBM', 'WBK')).toEqual(['satker WBBM', 'usulan WBBM']);
  });

  it('begin with what the predikat requires, unless it is held (N90 Lampiran II Tabel 6)', () => {
    expect(menuju('WBBM')).toEqual(['satker WBK', 'usulan WBK', 'satker WBBM', 'usulan WBBM']);
  });
});

describe('the first period that a day leaves open', () => {
  it.each([['2027-05-31', '2027'], ['2027-06-01', '2028'], ['2028-01-01', '2028'], ['2028-02-29', '2028']])('of %s is %s', (day, periode) => {
    expect(periodePertama(day, law)).toBe(periode);
  });

  it('ends on the day of the pack', () => {
    expect(batasPeriode('2028', law)).toBe('2028-05-31');
  });
});
