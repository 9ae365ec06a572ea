import { meets } from '../../text/interval.ts';
import { place } from '../../document/place.ts';
import { order } from '../../text/rational.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Quantity, Relation, RelationPart } from '../model.ts';
import { inItsWords, part, plainFigure, relation, type Claim } from './relation.ts';

/** Order of place. */
export function inOrder(a: Quantity, b: Quantity): number {
  return a.place.block.index - b.place.block.index || a.place.start - b.place.start;
}

/** More digits than any figure has behind its point, so that nothing is rounded. */
const DIGITS = 9;

/** One number's figures in the place of the other's, in the other's unit; null where either is inexact. */
function offerOf(of: RelationPart, other: Quantity): NonNullable<Claim['computed']>[number] | null {
  const { quantity: own } = of;
  if (!own || [own, other].some(({ approximate, upper }) => approximate !== null || upper !== null)) return null;
  const figures = inItsWords(valueOf(other), own, DIGITS);
  const text = figures.includes('.') ? figures.replace(/\.?0+$/u, '') : figures;
  const { number } = own;
  return { part: of, place: place(number.block, number.start, number.end), text };
}

/** Where two values stand against each other, either place may take the other's figures, the marked one first. */
function offersFor(parts: readonly RelationPart[], marked: RelationPart): NonNullable<Claim['computed']> {
  const value = marked.quantity && valueOf(marked.quantity);
  const others = parts.filter(({ quantity }) => value && quantity && order(valueOf(quantity), value) !== 0);
  const other = others[0];
  if (!marked.quantity || !other?.quantity) return [];
  const first = valueOf(other.quantity);
  if (others.some(({ quantity }) => !quantity || order(valueOf(quantity), first) !== 0)) return [];
  const back = parts.length === 2 ? offerOf(other, marked.quantity) : null;
  return [offerOf(marked, other.quantity), back].filter((offer) => offer !== null);
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
  const wrong = (parts[marked] ?? parts[0]) as RelationPart;
  return relation({
    type: 'same',
    parts,
    marked: wrong,
    holds,
    trust: 'certain',
    arithmetic: holds ? `${why}：各处均为${told.join('、')}` : `${why}：分别写作${told.join('、')}`,
    computed: holds ? [] : offersFor(parts, wrong),
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
