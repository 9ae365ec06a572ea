import type { Row } from './rows.ts';

/** How lines were cut in this file. */
export interface Wrap {
  /** Cells of a full line, or null where every paragraph stands on one line. */
  readonly width: number | null;
  /** By how much full lines differ: figures and marks are set narrower or wider than cells. */
  readonly slack: number;
  /** Cut lines are mostly followed by a blank line, so that a blank line says nothing. */
  readonly blanksBetween: boolean;
  /** Paragraphs begin with an indent and continue without one. */
  readonly indented: boolean;
  /** Cells that the first line of a paragraph lacks: its indent was lost on the way out of the PDF. */
  readonly lostIndent: number;
}

/** Lines narrower than this are never cut by force. */
const NARROWEST = 15;
const WIDEST = 70;
/** Full lines of one file lie within so many cells. */
const BAND = 4;
/** Cells from which blanks before a line are the indent of a paragraph. */
export const INDENT = 1.5;

/**
 * Measures the wrap width from the lines that end in mid-sentence: in a file cut by force nearly all of them are
 * equally wide, and hardly any line is wider.
 */
export function measureWrap(rows: readonly Row[]): Wrap {
  const indented = isIndented(rows);
  const none: Wrap = { width: null, slack: 0, blanksBetween: false, indented, lostIndent: 0 };
  const cuts = rows.filter((row, i) => isCut(row, rows[i + 1], indented));
  const width = densest(cuts.map(widthWithIndent));
  if (width === null) return none;
  const full = cuts.filter((row) => Math.abs(widthWithIndent(row) - width) <= BAND);
  const wider = rows.filter((row) => widthWithIndent(row) > width + BAND).length;
  const enough = full.length * 3 >= cuts.length && wider * 12 <= rows.length;
  if (!enough) return none;
  const cut = new Set(full);
  // First lines may lack an indent: only lines inside a paragraph tell how full lines differ.
  const inner = rows.filter((row, i) => cut.has(row) && i > 0 && cut.has(rows[i - 1] as Row));
  const widths = (inner.length > 0 ? inner : full).map(widthWithIndent).sort((a, b) => a - b);
  const top = mostFrequent(widths);
  const low = widths[Math.floor((widths.length - 1) * 0.1)] as number;
  const followed = rows.filter((row, i) => row.blankBefore && i > 0 && cut.has(rows[i - 1] as Row)).length;
  const slack = Math.min(3, Math.max(0.5, top - low));
  return {
    width: top,
    slack,
    blanksBetween: followed * 2 > full.length,
    indented,
    lostIndent: lostIndentOf(rows, cut, top),
  };
}

/** Blanks about figures make some lines look wider than the page: the usual width is the page's. The greater of equals. */
function mostFrequent(sorted: readonly number[]): number {
  let best = sorted[0] as number;
  let most = 0;
  let run = 0;
  sorted.forEach((width, i) => {
    run = width === sorted[i - 1] ? run + 1 : 1;
    if (run >= most) {
      most = run;
      best = width;
    }
  });
  return best;
}

/** Width from the left edge of the page: an indented line has less room for words. */
export function widthWithIndent(row: Row): number {
  return row.line.width + (row.line.indent >= INDENT ? row.line.indent : 0);
}

const LOST_INDENT = 2;

/** Measured on the cut lines that begin a paragraph: after a line that is finished and leaves room. */
function lostIndentOf(rows: readonly Row[], cut: ReadonlySet<Row>, width: number): number {
  const missing = rows
    .filter((row, i) => {
      const before = rows[i - 1];
      return (
        cut.has(row) &&
        row.line.indent < INDENT &&
        (!before || (before.finished && before.line.width < width - BAND) || before.mark)
      );
    })
    .map((row) => width - row.line.width)
    .sort((a, b) => a - b);
  const middle = missing[missing.length >> 1] ?? 0;
  return middle >= LOST_INDENT - 0.75 && middle <= LOST_INDENT + 1 ? LOST_INDENT : 0;
}

/** Ends in mid-sentence and goes on in the next line. Titles and headings end without a mark too, but have none inside. */
function isCut(row: Row, next: Row | undefined, indented: boolean): boolean {
  if (!next || row.finished || row.alone || next.alone || row.depth > 0 || next.depth > 0 || next.mark) return false;
  if (!row.line.sentenceLike && (!next.line.sentenceLike || next.colon || row.titleLike)) return false;
  if (row.mark && row.mark.level <= 2 && !row.line.sentenceLike) return false;
  if (indented && next.line.indent >= INDENT) return false;
  return row.line.width >= NARROWEST && row.line.width <= WIDEST;
}

/** The upper end of the band that holds most of the widths; null when there are none. */
function densest(widths: readonly number[]): number | null {
  const sorted = [...widths].sort((a, b) => a - b);
  let best: number | null = null;
  let most = 0;
  let from = 0;
  for (let to = 0; to < sorted.length; to++) {
    while ((sorted[to] as number) - (sorted[from] as number) > BAND) from++;
    if (to - from + 1 >= most) {
      most = to - from + 1;
      best = sorted[to] as number;
    }
  }
  return best;
}

/** Indents tell paragraphs where some lines have one and others, long ones too, have none. */
function isIndented(rows: readonly Row[]): boolean {
  const long = rows.filter((row) => row.line.width >= NARROWEST);
  const indented = long.filter((row) => row.line.indent >= INDENT).length;
  return indented > 0 && indented < long.length && indented * 25 >= long.length;
}
