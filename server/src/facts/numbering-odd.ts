import type { Break, Odd } from './numbering-breaks.ts';
import type { Numbered, Siblings } from './numbering-families.ts';
import { withNumber } from '../document/marks.ts';

/** Families without the numbers that belong to another one, and the family to which each of those belongs. */
export interface Sorted {
  readonly families: readonly Siblings[];
  readonly odd: ReadonlyMap<Siblings, Odd>;
}

/** Marks deeper than （一） count lists of their own; only above can a number be taken for one of another level. */
const DEEPEST = 2;

/**
 * Finds the numbers that belong to a family of another writing where they cut it in two, end it or begin it: （一） 二、
 * （三）. What stands between two members is found with the gap.
 */
export function sortedOut(all: readonly Siblings[]): Sorted {
  const odd = new Map<Siblings, Odd>();
  const strangers = new Set<Numbered>();
  const add = (owner: Siblings, one: Numbered): void => {
    const text = withNumber(owner.members[0]?.mark.text ?? '', one.mark.value ?? 0);
    if (text === null) return;
    odd.set(owner, { block: one.block, length: one.mark.length, text });
    strangers.add(one);
  };
  const homes = homesOf(all);
  for (const family of all) if (isCut(family, homes)) add(family, family.parent as Numbered);
  for (const family of singlesOf(all)) {
    const [only] = family.members;
    const owner = only && !strangers.has(only) ? endedBy(all, family, only) : undefined;
    if (owner && only) add(owner, only);
  }
  if (strangers.size === 0) return { families: all, odd };
  const kept = new Map(all.map((family) => [family, without(family, strangers)]));
  const owners = [...odd].map(([owner, one]) => [kept.get(owner) ?? owner, one] as const);
  return { families: [...kept.values()].filter(({ members }) => members.length > 0), odd: new Map(owners) };
}

/** The families that are the only one of their level; there are few levels. */
function singlesOf(all: readonly Siblings[]): Siblings[] {
  const byRank = new Map<number, Siblings | null>();
  for (const family of all) byRank.set(family.rank, byRank.has(family.rank) ? null : family);
  return [...byRank.values()].filter((family) => family !== null);
}

/** The family of each member, and its place there. */
function homesOf(all: readonly Siblings[]): Map<Numbered, { readonly family: Siblings; readonly at: number }> {
  return new Map(all.flatMap((family) => family.members.map((one, at) => [one, { family, at }] as const)));
}

/**
 * （一） 二、 （三）（四）, and 第一部分 二、 三、: the number under which a family goes on is its own last one, and does not
 * follow from its siblings, or they have it once more.
 */
function isCut({ parent, rank, members, before }: Siblings, homes: ReturnType<typeof homesOf>): boolean {
  const home = parent && homes.get(parent);
  const value = parent?.mark.value ?? null;
  if (!home || value === null || rank > DEEPEST || members[0]?.mark.value !== value + 1) return false;
  if (value === 1) return home.family.rank < 1 && rank === 1 && home.family.members.length === 1;
  const neighbour = (at: number): number | null => home.family.members[at]?.mark.value ?? null;
  return before === value - 1 && (neighbour(home.at - 1) !== value - 1 || neighbour(home.at + 1) === value);
}

/** 一、 二、 （三）: the last family above ended with the number before, and this writing stands nowhere else. */
function endedBy(all: readonly Siblings[], { rank, members }: Siblings, only: Numbered): Siblings | undefined {
  const value = only.mark.value ?? 0;
  if (value < 3 || rank > DEEPEST || members.length > 1) return undefined;
  let nearest: Siblings | undefined;
  for (const other of all) {
    if (other.rank > DEEPEST || other.rank === rank) continue;
    if (!nearest || end(other) > end(nearest)) nearest = other;
  }
  if (!nearest || nearest.members.length < 2 || end(nearest) > only.block.index) return undefined;
  return nearest.members.at(-1)?.mark.value === value - 1 ? nearest : undefined;
}

/** Where the last member of a family stands. */
function end({ members }: Siblings): number {
  return members.at(-1)?.block.index ?? 0;
}

function without(family: Siblings, strangers: ReadonlySet<Numbered>): Siblings {
  if (!family.members.some((one) => strangers.has(one))) return family;
  return { ...family, members: family.members.filter((one) => !strangers.has(one)) };
}

/** The breaks of a family to which an odd number belongs: that explains the one before the first member. */
export function withOdd({ members }: Siblings, breaks: readonly Break[], odd: Odd | undefined): readonly Break[] {
  const [first] = members;
  if (!odd || !first) return breaks;
  const others = breaks.filter(({ at, former }) => former !== null || at !== first);
  return [...others, { kind: 'odd', at: first, former: null, expected: 1, lost: [], odd: [odd] }];
}
