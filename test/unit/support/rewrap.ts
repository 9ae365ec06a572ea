import { widthOf } from './cells.ts';

/** How a text is laid out on pages. */
export interface WrapStyle {
  readonly cells: number;
  /** A blank line after every line. */
  readonly blanks?: boolean;
  /** Two cells before the first line of every paragraph. */
  readonly indent?: boolean;
  /** Lines on a page; a page number stands between pages. */
  readonly pageLines?: number;
}

const NO_START = /[，。、；：！？）》〉”’〕】％%,.;:!?)]/u;
const WORD = /[\dA-Za-z.%]/u;

/** Cuts paragraphs into lines as a word processor would, without a mark at the beginning of a line. */
export function wrapParagraphs(paragraphs: readonly string[], style: WrapStyle): string {
  const lines = paragraphs.flatMap((text) => linesOf(text, style));
  const out: string[] = [];
  lines.forEach((line, i) => {
    out.push(line);
    if (style.pageLines && (i + 1) % style.pageLines === 0) out.push('', `- ${(i + 1) / style.pageLines} -`, '');
    else if (style.blanks) out.push('');
  });
  return out.join('\n');
}

function linesOf(text: string, style: WrapStyle): string[] {
  const out: string[] = [];
  let rest = (style.indent ? '　　' : '') + text;
  while (widthOf(rest) > style.cells) {
    const at = cutAt(rest, style.cells);
    out.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...out, rest];
}

function cutAt(line: string, cells: number): number {
  let at = 0;
  while (at < line.length && widthOf(line, 0, at + 1) <= cells) at++;
  let back = at;
  while (
    back > 1 &&
    (NO_START.test(line[back] ?? '') || (WORD.test(line[back - 1] ?? '') && WORD.test(line[back] ?? '')))
  )
    back--;
  return back > 1 ? back : at;
}
