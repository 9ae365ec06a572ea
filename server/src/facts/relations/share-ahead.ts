import { order } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { clauseBefore } from '../quantity-context.ts';
import { isAlike } from '../unit-scale.ts';
import { isClosedRate } from './limit-names.ts';
import { namedRate } from './rate-names.ts';
import { around } from './rate-things.ts';
import type { NumberSentence } from './sentences.ts';
import { gives, shareBounds } from './share-bases.ts';
import { shareRelation } from './share-relation.ts';

/** A whole stands no farther behind the share that is told before it. */
const FAR = 50;
const SHARED = /占(?![地用领])|比重|比例/u;
/** Shares of another time, of a plan, or changes of them. */
const OTHERWISE = /同比|上年|去年|同期|上届|任务|计划|目标|[增降升减]|平均|人均|其中$/u;
/** 这一类, 此类, 该项: what was spoken of before. */
const THE_SAME = /(?:这|此|该|上述)(?:一)?(?:[类项种块部]|些|部分|方面)/u;
const ALL_OF =
  /共|总|全[部体市县乡镇村区年]|合计|受理|收到|接到|现有|在册|登记|注册|办理|审结|立案|排查|应|[党社会学]员|人口|当年|本年/u;
/** 在全年645件里占了 before the part. */
const TAKES = /(?:里头?|里面|当中|之?中|内)[，]?(?:就|已|共)?占(?:了|到|有)?$/u;
const AMONG = /^[^，。；\d]{0,14}(?:里头?|里面|当中|之?中|内|其中|[，、]其中)/u;

/** What the words around a share speak of: before it in its sentence, and right behind it. */
function subjectOf({ place: { block, start, end } }: Quantity, from: number): string {
  const behind =
    /^(?:以上|多|强|左右)?的(?:是|为)?([^，。；：、\d]{0,14})/u.exec(block.text.slice(end, end + 20))?.[1] ?? '';
  return `${block.text.slice(from, start)}，${behind}`;
}

const ROLES = /占|比重?例?|最[大多高]|达到?|为|是|的|了|近|约|率/gu;

/** Whether a part's words have what the share is told of, which the whole's have not: 消费 of 消费纠纷 beside 受理投诉. */
function isTold(subject: string, part: string, whole: string): boolean {
  const words = subject.replace(ROLES, '，');
  for (let at = 0; at + 2 <= words.length; at++) {
    const two = words.slice(at, at + 2);
    if (!two.includes('，') && part.includes(two) && !whole.includes(two)) return true;
  }
  return false;
}

function isSaid(percent: Quantity, from: number): boolean {
  const { block, start, end } = percent.place;
  const words = block.text.slice(from, start);
  if (words.length > FAR || OTHERWISE.test(words)) return false;
  if (SHARED.test(words) || (percent.kind === 'fraction' && block.text.startsWith('的', end))) return true;
  const named = namedRate(percent);
  return named !== null && isClosedRate(named.name);
}

/** A whole and a part of it, with the number that follows. */
interface Pair {
  readonly whole: Quantity;
  readonly part: Quantity;
  readonly third: Quantity | undefined;
}

function pairBehind({ place: { end } }: Quantity, near: readonly Quantity[]): Pair | null {
  const [whole, part, third] = near.filter(({ kind, place }) => kind !== 'ordinal' && place.start >= end);
  if (whole?.kind !== 'amount' || part?.kind !== 'amount' || whole.upper || part.upper) return null;
  if (!isAlike(whole.unit, part.unit) || whole.place.start - end > FAR || valueOf(whole).n <= 0n) return null;
  return order(valueOf(part), valueOf(whole)) > 0 ? null : { whole, part, third };
}

/** What stands behind a dash: 总量 of 物业类占了六成——总量. */
function sinceDash(words: string): string {
  return words.slice(words.lastIndexOf('—') + 1);
}

/** Whether the part is what the share is told of, and the whole all of it. */
function isTied(percent: Quantity, from: number, { whole, part }: Pair): boolean {
  const [one, lead] = [around(part), sinceDash(clauseBefore(whole))];
  const between = whole.place.block.text.slice(whole.place.end, part.place.start);
  if (/[。；]/u.test(between) || OTHERWISE.test(one) || OTHERWISE.test(lead)) return false;
  if (!ALL_OF.test(lead) && !AMONG.test(between)) return false;
  return THE_SAME.test(one) || TAKES.test(between) || isTold(subjectOf(percent, from), one, sinceDash(around(whole)));
}

/** 的是餐饮业，有 between a share and the number of what it is told of. */
const IS_SO = /^的(?:都|均)?(?:是|为|系|属于?)[^，。；：、\d]{2,16}[，（(](?:共计|合计|一共|共有?|计有?|有|即|达)+$/u;
const ALTOGETHER = /(?:一共|总共|共计|合计|总计|总数|总量|共)(?:为|有|是|达)?$/u;

/** 占12.8%的是餐饮业，有46件；各行业投诉一共460件: the part stands first, and the whole is said to be all. */
function turnedPair(percent: Quantity, from: number, near: readonly Quantity[]): Relation | null {
  const { block, end } = percent.place;
  const [own, whole] = near.filter(({ kind, place }) => kind !== 'ordinal' && place.start >= end);
  if (own?.kind !== 'amount' || whole?.kind !== 'amount' || own.upper || whole.upper) return null;
  if (own.place.block !== block || !IS_SO.test(block.text.slice(end, own.place.start))) return null;
  const lead = clauseBefore(whole);
  if (!isAlike(own.unit, whole.unit) || !ALTOGETHER.test(lead) || OTHERWISE.test(lead)) return null;
  if (order(valueOf(own), valueOf(whole)) >= 0) return null;
  const words = block.text.slice(from, percent.place.start);
  if (!shareTwo(words, lead)) return null;
  return shareRelation(own, percent, '占比', { whole, holds: gives(own, whole, shareBounds(percent)), clear: true });
}

/** Whether two characters in a row stand in both. */
function shareTwo(words: string, other: string): boolean {
  for (let at = 0; at + 2 <= words.length; at++) if (other.includes(words.slice(at, at + 2))) return true;
  return false;
}

/**
 * A share that is told before its numbers: 消费纠纷占八成。受理投诉520件，消费纠纷302件. The part is known by what the share
 * is told of, or by 这一类; the whole stands first, and is told to be all, or what the part is among.
 * @param near the numbers of the share's sentence and of the next one, in order
 */
export function aheadOfPair(
  percent: Quantity,
  { items, start }: NumberSentence,
  near: readonly Quantity[],
): Relation | null {
  const pair = items[0] === percent && isSaid(percent, start) ? pairBehind(percent, near) : null;
  if (!pair) return turnedPair(percent, start, near);
  if (!isTied(percent, start, pair)) return null;
  const { whole, part, third } = pair;
  const stated = shareBounds(percent);
  const holds = gives(part, whole, stated);
  const mayBeThird = third !== undefined && isAlike(third.unit, whole.unit);
  if (!holds && mayBeThird && (gives(third, whole, stated) || gives(third, part, stated))) return null;
  return shareRelation(part, percent, '占比', { whole, holds, clear: true });
}
