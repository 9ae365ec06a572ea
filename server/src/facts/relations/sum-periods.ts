import { codesOf } from '../../text/codes.ts';

/** Months of a year, both ends in. */
export type Months = readonly [first: number, last: number];

const HAN = '零一二三四五六七八九';
const WORDS: readonly (readonly [RegExp, Months])[] = [
  [/上半年/u, [1, 6]],
  [/下半年/u, [7, 12]],
  [/前三季度|前三个季度/u, [1, 9]],
];
const QUARTER = /第?([一二三四])季度/u;
const RANGE = /(\d{1,2})月?(?:—|-|–|－|~|至|到)(\d{1,2})月/u;

const MONTH = /(?<![\d—–-])(\d{1,2})月(?!\d|以)/u;

/** A character of each of these. */
const HINTS = codesOf('半季月');

/** The months of a year that some words speak of. */
export function monthsOf(words: string): Months | null {
  if (!HINTS.isIn(words, 0, words.length)) return null;
  for (const [pattern, months] of WORDS) if (pattern.test(words)) return months;
  const quarter = QUARTER.exec(words);
  if (quarter && !/季度[至—-]|[至—-][一二三四]季度|[一二三四]至/u.test(words)) {
    const n = HAN.indexOf(quarter[1] as string);
    return [3 * n - 2, 3 * n];
  }
  const range = RANGE.exec(words);
  if (range) return [Number(range[1]), Number(range[2])];
  const month = Number(MONTH.exec(words)?.[1] ?? 0);
  return month > 0 && month < 13 ? [month, month] : null;
}

/** The words without those of time. */
export function withoutPeriod(words: string): string {
  return words
    .replace(/上半年|下半年|前三个?季度|第?[一二三四]季度|全年|年度/gu, '')
    .replace(/\d{1,2}月?(?:—|-|–|－|~|至|到)\d{1,2}月份?/gu, '')
    .replace(/(?<!\d)\d{1,2}月份?/gu, '');
}

/** Whether some periods follow one another and fill a longer one. */
export function fill(periods: readonly Months[], [from, to]: Months): boolean {
  let next = from;
  for (const [first, last] of periods) {
    if (first !== next || last < first) return false;
    next = last + 1;
  }
  return next === to + 1;
}

/** All months of a year. */
export const YEAR: Months = [1, 12];

/** Whether two wordings share two characters in a row, or one of them says nothing. */
export function areRelated(a: string, b: string): boolean {
  if (a === '' || b === '') return true;
  for (let i = 0; i + 2 <= a.length; i++) if (b.includes(a.slice(i, i + 2))) return true;
  // 再投 and 完成投资
  return a.length <= 2 && [...a].some((char) => b.includes(char));
}
