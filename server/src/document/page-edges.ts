import { endingOf, FINISHED, OPEN_ENDED } from './endings.ts';
import { isHeading, type FullLines } from './full-lines.ts';
import { isEmpty } from './lines.ts';
import { textOf } from './line-text.ts';
import { markOf } from './marks.ts';
import type { Line, ResidueType } from './model.ts';

/** What is asked about the surroundings of a line: the page so far, and what is known to be residue. */
export interface Page {
  readonly source: string;
  readonly lines: readonly Line[];
  readonly found: ReadonlyMap<number, ResidueType>;
  /** How full lines look; measured when it is asked for. */
  readonly fullLines: () => FullLines;
}

/** A line narrower than this may end where it ends; a wider one without an end mark was cut. */
const WIDE = 20;

/**
 * The nearest line with words above (−1) or below (1) a line; residue is passed over where it is asked for, but not a mark
 * on a line of its own, which may end the sentence.
 */
export function besides(page: Page, index: number, step: -1 | 1, passing: boolean): Line | null {
  for (let i = index + step; i >= 0 && i < page.lines.length; i += step) {
    const line = page.lines[i] as Line;
    if (isEmpty(line)) continue;
    const type = passing ? page.found.get(i) : undefined;
    if (type === undefined || type === 'stray-mark') return line;
  }
  return null;
}

/** Whether a sentence goes on from the line above to the line below: what stands between them was put there. */
export function isCut({ source }: Page, above: Line | null, below: Line | null): boolean {
  if (!above || !below) return false;
  if (isOpenEnded(source, above)) return true;
  if ((endingOf(source, above.textStart, above.textEnd) & FINISHED) !== 0 || above.width < WIDE) return false;
  if (isHeading(source, above)) return false;
  return (below.sentenceLike || below.width >= WIDE) && markOf(textOf(source, below)) === null;
}

/** Whether the line ends in a mark that something must follow. */
export function isOpenEnded(source: string, line: Line | null): boolean {
  return line !== null && (endingOf(source, line.textStart, line.textEnd) & OPEN_ENDED) !== 0;
}

/** Whether a line looks like a line of a page, not like a cell of a table. */
export function isProse(line: Line | null): boolean {
  return line !== null && (line.width >= WIDE || line.sentenceLike);
}

/** Where form feeds are. */
export class PageBreaks {
  /** Form feeds before each line; null where the text has none. */
  private readonly counts: Uint32Array | null;
  private readonly lines: readonly Line[];

  constructor(lines: readonly Line[]) {
    this.lines = lines;
    if (!lines.some((line) => line.pageBreak)) {
      this.counts = null;
      return;
    }
    this.counts = new Uint32Array(lines.length);
    let count = 0;
    lines.forEach((line, i) => {
      if (line.pageBreak) count++;
      (this.counts as Uint32Array)[i] = count;
    });
  }

  /** Number of the page that a line stands on, as form feeds count them. */
  pageOf(index: number): number {
    return (this.counts?.[index] ?? 0) + 1;
  }

  /** Whether only blank lines stand between the line and the form feed above it (−1) or below it (1). */
  isBeside(index: number, step: -1 | 1): boolean {
    if (!this.counts) return false;
    if (step < 0 && this.lines[index]?.pageBreak) return true;
    for (let i = index + step; i >= 0 && i < this.lines.length; i += step) {
      const line = this.lines[i] as Line;
      if (step > 0 && line.pageBreak) return true;
      if (!isEmpty(line)) return false;
      if (step < 0 && line.pageBreak) return true;
    }
    return false;
  }
}
