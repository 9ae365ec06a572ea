import type { Block, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import { readCount } from './enumeration-number.ts';

const THE_ABOVE = /》(?:等|[，,]?(?:以上|上述|这))?$/u;

/** Titles side by side that 以上两项制度 counts: 《……》《……》和《……》，以上三项. */
function titlesBefore(block: Block, at: number): readonly Place[] | null {
  const { text } = block;
  const said = THE_ABOVE.exec(text.slice(Math.max(0, at - 4), at))?.[0];
  if (said === undefined) return null;
  const out: Place[] = [];
  let end = at - said.length;
  for (;;) {
    const start = text.lastIndexOf('《', end);
    if (start < 0 || text.slice(start, end).includes('》')) return null;
    out.unshift(place(block, start, end + 1));
    const before = /》[、和及与]?$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0];
    if (before === undefined) break;
    end = start - before.length;
  }
  return out.length > 1 ? out : null;
}

/** Titles that a number behind them counts, and the number; 等 may stand for others, not for fewer. */
export function titlesAt(
  block: Block,
  start: number,
  end: number,
): { readonly count: number; readonly members: readonly Place[] } | null {
  const titles = titlesBefore(block, start);
  const count = readCount(block.text.slice(start, end));
  if (!titles || count === null || count < 2) return null;
  if (block.text.charAt(start - 1) === '等' && titles.length <= count) return null;
  return { count, members: titles };
}
