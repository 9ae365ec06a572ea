import type { Block, Document, Mark, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import { rankOf } from './numbering-forms.ts';

/** A numbered block: a heading or a numbered paragraph. */
export interface Numbered {
  readonly block: Block;
  readonly mark: Mark;
}

/** Where the mark of a numbered block stands. */
export function markPlace({ block, mark }: Numbered): Place {
  return place(block, 0, mark.length);
}

/** Numbered blocks of one level under one parent, in order of place. */
export interface Siblings {
  /** The level of the marks; 0 and less for 第一部分 and 第一章, which stand above 一、 */
  readonly rank: number;
  readonly members: readonly Numbered[];
  /** The numbered block under which they stand; null under a part title without a number and at the top. */
  readonly parent: Numbered | null;
  /** Index of the block that they come after: the last numbered block or part title above, or the first of the body. */
  readonly from: number;
  /** What stands at `from`: a numbered block, a part title without a number, or nothing of the kind: the text begins. */
  readonly after: 'number' | 'title' | 'start';
  /** Last number of this level in the section before: numbering may go on over sections, as in laws. */
  readonly before: number | null;
}

interface Open extends Siblings {
  readonly members: Numbered[];
}

/** All numbered blocks of the body in order of place; a part title without a number has no mark. */
function markedOf({ blocks, headings, items }: Document): { readonly block: Block; readonly mark: Mark | null }[] {
  const found = items.map(({ mark, place }): { block: Block; mark: Mark | null } => ({ block: place.block, mark }));
  for (const { from, mark } of headings) {
    const block = blocks[from];
    if (block) found.push({ block, mark });
  }
  found.sort((a, b) => a.block.index - b.block.index);
  return withoutAnnexList(found, blocks);
}

/** 附件说明 that names several annexes. */
const ANNEX_LIST = /^附件[：:]\s*1[.．、]/u;

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

/** The families that wait for their next member, by rank. */
class Nest {
  readonly done: Open[] = [];
  private readonly open = new Map<number, Open>();
  private readonly last = new Map<number, number>();

  closeFrom(lowest: number): void {
    for (const [rank, family] of [...this.open]) {
      if (rank < lowest) continue;
      this.done.push(family);
      this.open.delete(rank);
    }
  }

  /** A mark of a higher level ends the families of all lower ones; a 1 after another number begins a new family. */
  add(one: Numbered, from: number, after: Siblings['after']): void {
    const { mark } = one;
    const rank = rankOf(mark);
    this.closeFrom(rank + 1);
    const former = this.open.get(rank)?.members.at(-1);
    if (mark.value === 1 && former && former.mark.value !== 1) this.closeFrom(rank);
    const family = this.open.get(rank) ?? this.begin(rank, from, after);
    family.members.push(one);
    if (mark.value !== null) this.last.set(rank, mark.value);
  }

  private begin(rank: number, from: number, after: Siblings['after']): Open {
    const above = [...this.open.keys()].filter((other) => other < rank);
    const parent = this.open.get(Math.max(...above))?.members.at(-1) ?? null;
    const family: Open = { rank, members: [], parent, from, after, before: this.last.get(rank) ?? null };
    this.open.set(rank, family);
    return family;
  }
}

/**
 * The numbered blocks in families, by the place of their first members. A part title without a number ends all
 * families; a second list or an annex begins new ones.
 */
export function siblingsOf(document: Document): Siblings[] {
  const nest = new Nest();
  let from = document.header.blocks;
  let after: Siblings['after'] = 'start';
  for (const { block, mark } of markedOf(document)) {
    if (mark) nest.add({ block, mark }, from, after);
    else nest.closeFrom(-Infinity);
    from = block.index;
    after = mark ? 'number' : 'title';
  }
  nest.closeFrom(-Infinity);
  return nest.done.sort((a, b) => (a.members[0]?.block.index ?? 0) - (b.members[0]?.block.index ?? 0));
}
