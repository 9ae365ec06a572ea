import { meets } from '../../text/interval.ts';
import { boundsOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { part, plainFigure, relation } from './relation.ts';

/** Order of place. */
export function inOrder(a: Quantity, b: Quantity): number {
  return a.place.block.index - b.place.block.index || a.place.start - b.place.start;
}

/**
 * Numbers that tell one thing.
 * @param list in order of place
 * @param why the words that they share
 */
export function claimSame(list: readonly Quantity[], why: string): Relation {
  const bounds = list.map(boundsOf);
  const agreeing = bounds.map((one) => bounds.filter((other) => meets(one, other)).length);
  const least = Math.min(...agreeing);
  const marked = agreeing.lastIndexOf(least);
  const holds = agreeing.every((count) => count === list.length);
  const parts = list.map((one, i) => part(i === 0 ? '前文' : '另处', one));
  const told = [...new Set(list.map(plainFigure))];
  return relation({
    type: 'same',
    parts,
    marked: parts[marked] ?? (parts[0] as (typeof parts)[0]),
    holds,
    trust: 'certain',
    arithmetic: holds ? `${why}：各处均为${told.join('、')}` : `${why}：分别写作${told.join('、')}`,
  });
}

/** Relations whose numbers, all of them, another one before has are told of once. */
export function withoutRepeats(relations: readonly Relation[]): Relation[] {
  const seen = new Set<string>();
  return relations.filter(({ parts }) => {
    const key = parts.map(({ place }) => `${place.block.index}:${place.start}`).join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
