import type { Block, Document, Mark } from '../../document/model.ts';

/** 附件说明 that names several annexes. */
const ANNEX_LIST = /^附件[：:]\s*1[.．、]/u;

/** A numbered block: a heading or a numbered paragraph. */
export interface Numbered {
  readonly block: Block;
  readonly mark: Mark;
}

/** Numbered blocks of one level under one parent, in order of place. */
export interface Siblings {
  /** The level of the marks; 0 for 第一部分, which stands above 一、 */
  readonly level: number;
  readonly members: readonly Numbered[];
  /** Index of the block under which they stand: the parent, or the first of the body. */
  readonly from: number;
  /** That block is a part title without a number. */
  readonly unnumbered: boolean;
  /** Last number of this level in the section before: numbering may go on over sections, as in laws. */
  readonly before: number | null;
}

interface Family extends Siblings {
  readonly members: Numbered[];
}

/** All numbered blocks of the body in order of place; a part title without a number has no mark. */
function numberedOf({ blocks, headings, items }: Document): { readonly block: Block; readonly mark: Mark | null }[] {
  const found = items.map(({ mark, place }): { block: Block; mark: Mark | null } => ({ block: place.block, mark }));
  for (const { from, mark } of headings) {
    const block = blocks[from];
    if (block) found.push({ block, mark });
  }
  found.sort((a, b) => a.block.index - b.block.index);
  return withoutAnnexList(found, blocks);
}

/** Without the lines below 附件：1.…… : their 1. stands in the paragraph that begins with 附件. */
function withoutAnnexList<T extends { readonly block: Block }>(numbered: readonly T[], blocks: readonly Block[]): T[] {
  let last: Block | undefined;
  return numbered.filter(({ block }) => {
    const above = blocks[block.index - 1];
    if (!above || (above !== last && !ANNEX_LIST.test(above.text))) return true;
    last = block;
    return false;
  });
}

function levelOf(mark: Mark): number {
  return mark.text.startsWith('第') ? 0 : mark.level;
}

/**
 * The numbered blocks in families. A mark of a higher level, or a part title without a number, ends the families of
 * all lower levels. A 1 after another number begins a new family: a second list, an annex.
 */
export function siblingsOf(document: Document): Siblings[] {
  const done: Family[] = [];
  const open = new Map<number, Family>();
  const last = new Map<number, number>();
  let from = document.header.blocks;
  let unnumbered = false;
  const closeFrom = (lowest: number): void => {
    for (const [level, family] of [...open]) {
      if (level < lowest) continue;
      done.push(family);
      open.delete(level);
    }
  };
  for (const { block, mark } of numberedOf(document)) {
    const level = mark ? levelOf(mark) : 0;
    closeFrom(mark ? level + 1 : 0);
    const former = open.get(level)?.members.at(-1);
    if (mark?.value === 1 && former && former.mark.value !== 1) closeFrom(level);
    if (mark) {
      const family = open.get(level) ?? { level, members: [], from, unnumbered, before: last.get(level) ?? null };
      family.members.push({ block, mark });
      open.set(level, family);
      if (mark.value !== null) last.set(level, mark.value);
    }
    from = block.index;
    unnumbered = mark === null;
  }
  closeFrom(0);
  return done.sort((a, b) => (a.members[0]?.block.index ?? 0) - (b.members[0]?.block.index ?? 0));
}
