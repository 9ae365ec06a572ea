import { textAt } from '../../document/place.ts';
import { order, rational } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { clauseBefore } from '../quantity-context.ts';
import { isAlike } from '../unit-scale.ts';
import type { Finder } from './finder.ts';
import { fallsIn } from './rate-fall.ts';
import { namedRate, rateOf, type Rate } from './rate-names.ts';
import { countOf, isPossible, nearestRates } from './rate-possible.ts';
import { around, isNamedBy, isRateOf, isSubjectOf, isThings } from './rate-things.ts';
import { part, relation } from './relation.ts';
import { gapBetween, type NumberBlock, type NumberSentence } from './sentences.ts';
import { hasPair } from './share-rates.ts';
import { isWhole, saidOf, type Said } from './share-words.ts';
import { Window } from './share-window.ts';

type Near = ReturnType<Window['around']>;

/** Between the total and the rate the text turns to another time or place, or to something that is counted otherwise. */
const ELSEWHERE =
  /去年|上年|往年|同比|同期|近[三五]年|全[省市县国区](?!统一|组织)|累计|以来|截[至止](?!年底|年末|目前|12月)|平均|目标|确保|力争|热线|加权|折算|票数|得分|；/u;
const OTHER_TIME = /去年|上年|往年|同比|同期|近[三五]年|累计|以来|平均|目标|确保|力争|；/u;

function isExact({ kind, unit, approximate, upper }: Quantity): boolean {
  if (approximate !== null || upper !== null) return false;
  return kind === 'fraction' || (kind === 'percent' && (unit === '%' || unit === '‰'));
}

/** The things that a share or a rate is of. */
interface Total {
  readonly quantity: Quantity;
  /** The words name the things, so that it cannot be of others counted nearby. */
  readonly named: boolean;
}

/** Whether the rate can be had from another count of the sentence, from one of the same unit nearby, or from two together. */
function fitsAnother(percent: Quantity, { quantity: total, named }: Total, { near, here }: Near): boolean {
  if (here.some(({ kind, approximate, upper }) => kind === 'amount' && (approximate !== null || upper !== null)))
    return true;
  const same = near.filter((one) => isAlike(one.unit, total.unit) && one.place.start < percent.place.start);
  const others = named ? [] : here.filter(isThings);
  const counts = [...others, ...same].map(countOf).filter((count) => count !== null);
  const own = here.filter((one) => isAlike(one.unit, total.unit)).map((one) => countOf(one) ?? 0n);
  const sums = own.flatMap((a, i) => own.slice(i + 1).flatMap((b) => [a + b, a > b ? a - b : b - a]));
  return [...counts, ...sums].some((count) => count > 0n && isPossible(percent, count));
}

/** A rate stands no farther behind the things it is of. */
const FAR = 60;

/** The things that a rate of something done is of: 12件行政诉讼案件全部审结，胜诉率为95%. */
function totalOfRate(rate: Rate, { here }: Near): Total | null {
  const { block, start } = rate.percent.place;
  const last = here.findLast(isThings);
  if (!last) return null;
  const total = here
    .filter((one) => isThings(one) && isAlike(one.unit, last.unit))
    .reduce((most, one) => (order(valueOf(one), valueOf(most)) > 0 ? one : most), last);
  const between = block.text.slice(total.place.end, start);
  if (
    between.length > FAR ||
    ELSEWHERE.test(between) ||
    ELSEWHERE.test(rate.name) ||
    /去年|上年/u.test(clauseBefore(total))
  )
    return null;
  return isRateOf(rate, last, block.text.slice(last.place.end, start)) ? { quantity: total, named: false } : null;
}

const BY_UNIT = /按([\u4e00-\u9fff]{1,6}?)(?:数?统计|数?计算?|核算)/u;
const ANY_RATE = /[\u4e00-\u9fff]率[^，。；]{0,10}$/u;

const BY = '按'.charCodeAt(0);

/** Whether 按村统计 may stand before a rate. */
function mayTellUnit({ place: { block, start } }: Quantity): boolean {
  for (let at = start - 1; at >= start - FAR; at--) if (block.text.charCodeAt(at) === BY) return true;
  return false;
}

/** 我乡辖四个村，按村统计，建成率达到62.5%: the text tells what is counted. */
function totalByUnit({ place: { block, start } }: Quantity, { here }: Near): Total | null {
  const last = here.findLast(isThings);
  if (!last || start - last.place.end > FAR) return null;
  const between = block.text.slice(last.place.end, start);
  const unit = ANY_RATE.test(between) ? BY_UNIT.exec(between)?.[1] : undefined;
  if (unit === undefined || OTHER_TIME.test(between)) return null;
  const words = last.unit + around(last);
  if (/[权量票额]/u.test(unit)) return null;
  return [...unit].some((char) => words.includes(char)) ? { quantity: last, named: true } : null;
}

const AMONG = /^[^。；]{0,30}(?:中|其中)[，、]?[^，。；：]{0,20}$/u;
const PROPORTION = /^[^。；：]{0,30}的比例(?:约?为|是|达到?)?$/u;
const OF_THESE = /^[^。；，、]{0,20}(?:[，（(]其中|中[，、]?)(?:有)?$/u;

/** 占全部院数的: the whole is told by its 量词. */
const ALL_OF_THEM = /^(?:全部|全体|总)[\u4e00-\u9fff]{1,2}数$/u;

/** ，审核通过的单位为 before 85%: what is said of some of the things, and their name. */
const IS_SO = /，([^，。；：、\d]{2,20}的[\u4e00-\u9fff]{1,4})(?:为|是|达到?|仅|约|恰)+$/u;

/** The things that a share without a number of its own is of: 16件案件中，按期执行到位的占90%; 4名人员，其中60%受到处分. */
function totalOfShare(percent: Quantity, from: number, before: Quantity | undefined): Total | null {
  return totalOfNoun(percent, before) ?? totalOfSubject(percent, from, before);
}

const OF_NOUN = /^的([\u4e00-\u9fff]{1,6})/u;

/** 5个车间，四分之三的车间已复工: the share is of the things that are named behind it. */
function totalOfNoun(percent: Quantity, before: Quantity | undefined): Total | null {
  const { block, end, start } = percent.place;
  const noun = OF_NOUN.exec(block.text.slice(end, end + 8))?.[1];
  if (noun === undefined || !before || !isThings(before) || start - before.place.end > FAR) return null;
  const between = block.text.slice(before.place.end, start);
  if (OTHER_TIME.test(between) || !isNamedBy(noun, before)) return null;
  return { quantity: before, named: true };
}

/** What a share without a base of its own is said of: 按期执行到位的 of 16件案件，按期执行到位的占90%. */
function subjectBefore({ base }: Said, words: string, gap: string): string | undefined {
  if (!/[，：]/u.test(gap) || !(isWhole(base) || ALL_OF_THEM.test(base))) return undefined;
  return /[^，。；：]*$/u.exec(words.replace(/(?<=数)，$/u, ''))?.[0];
}

function totalOfSubject(percent: Quantity, from: number, before: Quantity | undefined): Total | null {
  if (!before || !isThings(before)) return null;
  const gap = gapBetween(before, percent);
  if (gap.length > FAR || OTHER_TIME.test(gap)) return null;
  const said = saidOf(percent, Math.max(from, before.place.end));
  const { block } = percent.place;
  const subject = said ? subjectBefore(said, block.text.slice(before.place.end, said.at), gap) : IS_SO.exec(gap)?.[1];
  if (subject !== undefined && isSubjectOf(subject, before)) return { quantity: before, named: true };
  if (ELSEWHERE.test(gap) || gap.length > 50) return null;
  if (OF_THESE.test(gap) || PROPORTION.test(gap)) return { quantity: before, named: false };
  // 4个库点，其中小麦占七成: not of the things.
  const among = AMONG.test(gap) && said && (subject === undefined || /的$|[\u4e00-\u9fff]?者$/u.test(subject));
  return among ? { quantity: before, named: false } : null;
}

/** Of counts before the rate, none of which gives it, the one that all others may be parts of. */
function largest(total: Quantity, near: readonly Quantity[], percent: Quantity): Quantity {
  return near
    .filter((one) => one.place.start < percent.place.start && isThings(one) && isAlike(one.unit, total.unit))
    .reduce((most, one) => (order(valueOf(one), valueOf(most)) > 0 ? one : most), total);
}

function impossible(percent: Quantity, total: Quantity, name: string): Relation {
  const count = countOf(total) ?? 0n;
  const marked = part(name, percent);
  const holds = isPossible(percent, count);
  const near = nearestRates(percent, count);
  return relation({
    type: 'rate',
    parts: [part('总数', total), marked],
    marked,
    holds,
    trust: 'certain',
    arithmetic: holds ? near : `${near}，得不出${textAt(percent.place)}`,
  });
}

const ALL = rational(1);

function judge(
  percent: Quantity,
  before: Quantity | undefined,
  sentence: NumberSentence,
  window: Window,
): Relation | null {
  if (order(valueOf(percent), ALL) > 0) return null;
  const named = namedRate(percent);
  const rate = rateOf(percent, named);
  const byUnit = mayTellUnit(percent);
  const shared = named ? null : totalOfShare(percent, sentence.start, before);
  if (!rate && !byUnit && !shared) return null;
  const near = window.around(percent, sentence);
  if (rate) {
    if (hasPair(rate, near.here)) return null;
    const total = totalOfRate(rate, near) ?? (byUnit ? totalByUnit(percent, near) : null);
    if (!total || fitsAnother(percent, total, near)) return null;
    return impossible(percent, largest(total.quantity, near.near, percent), rate.name);
  }
  const counted = byUnit ? totalByUnit(percent, near) : null;
  if (counted && !fitsAnother(percent, counted, near)) return impossible(percent, counted.quantity, '比率');
  return shared && !fitsAnother(percent, shared, near) ? impossible(percent, shared.quantity, '比例') : null;
}

function inSentence(sentence: NumberSentence, window: Window): Relation[] {
  if (sentence.items.length < 2) return [];
  const { claims } = sentence;
  const told = claims.length > 0 ? new Set(claims.map(({ percent }) => percent)) : null;
  return sentence.items.flatMap((percent, i) => {
    if (!isExact(percent) || told?.has(percent)) return [];
    return (
      judge(
        percent,
        sentence.items.slice(0, i).findLast(({ value }) => value.digits !== 1n),
        sentence,
        window,
      ) ?? []
    );
  });
}

function inBlock(block: NumberBlock): Relation[] {
  if (!block.items.some(isExact)) return [];
  const window = new Window(block);
  return block.sentences.flatMap((sentence) =>
    sentence.items.some(isExact) ? [...inSentence(sentence, window), ...fallsIn(sentence)] : [],
  );
}

/** Rates that no whole number of the things they are of can give: 12件，胜诉率95%. */
export const findRate: Finder = (blocks) => blocks.flatMap(inBlock);
