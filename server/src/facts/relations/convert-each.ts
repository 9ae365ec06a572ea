import { codesOf } from '../../text/codes.ts';
import { meets, quotientOf, type Interval } from '../../text/interval.ts';
import { rational, times, type Rational } from '../../text/rational.ts';
import { boundsOf, looseBoundsOf } from '../bounds.ts';
import type { Quantity } from '../model.ts';
import { isAlike, scaleOf } from '../unit-scale.ts';
import { factorFor, isMeasured, isNarrow, isSlip, ONE, scaled, type Slip } from './convert-shifts.ts';
import { plainFigure } from './relation.ts';
import type { NumberSentence } from './sentences.ts';

/** A sentence, or two that are read together. */
type Sentence = Pick<NumberSentence, 'block' | 'start' | 'items'>;

/** A value for each one; 每人每年 and 每亩每年 say for how long. */
const EACH =
  /(?:平均)?每(.{1,3}?)(?:每[年月天日次])?(?:综合|标准)?(?:平均)?(?:罚款|补助|补贴|约|为|达|发放|奖励|处罚|产|收入|产量|造价|投资|投入|成本|租金|管网|主管网|道路|公路)*$|([^平])均.{0,6}$|亩产(?:量)?(?:达|约|为|稳定在)?$|单产(?:为|达|稳定在)?(?:每亩)?$/u;
const MAY_BE_EACH = /[每均产各]/u;
const SEVERAL = /各[^，。；：、均每]{0,5}$/u;
const MEAN = /平均(?:为|约|达)?$/u;
/** 万 for 亿 and their like, and a point that slipped by a figure or two. */
const SHIFTS: readonly Rational[] = [1, 2, 3, 4, 5, 6, 8].flatMap((power) => {
  const factor = 10n ** BigInt(power);
  return [rational(factor), rational(1n, factor)];
});
const TWELVE = rational(12);
const NEAR = 5;
const MARKS = codesOf('，。；：、');

/** What a value is told for, and how many of it there are where the words say so. */
interface Each {
  readonly unit: string;
  /** 14个村平均27.6万元. */
  readonly count: Quantity | null;
  readonly monthly: boolean;
}

function clauseBefore({ block, start }: Sentence, quantity: Quantity): string {
  const from = Math.max(start, quantity.place.start - 16);
  const words = block.text.slice(from, quantity.place.start);
  let at = words.length;
  while (at > 0 && !MARKS.has(words.charCodeAt(at - 1))) at--;
  return words.slice(at);
}

/** 对12家企业各罚款2万元: what each of those right before gets. */
function severalOf(former: Quantity | undefined, { place: { start }, unit }: Quantity): Each | null {
  const isNext = former?.kind === 'amount' && start - former.place.end <= SEVERAL_REACH;
  return isNext && !isAlike(former.unit, unit) ? { unit: former.unit, count: former, monthly: false } : null;
}

const SEVERAL_REACH = 24;

const PIECE = /每([一-鿿]{1,9})$/u;

/** 3.6万条，每条可装土40公斤: the unit of a number of the sentence, whatever each of them does. */
function pieceOf({ items }: Sentence, clause: string): Each | null {
  const words = PIECE.exec(clause)?.[1];
  if (words === undefined) return null;
  const counts = items.filter(({ kind, unit }) => kind === 'amount' && unit.length > 0 && words.startsWith(unit));
  const [count] = counts;
  return counts.length === 1 && count && !isMeasured(count.unit) ? { unit: count.unit, count, monthly: false } : null;
}

function eachOf(sentence: Sentence, index: number): Each | null {
  const quantity = sentence.items[index] as Quantity;
  const clause = clauseBefore(sentence, quantity);
  if (!MAY_BE_EACH.test(clause)) return null;
  const former = sentence.items[index - 1];
  if (MEAN.test(clause)) {
    const isNext = former?.kind === 'amount' && quantity.place.start - former.place.end <= 6;
    return isNext && !isMeasured(former.unit) ? { unit: former.unit, count: former, monthly: false } : null;
  }
  if (SEVERAL.test(clause)) return severalOf(former, quantity);
  const found = EACH.exec(clause);
  if (!found) return pieceOf(sentence, clause);
  const unit = found[0].includes('亩') ? '亩' : (found[1] ?? found[2] ?? '');
  return unit === '' ? null : { unit, count: null, monthly: /每月|月均/u.test(clause) };
}

function isPlain({ approximate, upper }: Quantity): boolean {
  return approximate === null && upper === null;
}

/** The number as it is told for each unit: 3800 of 3.8公里 for 每米. */
function countIn(count: Quantity, unit: string): Interval {
  const { n, d } = scaleOf(isAlike(count.unit, unit) ? unit : count.unit).times;
  return scaled(boundsOf(count), { n: d, d: n });
}

/** Whether a value for each one is what the whole and the count make of it, and otherwise by how many places it is not. */
function productSlip(each: Quantity, count: Quantity, whole: Quantity, { unit, monthly }: Each): Slip | 'holds' | null {
  const number = countIn(count, unit);
  const mean = quotientOf(looseBoundsOf(whole), number);
  if (!mean) return null;
  const told = looseBoundsOf(each);
  if (meets(told, mean) || (monthly && meets(scaled(told, TWELVE), mean))) return 'holds';
  // Wide values meet by chance when ten times is tried as well.
  const shifts = isNarrow(mean) && isNarrow(told) ? SHIFTS : undefined;
  const factor = factorFor(told, mean, shifts) ?? (monthly ? factorFor(scaled(told, TWELVE), mean, shifts) : null);
  if (!isSlip(factor)) return null;
  const isLast = each.place.start > whole.place.start;
  const shown = `${plainFigure(whole)}÷${plainFigure(count)}≠${plainFigure(each)}`;
  return isLast
    ? { at: each, factor, others: [count, whole], told: shown }
    : { at: whole, factor: times({ n: factor.d, d: factor.n }, ONE), others: [count, each], told: shown };
}

/** 180个村 for 每个村 */
function isPieceOf({ unit, place: { block, end } }: Quantity, of: string): boolean {
  return (
    unit.length > 0 &&
    of.length > unit.length &&
    of.startsWith(unit) &&
    block.text.startsWith(of.slice(unit.length), end)
  );
}

function isForEach(clause: string): boolean {
  return EACH.test(clause) || /平均|亩产|单产/u.test(clause);
}

function slipOf(sentence: Sentence, index: number): Slip | null {
  const { items } = sentence;
  const each = items[index] as Quantity;
  const of = eachOf(sentence, index);
  // 不足1300元 may be anything below.
  if (of === null || each.upper !== null || (each.approximate ?? '约') !== '约') return null;
  const near = items
    .slice(Math.max(0, index - NEAR), index + NEAR)
    .filter((one) => one !== each && one.kind === 'amount' && isPlain(one));
  const counts = of.count ? [of.count] : near.filter((one) => isAlike(one.unit, of.unit) || isPieceOf(one, of.unit));
  // 平均亩产412公斤 is told for each as well, and is no whole.
  const wholes = near.filter((one) => isAlike(one.unit, each.unit) && !isForEach(clauseBefore(sentence, one)));
  const found = counts.flatMap((count) => wholes.map((whole) => productSlip(each, count, whole, of)));
  if (found.includes('holds')) return null;
  const slips = found.filter((one): one is Slip => one !== null && one !== 'holds');
  return slips.length === 1 ? (slips[0] ?? null) : null;
}

/** 8件，罚款共3.2万元，平均每件4000万元; 单产450公斤，2万亩总产量9000公斤; 14个村平均27.6万元，总收入386亿元. */
export function eachSlip(sentence: Sentence): Slip | null {
  const { items } = sentence;
  for (let i = 0; i < items.length; i++) {
    const each = items[i] as Quantity;
    if (each.kind !== 'amount' || !isMeasured(each.unit)) continue;
    const slip = slipOf(sentence, i);
    if (slip) return slip;
  }
  return null;
}
