import { codesOf } from '../../text/codes.ts';
import { meets, quotientOf, point, type Interval } from '../../text/interval.ts';
import { order, over, rational, times, toShortDecimal, type Rational } from '../../text/rational.ts';
import { showDecimal } from '../../text/decimal.ts';
import { valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';
import { averageBounds, counts, divisorsByWords, eachOf, monthsIn, type Each } from './average-parts.ts';
import { meansOf } from './average-list.ts';
import type { Finder } from './finder.ts';
import { areAlike, type Mention } from './mentions.ts';
import { computed, part, plainFigure, relation } from './relation.ts';
import { boundsBeside } from './together.ts';
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

/** What hardly counts what an average is told for. */
const NO_COUNT = /均|每|(?<!新)增|减|最[多高低少]|比上年|同比|提高|下降/u;
/** Totals that an average is hardly of. */
const NO_TOTAL = /均|每|其中|(?<!新)增|减|最[多高低少]|比上年|同比|提高|下降/u;

/** 人 and 人次, and times, have averages of each other. */
function areComparable(one: Mention, average: Mention): boolean {
  const [a, b] = [one.quantity, average.quantity];
  if (areAlike(one, average)) return true;
  if (a.kind !== 'amount') return false;
  return (a.unit === b.unit && a.unit !== '') || (/^人/u.test(a.unit) && /^人/u.test(b.unit));
}

/** Said of what a price comes to, before or after it. */
const PAID = /共|累计|总|合计|支出|发放|兑现|补贴|补助|支付|兑付|奖励/u;

function totalsFor(average: Mention, around: readonly Mention[], { rate }: Each): Mention[] {
  const least = valueOf(average.quantity);
  const later = rate === 'average' ? /共|累计|总|合计/u : PAID;
  return around.filter(
    (one) =>
      areComparable(one, average) &&
      !NO_TOTAL.test(one.clause) &&
      !one.qualifies &&
      (later.test(one.clause) || (rate === 'average' && precedes(one, average))) &&
      order(valueOf(one.quantity), least) > 0,
  );
}

function precedes(one: Mention, other: Mention): boolean {
  return one.text !== other.text || one.start < other.start;
}

const ANY_MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** 人均每月150元: by the months as well. */
function timesOf(words: string, average: Mention, { unit, rate }: Each): number[] {
  if (rate === 'monthly') return ANY_MONTHS;
  return unit !== '月' && /每月|月均/u.test(average.lead) ? monthsIn(words) : [1];
}

function timed(by: Interval, months: number): Interval {
  const factor = rational(months);
  return { lo: times(by.lo, factor), hi: by.hi && times(by.hi, factor), open: by.open };
}

/** Where an average stands, with what is told around it. */
interface Setting {
  readonly average: Mention;
  readonly each: Each;
  readonly around: readonly Mention[];
  /** The words of its sentence up to it, and those before. */
  readonly words: string;
}

/** The numbers that count what the average is told for; those told before it where there are any. */
function countsIn({ average, each, around }: Setting): Mention[] {
  const all = around.filter((one) => counts(each, one) && !NO_COUNT.test(one.lead) && !one.qualifies);
  const before = all.filter((one) => precedes(one, average));
  return before.length > 0 ? before : all;
}

function divisionsOf(setting: Setting): Division[] {
  const { average, each, around, words } = setting;
  const totals = totalsFor(average, around, each);
  const named = countsIn(setting);
  const months = timesOf(words, average, each);
  const told = each.rate === 'average' ? divisorsByWords(each, words) : [];
  return totals.flatMap(({ quantity: total }) => [
    ...named
      .filter(({ quantity }) => quantity !== total)
      .flatMap(({ quantity: count }) =>
        months.map((month) => ({
          total,
          by: timed(boundsBeside(count, [total]), month),
          value: times(valueOf(count), rational(month)),
          count,
          months: month,
        })),
      ),
    ...told.map((by) => ({ total, by: point(rational(by)), value: rational(by), count: null, months: 1 })),
  ]);
}

/** 亩 are reckoned in 平方米: what is told for one 亩 is divided by the number of 亩. */
function perUnit({ count, by, value }: Division): { by: Interval; value: Rational } {
  const scale = count ? scaleOf(count.unit).times : rational(1);
  const down = (n: Rational): Rational => over(n, scale);
  return { by: { lo: down(by.lo), hi: by.hi && down(by.hi), open: by.open }, value: down(value) };
}

function agrees(average: Quantity, division: Division): boolean {
  const quotient = quotientOf(
    boundsBeside(division.total, division.count ? [division.count] : []),
    perUnit(division).by,
  );
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

const FIVE_QUARTERS = rational(5, 4);
const POWERS = [10n, 100n, 1000n, 10_000n];

/** Numbers of other things are far off; a slip stays within a few times, or is one of a nought. */
function isNear(average: Quantity, division: Division, most: Rational): boolean {
  const quotient = over(valueOf(division.total), perUnit(division).value);
  const stated = valueOf(average);
  const within = (a: Rational, b: Rational, reach: Rational): boolean =>
    order(times(a, reach), b) >= 0 && order(a, times(b, reach)) <= 0;
  if (within(quotient, stated, most)) return true;
  return POWERS.some((power) => {
    const scale = rational(power);
    return (
      within(times(quotient, scale), stated, FIVE_QUARTERS) || within(quotient, times(stated, scale), FIVE_QUARTERS)
    );
  });
}

function sizes(divisions: readonly Division[]): number {
  return new Set(divisions.map(({ value: { n, d } }) => `${n}/${d}`)).size;
}

function ofAverage(setting: Setting): Relation | null {
  const { average, each } = setting;
  const divisions = divisionsOf(setting);
  const right = divisions.find((division) => agrees(average.quantity, division));
  if (right) return relationOf(average.quantity, right, true);
  const one = new Set(divisions.map(({ total }) => total)).size === 1;
  const named = divisions.filter(({ count }) => count !== null);
  const plain = new Set(named.map(({ count }) => count)).size === 1 || sizes(named) === 1;
  const clear = one && (plain || (named.length === 0 && divisions.length <= 2));
  const told = named[0] ?? divisions.at(-1);
  if (!told) return null;
  if (each.rate !== 'average') return ofPrice(setting, named, clear);
  return isNear(average.quantity, told, rational(4)) ? relationOf(average.quantity, told, clear) : null;
}

/** 每亩补贴150元 of 3200亩, 共48万元: told as a price, it need not be all that the total is for. */
function ofPrice({ average }: Setting, named: readonly Division[], clear: boolean): Relation | null {
  const near = named.filter((division) => isNear(average.quantity, division, FIVE_QUARTERS));
  const best = near.find(({ months }) => months === 12 || months === 1);
  return best && clear ? relationOf(average.quantity, best, true) : null;
}

/** How much of the paragraph before an average is read for times: 上半年, 五年来. */
const WORDS = 40;

/** The last numbers told before a sentence, in the two sentences before it. */
function toldBefore(sentences: readonly NumberSentence[], at: number): Mention[] {
  return sentences
    .slice(Math.max(0, at - 2), at)
    .flatMap(({ mentions }) => mentions.slice(-BACK))
    .slice(-BACK);
}

/** What households, people and villages get or have may be told sentences after their number; fields are told by crop. */
function isOfAll({ unit, rate }: Each): boolean {
  return rate === 'average' && unit !== '亩';
}

function inSentence(sentences: readonly NumberSentence[], at: number): Relation[] {
  const { mentions, block, start } = sentences[at] as NumberSentence;
  const out: Relation[] = [];
  for (const [i, average] of mentions.entries()) {
    if (average.quantity.kind !== 'amount' || !isHinted(average) || average.qualifies) continue;
    const each = eachOf(average.lead);
    if (!each) continue;
    const words = block.text.slice(Math.max(0, start - WORDS), average.end);
    const before = mentions.slice(Math.max(0, i - BACK), i);
    const near = [...before, ...mentions.slice(i + 1, i + 3)];
    const found =
      ofAverage({ average, each, around: near, words }) ??
      (isOfAll(each) ? ofAverage({ average, each, around: [...toldBefore(sentences, at), ...before], words }) : null);
    if (found) out.push(found);
  }
  return out;
}

/** A character of every word that tells an average. */
const HINTS = codesOf('均每产');

function isHinted({ text, start, from }: Mention): boolean {
  return HINTS.isIn(text, Math.max(from, start - 24), start);
}

const [FIELD, SINGLE, YIELD] = ['亩', '单', '产'].map((char) => char.charCodeAt(0));
const EACH = codesOf('均每');

/** Whether a sentence speaks of averages. */
function speaksOfAverages({ block: { text }, start, end }: NumberSentence): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (EACH.has(code)) return true;
    if (code !== YIELD) continue;
    const before = text.charCodeAt(at - 1);
    if (before === FIELD || before === SINGLE) return true;
  }
  return false;
}

/** Whether a block speaks of averages at all. */
function hasAverages(text: string): boolean {
  return text.includes('均') || text.includes('每') || text.includes('亩产') || text.includes('单产');
}

/** Averages with the total and the number of things, and those of numbers listed before them. */
export const findAverage: Finder = (blocks) =>
  blocks
    .filter(({ block, items }) => items.length > 1 && hasAverages(block.text))
    .flatMap(({ sentences }) =>
      sentences.flatMap((sentence, i) =>
        speaksOfAverages(sentence) ? [...inSentence(sentences, i), ...meansOf(sentence)] : [],
      ),
    );
