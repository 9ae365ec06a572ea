import { parseHanInteger } from '../text/numerals.ts';

/** More things than this are not told one by one. */
const MOST = 40;

/** How many things a numeral states, Han or Arabic; null when it is none or states too many to be listed. */
export function readCount(words: string): number | null {
  const count = /^\d{1,3}$/u.test(words) ? Number(words) : Number(parseHanInteger(words) ?? 0n);
  return count > 0 && count <= MOST ? count : null;
}
