import type { Block } from '../../document/model.ts';
import { membersIn, type Member } from './members.ts';

/** The members of one list, over one paragraph or several. */
export type Run = readonly Member[];

/**
 * The lists counted in words, each from its 1. A list ends with its section. What may be two lists, one in a member of the
 * other, is none.
 * @param begins whether a section begins with a paragraph
 * @param counts whether a paragraph may count anything: the others are not looked at
 */
export function runsOf(
  blocks: readonly Block[],
  begins: (block: Block) => boolean,
  counts: (block: Block) => boolean = () => true,
): Run[] {
  const out: Run[] = [];
  const open = new Map<string, Member[]>();
  const close = (): void => {
    out.push(...open.values());
    open.clear();
  };
  for (const block of blocks) {
    if (begins(block)) close();
    if (!counts(block)) continue;
    for (const [set, own] of bySet(membersIn(block))) {
      const run = open.get(set);
      const members = ownMembers(own);
      const [first] = members;
      if (first?.value === 1) {
        if (run) out.push(run);
        open.set(set, members);
      } else if (run && first && (first.at === 0 || first.value === (run.at(-1)?.value ?? 0) + 1)) run.push(...members);
      else open.delete(set);
    }
  }
  close();
  return out;
}

function bySet(members: readonly Member[]): Map<string, Member[]> {
  const out = new Map<string, Member[]>();
  for (const one of members) {
    const same = out.get(one.set);
    if (same) same.push(one);
    else out.set(one.set, [one]);
  }
  return out;
}

/**
 * What a paragraph adds to a list: all of its members; only the first where that begins the paragraph and the others are
 * a list of their own; none where two lists cannot be told apart.
 */
function ownMembers(members: Member[]): Member[] {
  const [first, ...others] = members;
  if (!first) return [];
  if (members.filter(({ value }) => value === 1).length > 1 || others.some(({ value }) => value === 1)) {
    const inner = first.at === 0 && others.every(({ value }, i) => value === i + 1);
    return inner && first.value > 1 ? [first] : [];
  }
  return members;
}
