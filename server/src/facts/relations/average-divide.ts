import { meets, point, quotientOf, type Interval } from '../../text/interval.ts';
import { order, over, rational, times, toShortDecimal, type Rational } from '../../text/rational.ts';
import { showDecimal } from '../../text/decimal.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { isAlike, scaleOf } from '../unit-scale.ts';
import { averageBounds, counts, isPerson, named } from './average-count.ts';
import type { Each } from './average-each.ts';
import { divisorsByWords, monthsIn } from './average-time.ts';
import { areAlike, type Mention } from './mentions.ts';
import { computed, part, plainFigure, relation } from './relation.ts';
import { boundsBeside } from './together.ts';

/** Where an average stands, with what is told around it. */
export interface Setting {
  readonly average: Mention;
  readonly each: Each;
  /** Other numbers that may be its total and its count, in order. */
  readonly around: readonly Mention[];
  /** The words of its sentence up to it, and those before. */
  readonly words: string;
}

/** A total, what it is divided by, and where that is told. */
export interface Division {
  readonly total: Mention;
  /** In the unit that the average is told for. */
  readonly by: Interval;
  readonly value: Rational;
  readonly count: Mention | null;
  /** Of 每月: the months by which it is divided as well. */
  readonly months: number;
}

/** What hardly counts what an average is told for. */
const NO_COUNT = /均|每|(?<!新)增|减|最[多高低少]|比上年|同比|提高|下降/u;
/** Totals that an average is hardly of. */
const NO_TOTAL = /均|每|其中|(?<!新)增|减|最[多高低少]|比上年|同比|提高|下降/u;
const NO_TOTAL_OF_DEED = /均|每|其中|最[多高低少]|比上年|同比|[由从]|增[长幅]|(?:提高|下降|增加|减少)[到至]/u;
/** Said of what a price comes to, before or after it. */
const PAID = /共|累计|总|合计|支出|发放|兑现|补贴|补助|支付|兑付|奖励/u;
const IN_ALL = /共|累计|总|合计/u;
/** What all of some things came to, where the words name none of them. */
const SPENT = /共|累计|总|合计|花[费去了]|耗[资时用]|投[入资]|支出|金额|价款|货款|销售|用时|历时/u;

/** 人 and 人次, and times, have averages of each other. */
function areComparable(one: Mention, average: Mention): boolean {
  const [a, b] = [one.quantity, average.quantity];
  if (areAlike(one, average)) return true;
  if (a.kind !== 'amount') return false;
  // 8400个学时 and 30学时
  if (a.unit === '个' && b.unit.length > 1 && one.tail.startsWith(b.unit)) return true;
  if (b.unit === '个' && a.unit.length > 1 && average.tail.startsWith(a.unit)) return true;
  return (a.unit === b.unit && a.unit !== '') || (/^人/u.test(a.unit) && /^人/u.test(b.unit));
}

function precedes(one: Mention, other: Mention): boolean {
  return one.text !== other.text || one.start < other.start;
}

/** Incomes of others than those that an average is told for. */
const OTHER_INCOME = /集体|财政|预算|税|门票|旅游|营业|业务|工资|可支配|公共/u;

/** Whether a total is told of what the average is of: 增收656万元 and 户均增收. */
function isOfDeed({ average, each: { deed } }: Setting, one: Mention): boolean {
  const words = one.clause + one.tail;
  if (!words.includes(deed)) return false;
  return deed !== '收入' || OTHER_INCOME.exec(words)?.[0] === OTHER_INCOME.exec(average.lead)?.[0];
}

/** 日均4300人次，全年运送257万人次; 人均21名，由468名、26名推算: totals behind their average without a word of summing up. */
const OF_YEAR = /全年|一年|全月/u;
const [OF_DAYS, OF_TIME] = [/^[日天]$/u, /^[月季]$/u];
/** On how many days something is open the words must tell: canteens and offices are not open on all. */
const EVERY_DAY = /36[56]天|无休|不打烊|不间断/u;
const RECKONED = /[由按以据][^。；]{0,40}(?:推算|测算|计算|折算|换算|核算|算得|算出|得出|相除|除得|除出)/u;

function isTotalBehind({ average, each }: Setting, one: Mention): boolean {
  if (each.rate !== 'average' || precedes(one, average)) return false;
  if (OF_TIME.test(each.unit)) return OF_YEAR.test(one.clause);
  if (OF_DAYS.test(each.unit))
    return OF_YEAR.test(one.clause) && EVERY_DAY.test(average.text.slice(average.end, one.start));
  return (
    RECKONED.test(one.text.slice(average.end, one.end + 40)) &&
    !/[。]/u.test(average.text.slice(average.end, one.start))
  );
}

function totalsFor(setting: Setting): Mention[] {
  const { average, each, around } = setting;
  const least = valueOf(average.quantity);
  const later = each.rate === 'average' ? IN_ALL : PAID;
  const none = each.deed === '' ? NO_TOTAL : NO_TOTAL_OF_DEED;
  return around.filter(
    (one) =>
      areComparable(one, average) &&
      !none.test(one.clause) &&
      !one.qualifies &&
      (each.deed === '' || isOfDeed(setting, one)) &&
      (each.unit !== '' || SPENT.test(one.clause)) &&
      (later.test(one.clause) || isTotalBehind(setting, one) || (each.rate === 'average' && precedes(one, average))) &&
      order(valueOf(one.quantity), least) > 0,
  );
}

/** The numbers that count what the average is told for; those told before it where there are any. */
function countsIn(setting: Setting): readonly Mention[] {
  const { average, each, around } = setting;
  // 每天就餐150人 is the count of 每人每天24元.
  const daily = /每[天日]/u.test(average.lead);
  const isNone = ({ lead }: Mention): boolean => NO_COUNT.test(daily ? lead.replace(/每[天日]/u, '') : lead);
  // 两类人员分别为14名和18名: told behind, each for an average of its own.
  const isApart = (one: Mention): boolean => !precedes(one, average) && one.clause.includes('分别');
  const all = around.filter((one) => counts(each, one) && !isNone(one) && !one.qualifies && !isApart(one));
  if (all.length === 0) return oneEach(setting);
  const before = all.filter((one) => precedes(one, average));
  if (each.unit === '') return before.length === 1 ? before : [];
  return named(each, before.length > 0 ? before : all);
}

const ONE_EACH =
  /每一?个?([\u4e00-\u9fff]{1,3}?)(?:都|均|各)?(?:配备?|安排|设立?|明确|落实|聘请?|选派)(?:了|有)?[一1][名位个]/u;

/** 45个网格，每格配一名网格员，平均每人联系: there are as many of the ones as of the others. */
function oneEach({ each, around, words }: Setting): readonly Mention[] {
  if (!isPerson(each)) return [];
  const thing = ONE_EACH.exec(words)?.[1]?.slice(-1);
  return thing === undefined
    ? []
    : around.filter(({ quantity, tail }) => quantity.kind === 'amount' && tail.includes(thing));
}

const ANY_MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

const DAYS = /^(?:天|日|个?工作日)$/u;

/** 人均每月150元: by the months as well; 每人每天24元: by the days that are told. */
function timesOf({ average, each: { unit, rate }, around, words }: Setting): number[] {
  if (rate === 'monthly') return ANY_MONTHS;
  if (!DAYS.test(unit) && /每[天日]/u.test(average.lead))
    return around.flatMap(({ quantity }) => (DAYS.test(quantity.unit) ? [Number(quantity.value.digits)] : []));
  return unit !== '月' && /每月|月均/u.test(average.lead) ? monthsIn(words) : [1];
}

/** How much one of what the average is told for is, in the base unit of a count: 1000 of 每千人, 10000米 of 每10公里. */
function sizeOf({ unit, times: many }: Each, { quantity }: Mention): Rational {
  const own = isAlike(unit, quantity.unit) ? unit : quantity.unit;
  return times(scaleOf(own).times, { n: many, d: 1n });
}

function byCount(total: Mention, count: Mention, each: Each, months: number): Division {
  const factor = over(rational(months), sizeOf(each, count));
  const { lo, hi, open } = boundsBeside(count.quantity, [total.quantity]);
  const by = { lo: times(lo, factor), hi: hi && times(hi, factor), open };
  return { total, by, value: times(valueOf(count.quantity), factor), count, months };
}

/** All that the numbers around may mean. */
export function divisionsOf(setting: Setting): Division[] {
  const { each, words } = setting;
  const totals = totalsFor(setting);
  if (totals.length === 0) return [];
  const told = countsIn(setting);
  const months = timesOf(setting);
  const byWords = each.rate === 'average' ? divisorsByWords(each, words) : [];
  return totals.flatMap((total) => [
    ...told
      .filter((count) => count !== total)
      .flatMap((count) => months.map((month) => byCount(total, count, each, month))),
    ...byWords.map((by) => ({ total, by: point(rational(by)), value: rational(by), count: null, months: 1 })),
  ]);
}

function quotient({ total, by, count }: Division): Interval | null {
  return quotientOf(boundsBeside(total.quantity, count ? [count.quantity] : []), by);
}

export function agrees(average: Quantity, division: Division): boolean {
  const given = quotient(division);
  if (given === null || meets(boundsOf(average), given)) return true;
  // What is cut off or rounded loosely is so of the quotient itself.
  return meets(averageBounds(average), point(over(valueOf(division.total.quantity), division.value)));
}

/** Whether the division gives the average by the plain rules of rounding, nothing cut off. */
export function agreesExactly(average: Quantity, division: Division): boolean {
  const given = quotient(division);
  return given !== null && meets(boundsOf(average), given);
}

const FIVE_QUARTERS = rational(5, 4);
const POWERS = [10n, 100n, 1000n, 10_000n];

/** Numbers of other things are far off; a slip stays within a few times, or is one of a nought. */
export function isNear(average: Quantity, { total, value }: Division, most: Rational): boolean {
  const quotient = over(valueOf(total.quantity), value);
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

/** The number of its own unit that a quotient is: 3000 of 3000元, 1.8 of 1.8亩. */
function arithmetic(average: Quantity, each: Each, division: Division, holds: boolean): string {
  const { total, count, value, months } = division;
  const quotient = over(over(valueOf(total.quantity), value), scaleOf(average.unit).times);
  const again = months === 1 ? '' : `÷${String(months)}`;
  const many = each.times === 1n ? '' : `×${String(each.times)}`;
  const divisor = (count ? plainFigure(count.quantity) : showDecimal(toShortDecimal(value, 0))) + again + many;
  const stated = plainFigure(average);
  const big = order(quotient, rational(100_000)) >= 0;
  const own = big
    ? `${showDecimal(toShortDecimal(over(quotient, rational(10_000)), 2))}万`
    : showDecimal(toShortDecimal(quotient, 2));
  const result = `${plainFigure(total.quantity)}÷${divisor}=${own}${average.unit}`;
  return holds ? `${plainFigure(total.quantity)}÷${divisor}=${stated}` : `${result}，文中写作${stated}`;
}

/** The relation of an average with what it is reckoned from. */
export function averageRelation(
  { average: { quantity: average }, each }: Setting,
  division: Division,
  certain: boolean,
): Relation {
  const holds = agrees(average, division);
  const own = part('平均', average);
  const { total, count, value } = division;
  const offer = computed(own, over(valueOf(total.quantity), value));
  return relation({
    type: 'average',
    parts: [part('总数', total.quantity), ...(count ? [part('个数', count.quantity)] : []), own],
    marked: own,
    holds,
    trust: certain ? 'certain' : 'likely',
    arithmetic: arithmetic(average, each, division, holds),
    computed: offer ? [offer] : [],
  });
}
