import type { Facts, Relation, RelationPart } from '../model.ts';
import { numberBlocksOf } from './sentences.ts';
import { findAverage } from './average.ts';
import { findConvert } from './convert.ts';
import { findCount } from './count.ts';
import { findDates } from './dates.ts';
import type { Finder } from './finder.ts';
import { findGrowth } from './growth.ts';
import { findLimit } from './limit.ts';
import { findMagnitude } from './magnitude.ts';
import { findMeasure } from './measure.ts';
import { findPart } from './part.ts';
import { findRate } from './rate.ts';
import { findRemainder } from './remainder.ts';
import { findSame } from './same.ts';
import { findShare } from './share.ts';
import { findShares } from './shares.ts';
import { findSum } from './sum.ts';

/** In order of trust: of two that find fault with the same words, the first one speaks. */
export const FINDERS: readonly Finder[] = [
  findDates,
  findConvert,
  findSum,
  findRemainder,
  findShare,
  findRate,
  findShares,
  findLimit,
  findAverage,
  findGrowth,
  findPart,
  findSame,
  findCount,
  findMeasure,
  findMagnitude,
];

function keyOf(part: RelationPart | undefined): string {
  return part ? `${part.place.block.index}:${part.place.start}` : '';
}

/** That a part is not more than its whole goes without saying where the parts were added up. */
function withoutTrivial(relations: readonly Relation[]): readonly Relation[] {
  const added = new Set(relations.flatMap(({ type, parts }) => (type === 'sum' ? parts.map(keyOf) : [])));
  if (added.size === 0) return relations;
  const trivial = ({ type, verdict, parts }: Relation): boolean =>
    type === 'part' && verdict === 'checked' && parts.every((one) => added.has(keyOf(one)));
  return relations.filter((relation) => !trivial(relation));
}

/** Shares do not come to 100% because one of them is wrong: that one was named. */
function isExplained({ type, parts }: Relation, blamed: ReadonlySet<string>): boolean {
  return type === 'shares' && parts.some((part) => blamed.has(keyOf(part)));
}

function inOrder(a: Relation, b: Relation): number {
  const [x, y] = [a.parts[a.marked]?.place, b.parts[b.marked]?.place];
  return x && y ? x.block.index - y.block.index || x.start - y.start : 0;
}

/** One fault for one number: what comes from a later finder is left out. */
function withoutDoubles(relations: readonly Relation[]): Relation[] {
  const blamed = new Set<string>();
  return relations.filter((relation) => {
    if (relation.verdict !== 'wrong' && relation.verdict !== 'unsure') return true;
    const mark = keyOf(relation.parts[relation.marked]);
    if (blamed.has(mark) || isExplained(relation, blamed)) return false;
    blamed.add(mark);
    return true;
  });
}

/** All relations between numbers, dates and lists of a text, in order of place. */
export function relationsOf(facts: Facts): Relation[] {
  const blocks = numberBlocksOf(facts.quantities);
  return withoutDoubles(withoutTrivial(FINDERS.flatMap((find) => find(blocks, facts)))).sort(inOrder);
}
