import { isBlank, isInvisible, isLineBreak, isWide } from '../text/width.ts';
import { sourceOffset } from '../text/span.ts';
import type { Line } from './model.ts';

const CR = 0x0d;
const LF = 0x0a;
const FORM_FEED = 0x0c;
const TAB = 0x09;
const TAB_CELLS = 2;

/** The physical lines of a text. CR LF is one break; a form feed is a break of its own and marks the line after it. */
export function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let pageBreak = false;
  for (let i = 0; i <= source.length; i++) {
    const code = i < source.length ? source.charCodeAt(i) : LF;
    if (code > FORM_FEED + 1 && code < 0x2028) continue;
    if (!isLineBreak(code)) continue;
    lines.push(lineOf(source, start, i, lines.length, pageBreak));
    pageBreak = code === FORM_FEED;
    if (code === CR && source.charCodeAt(i + 1) === LF) i++;
    start = i + 1;
  }
  return lines;
}

function lineOf(source: string, start: number, end: number, index: number, pageBreak: boolean): Line {
  let textStart = start;
  let indent = 0;
  while (textStart < end && skipped(source.charCodeAt(textStart))) indent += cells(source.charCodeAt(textStart++));
  let textEnd = end;
  while (textEnd > textStart && skipped(source.charCodeAt(textEnd - 1))) textEnd--;
  let width = 0;
  for (let i = textStart; i < textEnd; i++) width += cells(source.charCodeAt(i));
  return {
    index,
    start: sourceOffset(start),
    end: sourceOffset(end),
    textStart: sourceOffset(textStart),
    textEnd: sourceOffset(textEnd),
    indent,
    width,
    pageBreak,
  };
}

function skipped(code: number): boolean {
  return code <= 0x20 ? isBlank(code) : code >= 0xa0 && (isBlank(code) || isInvisible(code));
}

/** Width in cells; each half of a surrogate pair counts one half, so that a pair fills one cell. */
function cells(code: number): number {
  if (code < 0x80) return code === TAB ? TAB_CELLS : 0.5;
  if (code >= 0xd800 && code <= 0xdfff) return 0.5;
  if (isInvisible(code)) return 0;
  return isWide(code) || code === 0x3000 ? 1 : 0.5;
}

/** Whether nothing but blanks stands on the line. */
export function isEmpty(line: Line): boolean {
  return line.textStart === line.textEnd;
}
