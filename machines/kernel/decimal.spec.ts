import fc from 'fast-check';
import { DecimalError, Rational } from './decimal.js';

const rational = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([n, d]) => Rational.of(n, d));

describe('Rational', () => {
  it.each([
    ['0', '0/1'],
    ['0.0000', '0/1'],
    ['15.75', '63/4'],
    ['-2.50', '-5/2'],
    ['3.595', '719/200'],
  ])('reads %s exactly', (text, exact) => {
    expect(Rational.parse(text).toString()).toBe(exact);
  });

  it.each(['', ' ', '1,5', '1.', '.5', '+1', '1e3', '01', '00.5', 'NaN', 'Infinity', '1 ', '\n1', '--1', '١', '1'.repeat(201)])(
    'refuses %j as a decimal',
    (text) => {
      expect(() => Rational.parse(text)).toThrow(DecimalError);
    },
  );

  it('refuses a zero denominator and division by zero', () => {
    expect(() => Rational.of(1, 0)).toThrow('pembagian dengan nol');
    expect(() => Rational.ONE.div(Rational.ZERO)).toThrow('pembagian dengan nol');
  });

  it('refuses a float as a part of a fraction', () => {
    expect(() => Rational.of(0.5)).toThrow(RangeError);
  });

  it.each([
    ['13.875', 2, '13.88'],
    ['13.8749999999999999999999', 2, '13.87'],
    ['1.005', 2, '1.01'],
    ['0.005', 2, '0.01'],
    ['-0.005', 2, '-0.01'],
    ['-0.004', 2, '0.00'],
    ['99.995', 2, '100.00'],
    ['2.5', 0, '3'],
    ['7', 3, '7.000'],
  ])('rounds %s half-up to %i decimals as %s', (text, places, shown) => {
    expect(Rational.parse(text).toFixed(places)).toBe(shown);
    expect(Rational.parse(text).round(places).toFixed(places)).toBe(shown);
  });

  it('keeps a third exact', () => {
    const third = Rational.of(1, 3);
    expect(Rational.sum([third, third, third]).cmp(Rational.ONE)).toBe(0);
  });

  it('picks the smaller and the greater', () => {
    const [low, high] = [Rational.parse('-1'), Rational.parse('0.5')];
    expect([Rational.min(low, high), Rational.max(low, high)]).toEqual([low, high]);
    expect([Rational.min(high, low), Rational.max(high, low)]).toEqual([low, high]);
  });

  it('obeys the laws of a field', () => {
    fc.assert(
      fc.property(rational, rational, rational, (a, b, c) => {
        expect(a.add(b).cmp(b.add(a))).toBe(0);
        expect(a.mul(b.add(c)).cmp(a.mul(b).add(a.mul(c)))).toBe(0);
        expect(a.sub(b).add(b).cmp(a)).toBe(0);
        if (!b.isZero()) expect(a.div(b).mul(b).cmp(a)).toBe(0);
        expect(a.cmp(b) + b.cmp(a)).toBe(0);
      }),
    );
  });

  it('never rounds further than half a unit, and reads its own text back', () => {
    fc.assert(
      fc.property(rational, fc.integer({ min: 0, max: 6 }), (value, places) => {
        const error = value.round(places).sub(value);
        const half = Rational.of(1n, 2n * 10n ** BigInt(places));
        expect(Rational.max(error, Rational.ZERO.sub(error)).cmp(half)).toBeLessThanOrEqual(0);
        expect(Rational.parse(value.toFixed(places)).cmp(value.round(places))).toBe(0);
      }),
    );
  });
});
