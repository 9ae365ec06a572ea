import { lazy } from '../base/lazy.ts';
import type { Block, Document } from '../document/model.ts';

/**
 * What stands side by side in a paragraph, as far as some rule of marks cannot speak without it. One pass over the text
 * finds them all, so that each rule asks only the few paragraphs that can matter to it.
 */
export const BESIDE = {
  /** Two points, of full or half width: ，， 。， 、, and ... */
  points: 1,
  /** A point within a bracket or quotation mark that cannot begin or end there: （， 、） */
  edge: 2,
  /** 。” and 。） */
  stopped: 4,
  /** What closes, and what opens or divides: ”“ 》、 ）、 */
  series: 8,
  /** … in any number, and ·· */
  ellipsis: 16,
  /** A dash before a figure: 2021-2025 */
  range: 32,
  /** What counts, and a mark behind it: 第一、 一是， 首先、 ①、 */
  ordinal: 64,
  /** A full-width colon. */
  colon: 128,
  /** A Han character and a blank. */
  blank: 256,
  /** A full-width bracket. */
  bracket: 512,
  /** A mark that opens a quotation or title. */
  quote: 1024,
} as const;

/** Classes of characters; figures, Han and other characters are the last three. */
const CHARS = [
  ...['，；', '。！？', '、', '：', ',.;:', '“《〈‘', '”》〉’', '（', '）', '…', '-–—―─~～－', '一二三四五六七八九十'],
  ...['是先次', '①②③④⑤⑥⑦⑧⑨⑩', '·', ' '],
] as const;
const DIGIT = 29;
const HAN = 30;
const OTHER = 31;
const SHIFT = 5;
const WIDTH = 1 << SHIFT;

const [COMMA, STOP, PAUSE, COLON, NARROW, OPEN, CLOSE, BRACKET, UNBRACKET, DOTS, DASH, NUMERAL, COUNTS, CIRCLED, DOT] =
  Array.from(CHARS, (_, i) => i) as [
    ...[number, number, number, number, number, number, number, number],
    ...[number, number, number, number, number, number, number],
  ];
const BLANK = CHARS.length - 1;

/** First and last code unit of the blocks of Han characters, as text/width.ts has them; question by question it takes longer. */
const HAN_BLOCKS: readonly (readonly [first: number, last: number])[] = [
  [0x3007, 0x3007],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xd840, 0xdfff],
  [0xf900, 0xfaff],
];

/** The class of each UTF-16 code unit. */
const classes = lazy((): Uint8Array => {
  const table = new Uint8Array(0x10000).fill(OTHER);
  for (const [first, last] of HAN_BLOCKS) table.fill(HAN, first, last + 1);
  table.fill(DIGIT, 0x30, 0x3a);
  CHARS.forEach((chars, i) => {
    for (const char of chars) table[char.charCodeAt(0)] = i;
  });
  return table;
});

const ALL = Array.from({ length: WIDTH }, (_, i) => i);
const POINTS = [COMMA, STOP, PAUSE, COLON];

/** Which classes stand before which others. */
const PAIRS: readonly (readonly [bit: number, before: readonly number[], after: readonly number[]])[] = [
  [BESIDE.points, POINTS, [...POINTS, NARROW]],
  [BESIDE.points, [NARROW], [...POINTS, NARROW]],
  [BESIDE.edge, [OPEN, BRACKET], POINTS],
  [BESIDE.edge, [COMMA, PAUSE, COLON], [CLOSE, UNBRACKET]],
  [BESIDE.stopped, [STOP], [CLOSE, UNBRACKET]],
  [BESIDE.series, [CLOSE], [OPEN, PAUSE]],
  [BESIDE.ellipsis, ALL, [DOTS]],
  [BESIDE.ellipsis, [DOT], [DOT]],
  [BESIDE.range, [DASH], [DIGIT]],
  [BESIDE.ordinal, [NUMERAL, COUNTS, CIRCLED], [COMMA, PAUSE, COLON]],
  [BESIDE.ordinal, [CIRCLED, UNBRACKET], [PAUSE, NARROW]],
  [BESIDE.colon, ALL, [COLON]],
  [BESIDE.blank, [HAN, NUMERAL, COUNTS], [BLANK]],
  [BESIDE.bracket, ALL, [BRACKET]],
  [BESIDE.quote, ALL, [OPEN]],
];

const pairs = lazy((): Uint16Array => {
  const table = new Uint16Array(WIDTH * WIDTH);
  for (const [bit, before, after] of PAIRS) {
    for (const a of before) for (const b of after) table[a * WIDTH + b] = (table[a * WIDTH + b] as number) | bit;
  }
  return table;
});

/** The paragraphs that have something of the sort. */
export function blocksWith({ blocks }: Document, marks: readonly number[], bits: number): readonly Block[] {
  return blocks.filter(({ index }) => ((marks[index] as number) & bits) !== 0);
}

/** The bits of {@link BESIDE} by block. */
export function marksOf({ blocks }: Document): readonly number[] {
  const classOf = classes();
  const bitsOf = pairs();
  // Without a branch: at marks, which come at no regular distance, the processor would guess wrong.
  return blocks.map(({ text }) => {
    let bits = 0;
    let before = OTHER;
    for (let i = 0; i < text.length; i++) {
      const own = classOf[text.charCodeAt(i)] as number;
      bits |= bitsOf[(before << SHIFT) | own] as number;
      before = own;
    }
    return bits;
  });
}
