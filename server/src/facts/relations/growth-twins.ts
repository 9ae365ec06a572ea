import type { Quantity } from '../model.ts';
import { isAlike } from '../unit-scale.ts';

/** Whether one of some numbers may be the same thing as another of them, or as one told before, at another time. */
export function haveTwins(before: readonly Quantity[], items: readonly Quantity[]): boolean {
  for (let i = 0; i < items.length; i++) {
    const one = items[i] as Quantity;
    if (one.kind !== 'amount' && one.kind !== 'percent') continue;
    for (let k = 0; k < i; k++) if (areTwins(one, items[k] as Quantity)) return true;
    for (const other of before) if (areTwins(one, other)) return true;
  }
  return false;
}

/** Whether two of some numbers may be one thing at two times. */
export function hasTwins(items: readonly Quantity[]): boolean {
  for (let i = 1; i < items.length; i++) {
    const one = items[i] as Quantity;
    if (one.kind !== 'amount' && one.kind !== 'percent') continue;
    for (let k = 0; k < i; k++) if (areTwins(one, items[k] as Quantity)) return true;
  }
  return false;
}

function areTwins(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && isAlike(a.unit, b.unit);
}
