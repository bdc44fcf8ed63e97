import { DecimalError, Rational } from '../../../../machines/kernel/decimal.js';
import { literal } from '../layout/formula-text.js';
import type { Cell } from '../../../platform/workbook/sheet.js';

const HUNDRED = Rational.of(100);
const TYPED_NUMBER = /^(-?\d{1,9})(?:[.,](\d{1,15}))?\s*(%?)$/;

/** Why a cell cannot be an answer, whatever it says; null when it can. */
export function unusable(cell: Cell): string | null {
  if (cell.rumus !== undefined) return 'berisi rumus; ketik nilainya sendiri';
  if (cell.jenis === 'galat') return `berisi galat ${cell.nilai}`;
  return null;
}

/**
 * A number as the worksheet takes it, a decimal with a point: typed as a number, or as text in the Indonesian way ("3,60",
 * "75%"). What is no number is given back as it stands, for the instrument to refuse it.
 */
export function decimalOf({ jenis, nilai }: Cell): string {
  if (jenis === 'angka') return ofBinary(Number(nilai), nilai);
  const match = TYPED_NUMBER.exec(nilai.trim());
  if (!match) return nilai.trim();
  const [, whole = '', places, percent] = match;
  const plain = places === undefined ? whole : `${whole}.${places}`;
  return percent ? hundredth(plain) : plain;
}

/** A count: a whole number, or what stands there instead of one. */
export function countOf(cell: Cell): number | string {
  const text = decimalOf(cell);
  return /^-?\d{1,9}$/.test(text) ? Number(text) : text;
}

/** The shortest decimal that is this binary number: what was typed, not what it became inside. */
function ofBinary(value: number, text: string): string {
  if (!Number.isFinite(value)) return text;
  const shortest = String(value);
  return shortest.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : shortest;
}

function hundredth(plain: string): string {
  try {
    return literal(Rational.parse(plain).div(HUNDRED));
  } catch (error) {
    if (error instanceof DecimalError) return plain;
    throw error;
  }
}
