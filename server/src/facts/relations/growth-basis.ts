import { codesOf } from '../../text/codes.ts';
import type { Quantity } from '../model.ts';

/** Rates of these are told at constant prices or on a basis of their own: the numbers beside them do not give them. */
const OWN_BASIS =
  /(?<!单位|元)(?:地区|国内)?(?<!单位地区|元地区|单位国内|元国内)生产总值|(?<!单位|元)GDP|(?<!单位[^，]{0,6}|元[^，]{0,6})增加值|(?:总|工业|农业|渔业|牧业|林业|建筑业|规上)产值|经济总量|固定资产投资|可比|口径|剔除|扣除|不变价|实际增|因素/u;
/** 总产值5.8亿元，比上年的5.3亿元增长…: the rate is said to be of the two numbers. */
const OUTPUT = /产值/gu;
/** Whether the name of the numbers or what is said right after says that the rate has a basis of its own. */
export function hasOwnBasis(lead: string, { place: { block, end } }: Quantity, plain = false): boolean {
  const after = /^[^。；，]{0,12}/u.exec(block.text.slice(end, end + 12))?.[0] ?? '';
  return (plain ? lead.replace(OUTPUT, '') : lead).search(OWN_BASIS) >= 0 || OWN_BASIS.test(after);
}

/** What a number is compared with, by sort: the time right before, the year before, what was set. The last word counts. */
const BASES: readonly (readonly [sort: string, words: RegExp])[] = [
  ['period', /环比|上一?个?(?:月|季度?|周|期|旬)|前一?个?(?:月|季度)/u],
  ['year', /同比|去年|上一?年|同期|同月|[12]\d{3}年/u],
  ['set', /法定|承诺|规定|规划|计划|目标|任务|高峰|峰值/u],
];
const REACH = 20;
const MARKS = codesOf('，。；：（）');

/** The clause before a number. */
function clauseOf({ place: { block, start } }: Quantity): string {
  const { text } = block;
  let from = start;
  while (from > Math.max(0, start - REACH) && !MARKS.has(text.charCodeAt(from - 1))) from--;
  return text.slice(from, start);
}

/** The sort of base that a clause names; empty where it names none, or several. */
function baseIn(words: string): string {
  const found = BASES.filter(([, sort]) => sort.test(words));
  return found.length === 1 ? (found[0]?.[0] ?? '') : '';
}

const YEAR = /[12]\d{3}(?=年)/u;
const LAST_YEAR = /同比|去年|上一?年/u;

/** 628名，较上年减少36名，与2019年的702名: that year is not the last one, where the number now is of the report's own. */
function isOfOtherYear(own: string, other: string, now: string, year: number | null): boolean {
  const named = YEAR.exec(other)?.[0];
  if (named === undefined || year === null || !LAST_YEAR.test(own) || YEAR.test(own) || YEAR.test(now)) return false;
  return Number(named) < year - 1;
}

const YEARS = /([12]\d{3})年|(大前|前|[去上])一?年|([两二三四五六七八九十]|\d{1,2})年(?:以)?前|同期|同比/gu;
const FIGURES = '零一二三四五六七八九十';
const BACK: Readonly<Record<string, number>> = { 大前: -3, 前: -2 };

/** The year of a match of YEARS, as it stands or by how far it lies back. */
function yearOf([, named, back, ago]: RegExpMatchArray): number {
  if (named !== undefined) return Number(named);
  if (ago === undefined) return BACK[back ?? ''] ?? -1;
  return -(ago === '两' ? 2 : FIGURES.includes(ago) ? FIGURES.indexOf(ago) : Number(ago));
}

/** The year that a clause names; null where it names none, or several. */
function yearIn(words: string): number | null {
  const years = new Set([...words.matchAll(YEARS)].map(yearOf));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

/** 前年9个，去年15个，今年24个，较前年增加: the change is from another year than the number tells. */
function areOfUnlikeYears(own: string, other: string): boolean {
  const [a, b] = [yearIn(own), yearIn(other)];
  return a !== null && b !== null && a !== b && a > 0 === b > 0;
}

/** 环比多2个，与上年同期的11个相比: a change is not from a number of another sort of base than its own words name. */
export function areOfUnlikeBases(
  { before, now }: { readonly before: Quantity; readonly now: Quantity },
  amount: Quantity,
  year: number | null,
): boolean {
  const [words, past] = [clauseOf(amount), clauseOf(before)];
  if (areOfUnlikeYears(words, past)) return true;
  const own = baseIn(words);
  if (own === '') return false;
  const other = baseIn(past);
  if (other === '') return false;
  return other === own ? isOfOtherYear(words, past, clauseOf(now), year) : true;
}
