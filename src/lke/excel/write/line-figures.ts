import { Rational } from '../../../../machines/kernel/decimal.js';
import type { Reading } from '../../../../machines/lke/read-answer.js';
import type { Score } from '../../../../machines/lke/score.js';
import type { Line } from '../layout/lines.js';

/** A score with what each answer is worth. */
export interface Figures { readonly score: Score; readonly readings: ReadonlyMap<string, Reading> }

/** What the formula in the column "Nilai" comes to, exactly: a share for a question, points for all else; null where nothing is answered. */
export function figureOf({ kode, item, hasil }: Line, { score, readings }: Figures): Rational | null {
  if (item) return hasil ? (readings.has(kode) ? score.hasil?.items.get(kode) ?? null : null) : readings.get(kode)?.share ?? null;
  const [part, area] = kode.split('/');
  if (area !== undefined) return score.areas.get(area)?.[part === 'reform' ? 'reform' : 'pemenuhan'] ?? null;
  return totals(score)[kode] ?? score.indicators.get(kode)?.value ?? score.hasil?.groups.get(kode) ?? null;
}

const totals = ({ pengungkit, pemenuhan, reform, hasil, total }: Score): Readonly<Record<string, Rational | null | undefined>> =>
  ({ pengungkit, pemenuhan, reform, hasil: hasil?.value, 'total.pengungkit': pengungkit, 'total.hasil': hasil?.value, total });

/** What the formula in the column "%" comes to: the part of the weight that is earned, 0 to 1. */
export function percentOf(line: Line, figures: Figures): Rational {
  const value = figureOf(line, figures);
  return value && line.bobot && !line.bobot.isZero() ? value.div(line.bobot) : Rational.ZERO;
}

/** As a cell holds it: to as many places as a binary number is sure of. */
export const toNumber = (value: Rational): number => Number(value.toFixed(12));
