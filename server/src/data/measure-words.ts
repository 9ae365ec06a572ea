import { lazy } from '../base/lazy.ts';
import text from './generated/measure-words.json.txt';

/** A row of data/measure-words.yaml. */
export interface MeasureWords {
  /** What is counted, as it ends the words before the number. */
  readonly things: readonly string[];
  /** 量词 that do not go with it. */
  readonly wrong: readonly string[];
  readonly right: string;
  /** Only right after these words does the number count the thing itself. */
  readonly after?: readonly string[];
  /** One of them stands before the thing, in its clause. */
  readonly verbs?: readonly string[];
  /** None of them stands before the thing, in its clause. */
  readonly unless?: readonly string[];
  readonly why: string;
  /** Nobody counts it so. */
  readonly sure?: true;
  /** The thing may also stand after the number. */
  readonly follows?: true;
}

/** The rows that find fault with a 量词. */
export const measureWordsOf = lazy((): ReadonlyMap<string, readonly MeasureWords[]> => {
  const out = new Map<string, MeasureWords[]>();
  for (const row of JSON.parse(text) as MeasureWords[]) {
    for (const unit of row.wrong) out.set(unit, [...(out.get(unit) ?? []), row]);
  }
  return out;
});
