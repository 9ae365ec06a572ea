import { between, type Interval } from '../../text/interval.ts';
import { fromDecimal, minus, order, over, plus, rational, times } from '../../text/rational.ts';
import { boundsOf, lastDigit } from '../bounds.ts';
import type { Quantity } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';

const TWO = rational(2);

function hasPoint({ number: { block, start, end } }: Quantity): boolean {
  return block.text.slice(start, end).includes('.');
}

/** 35万, not 4.5万, 约35万, 35. */
function isRound(quantity: Quantity): boolean {
  const { kind, approximate, upper } = quantity;
  if (kind !== 'amount' || approximate !== null || upper !== null || hasPoint(quantity)) return false;
  return (
    /^\d/u.test(quantity.place.block.text.slice(quantity.number.start)) && order(lastDigit(quantity), rational(1)) > 0
  );
}

/**
 * The values that a number may stand for beside others that it is reckoned with: 35万 beside 4.5万 is as exact as that one,
 * since a nought after the point is left out.
 */
export function boundsBeside(quantity: Quantity, others: readonly Quantity[]): Interval {
  if (!isRound(quantity)) return boundsOf(quantity);
  let step = lastDigit(quantity);
  for (const other of others) {
    if (other.kind !== 'amount' || other.approximate !== null || !hasPoint(other)) continue;
    const own = lastDigit(other);
    if (order(own, step) < 0) step = own;
  }
  if (order(step, lastDigit(quantity)) === 0) return boundsOf(quantity);
  // No more than one more figure is taken for left out.
  const least = over(lastDigit(quantity), rational(10));
  const reach = over(order(step, least) < 0 ? least : step, TWO);
  const value = fromDecimal(quantity.value);
  const { times: scale } = scaleOf(quantity.unit);
  return between(times(minus(value, reach), scale), times(plus(value, reach), scale), true);
}
