import { Rational } from '../../kernel/decimal.js';
import { evaluateFormula, FormulaError, parseFormula, type Formula, type Values } from './formula.js';

/** One count that an official fills in. */
export interface PercentInput {
  readonly id: string;
  readonly label: string;
  readonly type: 'integer';
  readonly min: number;
}

/**
 * A question answered by counts. What the value is when nothing is there to be counted is not regulated: the
 * instrument states it per case (`zeroDenominator`).
 */
export interface Percent {
  readonly inputs: readonly PercentInput[];
  readonly formula: Formula;
  readonly whenZero: readonly ZeroRule[];
}

interface ZeroRule {
  readonly conditions: readonly Condition[];
  readonly value: Rational;
}

/** `name = 0` or `name > 0`; a name that is no input stands for the denominator as a whole. */
interface Condition {
  readonly name: string;
  readonly zero: boolean;
}

/** The form in which an instrument document writes a question answered by counts. */
export interface PercentDocument {
  readonly formula: string;
  readonly inputs: readonly PercentInput[];
  readonly zeroDenominator: Readonly<Record<string, string>>;
}

const CONDITION = /^([A-Za-z_]\w*)([=>])0$/;

/** More inputs than this would make the check of all their zero patterns slow. */
const MAX_INPUTS = 10;

/**
 * Reads the formula and its zero table, and sees that every name is an input and every zero denominator has a value.
 * @throws FormulaError when one of these does not hold
 */
export function compilePercent(document: PercentDocument): Percent {
  const formula = parseFormula(document.formula);
  const ids = new Set(document.inputs.map((input) => input.id));
  if (ids.size !== document.inputs.length) throw new FormulaError('nama isian ganda');
  if (ids.size > MAX_INPUTS) throw new FormulaError(`lebih dari ${MAX_INPUTS} isian`);
  for (const name of formula.names) if (!ids.has(name)) throw new FormulaError(`rumus memakai "${name}" yang bukan isian`);
  const whenZero = Object.entries(document.zeroDenominator)
    .filter(([key]) => key !== 'source')
    .map(([key, value]) => zeroRule(key, value, ids, formula));
  const percent = { inputs: document.inputs, formula, whenZero };
  assertZeroIsCovered(percent);
  return percent;
}

/** The value, 0 to 1, or null when the denominator is zero and the instrument states no value for that case. */
export function evaluatePercent(percent: Percent, values: Values): Rational | null {
  const value = evaluateFormula(percent.formula, values);
  if (value) return Rational.max(Rational.ZERO, Rational.min(Rational.ONE, value));
  const rule = percent.whenZero.find(({ conditions }) => conditions.every((c) => holds(c, values)));
  return rule?.value ?? null;
}

function holds({ name, zero }: Condition, values: Values): boolean {
  const value = values.get(name);
  return value === undefined ? zero : value.isZero() === zero;
}

function zeroRule(key: string, value: string, ids: ReadonlySet<string>, formula: Formula): ZeroRule {
  const conditions = key.split(',').map((text): Condition => {
    const match = CONDITION.exec(text.trim());
    if (!match?.[1]) throw new FormulaError(`syarat penyebut nol "${key}" tidak dapat dibaca`);
    return { name: match[1], zero: match[2] === '=' };
  });
  for (const { name, zero } of conditions) {
    if (!ids.has(name) && !(zero && hasComposedDivisor(formula))) {
      throw new FormulaError(`syarat penyebut nol "${key}" menyebut "${name}" yang bukan isian`);
    }
  }
  return { conditions, value: shareOf(value, key) };
}

/** Only a denominator of several inputs needs a name of its own; beside a single one it would hide a typing error. */
function hasComposedDivisor(formula: Formula): boolean {
  return formula.divisors.some((divisor) => divisor.kind === 'binary');
}

function shareOf(text: string, key: string): Rational {
  const value = Rational.parse(text);
  if (value.cmp(Rational.ZERO) < 0 || value.cmp(Rational.ONE) > 0) throw new FormulaError(`nilai untuk "${key}" di luar 0..1`);
  return value;
}

/** Tries every pattern of "none" and "some" over the inputs: no case may be left without a value. */
function assertZeroIsCovered(percent: Percent): void {
  const ids = percent.inputs.map((input) => input.id);
  for (let pattern = 0; pattern < 2 ** ids.length; pattern += 1) {
    const values = new Map(ids.map((id, bit) => [id, (pattern >> bit) % 2 ? Rational.ONE : Rational.ZERO]));
    if (evaluatePercent(percent, values)) continue;
    const shown = [...values].map(([id, value]) => `${id}=${value.toFixed(0)}`).join(',');
    throw new FormulaError(`penyebut nol tidak diatur untuk ${shown}`);
  }
}
