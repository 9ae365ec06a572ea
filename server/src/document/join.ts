import { isDigit, isLatin } from '../text/width.ts';
import { hasOpenPair, isSentenceLike } from './endings.ts';
import type { Row } from './rows.ts';
import { INDENT, widthWithIndent, type Wrap } from './wrap.ts';

/** What is known of the paragraph that a line may go on with. */
export interface Open {
  readonly first: Row;
  readonly last: Row;
  /** Its words so far, as in the source. */
  readonly text: string;
  readonly width: number;
  readonly rows: number;
}

/** In a file without forced wraps a paragraph that breaks off must be at least so wide to be one. */
const LONG = 25;
/** Cells of the longest heading: what is longer is a paragraph that happens to be numbered. */
const LONGEST_HEADING = 60;

/**
 * Whether a line goes on with the paragraph before it. A line was cut by force only where its next character had no
 * room; a paragraph never ends without an end mark; a heading mark, an indent, a lone date begin something new.
 * @param expected the value that the next mark of a level would have
 */
export function continues(
  open: Open,
  next: Row,
  wrap: Wrap,
  source: string,
  expected: (next: Row) => boolean,
): boolean {
  const { last } = open;
  if (next.alone || next.depth > 0 || last.depth > 0) return false;
  if (wrap.indented && next.line.indent >= INDENT) return false;
  if (next.hanging) return true;
  const unfinished = !last.finished || (last.colon && hasOpenPair(open.text));
  const full = isFull(open, next, wrap, source);
  if (isEnd(open, next, unfinished, full)) return false;
  if (next.mark && !(unfinished && (full || last.openEnded) && !isHeadingRow(open) && !expected(next))) return false;
  if (isHeadingRow(open)) return headingContinues(open, wrap, full);
  if (full) return fullContinues(open, next, wrap);
  return unfinished && isBrokenOff(open, wrap);
}

/** What stands alone ends where it ends, a title at its 文种 word, a finished sentence before a list or a 署名. */
function isEnd(open: Open, next: Row, unfinished: boolean, full: boolean): boolean {
  const { last } = open;
  if (last.alone && !(full && unfinished)) return true;
  if (!unfinished && (next.dash || next.organ)) return true;
  return last.titleLike && !isSentenceLike(open.text);
}

/** A line of a heading so far: only a full line that no sentence mark ends goes on. */
function headingContinues(open: Open, wrap: Wrap, full: boolean): boolean {
  if (wrap.width === null) return open.last.openEnded;
  return full && !open.last.finished;
}

/** After a full line with an end mark the page itself does not say; a blank line does where wraps have none. */
function fullContinues(open: Open, next: Row, wrap: Wrap): boolean {
  if (!open.last.finished) return true;
  if (next.blankBefore && !wrap.blanksBetween) return false;
  return wrap.indented || open.last.sentenceEnd || /[；;]$/u.test(open.text);
}

/** Breaks off in mid-sentence, at the end of a page for instance. */
function isBrokenOff(open: Open, wrap: Wrap): boolean {
  if (open.last.openEnded || hasOpenPair(open.text)) return true;
  return (
    /[。；]/u.test(open.text) || (open.width >= Math.min(LONG, (wrap.width ?? LONG) * 0.8) && isSentenceLike(open.text))
  );
}

/** Begins with a heading's mark and has no sentence behind it yet. */
function isHeadingRow(open: Open): boolean {
  const { mark } = open.first;
  if (!mark) return false;
  if (open.width > LONGEST_HEADING || /[。；;]/u.test(open.text)) return false;
  return mark.level <= 2 || (open.width < 40 && !/，/u.test(open.text));
}

/** Whether the next line's first unit had no room on the line before it. */
function isFull(open: Open, next: Row, wrap: Wrap, source: string): boolean {
  if (wrap.width === null) return false;
  const lost = open.rows === 1 && open.last.line.indent < INDENT ? wrap.lostIndent : 0;
  return widthWithIndent(open.last) + lost + firstUnit(next, source) > wrap.width - wrap.slack + 0.5;
}

/** Marks that cannot begin a line: the character before them goes with them. */
const NO_START = '，。、；：！？”’）》」』〕】,.;:!?)';

/** Width of the first piece that cannot be cut: a figure, a word of Latin letters, or one character and its mark. */
function firstUnit(row: Row, source: string): number {
  let i = row.textStart;
  while (i < row.line.textEnd && i - row.textStart < 16) {
    const code = source.charCodeAt(i);
    if (!isDigit(code) && !isLatin(code) && code !== 0x2e && code !== 0x25) break;
    i++;
  }
  const mark = NO_START.includes(source[Math.max(i, row.textStart + 1)] ?? ' ') ? 1 : 0;
  return Math.max(1, (i - row.textStart) / 2) + mark;
}
