/** An exact decimal number: digits / 10^scale. Never a float: figures of a report are compared to the last digit. */
export interface Decimal {
  readonly digits: bigint;
  /** Digits after the point, as stated: 92.0 has scale 1. Never negative. */
  readonly scale: number;
}

const POWERS = Array.from({ length: 24 }, (_, n) => 10n ** BigInt(n));

/** 10^n, n ≥ 0. */
export function pow10(n: number): bigint {
  return POWERS[n] ?? 10n ** BigInt(n);
}

/** @param digits the number times 10^scale */
export function decimal(digits: bigint | number, scale = 0): Decimal {
  return { digits: BigInt(digits), scale };
}

/** The number that `12,345.60` or `-3` stands for, its scale kept; null when the text is no plain number. */
export function parseDecimal(text: string): Decimal | null {
  const match = /^(-?)(\d+|\d{1,3}(?:[,，]\d{3})+)(?:\.(\d+))?$/.exec(text);
  if (!match) return null;
  const fraction = match[3] ?? '';
  const digits = BigInt((match[2] ?? '').replace(/[,，]/g, '') + fraction);
  return { digits: match[1] ? -digits : digits, scale: fraction.length };
}

/** Plain digits: 12345.60. */
export function showDecimal({ digits, scale }: Decimal): string {
  if (scale === 0) return digits.toString();
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  return `${digits < 0n ? '-' : ''}${text.slice(0, -scale)}.${text.slice(-scale)}`;
}

/** The same number with the given scale or a larger one. */
export function rescale(value: Decimal, scale: number): Decimal {
  return scale <= value.scale ? value : { digits: value.digits * pow10(scale - value.scale), scale };
}

/** The same number without zeros at the end of its fraction. */
export function normalise(value: Decimal): Decimal {
  let { digits, scale } = value;
  while (scale > 0 && digits % 10n === 0n) {
    digits /= 10n;
    scale--;
  }
  return scale === value.scale ? value : { digits, scale };
}

/** value × 10^n: 1.2 with n = 4 is 12000. */
export function shift(value: Decimal, n: number): Decimal {
  const scale = value.scale - n;
  return scale >= 0 ? { digits: value.digits, scale } : { digits: value.digits * pow10(-scale), scale: 0 };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: rescale(a, scale).digits + rescale(b, scale).digits, scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { digits: -b.digits, scale: b.scale });
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

/** Negative, zero or positive, as a is less than, equal to or greater than b. */
export function compare(a: Decimal, b: Decimal): number {
  if (a.scale === b.scale) return a.digits < b.digits ? -1 : a.digits > b.digits ? 1 : 0;
  const scale = Math.max(a.scale, b.scale);
  const [x, y] = [rescale(a, scale).digits, rescale(b, scale).digits];
  return x < y ? -1 : x > y ? 1 : 0;
}

export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce(add, { digits: 0n, scale: 0 });
}

/** The whole number that the value is, or null. */
export function toInteger(value: Decimal): bigint | null {
  const { digits, scale } = normalise(value);
  return scale === 0 ? digits : null;
}

/**
 * part ÷ whole × 100, rounded half up to `scale` digits after the point.
 * @throws RangeError when `whole` is zero
 */
export function percentOf(part: Decimal, whole: Decimal, scale: number): Decimal {
  const common = Math.max(part.scale, whole.scale);
  const [k, n] = [rescale(part, common).digits, rescale(whole, common).digits];
  return { digits: (2n * k * pow10(scale + 2) + n) / (2n * n), scale };
}

/**
 * Whether `percent`, read at its own precision, may stand for part ÷ whole: rounded to nearest, cut off or rounded up.
 * Each of the three is less than one unit of the last stated digit away.
 */
export function isPercentOf(percent: Decimal, part: Decimal, whole: Decimal): boolean {
  const common = Math.max(part.scale, whole.scale);
  const [k, n] = [rescale(part, common).digits, rescale(whole, common).digits];
  const off = k * pow10(percent.scale + 2) - percent.digits * n;
  return off < n && -off < n;
}

/** Whether some whole number k of `whole` things gives `percent`, by the same measure as isPercentOf. */
export function isPercentOfWhole(percent: Decimal, whole: bigint): boolean {
  const unit = pow10(percent.scale + 2);
  const below = (percent.digits * whole) / unit;
  return [below, below + 1n].some((k) => {
    const off = k * unit - percent.digits * whole;
    return off < whole && -off < whole;
  });
}
