import { Rational } from '../../kernel/decimal.js';

/** The text of a formula cannot be read, or names something unknown. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
}

type Operator = '+' | '-' | '*' | '/';

type Node =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly apply: (value: Rational) => Rational; readonly argument: Node }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Node; readonly right: Node };

/** A formula of an instrument, read once. */
export interface Formula {
  readonly text: string;
  readonly root: Node;
  /** The names it asks a value for. */
  readonly names: ReadonlySet<string>;
  /** Everything it divides by. */
  readonly divisors: readonly Node[];
}

/** The values of the names in a formula. */
export type Values = ReadonlyMap<string, Rational>;

const clamp01 = (value: Rational): Rational => Rational.max(Rational.ZERO, Rational.min(Rational.ONE, value));

const FUNCTIONS: ReadonlyMap<string, (value: Rational) => Rational> = new Map([
  ['clamp01', clamp01],
  ['round2', (value: Rational) => value.round(2)],
]);

const OPERATIONS: Readonly<Record<Operator, (a: Rational, b: Rational) => Rational>> = {
  '+': (a, b) => a.add(b),
  '-': (a, b) => a.sub(b),
  '*': (a, b) => a.mul(b),
  '/': (a, b) => a.div(b),
};

const MAX_CHARACTERS = 300;
const TOKEN = /\s*((?:0|[1-9]\d*)(?:\.\d+)?|[A-Za-z_]\w*|[-+*/()])/y;

/**
 * Reads `+ - * / ( )`, decimals, names, `clamp01(…)` (limits to 0..1) and `round2(…)` (half-up to two decimals).
 * @throws FormulaError when the text is anything else
 */
export function parseFormula(text: string): Formula {
  const names = new Set<string>();
  const divisors: Node[] = [];
  const tokens = tokenize(text);
  let at = 0;

  const fail = (): never => {
    throw new FormulaError(`rumus "${text.slice(0, 80)}" tidak dapat dibaca pada bagian ke-${at + 1}`);
  };
  const take = (expected: string): void => {
    if (tokens[at] !== expected) fail();
    at += 1;
  };
  const chain = (operators: readonly string[], operand: () => Node): Node => {
    let left = operand();
    for (let token = tokens[at]; isOperator(token) && operators.includes(token); token = tokens[at]) {
      at += 1;
      const right = operand();
      if (token === '/') divisors.push(right);
      left = { kind: 'binary', operator: token, left, right };
    }
    return left;
  };
  const sum = (): Node => chain(['+', '-'], product);
  const product = (): Node => chain(['*', '/'], operand);
  const bracketed = (): Node => {
    take('(');
    const inner = sum();
    take(')');
    return inner;
  };
  const operand = (): Node => {
    const token = tokens[at] ?? fail();
    if (token === '(') return bracketed();
    at += 1;
    if (/^\d/.test(token)) return { kind: 'number', value: Rational.parse(token) };
    if (!/^\w/.test(token)) return fail();
    return tokens[at] === '(' ? call(token) : named(token);
  };
  const call = (name: string): Node => {
    const apply = FUNCTIONS.get(name);
    if (!apply) throw new FormulaError(`rumus "${text.slice(0, 80)}" memakai fungsi "${name}" yang tidak dikenal`);
    return { kind: 'call', name, apply, argument: bracketed() };
  };
  const named = (name: string): Node => {
    names.add(name);
    return { kind: 'name', name };
  };

  const root = sum();
  if (at < tokens.length) fail();
  return { text, root, names, divisors };
}

/**
 * The exact value, or null when something it divides by is zero.
 * @throws FormulaError when a name has no value
 */
export function evaluateFormula(formula: Formula, values: Values): Rational | null {
  if (formula.divisors.some((divisor) => evaluate(divisor, values).isZero())) return null;
  return evaluate(formula.root, values);
}

function evaluate(node: Node, values: Values): Rational {
  switch (node.kind) {
    case 'number':
      return node.value;
    case 'name':
      return valueOf(node.name, values);
    case 'call':
      return node.apply(evaluate(node.argument, values));
    case 'binary':
      return OPERATIONS[node.operator](evaluate(node.left, values), evaluate(node.right, values));
  }
}

function valueOf(name: string, values: Values): Rational {
  const value = values.get(name);
  if (!value) throw new FormulaError(`nilai "${name}" tidak ada`);
  return value;
}

function tokenize(text: string): string[] {
  if (text.length > MAX_CHARACTERS) throw new FormulaError(`rumus lebih panjang daripada ${MAX_CHARACTERS} huruf`);
  const tokens: string[] = [];
  const source = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const match = TOKEN.exec(source);
    if (!match?.[1]) throw new FormulaError(`rumus "${text.slice(0, 80)}" memuat tanda yang tidak dikenal`);
    tokens.push(match[1]);
  }
  return tokens;
}

function isOperator(token: string | undefined): token is Operator {
  return token !== undefined && Object.hasOwn(OPERATIONS, token);
}
