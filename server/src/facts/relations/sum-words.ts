import { codesOf } from '../../text/codes.ts';
import type { Mention } from './mentions.ts';

/** How a number is told to be the sum of what was told before it. */
export interface Announced {
  /** strong: what was just told, together · weak: it may be · named: the words name the parts or their number. */
  readonly strength: 'strong' | 'weak' | 'named';
  /** Of 四项合计, 两类就达: how many parts there are. */
  readonly count: number | null;
  /** Of 用工、融资两类: what they are called. */
  readonly names: readonly string[];
  /** Of 全年: that the parts are its halves, quarters or months. */
  readonly yearly: boolean;
}

/** A character of every word that tells a total. */
const HINTS = codesOf('共计总累全足加达起');
/** How far before a number these words stand. */
const NEAR = 24;
const CLAUSE = 40;
const BREAKS = codesOf('，,；;：:。！？（）()');

function isHinted({ text, start, from }: Mention): boolean {
  return HINTS.isIn(text, Math.max(from - 4, start - NEAR, 0), start);
}

const STRONG =
  /(?:合计|总计|共计|一共|总共|合共|合起来|^(?:资金|投资|投入|补助)?总(?:额|金额)|两[项者类处家]共|[三四五六七八九十]者?[项类]?[合共]计?|以上[^，。；]{0,4}共|上述[^，。；]{0,4}共|累计|筹足|凑足|共筹[集得]?)[^，。；、]{0,4}?(?:有|为|达|达到|是)?$/u;
const JUST = /^(?:总共|合起来|共|总计|合计)(?:有|为|达|达到)?$/u;
const TOGETHER = /以上|上述|合计|总计|共计|一共|总共|合共/u;
/** Said before the total's own clause: 两项相加，今年应办73件. */
const ADDED = /(?:相加|加起来|加总|汇总|算在一起|合在一起)[，,]?[^，。；]{0,12}$/u;
/** Words that may say so: 全年共受理, 全年累计拆除. */
const WEAK =
  /(?:全年|全镇|全县|全市|全街道|全局|年内|两年|三年|四年|五年|[两三四五六]次|[两三四五六]批|[两三四五六]个|总)[^，。；]{0,4}(?:共|累计|计|合)/u;
const YEAR = /全年|年度/u;
const TOGETHER_HINTS = codesOf('上合总共');
/** A character of every word of `STRONG` and `JUST`, and of `ADDED`. */
const STRONG_HINTS = codesOf('合总共累足计');
const ADD_HINTS = codesOf('加汇算合');
const NUMERALS = codesOf('两二三四五六七八九0123456789');
/** 四镇合计, 两类就达, 三项加起来 */
const COUNTED =
  /(?:^|[^第\d])([两二三四五六七八九]|\d{1,2})(?:个|大)?(?:家|类|项|镇|乡|村|者|地|县|区|市|期|所|校|方|笔|线|片|组|级|档|轮|季度|部分|街道|社区|企业|部门|单位|渠道|批次?|次|处)[^，。；、]{0,6}?(?:合计|共计|总计|一共|总共|累计|合共|合起来|共|就[达有占]|加起来|相加|总额|总数)/u;
const NAMED = /(?:其中|仅|光)?([^，。；]{1,30}?)[两二三四五六七八九](?:大)?(?:类|项|者|地|个|镇|村|乡)/u;
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
function clauseOf({ text, start }: Mention): string {
  let at = start;
  while (at > Math.max(0, start - CLAUSE) && !BREAKS.has(text.charCodeAt(at - 1))) at--;
  return text.slice(at, start);
}

/** 以上共有学校17所、学生4275人: the second total is told with the first one's words. */
function sharesWords(mention: Mention, before: Mention | undefined): boolean {
  if (!before || before.base === mention.base || !TOGETHER_HINTS.isIn(before.lead, 0, before.lead.length)) return false;
  return (mention.glued !== null || mention.mark === '、') && TOGETHER.test(before.lead);
}

function isStrong(lead: string): boolean {
  if (!STRONG_HINTS.isIn(lead, 0, lead.length)) return false;
  return JUST.test(lead) || STRONG.test(lead) || (TOGETHER.test(lead) && /[共计]/u.test(lead));
}

/** How the words of a number tell it to be a total of what stands before it; null when they do not. */
export function announcementOf(mention: Mention, before: Mention | undefined): Announced | null {
  const shared = sharesWords(mention, before);
  if (!shared && !isHinted(mention)) return null;
  const { lead } = mention;
  // 累计分别达到1016家和591家: totals of two things.
  if (lead.includes('分别')) return null;
  const none = { count: null, names: [], yearly: false };
  if (shared) return { strength: 'strong', ...none };
  const clause = clauseOf(mention);
  const count = countIn(clause);
  const yearly = YEAR.test(lead);
  if (count !== null) return { strength: 'named', count, names: namesIn(clause), yearly };
  if (isStrong(lead)) return { strength: 'strong', ...none, yearly };
  if (
    ADD_HINTS.isIn(mention.text, Math.max(0, mention.start - NEAR), mention.start) &&
    ADDED.test(mention.text.slice(Math.max(0, mention.start - NEAR), mention.start))
  )
    return { strength: 'strong', ...none, yearly };
  return yearly || WEAK.test(lead) ? { strength: 'weak', ...none, yearly } : null;
}
