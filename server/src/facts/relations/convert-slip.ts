import { meets, point, productOf, quotientOf, sumOf, differenceOf, type Interval } from '../../text/interval.ts';
import { order, over, plus, rational, times, type Rational } from '../../text/rational.ts';
import { boundsOf, looseBoundsOf, valueOf } from '../bounds.ts';
import type { Quantity, Relation } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';
import { eachSlip } from './convert-each.ts';
import { impliedSlip } from './convert-implied.ts';
import { factorFor, isMeasured, isNarrow, isSlip, ONE, scaled, type Slip } from './convert-shifts.ts';
import { becameSlip } from './convert-turned.ts';
import { bareFigure, computed, part, plainFigure, relation } from './relation.ts';
import type { NumberSentence } from './sentences.ts';

/** What a number is called that fits the others in another unit. */
export const UNIT_SLIP = '单位有误';

/** No more numbers of a sentence are tried together. */
const WINDOW = 7;

/** 12500 of 1.25万: whether a number has figures enough that its fitting is no chance. */
function isTelling({ value, approximate, upper }: Quantity): boolean {
  return approximate === null && upper === null && value.digits.toString().replace(/0+$/u, '').length >= 2;
}

/** The unit with its 万 or 亿. */
function fullUnit(quantity: Quantity): string {
  return plainFigure(quantity).replace(/^[\d.,，]+/u, '');
}

function text({ block }: NumberSentence, from: number, to: number): string {
  return block.text.slice(from, to);
}

/** What a number becomes when it is told in the unit of one of the others: 3.6万公顷 beside 亩. */
function swapFor(at: Quantity, others: readonly Quantity[], reckoned: Interval): Rational | null {
  for (const { unit } of others) {
    if (unit === at.unit) continue;
    const factor = over(scaleOf(unit).times, scaleOf(at.unit).times);
    if (order(factor, ONE) !== 0 && meets(scaled(boundsOf(at), factor), reckoned)) return factor;
  }
  return null;
}

const PARTS_AHEAD = /其中|包括|由|分为|含|分别|：|（|即|组成/u;
const TOTAL_AHEAD = /(?:共|合计|总计|总额|总投资|总投入|总量|总产量|总面积|总长|累计|两项|三项)[^，。；、：]{0,8}$/u;

function total(parts: readonly Quantity[]): Interval {
  return parts.map(boundsOf).reduce(sumOf);
}

/** The part, or the whole, that must be in another unit for the parts to make the whole. */
function partSlip(whole: Quantity, parts: readonly Quantity[]): Slip | null {
  const [stated, made] = [boundsOf(whole), total(parts)];
  if (meets(stated, made)) return null;
  const shown = parts.map(plainFigure).join('+');
  const slips = parts.flatMap((at): Slip[] => {
    const others = parts.filter((one) => one !== at);
    const left = others.length > 0 ? differenceOf(stated, total(others)) : null;
    const factor = left && isNarrow(left) ? (factorFor(boundsOf(at), left) ?? swapFor(at, others, left)) : null;
    if (!isSlip(factor) || order(valueOf(at), rational(0)) === 0) return [];
    return [{ at, factor, others: [whole, ...others], told: `${plainFigure(whole)}≠${shown}` }];
  });
  const own = factorFor(stated, made) ?? swapFor(whole, parts, made);
  if (isSlip(own)) slips.push({ at: whole, factor: own, others: parts, told: `${shown}≠${plainFigure(whole)}` });
  return slips.length === 1 ? (slips[0] ?? null) : null;
}

/** Whether numbers of one unit are so far apart that one of them may be in a wrong one. */
function areApart(alike: readonly Quantity[]): boolean {
  const unit = fullUnit(alike[0] as Quantity);
  if (alike.some((one) => fullUnit(one) !== unit)) return true;
  const sizes = alike.map(({ value: { digits, scale } }) => Number(digits) / 10 ** scale);
  return Math.max(...sizes) > Math.min(...sizes) * APART;
}

const APART = 300;
const TOTAL_HEAD = /(?:总|共|合计|全长)[^，。；、：\d]{0,6}$/u;

/** Whether a slip makes the numbers agree to the last of three figures: 主管6200公里 of 18.6公里, 支管12.4公里. */
function isExact(whole: Quantity, parts: readonly Quantity[], { at, factor }: Slip): boolean {
  const value = (one: Quantity): Rational => (one === at ? times(valueOf(one), factor) : valueOf(one));
  const sum = parts.map(value).reduce(plus);
  return whole.value.digits.toString().replace(/0+$/u, '').length > 2 && order(sum, value(whole)) === 0;
}

/** A whole and the numbers behind it: said to be one, or shown by its figures. */
function wholeSlip(sentence: NumberSentence, whole: Quantity, parts: readonly Quantity[]): Slip | null {
  const slip = partSlip(whole, parts);
  if (!slip) return null;
  const { place } = whole;
  if (TOTAL_HEAD.test(text(sentence, Math.max(sentence.start, place.start - 12), place.start))) return slip;
  return isExact(whole, parts, slip) ? slip : null;
}

/** A whole and the numbers behind it, or the numbers and a whole behind them. */
function sumSlip(sentence: NumberSentence, alike: readonly Quantity[]): Slip | null {
  if (!areApart(alike)) return null;
  for (let i = 0; i + 2 < alike.length; i++) {
    const head = alike[i] as Quantity;
    const second = alike[i + 1] as Quantity;
    const leads = PARTS_AHEAD.test(text(sentence, head.place.end, second.place.start));
    for (let j = i + 2; j < Math.min(alike.length, i + WINDOW); j++) {
      const run = alike.slice(i, j + 1);
      if (text(sentence, head.place.end, (run.at(-1) as Quantity).place.start).includes('；')) break;
      const last = run.at(-1) as Quantity;
      const before = text(sentence, (run.at(-2) as Quantity).place.end, last.place.start);
      const slip =
        (leads ? partSlip(head, run.slice(1)) : wholeSlip(sentence, head, run.slice(1))) ??
        (TOTAL_AHEAD.test(before) ? partSlip(last, run.slice(0, -1)) : null);
      if (slip && isTelling(slip.at) && slip.others.every(({ approximate }) => approximate === null)) return slip;
    }
  }
  return null;
}

const GREW = /(?:增长|增加|提高|上升|增|升|上涨|提升)(?:了|幅为|幅达|率为|率达|约)?$/u;
const SHRANK = /(?:下降|减少|降低|减|降|缩减|压减)(?:了|幅为|幅达|率为|率达|约)?$/u;
const GROWTH_ENDS = /增加|增长|提高|上升|达|到|为|今年|本年|扩大|下降|减少|降/u;
const OF_BEFORE = /(?:较|比)(?:上年|去年|前年|同期|上年同期|去年同期)的?$/u;
const SHARE = /占|比重|占比/u;

/** 由980万元增加到1200元，增长22.4%. */
function growthSlip(former: Quantity, now: Quantity, percent: Quantity, lead: string): Slip | null {
  const sign = GREW.test(lead) ? 1 : SHRANK.test(lead) ? -1 : 0;
  if (sign === 0 || !GROWTH_ENDS.test(former.place.block.text.slice(former.place.end, now.place.start))) return null;
  const rate = looseBoundsOf(percent);
  const one = point(ONE);
  const expected = productOf(boundsOf(former), sign > 0 ? sumOf(one, rate) : differenceOf(one, rate));
  const factor = factorFor(boundsOf(now), expected);
  if (!isSlip(factor)) return null;
  return {
    at: now,
    factor,
    others: [former, percent],
    told: `${plainFigure(former)}${sign > 0 ? '增' : '减'}${plainFigure(percent)}≠${plainFigure(now)}`,
  };
}

/** 投入2680万元，较上年的2510元增长6.8%: the value of before stands behind. */
function turnedSlip(now: Quantity, former: Quantity, percent: Quantity, lead: string): Slip | null {
  const sign = GREW.test(lead) ? 1 : SHRANK.test(lead) ? -1 : 0;
  const before = former.place.block.text.slice(Math.max(0, former.place.start - 8), former.place.start);
  if (sign === 0 || !OF_BEFORE.test(before)) return null;
  const rate = looseBoundsOf(percent);
  const one = point(ONE);
  const expected = quotientOf(boundsOf(now), sign > 0 ? sumOf(one, rate) : differenceOf(one, rate));
  const factor = expected && factorFor(boundsOf(former), expected);
  if (!isSlip(factor)) return null;
  return {
    at: former,
    factor,
    others: [now, percent],
    told: `${plainFigure(former)}${sign > 0 ? '增' : '减'}${plainFigure(percent)}≠${plainFigure(now)}`,
  };
}

/** 总收入2.4亿元，其中税收1.8万元，占75%. */
function shareSlip(whole: Quantity, own: Quantity, percent: Quantity, lead: string): Slip | null {
  if (!SHARE.test(lead)) return null;
  const expected = productOf(boundsOf(whole), looseBoundsOf(percent));
  const factor = factorFor(boundsOf(own), expected);
  if (!isSlip(factor)) return null;
  return {
    at: own,
    factor,
    others: [whole, percent],
    told: `${plainFigure(whole)}×${plainFigure(percent)}≠${plainFigure(own)}`,
  };
}

function percentSlip(sentence: NumberSentence, alike: readonly Quantity[]): Slip | null {
  for (const percent of sentence.items) {
    if (percent.kind !== 'percent') continue;
    let at = alike.length - 1;
    while (at > 0 && (alike[at] as Quantity).place.end > percent.place.start) at--;
    const [former, now] = [alike[at - 1], alike[at]];
    if (!former || !now || former.approximate !== null || now.approximate !== null) continue;
    if (!isTelling(percent) || fullUnit(former) === fullUnit(now)) continue;
    const lead = text(sentence, Math.max(now.place.end, percent.place.start - 12), percent.place.start);
    const slip =
      turnedSlip(former, now, percent, lead) ??
      growthSlip(former, now, percent, lead) ??
      shareSlip(former, now, percent, lead);
    if (slip) return slip;
  }
  return null;
}

function claim({ at, factor, others, told }: Slip): Relation {
  const marked = part(UNIT_SLIP, at);
  const right = times(valueOf(at), factor);
  const offer = computed(marked, right);
  const more = order(factor, ONE) > 0;
  const times10 = (more ? factor.n / factor.d : factor.d / factor.n).toString();
  const arithmetic = `${told}；“${bareFigure(at)}”须${more ? '扩大' : '缩小'}到${more ? `${times10}倍` : `${times10}分之一`}才与其他数字相符，文中写作${plainFigure(at)}`;
  return relation({
    type: 'convert',
    parts: [marked, ...others.map((one) => part('相关数', one))],
    marked,
    holds: false,
    trust: 'certain',
    arithmetic,
    computed: offer ? [offer] : [],
  });
}

/** A number of the sentence that agrees with the others only in another unit; null when there is none. */
export function slipIn(sentence: NumberSentence): Relation | null {
  const { items } = sentence;
  if (items.length < 2) return null;
  const groups = new Map<string, Quantity[]>();
  for (const one of items) {
    if (one.kind !== 'amount' || one.upper !== null || !isMeasured(one.unit)) continue;
    const { base } = scaleOf(one.unit);
    const list = groups.get(base);
    if (list) list.push(one);
    else groups.set(base, [one]);
  }
  for (const alike of groups.values()) {
    if (alike.length < 2) continue;
    const slip =
      (alike.length > 2 ? sumSlip(sentence, alike) : null) ?? percentSlip(sentence, alike) ?? becameSlip(alike);
    if (slip) return claim(slip);
  }
  const last = eachSlip(sentence) ?? impliedSlip(sentence);
  return last && claim(last);
}

/** 每人每年1000元。今年资助86人，合计8.6亿元: what is paid for each is told in the sentence before. */
export function slipAcross(before: NumberSentence, next: NumberSentence): Relation | null {
  const { block, start, end, items } = before;
  if (next.items.length < 2 || !block.text.slice(start, end).includes('每')) return null;
  const slip = eachSlip({ block, start, items: [...items, ...next.items] });
  return slip && claim(slip);
}
