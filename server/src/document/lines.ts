import { knotOf, lastMark, pairBits } from '../text/beside.ts';
import { OTHER, SHIFT, WIDTH } from '../text/mark-classes.ts';
import { ANY_SIGN, PAIR_SIGN } from '../text/signs.ts';
import { sourceOffset } from '../text/span.ts';
import {
  BLANK,
  HALF_CELLS_MASK,
  HALF_CELLS_SHIFT,
  HAN_HALVES,
  INVISIBLE,
  LINE_BREAK,
  MARK_CLASS_SHIFT,
  ODD,
  SENTENCE_MARK,
  UNEVEN,
  classTable,
} from '../text/width.ts';
import type { Line } from './model.ts';

const CR = 0x0d;
const LF = 0x0a;
const FORM_FEED = 0x0c;

/** What stands before a line, as a class of its own; and how the class of a character becomes a row of the table of pairs. */
const NOTHING = OTHER << MARK_CLASS_SHIFT;
const ROW_SHIFT = MARK_CLASS_SHIFT - SHIFT;
const ROW_MASK = (WIDTH - 1) << SHIFT;

/** What the pass over the characters of a line stops at: all others take one branch, which the processor foresees. */
const RARE = LINE_BREAK | ODD | UNEVEN | PAIR_SIGN;

function halvesOf(kind: number): number {
  return (kind >> HALF_CELLS_SHIFT) & HALF_CELLS_MASK;
}

/** The physical lines of a text. CR LF is one break; a form feed is a break of its own and marks the line after it. */
export function linesOf(source: string): Line[] {
  const classes = classTable();
  const bitsOf = pairBits();
  const lines: Line[] = [];
  const { length } = source;
  let pageBreak = false;
  for (let i = 0; ; i++) {
    const start = i;
    let code = LF;
    // By how many half cells the line is wider than so many Han characters.
    let wider = 0;
    let odd = 0;
    let seen = 0;
    let before = NOTHING;
    let beside = 0;
    let last = OTHER;
    for (; i < length; i++) {
      code = source.charCodeAt(i);
      const kind = classes[code] as number;
      if ((kind & RARE) !== 0) {
        if ((kind & LINE_BREAK) !== 0) break;
        wider += halvesOf(kind) - HAN_HALVES;
        if ((kind & ODD) !== 0) odd++;
        if ((kind & PAIR_SIGN) !== 0) {
          beside |= knotOf(last, kind >>> MARK_CLASS_SHIFT);
          last = lastMark(last, kind >>> MARK_CLASS_SHIFT);
        }
      }
      seen |= kind;
      beside |= bitsOf[((before >>> ROW_SHIFT) & ROW_MASK) | (kind >>> MARK_CLASS_SHIFT)] as number;
      before = kind;
    }
    lines.push(
      lineOf(source, {
        index: lines.length,
        start,
        end: i,
        pageBreak,
        seen,
        halves: HAN_HALVES * (i - start) + wider,
        odd,
        signs: seen & ANY_SIGN,
        beside: beside | knotOf(last, OTHER),
      }),
    );
    if (i >= length) return lines;
    pageBreak = code === FORM_FEED;
    if (code === CR && source.charCodeAt(i + 1) === LF) i++;
  }
}

/** What one pass over a line has counted. */
interface Counted {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** Width of the whole line in half cells. */
  readonly halves: number;
  /** Characters that are not plain, and the class bits of all characters. */
  readonly odd: number;
  readonly seen: number;
  readonly signs: number;
  readonly beside: number;
  readonly pageBreak: boolean;
}

function lineOf(source: string, counted: Counted): Line {
  const classes = classTable();
  const { start, end } = counted;
  let textStart = start;
  let before = 0;
  for (; textStart < end; textStart++) {
    const kind = classes[source.charCodeAt(textStart)] as number;
    if ((kind & (BLANK | INVISIBLE)) === 0) break;
    before += halvesOf(kind);
  }
  let textEnd = end;
  let after = 0;
  for (; textEnd > textStart; textEnd--) {
    const kind = classes[source.charCodeAt(textEnd - 1)] as number;
    if ((kind & (BLANK | INVISIBLE)) === 0) break;
    after += halvesOf(kind);
  }
  return {
    index: counted.index,
    start: sourceOffset(start),
    end: sourceOffset(end),
    textStart: sourceOffset(textStart),
    textEnd: sourceOffset(textEnd),
    indent: before / 2,
    width: (counted.halves - before - after) / 2,
    plain: counted.odd === textStart - start + (end - textEnd),
    invisible: (counted.seen & INVISIBLE) !== 0,
    signs: counted.signs,
    beside: counted.beside,
    sentenceLike: (counted.seen & SENTENCE_MARK) !== 0,
    pageBreak: counted.pageBreak,
  };
}

/** Whether nothing but blanks stands on the line. */
export function isEmpty(line: Line): boolean {
  return line.textStart === line.textEnd;
}
