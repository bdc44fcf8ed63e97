import { Rational } from '../../kernel/decimal.js';
import { FormulaError } from './formula.js';
import { instruments } from '../official-instruments.js';
import { compilePercent, evaluatePercent, type PercentDocument } from './percent.js';

const ratio = (change: Partial<PercentDocument> = {}): PercentDocument => ({
  formula: 'clamp01(a / b)',
  inputs: ['a', 'b'].map((id) => ({ id, label: id, type: 'integer', min: 0 })),
  zeroDenominator: { 'b=0': '0', source: 'x' },
  ...change,
});

/** Every case of a zero denominator in the official worksheets, and what the instrument says it is worth. */
const ZERO_CASES: readonly (readonly [code: string, counts: Record<string, number>, share: string])[] = [
  ['R.MP.1.a', { agen: 0, perubahan: 5 }, '0'],
  ['R.MP.1.b', { perubahan: 0, terintegrasi: 0 }, '0'],
  ['R.SDM.3.a', { lalu: 0, kini: 0, sanksi: 0 }, '1'],
  ['R.SDM.3.a', { lalu: 0, kini: 3, sanksi: 3 }, '0'],
  ['R.AK.1.a', { sasaran: 0, tercapai: 0 }, '0'],
  ['R.PW.2.a', { harus: 0, proses: 0, selesai: 0 }, '1'],
  ['R.PW.3.a', { kepala: 0, pejabat: 0, lainnya: 0, sudah: 0 }, '1'],
  ['R.PW.3.b', { administrator: 0, pengawas: 0, fungsionalPelaksana: 0, sudah: 0 }, '1'],
  ['R.PP.1.b', { terdata: 0, dipermudah: 0 }, '0'],
  ['H.KKN.2', { temuan: 0, selesai: 0 }, '1'],
];

/** And one plain case of each formula. */
const PLAIN_CASES: typeof ZERO_CASES = [
  ['R.MP.1.a', { agen: 4, perubahan: 3 }, '0.75'],
  ['R.MP.1.b', { perubahan: 2, terintegrasi: 9 }, '1'],
  ['R.SDM.3.a', { lalu: 8, kini: 2, sanksi: 0 }, '0.75'],
  ['R.SDM.3.a', { lalu: 2, kini: 8, sanksi: 0 }, '0'],
  ['R.PW.2.a', { harus: 5, proses: 5, selesai: 1 }, '0.2'],
  ['R.PW.3.a', { kepala: 1, pejabat: 2, lainnya: 5, sudah: 2 }, '0.25'],
  ['R.PW.3.a', { kepala: 0, pejabat: 2, lainnya: 0, sudah: 1 }, '0.5'],
];

const answerables = new Map([...instruments.values()].flatMap((i) => [...i.questions, ...i.hasilItems]));

function shareOf(code: string, counts: Record<string, number>): string | undefined {
  const answer = answerables.get(code)?.answer;
  if (answer?.kind !== 'percent') throw new Error(`${code} is not answered by counts`);
  return evaluatePercent(answer.percent, new Map(Object.entries(counts).map(([id, n]) => [id, Rational.of(n)])))?.toString();
}

describe('a question answered by counts', () => {
  it.each([...ZERO_CASES, ...PLAIN_CASES])('%s with %j is worth %s', (code, counts, share) => {
    expect(shareOf(code, counts)).toBe(Rational.parse(share).toString());
  });

  it('has every zero case of the official worksheets tested', () => {
    const withCounts = [...answerables.values()].filter((item) => item.answer.kind === 'percent').map((item) => item.code);
    expect([...new Set(ZERO_CASES.map(([code]) => code))].sort()).toEqual(withCounts.sort());
  });

  it('stays within 0 and 1 even where its formula does not say so', () => {
    const percent = compilePercent(ratio({ formula: 'a / b' }));
    expect(evaluatePercent(percent, new Map([['a', Rational.of(5)], ['b', Rational.of(2)]]))?.toString()).toBe('1/1');
  });

  it('has no value for a zero denominator that the table cannot know', () => {
    const percent = compilePercent(ratio({ formula: 'clamp01(a / (a - 2 * b))', zeroDenominator: { 'a=0,b=0': '0' } }));
    expect(evaluatePercent(percent, new Map([['a', Rational.of(2)], ['b', Rational.of(1)]]))).toBeNull();
  });

  it.each<[string, Partial<PercentDocument>, string]>([
    ['no value for a zero denominator', { zeroDenominator: {} }, 'penyebut nol tidak diatur untuk a=0,b=0'],
    ['a value for one of two zero cases only', { zeroDenominator: { 'b=0,a=0': '1' } }, 'penyebut nol tidak diatur untuk a=1,b=0'],
    ['a formula over an unknown input', { formula: 'clamp01(a / c)' }, 'bukan isian'],
    ['a misspelt denominator', { zeroDenominator: { 'c=0': '1' } }, 'bukan isian'],
    ['a condition that it cannot read', { zeroDenominator: { 'b<1': '1' } }, 'tidak dapat dibaca'],
    ['a value above 1', { zeroDenominator: { 'b=0': '2' } }, 'di luar 0..1'],
    ['one input twice', { inputs: [...ratio().inputs, ...ratio().inputs] }, 'isian ganda'],
  ])('is refused with %s', (_title, change, message) => {
    expect(() => compilePercent(ratio(change))).toThrow(FormulaError);
    expect(() => compilePercent(ratio(change))).toThrow(message);
  });
});
