import { formatHan } from '../text/numerals.ts';

/**
 * The year after the current one, in snippet syntax. Snippets cannot add: each last digit is matched by a group of
 * its own and answered by the next one, and the years that carry stand as a whole.
 */
export const NEXT_YEAR = nextYear([2029, 2039, 2049]);
/** The day on which it is inserted: 2024年1月5日. */
export const TODAY = '${CURRENT_YEAR}年${CURRENT_MONTH/^0//}月${CURRENT_DATE/^0//}日';
function nextYear(carrying: readonly number[]): string {
  const digits = [0, 1, 2, 3, 4, 5, 6, 7, 8];
  const decade = carrying.length + 1;
  const pattern = `${carrying.map((year) => `(${year})`).join('|')}|([0-9][0-9][0-9])(?:${digits.map((d) => `(${d})`).join('|')})`;
  const carried = carrying.map((year, i) => `$\{${i + 1}:+${year + 1}}`).join('');
  const counted = digits.map((d) => `$\{${decade + 1 + d}:+${d + 1}}`).join('');
  return `$\{CURRENT_YEAR/^(?:${pattern})$/${carried}$\{${decade}}${counted}/}`;
}

/** The same in Han numerals: 二〇二四年一月五日. Each figure, month and day is a group of its own. */
export const HAN_TODAY = [
  `$\{CURRENT_YEAR/${chosen([...'0123456789'], [...'〇一二三四五六七八九'])}/g}年`,
  `$\{CURRENT_MONTH/${numbered(12)}/}月`,
  `$\{CURRENT_DATE/${numbered(31)}/}日`,
].join('');

/** 01 to a last number, each as a Han numeral. */
function numbered(last: number): string {
  const numbers = Array.from({ length: last }, (_, i) => i + 1);
  return chosen(
    numbers.map((n) => String(n).padStart(2, '0')),
    numbers.map((n) => formatHan(BigInt(n))),
  );
}

/** What is matched, and what it becomes. */
function chosen(from: readonly string[], to: readonly string[]): string {
  return `${from.map((text) => `(${text})`).join('|')}/${to.map((text, i) => `$\{${i + 1}:+${text}}`).join('')}`;
}
