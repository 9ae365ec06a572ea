import { lazy } from '../base/lazy.ts';
import { unitsByFirst } from '../data/units.ts';
import type { Block, Document } from '../document/model.ts';
import { mayHave } from '../document/signs.ts';
import { ARABIC_FIGURES, CAPITAL_FIGURES, FIGURE_SIGN, HAN_FIGURES } from '../text/signs.ts';

/** Classes of characters, as bits: what a run is made of, and what may follow a Han numeral that means an amount or a date. */
const ARABIC = 1;
const HAN = 2;
const HALF = 4;
const PAIR = 8;
const CAPITAL = 16;
const FIGURE = ARABIC | HAN | HALF | PAIR | CAPITAL;
const AFTER_HAN = 32;

/** Figures of cheques and contracts begin other words (退伍, 大陆, 收拾): they are an amount only before 元. */
const AFTER_CAPITALS = '元圆';
/** A fraction, a point, 余, the mark of a range, 年 and 月 of a date, the colon of 问题有三：, the size of 百亿级; the nouns that a list is announced by. */
const HAN_GOES_ON =
  '分点余多来几至到—～成%％年月：字级个方项条大件种类市县镇乡村区省局维色道步化线库站院校厂关网员馆期者样强句桩则';

/** Figures of one writing that stand side by side. Offsets count from the block's start. */
export interface FigureRun {
  readonly start: number;
  readonly end: number;
  /** 半 and 双 are runs of their own, 壹万伍仟 is one of capitals. */
  readonly type: 'arabic' | 'han' | 'half' | 'pair' | 'capital';
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
  mark(ARABIC_FIGURES, ARABIC);
  mark(HAN_FIGURES, HAN);
  mark('半', HALF);
  mark('双', PAIR);
  mark(CAPITAL_FIGURES, CAPITAL);
  mark(HAN_GOES_ON, AFTER_HAN);
  for (const [first, units] of unitsByFirst())
    if (units.some(({ han }) => han === true)) out[first] = (out[first] as number) | AFTER_HAN;
  return out;
});

/** The text of a block where it is quickest to read: [from, to) of a string. */
interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * A block from which nothing was left out stands in the source as it is, but for folded figures: it is read there, since a
 * string cut from another one costs a step more for each character.
 */
function stretchOf({ text, span }: Block, source: string): Stretch {
  const whole = span.end - span.start === text.length;
  return whole ? { text: source, from: span.start, to: span.end } : { text, from: 0, to: text.length };
}

/** The first figure of [at, to), or `to`. A loop of its own: the engine makes the most of it so. */
function nextFigure(text: string, at: number, to: number, table: Uint8Array): number {
  let i = at;
  while (i < to && ((table[text.charCodeAt(i)] as number) & FIGURE) === 0) i++;
  return i;
}

/** End of the run of characters of one class that begins at `at`. */
function runEnd({ text, to }: Stretch, at: number, table: Uint8Array, bit: number): number {
  let end = at + 1;
  while (end < to && ((table[text.charCodeAt(end)] as number) & bit) !== 0) end++;
  return end;
}

function follows({ text, from }: Stretch, start: number, code: number): boolean {
  return start > from && text.charCodeAt(start - 1) === code;
}

/** No amount in capitals is longer. */
const MOST_CAPITALS = 32;

/** End of an amount in capitals that begins at `at` (壹万伍仟 of 壹万伍仟元), or `at` where there is none. */
function capitalsEnd({ text, from, to }: Stretch, at: number, table: Uint8Array): number {
  const near = { text, from, to: Math.min(to, at + MOST_CAPITALS) };
  const end = runEnd(near, at, table, CAPITAL | HAN);
  return end < to && AFTER_CAPITALS.includes(text.charAt(end)) ? end : at;
}

/** Whether something stands at `end` that makes a Han numeral count: most count nothing (统一, 一方, 万众). */
function goesOn({ text, to }: Stretch, end: number, table: Uint8Array): boolean {
  return end < to && ((table[text.charCodeAt(end)] as number) & AFTER_HAN) !== 0;
}

function runsOf(stretch: Stretch, table: Uint8Array): FigureRun[] {
  const out: FigureRun[] = [];
  const { text, from, to } = stretch;
  const add = (start: number, end: number, type: FigureRun['type']): void => {
    out.push({ start: start - from, end: end - from, type });
  };
  let end = from;
  for (let at = nextFigure(text, from, to, table); at < to; at = nextFigure(text, end, to, table)) {
    const bits = (table[text.charCodeAt(at)] as number) & FIGURE;
    if (bits === ARABIC) {
      end = runEnd(stretch, at, table, ARABIC);
      add(at, end, 'arabic');
    } else if (bits === HAN) {
      end = runEnd(stretch, at, table, HAN);
      if (goesOn(stretch, end, table) || follows(stretch, at, OPENING_QUOTE)) add(at, end, 'han');
    } else if (bits === CAPITAL) {
      end = capitalsEnd(stretch, at, table);
      if (end > at) add(at, end, 'capital');
      else end = at + 1;
    } else {
      end = at + 1;
      if (bits === PAIR && follows(stretch, at, OPENING_QUOTE)) add(at, end, 'pair');
      if (bits === HALF && follows(stretch, at, ONE)) add(at, end, 'half');
    }
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
    if (!mayHave(block, FIGURE_SIGN)) continue;
    const runs = runsOf(stretchOf(block, document.source), table);
    if (runs.length > 0) out.push({ block, runs });
  }
  return out;
}
