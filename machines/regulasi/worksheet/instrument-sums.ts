import { Rational } from '../../kernel/decimal.js';
import { pointer } from '../../kernel/fault.js';
import type { Fault } from '../../kernel/machine.js';
import type { InstrumentDocument } from '../instrument.schema.js';

type AreaDocument = InstrumentDocument['areas'][number];
type IndicatorDocument = AreaDocument['aspects']['pemenuhan'][number];

/** How far a question's printed weight may lie from its exact share: one unit of its last (fourth) decimal. */
const PRINTED_WEIGHT_ROUNDING = Rational.of(1, 10_000);

/** Every weight that is not exactly the sum of its parts, and every code that stands twice. */
export function checkSums(document: InstrumentDocument): Fault[] {
  const faults: Fault[] = [];
  const equal = (path: string, stated: Rational, parts: readonly Rational[]): void => {
    const sum = Rational.sum(parts);
    if (sum.cmp(stated) === 0) return;
    faults.push({ path, why: `tertulis ${decimals(stated)}, jumlah bagiannya ${decimals(sum)}` });
  };
  document.areas.forEach((area, a) => checkArea(area, pointer('areas', a), equal, faults));
  document.hasil.forEach((group, g) => {
    equal(pointer('hasil', g, 'weight'), group.weight, group.items.map((item) => item.weight));
  });
  checkTotals(document, equal);
  return [...faults, ...duplicateCodes(document)];
}

type Equal = (path: string, stated: Rational, parts: readonly Rational[]) => void;

function checkTotals({ areas, hasil, totals }: InstrumentDocument, equal: Equal): void {
  equal('/totals/pemenuhan', totals.pemenuhan, areas.map((area) => area.aspectWeights.pemenuhan.weight));
  equal('/totals/reform', totals.reform, areas.map((area) => area.aspectWeights.reform.weight));
  equal('/totals/pengungkit', totals.pengungkit, areas.map((area) => area.weight));
  equal('/totals/hasil', totals.hasil, hasil.map((group) => group.weight));
  equal('/totals/total', totals.total, [totals.pengungkit, totals.hasil]);
}

function checkArea(area: AreaDocument, path: string, equal: Equal, faults: Fault[]): void {
  if (area.weight.isZero()) faults.push({ path: `${path}/weight`, why: 'bobot area nol' });
  equal(`${path}/weight`, area.weight, [area.aspectWeights.pemenuhan.weight, area.aspectWeights.reform.weight]);
  for (const aspect of ['pemenuhan', 'reform'] as const) {
    const indicators = area.aspects[aspect];
    equal(`${path}/aspectWeights/${aspect}/weight`, area.aspectWeights[aspect].weight, indicators.map((i) => i.weight));
    indicators.forEach((indicator, i) => checkIndicator(indicator, `${path}/aspects/${aspect}/${i}`, equal, faults));
  }
}

function checkIndicator(indicator: IndicatorDocument, path: string, equal: Equal, faults: Fault[]): void {
  equal(`${path}/weight`, indicator.weight, indicator.questions.map((q) => q.weight));
  equal(`${path}/questions`, Rational.ONE, indicator.questions.map((q) => q.share));
  indicator.questions.forEach((question, n) => {
    const difference = question.weight.sub(indicator.weight.mul(question.share));
    const size = Rational.max(difference, Rational.ZERO.sub(difference));
    if (size.cmp(PRINTED_WEIGHT_ROUNDING) <= 0) return;
    faults.push({ path: `${path}/questions/${n}/weight`, why: 'bobot tidak sesuai dengan bagian (share) dari bobot indikator' });
  });
}

function duplicateCodes(document: InstrumentDocument): Fault[] {
  const seen = new Set<string>();
  const faults: Fault[] = [];
  for (const [path, code] of codes(document)) {
    if (seen.has(code)) faults.push({ path, why: `kode "${code}" ganda` });
    seen.add(code);
  }
  return faults;
}

function* codes(document: InstrumentDocument): Generator<[path: string, code: string]> {
  for (const [a, area] of document.areas.entries()) {
    yield [pointer('areas', a, 'code'), area.code];
    for (const aspect of ['pemenuhan', 'reform'] as const) {
      for (const [i, indicator] of area.aspects[aspect].entries()) {
        yield [pointer('areas', a, 'aspects', aspect, i, 'code'), indicator.code];
        for (const [n, q] of indicator.questions.entries()) yield [pointer('areas', a, 'aspects', aspect, i, 'questions', n, 'code'), q.code];
      }
    }
  }
  for (const [g, group] of document.hasil.entries()) {
    yield [pointer('hasil', g, 'code'), group.code];
    for (const [i, item] of group.items.entries()) yield [pointer('hasil', g, 'items', i, 'code'), item.code];
  }
}

/** Four decimals, the precision of an instrument, or the fraction when that would hide the difference. */
function decimals(value: Rational): string {
  return value.round(4).cmp(value) === 0 ? value.toFixed(4) : value.toString();
}
