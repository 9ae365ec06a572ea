import { lazy } from '../base/lazy.ts';
import text from './generated/implied.json.txt';

/** What one of two numbers is told of. */
export interface ImpliedSide {
  readonly unit: string;
  /** One of them stands in the clause before the number; any clause will do where there are none. */
  readonly words?: readonly string[];
  /** Or anywhere since the number before. */
  readonly wide?: true;
  /** Or the words right behind it begin so. */
  readonly after?: readonly string[];
}

/** Two numbers that make a third which is not told: a row of data/implied.yaml. */
export interface ImpliedRow {
  readonly first: ImpliedSide;
  readonly second: ImpliedSide;
  /** What there can be of the second for one of the first, in their units. */
  readonly least?: number;
  readonly most?: number;
  /** What there usually is: only a number that another unit brings there is at fault. */
  readonly usual?: readonly [number, number];
  /** The first one stands before the second. */
  readonly order?: true;
  /** No other number stands between. */
  readonly near?: true;
  readonly unless?: readonly string[];
  readonly told: string;
  readonly bad: string;
  readonly good: string;
}

export const impliedRows = lazy((): readonly ImpliedRow[] => JSON.parse(text) as ImpliedRow[]);
