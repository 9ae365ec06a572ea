import { place, textAt } from '../../document/place.ts';
import { showDecimal } from '../../text/decimal.ts';
import { quotientOf } from '../../text/interval.ts';
import { order, over, toShortDecimal, ZERO } from '../../text/rational.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { Frame } from './growth-frames.ts';
import type { WordTold } from './growth-tells.ts';
import type { WordFrame } from './growth-wide.ts';
import { agrees, bareFigure, part, relation } from './relation.ts';

function claim({ before, now }: Pick<Frame, 'before' | 'now'>, { start, end, bounds }: WordTold): Relation | null {
  if (before.upper || now.upper || order(valueOf(before), ZERO) <= 0) return null;
  const told: RelationPart = { role: '变化', place: place(now.place.block, start, end) };
  const holds = agrees(bounds, quotientOf(boundsOf(now), boundsOf(before)));
  const times = showDecimal(toShortDecimal(over(valueOf(now), valueOf(before)), 2));
  const working = `${bareFigure(now)}÷${bareFigure(before)}=${times}倍`;
  return relation({
    type: 'growth',
    parts: [part('原为', before), part('现为', now), told],
    marked: told,
    holds,
    trust: 'certain',
    arithmetic: holds === false ? `${working}，文中写作“${textAt(told.place)}”` : working,
  });
}

/** 由46名发展到92名，翻了一番; 去年37件，今年41件，与去年持平: wrong where none of the numbers that it may be of fits. */
export function wordRelation({ word, pairs }: WordFrame): Relation | null {
  const own = pairs.flatMap((pair) => claim(pair, word) ?? []);
  return own.find(({ verdict }) => verdict === 'checked') ?? (own.length === 1 ? (own[0] ?? null) : null);
}
