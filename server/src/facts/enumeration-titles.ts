import type { Block, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import { readCount } from './enumeration-number.ts';

const THE_ABOVE = /》(?:等|[，,]?(?:以上|上述|这))?$/u;
/** 《甲》《乙》，两件文件: what is counted behind a comma is what has titles. */
const COMMA = /》[，,]$/u;
const WRITINGS =
  /^[个件项部份](?:规范性|行政规范性|制度性)?(?:文件|制度|办法|规定|规章|方案|规划|条例|细则|通知|意见)(?!中|里)/u;

/** Titles side by side that 以上两项制度 counts: 《……》《……》和《……》，以上三项. */
function titlesBefore(block: Block, at: number, end: number): readonly Place[] | null {
  const { text } = block;
  const before = text.slice(Math.max(0, at - 4), at);
  const said = (THE_ABOVE.exec(before) ?? (WRITINGS.test(text.slice(end, end + 12)) ? COMMA.exec(before) : null))?.[0];
  if (said === undefined) return null;
  const out: Place[] = [];
  let close = at - said.length;
  for (;;) {
    const start = text.lastIndexOf('《', close);
    if (start < 0 || text.slice(start, close).includes('》')) return null;
    out.unshift(place(block, start, close + 1));
    const joined = /》[、和及与]?$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0];
    if (joined === undefined) break;
    close = start - joined.length;
  }
  return out.length > 1 ? out : null;
}

/** Titles that a number behind them counts, and the number; 等 may stand for others, not for fewer. */
export function titlesAt(
  block: Block,
  start: number,
  end: number,
): { readonly count: number; readonly members: readonly Place[] } | null {
  const titles = titlesBefore(block, start, end);
  const count = readCount(block.text.slice(start, end));
  if (!titles || count === null || count < 2) return null;
  if (block.text.charAt(start - 1) === '等' && titles.length <= count) return null;
  return { count, members: titles };
}
