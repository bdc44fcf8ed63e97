import { Rational } from '../../kernel/decimal.js';
import { evaluateFormula, FormulaError, parseFormula } from './formula.js';

const evaluate = (text: string, values: Record<string, string> = {}): string | undefined =>
  evaluateFormula(parseFormula(text), new Map(Object.entries(values).map(([k, v]) => [k, Rational.parse(v)])))?.toString();

describe('a formula of an instrument', () => {
  it.each([
    ['1 + 2 * 3', '7/1'],
    ['(1 + 2) * 3', '9/1'],
    ['8 / 4 / 2', '1/1'],
    ['5 - 2 - 1', '2/1'],
    ['1 / 3 * 3', '1/1'],
    ['clamp01(7 / 2)', '1/1'],
    ['clamp01(1 - 2)', '0/1'],
    ['clamp01(1/2)', '1/2'],
    ['round2(13.875)', '347/25'],
    ['  2.50  ', '5/2'],
  ])('%s is %s', (text, exact) => {
    expect(evaluate(text)).toBe(exact);
  });

  it('takes names from the values', () => {
    expect(evaluate('clamp01((lalu - kini) / lalu)', { lalu: '8', kini: '2' })).toBe('3/4');
    expect(evaluate('clamp01(sudah / (kepala + pejabat + lainnya))', { sudah: '3', kepala: '1', pejabat: '2', lainnya: '1' })).toBe('3/4');
    expect(evaluate('round2(index) / 4 * 17.50', { index: '3.595' })).toBe('63/4');
  });

  it('has no value where any divisor is zero, an inner one included', () => {
    expect(evaluate('a / b', { a: '1', b: '0' })).toBeUndefined();
    expect(evaluate('1 / (1 / (a - b))', { a: '2', b: '2' })).toBeUndefined();
  });

  it('names what it asks for', () => {
    expect([...parseFormula('clamp01(b / (a + b))').names]).toEqual(['b', 'a']);
  });

  it.each([
    '', ' ', '1 +', '* 1', '(1', '1)', '1 2', 'a b', '2a', '007', '1..2', '.5', '-1', 'clamp01', 'clamp01()', 'clamp01(1, 2)', 'sqrt(4)', 'constructor(1)',
    'a.b', 'a[0]', '1 % 2', '2 ** 3', 'a = 1', 'process.exit(1)', '"a"', '1;2', '1'.repeat(301),
  ])('refuses %j', (text) => {
    expect(() => evaluate(text)).toThrow(FormulaError);
  });
});
