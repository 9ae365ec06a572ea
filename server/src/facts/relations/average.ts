import { meets, quotientOf, point, type Interval } from '../../text/interval.ts';
import { order, over, rational, times, toShortDecimal, type Rational } from '../../text/rational.ts';
import { showDecimal } from '../../text/decimal.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';
import { averageBounds, counts, divisorsByWords, eachOf, monthsIn, type Each } from './average-parts.ts';
import { meansOf } from './average-list.ts';
import type { Finder } from './finder.ts';
import { areAlike, type Mention } from './mentions.ts';
import { computed, part, plainFigure, relation } from './relation.ts';
import type { NumberSentence } from './sentences.ts';

/** How far back the total and the number of things may stand, in numbers. */
const BACK = 6;

/** A total, what it is divided by, and where that is told. */
interface Division {
  readonly total: Quantity;
  readonly by: Interval;
  readonly value: Rational;
  readonly count: Quantity | null;
  /** Of 每月: the months by which it is divided as well. */
  readonly months: number;
}

/** Totals that an average is hardly of. */
const NO_TOTAL = /均|每|其中|增|减|最[多高低少]|比上年|同比|提高|下降/u;

function totalsFor(average: Mention, around: readonly Mention[]): Mention[] {
  const least = valueOf(average.quantity);
  return around.filter(
    (one) =>
      areAlike(one, average) &&
      !NO_TOTAL.test(one.clause) &&
      !one.qualifies &&
      (one.start < average.start || /共|累计|总|合计/u.test(one.clause)) &&
      order(valueOf(one.quantity), least) > 0,
  );
}

/** 人均每月150元: by the months as well. */
function timesOf(sentence: NumberSentence, average: Mention, { unit }: Each): number[] {
  return unit !== '月' && /每月|月均/u.test(average.lead) ? monthsIn(wordsOf(sentence, average)) : [1];
}

function timed(by: Interval, months: number): Interval {
  const factor = rational(months);
  return { lo: times(by.lo, factor), hi: by.hi && times(by.hi, factor), open: by.open };
}

function wordsOf({ block, start }: NumberSentence, { end }: Mention): string {
  return block.text.slice(Math.max(0, start - 40), end);
}

function divisionsOf(sentence: NumberSentence, average: Mention, each: Each, around: readonly Mention[]): Division[] {
  const totals = totalsFor(average, around);
  const named = around.filter((one) => counts(each, one) && !NO_TOTAL.test(one.lead));
  const words = divisorsByWords(each, wordsOf(sentence, average));
  const months = timesOf(sentence, average, each);
  return totals.flatMap(({ quantity: total }) => [
    ...named
      .filter(({ quantity }) => quantity !== total)
      .flatMap(({ quantity: count }) =>
        months.map((month) => ({
          total,
          by: timed(boundsOf(count), month),
          value: times(valueOf(count), rational(month)),
          count,
          months: month,
        })),
      ),
    ...words.map((by) => ({ total, by: point(rational(by)), value: rational(by), count: null, months: 1 })),
  ]);
}

/** 亩 are reckoned in 平方米: what is told for one 亩 is divided by the number of 亩. */
function perUnit({ count, by, value }: Division): { by: Interval; value: Rational } {
  const scale = count ? scaleOf(count.unit).times : rational(1);
  const down = (n: Rational): Rational => over(n, scale);
  return { by: { lo: down(by.lo), hi: by.hi && down(by.hi), open: by.open }, value: down(value) };
}

function agrees(average: Quantity, division: Division): boolean {
  const quotient = quotientOf(boundsOf(division.total), perUnit(division).by);
  return quotient === null || meets(averageBounds(average), quotient);
}

/** The number of its own unit that a quotient is: 3000 of 3000元, 1.8 of 1.8亩. */
function arithmetic(average: Quantity, division: Division, holds: boolean): string {
  const { total, count } = division;
  const { value } = perUnit(division);
  const quotient = over(over(valueOf(total), value), scaleOf(average.unit).times);
  const again = division.months === 1 ? '' : `÷${String(division.months)}`;
  const divisor = (count ? plainFigure(count) : showDecimal(toShortDecimal(value, 0))) + again;
  const stated = plainFigure(average);
  const big = order(quotient, rational(100_000)) >= 0;
  const own = big
    ? `${showDecimal(toShortDecimal(over(quotient, rational(10_000)), 2))}万`
    : showDecimal(toShortDecimal(quotient, 2));
  const result = `${plainFigure(total)}÷${divisor}=${own}${average.unit}`;
  return holds ? `${plainFigure(total)}÷${divisor}=${stated}` : `${result}，文中写作${stated}`;
}

function relationOf(average: Quantity, division: Division, certain: boolean): Relation {
  const holds = agrees(average, division);
  const own = part('平均', average);
  const { total, count } = division;
  const { value } = perUnit(division);
  const offer = computed(own, over(valueOf(total), value));
  return relation({
    type: 'average',
    parts: [part('总数', total), ...(count ? [part('个数', count)] : []), own],
    marked: own,
    holds,
    trust: certain ? 'certain' : 'likely',
    arithmetic: arithmetic(average, division, holds),
    computed: offer ? [offer] : [],
  });
}

/** Numbers of other things are far off; a slip stays within a few times. */
function isNear(average: Quantity, division: Division): boolean {
  const quotient = over(valueOf(division.total), perUnit(division).value);
  const stated = valueOf(average);
  return order(times(quotient, rational(4)), stated) >= 0 && order(quotient, times(stated, rational(4))) <= 0;
}

function ofAverage(
  sentence: NumberSentence,
  average: Mention,
  each: Each,
  around: readonly Mention[],
): Relation | null {
  const divisions = divisionsOf(sentence, average, each, around);
  const right = divisions.find((division) => agrees(average.quantity, division));
  if (right) return relationOf(average.quantity, right, true);
  const [only] = divisions;
  const one = new Set(divisions.map(({ total }) => total)).size === 1;
  const named = divisions.filter(({ count }) => count !== null);
  const clear = one && (named.length === 1 || (named.length === 0 && divisions.length <= 2));
  const told = named[0] ?? divisions.at(-1) ?? only;
  return told && isNear(average.quantity, told) ? relationOf(average.quantity, told, clear) : null;
}

function inSentence(sentence: NumberSentence): Relation[] {
  const { mentions } = sentence;
  return mentions.flatMap((mention, i) => {
    if (mention.quantity.kind !== 'amount' || mention.qualifies) return [];
    const each = eachOf(mention.lead);
    if (!each) return [];
    const around = [...mentions.slice(Math.max(0, i - BACK), i), ...mentions.slice(i + 1, i + 3)];
    const found = ofAverage(sentence, mention, each, around);
    return found ? [found] : [];
  });
}

/** Whether a block speaks of averages at all. */
function hasAverages(text: string): boolean {
  return text.includes('均') || text.includes('亩产') || text.includes('单产');
}

/** Averages with the total and the number of things, and those of numbers listed before them. */
export const findAverage: Finder = (blocks) =>
  blocks
    .filter(({ block, items }) => items.length > 1 && hasAverages(block.text))
    .flatMap(({ sentences }) => sentences.flatMap((sentence) => [...inSentence(sentence), ...meansOf(sentence)]));
