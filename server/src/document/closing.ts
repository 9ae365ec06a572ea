import { parseHanInteger } from '../text/numerals.ts';
import type { Block, CalendarDate, Closing } from './model.ts';
import { isOrgan, isPersonName } from './organ.ts';
import { place, whole } from './place.ts';

/** 署名 and 成文日期 stand in the last blocks or nowhere. */
const ZONE = 10;
const DATE =
  /[（(]?(\d{4}|[〇○零Oo0一二三四五六七八九]{4})[年./-](\d{1,2}|[一二三四五六七八九十]{1,3})(?:[月./-](\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?|月)[）)]?$/u;

/** Reads the end of a report; null where there is neither a 署名 nor a date. */
export function closingOf(blocks: readonly Block[], headerBlocks: number): Closing | null {
  const body = blocks.find(({ index, text }) => index >= headerBlocks && text.includes('。'));
  const first = Math.max(headerBlocks, blocks.length - ZONE, body ? body.index + 1 : 0);
  for (let i = blocks.length - 1; i >= first; i--) {
    const block = blocks[i] as Block;
    const date = dateOf(block);
    if (date) return withDate(blocks, first, block, date);
  }
  for (let i = blocks.length - 1; i >= Math.max(first, blocks.length - 3); i--) {
    const block = blocks[i] as Block;
    if (isOrgan(block.text)) return { issuer: whole(block), date: null, from: i };
  }
  return null;
}

interface FoundDate {
  readonly start: number;
  readonly value: CalendarDate;
}

function withDate(blocks: readonly Block[], first: number, block: Block, date: FoundDate): Closing {
  const at = { place: place(block, date.start, block.text.length), value: date.value };
  const name = block.text.slice(0, date.start).trimEnd();
  if (name !== '') return { issuer: place(block, 0, name.length), date: at, from: block.index };
  let from = block.index;
  while (from > first && from > block.index - 3 && isOrgan((blocks[from - 1] as Block).text)) from--;
  if (from === block.index && from > first && isPersonName((blocks[from - 1] as Block).text)) from--;
  const issuer = blocks[from];
  return { issuer: issuer && from < block.index ? whole(issuer) : null, date: at, from };
}

/** A block that is a date, or the name of a 机关 with a date behind it. */
function dateOf(block: Block): FoundDate | null {
  if (block.text.length > 50) return null;
  const found = DATE.exec(block.text);
  if (!found) return null;
  const name = block.text.slice(0, found.index).trimEnd();
  if (name !== '' && !isOrgan(name)) return null;
  const [, year = '', month = '', day = ''] = found;
  return {
    start: found.index,
    value: { year: numberOf(year), month: numberOf(month), day: day === '' ? null : numberOf(day) },
  };
}

/** A figure of a date in Arabic or Han digits; 0, which no calendar has, for what is none (一十三). */
function numberOf(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  return Number(parseHanInteger(text.replace(/[○零Oo0]/gu, '〇')) ?? 0n);
}
