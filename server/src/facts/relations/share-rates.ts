import { minus, order, over, plus, rational, times } from '../../text/rational.ts';
import { between, differenceOf, exceeds, meets, point, quotientOf, type Interval } from '../../text/interval.ts';
import { boundsOf, lastDigit, valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { clauseBefore } from '../quantity-context.ts';
import { isAlike, scaleOf } from '../unit-scale.ts';
import { namedRate, narrowing, rateOf, saysDone, saysReceived, type Rate } from './rate-names.ts';
import { before, type NumberSentence } from './sentences.ts';
import { gives, shareBounds, type Base } from './share-bases.ts';
import { restRelation, shareRelation } from './share-relation.ts';
import { isShare } from './share-words.ts';
import type { Window } from './share-window.ts';

/** The number done and the number received that a rate is made of. */
interface Pair {
  readonly done: Quantity;
  readonly received: Quantity;
}

/** The words around a number within its marks: 有12个村通过, 已办结473件. */
function clauseOf(quantity: Quantity): string {
  const { block, end } = quantity.place;
  return `${clauseBefore(quantity)}${/^[^，。；：、（）()\d]*/u.exec(block.text.slice(end, end + 14))?.[0] ?? ''}`;
}

/** Numbers between the received and the done one are parts of the received: （其中书面调解14宗，口头调解50宗）. */
function isNamedPart(whole: Quantity, other: Quantity): boolean {
  return /^[，：:（(；]?其中/u.test(whole.place.block.text.slice(whole.place.end, other.place.start));
}

const EACH = '每'.charCodeAt(0);

function isEach({ place: { block, start } }: Quantity): boolean {
  for (let at = start - 1; at >= start - 8; at--) if (block.text.charCodeAt(at) === EACH) return true;
  return false;
}

/** A number that may be counted with others: no range, and not 每千人4.2批次. */
function isCount(quantity: Quantity): boolean {
  return (
    quantity.kind === 'amount' &&
    quantity.upper === null &&
    !(isEach(quantity) && /每[^，。；]{0,6}$/u.test(before(quantity, 8)))
  );
}

/**
 * The received and the done number before a rate: 受理513宗，目前已办结473宗，办结率为92.2%. Null when a third number of the
 * same unit stands among them that is no part of the first.
 */
function pairFor(rate: Rate, here: readonly Quantity[], earlier: readonly Quantity[] = []): Pair | null {
  const amounts = here.filter(isCount);
  const done = amounts.findLast((quantity) => saysDone(clauseOf(quantity), rate));
  if (!done) return null;
  const same = amounts.filter(({ unit }) => isAlike(unit, done.unit));
  const ahead = same.filter((quantity) => quantity !== done);
  const told = ahead.length > 0 ? ahead : earlier.filter((one) => isCount(one) && isAlike(one.unit, done.unit));
  const [received, ...others] = told;
  if (!received || same.at(-1) !== done || saysDone(clauseBefore(received), rate)) return null;
  if (
    !(saysReceived(clauseOf(received)) || isNamedPart(received, done)) ||
    !others.every((other) => isNamedPart(received, other))
  )
    return null;
  return exceeds(boundsOf(done), boundsOf(received)) ? null : { done, received };
}

function mayBePart(own: Quantity, whole: Quantity): boolean {
  return valueOf(own).n > 0n && order(valueOf(own), valueOf(whole)) <= 0;
}

/** Whether any two numbers of one unit nearby give the rate: then it may be theirs. */
function somePairGives(rate: Rate, near: readonly Quantity[]): boolean {
  const stated = shareBounds(rate.percent);
  const amounts = near.filter(isCount);
  return amounts.some((whole) =>
    amounts.some(
      (own) => own !== whole && own.unit === whole.unit && mayBePart(own, whole) && gives(own, whole, stated),
    ),
  );
}

/** 达90% is also right where more than that was done. */
function isReached({ percent, reached }: Rate, { done, received }: Pair): boolean {
  if (!reached || percent.value.scale > 0) return false;
  return order(over(valueOf(done), valueOf(received)), valueOf(percent)) >= 0;
}

/** 按期办结率, where the number done is not that of what was done in time. */
function isOfPart(rate: Rate, done: Quantity): boolean {
  const words = narrowing(rate);
  return words !== '' && !clauseOf(done).includes(words);
}

function relationOf(rate: Rate, { here, near, earlier }: ReturnType<Window['around']>): Relation | null {
  const pair = pairFor(rate, here, earlier);
  if (!pair || valueOf(pair.received).n <= 0n) return null;
  const holds = gives(pair.done, pair.received, shareBounds(rate.percent)) || isReached(rate, pair);
  if (!holds && (isOfPart(rate, pair.done) || somePairGives(rate, near))) return null;
  const base: Base = { whole: pair.received, holds, clear: true };
  return shareRelation(pair.done, rate.percent, rate.name, base);
}

/** 1万人 beside 350人 that are taken off it: no more than one figure was left out. */
function nearBounds(whole: Quantity): Interval {
  if (whole.approximate !== null || whole.value.scale > 0) return boundsOf(whole);
  const reach = times(lastDigit(whole), rational(1, 20));
  if (order(reach, rational(1)) < 0) return boundsOf(whole);
  const scale = scaleOf(whole.unit).times;
  return between(minus(valueOf(whole), times(reach, scale)), plus(valueOf(whole), times(reach, scale)), true);
}

const LEFT = /未|没有?|尚|欠|缺|漏|逾期|剩/u;
const BAD = /^不/u;

/** 应参保1万人，还有350人未缴费，参保率: what is left of the whole is told, not what was done. */
function ofRest(rate: Rate, { here, near, earlier }: ReturnType<Window['around']>): Relation | null {
  if (BAD.test(rate.verb) || LEFT.test(rate.name)) return null;
  const own = here.filter(isCount);
  const amounts = own.length > 1 ? own : [...earlier.filter(isCount), ...own];
  const rest = amounts.at(-1);
  const alike = rest ? amounts.filter(({ unit }) => isAlike(unit, rest.unit)) : [];
  const [whole] = alike;
  if (!rest || !whole || alike.length !== 2 || !LEFT.test(clauseOf(rest)) || LEFT.test(clauseOf(whole))) return null;
  if (!saysReceived(clauseOf(whole)) || exceeds(boundsOf(rest), boundsOf(whole))) return null;
  const stated = shareBounds(rate.percent);
  const left = quotientOf(boundsOf(rest), nearBounds(whole));
  if (!left) return null;
  const holds = meets(stated, differenceOf(point(rational(1)), left));
  if (!holds && (gives(rest, whole, stated) || somePairGives(rate, near))) return null;
  return restRelation(rest, rate.percent, rate.name, whole, holds);
}

/** Rates that are told with the numbers received and done in their sentence. */
export function ratePairs(sentence: NumberSentence, window: Window): Relation[] {
  return sentence.items.flatMap((percent) => {
    const rate = isShare(percent) ? rateOf(percent, namedRate(percent)) : null;
    if (!rate) return [];
    const near = window.around(percent, sentence);
    return relationOf(rate, near) ?? ofRest(rate, near) ?? [];
  });
}

/** Whether a rate is told with the numbers that it is made of. */
export function hasPair(rate: Rate, here: readonly Quantity[]): boolean {
  return pairFor(rate, here) !== null;
}
