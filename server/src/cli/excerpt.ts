import type { SourceSpan } from '../text/span.ts';
import { cellsOf, widthInCells } from './cells.ts';
import type { FileReport } from './reports.ts';

/** A line of the file, cut to fit, and where on it the caret stands. */
export interface Excerpt {
  readonly line: string;
  /** Cells before the caret, and under it. */
  readonly indent: number;
  readonly width: number;
}

/** Cells of a cut line, and how many of them go before the place. */
const ROOM = 76;
const BEFORE = 24;
const CUT = '…';

/** The line on which a span begins, cut around it; null where there is nothing to point at. */
export function excerpt({ lines, text }: FileReport, span: SourceSpan): Excerpt | null {
  const line = lines.lineAt(span.start);
  const from = lines.lineStart(line);
  const to = lines.lineEnd(line);
  const end = Math.max(span.start, Math.min(span.end, to));
  if (end === span.start || text.slice(from, to).trim() === '') return null;
  const whole = to - from <= ROOM && widthInCells(text.slice(from, to)) <= ROOM;
  const head = whole ? skipBlanks(text, from, span.start) : cutBefore(text, from, span.start);
  const left = text.slice(from, head).trim() === '' ? '' : CUT;
  const right = whole ? to : cutAfter(text, head, to);
  const shownEnd = Math.min(end, Math.max(right, span.start + 1));
  return {
    line: left + clean(text.slice(head, right)).trimEnd() + (right < to ? CUT : ''),
    indent: widthInCells(left) + widthInCells(clean(text.slice(head, span.start))),
    width: Math.max(1, widthInCells(clean(text.slice(span.start, shownEnd)))),
  };
}

/** Control characters would move the caret or the cursor: each becomes one blank. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /\s/u.test(text.charAt(at))) at++;
  return at;
}

/** Where to begin so that about BEFORE cells stand before `at`. */
function cutBefore(text: string, from: number, at: number): number {
  let start = at;
  let cells = 0;
  while (start > from && cells < BEFORE) {
    start--;
    if (isTail(text, start)) start--;
    cells += cellsOf(text.slice(start, start + 2));
  }
  return start <= from ? skipBlanks(text, from, at) : start;
}

function cutAfter(text: string, from: number, to: number): number {
  let end = from;
  let cells = 0;
  while (end < to && cells < ROOM) {
    const step = isTail(text, end + 1) ? 2 : 1;
    cells += cellsOf(text.slice(end, end + step));
    end += step;
  }
  return Math.min(end, to);
}

/** Whether the code unit is the second half of a character. */
function isTail(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
