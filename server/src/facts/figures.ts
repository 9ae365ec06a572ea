import { lazy } from '../base/lazy.ts';
import { unitsByFirst } from '../data/units.ts';
import type { Block, Document } from '../document/model.ts';

/** Classes of characters, as bits: what a run is made of, and what may follow a Han numeral that means an amount or a date. */
const ARABIC = 1;
const HAN = 2;
const HALF = 4;
const PAIR = 8;
const FIGURE = ARABIC | HAN | HALF | PAIR;
const AFTER_HAN = 16;

const HAN_FIGURES = '〇零○一二两三四五六七八九十百千万亿';
/** A fraction, a point, 余, the mark of a range, 年 of a date; the nouns that a list is announced by. */
const HAN_GOES_ON = '分点余多来几至到—～成%年个方项条大件种类';

/** Figures of one writing that stand side by side. Offsets count from the block's start. */
export interface FigureRun {
  readonly start: number;
  readonly end: number;
  /** 半 and 双 are runs of their own. */
  readonly type: 'arabic' | 'han' | 'half' | 'pair';
}

export interface BlockFigures {
  readonly block: Block;
  readonly runs: readonly FigureRun[];
}

export const OPENING_QUOTE = 0x201c;
const ONE = 0x4e00;

/** One table look-up per character: a regular expression with these classes takes five times as long. */
const classes = lazy((): Uint8Array => {
  const out = new Uint8Array(0x10000);
  const mark = (chars: string, bit: number): void => {
    for (let i = 0; i < chars.length; i++) out[chars.charCodeAt(i)] = (out[chars.charCodeAt(i)] as number) | bit;
  };
  mark('0123456789', ARABIC);
  mark(HAN_FIGURES, HAN);
  mark('半', HALF);
  mark('双', PAIR);
  mark(HAN_GOES_ON, AFTER_HAN);
  for (const [first, units] of unitsByFirst())
    if (units.some(({ han }) => han === true)) out[first] = (out[first] as number) | AFTER_HAN;
  return out;
});

/** The first figure from `at` on, or the text's length. A loop of its own: the engine makes the most of it so. */
function nextFigure(text: string, at: number, table: Uint8Array): number {
  let i = at;
  while (i < text.length && ((table[text.charCodeAt(i)] as number) & FIGURE) === 0) i++;
  return i;
}

/** End of the run of characters of one class that begins at `at`. */
function runEnd(text: string, at: number, table: Uint8Array, bit: number): number {
  let end = at + 1;
  while (end < text.length && ((table[text.charCodeAt(end)] as number) & bit) !== 0) end++;
  return end;
}

function runAt(text: string, start: number, table: Uint8Array): FigureRun {
  const bits = (table[text.charCodeAt(start)] as number) & FIGURE;
  if (bits === ARABIC) return { start, end: runEnd(text, start, table, ARABIC), type: 'arabic' };
  if (bits === HAN) return { start, end: runEnd(text, start, table, HAN), type: 'han' };
  return { start, end: start + 1, type: bits === HALF ? 'half' : 'pair' };
}

/** Most Han figures of a text count nothing: 统一, 一方, 万众, 双方. */
function mayCount(text: string, { start, end, type }: FigureRun, table: Uint8Array): boolean {
  if (type === 'arabic') return true;
  const before = start > 0 ? text.charCodeAt(start - 1) : 0;
  if (type === 'half') return before === ONE;
  if (before === OPENING_QUOTE) return true;
  return type === 'han' && end < text.length && ((table[text.charCodeAt(end)] as number) & AFTER_HAN) !== 0;
}

function runsOf(text: string, table: Uint8Array): FigureRun[] {
  const out: FigureRun[] = [];
  for (let at = nextFigure(text, 0, table); at < text.length;) {
    const run = runAt(text, at, table);
    if (mayCount(text, run, table)) out.push(run);
    at = nextFigure(text, run.end, table);
  }
  return out;
}

/**
 * The figures that an amount, a date, a stated number of things or a numeric slogan in quotation marks may begin with, by
 * block: one pass over the text for all these facts. Blocks without any are left out.
 */
export function figuresOf(document: Document): BlockFigures[] {
  const out: BlockFigures[] = [];
  const table = classes();
  for (const block of document.blocks) {
    const runs = runsOf(block.text, table);
    if (runs.length > 0) out.push({ block, runs });
  }
  return out;
}
