import { squeezed } from '../document/line-text.ts';
import { markOf } from '../document/marks.ts';
import type { Document, Line } from '../document/model.ts';
import { codesOf } from '../text/codes.ts';
import { isInvisible } from '../text/width.ts';

/**
 * Lines that mean something by their form in Markdown, whatever they say: a row of a table, a rule or the underline of
 * a heading, HTML, an image, a definition, a fence without its partner.
 */
const FORMED = /^(?:\||([-*_=])\s*(?:\1\s*){2,}$|<[A-Za-z!/]|!\[|\[[^\]]{1,80}\]:|`{3}|~{3})/u;
const FORMED_FIRST = codesOf('|-*_=<![`~');
/** Signs of lists and of quotations. */
const BULLET = /^[-*+>][ \t]+/u;
const LIST = /^[-*+>]$/u;
const HASH = 0x23;
const NUMBER = /^\d{1,3}[.)][ \t]+/u;

/** How a text is written. */
export interface Way {
  /** Blank lines, indents and the blanks beside signs mean something in it. */
  readonly markdown: boolean;
}

/** What a line is to tidying, beside what the document says of it. */
export const PROSE = 0;
/** The writer's markup: it stays as it is, to the last blank. */
export const KEPT = 1;
/** Residue: it goes. */
export const GONE = 2;

/** What every line of the document is, by index. */
export function rolesOf({ lines, residue }: Document): Uint8Array {
  const roles = new Uint8Array(lines.length);
  let index = 0;
  for (const { type, span } of residue) {
    while (index + 1 < lines.length && (lines[index + 1] as Line).start <= span.start) index++;
    const { textStart, textEnd } = lines[index] as Line;
    if (type === 'invisible' || span.start > textStart || span.end < textEnd) continue;
    roles[index] = type === 'markup' ? KEPT : GONE;
  }
  return roles;
}

/** Whether a line stays as it is: it has a form of its own, or tabs part it into cells. */
export function isFormed(source: string, line: Line, alone: boolean): boolean {
  const first = source.charCodeAt(line.textStart);
  if (FORMED_FIRST.has(first) && FORMED.test(visible(source.slice(line.textStart, line.textEnd)))) return true;
  return !line.plain && hasCells(source, line, alone);
}

/**
 * A tab behind the number of a heading or the sign of a list parts nothing. A line of a longer paragraph is a row of cells only where no
 * sentence mark says otherwise.
 */
function hasCells(source: string, line: Line, alone: boolean): boolean {
  const text = source.slice(line.textStart, line.textEnd);
  const tab = text.indexOf('\t');
  if (tab < 0 || (!alone && line.sentenceLike)) return false;
  const head = squeezed(text, 0, tab);
  return text.includes('\t', tab + 1) || (markOf(head)?.length !== head.length && !LIST.test(head));
}

/**
 * Where the words of a line begin behind `## `, `- `, `> `, or, in Markdown, `1. `: what stands before is the writer's
 * markup. In a text that is no Markdown the blank behind a number is only a blank.
 */
export function signEnd({ source, residue }: Document, line: Line, way: Way): number {
  const { textStart, textEnd } = line;
  const code = source.charCodeAt(textStart);
  if (code === HASH) return headingEnd(residue, textStart);
  if (code > 0x3e) return textStart;
  const text = source.slice(textStart, Math.min(textEnd, textStart + 8));
  const sign = BULLET.exec(text) ?? (way.markdown ? NUMBER.exec(text) : null);
  return textStart + (sign?.[0].length ?? 0);
}

/** The end of the residue that begins here; both lists are in order of place. */
function headingEnd(residue: Document['residue'], start: number): number {
  let low = 0;
  let high = residue.length - 1;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((residue[mid]?.span.start ?? 0) < start) low = mid + 1;
    else high = mid;
  }
  const found = residue[low];
  return found?.span.start === start && found.type === 'markup' ? found.span.end : start;
}

/** Without invisible characters. */
export function visible(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) if (!isInvisible(text.charCodeAt(i))) out += text.charAt(i);
  return out;
}
