import { Rational } from '../../kernel/decimal.js';
import { instruments } from '../../regulasi/official-instruments.js';
import { lawById } from '../../regulasi/catalog.js';
import { loadInstrument, type Instrument } from '../../regulasi/instrument.js';
import { gatesOf } from '../gates.js';
import { answersOf, optionAt, worst } from '../sample-answers.js';
import { score, scoreText } from '../score.js';
import { cheapestRaises, type Cheapest } from './cheapest.js';

const { instrument, pack: { ambang } } = lawById('kemenimipas-sek-ot-03-02-01-2025');
const HASIL = { 'H.BA.1': '3.60', 'H.BA.2': 'C', 'H.PP.1': '3.20' };
const ENOUGH = { 'H.BA.1': '4.00', 'H.BA.2': 'A', 'H.PP.1': '4.00' };

/** The worksheet after the advice was followed. */
const followed = (answers: Record<string, string>, { jawaban }: Cheapest): Record<string, string> =>
  ({ ...answers, ...Object.fromEntries(jawaban.map(({ pertanyaan, menjadi }) => [pertanyaan, menjadi])) });

const unmet = (of: Instrument, answers: Record<string, string>, hasil: Record<string, string> | undefined, tujuan: 'WBK' | 'WBBM'): string[] =>
  gatesOf(of, scoreText(of, hasil ? { answers, hasil } : { answers }), ambang[tujuan]).filter(({ ok }) => !ok).map(({ key }) => key);

describe('the cheapest answers', () => {
  const start = answersOf(instrument, (question) => optionAt(question, 1, '0.50'));

  it.each(['WBK', 'WBBM'] as const)('clear total, pengungkit and every area for %s, and one step less does not', (tujuan) => {
    const advice = cheapestRaises(instrument, { answers: start, hasil: ENOUGH }, ambang[tujuan]);
    expect(advice).not.toBeNull();
    if (!advice) return;
    expect(unmet(instrument, followed(start, advice), ENOUGH, tujuan)).toEqual([]);
    for (const raise of advice.jawaban) {
      const others = { ...advice, jawaban: advice.jawaban.filter((other) => other !== raise) };
      expect(unmet(instrument, followed(start, others), ENOUGH, tujuan)).not.toEqual([]);
    }
  });

  it('are none where everything is cleared', () => {
    const answers = answersOf(instrument, (question) => optionAt(question, 0, '1'));
    expect(cheapestRaises(instrument, { answers, hasil: ENOUGH }, ambang.WBBM)).toEqual({ langkah: 0, jawaban: [], hasil: [] });
  });

  it('start from nothing as well', () => {
    const advice = cheapestRaises(instrument, { answers: {}, hasil: HASIL }, ambang.WBK);
    expect(unmet(instrument, followed({}, advice ?? { langkah: 0, jawaban: [], hasil: [] }), HASIL, 'WBK')).toEqual([]);
  });

  it('cannot make up for surveys: they name the thresholds on hasil and count on the least that clears them', () => {
    const weak = { 'H.BA.1': '3.50', 'H.BA.2': 'D', 'H.PP.1': '3.10' };
    const advice = cheapestRaises(instrument, { answers: start, hasil: weak }, ambang.WBK);
    expect(advice?.hasil.map(({ key }) => key)).toEqual(['hasilBA', 'surveiIPAK', 'capaianKinerja', 'hasilPP']);
    expect(unmet(instrument, followed(start, advice ?? { langkah: 0, jawaban: [], hasil: [] }), HASIL, 'WBK')).toEqual([]);
    expect(advice?.langkah).toBe(cheapestRaises(instrument, { answers: start, hasil: HASIL }, ambang.WBK)?.langkah);
  });

  it('look at pengungkit and the areas alone where there is no hasil yet', () => {
    const advice = cheapestRaises(instrument, { answers: answersOf(instrument, worst) }, ambang.WBK);
    const after = score(instrument, { answers: followed(answersOf(instrument, worst), advice ?? { langkah: 0, jawaban: [], hasil: [] }) });
    expect(after.pengungkit.cmp(Rational.parse('39.995'))).toBeGreaterThanOrEqual(0);
    expect([...after.areas.values()].filter(({ percent }) => percent.round(2).cmp(Rational.of(60)) < 0)).toEqual([]);
  });

  it('are nothing where even the best answers are not enough', () => {
    expect(cheapestRaises(instrument, { answers: start, hasil: ENOUGH }, { ...ambang.WBBM, total: '100.01' })).toBeNull();
  });

  it('work on the old worksheet, index 3.70 counting as 13.875', () => {
    const old = instruments.get('LKE-10-2019');
    if (!old) throw new Error('no old worksheet');
    const answers = answersOf(old, (question) => optionAt(question, -1, '0'));
    const advice = cheapestRaises(old, { answers }, old.gates.WBBM);
    const text = scoreText(old, { answers: followed(answers, advice ?? { langkah: 0, jawaban: [], hasil: [] }) });
    expect(gatesOf(old, text, old.gates.WBBM).filter(({ key, ok }) => !ok && (key === 'pengungkit' || key.startsWith('area:')))).toEqual([]);
  });
});

/** A worksheet so small that every way of answering it can be tried. */
function small(weights: readonly (readonly [string, number])[]): Instrument {
  const options = [{ key: 'A', value: '1', label: 'A' }, { key: 'B', value: '0.67', label: 'B' }, { key: 'C', value: '0.33', label: 'C' }, { key: 'D', value: '0', label: 'D' }];
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return loadInstrument({
    code: 'LKE-KECIL', regulation: 'Peraturan Uji', totals: { pengungkit: String(total), pemenuhan: String(total), reform: '0', hasil: '10', total: String(total + 10) },
    scales: { ABCD: options.map(({ key, value }) => ({ key, value })) }, gateItems: { survei: 'S.1' },
    gates: { WBK: { total: '1', pengungkit: '1', areaMinPercent: '1', survei: '1' }, WBBM: { total: '1', pengungkit: '1', areaMinPercent: '1', survei: '1' } },
    areas: weights.map(([code, weight]) => ({
      code, name: code, weight: String(weight), aspectWeights: { pemenuhan: { weight: String(weight) }, reform: { weight: '0' } },
      aspects: { pemenuhan: [{ code: `${code}.1`, name: code, weight: String(weight), questions: ['a', 'b'].map((q) => ({ code: `${code}.1.${q}`, text: q, answerType: 'ABCD', weight: String(weight / 2), share: '1/2', options })) }], reform: [] },
    })),
    hasil: [{ code: 'S', name: 'S', weight: '10', items: [{ code: 'S.1', name: 'S', weight: '10', answerType: 'INDEKS_4', scaleMax: '4', formula: 'round2(index) / 4 * 10' }] }],
  });
}

/** The fewest steps, found by trying every way of answering. */
function byTrying(of: Instrument, start: Record<string, string>, thresholds: Parameters<typeof cheapestRaises>[2]): number | null {
  const codes = [...of.questions.keys()];
  const order = ['D', 'C', 'B', 'A'];
  let least: number | null = null;
  const tryFrom = (index: number, answers: Record<string, string>, steps: number): void => {
    if (least !== null && steps >= least) return;
    const code = codes[index];
    if (code === undefined) {
      const open = gatesOf(of, scoreText(of, { answers }, of.gates), thresholds).filter(({ key, ok }) => !ok && (key === 'pengungkit' || key.startsWith('area:')));
      if (open.length === 0) least = steps;
      return;
    }
    const from = order.indexOf(start[code] ?? 'D');
    for (let to = from; to < order.length; to += 1) tryFrom(index + 1, { ...answers, [code]: order[to] ?? 'A' }, steps + to - from);
  };
  tryFrom(0, {}, 0);
  return least;
}

describe('the cheapest answers, beside trying every way', () => {
  const of = small([['X', 8], ['Y', 6], ['Z', 4]]);
  const starts = ['DDDDDD', 'CBDADC', 'BBBBBB', 'ADADAD'].map((letters) => Object.fromEntries([...of.questions.keys()].map((code, i) => [code, letters[i] ?? 'D'])));
  const asked = [['9.00', '40'], ['12.06', '67'], ['13.00', '60'], ['17.50', '90'], ['18.00', '33']] as const;

  it.each(starts.flatMap((start) => asked.map(([pengungkit, areaMinPercent]) => ({ start, pengungkit, areaMinPercent }))))('take as few steps: $pengungkit points, $areaMinPercent %', ({ start, pengungkit, areaMinPercent }) => {
    const thresholds = { ...of.gates.WBK, pengungkit, areaMinPercent };
    expect(cheapestRaises(of, { answers: start }, thresholds)?.langkah ?? null).toBe(byTrying(of, start, thresholds));
  });
});
