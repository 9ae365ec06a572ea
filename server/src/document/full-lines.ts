import { endingOf, FINISHED, OPEN_ENDED } from './endings.ts';
import { isEmpty } from './lines.ts';
import { textOf } from './line-text.ts';
import { markOf } from './marks.ts';
import { BAND, cellsOf, INDENT, WIDEST } from './measures.ts';
import type { Line } from './model.ts';

/** How the lines of a text were cut, before anyone knows which of them are the writer's. */
export interface FullLines {
  /** Cells of a full line, its indent counted; null where paragraphs stand on one line each. */
  readonly width: number | null;
  /** Paragraphs begin with an indent and go on without one. */
  readonly indented: boolean;
  /** Full lines are mostly followed by a blank line, so that a blank line says nothing. */
  readonly spaced: boolean;
}

/** Lines narrower than this are never cut by force. */
const NARROWEST = 15;
/** So many lines that break off equally wide show how wide a full line is. */
const FEWEST = 3;

/** Measures the full lines of a text: most of the lines that break off in mid-sentence are equally wide. */
export function measureFullLines(lines: readonly Line[], source: string): FullLines {
  const long = lines.filter((line) => line.width >= NARROWEST);
  const indents = long.filter((line) => line.indent >= INDENT).length;
  const indented = indents > 0 && indents < long.length;
  const broken = long.filter((line) => line.sentenceLike && line.width <= WIDEST && !isFinished(source, line));
  const width = densest(broken);
  if (width === null) return { width, indented, spaced: false };
  const full = broken.filter((line) => isNear(line, width));
  const wider = long.filter((line) => cellsOf(line) > width + BAND).length;
  if (full.length < FEWEST || full.length * 2 < broken.length || wider * 6 > long.length) {
    return { width: null, indented, spaced: false };
  }
  const followed = full.filter(({ index }) => lines[index + 1] && isEmpty(lines[index + 1] as Line)).length;
  return { width, indented, spaced: followed * 2 > full.length };
}

/**
 * Whether a sentence certainly goes on from a full line to the line below: a full line without an end mark, and one below
 * that is neither a heading nor the beginning of a paragraph.
 */
export function breaksSentence(full: FullLines, source: string, above: Line | null, below: Line | null): boolean {
  if (full.width === null || !above || !below || !isNear(above, full.width)) return false;
  if (isFinished(source, above) || isHeading(source, above)) return false;
  if (full.indented && below.indent >= INDENT) return false;
  return (below.sentenceLike || isNear(below, full.width)) && markOf(textOf(source, below)) === null;
}

/** Whether a line is about as wide as the full lines of the text. */
export function isFullLine({ width }: FullLines, line: Line): boolean {
  return width !== null && isNear(line, width);
}

/** Begins with the mark of a heading and has no mark of a sentence: it may end without one. */
export function isHeading(source: string, line: Line): boolean {
  return !line.sentenceLike && (markOf(textOf(source, line))?.level ?? 9) <= 2;
}

function isFinished(source: string, line: Line): boolean {
  const ending = endingOf(source, line.textStart, line.textEnd);
  return (ending & FINISHED) !== 0 && (ending & OPEN_ENDED) === 0;
}

function isNear(line: Line, width: number): boolean {
  return Math.abs(cellsOf(line) - width) <= BAND;
}

/** The upper end of the band that holds most of the widths, which are whole half cells; null when there are none. */
function densest(lines: readonly Line[]): number | null {
  const counts = new Uint32Array(2 * (WIDEST + WIDEST) + 1);
  for (const line of lines) {
    const at = Math.min(counts.length - 1, Math.round(cellsOf(line) * 2));
    counts[at] = (counts[at] as number) + 1;
  }
  let best: number | null = null;
  let most = 0;
  let inBand = 0;
  for (let to = 0; to < counts.length; to++) {
    inBand += (counts[to] as number) - (counts[to - 2 * BAND - 1] ?? 0);
    if (inBand <= most) continue;
    most = inBand;
    best = to / 2;
  }
  return best;
}
