import { between, type Interval } from '../../text/interval.ts';
import { minus, order, plus, rational, times } from '../../text/rational.ts';
import { boundsOf, looseBoundsOf, valueOf } from '../bounds.ts';
import type { Quantity } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';
import type { Mention } from './mentions.ts';

/** What an average is told for: one 户, one 名 of the 网格员. */
export interface Each {
  readonly unit: string;
  readonly noun: string;
  /** 每亩补贴150元: a price rather than an average; of 每人每月 it is paid for months. */
  readonly rate: 'average' | 'price' | 'monthly';
}

const SHORT = /([人生户村镇乡县月年日天周季次场期件亩组班校队家案所站])均/u;
const LONG =
  /每一?(名|个|户|家|人|件|次|期|场|月|年|天|日|亩|村|镇|乡|所|栋|宗|起|支|组|班|辆|台|校|座|处|条|头|只|棵|株|吨|公里|套|间|车|趟|批)([^，。；、]{0,8})/u;
const PRICE =
  /每(人|名|户|亩|座|处|头|只|株|吨|公里|套|间|件|辆|台|所|村|家)([^每，。；、均]{0,4})(每月|每个月)?[^，。；、均]{0,8}$/u;

/** Averages of what is not told as a total: incomes, ages, changes. */
const OF_OTHERS = /收入|生产总值|寿命|年龄|(?<!新)增|减|降|提高|缩短|压缩|[由从]$/u;

/** What the words before a number say it is the average for; null when it is none. */
export function eachOf(words: string): Each | null {
  if (!/[均每]|亩产|单产/u.test(words) || OF_OTHERS.test(words)) return null;
  const long = words.includes('平均') ? LONG.exec(words) : null;
  if (long) return { unit: long[1] as string, noun: long[2] as string, rate: 'average' };
  const short = SHORT.exec(words);
  if (short) return { unit: short[1] as string, noun: '', rate: 'average' };
  if (/亩产|单产/u.test(words)) return { unit: '亩', noun: '', rate: 'average' };
  const price = PRICE.exec(words);
  return price ? { unit: price[1] as string, noun: price[2] as string, rate: price[3] ? 'monthly' : 'price' } : null;
}

const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/上半年|下半年|半年/u, 6],
  [/前三季度|前三个季度|[1一]—?至?[9九]月/u, 9],
  [/(?<!前)[一二三四]季度/u, 3],
  [/全年|年度/u, 12],
];

/** How many months the words of a sentence tell; those of a year where they tell none. */
export function monthsIn(text: string): number[] {
  const out: number[] = [];
  for (const [words, months] of MONTHS) if (words.test(text)) out.push(months);
  for (const match of text.matchAll(/(?:截至|截止|至|—|到|-)(?:\d{4}年)?(\d{1,2})月/gu)) out.push(Number(match[1]));
  for (const match of text.matchAll(/(\d{1,2})个月/gu)) out.push(Number(match[1]));
  return out.length > 0 ? [...new Set(out)] : [12];
}

const HAN = '零一二三四五六七八九十';

function yearsIn(text: string): number[] {
  const out: number[] = [];
  for (const match of text.matchAll(/([两二三四五六七八九十]|\d{1,2})年(?:间|来|共|累计|内|时间|以来)?/gu)) {
    const word = match[1] as string;
    out.push(/\d/u.test(word) ? Number(word) : word === '两' ? 2 : HAN.indexOf(word));
  }
  for (const match of text.matchAll(/(\d{4})年?(?:—|-|–|至|到|－)(\d{4})年/gu))
    out.push(Number(match[2]) - Number(match[1]) + 1);
  if (/“[十一二三四五]+五”/u.test(text)) out.push(5);
  return [...new Set(out)].filter((years) => years > 1 && years < 60);
}

/** By how many a total is divided where no number counts them: months of a year, days, years of a plan. */
export function divisorsByWords({ unit }: Each, text: string): number[] {
  if (unit === '月') return monthsIn(text);
  if (unit === '年') return yearsIn(text);
  if (unit === '季') return [4];
  if (unit === '周') return [52];
  if (unit === '日' || unit === '天') {
    const parts = monthsIn(text).filter((months) => months < 12);
    return [...parts.flatMap((months) => [months * 30, months * 31]), 366, 365];
  }
  return [];
}

/** Units that count one sort of thing: what is told 人均 is divided by 名 as well. */
const SAME: Readonly<Record<string, string>> = {
  人: '人名位口', 生: '人名位个', 名: '人名位', 户: '户', 家: '家户', 村: '个村', 镇: '个镇', 乡: '个镇', 县: '个', 次: '次场', 场: '场次',
  期: '期', 件: '件宗起例', 宗: '件宗起例', 起: '件宗起例', 案: '件宗起例', 亩: '亩', 组: '个组', 班: '个班', 校: '所', 所: '所个', 队: '支个', 站: '个',
  个: '个', 栋: '栋幢', 支: '支', 辆: '辆', 台: '台', 座: '座', 处: '处个', 条: '条', 头: '头', 只: '只', 棵: '棵株', 株: '株棵', 吨: '吨',
  公里: '公里', 套: '套', 间: '间', 车: '车', 趟: '趟', 批: '批',
}; // prettier-ignore
/** Where the unit counts anything, the word that must follow it: 12个村. */
const THING: Readonly<Record<string, RegExp>> = {
  村: /村|社区/u, 镇: /镇|乡|街道/u, 乡: /镇|乡|街道/u, 县: /县|区|市/u, 组: /组/u, 班: /班/u, 队: /队/u, 站: /站/u, 所: /所|校/u,
}; // prettier-ignore

/** Whether a number counts what an average is told for. */
export function counts({ unit, noun }: Each, { quantity, tail, lead }: Mention): boolean {
  if (quantity.kind !== 'amount') return false;
  // 平均每台次 of 320台次
  if (
    quantity.unit.length > unit.length &&
    noun !== '' &&
    quantity.unit === unit + noun.slice(0, quantity.unit.length - 1)
  )
    return true;
  if (SAME[unit]?.includes(quantity.unit) !== true) return false;
  if (quantity.unit !== '个') return true;
  const words = tail + lead;
  const thing = THING[unit];
  if (thing) return thing.test(tail) || (tail === '' && thing.test(lead));
  return noun === '' || words.includes(noun.slice(0, 2)) || noun.startsWith(words.slice(0, 1));
}

const ROUND = rational(2, 100);

/** The values that an average may stand for: a whole number is rounded as well, and a round one (3000) not always to its last digit. */
export function averageBounds(average: Quantity): Interval {
  const stated = looseBoundsOf(average);
  if (!stated.hi) return stated;
  // Rounded, or cut off.
  if (order(stated.lo, stated.hi) !== 0)
    return average.approximate === null ? between(boundsOf(average).lo, stated.hi, true) : stated;
  const value = valueOf(average);
  const unit = scaleOf(average.unit).times;
  const round = average.value.scale === 0 && average.value.digits % 100n === 0n;
  const reach = round ? times(value, ROUND) : unit;
  return between(minus(value, reach), plus(value, reach), true);
}
