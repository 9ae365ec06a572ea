import { codesOf } from '../../text/codes.ts';
import type { Mention } from './mentions.ts';
import { monthsOf, YEAR as ALL_YEAR, type Months } from './sum-periods.ts';

/** How the words of a total name its parts. */
export interface Named {
  /** Of 四项合计, 两类就达: how many parts there are. */
  readonly count: number | null;
  /** Of 用工、融资两类: what they are called. */
  readonly names: readonly string[];
  /** Of 全年, 上半年, 四季度: that the parts are its halves, quarters or months; null where no such time is told. */
  readonly months: Months | null;
}

/** How far before a number these words stand. */
const CLAUSE = 40;
const BREAKS = codesOf('，,；;：:。！？（）()');
/** A character of every word behind a count that makes it one of what is summed up, and of 全年 and 年度. */
const HINTS = codesOf('共计总累就加合全度半季');
const NUMERALS = codesOf('两二三四五六七八九0123456789');
/** 四镇合计, 两类就达, 三项加起来 */
const COUNTED =
  /(?:^|[^第\d])([两二三四五六七八九]|\d{1,2})(?:个|大)?(?:家|类|项|镇|乡|村|者|地|县|区|市|期|所|校|方|笔|线|片|组|级|档|轮|季度|部分|街道|社区|企业|部门|单位|渠道|批次?|次|处)[^，。；、]{0,6}?(?:合计|共计|总计|一共|总共|累计|合共|合起来|共|就[达有占]|加起来|相加|总额|总数)/u;
const NAMED = /(?:其中|仅|光)?([^，。；]{1,30}?)[两二三四五六七八九](?:大)?(?:类|项|者|地|个|镇|村|乡)/u;
const YEAR = /全年|年度/u;
const HAN = '零一二三四五六七八九';

function countIn(words: string): number | null {
  if (!NUMERALS.isIn(words, 0, words.length)) return null;
  const word = COUNTED.exec(words)?.[1];
  if (word === undefined) return null;
  return word === '两' ? 2 : /\d/u.test(word) ? Number(word) : HAN.indexOf(word);
}

function namesIn(words: string): string[] {
  const list = NAMED.exec(words)?.[1] ?? '';
  const names = list.split(/、|以及|和|及|与/u).filter((name) => name !== '');
  return names.length > 1 && names.every(({ length }) => length >= 2 && length <= 8) ? names : [];
}

/** The clause before a number, with the Han counts in it that are numbers of their own: 用工、融资两类就达. */
export function clauseBefore(mention: Mention): string {
  return mention.text.slice(clauseStart(mention), mention.start);
}

function clauseStart({ text, start }: Mention): number {
  const limit = Math.max(0, start - CLAUSE);
  let at = start;
  while (at > limit && !BREAKS.has(text.charCodeAt(at - 1))) at--;
  return at;
}

/** How the words of a number name the parts of which it is the total; null when they do not. */
export function namedBy(mention: Mention): Named | null {
  const { text, start } = mention;
  if (!HINTS.isIn(text, clauseStart(mention), start)) return null;
  const clause = clauseBefore(mention);
  // 累计分别达到1016家和591家: totals of two things.
  if (mention.lead.includes('分别')) return null;
  const count = countIn(clause);
  if (count !== null) return { count, names: namesIn(clause), months: null };
  const months = YEAR.test(mention.lead) ? ALL_YEAR : monthsOf(mention.lead);
  return months && months[1] > months[0] ? { count: null, names: [], months } : null;
}
