import { formatHan, parseHanInteger } from '../text/numerals.ts';

/** Figures of a count of days, months or years. */
export const COUNT = String.raw`(?:\d{1,4}|[一二两三四五六七八九十百]{1,6})`;

/** 12, 十二, 两; null for what is no number. */
export function countOf(words: string): number | null {
  if (/^\d+$/u.test(words)) return Number(words);
  const value = parseHanInteger(words);
  return value === null ? null : Number(value);
}

/** 3 becomes 三 where the text writes Han numerals. */
export function likeWritten(value: number, written: string): string {
  return /^\d/u.test(written) ? String(value) : formatHan(BigInt(value));
}
