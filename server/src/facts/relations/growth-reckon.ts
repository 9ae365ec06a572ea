import { textAt } from '../../document/place.ts';
import { showDecimal } from '../../text/decimal.ts';
import { differenceOf, exceeds, meets, point, quotientOf, type Interval } from '../../text/interval.ts';
import {
  HUNDRED,
  minus,
  order,
  over,
  plus,
  rational,
  times,
  toDecimal,
  toShortDecimal,
  ZERO,
  type Rational,
} from '../../text/rational.ts';
import { boundsOf, lastDigit, looseBoundsOf, valueOf } from '../bounds.ts';
import type { Quantity } from '../model.ts';
import { agrees, bareFigure, inItsWords, plainFigure } from './relation.ts';

/** What the numbers give in place of what is stated, and how it is reckoned. */
export interface Reckoned {
  readonly holds: boolean | null;
  readonly value: Rational | null;
  /** （125-100）÷125=20.0% */
  readonly working: string;
}

const ONE = point(rational(1));

/** A reckoned value as the stated one is written: with its unit, one digit more where a whole percentage is stated. */
export function shownAs(value: Rational, stated: Quantity): string {
  const { kind, unit } = stated;
  if (kind === 'fraction') return `${showDecimal(toDecimal(times(value, HUNDRED), 1))}%`;
  if (kind === 'multiple') return `${showDecimal(toShortDecimal(value, 2))}倍`;
  const extra = kind === 'percent' && stated.value.scale === 0 ? 1 : 0;
  return `${inItsWords(value, stated, extra)}${plainFigure(stated).includes('个百分点') ? '个百分点' : unit}`;
}

/** Whether a number is written with figures behind no point where the one beside it has some: 42亿元 beside 46.2亿元. */
function isCoarser(one: Quantity, other: Quantity): boolean {
  const { block, start, end } = one.number;
  const round = !/^\d*[1-9]$/u.test(block.text.slice(start, end));
  const plain = one.approximate === null && other.approximate === null && one.unit === other.unit;
  return plain && !round && order(lastDigit(one), lastDigit(other)) > 0;
}

/** The values that one of two numbers told together may stand for: as exact as the most exact of them. */
function beside(one: Quantity, other: Quantity): Interval {
  return isCoarser(one, other) ? point(valueOf(one)) : boundsOf(one);
}

/** A multiple is told of the numbers as they are written: 5万 and 20万 are four times. */
function asWritten(one: Quantity): Interval {
  return one.approximate === null && one.upper === null && one.denominator === undefined
    ? point(valueOf(one))
    : boundsOf(one);
}

function ratio(before: Quantity, now: Quantity, stated: Quantity): Interval | null {
  if (isWholeMultiple(stated) || stated.kind === 'fraction') return quotientOf(asWritten(now), asWritten(before));
  return quotientOf(beside(now, before), beside(before, now));
}

/** 4倍, not 1.8倍. */
function isWholeMultiple({ kind, value }: Quantity): boolean {
  return kind === 'multiple' && value.scale === 0;
}

/** 增长4倍 is no rounding of 3倍: a whole multiple may be off by half. */
function statedOf(stated: Quantity): Interval {
  return isWholeMultiple(stated) || stated.kind === 'point' ? boundsOf(stated) : looseBoundsOf(stated);
}

/** now ÷ before, where before is not zero. */
function ratioValue(before: Quantity, now: Quantity): Rational | null {
  const low = valueOf(before);
  return order(low, ZERO) > 0 ? over(valueOf(now), low) : null;
}

/** 增加40件, 提高4.3个百分点. */
export function differenceIn(before: Quantity, now: Quantity, stated: Quantity, falls: boolean): Reckoned {
  const [high, low] = falls ? [before, now] : [now, before];
  const given = differenceOf(boundsOf(high), boundsOf(low));
  const value = minus(valueOf(high), valueOf(low));
  return {
    holds: agrees(statedOf(stated), given),
    value,
    working: `${bareFigure(high)}-${bareFigure(low)}=${shownAs(value, stated)}`,
  };
}

/** 增长35%, 下降近三成, 增长1.5倍. */
export function rateIn(before: Quantity, now: Quantity, stated: Quantity, falls: boolean): Reckoned {
  const quotient = ratio(before, now, stated);
  const given = quotient && (falls ? differenceOf(ONE, quotient) : differenceOf(quotient, ONE));
  const times = ratioValue(before, now);
  const value = times && (falls ? minus(ONE.lo, times) : minus(times, ONE.lo));
  const [high, low] = falls ? [before, now] : [now, before];
  const rate = value ? shownAs(value, stated) : '';
  return {
    holds: agrees(statedOf(stated), given),
    value,
    working: `（${bareFigure(high)}-${bareFigure(low)}）÷${bareFigure(before)}=${rate}`,
  };
}

/** 是去年40件的2.5倍. */
export function ratioIn(before: Quantity, now: Quantity, stated: Quantity): Reckoned {
  const value = ratioValue(before, now);
  return {
    holds: agrees(statedOf(stated), ratio(before, now, stated)),
    value,
    working: `${bareFigure(now)}÷${bareFigure(before)}=${value ? shownAs(value, stated) : ''}`,
  };
}

/** 159.4亿斤，增加3.2亿斤，增长2%. */
export function addedRate(now: Quantity, difference: Quantity, stated: Quantity, falls: boolean): Reckoned {
  const [level, step] = [boundsOf(now), boundsOf(difference)];
  const before = falls
    ? { lo: plus(level.lo, step.lo), hi: level.hi && step.hi && plus(level.hi, step.hi), open: level.open || step.open }
    : differenceOf(level, step);
  const base = falls ? plus(valueOf(now), valueOf(difference)) : minus(valueOf(now), valueOf(difference));
  const value = order(base, ZERO) > 0 ? over(valueOf(difference), base) : null;
  const sign = falls ? '+' : '-';
  return {
    holds: agrees(looseBoundsOf(stated), quotientOf(step, before)),
    value,
    working: `${bareFigure(difference)}÷（${bareFigure(now)}${sign}${bareFigure(difference)}）=${value ? shownAs(value, stated) : ''}`,
  };
}

function power(base: Rational, exponent: number): Rational {
  return { n: base.n ** BigInt(exponent), d: base.d ** BigInt(exponent) };
}

/** The rate that gives `total` in so many years, to a hundredth of a percent. */
function yearly(total: Rational, years: number): Rational {
  let [low, high] = [0n, 1_000_000n];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (order(power({ n: middle, d: 10_000n }, years), total) <= 0) low = middle;
    else high = middle;
  }
  return { n: low - 10_000n, d: 10_000n };
}

function compounded(rate: Interval, years: number, falls: boolean): Interval {
  const one = rational(1);
  if (!falls)
    return { lo: power(plus(one, rate.lo), years), hi: rate.hi && power(plus(one, rate.hi), years), open: rate.open };
  const rest = (share: Rational): Rational => (order(share, one) > 0 ? ZERO : minus(one, share));
  return { lo: rate.hi ? power(rest(rate.hi), years) : ZERO, hi: power(rest(rate.lo), years), open: rate.open };
}

/** The rate by the number of years, among those that may be, that comes nearest to the stated one. */
function nearest(
  total: Rational,
  stated: Rational,
  falls: boolean,
  counts: readonly number[],
): { years: number; value: Rational } {
  const size = (value: Rational): Rational => (order(value, ZERO) < 0 ? minus(ZERO, value) : value);
  const rates = counts.map((years) => {
    const rate = yearly(total, years);
    return { years, value: falls ? minus(ZERO, rate) : rate };
  });
  return rates.reduce((best, one) =>
    order(size(minus(one.value, stated)), size(minus(best.value, stated))) < 0 ? one : best,
  );
}

/** The numbers of years that an average rate fits, of those that are asked. */
export function yearsThatFit(
  before: Quantity,
  now: Quantity,
  stated: Quantity,
  falls: boolean,
  counts: readonly number[],
): number[] {
  const [quotient, said] = [ratio(before, now, stated), looseBoundsOf(stated)];
  return quotient ? counts.filter((count) => meets(compounded(said, count, falls), quotient)) : [];
}

/** 年均增长10% over one of so many years. */
export function annualIn(
  before: Quantity,
  now: Quantity,
  stated: Quantity,
  falls: boolean,
  counts: readonly number[],
): Reckoned {
  const total = ratioValue(before, now);
  if (!total) return { holds: null, value: null, working: `${bareFigure(now)}÷${bareFigure(before)}` };
  const { years, value } = nearest(total, valueOf(stated), falls, counts);
  const times = showDecimal(toShortDecimal(total, 3));
  return {
    holds: yearsThatFit(before, now, stated, falls, counts).length > 0,
    value,
    working: `${bareFigure(now)}÷${bareFigure(before)}=${times}，按${years}年计算，年均${falls ? '下降' : '增长'}${shownAs(value, stated)}`,
  };
}

/** 年均增加40件. */
export function annualDifference(
  before: Quantity,
  now: Quantity,
  stated: Quantity,
  falls: boolean,
  counts: readonly number[],
): Reckoned {
  const [high, low] = falls ? [before, now] : [now, before];
  const whole = differenceOf(boundsOf(high), boundsOf(low));
  const years = counts[Math.floor(counts.length / 2)] ?? 1;
  const value = over(minus(valueOf(high), valueOf(low)), rational(years));
  return {
    holds: counts.some((count) => agrees(looseBoundsOf(stated), quotientOf(whole, point(rational(count)))) === true),
    value,
    working: `（${bareFigure(high)}-${bareFigure(low)}）÷${years}=${shownAs(value, stated)}`,
  };
}

/** Whether the later number is surely on the wrong side of the earlier one for the direction that is said. */
export function contradicts(before: Quantity, now: Quantity, direction: 'up' | 'down'): boolean {
  const [then, later] = [valueOf(before), valueOf(now)];
  const turn = order(then, later);
  // Each value lies within its own bounds: most numbers go the way that is told, and need none.
  if (then.n >= 0n && later.n >= 0n && (direction === 'up' ? turn <= 0 : turn >= 0)) return false;
  const [a, b] = [boundsOf(before), boundsOf(now)];
  return direction === 'up' ? exceeds(a, b) : exceeds(b, a);
}

/** ，文中写作25% where it does not hold. */
export function withStated({ holds, working }: Reckoned, stated: Quantity): string {
  return holds === false ? `${working}，文中写作${textAt(stated.place)}` : working;
}
