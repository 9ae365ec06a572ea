import type { Document, Line } from '../document/model.ts';
import { sourceOffset } from '../text/span.ts';
import { isBlank, isInvisible, isLineBreak } from '../text/width.ts';
import type { EditList } from './tidy-edits.ts';
import type { Item } from './tidy-items.ts';
import { signEnd, visible, type Way } from './tidy-signs.ts';

/** Signs of Markdown that are read with the blanks beside them: `**要点：** 内容`. */
const MARKS = '*_~`';

const BOLD = /\*\*/gu;
const LINE_BREAK = /[\n\r\f]/u;

/** What became of the words of one item. */
export interface Changed {
  /** Lines were put together. */
  readonly joined: boolean;
  /** Places where blanks went, or a character was folded. */
  readonly evened: number;
}

/**
 * Makes the words of an item those of the restored text: wraps joined, blanks beside Han characters out, figures
 * folded. Half-width marks stay: whether one is wrong is for a rule to judge, with the writer's settings and comments,
 * and its repair is a safe fix of its own; tidying changes the page, and so can be run on any text.
 */
export function tidyWords(document: Document, item: Item, way: Way, edits: EditList): Changed {
  const { source, lines } = document;
  const { block } = item;
  if (item.type === 'row') dropInvisible(source, item, edits);
  if (!block) return { joined: false, evened: 0 };
  const span = { start: block.map.toBlock(sourceOffset(item.start)), end: block.map.toBlock(sourceOffset(item.end)) };
  let at = signEnd(document, lines[item.first] as Line, way);
  let offset: number = span.start;
  let evened = 0;
  for (const piece of block.map.pieces(span)) {
    const shift = offset - piece.start;
    offset += piece.end - piece.start;
    const start = Math.max(piece.start, at);
    if (start >= piece.end) continue;
    evened += dropBetween(source, at, start, way, edits);
    evened += fold(source, block.text, { start, end: piece.end, shift }, edits);
    at = piece.end;
  }
  return { joined: item.last > item.first, evened };
}

/** Takes out what stands between two pieces: blanks, a line break, residue. 1 where these were blanks of one line. */
function dropBetween(source: string, start: number, end: number, way: Way, edits: EditList): number {
  if (start === end) return 0;
  const between = source.slice(start, end);
  const kept = keptOf(source, start, end, way);
  if (!edits.replace(start, end, kept)) return 0;
  return kept === '' && blanksOf(between) === between ? 1 : 0;
}

/** What of a stretch between two pieces stays: signs of the writer's, and in Markdown the blanks beside them. */
function keptOf(source: string, start: number, end: number, way: Way): string {
  const between = source.slice(start, end);
  const signs = between.match(BOLD);
  if (signs) return LINE_BREAK.test(between) ? signs.join('') : visible(between);
  return way.markdown && isBeside(source, start, end) ? blanksOf(between) : '';
}

function isBeside(source: string, start: number, end: number): boolean {
  return MARKS.includes(source[start - 1] ?? ' ') || MARKS.includes(source[end] ?? ' ');
}

/** The blanks of a stretch of one line; none of a stretch over a line break. */
function blanksOf(between: string): string {
  let out = '';
  for (let i = 0; i < between.length; i++) {
    const code = between.charCodeAt(i);
    if (isLineBreak(code)) return '';
    if (isBlank(code)) out += between.charAt(i);
  }
  return out;
}

/** Replaces the characters of a piece that the restored text has in another form; returns how many runs of them. */
function fold(
  source: string,
  text: string,
  { start, end, shift }: { start: number; end: number; shift: number },
  edits: EditList,
): number {
  if (source.slice(start, end) === text.slice(start + shift, end + shift)) return 0;
  let runs = 0;
  for (let i = start; i < end; i++) {
    if (source[i] === text[i + shift]) continue;
    let to = i + 1;
    while (to < end && source[to] !== text[to + shift]) to++;
    edits.replace(i, to, text.slice(i + shift, to + shift));
    if (!isLineBreak(source.charCodeAt(i))) runs++;
    i = to;
  }
  return runs;
}

/** Invisible characters are residue wherever they stand, but in markup. */
function dropInvisible(source: string, { start, end }: Item, edits: EditList): void {
  for (let i = start; i < end; i++) if (isInvisible(source.charCodeAt(i))) edits.replace(i, i + 1, '');
}
