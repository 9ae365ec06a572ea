import { minus, order, over, plus, times, ZERO, type Rational } from './rational.ts';

/**
 * The values that a stated number may stand for: 3.5万 is anything that rounds to it. No end means no bound on that side.
 * All numbers of reports are counted as not negative.
 */
export interface Interval {
  readonly lo: Rational;
  /** null: no upper bound. */
  readonly hi: Rational | null;
  /** The ends themselves are out. An exact number is closed. */
  readonly open: boolean;
}

export function point(value: Rational): Interval {
  return { lo: value, hi: value, open: false };
}

/** From `lo` to `hi`, the ends in or out. */
export function between(lo: Rational, hi: Rational | null, open = false): Interval {
  return { lo: order(lo, ZERO) < 0 ? ZERO : lo, hi, open };
}

export function sumOf(a: Interval, b: Interval): Interval {
  return {
    lo: plus(a.lo, b.lo),
    hi: a.hi && b.hi && plus(a.hi, b.hi),
    open: a.open || b.open,
  };
}

/** a - b; not cut off at zero, so that a difference that cannot be is seen. */
export function differenceOf(a: Interval, b: Interval): Interval {
  return {
    lo: b.hi ? minus(a.lo, b.hi) : { n: -1n << 100n, d: 1n },
    hi: a.hi && minus(a.hi, b.lo),
    open: a.open || b.open,
  };
}

export function productOf(a: Interval, b: Interval): Interval {
  return {
    lo: times(a.lo, b.lo),
    hi: a.hi && b.hi && times(a.hi, b.hi),
    open: a.open || b.open,
  };
}

/** a ÷ b, or null when b may be zero. */
export function quotientOf(a: Interval, b: Interval): Interval | null {
  if (order(b.lo, ZERO) <= 0) return null;
  return {
    lo: b.hi ? over(a.lo, b.hi) : ZERO,
    hi: a.hi && over(a.hi, b.lo),
    open: a.open || b.open,
  };
}

/** Whether some value lies in both. */
export function meets(a: Interval, b: Interval): boolean {
  const strict = a.open || b.open;
  const below = (hi: Rational | null, lo: Rational): boolean =>
    hi !== null && (strict ? order(hi, lo) <= 0 : order(hi, lo) < 0);
  return !below(a.hi, b.lo) && !below(b.hi, a.lo);
}

/** Whether every value of `a` is greater than every value of `b`. */
export function exceeds(a: Interval, b: Interval): boolean {
  if (!b.hi) return false;
  return a.open || b.open ? order(a.lo, b.hi) >= 0 : order(a.lo, b.hi) > 0;
}
