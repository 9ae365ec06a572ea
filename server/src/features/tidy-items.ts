import { isEmpty } from '../document/lines.ts';
import type { Block, Document, Line } from '../document/model.ts';
import { isFormed, KEPT, PROSE, signEnd } from './tidy-signs.ts';

/** What stands on a line of its own in a tidied text: a paragraph, a row of a table, a fence with what it fences. */
export interface Item {
  /** From its first sign or word to its last. */
  readonly start: number;
  readonly end: number;
  /** Indexes of its first and last line. */
  readonly first: number;
  readonly last: number;
  /** Prose is tidied; a row of a table, a rule and the like stay as they are, and so does markup with its blanks. */
  readonly type: 'prose' | 'row' | 'markup';
  /** The paragraph that prose is, or is a part of. */
  readonly block: Block | null;
}

/** Everything that a tidied text keeps, in order of place. */
export function itemsOf(document: Document, roles: Uint8Array): Item[] {
  const kept = keptOf(document, roles);
  const items = document.blocks.flatMap((block) => partsOf(document, roles, block));
  return kept.length === 0 ? items : [...kept, ...items].sort((a, b) => a.start - b.start);
}

/** Runs of lines that are markup as a whole, with the blanks about them: in a fence these mean something. */
function keptOf({ lines }: Document, roles: Uint8Array): Item[] {
  const items: Item[] = [];
  for (let first = roles.indexOf(KEPT); first >= 0;) {
    let last = first;
    while (roles[last + 1] === KEPT) last++;
    const [from, to] = [lines[first] as Line, lines[last] as Line];
    items.push({ start: from.start, end: to.end, first, last, type: 'markup', block: null });
    first = roles.indexOf(KEPT, last + 1);
  }
  return items;
}

/**
 * The lines of a paragraph as one item. A directive, a comment or a table's row between them stays where it is, as what
 * it says depends on its place, and parts the paragraph.
 */
function partsOf({ source, lines }: Document, roles: Uint8Array, block: Block): Item[] {
  const items: Item[] = [];
  const [from, to] = block.lines;
  let open: Line | null = null;
  let last: Line | null = null;
  const close = (): void => {
    if (open && last) {
      items.push({ ...spanOf(open, last), type: 'prose', block });
    }
    open = last = null;
  };
  for (let i = from; i <= to; i++) {
    const line = lines[i] as Line;
    if (roles[i] === KEPT) close();
    if (roles[i] !== PROSE || isEmpty(line)) continue;
    if (isFormed(source, line, from === to)) {
      close();
      items.push({ ...spanOf(line, line), type: 'row', block: null });
    } else {
      open ??= line;
      last = line;
    }
  }
  close();
  return items;
}

function spanOf(from: Line, to: Line): Pick<Item, 'start' | 'end' | 'first' | 'last'> {
  return { start: from.textStart, end: to.textEnd, first: from.index, last: to.index };
}

/**
 * Whether the text bears signs of Markdown, where a blank line means something: a heading, an item of a list, a row of a
 * table, a fence, front matter. What becomes a part of the line before it is none.
 */
export function hasMarkdown(document: Document, items: readonly Item[]): boolean {
  const { source, lines } = document;
  return items.some(({ type, start, end, first }) => {
    if (type !== 'prose') return /^\s*(?:\||`{3}|~{3}|---\s)/u.test(source.slice(start, Math.min(end, start + 40)));
    const line = lines[first] as Line;
    return signEnd(document, line, { markdown: false }) > start || (end === start + 1 && isEmptyItem(source, line));
  });
}

/** A sign of a list and its blank, with nothing behind. */
function isEmptyItem(source: string, { textStart, end }: Line): boolean {
  return end > textStart + 1 && /^[-*+>] /u.test(source.slice(textStart, textStart + 2));
}
