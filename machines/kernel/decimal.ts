/** A text that is not a decimal, or an operation that has no result. The message is in Indonesian, for officials. */
export class DecimalError extends Error {
  override readonly name = 'DecimalError';
}

const DECIMAL = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/;

/** More characters than any figure of an instrument needs; a longer text would only cost time. */
const MAX_CHARACTERS = 200;

/**
 * An exact number: a fraction of two integers in lowest terms, immutable. Scores are computed with it, so that no
 * step rounds unless the rule says so (the regulation does not, domain note "Rounding").
 */
export class Rational {
  static readonly ZERO = new Rational(0n, 1n);
  static readonly ONE = new Rational(1n, 1n);

  private constructor(
    /** Carries the sign. */
    readonly numerator: bigint,
    /** Always positive. */
    readonly denominator: bigint,
  ) {}

  /**
   * Reads a plain decimal (`15.75`, `-2`, `0.0000`); no exponent, comma, plus sign, blank or leading zero.
   * @throws DecimalError for any other text
   */
  static parse(text: string): Rational {
    const match = text.length <= MAX_CHARACTERS ? DECIMAL.exec(text) : null;
    if (!match) throw new DecimalError(`"${text.slice(0, 40)}" bukan bilangan desimal`);
    const [, sign = '', whole = '', places = ''] = match;
    return Rational.of(BigInt(sign + whole + places), 10n ** BigInt(places.length));
  }

  /**
   * The fraction `numerator / denominator` of two integers.
   * @throws DecimalError when the denominator is zero
   * @throws RangeError when a `number` is not an integer
   */
  static of(numerator: bigint | number, denominator: bigint | number = 1n): Rational {
    const [n, d] = [BigInt(numerator), BigInt(denominator)];
    if (d === 0n) throw new DecimalError('pembagian dengan nol');
    const divisor = gcd(n, d);
    return d < 0n ? new Rational(-n / divisor, -d / divisor) : new Rational(n / divisor, d / divisor);
  }

  static min(a: Rational, b: Rational): Rational {
    return a.cmp(b) <= 0 ? a : b;
  }

  static max(a: Rational, b: Rational): Rational {
    return a.cmp(b) >= 0 ? a : b;
  }

  static sum(terms: Iterable<Rational>): Rational {
    let total = Rational.ZERO;
    for (const term of terms) total = total.add(term);
    return total;
  }

  add(other: Rational): Rational {
    return Rational.of(this.numerator * other.denominator + other.numerator * this.denominator, this.denominator * other.denominator);
  }

  sub(other: Rational): Rational {
    return this.add(new Rational(-other.numerator, other.denominator));
  }

  mul(other: Rational): Rational {
    return Rational.of(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  /** @throws DecimalError when `other` is zero */
  div(other: Rational): Rational {
    return Rational.of(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  /** -1, 0 or 1, as `this` is less than, equal to or greater than `other`. */
  cmp(other: Rational): -1 | 0 | 1 {
    const [left, right] = [this.numerator * other.denominator, other.numerator * this.denominator];
    if (left === right) return 0;
    return left < right ? -1 : 1;
  }

  isZero(): boolean {
    return this.numerator === 0n;
  }

  /** Half-up to `places` decimals, a half away from zero: 13.875 becomes 13.88, -0.005 becomes -0.01. */
  round(places: number): Rational {
    const scale = 10n ** BigInt(places);
    return Rational.of(roundedUnits(this, scale), scale);
  }

  /** Rounded as by `round`, with exactly `places` decimals and a point: `0.50`. */
  toFixed(places: number): string {
    const units = roundedUnits(this, 10n ** BigInt(places));
    const digits = abs(units).toString().padStart(places + 1, '0');
    const whole = digits.slice(0, digits.length - places);
    const sign = units < 0n ? '-' : '';
    return places === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-places)}`;
  }

  /** The exact value as `n/d`, for messages to developers. */
  toString(): string {
    return `${this.numerator}/${this.denominator}`;
  }
}

function roundedUnits(value: Rational, scale: bigint): bigint {
  const doubled = 2n * value.denominator;
  const half = (2n * abs(value.numerator) * scale + value.denominator) / doubled;
  return value.numerator < 0n ? -half : half;
}

const abs = (n: bigint): bigint => (n < 0n ? -n : n);

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [abs(a), abs(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
