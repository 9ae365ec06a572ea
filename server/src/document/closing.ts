import type { Block, CalendarDate, Closing } from './model.ts';
import { isOrgan } from './organ.ts';
import { place, whole } from './place.ts';

/** 署名 and 成文日期 stand in the last blocks or nowhere. */
const ZONE = 10;
const DATE =
  /[（(]?(\d{4}|[〇○零Oo一二三四五六七八九]{4})[年./-](\d{1,2}|[一二三四五六七八九十]{1,3})[月./-](\d{1,2}|[一二三四五六七八九十]{1,3})日?[）)]?$/u;
const HAN_DIGITS = '〇一二三四五六七八九';

/** Reads the end of a report; null where there is neither a 署名 nor a date. */
export function closingOf(blocks: readonly Block[], headerBlocks: number): Closing | null {
  const first = Math.max(headerBlocks, blocks.length - ZONE);
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
  return { start: found.index, value: { year: yearOf(year), month: smallNumber(month), day: smallNumber(day) } };
}

function yearOf(text: string): number {
  return Number([...text].map((c) => (/\d/u.test(c) ? c : String(Math.max(0, HAN_DIGITS.indexOf(c))))).join(''));
}

/** 1-39 in Arabic or Han figures. */
function smallNumber(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['0', text];
  const digit = (c: string): number => (c === '0' ? 0 : HAN_DIGITS.indexOf(c));
  return (text.includes('十') ? (tens === '' ? 1 : digit(tens)) : 0) * 10 + (ones === '' ? 0 : digit(ones));
}
