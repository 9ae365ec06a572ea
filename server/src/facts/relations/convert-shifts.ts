import { lazy } from '../../base/lazy.ts';
import { unitsByName } from '../../data/units.ts';
import { meets, point, productOf, type Interval } from '../../text/interval.ts';
import { order, rational, times, type Rational } from '../../text/rational.ts';
import type { Quantity } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';

/** Base units whose numbers are told in 万 and 亿, or in larger units. */
const MEASURED: ReadonlySet<string> = new Set([
  '元',
  '美元',
  '欧元',
  '港元',
  '米',
  '平方米',
  '立方米',
  '公斤',
  '千瓦',
  '千瓦时',
  '度',
  '人',
  '户',
]);

/** All units that are reckoned in one of them. */
const measured = lazy(
  (): ReadonlySet<string> =>
    new Set([...MEASURED, ...unitsByName().keys()].filter((unit) => MEASURED.has(scaleOf(unit).base))),
);

/** Whether a number of the unit may be told in a larger unit by mistake. */
export function isMeasured(unit: string): boolean {
  return measured().has(unit);
}

/** What 万 for 亿, 元 for 万元, 公里 for 米 make of a number. */
const SHIFTS: readonly Rational[] = [3, 4, 8].flatMap((power) => {
  const factor = 10n ** BigInt(power);
  return [rational(factor), rational(1n, factor)];
});
export const ONE = rational(1);
/** A number that fits the others when it is so many times as great. */
export interface Slip {
  readonly at: Quantity;
  readonly factor: Rational;
  readonly others: readonly Quantity[];
  readonly told: string;
}

export function scaled(value: Interval, factor: Rational): Interval {
  return productOf(point(factor), value);
}

/** The factor that makes `value` meet what was reckoned; ONE when it does as it stands, null when none does. */
export function factorFor(value: Interval, reckoned: Interval, shifts = SHIFTS): Rational | null {
  if (meets(value, reckoned)) return ONE;
  return shifts.find((factor) => meets(scaled(value, factor), reckoned)) ?? null;
}

/** Whether what was reckoned is told to a fifth at least: a wider one meets numbers by chance. */
export function isNarrow({ lo, hi }: Interval): boolean {
  return hi !== null && lo.n > 0n && order(hi, times(lo, rational(5, 4))) < 0;
}

export function isSlip(factor: Rational | null): factor is Rational {
  return factor !== null && factor !== ONE;
}
