import type { Quantity } from '../../facts/model.ts';
import { exactCount } from '../../facts/quantity-context.ts';
import { compare, isPercentOf, percentOf, showDecimal, subtract } from '../../text/decimal.ts';

/** A number that went from one value to another, with the rate of the change: 由56件下降到42件，降幅25%. */
export interface Change {
  readonly from: Quantity;
  readonly to: Quantity;
  readonly falls: boolean;
}

const BEFORE = /[由从][^，。；：]{0,14}$/u;
const BETWEEN =
  /^(下降|减少|降低|降|增加|增长|提高|上升|升|增)[至到为](?:[^，。；：\d]{0,6}\d{4}年的?|今年的?|本年度的?)?$/u;
const TOLD = /^[，、（(](?:同比)?(下降|减少|降低|降幅|增加|增长|提高|上升|增幅)了?(?:达到?|为|了)?$/u;
/** Right before a percentage of change. */
const FALL_OR_RISE = /[降减增升高少加长低幅][了达到为]*$/u;
const FALL = /[降减]/u;

/** The change whose rate this percentage tells right after it, or null. */
export function changeOf(percent: Quantity, amounts: readonly Quantity[]): Change | null {
  if (percent.kind !== 'percent' || percent.approximate !== null || percent.upper) return null;
  const { block, start } = percent.place;
  if (!FALL_OR_RISE.test(block.text.slice(Math.max(0, start - 4), start))) return null;
  const [from, to] = amounts.filter(({ place }) => place.end <= start).slice(-2);
  if (!from || !to || from.unit !== to.unit || exactCount(from) === null || exactCount(to) === null) return null;
  const between = BETWEEN.exec(block.text.slice(from.place.end, to.place.start));
  const told = TOLD.exec(block.text.slice(to.place.end, start));
  if (!between || !told || !BEFORE.test(block.text.slice(Math.max(0, from.place.start - 16), from.place.start)))
    return null;
  const falls = FALL.test(between[1] ?? '');
  if (falls !== FALL.test(told[1] ?? '') || falls !== compare(to.value, from.value) < 0 || from.value.digits === 0n)
    return null;
  return { from, to, falls };
}

/** Whether the percentage is the change's own. */
export function isRateOf(percent: Quantity, { from, to, falls }: Change): boolean {
  const difference = falls ? subtract(from.value, to.value) : subtract(to.value, from.value);
  return isPercentOf(percent.value, difference, from.value);
}

/** (56-42)÷56=25.0% */
export function working(percent: Quantity, { from, to, falls }: Change): string {
  const [high, low] = falls ? [from, to] : [to, from];
  const rate = percentOf(subtract(high.value, low.value), from.value, Math.max(1, percent.value.scale));
  return `（${showDecimal(high.value)}-${showDecimal(low.value)}）÷${showDecimal(from.value)}=${showDecimal(rate)}%`;
}
