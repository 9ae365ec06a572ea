import { isDigit, isLatin } from '../../../server/src/text/width.ts';
import { widthOf } from './cells.ts';

/** Marks that no line begins with: they hang on the line before, as word processors set them. */
const HANGING = /[，。、；：！？）》〉”’〕】％%,.;:!?)]/u;

/**
 * A draft as it comes out of a PDF: every line cut at `cells`, a blank line after each. Nothing but line breaks is
 * added, and figures and Latin words stay whole, so the ink of both texts is the same.
 */
export function hardWrap(text: string, cells = 28): string {
  return text
    .split('\n')
    .flatMap((line) => cut(line, cells))
    .filter((line) => line.trim() !== '')
    .join('\n\n');
}

function cut(line: string, cells: number): string[] {
  const out: string[] = [];
  let rest = line;
  while (widthOf(rest) > cells) {
    const at = cutAt(rest, cells);
    out.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  out.push(rest);
  return out;
}

function cutAt(line: string, cells: number): number {
  let at = 0;
  while (at < line.length && widthOf(line, 0, at + 1) <= cells) at++;
  if (HANGING.test(line[at] ?? '')) return at + 1;
  let back = at;
  while (back > 1 && isWord(line.charCodeAt(back - 1)) && isWord(line.charCodeAt(back))) back--;
  return back > 1 ? back : at;
}

function isWord(code: number): boolean {
  return isDigit(code) || isLatin(code) || code === 0x2e;
}

/** How many characters other than blanks and line breaks stand before an offset: the same in every wrap of a text. */
export function ink(text: string, offset: number): number {
  return text.slice(0, offset).replace(/\s/gu, '').length;
}
