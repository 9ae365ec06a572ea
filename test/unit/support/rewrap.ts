import { widthOf } from './cells.ts';

/** How a text is laid out on pages. */
export interface WrapStyle {
  /** Width of a full line, in cells; in characters where `manner` is `characters`. */
  readonly cells: number;
  /**
   * What the program that cuts does about marks that begin no line: it takes the character before along (as most word
   * processors do) · lets them hang over the edge · cuts anywhere · cuts anywhere and counts characters.
   */
  readonly manner?: 'down' | 'over' | 'anywhere' | 'characters';
  /** A blank line after every line. */
  readonly blanks?: boolean;
  /** Two cells before the first line of every paragraph. */
  readonly indent?: boolean;
  /** Lines on a page; a page number stands between pages. */
  readonly pageLines?: number;
}

const NO_START = /[，。、；：！？）》〉”’〕】％%,.;:!?)]/u;
const NO_END = /[（《〈“‘〔【]/u;
const WORD = /[\dA-Za-z.%]/u;

/** A physical line, and the paragraph that it belongs to. */
export interface WrappedLine {
  readonly text: string;
  readonly paragraph: number;
  /** Its width as the cutting program counts it. */
  readonly width: number;
}

/** Cuts paragraphs into lines as a word processor would. */
export function wrapParagraphs(paragraphs: readonly string[], style: WrapStyle): string {
  return layOut(wrapLines(paragraphs, style), style);
}

/** The lines that paragraphs are cut into. */
export function wrapLines(paragraphs: readonly string[], style: WrapStyle): WrappedLine[] {
  return paragraphs.flatMap((text, paragraph) =>
    linesOf(text, style).map((line) => ({ text: line, paragraph, width: measure(line, style) })),
  );
}

/** Lines with the blank lines and page numbers of a style. */
export function layOut(lines: readonly WrappedLine[], style: WrapStyle): string {
  const out: string[] = [];
  lines.forEach(({ text }, i) => {
    out.push(text);
    if (style.pageLines && (i + 1) % style.pageLines === 0) out.push('', `- ${(i + 1) / style.pageLines} -`, '');
    else if (style.blanks) out.push('');
  });
  return out.join('\n');
}

function measure(text: string, { manner }: WrapStyle): number {
  return manner === 'characters' ? text.length : widthOf(text);
}

function linesOf(text: string, style: WrapStyle): string[] {
  const out: string[] = [];
  let rest = (style.indent ? '　　' : '') + text;
  while (measure(rest, style) > style.cells) {
    const at = cutAt(rest, style);
    out.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return rest === '' ? out : [...out, rest];
}

/** Where a line ends; at least one character stands on it, and no word of more than half a line is kept whole. */
function cutAt(line: string, style: WrapStyle): number {
  let at = 0;
  while (at < line.length && measure(line.slice(0, at + 1), style) <= style.cells) at++;
  if (style.manner === 'anywhere' || style.manner === 'characters') return at;
  if (style.manner === 'over' && isMark(line, at)) at++;
  let back = at;
  while (
    back > 1 &&
    (splitsWord(line, back) || NO_END.test(line[back - 1] ?? '') || (style.manner !== 'over' && isMark(line, back)))
  )
    back--;
  return back > at / 2 ? back : at;
}

function isMark(line: string, at: number): boolean {
  return NO_START.test(line[at] ?? '');
}

function splitsWord(line: string, at: number): boolean {
  return WORD.test(line[at - 1] ?? '') && WORD.test(line[at] ?? '');
}
