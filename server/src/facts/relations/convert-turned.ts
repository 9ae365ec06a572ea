import { order, over, rational, times } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import type { Quantity } from '../model.ts';
import type { Slip } from './convert-shifts.ts';
import { plainFigure } from './relation.ts';

/** Between what something was and what it has become: 提高到, 加宽至每米. */
const BECAME =
  /^(?:\/[年月天人亩户])?(?:以[上下]|左右)?(?:[，,])?(?:统一|全部|逐步|再次|又|已)*(?:提高|提升|提|增加|增长|增|上涨|上调|上升|升|涨|调整|调高|调增|调|加宽|拓宽|扩宽|加|扩大|扩建|扩|加高|加深|延长|降低|下降|下调|降|减少|减|压缩|压减|缩短|缩减|缩小|变|改|翻)(?:到|至|为|成)(?:了|现在|如今|今年|目前|现行)*(?:的)?(?:每[人月年户亩次天日吨度生].{0,3})?$/u;
const REACH = 18;
/** 去年分红46万元，今年分红48亿元 */
const THIS_YEAR = /^(?:左右)?[，,；](?:今年|本年|当年|现在|目前|眼下|如今)(?<of>[^，。；\d]{0,8})$/u;
const LAST_YEAR = /(?:去年|上年|前年|往年|原来|以前|过去|\d{4}年)(?<of>[^，。；\d]{0,8})$/u;
/** Told of two years, the figures of one thing are this near. */
const ALIKE = 2;

/** A number as its figures stand, without 万 and the size of its unit; NaN of Han numerals. */
function figures({ number: { block, start, end } }: Quantity): number {
  return Number(block.text.slice(start, end).replaceAll(',', ''));
}

/** So much do the figures of one thing change at most where only their unit slipped. */
const NEAR = 6;
const THOUSAND = rational(1000);

function isOfTwoYears({ place: { block, start } }: Quantity, between: string): boolean {
  const now = THIS_YEAR.exec(between)?.groups?.of;
  const then = LAST_YEAR.exec(block.text.slice(Math.max(0, start - 14), start))?.groups?.of;
  return now !== undefined && then !== undefined && (now === then || now === '' || then === '');
}

/** 由每月3200元提高到每月3600万元: figures that are near each other, and values thousands of times apart. */
export function becameSlip(alike: readonly Quantity[]): Slip | null {
  for (let i = 1; i < alike.length; i++) {
    const [former, now] = [alike[i - 1] as Quantity, alike[i] as Quantity];
    const { block, end } = former.place;
    if (now.place.start - end > REACH || now.place.start <= end) continue;
    const [a, b] = [figures(former), figures(now)];
    if (!(a > 0 && b > 0 && a / b <= NEAR && b / a <= NEAR)) continue;
    const ratio = over(valueOf(now), valueOf(former));
    const far = order(ratio, rational(1)) > 0 ? ratio : { n: ratio.d, d: ratio.n };
    // The figures alone may differ by NEAR times.
    if (order(times(far, rational(BigInt(NEAR))), THOUSAND) < 0) continue;
    const between = block.text.slice(end, now.place.start);
    if (!BECAME.test(between) && !(a / b < ALIKE && b / a < ALIKE && isOfTwoYears(former, between))) continue;
    const power = Math.round(Math.log10((Number(far.n) / Number(far.d)) * (far === ratio ? a / b : b / a)));
    const factor = 10n ** BigInt(Math.max(1, power));
    return {
      at: now,
      factor: far === ratio ? rational(1n, factor) : rational(factor),
      others: [former],
      told: `${plainFigure(former)}与${plainFigure(now)}相差太远`,
    };
  }
  return null;
}
