import { Rational } from '../kernel/decimal.js';
import { gatesOf, type Figures } from './gates.js';
import { readWorksheet, type Worksheet } from './answers.js';
import { FaultsError } from '../kernel/fault.js';
import type { Gates, Predikat } from '../regulasi/instrument.schema.js';
import { ASPECTS, type Area, type Aspect, type Instrument } from '../regulasi/instrument.js';
import type { Reading } from './read-answer.js';

const HUNDRED = Rational.of(100);

/** Points, and the percentage of the weight (0..100); both exact. */
export interface Points {
  readonly value: Rational;
  readonly percent: Rational;
}

export interface AreaScore extends Points {
  readonly pemenuhan: Rational;
  readonly reform: Rational;
}

/** What the hasil items earn: surveys, capaian kinerja or TLHP. */
export interface HasilScore {
  readonly value: Rational;
  readonly groups: ReadonlyMap<string, Rational>;
  readonly items: ReadonlyMap<string, Rational>;
  /** Survey indices by item, rounded to two decimals before they became points. */
  readonly indices: ReadonlyMap<string, Rational>;
}

/** The exact score of a worksheet, in points of 100; nothing in it is rounded but the survey indices. */
export interface Score {
  readonly instrument: Instrument;
  readonly pemenuhan: Rational;
  readonly reform: Rational;
  readonly pengungkit: Rational;
  readonly areas: ReadonlyMap<string, AreaScore>;
  readonly indicators: ReadonlyMap<string, Points>;
  /** Null when the worksheet has no hasil yet; then there is no total either. */
  readonly hasil: HasilScore | null;
  readonly total: Rational | null;
}

/** The worksheet holds something that is no answer; `faults` names every place. */
export class WorksheetError extends FaultsError {}

/**
 * Scores a worksheet exactly: an indicator is its weight times the mean of its questions, an area the sum of its
 * indicators. A question without an answer earns nothing, so that an unfinished worksheet has a live score; whether it
 * is complete is asked of `checkAnswers`.
 * @throws WorksheetError when something is no answer
 */
export function score(instrument: Instrument, worksheet: Worksheet): Score {
  const { answers, hasil: hasilAnswers, faults } = readWorksheet(instrument, worksheet);
  if (faults.length > 0) throw new WorksheetError('lembar kerja tidak sah', faults);
  const indicators = new Map<string, Points>();
  const areas = new Map(instrument.areas.map((area) => [area.code, scoreArea(area, answers, indicators)]));
  const sumOf = (aspect: Aspect) => Rational.sum([...areas.values()].map((area) => area[aspect]));
  const [pemenuhan, reform] = [sumOf('pemenuhan'), sumOf('reform')];
  const pengungkit = pemenuhan.add(reform);
  const hasil = hasilAnswers && scoreHasil(instrument, hasilAnswers);
  return { instrument, pemenuhan, reform, pengungkit, areas, indicators, hasil, total: hasil && pengungkit.add(hasil.value) };
}

function scoreArea(area: Area, answers: ReadonlyMap<string, Reading>, indicators: Map<string, Points>): AreaScore {
  const earned: Record<Aspect, Rational> = { pemenuhan: Rational.ZERO, reform: Rational.ZERO };
  for (const aspect of ASPECTS) {
    for (const { code, weight, questions } of area.aspects[aspect]) {
      const value = Rational.sum(questions.map((q) => pointsOf(q.weight, answers.get(q.code))));
      indicators.set(code, { value, percent: percentOf(value, weight) });
      earned[aspect] = earned[aspect].add(value);
    }
  }
  const value = earned.pemenuhan.add(earned.reform);
  return { ...earned, value, percent: percentOf(value, area.weight) };
}

function scoreHasil(instrument: Instrument, answers: ReadonlyMap<string, Reading>): HasilScore {
  const items = new Map<string, Rational>();
  const indices = new Map<string, Rational>();
  for (const [code, item] of instrument.hasilItems) {
    const reading = answers.get(code);
    items.set(code, pointsOf(item.weight, reading));
    if (reading?.index) indices.set(code, reading.index);
  }
  const groups = new Map(
    instrument.hasil.map((group) => [group.code, Rational.sum(group.items.map((item) => items.get(item.code) ?? Rational.ZERO))]),
  );
  return { value: Rational.sum(groups.values()), groups, items, indices };
}

function pointsOf(weight: Rational, reading: Reading | undefined): Rational {
  return reading ? weight.mul(reading.share) : Rational.ZERO;
}

function percentOf(value: Rational, weight: Rational): Rational {
  return weight.isZero() ? Rational.ZERO : value.mul(HUNDRED).div(weight);
}

/** A score written out, with the keys of the thresholds that it does not meet, in the order of the regulation's table. */
export interface ScoreText extends Figures {
  readonly failsWBK: readonly string[];
  readonly failsWBBM: readonly string[];
}

/** Writes a score out: two decimals, half-up, held against the thresholds given (by default those of its instrument). */
export function toText(exact: Score, gates: Gates = exact.instrument.gates): ScoreText {
  const figures = figuresOf(exact);
  const fails = (predikat: Predikat) =>
    gatesOf(exact.instrument, figures, gates[predikat])
      .filter((gate) => !gate.ok)
      .map((gate) => gate.key);
  return { ...figures, failsWBK: fails('WBK'), failsWBBM: fails('WBBM') };
}

/**
 * Scores a worksheet and writes the score out, as it is stored and shown.
 * @throws WorksheetError when something is no answer
 */
export function scoreText(instrument: Instrument, worksheet: Worksheet, gates: Gates = instrument.gates): ScoreText {
  return toText(score(instrument, worksheet), gates);
}

function figuresOf({ instrument, pemenuhan, reform, pengungkit, areas, hasil, total }: Score): Figures {
  return {
    pemenuhan: text(pemenuhan),
    reform: text(reform),
    pengungkit: text(pengungkit),
    areas: Object.fromEntries([...areas].map(([code, { value, percent }]) => [code, { value: text(value), percent: text(percent) }])),
    halves: halvesOf(instrument, areas),
    hasilItems: hasil && texts(hasil.items),
    hasilGroups: hasil && texts(hasil.groups),
    hasilIndices: hasil && texts(hasil.indices),
    hasil: hasil && text(hasil.value),
    total: total && text(total),
  };
}

function halvesOf({ areas }: Instrument, scored: Score['areas']): Figures['halves'] {
  return Object.fromEntries(areas.flatMap(({ code, aspects }) => {
    const percents = ASPECTS.map((aspect) => {
      const weight = Rational.sum(aspects[aspect].map((indicator) => indicator.weight));
      return weight.isZero() ? null : [aspect, text(percentOf(scored.get(code)?.[aspect] ?? Rational.ZERO, weight))] as const;
    });
    return percents.includes(null) ? [] : [[code, Object.fromEntries(percents.flatMap((half) => (half ? [half] : []))) as Record<Aspect, string>]];
  }));
}

const text = (value: Rational): string => value.toFixed(2);

function texts(values: ReadonlyMap<string, Rational>): Record<string, string> {
  return Object.fromEntries([...values].map(([code, value]) => [code, text(value)]));
}
