import { codesOf } from '../../text/codes.ts';
import { between, exceeds, meets, quotientOf, point, sumOf } from '../../text/interval.ts';
import { order, over, plus, rational, times, ZERO } from '../../text/rational.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { isAlike } from '../unit-scale.ts';
import { averageBounds } from './average-count.ts';
import type { Mention } from './mentions.ts';
import { bareFigure, computed, part, relation } from './relation.ts';
import type { NumberSentence } from './sentences.ts';

/** Points and days have averages as well as things. */
function areAlike(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind && isAlike(a.unit, b.unit);
}

/** A row of numbers with the mean that is told of them behind it. */
interface Row {
  readonly list: readonly Mention[];
  /** The words say how many there are: 三轮平均, 三村平均. */
  readonly told: boolean;
  /** No words stand between them: 88分、91分、85分. */
  readonly bare: boolean;
  /** No other number of its unit stands before it. */
  readonly alone: boolean;
}

const MOST = 16;

/** Numbers told in a row, 分别350人、420人和380人, up to the one at `last`; `count` of them where the words tell it. */
function rowBefore(mentions: readonly Mention[], last: number, count: number | null): Row | null {
  const end = mentions[last];
  if (!end) return null;
  const list: Mention[] = [];
  for (let i = last; i >= Math.max(0, last - MOST); i--) {
    const mention = mentions[i] as Mention;
    if (!areAlike(mention.quantity, end.quantity) || list.length === count) break;
    list.unshift(mention);
    if (count === null && mention.lead !== '') break;
  }
  if (count !== null && list.length !== count) return null;
  const bare = list.slice(1).every(({ lead }) => lead === '');
  const former = mentions[last - list.length];
  const alone = !former || !areAlike(former.quantity, end.quantity);
  return { list, told: count !== null, bare, alone };
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

const MEAN = /([月季村镇期班组场所站队校])均/u;

/** 平均 of any numbers, 季均 of amounts that are no changes. */
function isMean({ lead, quantity }: Mention): boolean {
  if (!lead.includes('均')) return false;
  return (
    /平均|均(?:分(?![别摊担给配])|值)/u.test(lead) ||
    (quantity.kind === 'amount' && MEAN.test(lead) && !/[增减降升]/u.test(lead))
  );
}

/** 平均每村, 季均: no weights are behind it. */
const EVERY = /平均每|[两二三四五六七八九十\d](?:轮|次|期|季|场|天|个季度|个月|批)平均|[月季村镇期班组场]均/u;
const TOLD =
  /(?<![第前几十])([两二三四五六七八九十])个?[\u4e00-\u9fff]{1,3}?(?:的)?(?:平均|均(?:分(?![别摊担给配])|值))/u;
const HAN = '零一二三四五六七八九十';

/** How many numbers a mean is said to be of: three of 三组平均, where 三组 may be a number of its own. */
function countTold(
  average: Mention,
  before: Mention | undefined,
): { readonly count: number | null; readonly own: boolean } {
  const isOwn =
    before !== undefined &&
    /^[\u4e00-\u9fff]{0,3}?(?:平均|均(?:分(?![别摊担给配])|值))/u.test(before.text.slice(before.end, average.start)) &&
    before.end === average.from;
  if (isOwn && before.quantity.value.scale === 0 && before.lead === '' && !areAlike(before.quantity, average.quantity))
    return { count: Number(before.quantity.value.digits), own: true };
  const word = TOLD.exec(average.lead)?.[1];
  return { count: word === undefined ? null : word === '两' ? 2 : HAN.indexOf(word), own: false };
}
const [MOST_OF, LEAST_OF] = [/最[高多大长](?!于)/u, /最[低少小短]/u];
/** An average of the very numbers whose ends are told, and of none that is told for each. */
const PLAIN_MEAN = /平均(?!每(?!升|立方米|千克|公斤|亩))/u;
/** 较上次平均分提高, 比全市平均高: a difference from a mean, and none itself. */
const DIFFERENCE =
  /(?:[比较与](?!例|重)[^，。；]*均|均[^，。；]{0,4}?)(?:[提增][高加长]|上升|提升|下降|降低|减少|缩[短小]|(?<![身株树])[高低多少增减快慢长短升降])[了约近]?$/u;
/** Measures of so much in each: 每升0.62毫克. */
const PER = /每(?:升|立方米|千克|公斤|亩)/u;

/** 最: without it no end is told. */
const ENDS = codesOf('最');

/** 最高91分、最低82分，平均93.4分: no average lies beyond the ends. */
function beyondEnds(mentions: readonly Mention[]): Relation[] {
  const [first, last] = [mentions[0], mentions.at(-1)];
  if (mentions.length < 2 || !first || !last || !ENDS.isIn(first.text, first.from, last.start)) return [];
  const end = (words: RegExp): Mention[] =>
    mentions.filter(
      (one) =>
        words.test(one.lead + (one.quantity.approximate ?? '')) &&
        !/去掉|去除|剔除|扣除/u.test(one.lead) &&
        !/每|均/u.test(one.lead.replace(PER, '')) &&
        one.quantity.upper === null,
    );
  const [most, least] = [end(MOST_OF), end(LEAST_OF)];
  if (most.length > 1 || least.length > 1) return [];
  return mentions.flatMap((average) => {
    if (!(PLAIN_MEAN.test(average.lead) || isOfSame(average, most[0], least[0])) || average.quantity.upper !== null)
      return [];
    if (DIFFERENCE.test(average.lead) || !isOfThem(average, first.from, last.end)) return [];
    const own = boundsOf(average.quantity);
    const isSame = (one: Mention): boolean =>
      one !== average && areAlike(one.quantity, average.quantity) && PER.test(one.lead) === PER.test(average.lead);
    const above = most.filter((one) => isSame(one) && exceeds(own, boundsOf(one.quantity)));
    const below = least.filter((one) => isSame(one) && exceeds(boundsOf(one.quantity), own));
    const ends = [...above, ...below].map(({ quantity }) => quantity);
    return ends.length > 0 ? [endsRelation(average.quantity, ends, above.length > 0)] : [];
  });
}

const MEAN_OF =
  /均(?:每\p{Script=Han})?(?:为|是|约|达|得分|成绩|值|数|仅|只|有|在|的)*(\p{Script=Han}{2,}?)(?:为|是|约|达|仅|只|有|在|值|数)*$/u;

/** 最高9米、最低6米，平均间距30米: what the mean is of is not what the ends were told of. */
function isOfThem({ text, lead, start }: Mention, from: number, to: number): boolean {
  const name = MEAN_OF.exec(lead)?.[1]?.slice(-2);
  if (name === undefined || text.slice(start, to).includes(name)) return true;
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
function beyondSpread(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((spread, i) => {
    const average = mentions[i + 1];
    const { quantity } = spread;
    if (quantity.upper === null || !average || !SPREAD.test(spread.text.slice(spread.end, spread.end + 2))) return [];
    if (!average.lead.includes('平均') || average.quantity.upper !== null || !areAlike(quantity, average.quantity))
      return [];
    const [own, all] = [boundsOf(average.quantity), boundsOf(quantity)];
    const isAbove = exceeds(own, all);
    return isAbove || exceeds(all, own) ? [endsRelation(average.quantity, [quantity], isAbove)] : [];
  });
}

function endsRelation(average: Quantity, ends: readonly Quantity[], isAbove: boolean): Relation {
  const marked = part('平均', average);
  const words = `平均${bareFigure(average)}${isAbove ? '高于最高' : '低于最低'}${bareFigure(ends[0] as Quantity)}`;
  const parts = [...ends.map((one) => part(isAbove ? '最高' : '最低', one)), marked];
  return relation({ type: 'average', parts, marked, holds: false, trust: 'certain', arithmetic: words });
}

/** Averages of the numbers listed right before them; weights may be behind one that lies between them. */
export function meansOf({ mentions }: NumberSentence): Relation[] {
  if (mentions.length < 2) return [];
  return [...beyondEnds(mentions), ...beyondSpread(mentions), ...ofRows(mentions)];
}

const THREE = rational(3);

/** Whether a stated mean is so far off that it is hardly of these numbers. */
function isFar(average: Quantity, list: readonly Quantity[]): boolean {
  const mean = over(list.map(valueOf).reduce(plus, ZERO), rational(list.length));
  const stated = valueOf(average);
  return order(times(mean, THREE), stated) < 0 || order(mean, times(stated, THREE)) > 0;
}

const IN_TURN = /分别|依次|先后|各[为是得]/u;
const POINTS = '分';

/** Whether nothing but the plain mean of a row can be meant. */
function isPlainMean(average: Mention, { list, told, bare, alone }: Row): boolean {
  const first = list[0] as Mention;
  const inTurn = IN_TURN.test(first.lead);
  const isScores = bare && alone && list.length > 2 && average.quantity.unit === POINTS;
  if ((told && average.quantity.kind === 'amount') || isScores) return true;
  return (
    inTurn &&
    (EVERY.test(average.lead) ||
      isBeyond(
        average.quantity,
        list.map(({ quantity }) => quantity),
      ))
  );
}

function ofRow(average: Mention, mentions: readonly Mention[], i: number): Relation | null {
  const { count, own } = countTold(average, mentions[i - 1]);
  const row = rowBefore(mentions, own ? i - 2 : i - 1, count) ?? rowBefore(mentions, i - 1, null);
  const first = row?.list[0];
  if (!row || !first || row.list.length < 2 || !areAlike(first.quantity, average.quantity)) return null;
  const list = row.list.map(({ quantity }) => quantity);
  if (!row.told && !IN_TURN.test(first.lead) && !isPlainMean(average, row)) return null;
  const one = relationOf(average.quantity, list);
  if (one.verdict === 'checked') return one;
  return isPlainMean(average, row) && !isFar(average.quantity, list) ? one : null;
}

function ofRows(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((average, i) => (i < 2 || !isMean(average) ? [] : (ofRow(average, mentions, i) ?? [])));
}
