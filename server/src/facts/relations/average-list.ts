import { between, exceeds, meets, quotientOf, point, sumOf } from '../../text/interval.ts';
import { order, over, plus, rational, ZERO } from '../../text/rational.ts';
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

const MEAN = /[月季村镇期班组场]均/u;

/** 平均 of any numbers, 季均 of amounts that are no changes. */
function isMean({ lead, quantity }: Mention): boolean {
  return lead.includes('平均') || (quantity.kind === 'amount' && MEAN.test(lead) && !/[增减降升]/u.test(lead));
}

/** 平均每村, 季均: no weights are behind it. */
const EVERY = /平均每|[两二三四五六七八九十\d](?:轮|次|期|季|场|天|个季度|个月|批)平均|[月季村镇期班组场]均/u;
const [MOST, LEAST] = [/最[高多大长](?!于)/u, /最[低少小短]/u];
/** An average of the very numbers whose ends are told, and of none that is told for each. */
const PLAIN_MEAN = /平均(?!每(?!升|立方米|千克|公斤|亩))/u;
/** Measures of so much in each: 每升0.62毫克. */
const PER = /每(?:升|立方米|千克|公斤|亩)/u;

/** 最高91分、最低82分，平均93.4分: no average lies beyond the ends. */
function beyondEnds(mentions: readonly Mention[]): Relation[] {
  if (mentions.length < 2) return [];
  const end = (words: RegExp): Mention[] =>
    mentions.filter(
      (one) =>
        words.test(one.lead) &&
        !/去掉|去除|剔除|扣除/u.test(one.lead) &&
        !/每|均/u.test(one.lead.replace(PER, '')) &&
        one.quantity.upper === null,
    );
  const [most, least] = [end(MOST), end(LEAST)];
  if (most.length > 1 || least.length > 1) return [];
  return mentions.flatMap((average) => {
    if (!PLAIN_MEAN.test(average.lead) || average.quantity.upper !== null) return [];
    const own = boundsOf(average.quantity);
    const isSame = (one: Mention): boolean =>
      one !== average && areAlike(one.quantity, average.quantity) && PER.test(one.lead) === PER.test(average.lead);
    const above = most.filter((one) => isSame(one) && exceeds(own, boundsOf(one.quantity)));
    const below = least.filter((one) => isSame(one) && exceeds(boundsOf(one.quantity), own));
    const ends = [...above, ...below].map(({ quantity }) => quantity);
    return ends.length > 0 ? [endsRelation(average.quantity, ends, above.length > 0)] : [];
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
  return [...beyondEnds(mentions), ...ofRows(mentions)];
}

function ofRows(mentions: readonly Mention[]): Relation[] {
  return mentions.flatMap((average, i) => {
    if (i < 2 || !isMean(average)) return [];
    // 三轮平均: how many are told between the row and its mean.
    const told = mentions[i - 1]?.text.startsWith('平均', mentions[i - 1]?.end) === true;
    const row = rowBefore(mentions, told ? i - 1 : i);
    const list = row.map(({ quantity }) => quantity);
    const first = row[0];
    if (list.length < 2 || !first || !/分别|依次/u.test(first.lead) || !areAlike(first.quantity, average.quantity))
      return [];
    const one = relationOf(average.quantity, list);
    return one.verdict === 'checked' || told || EVERY.test(average.lead) || isBeyond(average.quantity, list)
      ? [one]
      : [];
  });
}
