import { decimal, percentOf, pow10, showDecimal } from '../../text/decimal.ts';
import { meets, type Interval } from '../../text/interval.ts';
import { valueOf } from '../bounds.ts';
import type { Quantity } from '../model.ts';
import { shareBounds } from './share-bases.ts';

/** Above this, nearly every rate can be had from some whole number. */
export const LARGEST = 5000n;

/** The whole numbers next to a rate of `whole` things. */
function neighbours(percent: Quantity, whole: bigint): bigint[] {
  const { n, d } = valueOf(percent);
  const below = (n * whole) / d;
  return [below, below + 1n].filter((k) => k <= whole);
}

/** Whether some whole number of `whole` things gives the rate: rounded, cut off or rounded up. */
export function isPossible(percent: Quantity, whole: bigint): boolean {
  if (whole <= 0n || whole > LARGEST) return true;
  const stated: Interval = shareBounds(percent);
  return neighbours(percent, whole).some((k) => {
    const share = { n: k, d: whole };
    return meets(stated, { lo: share, hi: share, open: false });
  });
}

/** 11÷12=91.7%，12÷12=100.0% */
export function nearestRates(percent: Quantity, whole: bigint): string {
  const unit = percent.unit === '‰' ? '‰' : '%';
  const scale = unit === '‰' ? 1 : Math.max(1, percent.value.scale);
  return neighbours(percent, whole)
    .map((k) => {
      const rate = percentOf(decimal(percent.unit === '‰' ? k * 10n : k), decimal(whole), scale);
      return `${k}÷${whole}=${showDecimal(rate)}${unit}`;
    })
    .join('，');
}

/** The whole number that a count is, reckoned in no other unit. */
export function countOf({ kind, unit, value, approximate, upper }: Quantity): bigint | null {
  if (kind !== 'amount' || unit === '' || approximate !== null || upper !== null) return null;
  const power = pow10(value.scale);
  return value.digits % power === 0n ? value.digits / power : null;
}
