import { Rational } from '../../../../machines/kernel/decimal.js';
import type { Answerable } from '../../../../machines/regulasi/instrument.js';
import type { Formula } from '../../../../machines/regulasi/worksheet/formula.js';
import type { Percent } from '../../../../machines/regulasi/worksheet/percent.js';

type Node = Formula['root'];
type Cells = ReadonlyMap<string, string>;

/** Decimals that are tried before a number is written as a fraction; the weights and values of an instrument have four at most. */
const PLACES = 10;

/** A number as a formula writes it: a decimal, or a fraction where no short decimal is exact. */
export function literal(value: Rational): string {
  if (value.round(PLACES).cmp(value) !== 0) return `(${value.toString()})`;
  return value.toFixed(PLACES).replace(/\.?0+$/, '');
}

/** A formula of the instrument as a spreadsheet writes it, its names replaced by cells. */
export function formulaText({ root }: Formula, cells: Cells): string {
  return written(root, cells);
}

function written(node: Node, cells: Cells): string {
  switch (node.kind) {
    case 'number': return literal(node.value);
    case 'name': return cells.get(node.name) ?? '0';
    case 'call': return node.name === 'round2' ? `ROUND(${written(node.argument, cells)},2)` : clamped(written(node.argument, cells));
    case 'binary': return `${operand(node.left, cells)}${node.operator}${operand(node.right, cells)}`;
  }
}

const operand = (node: Node, cells: Cells): string => (node.kind === 'binary' ? `(${written(node, cells)})` : written(node, cells));
const clamped = (text: string): string => `MAX(0,MIN(1,${text}))`;

/** The share that counts are worth, with what the instrument states where nothing is there to be counted. */
export function percentText({ formula, whenZero }: Percent, cells: Cells): string {
  const value = formula.root.kind === 'call' && formula.root.name === 'clamp01' ? formulaText(formula, cells) : clamped(formulaText(formula, cells));
  const zero = formula.divisors.map((divisor) => `${operand(divisor, cells)}=0`);
  if (zero.length === 0) return value;
  const stated = whenZero.reduceRight((otherwise, { conditions, value: share }) => {
    const known = conditions.flatMap(({ name, zero: none }) => (cells.has(name) ? [`${cells.get(name)}${none ? '=' : '>'}0`] : []));
    return known.length === 0 ? literal(share) : `IF(${all(known)},${literal(share)},${otherwise})`;
  }, '""');
  return `IF(${zero.length === 1 ? zero[0] : `OR(${zero.join(',')})`},${stated},${value})`;
}

const all = (conditions: readonly string[]): string => (conditions.length === 1 ? conditions.join() : `AND(${conditions.join(',')})`);

/**
 * What an answer earns, as a formula over its cells: the part of the weight (a question), or points (`points`, an item of
 * hasil). Nothing typed earns nothing and is shown as nothing.
 */
export function earnedText({ answer, weight }: Answerable, cell: string, inputs: Cells, points: boolean): string {
  const scale = points ? weight : Rational.ONE;
  const times = (share: string): string => (points ? `${literal(weight)}*${share}` : share);
  switch (answer.kind) {
    case 'choice':
      return [...answer.options.values()].reduceRight((otherwise, { key, value }) => `IF(${cell}=${quoted(key)},${literal(value.mul(scale))},${otherwise})`, '""');
    case 'percent': {
      const counted = `COUNT(${[...inputs.values()].join(',')})=${inputs.size}`;
      return `IF(${counted},${times(percentText(answer.percent, inputs))},IF(ISNUMBER(${cell}),${times(cell)},""))`;
    }
    case 'index': {
      const value = formulaText(answer.points, new Map([['index', `ROUND(${cell},2)`]]));
      return `IF(ISNUMBER(${cell}),${points ? value : `(${value})/${literal(weight)}`},"")`;
    }
  }
}

/** What stands in the answer cell of a question answered by counts: the share, once all of them are there. */
export function sharedCountsText(percent: Percent, inputs: Cells): string {
  return `IF(COUNT(${[...inputs.values()].join(',')})=${inputs.size},${percentText(percent, inputs)},"")`;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
