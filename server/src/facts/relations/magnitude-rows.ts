import { lazy } from '../../base/lazy.ts';
import { magnitudes, type Magnitude } from '../../data/magnitudes.ts';
import { CodeSet } from '../../text/codes.ts';
import type { Rational } from '../../text/rational.ts';
import { WordSet } from '../../text/word-set.ts';
import type { Quantity } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';

/** A row with its bounds in the base unit. They are so wide that floating point will do. */
export interface Bound {
  readonly row: Magnitude;
  readonly words: WordSet | null;
  readonly unless: WordSet | null;
  readonly sentence: WordSet | null;
  /** Last characters of the ends; null where there are none. */
  readonly lasts: CodeSet | null;
  readonly least: number;
  readonly most: number;
}

/** The rows of a unit; a number between `least` and `most` breaks none of them. */
export interface Bounds {
  readonly rows: readonly Bound[];
  readonly least: number;
  readonly most: number;
}

function plain({ n, d }: Rational): number {
  return Number(n) / Number(d);
}

/** What numbers are compared by: a base unit, or the sign of a percentage. */
function keyOf(unit: string): string {
  return unit === '%' || unit === '‰' ? unit : scaleOf(unit).base;
}

function timesOf(unit: string): number {
  return unit === '%' || unit === '‰' ? 1 : plain(scaleOf(unit).times);
}

function setOf(words: readonly string[] | undefined): WordSet | null {
  return words ? new WordSet(words) : null;
}

function boundOf(row: Magnitude, times: number): Bound {
  return {
    row,
    words: setOf(row.words),
    unless: setOf(row.unless),
    sentence: setOf(row.sentence),
    lasts: row.ends ? new CodeSet(row.ends.map((word) => word.slice(-1)).join('')) : null,
    least: (row.least ?? 0) * times,
    most: (row.most ?? Infinity) * times,
  };
}

const boundsByKey = lazy((): ReadonlyMap<string, Bounds> => {
  const byKey = new Map<string, Bound[]>();
  for (const row of magnitudes()) {
    for (const unit of row.units) {
      const times = timesOf(row.units.find((first) => keyOf(first) === keyOf(unit)) ?? unit);
      const bound = boundOf(row, times);
      const key = keyOf(unit);
      const own = byKey.get(key);
      if (own) own.push(bound);
      else byKey.set(key, [bound]);
    }
  }
  return new Map(
    [...byKey].map(([key, rows]) => [
      key,
      {
        rows,
        least: Math.max(...rows.map(({ least }) => least)),
        most: Math.min(...rows.map(({ most }) => most)),
      },
    ]),
  );
});

/** 50万元以上 says nothing of how much more. */
const MORE = new Set(['以上', '及以上', '不低于', '超', '超过', '突破']);

/** The rows that a number breaks, its words not yet looked at. */
export function brokenBy({ kind, unit, value, approximate }: Quantity): readonly Bound[] {
  if (kind !== 'amount' && kind !== 'percent') return [];
  const bounds = boundsByKey().get(keyOf(unit));
  if (!bounds) return [];
  const size = (Number(value.digits) / 10 ** value.scale) * timesOf(unit);
  if (size >= bounds.least && size <= bounds.most) return [];
  const isOpen = approximate !== null && MORE.has(approximate);
  return bounds.rows.filter(({ least, most }) => (size < least && !isOpen) || size > most);
}
