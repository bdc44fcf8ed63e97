import { Rational } from '../kernel/decimal.js';
import type { NilaiIntegrasi } from './kawasan.types.js';

/** Decimals that an aspect may have; their sum has no more. */
const PLACES = 6;

/** The score of integration: the exact sum of the aspects, as a plain decimal without trailing zeros (C41: "7", "7.25"). */
export function skorOf({ aspek }: Pick<NilaiIntegrasi, 'aspek'>): string {
  const sum = Rational.sum(Object.values(aspek).map(({ nilai }) => Rational.parse(nilai)));
  return sum.toFixed(PLACES).replace(/\.?0+$/, '');
}

/** A decimal as an Indonesian reader writes it. */
export const desimal = (text: string): string => text.replace('.', ',');
