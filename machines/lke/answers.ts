import { Rational } from '../kernel/decimal.js';
import { pointer } from '../kernel/fault.js';
import type { Fault } from '../kernel/machine.js';
import type { Answerable, Instrument } from '../regulasi/instrument.js';
import { isObject, readAnswer, type Reading } from './read-answer.js';

/**
 * A worksheet as it comes in, not yet trusted. `answers`: question code → option key, or counts by input, or a
 * decimal text 0..1. `hasil`: item code → option key, survey index as decimal text, counts or decimal text; absent or
 * null when only pengungkit is scored (penilaian pendahuluan). An answer null counts as not given.
 */
export interface Worksheet {
  readonly answers: unknown;
  readonly hasil?: unknown;
}

/** The answers of a worksheet that could be read, and what is wrong with the others. */
export interface WorksheetReading {
  readonly answers: ReadonlyMap<string, Reading>;
  /** Null when the worksheet has no hasil. */
  readonly hasil: ReadonlyMap<string, Reading> | null;
  readonly faults: readonly Fault[];
}

/**
 * Every fault of a worksheet, with its place, for input of any JSON type; never throws. With `complete`, each
 * question (and, where hasil is given, each of its items) must be answered.
 */
export function checkAnswers(instrument: Instrument, worksheet: Worksheet, { complete }: { complete: boolean }): Fault[] {
  const { answers, hasil, faults } = readWorksheet(instrument, worksheet);
  if (!complete) return [...faults];
  return [
    ...faults,
    ...missing('answers', instrument.questions, worksheet.answers, answers),
    ...(hasil ? missing('hasil', instrument.hasilItems, worksheet.hasil, hasil) : []),
  ];
}

/** Reads whatever of a worksheet can be read. */
export function readWorksheet(instrument: Instrument, worksheet: Worksheet): WorksheetReading {
  const faults: Fault[] = [];
  const answers = readPart('answers', instrument.questions, worksheet.answers, faults);
  const withHasil = worksheet.hasil !== undefined && worksheet.hasil !== null;
  const hasil = withHasil ? readPart('hasil', instrument.hasilItems, worksheet.hasil, faults) : null;
  return { answers, hasil, faults };
}

/** Whether an answer claims anything: it can be read and is worth more than nothing. */
export function earns(instrument: Instrument, code: string, answer: unknown): boolean {
  const item = instrument.questions.get(code) ?? instrument.hasilItems.get(code);
  const share = item && readAnswer(item, answer, '', [])?.share;
  return share !== undefined && !share.isZero();
}

/** The codes of the questions and results that do not earn their full value, in the order of the instrument. */
export function lacking(instrument: Instrument, worksheet: Worksheet): string[] {
  const { answers, hasil } = readWorksheet(instrument, worksheet);
  const short = (items: ReadonlyMap<string, Answerable>, readings: ReadonlyMap<string, Reading>): string[] =>
    [...items.keys()].filter((code) => readings.get(code)?.share.cmp(Rational.ONE) !== 0);
  return [...short(instrument.questions, answers), ...(hasil ? short(instrument.hasilItems, hasil) : [])];
}

type Part = 'answers' | 'hasil';

/** What an unknown code is called to an official. */
const UNKNOWN: Readonly<Record<Part, string>> = {
  answers: 'pertanyaan tidak ada pada instrumen',
  hasil: 'unsur hasil tidak ada pada instrumen',
};

function readPart(part: Part, items: ReadonlyMap<string, Answerable>, raw: unknown, faults: Fault[]): Map<string, Reading> {
  const readings = new Map<string, Reading>();
  if (!isObject(raw)) {
    faults.push({ path: pointer(part), why: 'harus berupa objek JSON dengan kode sebagai kunci' });
    return readings;
  }
  for (const [code, answer] of Object.entries(raw)) {
    const [item, path] = [items.get(code), pointer(part, code)];
    if (!item) faults.push({ path, why: UNKNOWN[part] });
    const reading = item && isGiven(answer) ? readAnswer(item, answer, path, faults) : null;
    if (reading) readings.set(code, reading);
  }
  return readings;
}

function missing(part: Part, items: ReadonlyMap<string, Answerable>, raw: unknown, readings: ReadonlyMap<string, Reading>): Fault[] {
  if (!isObject(raw)) return [];
  return [...items.keys()]
    .filter((code) => !readings.has(code) && !(Object.hasOwn(raw, code) && isGiven(raw[code])))
    .map((code) => ({ path: pointer(part, code), why: 'belum dijawab' }));
}

const isGiven = (answer: unknown): boolean => answer !== null && answer !== undefined;
