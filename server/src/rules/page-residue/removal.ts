import type { Document, Line } from '../../document/model.ts';
import { sourceSpan, type SourceSpan } from '../../text/span.ts';
import type { FixEdit } from '../contract.ts';
import type { Remnant } from './remnants.ts';

/** What stands between two lines of the writer's, or before the first or behind the last one. */
interface Gap {
  readonly above: Line | null;
  readonly below: Line | null;
  readonly blank: boolean;
}

/**
 * Takes out whole lines with their breaks, so that no hole stays: between paragraphs one blank line is left where there
 * was any, within a paragraph as many as its other lines have between them. The text then reads as it did.
 */
export function removal(document: Document, remnants: readonly Remnant[]): FixEdit[] {
  const { source } = document;
  const gaps = gapsOf(document, remnants);
  const spaced = isSpaced(document);
  const inside = insideOf(document);
  const eol = /\r\n|\n|\r/u.exec(source)?.[0] ?? '\n';
  const edits = gaps.map(({ above, below, blank }): FixEdit => {
    const place = sourceSpan(above?.end ?? firstOf(source), below?.start ?? source.length);
    if (!above) return { place, text: '' };
    if (!below) return { place, text: /[\r\n]$/u.test(source) ? eol : '' };
    const hole = blank && (spaced || !inside(above, below));
    return { place, text: hole ? eol + eol : eol };
  });
  return [
    ...edits,
    ...outside(
      remnants,
      edits.map(({ place }) => place as SourceSpan),
    ),
  ];
}

/** Where the text begins, behind a mark of the file's encoding. */
function firstOf(source: string): number {
  return source.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** The gaps that hold something to be removed. */
function gapsOf({ lines }: Document, remnants: readonly Remnant[]): Gap[] {
  const removed = new Set<number>(remnants.filter(({ invisible }) => !invisible).map(({ span }) => span.start));
  const gaps: Gap[] = [];
  let above: Line | null = null;
  let blank = false;
  let found = false;
  const close = (below: Line | null): void => {
    if (found) gaps.push({ above, below, blank });
    above = below;
    blank = found = false;
  };
  for (const line of lines) {
    found ||= line.pageBreak;
    if (line.textStart === line.textEnd) blank = true;
    else if (removed.has(line.textStart)) found = true;
    else close(line);
  }
  close(null);
  return gaps;
}

/** Whether most lines of a paragraph have blank lines between them. */
function isSpaced({ blocks, lines, residue }: Document): boolean {
  const foreign = new Set<number>(residue.map(({ span }) => span.start));
  let tight = 0;
  let spaced = 0;
  for (const {
    lines: [from, to],
  } of blocks) {
    let last = from;
    for (let i = from + 1; i <= to; i++) {
      const line = lines[i] as Line;
      if (line.textStart === line.textEnd) continue;
      if (foreign.has(line.textStart)) last = -1;
      else {
        if (last === i - 1) tight++;
        else if (last >= 0) spaced++;
        last = i;
      }
    }
  }
  return spaced > tight;
}

/** Tells whether two lines belong to one paragraph; to be asked in order of place. */
function insideOf({ blocks }: Document): (above: Line, below: Line) => boolean {
  let at = 0;
  return (above, below) => {
    while (at < blocks.length && (blocks[at]?.lines[1] ?? 0) < below.index) at++;
    const [from, to] = blocks[at]?.lines ?? [0, -1];
    return from <= above.index && below.index <= to;
  };
}

/** Invisible characters within lines that stay. */
function outside(remnants: readonly Remnant[], gaps: readonly SourceSpan[]): FixEdit[] {
  let at = 0;
  const out: FixEdit[] = [];
  for (const { span, invisible } of remnants) {
    if (!invisible) continue;
    while (at < gaps.length && (gaps[at] as SourceSpan).end <= span.start) at++;
    const gap = gaps[at];
    if (!gap || gap.start > span.start) out.push({ place: span, text: '' });
  }
  return out;
}
