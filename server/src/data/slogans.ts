import { lazy } from '../base/lazy.ts';
import text from './generated/slogans.json.txt';
import type { IsoDate } from './model.ts';

/** A numeric slogan or fixed series of data/terms/slogans.yaml, and what it stands for. */
export interface Slogan {
  readonly id: string;
  /** As it stands in a text, without quotation marks: 四个意识. */
  readonly core: string;
  readonly members: readonly string[];
  /** The members have one fixed order. */
  readonly ordered: boolean;
  readonly count: number;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  /** Other wordings of all members. */
  readonly alternatives?: readonly (readonly string[])[];
  /** Other wordings and orders are in use as well. */
  readonly quiet?: boolean;
  /** Words after the series that make it the fixed formula; elsewhere its order is free. */
  readonly formula?: readonly string[];
  /** Political wording: its findings are a group of their own. */
  readonly political?: boolean;
  readonly source: string;
  readonly confidence: 'verified' | 'from_memory';
}

export const slogans = lazy((): readonly Slogan[] => JSON.parse(text) as Slogan[]);

/** Slogans that begin with a Han numeral, by that character. */
export const slogansByNumeral = lazy((): ReadonlyMap<string, readonly Slogan[]> => {
  const out = new Map<string, Slogan[]>();
  for (const slogan of slogans()) {
    const first = slogan.core.charAt(0);
    if (!'一两二三四五六七八九十双'.includes(first)) continue;
    const list = out.get(first);
    if (list) list.push(slogan);
    else out.set(first, [slogan]);
  }
  return out;
});
