import { lazy } from '../base/lazy.ts';
import text from './generated/magnitudes.json.txt';

/** A row of data/magnitudes.yaml: bounds that no real number of its sort breaks. */
export interface Magnitude {
  /** One of them stands in the clause before the number. */
  readonly words?: readonly string[];
  /** The words right before the number end so. */
  readonly ends?: readonly string[];
  readonly unit: string;
  readonly least?: number;
  readonly most?: number;
  /** The sort of body that it speaks of. */
  readonly of?: '村' | '镇' | '县' | '市' | '学校';
  /** One of them stands in the sentence before the number. */
  readonly sentence?: readonly string[];
  /** It bounds a change (增加1.9米), not a size. */
  readonly change?: boolean;
  readonly unless?: readonly string[];
  readonly why: string;
}

/** The rows by their base unit. */
export const magnitudesByUnit = lazy((): ReadonlyMap<string, readonly Magnitude[]> => {
  const out = new Map<string, Magnitude[]>();
  for (const row of JSON.parse(text) as Magnitude[]) out.set(row.unit, [...(out.get(row.unit) ?? []), row]);
  return out;
});
