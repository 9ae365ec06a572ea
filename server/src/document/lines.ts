import { ANY_SIGN, ANY_TWIN } from '../text/signs.ts';
import { sourceOffset } from '../text/span.ts';
import {
  BLANK,
  HALF_CELLS_MASK,
  HALF_CELLS_SHIFT,
  INVISIBLE,
  LINE_BREAK,
  PLAIN,
  SENTENCE_MARK,
  classTable,
} from '../text/width.ts';
import type { Line } from './model.ts';

const CR = 0x0d;
const LF = 0x0a;
const FORM_FEED = 0x0c;

/** The physical lines of a text. CR LF is one break; a form feed is a break of its own and marks the line after it. */
export function linesOf(source: string): Line[] {
  const classes = classTable();
  const lines: Line[] = [];
  const { length } = source;
  let pageBreak = false;
  for (let i = 0; ; i++) {
    const start = i;
    let code = LF;
    // Sums of bits where they stand in the class: nothing is shifted for each character.
    let halves = 0;
    let plain = 0;
    let seen = 0;
    let twins = 0;
    let before = 0;
    for (; i < length; i++) {
      code = source.charCodeAt(i);
      const kind = classes[code] as number;
      if ((kind & LINE_BREAK) !== 0) break;
      halves += kind & (HALF_CELLS_MASK << HALF_CELLS_SHIFT);
      plain += kind & PLAIN;
      seen |= kind;
      twins |= (before << 1) & kind;
      before = kind;
    }
    lines.push(
      lineOf(source, {
        index: lines.length,
        start,
        end: i,
        pageBreak,
        seen,
        halves: halves >> HALF_CELLS_SHIFT,
        odd: i - start - plain / PLAIN,
        signs: (seen & ANY_SIGN) | (twins & ANY_TWIN),
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
    before += (kind >> HALF_CELLS_SHIFT) & HALF_CELLS_MASK;
  }
  let textEnd = end;
  let after = 0;
  for (; textEnd > textStart; textEnd--) {
    const kind = classes[source.charCodeAt(textEnd - 1)] as number;
    if ((kind & (BLANK | INVISIBLE)) === 0) break;
    after += (kind >> HALF_CELLS_SHIFT) & HALF_CELLS_MASK;
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
    sentenceLike: (counted.seen & SENTENCE_MARK) !== 0,
    pageBreak: counted.pageBreak,
  };
}

/** Whether nothing but blanks stands on the line. */
export function isEmpty(line: Line): boolean {
  return line.textStart === line.textEnd;
}
