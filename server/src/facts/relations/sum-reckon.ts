import { sumOf, type Interval } from '../../text/interval.ts';
import type { Quantity } from '../model.ts';
import { boundsBeside } from './together.ts';

/** What some parts come to, each as exact as the numbers beside it. */
export function addUp(parts: readonly Quantity[], total: Quantity): Interval {
  const all = [total, ...parts];
  return parts.map((one) => boundsBeside(one, all)).reduce(sumOf);
}
