import { Rational, DecimalError } from '../kernel/decimal.js';
import type { Answerable } from '../regulasi/instrument.js';
import { evaluateFormula } from '../regulasi/worksheet/formula.js';
import { pointer } from '../kernel/fault.js';
import type { Fault } from '../kernel/machine.js';
import { evaluatePercent, type Percent, type PercentInput } from '../regulasi/worksheet/percent.js';

/** What an answer is worth. */
export interface Reading {
  /** The part of the item's weight that it earns, 0 to 1. */
  readonly share: Rational;
  /** The survey index, rounded half-up to two decimals before it was used; only for surveys. */
  readonly index?: Rational;
}

/** Reads one answer of any JSON type; an answer that cannot be read adds its faults under `path` and gives null. */
export function readAnswer({ answer, weight }: Answerable, raw: unknown, path: string, faults: Fault[]): Reading | null {
  switch (answer.kind) {
    case 'choice': {
      const option = typeof raw === 'string' ? answer.options.get(raw) : undefined;
      if (option) return { share: option.value };
      faults.push({ path, why: `opsi ${shown(raw)} tidak ada; pilihan: ${[...answer.options.keys()].join(', ')}` });
      return null;
    }
    case 'percent':
      return isObject(raw) ? readCounts(answer.percent, raw, path, faults) : readShare(raw, path, faults);
    case 'index': {
      const index = readDecimal(raw, answer.max, path, faults)?.round(2);
      const points = index && evaluateFormula(answer.points, new Map([['index', index]]));
      return points ? { share: points.div(weight), index } : null;
    }
  }
}

/** Whether a value of JSON is an object (not null, not a list). */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readShare(raw: unknown, path: string, faults: Fault[]): Reading | null {
  const share = readDecimal(raw, Rational.ONE, path, faults);
  return share && { share };
}

/** A decimal is taken as text only: a JSON number has lost its exact digits before anybody can look at them. */
function readDecimal(raw: unknown, max: Rational, path: string, faults: Fault[]): Rational | null {
  const value = typeof raw === 'string' ? parseOrNull(raw) : null;
  const upTo = max.toFixed(0);
  if (!value) faults.push({ path, why: `${shown(raw)} bukan angka; tulis teks desimal 0 sampai ${upTo} dengan tanda titik, misalnya "0.75"` });
  else if (value.cmp(Rational.ZERO) < 0 || value.cmp(max) > 0) faults.push({ path, why: `${shown(raw)} di luar 0 sampai ${upTo}` });
  else return value;
  return null;
}

function readCounts(percent: Percent, raw: Readonly<Record<string, unknown>>, path: string, faults: Fault[]): Reading | null {
  const before = faults.length;
  const ids = new Set(percent.inputs.map((input) => input.id));
  for (const key of Object.keys(raw)) {
    if (!ids.has(key)) faults.push({ path: path + pointer(key), why: `isian tidak dikenal; isian: ${[...ids].join(', ')}` });
  }
  const values = new Map<string, Rational>();
  for (const input of percent.inputs) {
    const at = path + pointer(input.id);
    if (!Object.hasOwn(raw, input.id)) faults.push({ path: at, why: `isian belum ada: ${input.label}` });
    else values.set(input.id, readCount(input, raw[input.id], at, faults) ?? Rational.ZERO);
  }
  if (faults.length > before) return null;
  const share = evaluatePercent(percent, values);
  if (!share) faults.push({ path, why: `penyebut nol dan instrumen tidak mengatur nilainya: ${percent.inputs.map(({ label }) => `“${label}”`).join(', ')}` });
  return share && { share };
}

/** A count as an exact JSON integer, or as text of digits. */
function readCount({ label, min }: PercentInput, raw: unknown, path: string, faults: Fault[]): Rational | null {
  const text = typeof raw === 'number' && Number.isSafeInteger(raw) ? String(raw) : raw;
  const value = typeof text === 'string' ? parseOrNull(text) : null;
  if (!value || value.denominator !== 1n) faults.push({ path, why: `“${label}”: ${shown(raw)} bukan bilangan bulat` });
  else if (value.cmp(Rational.of(min)) < 0) faults.push({ path, why: `“${label}”: ${shown(raw)} kurang dari ${min}` });
  else return value;
  return null;
}

function parseOrNull(text: string): Rational | null {
  try {
    return Rational.parse(text);
  } catch (error) {
    if (error instanceof DecimalError) return null;
    throw error;
  }
}

/** The value as JSON, cut short, so that a message stays readable whatever was sent. */
function shown(raw: unknown): string {
  if (Array.isArray(raw)) return 'berupa daftar';
  if (isObject(raw)) return 'berupa objek';
  const text = typeof raw === 'string' ? JSON.stringify(raw) : String(raw);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
