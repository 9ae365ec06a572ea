import { parseHanInteger } from '../text/numerals.ts';

/** More things than this are not told one by one. */
const MOST = 40;

/** The numerals of one character, as most are. */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ...[...'123456789'].map((figure) => [figure, Number(figure)] as const),
  ...[...'一二两三四五六七八九十'].map((figure) => [figure, Number(parseHanInteger(figure) ?? 0n)] as const),
]);

/** How many things a numeral states, Han or Arabic; null when it is none or states too many to be listed. */
export function readCount(words: string): number | null {
  const digit = words.length === 1 ? DIGITS.get(words) : undefined;
  if (digit !== undefined) return digit;
  const count = /^\d{1,3}$/u.test(words) ? Number(words) : Number(parseHanInteger(words) ?? 0n);
  return count > 0 && count <= MOST ? count : null;
}
