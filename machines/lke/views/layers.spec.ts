import { law } from '../../example-world.js';
import { differenceOf, effectiveOf, finishedLayers, type Layer } from './layers.js';
import { answersOf, best, optionAt } from '../sample-answers.js';
import { scoreText } from '../score.js';

const scored = (place: number) => scoreText(law.instrument, { answers: answersOf(law.instrument, (q) => optionAt(q, place, place === 0 ? '1' : '0.75')), hasil: { 'H.BA.1': '4.00', 'H.BA.2': 'A', 'H.PP.1': '4.00' } });
const [HIGH, LOW] = [scored(0), scored(1)];
const layer = (change: Partial<Layer> = {}): Layer => ({ keadaan: 'selesai', putaran: 1, nilai: HIGH, ...change });
const names = (layers: Parameters<typeof finishedLayers>[0], putaran = 1) => finishedLayers(layers, law.pack.lapisan, putaran).map(({ lapisan }) => lapisan);

describe('the score that counts (C48)', () => {
  it('is that of the highest layer of the law that is finished', () => {
    const layers = { tpn: layer({ nilai: LOW }), tpi: layer(), kanwil: layer() };
    expect(names(layers)).toEqual(['kanwil', 'tpi', 'tpn']);
    expect(effectiveOf(finishedLayers(layers, law.pack.lapisan, 1))).toEqual({ lapisan: 'tpn', nilai: LOW });
  });

  it('is not that of a worksheet that is open again, of another round, or of the unit itself (C8)', () => {
    expect(names({ mandiri: layer(), kanwil: layer({ putaran: 2 }), tpi: layer({ keadaan: 'diisi', nilai: null }) })).toEqual([]);
    expect(effectiveOf([])).toBeNull();
  });

  it.each([
    ['more', LOW, HIGH, '+'], ['less', HIGH, LOW, '-'],
  ])('is told with what it is %s than the layer below', (_what, lower, higher, sign) => {
    expect(differenceOf(higher, lower)).toMatch(new RegExp(`^\\${sign}\\d+\\.\\d{2}$`));
  });

  it('is compared by pengungkit where one of the two has no results', () => {
    const pengungkitOnly = scoreText(law.instrument, { answers: answersOf(law.instrument, best) });
    expect(differenceOf(HIGH, pengungkitOnly)).toBe('0.00');
  });
});

describe('the halves of an area (C46)', () => {
  it('are told in percent of their own weight', () => {
    expect(HIGH.halves['TL']).toEqual({ pemenuhan: '100.00', reform: '100.00' });
    expect(Object.keys(LOW.halves)).toEqual(law.instrument.areas.map(({ code }) => code));
  });
});
