import type { Block, Document } from '../../document/model.ts';
import { mayBeHeading } from '../../facts/numbering-lost.ts';
import type { Numbered } from '../../facts/numbering-families.ts';
import { rankOf } from '../../facts/numbering-forms.ts';
import type { Family } from '../../facts/numbering.ts';

/** Numbered blocks that stand a level too deep below their parent: （1） right below （一） */
export interface Jump {
  readonly parent: Numbered;
  readonly family: Family;
  /** The level that they should have. */
  readonly level: number;
}

/** Under 一、 the second level may be left out: 一、→1. */
function deepestBelow(rank: number, next: number): number {
  return Math.max(rank === 1 ? 3 : rank + 1, next);
}

/**
 * The families that skip a level, in order of place; those only of which nothing else can explain the level.
 * @param nextOf the rank that follows a rank
 */
export function jumpsOf(document: Document, numbering: readonly Family[], nextOf: (rank: number) => number): Jump[] {
  const below = new Map<Numbered, Family[]>();
  for (const family of numbering) {
    if (!family.parent) continue;
    const same = below.get(family.parent);
    if (same) same.push(family);
    else below.set(family.parent, [family]);
  }
  const running = new Set(numbering.filter(countsOn).map(({ rank }) => rank));
  return numbering.flatMap((family): Jump[] => {
    const { parent, rank, members } = family;
    if (!parent || parent.mark.text.startsWith('第') || running.has(rank)) return [];
    const next = nextOf(parent.mark.level);
    if (rank <= deepestBelow(parent.mark.level, next)) return [];
    if (members.length < 2 || members[0]?.mark.value !== 1 || below.get(parent)?.length !== 1) return [];
    return followsAtOnce(document.blocks, parent, family) ? [{ parent, family, level: next }] : [];
  });
}

/** Numbers that run on from part to part are those of articles, as in a 决定: they are no level below the parts. */
function countsOn({ members, before, parent }: Family): boolean {
  const first = members[0]?.mark.value ?? null;
  return parent !== null && first !== null && before !== null && first > 1 && first === before + 1;
}

/** No line stands between that may be a heading without a number: the list would be one of an annex, or of notes. */
function followsAtOnce(blocks: readonly Block[], parent: Numbered, { members: [first] }: Family): boolean {
  const between = blocks.slice(parent.block.index + 1, first?.block.index ?? 0);
  return !between.some((block) => mayBeHeading(block) || NOTES.test(block.text));
}

/** 注：, 备注 and the like, with or without a note of its own. */
const NOTES = /^(?:[―—─-]*)?(?:注|备注|附注|说明)(?:[：:]|$)/u;

/** （一） above 一、: lists of a higher level that stand below the members of a lower one. */
export interface Reversal {
  /** The members of the lower level, which stand above. */
  readonly above: readonly Numbered[];
  /** The members of the higher level, which stand below. */
  readonly below: readonly Numbered[];
}

/** The pairs of neighbouring levels that can be turned round; the second level may be left out. */
const PAIRS: readonly (readonly [high: number, low: number])[] = [
  [1, 2],
  [2, 3],
  [1, 3],
  [3, 4],
];

/**
 * Turned levels: （一）, right below it 一、二、, then （二） and right below it 一、二、 again. The lower level counts on over
 * the lists of the higher one, and each of those begins anew with 1, twice at least.
 */
export function reversalsOf(numbering: readonly Family[]): Reversal[] {
  const all = numbering.flatMap(({ members }) => members);
  if (all.length < SHORTEST) return [];
  const ordered = [...all].sort((a, b) => a.block.index - b.block.index);
  return PAIRS.flatMap(([high, low]) => stretches(ordered, high, low).flatMap((one) => reversed(one, low) ?? []));
}

/** The fewest marks that show turned levels: （一） 一、 二、 （二） 一、 二、 */
const SHORTEST = 6;

/** The marks of two levels between marks of higher ones; the 1 of the lower level begins a stretch as well. */
function stretches(ordered: readonly Numbered[], high: number, low: number): Numbered[][] {
  const out: Numbered[][] = [[]];
  for (const one of ordered) {
    const rank = rankOf(one.mark);
    if (rank < high || (rank === low && one.mark.value === 1)) out.push([]);
    if (rank === high || rank === low) out.at(-1)?.push(one);
    // What stands between the two levels belongs to neither way of counting.
    else if (rank > high && rank < low) out.push([]);
  }
  return out.filter((stretch) => stretch.length >= SHORTEST);
}

/** Whether a stretch is low 1, high 1 to k, low 2, high 1 to k, …; its marks by level. */
function reversed(stretch: readonly Numbered[], low: number): Reversal | null {
  const above: Numbered[] = [];
  const below: Numbered[] = [];
  let count = Infinity;
  for (const one of stretch) {
    const isLow = rankOf(one.mark) === low;
    if (one.mark.value !== (isLow ? above.length : count) + 1 || (isLow && count === 0)) return null;
    (isLow ? above : below).push(one);
    count = isLow ? 0 : count + 1;
  }
  return above.length >= 2 && count > 0 && below.length >= above.length * 2 ? { above, below } : null;
}
