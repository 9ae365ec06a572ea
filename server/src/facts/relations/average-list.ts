import { between, meets, quotientOf, point, sumOf } from '../../text/interval.ts';
import { order, over, plus, rational, ZERO } from '../../text/rational.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { isAlike } from '../unit-scale.ts';
import { averageBounds } from './average-parts.ts';
import type { Mention } from './mentions.ts';
import { bareFigure, computed, part, relation } from './relation.ts';
import type { NumberSentence } from './sentences.ts';

/** Points and days have averages as well as things. */
function areAlike(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && isAlike(a.unit, b.unit);
}

/** Numbers told in a row, 分别350人、420人和380人, right before a number at `at`. */
function rowBefore(mentions: readonly Mention[], at: number): Mention[] {
  const last = mentions[at - 1];
  const out: Mention[] = [];
  for (let i = at - 1; last && i >= Math.max(0, at - 16); i--) {
    const mention = mentions[i] as Mention;
    if (!areAlike(mention.quantity, last.quantity)) break;
    out.unshift(mention);
    if (mention.lead !== '') break;
  }
  return out;
}

function relationOf(average: Quantity, list: readonly Quantity[]): Relation {
  const count = rational(list.length);
  const mean = quotientOf(list.map(boundsOf).reduce(sumOf), point(count));
  const holds = mean !== null && meets(averageBounds(average), mean);
  const value = over(list.map(valueOf).reduce(plus, ZERO), count);
  const own = part('平均', average);
  const offer = computed(own, value);
  const words = `(${list.map(bareFigure).join('+')})÷${String(list.length)}`;
  return relation({
    type: 'average',
    parts: [...list.map((one) => part('其中', one)), own],
    marked: own,
    holds,
    trust: 'certain',
    arithmetic:
      holds || !offer ? `${words}=${bareFigure(average)}` : `${words}=${offer.text}，文中写作${bareFigure(average)}`,
    computed: offer ? [offer] : [],
  });
}

/** Whether no average of the listed numbers can be that, whatever their weights. */
function isBeyond(average: Quantity, list: readonly Quantity[]): boolean {
  const values = list.map(valueOf).sort(order);
  const [least, most] = [values[0], values.at(-1)];
  return least !== undefined && most !== undefined && !meets(averageBounds(average), between(least, most));
}

/** Averages of the numbers listed right before them; weights may be behind one that lies between them. */
export function meansOf({ mentions }: NumberSentence): Relation[] {
  return mentions.flatMap((average, i) => {
    if (i < 2 || !/平均/u.test(average.lead)) return [];
    const row = rowBefore(mentions, i);
    const list = row.map(({ quantity }) => quantity);
    const first = row[0];
    if (list.length < 2 || !first || !/分别/u.test(first.lead) || !areAlike(first.quantity, average.quantity))
      return [];
    const one = relationOf(average.quantity, list);
    return one.verdict === 'checked' || isBeyond(average.quantity, list) ? [one] : [];
  });
}
