import { lazy } from '../base/lazy.ts';

/** Marks that come in pairs. */
export const PAIRED = ['《》', '〈〉', '“”', '（）', '〔〕', '【】'] as const;
/** Classes of marks; each half of a pair is a class of its own. */
const SIGNS = [
  '，；',
  '。！？',
  '、',
  '：',
  ',;:',
  '.．',
  '()',
  '?!',
  '<＜',
  '…',
  '-–—―─~～－',
  '·',
  ' ',
  ...PAIRED.join(''),
];
/** Characters that count, and those at the ends and beginnings of clauses. */
const WORDS = [
  ...['一二三四五六七八九十', '①②③④⑤⑥⑦⑧⑨⑩', '是', '要', '先次'],
  ...['作', '开组举', '导门位室员', '牵分主包联副班', '责', '抓', '为', '依', '有执违', '严', '法', '公全'],
  ...['边底村镇', '纵横大矛'],
];
const CHARS = [...SIGNS, ...WORDS];

export const SHIFT = 6;
/** Number of classes that there may be. */
export const WIDTH = 1 << SHIFT;
export const OTHER = WIDTH - 1;
const HAN = WIDTH - 2;
export const DIGIT = WIDTH - 3;
export const ALL: readonly number[] = Array.from({ length: WIDTH }, (_, i) => i);
/** The classes whose characters are Han. */
export const HANS: readonly number[] = [HAN, ...WORDS.map((_, i) => SIGNS.length + i)];

/** The classes of some characters. */
export function classesOf(chars: string): readonly number[] {
  return [...chars].map((char) => CHARS.findIndex((one) => one.includes(char)));
}

/** First and last code unit of the blocks of Han characters, as text/width.ts has them; question by question it takes longer. */
const HAN_BLOCKS: readonly (readonly [first: number, last: number])[] = [
  [0x3007, 0x3007],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xd840, 0xdfff],
  [0xf900, 0xfaff],
];

/** The class of each UTF-16 code unit. */
export const classTable = lazy((): Uint8Array => {
  const table = new Uint8Array(0x10000).fill(OTHER);
  for (const [first, last] of HAN_BLOCKS) table.fill(HAN, first, last + 1);
  table.fill(DIGIT, 0x30, 0x3a);
  CHARS.forEach((chars, i) => {
    for (const char of chars) table[char.charCodeAt(0)] = i;
  });
  return table;
});
