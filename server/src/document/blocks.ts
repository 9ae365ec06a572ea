import { assemble, type Stretch } from './assemble.ts';
import { closes, hasOpenPair } from './endings.ts';
import { residueLines } from './furniture.ts';
import { headingStyleOf } from './heading-style.ts';
import { continues, type Guesses, type Open } from './join.ts';
import { isEmpty } from './lines.ts';
import type { Markup } from './markup.ts';
import type { Block, Level, Line, Residue, ResidueType } from './model.ts';
import { residueOf } from './residue.ts';
import { rowOf, type Row } from './rows.ts';
import { startsOf } from './starts.ts';
import { measureWrap, type Wrap } from './wrap.ts';

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly residue: readonly Residue[];
  readonly wrapWidth: number | null;
  /** Markdown depth by block index; only headings are listed. */
  readonly depths: ReadonlyMap<number, number>;
  /** Blocks that are rows of a table. */
  readonly tables: ReadonlySet<number>;
}

/** Joins the lines of a text into paragraphs, and sets aside what is nobody's words. */
export function blocksOf(source: string, lines: readonly Line[], markup: Markup): Blocks {
  const types = residueLines(lines, source);
  for (const i of markup.lines) types.set(i, 'markup');
  const rows = rowsOf(source, lines, markup, types);
  const wrap = measureWrap(rows, source);
  const groups = groupRows(source, rows, wrap);
  for (const group of groups) for (const row of group) if (row.stray) types.delete(row.line.index);
  const blocks = groups.map((group, index) => blockOf(source, group, index));
  const depths = new Map<number, number>();
  const tables = new Set<number>();
  groups.forEach((group, index) => {
    const { depth, table } = group[0] as Row;
    if (depth > 0) depths.set(index, depth);
    if (table) tables.add(index);
  });
  return { blocks, residue: residueOf(source, lines, types, markup), wrapWidth: wrap.width, depths, tables };
}

/** The lines with words on them, and those that hold nothing but a stray mark, which may belong to a sentence. */
function rowsOf(
  source: string,
  lines: readonly Line[],
  markup: Markup,
  types: ReadonlyMap<number, ResidueType>,
): Row[] {
  const rows: Row[] = [];
  let blank = false;
  let page = false;
  for (const line of lines) {
    const type = types.get(line.index);
    if (isEmpty(line)) blank = true;
    else if (type === undefined || type === 'stray-mark') {
      // Blank lines about a page number stand there because of the page.
      const around = {
        index: rows.length,
        stray: type === 'stray-mark',
        blankBefore: blank && !page,
        pageBefore: page || line.pageBreak,
      };
      rows.push(rowOf(source, line, markup.signs.get(line.index), around));
      blank = page = false;
    } else if (type === 'page-number' || type === 'running-header') page = true;
  }
  return rows;
}

/** Rows of one paragraph together. A stray mark that no sentence lacks is in none of them. */
function groupRows(source: string, rows: readonly Row[], wrap: Wrap): Row[][] {
  const groups: Row[][] = [];
  const seen = new Map<Level, number>();
  let open: Open | null = null;
  const expected = (row: Row): boolean => {
    const { mark } = row;
    if (!mark) return false;
    return mark.value === null || mark.value === 1 || mark.value === (seen.get(mark.level) ?? 0) + 1;
  };
  const guesses: Guesses = {
    expected,
    starts: startsOf(rows, wrap, source),
    headingStyle: headingStyleOf(rows, wrap, source),
  };
  for (const row of rows) {
    if (row.stray && !(open && lacks(open, row, source))) continue;
    if (open && (row.stray || continues(open, row, wrap, source, guesses))) {
      (groups.at(-1) as Row[]).push(row);
      open = grow(open, row, source);
      continue;
    }
    groups.push([row]);
    open = {
      first: row,
      last: row,
      text: source.slice(row.textStart, row.textEnd),
      width: row.line.width,
      rows: 1,
    };
    if (row.mark?.value != null) seen.set(row.mark.level, row.mark.value);
  }
  return groups;
}

/**
 * A comma or a closing quotation mark on a line of its own belongs to the sentence that lacks it: to the end of the
 * paragraph before it, if that breaks off. Otherwise it is residue.
 */
function lacks(open: Open, stray: Row, source: string): boolean {
  return !open.last.sentenceEnd || (closes(source, stray) && hasOpenPair(open.text));
}

/** Only the last stretch of a long paragraph is looked at again, so that joining stays linear. */
const REMEMBERED = 400;

function grow(open: Open, row: Row, source: string): Open {
  const text = open.text + source.slice(row.textStart, row.textEnd);
  return {
    first: open.first,
    last: row,
    text: text.length > REMEMBERED ? text.slice(-REMEMBERED) : text,
    width: open.width + row.line.width,
    rows: open.rows + 1,
  };
}

function blockOf(source: string, group: readonly Row[], index: number): Block {
  const [first, last] = [group[0] as Row, group.at(-1) as Row];
  const { text, map, span } = assemble(source, first === last ? stretchesOf(first) : group.flatMap(stretchesOf));
  let signs = 0;
  for (const { line } of group) signs |= line.signs;
  return { index, text, map, span, lines: [first.line.index, last.line.index], signs };
}

/** The words of a row: one stretch, or one more for every sign between them. */
function stretchesOf({ textStart, textEnd, inner, line: { plain } }: Row): Stretch[] {
  if (inner.length === 0) return [[textStart, textEnd, plain]];
  const out: Stretch[] = [];
  let from = textStart;
  for (const { start, end } of inner) {
    if (start > from) out.push([from, start, plain]);
    from = end;
  }
  return [...out, [from, textEnd, plain]];
}
