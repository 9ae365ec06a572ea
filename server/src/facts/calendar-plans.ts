import { parseHanInteger } from '../text/numerals.ts';

/** First and last year of a plan. */
export type Years = readonly [first: number, last: number];

const HAN = '一二三四五六七八九';

/** 十四五, 八五, or the number of 第十四个五年规划, as the number of the plan. */
function ordinalOf(name: string): number | null {
  const counted = /^第(.+)个五年$/u.exec(name)?.[1];
  if (counted !== undefined) return Number(parseHanInteger(counted) ?? 0) || null;
  if (name === '十五') return 10;
  const ten = name.startsWith('十') ? 10 : 0;
  const digit = HAN.indexOf(name.charAt(ten > 0 ? 1 : 0)) + 1;
  return digit === 0 ? null : ten + digit;
}

/** Five-year plans of the economy; before the sixth they began otherwise. */
function economyYears(ordinal: number): Years | null {
  if (ordinal >= 4) return [1971 + (ordinal - 4) * 5, 1975 + (ordinal - 4) * 5];
  const starts = [1953, 1958, 1966];
  const first = starts[ordinal - 1];
  return first === undefined ? null : [first, first + 4];
}

/**
 * The years that the name of a five-year plan may mean: that of the economy, and up to the ninth that of the spreading of
 * legal knowledge (八五普法, from 1986 on), which goes by the same short name.
 */
export function planYears(name: string, ofLaw: boolean): readonly Years[] {
  const ordinal = ordinalOf(name);
  if (ordinal === null || ordinal > 20) return [];
  const law: Years[] = ordinal <= 9 ? [[1986 + (ordinal - 1) * 5, 1990 + (ordinal - 1) * 5]] : [];
  if (ofLaw && law.length > 0) return law;
  const economy = economyYears(ordinal);
  return [...law, ...(economy ? [economy] : [])];
}

/** “十四五”, “八五”普法, 第八个五年: its groups are the short name and what stands behind. */
export const PLAN_NAME = String.raw`[“"]?(?<plan>十[一二三四五六七]?五|[一二三四五六七八九]五|第[一二三四五六七八九十]{1,3}个五年)[”"]?(?<of>普法|法[治制]宣传教育|法[治制]宣传)?`;
