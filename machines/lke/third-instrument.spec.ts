import { third } from '../../test/support/third-instrument.js';
import { loadInstrument } from '../regulasi/instrument.js';
import { score, toText } from './score.js';

describe('a third instrument', () => {
  it('loads and scores without a line of code', () => {
    const instrument = loadInstrument(third());
    const worksheet = { answers: { 'X.1.a': 'separuh', 'X.1.b': { benar: 3, salah: 1 }, 'X.2.a': 'penuh' }, hasil: { 'S.1': '3.995' } };
    expect(toText(score(instrument, worksheet))).toEqual({
      pemenuhan: '19.50', reform: '30.00', pengungkit: '49.50', areas: { X: { value: '49.50', percent: '70.71' } }, halves: { X: { pemenuhan: '48.75', reform: '100.00' } },
      hasilItems: { 'S.1': '24.00' }, hasilGroups: { S: '24.00' }, hasilIndices: { 'S.1': '4.00' }, hasil: '24.00', total: '73.50',
      failsWBK: [], failsWBBM: ['total', 'pengungkit', 'area:X'],
    });
  });

  it('is refused when its threshold names no item of hasil', () => {
    const load = (gateItems: Record<string, string>) => () => loadInstrument({ ...third(), gateItems });
    expect(load({ kepuasan: 'S.9' })).toThrow('/gateItems/kepuasan');
    expect(load({})).toThrow('/gates/WBK/kepuasan');
  });
});
