import { sourceSpan } from '../text/span.ts';
import { classTable, INVISIBLE } from '../text/width.ts';
import { assemble, type Stretch } from './assemble.ts';
import { residueLines } from './furniture.ts';
import { continues, type Open } from './join.ts';
import { isEmpty } from './lines.ts';
import type { Markup } from './markup.ts';
import type { Block, Level, Line, Residue, ResidueType } from './model.ts';
import { rowOf, type Row } from './rows.ts';
import { measureWrap, type Wrap } from './wrap.ts';

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly residue: readonly Residue[];
  readonly wrapWidth: number | null;
  /** Markdown depth by block index; only headings are listed. */
  readonly depths: ReadonlyMap<number, number>;
}

/** Joins the lines of a text into paragraphs, and sets aside what is nobody's words. */
export function blocksOf(source: string, lines: readonly Line[], markup: Markup): Blocks {
  const types = residueLines(lines, source);
  for (const i of markup.lines) types.set(i, 'markup');
  const { rows, strays } = rowsOf(source, lines, markup, types);
  const wrap = measureWrap(rows);
  const groups = groupRows(source, rows, wrap);
  const owned = adoptStrays(groups, strays, types);
  const blocks = groups.map((group, index) => blockOf(source, group, owned.get(index) ?? [], index));
  const depths = new Map<number, number>();
  groups.forEach((group, index) => {
    const depth = (group[0] as Row).depth;
    if (depth > 0) depths.set(index, depth);
  });
  return { blocks, residue: residueOf(source, lines, types, markup), wrapWidth: wrap.width, depths };
}

/** The lines with words on them, and the lines that hold nothing but a stray mark. */
function rowsOf(
  source: string,
  lines: readonly Line[],
  markup: Markup,
  types: ReadonlyMap<number, ResidueType>,
): { rows: Row[]; strays: Line[] } {
  const rows: Row[] = [];
  const strays: Line[] = [];
  let blank = false;
  for (const line of lines) {
    const type = types.get(line.index);
    if (type === 'stray-mark') strays.push(line);
    else if (isEmpty(line)) blank = true;
    else if (type === undefined) {
      const heading = markup.headings.get(line.index);
      rows.push(rowOf(source, line, heading?.textStart ?? line.textStart, heading?.depth ?? 0, blank));
      blank = false;
    }
  }
  return { rows, strays };
}

/** Rows of one paragraph together. */
function groupRows(source: string, rows: readonly Row[], wrap: Wrap): Row[][] {
  const groups: Row[][] = [];
  const seen = new Map<Level, number>();
  let open: Open | null = null;
  const expected = (row: Row): boolean => {
    const { mark } = row;
    if (!mark) return false;
    return mark.value === null || mark.value === 1 || mark.value === (seen.get(mark.level) ?? 0) + 1;
  };
  for (const row of rows) {
    if (open && continues(open, row, wrap, source, expected)) {
      (groups.at(-1) as Row[]).push(row);
      open = grow(open, row, source);
      continue;
    }
    groups.push([row]);
    open = {
      first: row,
      last: row,
      text: source.slice(row.textStart, row.line.textEnd),
      width: row.line.width,
      rows: 1,
    };
    if (row.mark?.value != null) seen.set(row.mark.level, row.mark.value);
  }
  return groups;
}

/** Only the last stretch of a long paragraph is looked at again, so that joining stays linear. */
const REMEMBERED = 400;

function grow(open: Open, row: Row, source: string): Open {
  const text = open.text + source.slice(row.textStart, row.line.textEnd);
  return {
    first: open.first,
    last: row,
    text: text.length > REMEMBERED ? text.slice(-REMEMBERED) : text,
    width: open.width + row.line.width,
    rows: open.rows + 1,
  };
}

/**
 * A comma or a closing quotation mark on a line of its own belongs to the sentence that lacks it: to the end of the
 * paragraph before it, if that breaks off. Otherwise it is residue.
 */
function adoptStrays(
  groups: readonly Row[][],
  strays: readonly Line[],
  types: Map<number, ResidueType>,
): Map<number, Line[]> {
  const owned = new Map<number, Line[]>();
  let g = 0;
  for (const stray of strays) {
    while (g + 1 < groups.length && (groups[g + 1]?.[0] as Row).line.index < stray.index) g++;
    const group = groups[g];
    if (!group || (group[0] as Row).line.index > stray.index) continue;
    if (lastBefore(group, stray.index).sentenceEnd) continue;
    types.delete(stray.index);
    const own = owned.get(g);
    if (own) own.push(stray);
    else owned.set(g, [stray]);
  }
  return owned;
}

/** The last row above a line; the first row when all are below it. */
function lastBefore(rows: readonly Row[], line: number): Row {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((rows[mid] as Row).line.index < line) low = mid;
    else high = mid - 1;
  }
  return rows[low] as Row;
}

function blockOf(source: string, group: readonly Row[], strays: readonly Line[], index: number): Block {
  const stretches: Stretch[] = group.map((row) => [row.textStart, row.line.textEnd, row.line.plain]);
  for (const stray of strays) stretches.push([stray.textStart, stray.textEnd, stray.plain]);
  stretches.sort((a, b) => a[0] - b[0]);
  const { text, map, span } = assemble(source, stretches);
  const first = (group[0] as Row).line.index;
  const last = Math.max((group.at(-1) as Row).line.index, strays.at(-1)?.index ?? 0);
  return { index, text, map, span, lines: [first, last] };
}

function residueOf(
  source: string,
  lines: readonly Line[],
  types: ReadonlyMap<number, ResidueType>,
  markup: Markup,
): Residue[] {
  const out: Residue[] = [];
  for (const line of lines) {
    const type = types.get(line.index);
    if (type) out.push({ type, span: sourceSpan(line.textStart, line.textEnd) });
    else if (line.invisible) invisibleIn(source, line, out);
    const heading = markup.headings.get(line.index);
    if (heading && !type) out.push({ type: 'markup', span: sourceSpan(line.textStart, heading.end) });
  }
  return out.sort((a, b) => a.span.start - b.span.start);
}

/** Invisible characters are in nobody's words; they are told so that they can be taken out. */
function invisibleIn(source: string, line: Line, out: Residue[]): void {
  const classes = classTable();
  for (let i: number = line.start; i < line.end; i++) {
    if (((classes[source.charCodeAt(i)] as number) & INVISIBLE) !== 0) {
      out.push({ type: 'invisible', span: sourceSpan(i, i + 1) });
    }
  }
}
