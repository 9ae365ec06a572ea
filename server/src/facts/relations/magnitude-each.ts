import { codesOf } from '../../text/codes.ts';
import { order, over, rational, type Rational } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';
import { part, plainFigure, relation } from './relation.ts';

/** What is paid to people one by one. */
const PAID =
  /(?:低保金|救助金|慰问金|补助金|补助|津贴|补贴|养老金|抚恤金|生活费|护理费|奖学金|助学金|救助资金|补助资金|抚恤)(?:资金)?(?:累计|共计|合计|共|总计|达|约|近)*$/u;
const REACH = 14;
const MARKS = /[。；：]/u;
/** Nobody is paid more than this, nor less than the other. */
const MOST = rational(3_000_000);
const LEAST = rational(1);
/** What each one gets is told, not the sum. */
const RATE = /每|标准|[人户平]均|提高|月/u;
const PAID_LAST = codesOf('金助贴费恤源共计达约近');

function isPaid({ place: { block, start } }: Quantity): boolean {
  const { text } = block;
  return PAID_LAST.has(text.charCodeAt(start - 1)) && PAID.test(text.slice(Math.max(0, start - REACH), start));
}

/** The number of people or households right before a sum, in its sentence. */
function paidTo(items: readonly Quantity[], index: number): Quantity | null {
  const { place } = items[index] as Quantity;
  for (let i = index - 1; i >= 0 && i >= index - 3; i--) {
    const one = items[i] as Quantity;
    const { block } = place;
    const between = block.text.slice(one.place.end, place.start);
    if (place.start - one.place.end > 40 || MARKS.test(between) || RATE.test(between)) return null;
    const { base } = scaleOf(one.unit);
    if (one.kind === 'amount' && (base === '人' || base === '户')) return one;
  }
  return null;
}

/** Sums that are paid out to so few, or so many, that no one can have got his share: 为614人发放低保金68.2亿元. */
export function beyondEach(items: readonly Quantity[], out: Relation[]): void {
  for (let i = 1; i < items.length; i++) {
    const sum = items[i] as Quantity;
    if (sum.unit !== '元' || sum.kind !== 'amount' || !isPaid(sum)) continue;
    const people = paidTo(items, i);
    if (!people || valueOf(people).n === 0n) continue;
    const each = over(valueOf(sum), valueOf(people));
    if (isFar(each)) out.push(claim(sum, people, order(each, LEAST) < 0));
  }
}

function isFar(each: Rational): boolean {
  return order(each, MOST) > 0 || order(each, LEAST) < 0;
}

function claim(sum: Quantity, people: Quantity, isLittle: boolean): Relation {
  const marked = part('金额', sum);
  const told = isLittle ? '平均不到1元' : '平均超过300万元';
  return relation({
    type: 'magnitude',
    parts: [part('对象', people), marked],
    marked,
    holds: false,
    trust: 'certain',
    arithmetic: `${plainFigure(sum)}÷${plainFigure(people)}，${told}，多为“万”“亿”写错`,
  });
}
