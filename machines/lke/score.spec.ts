import fc from 'fast-check';
import { Rational } from '../kernel/decimal.js';
import type { Answerable, Instrument } from '../regulasi/instrument.js';
import { instruments } from '../regulasi/official-instruments.js';
import { readAnswer } from './read-answer.js';
import { answersOf, best, worst } from './sample-answers.js';
import { score, toText, type Score } from './score.js';

const HUNDRED = Rational.of(100);
const lke90 = instruments.get('LKE-90-2021') as Instrument;

/** A decimal text from 0 to `max`, with four decimals. */
const decimalUpTo = (max: number) => fc.integer({ min: 0, max: max * 10_000 }).map((n) => Rational.of(n, 10_000).toFixed(4));

function answerTo({ answer }: Answerable): fc.Arbitrary<unknown> {
  switch (answer.kind) {
    case 'choice':
      return fc.constantFrom(...answer.options.keys());
    case 'percent':
      return fc.oneof(decimalUpTo(1), fc.record(Object.fromEntries(answer.percent.inputs.map(({ id }) => [id, fc.nat(6)]))));
    case 'index':
      return decimalUpTo(Number(answer.max.toFixed(0)));
  }
}

const sheetOf = (instrument: Instrument) =>
  fc.record({
    answers: fc.record(Object.fromEntries([...instrument.questions].map(([code, q]) => [code, answerTo(q)]))),
    hasil: fc.record(Object.fromEntries([...instrument.hasilItems].map(([code, item]) => [code, answerTo(item)]))),
  });

const shareOf = (item: Answerable, answer: unknown): Rational => readAnswer(item, answer, '', [])?.share ?? Rational.ZERO;
const totalOf = (result: Score): Rational => result.total ?? Rational.ZERO;

describe.each([...instruments])('a score by %s', (_code, instrument) => {
  const sheets = sheetOf(instrument);

  it('lies between nothing and the weight in every part, and its parts add up exactly', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const result = score(instrument, sheet);
        const areas = [...result.areas.values()];
        expect(Rational.sum(areas.map((a) => a.value)).cmp(result.pengungkit)).toBe(0);
        expect(result.pemenuhan.add(result.reform).cmp(result.pengungkit)).toBe(0);
        expect(totalOf(result).sub(result.pengungkit).cmp(result.hasil?.value ?? Rational.ZERO)).toBe(0);
        for (const { value, percent } of [...areas, ...result.indicators.values()]) {
          expect(value.cmp(Rational.ZERO)).toBeGreaterThanOrEqual(0);
          expect(percent.cmp(HUNDRED)).toBeLessThanOrEqual(0);
        }
        expect(totalOf(result).cmp(HUNDRED)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  it('never falls when one answer becomes better, and rises when its question weighs something', () => {
    const items = new Map<string, Answerable>([...instrument.questions, ...instrument.hasilItems]);
    const change = fc.constantFrom(...items.values()).chain((item) => fc.tuple(fc.constant(item), answerTo(item)));
    fc.assert(
      fc.property(sheets, change, (sheet, [item, answer]) => {
        const part = instrument.questions.has(item.code) ? 'answers' : 'hasil';
        const better = shareOf(item, answer).cmp(shareOf(item, (sheet[part] as Record<string, unknown>)[item.code]));
        const changed = { ...sheet, [part]: { ...sheet[part], [item.code]: answer } };
        expect(totalOf(score(instrument, changed)).cmp(totalOf(score(instrument, sheet)))).toBe(better);
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const reversed = { answers: backwards(sheet.answers), hasil: backwards(sheet.hasil) };
        expect(toText(score(instrument, reversed))).toEqual(toText(score(instrument, sheet)));
        expect(JSON.stringify(toText(score(instrument, reversed)))).toBe(JSON.stringify(toText(score(instrument, sheet))));
      }),
      { numRuns: 30 },
    );
  });

  it('is nothing without answers and everything with the best', () => {
    expect(score(instrument, { answers: {} }).pengungkit.isZero()).toBe(true);
    expect(score(instrument, { answers: answersOf(instrument, worst) }).pengungkit.isZero()).toBe(true);
    expect(score(instrument, { answers: answersOf(instrument, best) }).pengungkit.toFixed(2)).toBe('60.00');
  });
});

describe('a score', () => {
  it('has neither hasil nor total where only pengungkit is scored', () => {
    const text = toText(score(lke90, { answers: answersOf(lke90, best) }));
    expect([text.pengungkit, text.hasil, text.hasilItems, text.hasilGroups, text.total]).toEqual(['60.00', null, null, null, null]);
    expect(text.failsWBK).toEqual(['total', 'hasilBA', 'surveiIPAK', 'capaianKinerja', 'hasilPP']);
  });

  it('takes the mean of the questions, not their printed four decimals', () => {
    const third = [...lke90.areas.flatMap((a) => [...a.aspects.pemenuhan, ...a.aspects.reform])].find((i) => i.questions.length === 3);
    const [first] = third?.questions ?? [];
    if (!third || !first) throw new Error('no indicator of three questions');
    const { indicators } = score(lke90, { answers: { [first.code]: best(first) } });
    expect(indicators.get(third.code)?.value.cmp(third.weight.div(Rational.of(3)))).toBe(0);
  });

  it('takes Standar Pelayanan B, B, B, Ya as 77.25 percent, as the worksheet of PN Pekalongan shows', () => {
    const indicator = lke90.areas.flatMap((a) => a.aspects.pemenuhan).find((i) => i.name.includes('Standar Pelayanan'));
    const answers = Object.fromEntries((indicator?.questions ?? []).map((q) => [q.code, best(q) === 'Ya' ? 'Ya' : 'B']));
    expect(score(lke90, { answers }).indicators.get(indicator?.code ?? '')?.percent.toFixed(2)).toBe('77.25');
  });

  it('rounds a survey index to two decimals before it becomes points', () => {
    const items = (index: string) => toText(score(lke90, { answers: {}, hasil: { 'H.BA.1': index } })).hasilItems?.['H.BA.1'];
    expect([items('3.594999'), items('3.595'), items('3.60')]).toEqual(['15.71', '15.75', '15.75']);
    const { hasil } = score(lke90, { answers: {}, hasil: { 'H.BA.1': '3.595' } });
    expect(hasil?.indices.get('H.BA.1')?.toString()).toBe('18/5');
  });

  it('is ready within ten milliseconds for a worksheet of 110 answers', () => {
    const sheet = { answers: answersOf(lke90, best), hasil: { 'H.BA.1': '3.60', 'H.BA.2': 'C', 'H.PP.1': '3.20' } };
    const times = Array.from({ length: 50 }, () => {
      const start = performance.now();
      toText(score(lke90, sheet));
      return performance.now() - start;
    }).sort((a, b) => a - b);
    expect(times[25]).toBeLessThan(10);
  });
});

function backwards(record: object): object {
  return Object.fromEntries(Object.entries(record).reverse());
}
