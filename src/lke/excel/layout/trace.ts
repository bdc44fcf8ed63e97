import { createHash } from 'node:crypto';
import { Rational } from '../../../../machines/kernel/decimal.js';
import type { Nilai } from '../../../../machines/lke/lke.types.js';

/** How many hexadecimal figures tell two answers to one question apart. */
const LENGTH = 16;

/**
 * A short mark of an answer with its note: equal for what says the same, `3.60` and `3.6`. Written when a sheet is exported, it
 * tells an import what the office changed and what somebody else changed meanwhile; it protects nothing.
 */
export function traceOf(nilai: Nilai | undefined, catatan: string | undefined): string {
  const value = typeof nilai === 'object' ? Object.entries(nilai).map(([id, count]) => [id, plain(String(count))]).sort() : nilai === undefined ? null : plain(nilai);
  return createHash('sha256').update(JSON.stringify([value, noteOf(catatan ?? '')])).digest('hex').slice(0, LENGTH);
}

/** A note as it is compared and sent: lines end as they do here, with nothing around it. */
export const noteOf = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

const plain = (text: string): string => (DECIMAL.test(text) ? Rational.parse(text).toString() : text);
