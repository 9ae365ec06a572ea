import type { Document } from '../document/model.ts';
import { valueOf } from '../facts/bounds.ts';
import type { Facts, Quantity } from '../facts/model.ts';
import { bareFigure } from '../facts/relations/relation.ts';
import { isAlike } from '../facts/unit-scale.ts';
import { normalise, pow10, showDecimal, type Decimal } from '../text/decimal.ts';
import { HUNDRED, order, over, times, toDecimal, ZERO, type Rational } from '../text/rational.ts';
import { blockOffset, sourceSpan, type SourceSpan } from '../text/span.ts';
import { blockAt } from './selection.ts';

/** A rate that the counts of a sentence give. */
export interface RateOffer {
  /** 92.2% */
  readonly text: string;
  /** 473÷513 */
  readonly arithmetic: string;
  /** What of it is typed already, up to the caret. */
  readonly span: SourceSpan;
}

/** 办结率, 占比, 满意率达: the words after which a rate is due, and what of its figures is typed already. */
const DUE = /(?:率|比例|比重|占比)(?:约?为|达到?|是)?(\d{0,3}(?:\.\d{0,3})?)$/u;
const DUE_LENGTH = 16;
/** Numbers before the caret that are looked at. */
const LOOK_BACK = 4;
/** Digits after the point that a rate may have, the usual one first. */
const SCALES = [1, 2, 0] as const;
/** Digits that a rate is reckoned to before it is taken for exact. */
const FINE = 6;
const SENTENCE_ENDS = '。！？';

/** k ÷ n in per cent, rounded half up to so many digits after the point; an exact rate is short: 50, not 50.0. */
export function rateOf(k: Rational, n: Rational, scale: number): Decimal {
  const rate = times(over(k, n), HUNDRED);
  const short = normalise(toDecimal(rate, FINE));
  const isExact = order(rate, { n: short.digits, d: pow10(short.scale) }) === 0;
  return isExact && short.scale <= scale ? short : toDecimal(rate, scale);
}

/**
 * Rates of the counts before the caret: 92.2% behind 受理513件，办结473件，办结率. The last count over the nearest one before
 * it that is of its kind and no smaller, first in as many digits as the report's other rates have.
 */
export function ratesAt(document: Document, { quantities }: Pick<Facts, 'quantities'>, offset: number): RateOffer[] {
  const here = blockAt(document, offset);
  if (!here) return [];
  const { block, at } = here;
  const typed = DUE.exec(block.text.slice(Math.max(0, at - DUE_LENGTH), at))?.[1];
  if (typed === undefined || /\d/u.test(block.text.charAt(at))) return [];
  const from = at - typed.length;
  const before = quantities.filter(({ place }) => place.block === block && place.end <= from).slice(-LOOK_BACK);
  const pair = pairOf(before.filter(({ place }) => !hasSentenceEnd(block.text.slice(place.end, from))));
  if (!pair) return [];
  const [n, k] = pair;
  const sign = block.text.charAt(at) === '%' ? '' : '%';
  const start = typed === '' ? offset : block.map.toSource(blockOffset(from), 'after');
  const values = scalesOf(quantities).map((scale) => showDecimal(rateOf(valueOf(k), valueOf(n), scale)));
  return [...new Set(values)]
    .filter((value) => value.startsWith(typed))
    .map((value) => ({
      text: value + sign,
      arithmetic: `${bareFigure(k)}÷${bareFigure(n)}`,
      span: sourceSpan(start, offset),
    }));
}

function hasSentenceEnd(words: string): boolean {
  return [...SENTENCE_ENDS].some((mark) => words.includes(mark));
}

/** The whole and the part that a rate is due of; null where the last number is no exact count, or a rate itself. */
function pairOf(before: readonly Quantity[]): readonly [Quantity, Quantity] | null {
  const k = before.at(-1);
  if (!k || !isCount(k)) return null;
  const n = before.findLast((one) => one !== k && isCount(one) && isAlike(one.unit, k.unit) && holds(one, k));
  return n ? [n, k] : null;
}

function isCount({ kind, approximate, upper }: Quantity): boolean {
  return kind === 'amount' && approximate === null && upper === null;
}

function holds(whole: Quantity, part: Quantity): boolean {
  return order(valueOf(whole), ZERO) > 0 && order(valueOf(whole), valueOf(part)) >= 0;
}

/** Digits after the point that most of the report's own rates have. */
export function usualScale(quantities: readonly Quantity[]): number {
  return scalesOf(quantities)[0] ?? SCALES[0];
}

/** What the report's own rates do most comes first. */
function scalesOf(quantities: readonly Quantity[]): number[] {
  const uses = (scale: number): number =>
    quantities.filter(({ kind, value }) => kind === 'percent' && value.scale === scale).length;
  const known = new Map(SCALES.map((scale) => [scale, uses(scale)]));
  return [...SCALES].sort((a, b) => (known.get(b) ?? 0) - (known.get(a) ?? 0));
}
