import { pow10, type Decimal } from './decimal.ts';

/** An exact fraction n / d, d > 0; not always in lowest terms. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const HUNDRED: Rational = { n: 100n, d: 1n };

/** @throws RangeError when `d` is zero */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new RangeError('a fraction of zero parts');
  return bottom < 0n ? { n: -top, d: -bottom } : { n: top, d: bottom };
}

/** The fraction that a decimal number is. */
export function fromDecimal({ digits, scale }: Decimal): Rational {
  return { n: digits, d: pow10(scale) };
}

export function plus(a: Rational, b: Rational): Rational {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function minus(a: Rational, b: Rational): Rational {
  return plus(a, { n: -b.n, d: b.d });
}

export function times(a: Rational, b: Rational): Rational {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** @throws RangeError when `b` is zero */
export function over(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

/** Negative, zero or positive, as a is less than, equal to or greater than b. */
export function order(a: Rational, b: Rational): number {
  const [x, y] = [a.n * b.d, b.n * a.d];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Rounded half up, away from zero, to `scale` digits after the point. */
export function toDecimal({ n, d }: Rational, scale: number): Decimal {
  const size = n < 0n ? -n : n;
  const digits = (2n * size * pow10(scale) + d) / (2n * d);
  return { digits: n < 0n ? -digits : digits, scale };
}

/** With as many digits as it needs, `most` at most. */
export function toShortDecimal(value: Rational, most: number): Decimal {
  let { digits, scale } = toDecimal(value, most);
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n;
    scale--;
  }
  return { digits, scale };
}
