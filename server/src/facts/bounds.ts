import { normalise, pow10, type Decimal } from '../text/decimal.ts';
import { between, point, type Interval } from '../text/interval.ts';
import { fromDecimal, minus, order, plus, rational, times, ZERO, type Rational } from '../text/rational.ts';
import type { Quantity } from './model.ts';
import { scaleOf } from './unit-scale.ts';

const HALF = rational(1, 2);
const TENTH = rational(1, 10);
/** 三分之二 and 一半 are said of anything near them. */
const NEAR_FRACTION = rational(3, 100);

/** The powers of ten that end a Han numeral, or follow its fraction: 两千万, 三点五亿. */
const ENDS: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/** One unit of the last digit of a Han numeral. Capitals (壹万元整) are written to the last unit. */
function lastHanDigit({ value, number, place }: Quantity, written: string): Rational {
  const { text } = place.block;
  if (/[壹贰叁肆伍陆柒捌玖]/u.test(written)) return { n: 1n, d: pow10(value.scale) };
  const point = written.indexOf('点');
  const last = point < 0 ? written.slice(-1) : text.charAt(number.end);
  return { n: pow10(ENDS[last] ?? 0), d: pow10(point < 0 ? 0 : written.length - point - 1) };
}

/** One unit of the last digit that was written: 0.01亿 of 3.46亿, 1万 of 36万, 1 of 286; a half of 一成半, a tenth of 三成六. */
export function lastDigit(quantity: Quantity): Rational {
  const { value, number, place } = quantity;
  const { text } = place.block;
  const tail = text.slice(number.end, place.end);
  if (tail.includes('半')) return HALF;
  if (/成[一二三四五六七八九]/u.test(tail)) return TENTH;
  const written = text.slice(number.start, number.end);
  if (!/\d/u.test(written)) return lastHanDigit(quantity, written);
  const figures = BigInt(written.replace(/\D/gu, ''));
  if (figures === 0n) return { n: 1n, d: pow10(value.scale) };
  // value = figures × 10^k: what one unit of the last figure is worth.
  const { n, d } = size(fromDecimal(value));
  return n === figures && d === 1n ? rational(1) : { n, d: d * figures };
}

function size({ n, d }: Rational): Rational {
  return { n: n < 0n ? -n : n, d };
}

/** Whether the number is written to its last unit: 286件, 12000元; not 3.46亿元, 36万元, 92.2%. */
function isExact(quantity: Quantity): boolean {
  const { value, kind } = quantity;
  return kind === 'amount' && value.scale === 0 && order(lastDigit(quantity), rational(1)) <= 0;
}

/** The step of 余 and 多: the place of the last figure that is not zero. 260余 is below 270, 3.2万余 below 3.3万. */
function stepOf(value: Decimal): Rational {
  const { digits: all, scale } = normalise(value);
  let digits = all;
  let step = 1n;
  while (digits !== 0n && digits % 10n === 0n) {
    digits /= 10n;
    step *= 10n;
  }
  return { n: step, d: pow10(scale) };
}

/** How far 约 and 左右 reach: the fewer figures, the farther. */
function about(value: Decimal): Rational {
  const figures = normalise(value).digits.toString().replace(/0+$/u, '').length;
  const share = figures <= 1 ? rational(1, 5) : figures === 2 ? rational(6, 100) : rational(15, 1000);
  return times(size(fromDecimal(value)), share);
}

type Side = 'about' | 'near' | 'over' | 'least' | 'most';

const SIDES: readonly (readonly [RegExp, Side])[] = [
  [/^(?:大约|大概|约|来|左右|上下)$/u, 'about'],
  [/^(?:将近|接近|近)$/u, 'near'],
  [/^(?:[余多几]|有余)$/u, 'over'],
  [/^(?:超过|超|逾|过|突破|高于|大于|多于|至少|不少于|不低于|及?以上|开外)$/u, 'least'],
  [/^(?:不足|不到|低于|少于|小于|最多|不超过|不高于|及?以下|以内|之内)$/u, 'most'],
];

function sideOf(mark: string): Side {
  return SIDES.find(([words]) => words.test(mark))?.[1] ?? 'about';
}

function approximated(quantity: Quantity, mark: string): Interval {
  const value = fromDecimal(quantity.value);
  const side = value.n < 0n ? 'about' : sideOf(mark);
  switch (side) {
    case 'about': {
      const reach = plus(about(quantity.value), lastDigit(quantity));
      return between(minus(value, reach), plus(value, reach));
    }
    case 'near':
      // Somewhat above is said as well.
      return between(times(value, rational(85, 100)), times(value, rational(101, 100)));
    case 'over':
      return between(value, plus(value, stepOf(quantity.value)));
    case 'least':
      return between(value, null);
    case 'most':
      return between(ZERO, value);
  }
}

function fractionBounds({ value, denominator, approximate }: Quantity): Interval {
  const share = { n: value.digits, d: pow10(value.scale) * (denominator ?? 1n) };
  const side = approximate === null ? 'about' : sideOf(approximate);
  if (side === 'least' || side === 'over') return between(share, side === 'least' ? null : plus(share, NEAR_FRACTION));
  if (side === 'most') return between(ZERO, share);
  return between(minus(share, NEAR_FRACTION), plus(share, NEAR_FRACTION));
}

/** 3—5个, 3—5万元左右. */
function rangeBounds({ value, approximate }: Quantity, upper: Decimal): Interval {
  const [lo, hi] = [fromDecimal(value), fromDecimal(upper)];
  if (approximate === null) return between(lo, hi);
  const side = sideOf(approximate);
  if (side === 'least') return between(lo, null);
  return between(side === 'most' ? ZERO : minus(lo, about(value)), plus(hi, about(upper)));
}

/** `width` units of the last digit on either side; the ends are out. */
function rounded(quantity: Quantity, width: Rational): Interval {
  const value = fromDecimal(quantity.value);
  const reach = times(lastDigit(quantity), width);
  return between(minus(value, reach), plus(value, reach), true);
}

function unscaled(quantity: Quantity, width: Rational): Interval {
  if (quantity.denominator !== undefined) return fractionBounds(quantity);
  if (quantity.upper) return rangeBounds(quantity, quantity.upper);
  if (quantity.approximate !== null) return approximated(quantity, quantity.approximate);
  return isExact(quantity) ? point(fromDecimal(quantity.value)) : rounded(quantity, width);
}

function inBase({ lo, hi, open }: Interval, factor: Rational): Interval {
  return { lo: times(lo, factor), hi: hi && times(hi, factor), open };
}

/**
 * The values that a quantity's words may stand for, in the base unit of its unit (元, 米, 人; a share of 1 for %, ‰, 成 and
 * fractions): an exact count is itself, a rounded figure half a unit of its last digit on either side, 余, 近, 约, 以上
 * what these words allow.
 */
export function boundsOf(quantity: Quantity): Interval {
  return inBase(unscaled(quantity, HALF), scaleOf(quantity.unit).times);
}

/** As boundsOf, but a rounded figure may also have been cut off or rounded up: a whole unit of its last digit. */
export function looseBoundsOf(quantity: Quantity): Interval {
  return inBase(unscaled(quantity, rational(1)), scaleOf(quantity.unit).times);
}

/** The value itself in the base unit, whatever words make it inexact. */
export function valueOf({ value, denominator, unit }: Quantity): Rational {
  const plain = fromDecimal(value);
  return times(denominator === undefined ? plain : { n: plain.n, d: plain.d * denominator }, scaleOf(unit).times);
}

/** The values of some numbers together, in the base unit. */
export function totalOf(list: readonly Quantity[]): Rational {
  return list.map(valueOf).reduce(plus, ZERO);
}
