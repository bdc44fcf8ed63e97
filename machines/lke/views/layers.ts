import { Rational } from '../../kernel/decimal.js';
import type { ScoreText } from '../score.js';

/** A worksheet as far as its score is compared with that of other layers. */
export interface Layer {
  readonly keadaan: string;
  readonly putaran: number;
  readonly nilai: ScoreText | null;
}

/** The score that counts, and the layer it comes from. */
export interface Effective {
  readonly lapisan: string;
  readonly nilai: ScoreText;
}

/** The finished scores of a round, from the lowest layer to the highest. The unit's own is a draft and never counts (C8). */
export function finishedLayers(layers: Readonly<Partial<Record<string, Layer>>>, order: readonly string[], putaran: number): Effective[] {
  return order.filter((lapisan) => lapisan !== 'mandiri').flatMap((lapisan) => {
    const layer = layers[lapisan];
    return layer?.keadaan === 'selesai' && layer.putaran === putaran && layer.nilai ? [{ lapisan, nilai: layer.nilai }] : [];
  });
}

/** The effective score is that of the highest-ranked finished layer (N90 Lampiran II Bab III.C angka 1; C48). */
export const effectiveOf = (finished: readonly Effective[]): Effective | null => finished.at(-1) ?? null;

/** How much more (or less) one score is than another, signed, two decimals: of the totals, or of pengungkit where one has no total. */
export function differenceOf(higher: ScoreText, lower: ScoreText): string {
  const [a, b] = higher.total !== null && lower.total !== null ? [higher.total, lower.total] : [higher.pengungkit, lower.pengungkit];
  const difference = Rational.parse(a).sub(Rational.parse(b));
  return `${difference.cmp(Rational.ZERO) > 0 ? '+' : ''}${difference.toFixed(2)}`;
}
