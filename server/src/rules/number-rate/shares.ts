import type { Quantity } from '../../facts/model.ts';
import { exactCount, sentenceAround } from '../../facts/quantity-context.ts';
import type { Pair } from './bases.ts';

/** The share of the number right before it: 30件，占比30%; （占总数的30%）. */
const SHARE = /^[，,（(]?占(?:比|总数的?|总量的?|全部的?|案件总数的?)(?:达到?|约?为|是)?$/u;

/**
 * The number that a share belongs to and the total that it is a share of: 共100件，其中书面调解30件，占比30%. Null unless
 * the total stands right before 其中 in the same sentence, in the same unit.
 */
export function sharePair(percent: Quantity, amounts: readonly Quantity[]): Pair | null {
  if (percent.kind !== 'percent' || percent.approximate !== null || percent.upper) return null;
  const { block, start } = percent.place;
  if (!block.text.slice(Math.max(0, start - 8), start).includes('占')) return null;
  const from = sentenceAround(block.text, start).start;
  const before = amounts.filter(({ place }) => place.start >= from && place.end <= start);
  const part = before.at(-1);
  if (!part || !SHARE.test(block.text.slice(part.place.end, start))) return null;
  const totals = before.filter(({ place }) => /^[，,：:（(；;]?其中/u.test(block.text.slice(place.end, place.end + 3)));
  const [whole] = totals;
  if (!whole || totals.length !== 1 || whole.unit !== part.unit || whole === part) return null;
  const [k, n] = [exactCount(part), exactCount(whole)];
  return k === null || n === null || n === 0n || k > n ? null : { part, whole };
}
