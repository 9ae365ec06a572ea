import { hasOpenPair, isSentenceLike } from './endings.ts';
import type { Row } from './rows.ts';
import { leavesRoom, type HeadingStyle } from './heading-style.ts';
import { withNumber } from './marks.ts';
import { INDENT } from './measures.ts';
import type { Mark } from './model.ts';
import type { Starts } from './starts.ts';
import { isFull, type Wrap } from './wrap.ts';

/** What is known of the paragraph that a line may go on with. */
export interface Open {
  readonly first: Row;
  readonly last: Row;
  /** Its words so far, as in the source. */
  readonly text: string;
  readonly width: number;
  readonly rows: number;
}

/** What joining asks where the two lines themselves do not tell. */
export interface Guesses {
  /** Whether the row's mark is the one that the next heading of its level would have. */
  readonly expected: (next: Row) => boolean;
  readonly starts: Starts;
  readonly headingStyle: HeadingStyle;
}

/** In a file without forced wraps a paragraph that breaks off must be at least so wide to be one. */
const LONG = 25;
/** A line that is shorter than so much of a full one was not cut off by the width. */
const SHORT = 0.7;
/** Cells of the longest heading: what is longer is a paragraph that happens to be numbered. */
const LONGEST_HEADING = 60;

/**
 * Whether a line goes on with the paragraph before it. A line was cut by force only where its next character had no
 * room; a paragraph never ends without an end mark; a heading mark, an indent, a lone date begin something new.
 */
export function continues(open: Open, next: Row, wrap: Wrap, source: string, guesses: Guesses): boolean {
  const { last, first } = open;
  if (next.alone || next.depth > 0 || last.depth > 0) return false;
  const unfinished = !last.finished || (last.colon && goesOn(open, next, source));
  const full = isFull(last, next, open.rows === 1, wrap, source);
  const cut = unfinished && full;
  if (wrap.indented && next.line.indent >= INDENT) return cut && hangs(open, next);
  if (next.hanging) return true;
  if (isEnd(open, next, cut)) return false;
  if (cut && wrap.indented && first.line.indent >= INDENT) return true;
  if (next.mark && beginsAnew(open, next, next.mark, { unfinished, full }, guesses)) return false;
  if (isHeadingRow(open)) return headingContinues(open, next, full, wrap, guesses.headingStyle);
  if (full) return fullContinues(open, next, wrap, guesses.starts);
  return unfinished && isBrokenOff(open, wrap);
}

/** Whether a row's mark is one: not the next of a series inside the paragraph, nor a word of its sentence. */
function beginsAnew(
  open: Open,
  next: Row,
  mark: Mark,
  { unfinished, full }: { readonly unfinished: boolean; readonly full: boolean },
  { expected }: Guesses,
): boolean {
  if (full && countsOn(open, mark)) return false;
  if (!unfinished || !(full || open.last.openEnded) || isHeadingRow(open)) return true;
  return expected(next) && !isInSentence(open, next);
}

/** A colon that ends nothing: inside a pair of marks, or of an address that the width has cut. */
function goesOn(open: Open, next: Row, source: string): boolean {
  return hasOpenPair(open.text) || source.startsWith('//', next.textStart);
}

/** An indented line goes on with a sentence where all of the paragraph is set in: a quotation, a list of names. */
function hangs(open: Open, next: Row): boolean {
  return !next.mark && open.first.mark === null && isSentenceLike(open.text);
}

/** A series inside the paragraph has come to this mark: 10件实事：（1）……。（2）……。 */
function countsOn(open: Open, { text, value }: Mark): boolean {
  const before = value === null || value < 2 ? null : withNumber(text, value - 1);
  return before !== null && open.text.lastIndexOf(before) > 0;
}

/** What looks like 一、 or 1. is a word of the sentence that breaks off before it: 第⏎一、第三产业 */
function isInSentence(open: Open, { mark, line }: Row): boolean {
  return (mark?.level === 1 || mark?.level === 3) && line.sentenceLike && isSentenceLike(open.text);
}

/** The line below the title of a report that was read out: ——2024年1月9日在云岭县第十届人民代表大会第三次会议上 */
const OCCASION = /^[—─―-]*\d{4}年.{4,50}[会议]上$/u;

/** What stands alone ends where it ends, a title at its 文种 word, a finished sentence before a list or a 署名. */
function isEnd(open: Open, next: Row, cut: boolean): boolean {
  const { last } = open;
  if (last.alone && !cut) return true;
  if (open.text.endsWith('上') && OCCASION.test(open.text) && !isSentenceLike(open.text)) return true;
  if (last.finished && (next.dash || next.organ)) return true;
  return last.titleLike && !isSentenceLike(open.text);
}

/**
 * A line of a heading so far: only a full line that no sentence mark ends goes on. Where headings stand by themselves the
 * rest of one is short and no sentence; else a paragraph begins.
 */
function headingContinues(open: Open, next: Row, full: boolean, wrap: Wrap, style: HeadingStyle): boolean {
  const { last, first } = open;
  if (last.finished) return false;
  if (last.openEnded || hasOpenPair(open.text)) return wrap.width === null || full;
  if (wrap.width === null || !full) return false;
  return style.alone(first) !== true || style.isRest(next);
}

/** After a full line with an end mark the page itself does not say; a blank line does where wraps have none. */
function fullContinues(open: Open, next: Row, wrap: Wrap, starts: Starts): boolean {
  if (!open.last.finished) return true;
  if (next.blankBefore && !wrap.blanksBetween) return false;
  if (wrap.indented) return true;
  if (open.last.sentenceEnd) return !isTitleRow(next, wrap) && !starts(next, open.width);
  return /[；;]$/u.test(open.text);
}

/** A short line without a mark of sentences: a part title, not the end of a paragraph. */
function isTitleRow(row: Row, wrap: Wrap): boolean {
  return leavesRoom(row, wrap) && !row.line.sentenceLike && !row.finished && !row.openEnded;
}

/** Breaks off in mid-sentence, at the end of a page for instance. */
function isBrokenOff(open: Open, wrap: Wrap): boolean {
  if (open.last.openEnded || hasOpenPair(open.text)) return true;
  if (/[。；]/u.test(open.text)) return true;
  // A list of names behind a colon often lacks its mark: 成员：各站所主要负责人
  if (!/，/u.test(open.text) && wrap.width !== null && open.last.line.width < wrap.width * SHORT) return false;
  return open.width >= (wrap.width === null ? LONG : Math.min(LONG, wrap.width * 0.8)) && isSentenceLike(open.text);
}

/** Begins with a heading's mark and has no sentence behind it yet. */
function isHeadingRow(open: Open): boolean {
  const { mark } = open.first;
  if (!mark) return false;
  if (open.width > LONGEST_HEADING || /[。；;]/u.test(open.text)) return false;
  return mark.level <= 2 || (open.width < 40 && !/，|[：:]./u.test(open.text));
}
