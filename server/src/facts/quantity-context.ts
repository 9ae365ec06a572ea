import { showDecimal, toInteger } from '../text/decimal.ts';
import type { Quantity } from './model.ts';
import { wordsBefore } from './quantity-subject.ts';

/** A stretch of a block's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretch around an offset that ends at one of the marks on either side; the marks stay outside. */
function stretchAround(text: string, at: number, marks: string): Stretch {
  let start = at;
  while (start > 0 && !marks.includes(text.charAt(start - 1))) start--;
  let end = at;
  while (end < text.length && !marks.includes(text.charAt(end))) end++;
  return { start, end };
}

/** The sentence around an offset. */
export function sentenceAround(text: string, at: number): Stretch {
  return stretchAround(text, at, '。！？');
}

/** Whether a quantity states a whole number of things exactly. */
export function isExactCount({ kind, unit, approximate, upper, value }: Quantity): boolean {
  if (kind !== 'amount' || unit === '' || approximate !== null || upper !== null) return false;
  return value.scale === 0 || toInteger(value) !== null;
}

/**
 * The whole number of things that a quantity states exactly; null for 余, 近, 以上, ranges, percentages,
 * fractions and figures without a unit.
 */
export function exactCount(quantity: Quantity): bigint | null {
  return isExactCount(quantity) ? toInteger(quantity.value) : null;
}

/** The words before a quantity back to the last mark: 目前已办结. */
export function leadOf({ place }: Quantity): string {
  return wordsBefore(place.block.text, place.start, 0);
}

/** The whole clause before a quantity, figures and names included: 共收到12345热线工单. */
export function clauseBefore({ place: { block, start } }: Quantity): string {
  let from = start;
  const limit = Math.max(0, start - 40);
  while (from > limit && !'，。；：、！？（）,;:()'.includes(block.text.charAt(from - 1))) from--;
  return block.text.slice(from, start);
}

/** As written: 513宗. */
export function written({ place }: Quantity): string {
  return place.block.text.slice(place.start, place.end);
}

/** Plain digits of a quantity's value. */
export function figure(quantity: Quantity): string {
  return showDecimal(quantity.value);
}
