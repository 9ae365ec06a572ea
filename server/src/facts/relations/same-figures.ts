import { order, rational, times } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import type { Quantity } from '../model.ts';

/** A value as a floating-point number, for first looks only. */
export function sizeOf({ value: { digits, scale } }: Quantity): number {
  return scale === 0 ? Number(digits) : Number(digits) / 10 ** scale;
}

const TWICE = rational(2);
/** Floating-point numbers below this, with so few digits behind the point, are told apart as well as exact ones. */
const LARGE = 1e11;
const FINE = 4;

/** Neither is more than twice the other. */
export function areComparable(a: Quantity, b: Quantity): boolean {
  if (a.unit === b.unit && a.denominator === undefined && b.denominator === undefined) {
    const [x, y] = [sizeOf(a), sizeOf(b)];
    if (x >= 0 && y >= 0 && x < LARGE && y < LARGE && a.value.scale <= FINE && b.value.scale <= FINE)
      return x <= 2 * y && y <= 2 * x;
  }
  const [x, y] = [valueOf(a), valueOf(b)];
  return order(x, times(y, TWICE)) <= 0 && order(y, times(x, TWICE)) <= 0;
}

/** Whether two whole numbers may have the same figures: these leave the same by nine. */
export function mayHaveSameFigures(a: Quantity, b: Quantity): boolean {
  const [x, y] = [Number(a.value.digits), Number(b.value.digits)];
  return (x - y) % 9 === 0 || !Number.isSafeInteger(x) || !Number.isSafeInteger(y);
}

/** Figures that changed places: no other number looks so by chance. */
export function isTurned(a: Quantity, b: Quantity): boolean {
  if (!mayHaveSameFigures(a, b)) return false;
  const [x, y] = [a.value.digits.toString(), b.value.digits.toString()];
  return x !== y && x.replace(/0+$/u, '').length > 1 && [...x].sort().join('') === [...y].sort().join('');
}

/** The figures as written, without what only groups them. */
function figuresOf({ place: { block }, number }: Quantity): string {
  return block.text.slice(number.start, number.end).replace(/[,，]/gu, '');
}

const COMMA = ','.charCodeAt(0);
const WIDE_COMMA = '，'.charCodeAt(0);
const POINT = '.'.charCodeAt(0);

/** The next figure of a number at or after a place. */
function figureFrom({ place: { block }, number: { end } }: Quantity, from: number): number {
  let at = from;
  while (at < end) {
    const code = block.text.charCodeAt(at);
    if (code !== COMMA && code !== WIDE_COMMA) break;
    at++;
  }
  return at;
}

/** How many figures of two numbers differ, place by place; -1 where they have not as many, or their points elsewhere. */
function differingIn(one: Quantity, two: Quantity): number {
  const [a, b] = [one.place.block.text, two.place.block.text];
  let i = figureFrom(one, one.number.start);
  let j = figureFrom(two, two.number.start);
  let [count, length] = [0, 0];
  while (i < one.number.end && j < two.number.end) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(j)];
    if (x !== y) {
      if (x === POINT || y === POINT) return -1;
      count++;
    }
    length++;
    i = figureFrom(one, i + 1);
    j = figureFrom(two, j + 1);
  }
  return i < one.number.end || j < two.number.end || length < 2 ? -1 : count;
}

function isArabic({ place: { block }, number: { start } }: Quantity): boolean {
  const code = block.text.charCodeAt(start);
  return code >= 0x30 && code <= 0x39;
}

/** 29 and 二十六: whole numbers of as many figures, in two scripts, that differ in one or have the same ones in another order. */
function differInOne({ value: a }: Quantity, { value: b }: Quantity): boolean {
  const [x, y] = [a.digits.toString(), b.digits.toString()];
  if (a.scale !== 0 || b.scale !== 0 || x.length !== y.length || x.length < 2 || x === y) return false;
  let count = 0;
  for (let i = 0; i < x.length; i++) if (x.charAt(i) !== y.charAt(i)) count++;
  return count === 1 || [...x].sort().join('') === [...y].sort().join('');
}

/** Whether two numbers are one but for a slip of the pen: figures that changed places, or one other figure. */
export function looksLike(one: Quantity, two: Quantity): boolean {
  if (one.unit !== two.unit || one.approximate !== two.approximate) return false;
  if (isArabic(one) !== isArabic(two)) return differInOne(one, two);
  const differing = differingIn(one, two);
  if (differing <= 1) return differing === 1;
  return [...figuresOf(one)].sort().join('') === [...figuresOf(two)].sort().join('');
}
