import { differenceOf, meets, point, productOf } from '../../text/interval.ts';
import { minus, order, rational, times } from '../../text/rational.ts';
import { boundsOf, looseBoundsOf, valueOf } from '../bounds.ts';
import type { Relation } from '../model.ts';
import { areAlike, type Mention } from './mentions.ts';
import type { Numbers } from './remainder-readings.ts';
import { isRest } from './remainder-roles.ts';
import { computed, part, plainFigure, relation } from './relation.ts';

const ONE = rational(1);
/** 已支出四分之三: a share of the whole that is done. */
const DONE =
  /(?:已(?!到期|占)|完成|支出|拨付|办结|使用|支付|建成|兑现|整改|执行|兑付|交付|签约|回收|销售|搬走|[花用卖拨付][去掉了完出])[^，。；]{0,10}$/u;

function relationOf(whole: Mention, share: Mention, rest: Mention): Relation {
  const left = differenceOf(point(ONE), looseBoundsOf(share.quantity));
  const holds = meets(boundsOf(rest.quantity), productOf(boundsOf(whole.quantity), left));
  const own = part('余数', rest.quantity);
  const offer = computed(own, times(valueOf(whole.quantity), minus(ONE, valueOf(share.quantity))));
  const words = `${plainFigure(whole.quantity)}×(1-${plainFigure(share.quantity)})`;
  const stated = plainFigure(rest.quantity);
  const result = offer
    ? `${words}=${offer.text}${stated.replace(/^[\d.,]+/u, '')}，文中写作${stated}`
    : `${words}≠${stated}`;
  return relation({
    type: 'remainder',
    parts: [part('总数', whole.quantity), part('已办', share.quantity), own],
    marked: own,
    holds,
    trust: 'certain',
    arithmetic: holds ? `${words}=${stated}` : result,
    computed: offer ? [offer] : [],
  });
}

function isPortion({ quantity: { kind } }: Mention): boolean {
  return kind === 'fraction' || kind === 'percent';
}

/** 开工率85%, and what is not yet begun: one verb of the rate and of the rest. */
const RATE = /(?<![不未非无])(\p{Script=Han}{2})率[^，。；、]{0,4}$/u;

function isRateOf(share: Mention, rest: Mention): boolean {
  const verb = RATE.exec(share.clause)?.[1];
  if (verb === undefined) return false;
  const words = rest.clause + rest.tail;
  const at = words.indexOf(verb);
  return at > 0 && /(?:未|没有?|不|待)[^，。；]{0,2}$/u.test(words.slice(0, at)) && !/率/u.test(rest.clause);
}

function isShareDone(share: Mention, rest: Mention): boolean {
  return DONE.test(share.clause) && !/[率比]/u.test(share.clause) && isRest(rest);
}

/** 开工率85%，未开工的9个, told in any order with the whole: the share and the whole beside what is left. */
function byRate(mentions: readonly Mention[], at: number): Relation | null {
  const rest = mentions[at] as Mention;
  if (rest.base === '' || rest.qualifies) return null;
  const near = mentions
    .slice(Math.max(0, at - 4), at + 3)
    .filter(({ text, depth }) => text === rest.text && depth === rest.depth);
  const share = near.find((one) => isPortion(one) && one.quantity.approximate === null && isRateOf(one, rest));
  if (!share) return null;
  const all = mentions.filter((one) => areAlike(one, rest) && one.start < rest.start && !one.qualifies);
  const told = all.map((whole) => relationOf(whole, share, rest));
  // The largest is the whole, unless the share is of another one.
  const [largest] = [...all].sort((a, b) => order(valueOf(b.quantity), valueOf(a.quantity)));
  return (
    told.find(({ verdict }) => verdict === 'checked') ??
    (all.length < 3 && largest ? (told[all.indexOf(largest)] ?? null) : null)
  );
}

/** 300万元，已支出四分之三，尚有85万元未支付: what is left of a whole of which a share is done. */
export function sharesLeft({ mentions, first }: Numbers): Relation[] {
  const out: Relation[] = [];
  if (!mentions.some(isPortion)) return out;
  for (let at = first; at < mentions.length; at++) {
    const told = byRate(mentions, at);
    if (told) out.push(told);
    if (told || at < 2) continue;
    const [whole, share, rest] = mentions.slice(at - 2, at + 1) as [Mention, Mention, Mention];
    if (!isPortion(share) || share.quantity.approximate !== null || !areAlike(whole, rest)) continue;
    if (share.depth === rest.depth && isShareDone(share, rest)) out.push(relationOf(whole, share, rest));
  }
  return out;
}
