import { lazy } from '../base/lazy.ts';
import text from './generated/magnitudes.json.txt';

/** A row of data/magnitudes.yaml: bounds that no real number of its sort breaks. */
export interface Magnitude {
  /** One of them stands in the clause before the number, or right after it. */
  readonly words?: readonly string[];
  /** The words right before the number end so. */
  readonly ends?: readonly string[];
  /** The words right after the number begin so. */
  readonly after?: readonly string[];
  /** The words before a number without a unit. */
  readonly bare?: readonly string[];
  /** The first one is that of the bounds. */
  readonly units: readonly string[];
  readonly least?: number;
  readonly most?: number;
  /** The sort of body that it speaks of. */
  readonly of?: '村' | '乡' | '镇' | '县' | '市' | '学校' | '站所';
  /** One of them stands in the sentence before the number. */
  readonly sentence?: readonly string[];
  /** And one of these as well. */
  readonly with?: readonly string[];
  /** And none of these. */
  readonly not?: readonly string[];
  /** It bounds a change (增加1.9米), not a size. */
  readonly change?: boolean;
  readonly unless?: readonly string[];
  readonly why: string;
}

export const magnitudes = lazy((): readonly Magnitude[] => JSON.parse(text) as Magnitude[]);
