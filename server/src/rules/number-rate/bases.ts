import type { Quantity } from '../../facts/model.ts';
import { clauseBefore, exactCount, leadOf, sentenceAround } from '../../facts/quantity-context.ts';
import { compare, isPercentOf, isPercentOfWhole, percentOf } from '../../text/decimal.ts';
import { saysDone, saysReceived, type Rate } from './rates.ts';

/** The two numbers that a rate is made of. */
export interface Pair {
  readonly part: Quantity;
  readonly whole: Quantity;
}

/** Above this, nearly every rate of two decimals can be had from some whole number. */
const LARGEST = 5000n;

/** Words of one matter: a total and a rate that share a family speak of the same things. */
const MATTERS = [
  /调解|调处|化解|纠纷|矛盾/u,
  /信访|来信|来访|诉求|上访|接访/u,
  /投诉|举报|工单|热线|咨询/u,
  /建议|提案|议案/u,
  /案件|结案|审结|执结|立案/u,
];

/** Amounts of the paragraph that stand before the rate, with what is said before each. */
function countsBefore(rate: Rate, amounts: readonly Quantity[], from: number): Quantity[] {
  const { start } = rate.percent.place;
  return amounts.filter(({ place }) => place.start >= from && place.end <= start);
}

/** Numbers between the received and the done one are parts of the received: （其中书面调解14宗，口头调解50宗）. */
function isNamedPart(between: string): boolean {
  return /^[，：:（(；]?其中/u.test(between);
}

/**
 * The received and the done number in the rate's own sentence: 受理513宗，目前已办结473宗，办结率为92.2%. Null when a
 * third number of the same unit stands among them that is no part of the first, or one of them is not exact.
 */
export function statedPair(rate: Rate, amounts: readonly Quantity[]): Pair | null {
  const { block, start } = rate.percent.place;
  const sentence = sentenceAround(block.text, start);
  const before = countsBefore(rate, amounts, sentence.start);
  const part = before.findLast((quantity) => saysDone(leadOf(quantity), rate));
  if (!part) return null;
  const same = before.filter(({ unit, kind }) => unit === part.unit && kind === 'amount');
  const [whole, ...others] = same.filter((quantity) => quantity !== part);
  if (!whole || same.at(-1) !== part || !saysReceived(clauseBefore(whole), rate)) return null;
  if (!others.every((other) => isNamedPart(block.text.slice(whole.place.end, other.place.start)))) return null;
  const [k, n] = [exactCount(part), exactCount(whole)];
  return k === null || n === null || n === 0n || k > n ? null : { part, whole };
}

/** Whether any two numbers of one unit in the paragraph give the rate: then it may be theirs. */
export function somePairGives(rate: Rate['percent'], amounts: readonly Quantity[]): boolean {
  return amounts.some((whole) => {
    if (whole.value.digits <= 0n) return false;
    return amounts.some(
      (part) => part !== whole && part.unit === whole.unit && isPercentOf(rate.value, part.value, whole.value),
    );
  });
}

function sameMatter(rate: Rate, lead: string): boolean {
  return MATTERS.some((matter) => matter.test(lead) && matter.test(rate.name));
}

function sumsOfTwo(counts: readonly bigint[]): bigint[] {
  return counts.flatMap((a, i) => counts.slice(i + 1).map((b) => a + b));
}

/**
 * The total whose rate this must be, if no whole number of it (nor of any other number that it may be the rate of) gives
 * the rate: 98.66% of 64. Null when the total is not clear, or some base fits.
 */
export function impossibleBase(rate: Rate, here: readonly Quantity[], all: readonly Quantity[]): Quantity | null {
  const { block, start } = rate.percent.place;
  const totals = countsBefore(rate, here, 0)
    .filter(isTotal)
    .filter((total) => sameMatter(rate, leadOf(total)));
  const [total, other] = totals;
  if (!total || other || rate.percent.value.scale === 0 || elsewhere(block.text.slice(total.place.end, start)))
    return null;
  const n = exactCount(total);
  if (n === null || n <= 1n || n > LARGEST) return null;
  return fitsSome(rate, total, here, all) ? null : total;
}

function isMoney({ unit }: Quantity): boolean {
  return unit.endsWith('元');
}

/** 共64宗, 受理64宗: the number is called a total. */
function isTotal(quantity: Quantity): boolean {
  const { block, start } = quantity.place;
  if (isMoney(quantity)) return false;
  return /(?:共|共计|合计|总计|累计|总数|受理|收到|排查|接[收到])[^，。；：、（]{0,8}$/u.test(
    block.text.slice(Math.max(0, start - 12), start),
  );
}

/** Between the total and the rate the text turns to another time or place. */
function elsewhere(between: string): boolean {
  return /去年|上年|往年|同比|同期|近[三五]年|全[省市县国区]|累计|以来|截[至止]/u.test(between);
}

/** Whether the rate can be had from a count of the paragraph, from two of them together, or from one of the same matter elsewhere. */
function fitsSome(rate: Rate, total: Quantity, here: readonly Quantity[], all: readonly Quantity[]): boolean {
  const { value } = rate.percent;
  const near = here.filter((quantity) => !isMoney(quantity));
  if (near.some(({ approximate, upper }) => approximate !== null || upper !== null)) return true;
  const far = all.filter((quantity) => quantity.unit === total.unit && sameMatter(rate, leadOf(quantity)));
  const counts = [...near, ...far].map(exactCount).filter((n) => n !== null && n > 0n) as bigint[];
  if (far.some(({ approximate }) => approximate !== null)) return true;
  const same = near.filter(({ unit }) => unit === total.unit).map((quantity) => exactCount(quantity) ?? 0n);
  return [...counts, ...sumsOfTwo(same)].some((n) => n > LARGEST || isPercentOfWhole(value, n));
}

/** Whether the rate is what its pair gives; 达90% is also right where more than that was done. */
export function holds({ percent, reached }: Rate, { part, whole }: Pair): boolean {
  if (isPercentOf(percent.value, part.value, whole.value)) return true;
  const given = percentOf(part.value, whole.value, 0);
  return reached && percent.value.scale === 0 && compare(given, percent.value) >= 0;
}
