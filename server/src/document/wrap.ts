import {
  BAND,
  cellsOf,
  firstUnit,
  INDENT,
  MANNERS,
  MEASURES,
  rowWidth,
  type Manners,
  type Measure,
  WIDEST,
} from './measures.ts';
import type { Row } from './rows.ts';

/** How lines were cut in this file. */
export interface Wrap {
  /** Width of a full line, or null where every paragraph stands on one line. */
  readonly width: number | null;
  /** By how much full lines fall short of it, beyond what their manners explain. */
  readonly slack: number;
  readonly measure: Measure;
  readonly manners: Manners;
  /** Cut lines are mostly followed by a blank line, so that a blank line says nothing. */
  readonly blanksBetween: boolean;
  /** Paragraphs begin with an indent and continue without one. */
  readonly indented: boolean;
  /** Cells that the first line of a paragraph lacks: its indent was lost on the way out of the PDF. */
  readonly lostIndent: number;
}

/** Lines narrower than this are never cut by force. */
const NARROWEST = 10;
/** A line that keeps its manners is full when half a cell more than its width was wanted. */
const HALF = 0.5;
/** So many of the cut lines decide; the others may be cut by something else. */
const MOST = 0.97;
/** Measured on fewer lines than this, the width may be off by a cell. */
const FEW = 12;
const LARGEST_SLACK = 3;
/** Cells by which a line may fall short on the average where a measure explains the cuts: no other is tried. */
const EXPLAINED = 0.02;

/**
 * Measures the wrap width from the lines that end in mid-sentence: in a file cut by force nearly all of them are
 * equally wide, and hardly any line is wider.
 */
export function measureWrap(rows: readonly Row[], source: string): Wrap {
  const indented = isIndented(rows);
  const none: Wrap = {
    ...{ width: null, slack: 0, measure: 'cells', manners: MANNERS[0] as Manners },
    ...{ blanksBetween: false, indented, lostIndent: 0 },
  };
  const cuts = rows.filter((row, i) => isCut(row, rows[i + 1], indented));
  const width = densest(cuts.map(({ line }) => cellsOf(line)));
  if (width === null) return none;
  const full = cuts.filter((row) => Math.abs(cellsOf(row.line) - width) <= BAND);
  const wider = rows.filter((row) => cellsOf(row.line) > width + BAND).length;
  // One heading or title above a paragraph looks like a line that was cut.
  const proved = full.length > 1 || (!full[0]?.mark && full[0]?.line.sentenceLike === true);
  const enough = proved && full.length * 3 >= cuts.length && wider * 12 <= rows.length;
  if (!enough) return none;
  const cut = new Set(full);
  const followed = rows.filter((row, i) => row.blankBefore && i > 0 && cut.has(rows[i - 1] as Row)).length;
  const fitted = fit(pairsOf(rows, cut), source);
  return {
    ...fitted,
    blanksBetween: followed * 2 > full.length,
    indented,
    lostIndent: fitted.measure === 'cells' ? lostIndentOf(rows, cut, fitted.width) : 0,
  };
}

/** Cut lines with the lines that they were cut from. First lines may lack an indent: those inside a paragraph tell better. */
function pairsOf(rows: readonly Row[], cut: ReadonlySet<Row>): [Row, Row][] {
  const all: [Row, Row][] = [];
  const inner: [Row, Row][] = [];
  rows.forEach((row, i) => {
    const next = rows[i + 1];
    if (!cut.has(row) || !next) return;
    all.push([row, next]);
    if (i > 0 && cut.has(rows[i - 1] as Row)) inner.push([row, next]);
  });
  return thinned(inner.length > 0 ? inner : all);
}

/** So many lines show how all of them were cut. */
const SAMPLE = 1500;

/** Evenly chosen members of a long list. */
function thinned<T>(list: readonly T[]): T[] {
  const step = Math.max(1, list.length / SAMPLE);
  const out: T[] = [];
  for (let i = 0; i < list.length; i += step) out.push(list[Math.floor(i)] as T);
  return out;
}

type Fitted = Pick<Wrap, 'slack' | 'measure' | 'manners'> & { readonly width: number };

/**
 * The measure and the manners that explain best why each line was cut where it was: the rest of its paragraph began with a
 * piece that had no room. Of those that explain it equally well, the one that keeps least together.
 */
function fit(pairs: readonly (readonly [Row, Row])[], source: string): Fitted {
  let best: Fitted | null = null;
  let least = Infinity;
  for (const measure of MEASURES) {
    const widths = pairs.map(([row]) => rowWidth(row, measure, source));
    const width = mostFrequent(ascending(widths));
    for (const manners of MANNERS) {
      const short = pairs.map(([, next], i) =>
        Math.max(0, width + HALF - (widths[i] as number) - firstUnit(next, manners, measure, source)),
      );
      const sum = short.reduce((all, one) => all + Math.min(one, LARGEST_SLACK), 0);
      if (sum >= least) continue;
      least = sum;
      best = { width, slack: slackOf(short), measure, manners };
    }
    if (least <= pairs.length * EXPLAINED) break;
  }
  return best as Fitted;
}

/** By how much most of the lines fall short; some are cut by something else than the width. */
function slackOf(short: readonly number[]): number {
  const sorted = ascending(short);
  const worst = sorted[Math.floor((sorted.length - 1) * MOST)] as number;
  return Math.min(LARGEST_SLACK, Math.max(worst, sorted.length < FEW ? 1 : 0));
}

/** Blanks about figures make some lines look wider than the page: the usual width is the page's. The greater of equals. */
function mostFrequent(sorted: Float64Array): number {
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

/**
 * Whether the first piece of the next row had no room on the one before it.
 * @param first the row before is the first of its paragraph, so that its indent may have been lost
 */
export function isFull(row: Row, next: Row, first: boolean, wrap: Wrap, source: string): boolean {
  if (wrap.width === null) return false;
  const lost = first && row.line.indent < INDENT ? wrap.lostIndent : 0;
  const wanted = rowWidth(row, wrap.measure, source) + firstUnit(next, wrap.manners, wrap.measure, source);
  return wanted + lost >= wrap.width + HALF - wrap.slack;
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
    .map((row) => width - row.line.width);
  const middle = ascending(missing)[missing.length >> 1] ?? 0;
  return middle >= LOST_INDENT - 0.75 && middle <= LOST_INDENT + 1 ? LOST_INDENT : 0;
}

/** Ends in mid-sentence and goes on in the next line. Titles and headings end without a mark too, but have none inside. */
function isCut(row: Row, next: Row | undefined, indented: boolean): boolean {
  if (
    !next ||
    row.stray ||
    next.stray ||
    row.finished ||
    row.alone ||
    next.alone ||
    row.depth > 0 ||
    next.depth > 0 ||
    next.mark
  )
    return false;
  if (!row.line.sentenceLike && (!next.line.sentenceLike || next.colon || row.titleLike)) return false;
  if (row.mark && row.mark.level <= 2 && !row.line.sentenceLike) return false;
  if (indented && next.line.indent >= INDENT) return false;
  return row.line.width >= NARROWEST && row.line.width <= WIDEST;
}

/** Numbers in order. A typed array is sorted without a call for each two of them. */
function ascending(numbers: readonly number[]): Float64Array {
  return Float64Array.from(numbers).sort();
}

/** The upper end of the band that holds most of the widths; null when there are none. */
function densest(widths: readonly number[]): number | null {
  const sorted = ascending(widths);
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
