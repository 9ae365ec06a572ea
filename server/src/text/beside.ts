import { lazy } from '../base/lazy.ts';
import { ALL, BEFORE_LAW, classesOf, DIGIT, HANS, OTHER, PAIRED, SHIFT, WIDTH } from './mark-classes.ts';
import { PAIR_SIGN } from './signs.ts';
import { classTable, MARK_CLASS_SHIFT } from './width.ts';

/**
 * What stands side by side in a paragraph, as far as some rule of marks cannot speak without it. The pass that cuts the
 * lines finds them all, so that each rule asks only the few paragraphs that can matter to it.
 */
export const BESIDE = {
  /** Two points, of full or half width: ，， 。， 、, and ... */
  points: 1,
  /** A point within a bracket or quotation mark that cannot begin or end there: （， 、） */
  edge: 2,
  /** 。” and 。） */
  stopped: 4,
  /** What closes, and what opens or divides: ”“ 》、 */
  series: 8,
  /** … in any number, and ·· */
  ellipsis: 16,
  /** A dash before a figure: 2021-2025 */
  range: 32,
  /** A number and a mark that is none of its own: 第一、 首先： */
  ordinal: 64,
  /** 一是, 二要, 第一， and 首先， */
  counted: 128,
  /** A full-width colon. */
  colon: 256,
  /** A Han character and a blank. */
  blank: 512,
  /** 法 behind a character that some name of a law has before it: 婚姻法, 物权法. */
  law: 1024,
  /** Marks of pairs that are not each closed before the next one opens, or brackets of half width. */
  knotted: 2048,
  /** Characters that end one clause and begin another, where a mark between may be missing: 责任领导责任部门, or wrong: 。为 */
  joint: 4096,
  /** 一是， */
  spoken: 8192,
  /** （一）、 and ①、 */
  circled: 16384,
  /** 一是, 二要, 第三: words that may count the members of a list. */
  twin: 32768,
} as const;

/** Which characters stand before which others; for a number in their place any class of the list. */
const PAIRS: readonly (readonly [
  bit: number,
  before: string | readonly number[],
  after: string | readonly number[],
])[] = [
  [BESIDE.points, '，。、：', '，。、：,.'],
  [BESIDE.points, ',.', '，。、：,.'],
  [BESIDE.edge, '《〈“（', '，。、：'],
  [BESIDE.edge, '，、：', '》〉”）'],
  [BESIDE.stopped, '。', '》〉”）'],
  [BESIDE.series, '》”', '《“、'],
  [BESIDE.ellipsis, ALL, '…'],
  [BESIDE.ellipsis, '·', '·'],
  [BESIDE.range, '—', [DIGIT]],
  [BESIDE.ordinal, '一四先', '、：'],
  [BESIDE.counted, '一四', '是要，'],
  [BESIDE.counted, '先', '，'],
  [BESIDE.spoken, '是', '，、：'],
  [BESIDE.circled, '①）', '、.'],
  [BESIDE.twin, '一四第', '是要一'],
  [BESIDE.colon, ALL, '：'],
  [BESIDE.blank, HANS, ' '],
  [BESIDE.law, BEFORE_LAW, '法'],
  [BESIDE.joint, '作', '开'],
  [BESIDE.joint, '导', '牵责'],
  [BESIDE.joint, '责抓', '牵村一'],
  [BESIDE.joint, '。', '为'],
  [BESIDE.joint, '依', '有'],
  [BESIDE.joint, '严', '有'],
  [BESIDE.joint, '法', '严全'],
  [BESIDE.joint, '公', '正'],
  [BESIDE.joint, '边', '纵'],
];

/** The bits by the classes of two characters. */
export const pairBits = lazy((): Uint16Array => {
  const table = new Uint16Array(WIDTH * WIDTH);
  const listOf = (chars: string | readonly number[]): readonly number[] =>
    typeof chars === 'string' ? classesOf(chars).filter((one) => one >= 0) : chars;
  for (const [bit, before, after] of PAIRS) {
    for (const a of listOf(before)) {
      for (const b of listOf(after)) table[a * WIDTH + b] = (table[a * WIDTH + b] as number) | bit;
    }
  }
  return table;
});

/** An ASCII sign in the place of an opening mark: it opens nothing, but stands in a name only where one is nested. */
const LESS = (classesOf('<') as [number])[0];

const COUPLES = PAIRED.map((pair) => classesOf(pair) as [number, number]);
/** By class: the number of the pair, from 1, for its opening mark, its negative for the closing one; 0 for all others. */
const SIDES = new Int8Array(WIDTH);
COUPLES.forEach(([open, close], i) => {
  SIDES[open] = i + 1;
  SIDES[close] = -i - 1;
});

/**
 * The knot that a mark makes.
 * @param before class of the mark of a pair before it, {@link OTHER} where there is none
 * @param own its own; OTHER at the end of the text
 */
export function knotOf(before: number, own: number): number {
  const open = Math.max(0, SIDES[before] as number);
  const side = SIDES[own] as number;
  const good = own === LESS || own === OTHER ? open === 0 : side > 0 ? open === 0 : side < 0 && side === -open;
  return good ? 0 : BESIDE.knotted;
}

/** The last mark of a pair, after one more. */
export function lastMark(before: number, own: number): number {
  return own === LESS ? before : own;
}

/** The bits of a stretch of a text. */
export function besideIn(text: string): number {
  const classes = classTable();
  const bitsOf = pairBits();
  let bits = 0;
  let before = OTHER;
  let last = OTHER;
  for (let i = 0; i < text.length; i++) {
    const kind = classes[text.charCodeAt(i)] as number;
    const own = kind >>> MARK_CLASS_SHIFT;
    bits |= bitsOf[(before << SHIFT) | own] as number;
    before = own;
    if ((kind & PAIR_SIGN) === 0) continue;
    bits |= knotOf(last, own);
    last = lastMark(last, own);
  }
  return bits | knotOf(last, OTHER);
}
