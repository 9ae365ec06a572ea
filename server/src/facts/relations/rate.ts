import { textAt } from '../../document/place.ts';
import { order, rational } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { clauseBefore } from '../quantity-context.ts';
import { isAlike } from '../unit-scale.ts';
import type { Finder } from './finder.ts';
import { fallsIn } from './rate-fall.ts';
import { isClosedRate } from './limit-names.ts';
import { namedRate, rateOf, type Rate } from './rate-names.ts';
import { countOf, isPossible, LARGEST, nearestRates } from './rate-possible.ts';
import {
  ELSEWHERE,
  FAR,
  OTHER_TIME,
  totalBehind,
  totalNext,
  totalOfFormer,
  totalOfShare,
  type Total,
} from './rate-share.ts';
import { around, isRateOf, isThings } from './rate-things.ts';
import { part, relation } from './relation.ts';
import type { NumberBlock, NumberSentence } from './sentences.ts';
import { hasPair } from './share-rates.ts';
import { Window } from './share-window.ts';

type Near = ReturnType<Window['around']>;

function isExact({ kind, unit, approximate, upper }: Quantity): boolean {
  if (approximate !== null || upper !== null) return false;
  return kind === 'fraction' || (kind === 'percent' && (unit === '%' || unit === '‰'));
}

/** Whether the rate can be had from another count of the sentence, from one of the same unit nearby, or from two together. */
function fitsAnother(percent: Quantity, { quantity: total, named }: Total, { near, here }: Near): boolean {
  const isOpen = (one: Quantity): boolean =>
    one.kind === 'amount' &&
    (one.approximate !== null || one.upper !== null) &&
    !(named && !isAlike(one.unit, total.unit));
  if (here.some(isOpen)) return true;
  const same = near.filter((one) => isAlike(one.unit, total.unit) && one.place.start < percent.place.start);
  const others = named ? [] : here.filter(isThings);
  const counts = [...others, ...same].map(countOf).filter((count) => count !== null);
  const own = here.filter((one) => isAlike(one.unit, total.unit)).map((one) => countOf(one) ?? 0n);
  const sums = own.flatMap((a, i) => own.slice(i + 1).flatMap((b) => [a + b, a > b ? a - b : b - a]));
  return [...counts, ...sums].some((count) => count > 0n && isPossible(percent, count));
}

/** The things that a rate of something done is of: 12件行政诉讼案件全部审结，胜诉率为95%. */
function totalOfRate(rate: Rate, { here: own, earlier }: Near): Total | null {
  const { block, start } = rate.percent.place;
  const here = own.some(isThings) ? own : onlyPersons(earlier, rate);
  const last = here.findLast(isThings);
  if (!last) return attended(rate, own);
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

const PERSONS: ReadonlySet<string> = new Set([...'名人位']);
/** What is said of each of those who were taught or asked, by a name that tells no others: 结业考核合格率, not 农产品合格率. */
const OF_EXAM =
  /^(?:结业|考核|考试|测试|测评|培训|集中|统一|综合|理论|实操|最终|年终|一次性?|首次)*(?:通过|[合及]格|过关|优秀|优良|结业)率$/u;

/** 7名书记参加培训。结业考核合格率90%: the only persons of the sentence before, for what is said of persons. */
function onlyPersons(earlier: readonly Quantity[], { name, percent }: Rate): readonly Quantity[] {
  if (!OF_EXAM.test(name)) return [];
  const things = earlier.filter((one) => isThings(one) && one.place.block === percent.place.block);
  return things.length === 1 && PERSONS.has(things[0]?.unit ?? '') ? things : [];
}

const ATTENDS = /^(?:出勤|到会|参会|出席|到课|参学|到场|列席)$/u;
const ONE_PERSON = /个人|本人|某[\u4e00-\u9fff]|该(?:同志|委员|代表|干部|党员)/u;
const TIMES: ReadonlySet<string> = new Set(['次', '场', '天', '期', '个工作日']);

/** 某委员应到12次，个人出勤率96%: one person comes a whole number of times. */
function attended({ verb, percent }: Rate, own: readonly Quantity[]): Total | null {
  const last = own.at(-1);
  const count = last && countOf(last);
  if (!last || !count || !ATTENDS.test(verb) || !TIMES.has(last.unit) || count > LARGEST) return null;
  const { text } = last.place.block;
  const words = text.slice(Math.max(0, last.place.start - 12), percent.place.start);
  return ONE_PERSON.test(words) && percent.place.start - last.place.end < FAR ? { quantity: last, named: true } : null;
}

const BY_UNIT = /[按以]([\u4e00-\u9fff]{1,6}?)(?:为单位|数?统计|数?计算?|核算|数?来?算)/u;
const ANY_RATE = /[\u4e00-\u9fff]率[^，。；]{0,10}$/u;

const [BY = 0, WITH = 0] = [...'按以'].map((char) => char.charCodeAt(0));

/** Whether 按村统计 may stand before a rate. */
function mayTellUnit({ place: { block, start } }: Quantity): boolean {
  for (let at = start - 1; at >= start - FAR; at--)
    if (block.text.charCodeAt(at) === BY || block.text.charCodeAt(at) === WITH) return true;
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

/** The numbers of the sentences on either side. */
interface Beside {
  readonly former: readonly Quantity[];
  readonly next: readonly Quantity[];
}

/** A rate of something done, by the things before it or right behind it. */
function ofRate(rate: Rate, near: Near, byUnit: boolean, next: Quantity | undefined): Relation | null {
  const { percent } = rate;
  if (hasPair(rate, near.here)) return null;
  const total = totalOfRate(rate, near) ?? (byUnit ? totalByUnit(percent, near) : null) ?? totalBehind(percent, next);
  if (!total || fitsAnother(percent, total, near)) return null;
  return impossible(percent, largest(total.quantity, near.near, percent), rate.name);
}

/** The things of a share that is no named rate: of its sentence, else of the one before. */
function sharedTotal(percent: Quantity, things: readonly Quantity[], from: number, { former }: Beside): Total | null {
  return things.some(isThings) ? totalOfShare(percent, from, things) : totalOfFormer(percent, from, former);
}

/** A rate that is the only number of its sentence, of the things that the next one tells. */
function ofNext(percent: Quantity, { items, start }: NumberSentence, { next }: Beside): Total | null {
  if (items.length > 1) return null;
  const named = namedRate(percent);
  return named && isClosedRate(named.name) ? totalNext(percent, start, next) : null;
}

function judge(
  percent: Quantity,
  things: readonly Quantity[],
  sentence: NumberSentence,
  window: Window,
  beside: Beside,
): Relation | null {
  if (order(valueOf(percent), ALL) > 0) return null;
  const named = namedRate(percent);
  const rate = rateOf(percent, named);
  const byUnit = mayTellUnit(percent);
  const shared = named ? ofNext(percent, sentence, beside) : sharedTotal(percent, things, sentence.start, beside);
  if (!rate && !byUnit && !shared) return null;
  const near = window.around(percent, sentence);
  const fits = (total: Total | null): total is Total => total !== null && !fitsAnother(percent, total, near);
  if (named && fits(shared)) return impossible(percent, shared.quantity, named.name);
  if (rate) return ofRate(rate, near, byUnit, things.length === 0 ? sentence.items[1] : undefined);
  const counted = byUnit ? totalByUnit(percent, near) : null;
  if (fits(counted)) return impossible(percent, counted.quantity, '比率');
  return fits(shared) ? impossible(percent, shared.quantity, '比例') : null;
}

/** So many numbers back the things of a share are looked for. */
const BACK = 6;

function inSentence(sentence: NumberSentence, window: Window, beside: Beside): Relation[] {
  if (sentence.items.length < 2 && beside.former.length + beside.next.length === 0) return [];
  const { claims } = sentence;
  const told = claims.length > 0 ? new Set(claims.map(({ percent }) => percent)) : null;
  return sentence.items.flatMap((percent, i) => {
    if (!isExact(percent) || told?.has(percent)) return [];
    return (
      judge(
        percent,
        sentence.items.slice(Math.max(0, i - BACK), i).filter(({ value }) => value.digits !== 1n),
        sentence,
        window,
        beside,
      ) ?? []
    );
  });
}

function hasExact(items: readonly Quantity[]): boolean {
  for (const one of items) if (isExact(one)) return true;
  return false;
}

const NONE: readonly Quantity[] = [];

function inBlock(block: NumberBlock, out: Relation[]): void {
  const window = new Window(block);
  const { sentences } = block;
  sentences.forEach((sentence, i) => {
    if (!hasExact(sentence.items)) return;
    const beside = { former: sentences[i - 1]?.items ?? NONE, next: sentences[i + 1]?.items ?? NONE };
    out.push(...inSentence(sentence, window, beside), ...fallsIn(sentence));
  });
}

/** Rates that no whole number of the things they are of can give: 12件，胜诉率95%. */
export const findRate: Finder = (blocks) => {
  const out: Relation[] = [];
  for (const block of blocks) if (hasExact(block.items)) inBlock(block, out);
  return out;
};
