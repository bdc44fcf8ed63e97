import { Rational } from '../../kernel/decimal.js';
import type { Thresholds } from '../../regulasi/instrument.schema.js';
import type { Instrument, Question } from '../../regulasi/instrument.js';
import { readWorksheet, type Worksheet } from '../answers.js';
import { gatesOf, type GateResult } from '../gates.js';
import { score, toText, type Score } from '../score.js';
import { atLeast, combine, frontierOf, lowestCost, type Choices, type Frontier } from './frontier.js';
import { HALF_PLACE, leastHasil } from './least-hasil.js';

/** One answer to be raised. */
export interface Raise {
  readonly pertanyaan: string;
  readonly area: string;
  readonly teks: string;
  /** The answer to reach: the key of an option, or a share of the weight as decimal text for a question answered by counts. */
  readonly menjadi: string;
  readonly keterangan: string;
  /** How many options of its scale it climbs; a question answered by counts climbs in quarters. */
  readonly langkah: number;
  /** What it gains, in points with four decimals. */
  readonly poin: string;
}

/** The cheapest set of answers that clears the thresholds. It advises and binds nobody. */
export interface Cheapest {
  /** What each raise costs together, in steps of the scales. */
  readonly langkah: number;
  readonly jawaban: readonly Raise[];
  /** Thresholds on hasil that are not met: surveys and performance are not answered, they are measured, and must reach these. */
  readonly hasil: readonly GateResult[];
}

const HUNDRED = Rational.of(100);
const QUARTERS = [Rational.of(1, 4), Rational.of(1, 2), Rational.of(3, 4), Rational.ONE];

/**
 * The fewest steps by which answers must rise so that total, pengungkit and every area reach the thresholds of a
 * predikat (N90 Lampiran II Tabel 6), with hasil as it is or, where it falls short, at the least it must become. Exact: for each
 * area the most that each number of steps can gain, then the best way to share the steps among the areas. Without hasil (a
 * pre-assessment) total is not looked at. Null when not even the best answers would be enough.
 * @throws WorksheetError when something in the worksheet is no answer
 */
export function cheapestRaises(instrument: Instrument, worksheet: Worksheet, thresholds: Thresholds): Cheapest | null {
  const now = score(instrument, worksheet);
  const { answers } = readWorksheet(instrument, worksheet);
  const owed = lacking(instrument, now, thresholds);
  const areas = instrument.areas.map((area) => ({
    rows: [...area.aspects.pemenuhan, ...area.aspects.reform].flatMap(({ questions }) => questions).map((question) => raisesOf(question, answers.get(question.code)?.share ?? Rational.ZERO)),
    owed: Rational.parse(thresholds.areaMinPercent).sub(HALF_PLACE).mul(area.weight).div(HUNDRED).sub(now.areas.get(area.code)?.value ?? Rational.ZERO),
  }));
  // In units of one common denominator all gains are whole, and are added as integers.
  const scale = [owed, ...areas.flatMap((area) => [area.owed, ...area.rows.flat().map(({ gain }) => gain)])].reduce((all, { denominator }) => lcm(all, denominator), 1n);
  const units = ({ numerator, denominator }: Rational): bigint => numerator * (scale / denominator);
  const whole = areas.map((area) => atLeast(frontierOf(area.rows.map((row) => choicesOf(row, units))), units(area.owed)))
    .reduce<Frontier<Raise>>((sofar, area) => combine(sofar, area), { gains: [0n], chosen: () => [] });
  const langkah = lowestCost(whole, units(owed));
  if (langkah === undefined) return null;
  return { langkah, jawaban: whole.chosen(langkah), hasil: hasilGates(instrument, now, thresholds) };
}

/** What pengungkit must gain so that it, and with hasil the total, reads as asked. */
function lacking(instrument: Instrument, now: Score, thresholds: Thresholds): Rational {
  const asked = Rational.parse(thresholds.pengungkit).sub(HALF_PLACE);
  const forTotal = now.hasil ? Rational.parse(thresholds.total).sub(HALF_PLACE).sub(leastHasil(instrument, now, thresholds)) : asked;
  return Rational.max(asked, forTotal).sub(now.pengungkit);
}

function hasilGates(instrument: Instrument, now: Score, thresholds: Thresholds): GateResult[] {
  if (!now.hasil) return [];
  return gatesOf(instrument, toText(now), thresholds).filter(({ key, ok }) => !ok && instrument.gateItems.has(key));
}

interface Rise { readonly gain: Rational; readonly what: Raise }

/** Every higher answer of a question, the nearest first. */
function raisesOf(question: Question, present: Rational): Rise[] {
  const higher = targetsOf(question).filter(({ share }) => share.cmp(present) > 0).sort((a, b) => a.share.cmp(b.share));
  const levels = [...new Set(higher.map(({ share }) => share.toString()))];
  return higher.map(({ share, menjadi, keterangan }) => {
    const gain = question.weight.mul(share.sub(present));
    return { gain, what: { pertanyaan: question.code, area: question.area, teks: question.text, menjadi, keterangan, langkah: levels.indexOf(share.toString()) + 1, poin: gain.toFixed(4) } };
  });
}

const choicesOf = (row: readonly Rise[], units: (gain: Rational) => bigint): Choices<Raise> =>
  ({ choices: row.map(({ gain, what }) => ({ cost: what.langkah, gain: units(gain), what })) });

function targetsOf({ answer }: Question): { share: Rational; menjadi: string; keterangan: string }[] {
  if (answer.kind === 'choice') return [...answer.options.values()].map(({ key, value, label }) => ({ share: value, menjadi: key, keterangan: label }));
  return QUARTERS.map((share) => ({ share, menjadi: share.toFixed(2), keterangan: `${share.mul(HUNDRED).toFixed(0)}%` }));
}

const lcm = (a: bigint, b: bigint): bigint => (a / gcd(a, b)) * b;
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
