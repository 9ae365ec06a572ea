import { order, over, rational, times, type Rational } from '../../text/rational.ts';
import { valueOf } from '../bounds.ts';
import type { Quantity } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';
import type { Slip } from './convert-shifts.ts';
import { plainFigure } from './relation.ts';
import type { NumberSentence } from './sentences.ts';

/** Two numbers that make a third which is not told, and what that one can be: area and crop give the yield. */
interface Implied {
  readonly first: { readonly base: string; readonly words: RegExp };
  readonly second: { readonly base: string; readonly words: RegExp };
  /** What there can be of the second for one of the first, in base units. */
  readonly least: Rational;
  readonly most: Rational;
  /** What there usually is: where another unit must lead. */
  readonly usual: readonly [Rational, Rational];
  readonly told: string;
}

const MU = (kilograms: number): Rational => rational(BigInt(kilograms) * 3n, 2000n);

const ROWS: readonly Implied[] = [
  {
    first: {
      base: '平方米',
      words: /(?:粮食|水稻|小麦|玉米|大豆|油菜|马铃薯|薯类)?(?:播种|种植|栽培|种|栽)(?:总)?面积[^，。；、]{0,8}$/u,
    },
    second: {
      base: '公斤',
      words: /(?:粮食|水稻|小麦|玉米|稻谷)?(?:总产量|总产|年产量|粮食产量|产量)[^，。；、]{0,4}$/u,
    },
    least: MU(5),
    most: MU(30000),
    usual: [MU(50), MU(6000)],
    told: '亩产',
  },
  {
    first: { base: '人', words: /(?:服务|覆盖|受益|惠及)(?:人口|群众)?[^，。；、]{0,4}$/u },
    second: { base: '公斤', words: /日(?:均)?处理(?:生活)?污水[^，。；、]{0,4}$/u },
    least: rational(2),
    most: rational(5000),
    usual: [rational(20), rational(600)],
    told: '人均水量',
  },
];

const SHIFTS: readonly Rational[] = [3, 4, 7, 8].flatMap((power) => {
  const factor = 10n ** BigInt(power);
  return [rational(factor), rational(1n, factor)];
});

function leadOf({ place: { block, start } }: Quantity): string {
  return block.text.slice(Math.max(0, start - 20), start);
}

function isOf({ base, words }: Implied['first'], quantity: Quantity): boolean {
  const plain = quantity.kind === 'amount' && quantity.upper === null;
  return plain && scaleOf(quantity.unit).base === base && words.test(leadOf(quantity));
}

function isWithin(value: Rational, low: Rational, high: Rational): boolean {
  return order(value, low) >= 0 && order(value, high) <= 0;
}

function slipOf(row: Implied, first: Quantity, second: Quantity): Slip | null {
  if (valueOf(first).n <= 0n) return null;
  const each = over(valueOf(second), valueOf(first));
  if (isWithin(each, row.least, row.most)) return null;
  const factor = SHIFTS.find((shift) => isWithin(times(each, shift), ...row.usual));
  if (!factor) return null;
  return {
    at: second,
    factor,
    others: [first],
    told: `${plainFigure(second)}÷${plainFigure(first)}得出的${row.told}不合常理`,
  };
}

/** 播种面积32万亩，总产量18.6吨: what one number is for one of the other cannot be, but for its unit. */
export function impliedSlip({ block, start, end, items }: NumberSentence): Slip | null {
  if (!/[面人].*[产污]/su.test(block.text.slice(start, end))) return null;
  for (const row of ROWS)
    for (let i = 0; i < items.length; i++) {
      const first = items[i] as Quantity;
      if (!isOf(row.first, first)) continue;
      const second = items.slice(i + 1, i + 4).find((one) => isOf(row.second, one));
      const slip = second && slipOf(row, first, second);
      if (slip) return slip;
    }
  return null;
}

/** 每天2000吨 … 全年73吨: what is done in a year cannot be less than what is done in a day. */
const DAILY = /(?:每[天日]|日[均]?(?:处理|供水|产|加工|接待)|日均)[^，。；、]{0,6}$/u;
const YEARLY = /(?:全年|年度|一年)[^。；]{0,24}$/u;
const DAYS: readonly [Rational, Rational] = [rational(120), rational(367)];

export function dailySlip({ block, items, start, end }: NumberSentence): Slip | null {
  if (!/[日天].*年/su.test(block.text.slice(start, end))) return null;
  for (let i = 0; i + 1 < items.length; i++) {
    const [day, year] = [items[i] as Quantity, items[i + 1] as Quantity];
    if (day.kind !== 'amount' || year.kind !== 'amount' || day.upper || year.upper || valueOf(day).n <= 0n) continue;
    const base = scaleOf(day.unit).base;
    if (base !== scaleOf(year.unit).base || (base !== '公斤' && base !== '立方米' && base !== '千瓦时')) continue;
    if (!DAILY.test(block.text.slice(Math.max(start, day.place.start - 14), day.place.start))) continue;
    if (!YEARLY.test(block.text.slice(day.place.end, year.place.start))) continue;
    const days = over(valueOf(year), valueOf(day));
    if (order(days, rational(1)) >= 0) continue;
    const factor = SHIFTS.find((shift) => isWithin(times(days, shift), ...DAYS));
    if (factor) return { at: year, factor, others: [day], told: `${plainFigure(year)}还不到一天的${plainFigure(day)}` };
  }
  return null;
}
