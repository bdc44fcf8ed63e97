import { Rational } from '../../../machines/kernel/decimal.js';
import { columnLetters, columnNumber, parseAddress } from './address.js';

/** A text, a quoted sheet, an address that is no part of a name, a number, a name, or a sign of one or two letters. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\$?[A-Za-z]{1,3}\$?\d+(?![\w.(])|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+|[A-Za-z_\\][\w.\\]*|<>|<=|>=|\S/g;
const REFERENCE = /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/;
const PLAIN_NUMBER = /^(?:\d+\.?\d*|\.\d+)$/;

/**
 * Whether two formulas say the same. Programs write a formula down each in their way: with dollar signs, blanks, other case,
 * `0.50` for `0.5`. Nothing is computed: another formula that comes to the same is another formula.
 */
export const sameFormula = (a: string, b: string): boolean => a === b || canonical(a) === canonical(b);

function canonical(formula: string): string {
  return (formula.match(TOKEN) ?? []).map(token).join(' ').replace(/\b_XLFN\. ?/g, '');
}

function token(text: string): string {
  if (text.startsWith('"')) return text;
  if (PLAIN_NUMBER.test(text)) return plain(text);
  return text.replaceAll('$', '').replace(/^'(.*)'$/, '$1').toUpperCase();
}

/** A number without what is no digit of it: `0.50` and `.5` are 0.5. */
function plain(text: string): string {
  const [whole = '', places = ''] = text.split('.');
  const value = `${whole.replace(/^0+(?=\d)/, '') || '0'}${places === '' ? '' : `.${places}`}`;
  return value.length > 60 ? value : Rational.parse(value).toString();
}

/** A formula of the cell `from` as it reads in the cell `to`: what is not held by a dollar sign moves along. */
export function shifted(formula: string, from: string, to: string): string {
  const [a, b] = [parseAddress(from), parseAddress(to)];
  if (!a || !b) return formula;
  return formula.replace(TOKEN, (text) => {
    const match = REFERENCE.exec(text);
    if (!match) return text;
    const [, heldColumn = '', letters = '', heldRow = '', row = ''] = match;
    const column = heldColumn ? letters.toUpperCase() : columnLetters(Math.max(1, columnNumber(letters.toUpperCase()) + b.column - a.column));
    return `${heldColumn}${column}${heldRow}${heldRow ? row : Number(row) + b.row - a.row}`;
  });
}
