import { between, meets, quotientOf, point, sumOf } from '../../text/interval.ts';
import { order, over, plus, rational, times, ZERO } from '../../text/rational.ts';
import { boundsOf, valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { areOfOneSort as areAlike, averageBounds } from './average-count.ts';
import { beyondEnds, beyondSpread } from './average-ends.ts';
import { beyondGroups } from './average-groups.ts';
import type { Mention } from './mentions.ts';
import { bareFigure, computed, part, relation } from './relation.ts';
import type { NumberSentence } from './sentences.ts';

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

const MEAN = /([月季村镇期班组场所站队校院厂店园户批轮])均/u;

/** 平均 of any numbers, 季均 of amounts that are no changes. */
function isMean({ lead, quantity }: Mention): boolean {
  if (!lead.includes('均')) return false;
  return (
    /平均|均(?:分(?![别摊担给配])|值)/u.test(lead) ||
    (quantity.kind === 'amount' && MEAN.test(lead) && !/[增减降升]/u.test(lead))
  );
}

/** 平均每村, 季均: no weights are behind it. */
const EVERY =
  /平均每|[两二三四五六七八九十\d](?:轮|次|期|季|场|天|个季度|个月|批)平均|[月季村镇期班组场校站院厂店园批轮]均/u;
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
/** Averages of the numbers listed right before them; weights may be behind one that lies between them. */
export function meansOf({ mentions }: NumberSentence): Relation[] {
  if (mentions.length < 2) return [];
  return [...beyondEnds(mentions), ...beyondSpread(mentions), ...beyondGroups(mentions), ...ofRows(mentions)];
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
  if (/算术平均|简单平均/u.test(average.lead)) return true;
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

/** 平均58天：三起案件分别审了35天、41天、56天: the numbers that a colon brings in behind their mean. */
function ofRowBehind(average: Mention, mentions: readonly Mention[], i: number): Relation | null {
  if (average.next !== '：' && average.next !== ':') return null;
  const first = mentions.findIndex(
    (one, k) => k > i && IN_TURN.test(one.clause) && areAlike(one.quantity, average.quantity),
  );
  if (first < 0 || first > i + 2 || /[。；]/u.test(average.text.slice(average.end, mentions[first]?.start)))
    return null;
  const list = [(mentions[first] as Mention).quantity];
  for (const one of mentions.slice(first + 1)) {
    if (one.lead !== '' || !areAlike(one.quantity, average.quantity)) break;
    list.push(one.quantity);
  }
  if (list.length < 2) return null;
  const one = relationOf(average.quantity, list);
  return one.verdict === 'checked' || (isBeyond(average.quantity, list) && !isFar(average.quantity, list)) ? one : null;
}

function ofRows(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((average, i) => {
    if (!isMean(average)) return [];
    return (i < 2 ? null : ofRow(average, mentions, i)) ?? ofRowBehind(average, mentions, i) ?? [];
  });
}
