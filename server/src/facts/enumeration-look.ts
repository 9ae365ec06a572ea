import { lazy } from '../base/lazy.ts';
import { codesOf } from '../text/codes.ts';
import { COUNTED_AGAIN } from './enumeration-again.ts';
import { COMPOSED_OF } from './enumeration-composed.ts';
import { EACH_OF, TURNS_OF } from './enumeration-each.ts';
import { HEADS_OF } from './enumeration-head.ts';
import { isOfLetters } from './enumeration-letters.ts';
import { mayList } from './enumeration-list.ts';
import { MEASURE_FIRST } from './enumeration-measure.ts';
import { ROWS_OF } from './enumeration-row.ts';
import { OPENING_QUOTE, type BlockFigures, type FigureRun } from './figures.ts';

/** What a number may be by the characters beside it: most count nothing that could be listed. */
export const Look = {
  head: 1,
  slogan: 2,
  row: 4,
  composed: 8,
  each: 16,
  named: 32,
  again: 64,
  turn: 128,
  letters: 512,
  measured: 1024,
} as const;

/** Of a measure word that things may be told one by one by. */
const ONE_OF = 256;
const ONE = 0x4e00;
const LISTED = codesOf('，；：、');

/** What needs a list beside the number. */
const LISTS = Look.row | Look.named;

const looks = lazy((): Uint16Array => {
  const out = new Uint16Array(0x10000);
  const mark = (chars: string, bits: number): void => {
    for (let i = 0; i < chars.length; i++) out[chars.charCodeAt(i)] = (out[chars.charCodeAt(i)] as number) | bits;
  };
  mark(HEADS_OF, Look.head);
  mark(ROWS_OF, Look.row);
  mark(COMPOSED_OF, Look.composed);
  mark(EACH_OF, ONE_OF);
  mark(TURNS_OF, Look.turn);
  mark(MEASURE_FIRST, Look.named | Look.measured);
  mark('个大字', Look.letters);
  mark(COUNTED_AGAIN, Look.again);
  return out;
});

/** The figures of a paragraph that may count things, and what they may be, as bits of Look. */
export interface Counting {
  readonly own: BlockFigures;
  readonly bits: number;
}

/** A cheap look at the characters beside the figures of a paragraph; null where none of them may count things. */
export function countingOf(own: BlockFigures): Counting | null {
  const { block, runs } = own;
  const { text } = block;
  const table = looks();
  let bits = 0;
  const kept: FigureRun[] = [];
  for (const run of runs) {
    const quoted = run.start > 0 && text.charCodeAt(run.start - 1) === OPENING_QUOTE;
    const mine =
      (run.end < text.length ? (table[text.charCodeAt(run.end)] as number) : 0) |
      (quoted ? Look.slogan | Look.composed : 0);
    if (mine === 0) continue;
    bits |= (mine & Look.letters) !== 0 && !isOfLetters(text, run.end) ? mine & ~Look.letters : mine;
    if ((mine & ONE_OF) !== 0 && isOne(text, run)) bits |= Look.each;
    kept.push(run);
  }
  if ((bits & LISTS) !== 0 && !mayList(block)) bits &= ~LISTS;
  return (bits & ~ONE_OF) === 0 ? null : { own: { block, runs: kept }, bits };
}

/** 一 of ，一处在…: the figures have every one of them, since a measure word stands behind it. */
function isOne(text: string, { start, end }: FigureRun): boolean {
  return end - start === 1 && text.charCodeAt(start) === ONE && LISTED.has(text.charCodeAt(start - 1));
}
