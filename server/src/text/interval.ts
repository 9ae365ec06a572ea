import { minus, order, over, plus, times, ZERO, type Rational } from './rational.ts';

/** The values that a stated number may stand for: 3.5万 is anything that rounds to it. */
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

/**
 * From `lo` to `hi`, the ends in or out. Numbers of reports are not negative unless they say so: a closed interval that
 * reaches above zero begins there. An open one keeps its lower end, or else zero itself would be outside (0.0%).
 */
export function between(lo: Rational, hi: Rational | null, open = false): Interval {
  const cut = !open && isNegative(lo) && !(hi && isNegative(hi));
  return { lo: cut ? ZERO : lo, hi, open };
}

function isNegative({ n }: Rational): boolean {
  return n < 0n;
}

/** Below every number that a report tells: an interval has no other way to have no lower end. */
const FAR_BELOW: Rational = { n: -1n << 100n, d: 1n };

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
    lo: b.hi ? minus(a.lo, b.hi) : FAR_BELOW,
    hi: a.hi && minus(a.hi, b.lo),
    open: a.open || b.open,
  };
}

export function productOf(a: Interval, b: Interval): Interval {
  const open = a.open || b.open;
  if (!isNegative(a.lo) && !isNegative(b.lo))
    return { lo: times(a.lo, b.lo), hi: a.hi && b.hi && times(a.hi, b.hi), open };
  if (!a.hi || !b.hi) return { lo: FAR_BELOW, hi: null, open };
  const [first, ...others] = [times(a.lo, b.lo), times(a.lo, b.hi), times(a.hi, b.lo), times(a.hi, b.hi)] as const;
  return {
    lo: others.reduce((least, value) => (order(value, least) < 0 ? value : least), first),
    hi: others.reduce((most, value) => (order(value, most) > 0 ? value : most), first),
    open,
  };
}

/** a ÷ b, or null when b may be zero or less. */
export function quotientOf(a: Interval, b: Interval): Interval | null {
  if (order(b.lo, ZERO) <= 0) return null;
  const nearest = (value: Rational): Rational => (b.hi ? over(value, b.hi) : ZERO);
  return {
    lo: isNegative(a.lo) ? over(a.lo, b.lo) : nearest(a.lo),
    hi: a.hi && (isNegative(a.hi) ? nearest(a.hi) : over(a.hi, b.lo)),
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
