import { exceeds, meets, sumOf, type Interval } from '../../text/interval.ts';
import { order } from '../../text/rational.ts';
import { boundsOf, totalOf, valueOf } from '../bounds.ts';
import type { Quantity } from '../model.ts';
import type { Mention } from './mentions.ts';
import { boundsBeside } from './together.ts';

/** What some parts come to, each as exact as the numbers beside it. */
export function addUp(parts: readonly Quantity[], total: Quantity): Interval {
  const all = [total, ...parts];
  return parts.map((one) => boundsBeside(one, all)).reduce(sumOf);
}

const quantityOf = ({ quantity }: Mention): Quantity => quantity;

/** Plain numbers are reckoned with so exactly. */
const SLACK = 1e-9;

/** Whether the value itself lies in what the number may stand for, near its middle. */
function isPlain({ approximate, upper, denominator }: Quantity): boolean {
  return approximate === null && upper === null && denominator === undefined;
}

/** No less than half a unit of the last figure written, in the number's base; Infinity where that is not plain to see. */
function reachOf({ quantity: { value }, size }: Mention): number {
  const digits = Number(value.digits);
  if (!(digits > 0) || digits > Number.MAX_SAFE_INTEGER) return Infinity;
  let step = 1;
  while (digits % (step * 10) === 0) step *= 10;
  // 三个半 ends with a half.
  return ((value.scale === 1 && digits % 10 === 5 ? 5 * step : step) * size) / (2 * digits);
}

/** A first look with plain numbers: false where the parts cannot come to their total. */
function mayComeTo(parts: readonly Mention[], total: Mention): boolean {
  if (!isPlain(total.quantity)) return true;
  let off = -total.size;
  let reach = reachOf(total) + total.size * SLACK;
  for (const part of parts) {
    if (!isPlain(part.quantity)) return true;
    off += part.size;
    reach += reachOf(part) + part.size * SLACK;
  }
  return Math.abs(off) <= reach;
}

/** Whether plain numbers come to their total to the last figure. */
function isExactly(parts: readonly Mention[], total: Mention): boolean {
  if (!isPlain(total.quantity) || !parts.every(({ quantity }) => isPlain(quantity))) return false;
  return order(totalOf(parts.map(quantityOf)), valueOf(total.quantity)) === 0;
}

/**
 * Whether some parts come to their total.
 * @param beside the numbers beside which the total is as exact as they are
 */
export function comesTo(parts: readonly Mention[], total: Mention, beside: readonly Mention[] = parts): boolean {
  if (!mayComeTo(parts, total)) return false;
  // What each number may stand for has its value in it.
  if (isExactly(parts, total)) return true;
  const stated = boundsBeside(total.quantity, beside.map(quantityOf));
  return meets(stated, addUp(parts.map(quantityOf), total.quantity));
}

/** Whether some parts together are more than their total. */
export function areMore(parts: readonly Mention[], total: Mention): boolean {
  let sum = 0;
  let plain = isPlain(total.quantity);
  for (const part of parts) {
    sum += part.size;
    plain &&= isPlain(part.quantity);
  }
  if (plain && sum < total.size * (1 - SLACK)) return false;
  const list = parts.map(quantityOf);
  return exceeds(addUp(list, total.quantity), boundsBeside(total.quantity, list));
}

/** Whether one of some parts alone is more than their total. */
export function isOneMore(parts: readonly Mention[], total: Mention): boolean {
  if (
    isPlain(total.quantity) &&
    parts.every(({ quantity, size }) => isPlain(quantity) && size < total.size * (1 - SLACK))
  )
    return false;
  const stated = boundsBeside(total.quantity, parts.map(quantityOf));
  return parts.some(({ quantity }) => exceeds(boundsOf(quantity), stated));
}
