import { Rational } from '../../kernel/decimal.js';
import { evaluateFormula } from '../../regulasi/worksheet/formula.js';
import type { Thresholds } from '../../regulasi/instrument.schema.js';
import type { Answerable, Instrument } from '../../regulasi/instrument.js';
import type { Score } from '../score.js';

/** Half of the last place that is shown: figures are compared rounded half-up to two decimals. */
export const HALF_PLACE = Rational.of(1, 200);
const HUNDRED = Rational.of(100);

/**
 * What hasil is worth once its own thresholds are met in the least way: an item that falls short counts with the
 * lowest value that it can have and that reaches the threshold, a group with at least its own threshold. What hasil earns beyond stays.
 */
export function leastHasil(instrument: Instrument, { hasil }: Score, thresholds: Thresholds): Rational {
  return Rational.sum(instrument.hasil.map((group) => {
    const items = Rational.sum(group.items.map((item) => {
      const earned = hasil?.items.get(item.code) ?? Rational.ZERO;
      const asked = thresholdFor(instrument, thresholds, item.code);
      return asked === null || earned.round(2).cmp(asked) >= 0 ? earned : leastReaching(item, asked);
    }));
    const asked = thresholdFor(instrument, thresholds, group.code);
    return asked === null ? items : Rational.max(items, asked.sub(HALF_PLACE));
  }));
}

function thresholdFor(instrument: Instrument, thresholds: Thresholds, code: string): Rational | null {
  const key = [...instrument.gateItems].find(([, target]) => target.code === code)?.[0];
  const threshold = key === undefined ? undefined : thresholds[key];
  if (threshold === undefined) return null;
  return Rational.parse(typeof threshold === 'string' ? threshold : threshold.points);
}

/** The lowest points that an item can have and that read, rounded, as those asked. */
function leastReaching({ answer, weight }: Answerable, asked: Rational): Rational {
  const reaches = (points: Rational): boolean => points.round(2).cmp(asked) >= 0;
  switch (answer.kind) {
    case 'choice': return lowest([...answer.options.values()].map(({ value }) => value.mul(weight)).filter(reaches)) ?? weight;
    case 'percent': return asked.sub(HALF_PLACE);
    case 'index': {
      const steps = Number(answer.max.mul(HUNDRED).toFixed(0));
      for (let step = 0; step <= steps; step += 1) {
        const points = evaluateFormula(answer.points, new Map([['index', Rational.of(step, 100)]]));
        if (points && reaches(points)) return points;
      }
      return weight;
    }
  }
}

const lowest = (values: readonly Rational[]): Rational | undefined =>
  values.reduce<Rational | undefined>((least, value) => (least === undefined || value.cmp(least) < 0 ? value : least), undefined);
