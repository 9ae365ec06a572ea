import { lazy } from '../base/lazy.ts';
import { unitsByName } from '../data/units.ts';
import { rational, type Rational } from '../text/rational.ts';

/** How a unit is reckoned: so many times a base unit. Units of one base can be added and compared. */
export interface UnitScale {
  readonly base: string;
  readonly times: Rational;
}

const ONE = rational(1);

const scales = lazy((): ReadonlyMap<string, UnitScale> => {
  const out = new Map<string, UnitScale>([
    ['%', { base: '', times: rational(1, 100) }],
    ['‰', { base: '', times: rational(1, 1000) }],
    ['成', { base: '', times: rational(1, 10) }],
    ['倍', { base: '', times: ONE }],
    ['百分点', { base: '百分点', times: rational(1, 100) }],
  ]);
  for (const { unit, of, times = '1' } of unitsByName().values()) {
    if (of === undefined) continue;
    const [n = '1', d = '1'] = times.split('/');
    out.set(unit, { base: of, times: rational(BigInt(n), BigInt(d)) });
  }
  return out;
});

/** The base unit of a unit and how many of it the unit is; a unit that is reckoned in no other is its own base. */
export function scaleOf(unit: string): UnitScale {
  return scales().get(unit) ?? { base: unit, times: ONE };
}

/** Whether numbers of the two units can be added: 米 and 公里, 人 and 名; not 人 and 人次. */
export function isAlike(a: string, b: string): boolean {
  return a === b || scaleOf(a).base === scaleOf(b).base;
}
