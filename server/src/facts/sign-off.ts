import type { Block, CalendarDate, Document, Place } from '../document/model.ts';
import { isOrgan } from '../document/organ.ts';
import { place } from '../document/place.ts';
import { formatHan } from '../text/numerals.ts';

const DATE_LINE = /^[（(]?\d{4}年\d{1,2}月\d{1,2}日[）)]?$/u;
/** No such line is longer: （2023年12月26日） */
const DATE_LENGTH = 13;

function isDateLine({ text }: Block): boolean {
  return text.length <= DATE_LENGTH && DATE_LINE.test(text);
}

/** A 署名, or a short line above the date that may well be one. */
export function hasName({ blocks, closing }: Document): boolean {
  if (closing === null) return false;
  const above = blocks[closing.from - 1]?.text ?? '';
  return closing.issuer !== null || (above !== '' && above.length <= 30 && !/[。；：！？]$/u.test(above));
}

/** What was issued may follow the sign-off: 关于印发……的通知, a report with annexes. */
export function isSignedAbove({ blocks, header }: Document): boolean {
  const above = (block: Block): string => blocks[block.index - 1]?.text ?? '';
  return blocks.some((block, i) => i >= header.blocks && isDateLine(block) && isOrgan(above(block)));
}

/** The last sentence of the body: there the sign-off should follow. */
export function lastSentence({ blocks, header }: Document): Place | null {
  const last = blocks.at(-1);
  if (!last || last.index < header.blocks) return null;
  const start = last.text.lastIndexOf('。', last.text.length - 2) + 1;
  return place(last, start, last.text.length);
}

/** A day as 成文日期 is written; null for one that no calendar has. */
export function writtenDay({ year, month, day }: CalendarDate, figures: 'arabic' | 'han'): string | null {
  const possible = month !== null && day !== null && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (!possible) return null;
  if (figures === 'arabic') return `${String(year)}年${String(month)}月${String(day)}日`;
  const digits = String(year).replace(/\d/gu, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)));
  return `${digits}年${formatHan(BigInt(month))}月${formatHan(BigInt(day))}日`;
}
