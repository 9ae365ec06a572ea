import { textAt } from '../../document/place.ts';
import { codesOf } from '../../text/codes.ts';
import { exceeds } from '../../text/interval.ts';
import { order } from '../../text/rational.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { areOfOneSort } from './average-count.ts';
import type { Mention } from './mentions.ts';
import { bareFigure, part, relation } from './relation.ts';

const [MOST_OF, LEAST_OF] = [/最[高多大长](?!于)/u, /最[低少小短]/u];
/** An average of the very numbers whose ends are told, and of none that is told for each. */
const PLAIN_MEAN = /平均(?!每(?!升|立方米|千克|公斤|亩))/u;
/** 较上次平均分提高, 比全市平均高: a difference from a mean, and none itself. */
const DIFFERENCE =
  /(?:[比较与](?!例|重)[^，。；]*均|均[^，。；]{0,4}?)(?:[提增][高加长]|上升|提升|下降|降低|减少|缩[短小]|(?<![身株树时周])[高低多少增减快慢长短降]|(?<!每)升)[了约近]?$/u;
/** Measures of so much in each: 每升0.62毫克. */
const PER = /每(?:升|立方米|千克|公斤|亩)/u;

/** Ends that are told by two words that face each other: which of them is the larger number, the numbers say. */
const FACING = [
  ['快', '慢'], ['好', '差'], ['多', '少'], ['高', '低'], ['大', '小'], ['长', '短'], ['远', '近'], ['贵', '便宜'], ['老', '年轻'],
] as const; // prettier-ignore
const FASTEST = /最(?:快|慢)/u;
/** 最快3天, 快的只要3天: a character of every word that tells one end. */
const ENDS = codesOf('最的');
const NO_END = /去掉|去除|剔除|扣除/u;

/** Whether a number is told of one thing, or of so much in each. */
function isPlain({ lead, quantity: { upper } }: Mention): boolean {
  return upper === null && !NO_END.test(lead) && !/每|均/u.test(lead.replace(PER, ''));
}

interface Ends {
  readonly most: readonly Mention[];
  readonly least: readonly Mention[];
}

function tellsEnd({ lead, quantity }: Mention, word: string): boolean {
  const words = lead + (quantity.approximate ?? '');
  return words.includes(`最${word}`) || lead.startsWith(`${word}的`) || lead.endsWith(`量${word}的`);
}

/** 最快1天，最慢5天; 多的42万元，少的11万元 */
function facingEnds(plain: readonly Mention[]): Ends | null {
  for (const [one, other] of FACING) {
    const first = plain.filter((mention) => tellsEnd(mention, one));
    const second = plain.filter((mention) => tellsEnd(mention, other));
    const [a, b] = [first[0], second[0]];
    if (!a || !b || first.length > 1 || second.length > 1 || !areOfOneSort(a.quantity, b.quantity)) continue;
    return order(valueOf(a.quantity), valueOf(b.quantity)) < 0
      ? { most: second, least: first }
      : { most: first, least: second };
  }
  return null;
}

/** The largest and the smallest number that are told as such; null where several are. */
function endsOf(mentions: readonly Mention[]): Ends | null {
  const plain = mentions.filter(isPlain);
  const end = (words: RegExp): Mention[] =>
    plain.filter((one) => words.test(one.lead + (one.quantity.approximate ?? '')));
  const [most, least] = [end(MOST_OF), end(LEAST_OF)];
  if (most.length > 1 || least.length > 1) return null;
  return most.length + least.length > 0 ? { most, least } : facingEnds(plain);
}

/** 最高91分、最低82分，平均93.4分: no average lies beyond the ends. */
export function beyondEnds(mentions: readonly Mention[]): Relation[] {
  const [first, last] = [mentions[0], mentions.at(-1)];
  if (mentions.length < 2 || !first || !last || !ENDS.isIn(first.text, first.from, last.start)) return [];
  const ends = endsOf(mentions);
  return ends ? mentions.flatMap((average) => beyondAt(average, ends, [first.from, last.end])) : [];
}

function beyondAt(average: Mention, { most, least }: Ends, [from, to]: readonly [number, number]): Relation[] {
  // 最快1天，平均每件5.6天: how long one of them takes is told of every one.
  const isTime = /平均每/u.test(average.lead) && FASTEST.test(most[0]?.lead ?? '');
  if (!(PLAIN_MEAN.test(average.lead) || isTime || isOfSame(average, most[0], least[0]))) return [];
  if (average.quantity.upper !== null || DIFFERENCE.test(average.lead) || !(isTime || isOfThem(average, from, to)))
    return [];
  const own = boundsOf(average.quantity);
  const isSame = (one: Mention): boolean =>
    one !== average && areOfOneSort(one.quantity, average.quantity) && PER.test(one.lead) === PER.test(average.lead);
  const above = most.filter((one) => isSame(one) && exceeds(own, boundsOf(one.quantity)));
  const below = least.filter((one) => isSame(one) && exceeds(boundsOf(one.quantity), own));
  const ends = [...above, ...below].map(({ quantity }) => quantity);
  return ends.length > 0 ? [endsRelation(average.quantity, ends, above.length > 0)] : [];
}

const MEAN_OF =
  /均(?:每\p{Script=Han})?(?:为|是|约|达|得分|成绩|值|数|仅|只|有|在|的)*(\p{Script=Han}{2,}?)(?:为|是|约|达|仅|只|有|在|值|数)*$/u;

/** 评审时间最短2小时，平均时长5小时: by whatever word of time. */
const TIME = /^(?:[时用]长|时间|[用耗]时|时限|周期)$/u;

/** 最高9米、最低6米，平均间距30米: what the mean is of is not what the ends were told of. */
function isOfThem({ text, lead, start }: Mention, from: number, to: number): boolean {
  const name = MEAN_OF.exec(lead)?.[1]?.slice(-2);
  if (name === undefined || TIME.test(name) || text.slice(start, to).includes(name)) return true;
  return text.slice(Math.max(0, from - 20), start - lead.length).includes(name);
}

const OF_EACH = /([户村镇所站校人队组班家店场厂期批车次])均/u;
const EVERY_ONE = /平均每[个所间座家场期批次名]?[^，。；\d]{0,3}?([场班村户校站所组队期批厂店室次])$/u;

/** 各司法所…最多46件，最少12件，所均51件: both ends are told of the things that the mean is of. */
function isOfSame({ lead }: Mention, most: Mention | undefined, least: Mention | undefined): boolean {
  const thing = OF_EACH.exec(lead)?.[1] ?? EVERY_ONE.exec(lead)?.[1];
  if (thing === undefined || !most || !least) return false;
  const first = most.start < least.start ? most : least;
  // 单个考场最多30人, 人数最多的一期36人: the ends are told of one as well.
  if (
    new RegExp(`单[一个]?个?[^，。；]{0,4}${thing}|[多少大小高低]的[一那][^，。；]{0,3}${thing}`, 'u').test(first.lead)
  )
    return true;
  return !/产|价|单/u.test(first.lead) && first.text.slice(Math.max(0, first.from), first.start).includes(thing);
}

const SPREAD = /^(?:之间|不等)/u;

/** 每人在12件到46件之间，平均51件. */
export function beyondSpread(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((spread, i) => {
    const average = mentions[i + 1];
    const { quantity } = spread;
    if (quantity.upper === null || !average || !SPREAD.test(spread.text.slice(spread.end, spread.end + 2))) return [];
    if (!average.lead.includes('平均') || average.quantity.upper !== null || !areOfOneSort(quantity, average.quantity))
      return [];
    const [own, all] = [boundsOf(average.quantity), boundsOf(quantity)];
    const isAbove = exceeds(own, all);
    return isAbove || exceeds(all, own) ? [endsRelation(average.quantity, [quantity], isAbove)] : [];
  });
}

function endsRelation(average: Quantity, ends: readonly Quantity[], isAbove: boolean): Relation {
  const marked = part('平均', average);
  const [end] = ends as [Quantity];
  const own = bareFigure(average);
  const words =
    end.upper === null
      ? `平均${own}${isAbove ? '高于最高' : '低于最低'}${bareFigure(end)}`
      : `平均${own}不在${textAt(end.place)}之间`;
  const parts = [...ends.map((one) => part(isAbove ? '最高' : '最低', one)), marked];
  return relation({ type: 'average', parts, marked, holds: false, trust: 'certain', arithmetic: words });
}
