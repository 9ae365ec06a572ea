import { lazy } from '../base/lazy.ts';
import type { Block, Document } from '../document/model.ts';
import { stretchOf } from '../document/stretch.ts';
import { ALL, classesOf, classTable, DIGIT, HANS, OTHER, PAIRED, SHIFT, WIDTH } from './mark-classes.ts';

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
  /** Marks of pairs that are not each closed before the next one opens, or brackets of half width. */
  knotted: 2048,
  /** Characters that end one clause and begin another, where a mark between may be missing: 责任领导责任部门, or wrong: 。为 */
  joint: 4096,
  /** 一是， */
  spoken: 8192,
  /** （一）、 and ①、 */
  circled: 16384,
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
  [BESIDE.ordinal, '一先', '、：'],
  [BESIDE.counted, '一', '是要，'],
  [BESIDE.counted, '先', '，'],
  [BESIDE.spoken, '是', '，、：'],
  [BESIDE.circled, '①）', '、.'],
  [BESIDE.colon, ALL, '：'],
  [BESIDE.blank, HANS, ' '],
  [BESIDE.joint, '作', '开'],
  [BESIDE.joint, '导', '牵责'],
  [BESIDE.joint, '责抓', '牵村一'],
  [BESIDE.joint, '。', '为'],
  [BESIDE.joint, '依', '有'],
  [BESIDE.joint, '严', '有'],
  [BESIDE.joint, '法', '公'],
  [BESIDE.joint, '边', '纵'],
];

const pairs = lazy((): Uint16Array => {
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

/** 0: no mark is open; from 1: the number of the pair that is; then the state in which marks are knotted. */
const KNOTTED = PAIRED.length + 1;

/** The next state by the state and the class of the next character. */
const states = lazy((): Uint8Array => {
  const table = new Uint8Array((KNOTTED + 1) * WIDTH);
  const set = (state: number, own: number, next: number): void => {
    table[state * WIDTH + own] = next;
  };
  for (let state = 0; state <= KNOTTED; state++) for (const own of ALL) set(state, own, state);
  for (const [i, pair] of PAIRED.entries()) {
    const [open, close] = classesOf(pair) as [number, number];
    for (let state = 0; state < KNOTTED; state++) {
      set(state, open, state === 0 ? i + 1 : KNOTTED);
      set(state, close, state === i + 1 ? 0 : KNOTTED);
    }
  }
  const [half, less] = classesOf('(<') as [number, number];
  for (let state = 0; state < KNOTTED; state++) set(state, half, KNOTTED);
  for (let state = 1; state < KNOTTED; state++) set(state, less, KNOTTED);
  return table;
});

/** The paragraphs that have something of the sort. */
export function blocksWith({ blocks }: Document, marks: readonly number[], bits: number): readonly Block[] {
  return blocks.filter(({ index }) => ((marks[index] as number) & bits) !== 0);
}

/** The bits of {@link BESIDE} by block. */
export function marksOf(document: Document): readonly number[] {
  const classOf = classTable();
  const bitsOf = pairs();
  const stateOf = states();
  // Without a branch: at marks, which come at no regular distance, the processor would guess wrong.
  return document.blocks.map((block) => {
    const { text, from, to } = stretchOf(block, document);
    let bits = 0;
    let before = OTHER;
    let state = 0;
    for (let i = from; i < to; i++) {
      const own = classOf[text.charCodeAt(i)] as number;
      bits |= bitsOf[(before << SHIFT) | own] as number;
      state = stateOf[(state << SHIFT) | own] as number;
      before = own;
    }
    return state === 0 ? bits : bits | BESIDE.knotted;
  });
}
