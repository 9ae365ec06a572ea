import { areAlike, type Mention } from './mentions.ts';
import { labelOf } from './sum-parts.ts';
import { areRelated, monthsOf, withoutPeriod } from './sum-periods.ts';

/** A number of things and one that can be no more than it, by what they are called. */
export interface Bound {
  readonly whole: Mention;
  readonly part: Mention;
  readonly roles: readonly [whole: string, part: string];
}

const REACH = 8;
/** Words that set a number apart from those before it: other times, other places, totals, plans. */
const APART = /累计|历年|往年|上年|去年|同期|比|较|计划|目标|力争|共|合计|总|全[市省国]|平均|均|每|新增|净增/u;

/** Those who should come and those who did; what was handed out and what came back. */
const PAIRS: readonly (readonly [RegExp, RegExp, readonly [string, string]])[] = [
  [/应(?:到|出席|参加|参会|到会|参训|参评)[^，。；]{0,6}$/u, /(?:实到|实际(?:到会|出席|参加|参训|参评|到场)|实(?:出席|参加|参训|参评)|^到会|^出席)[^，。；]{0,6}$/u, ['应到', '实到']],
  [/(?:应检|应查|应体检|应接种)[^，。；]{0,6}$/u, /(?:实检|实查|实际检查|实际体检|已检|实际接种|已接种)[^，。；]{0,6}$/u, ['应检', '实检']],
  [/(?:发放|发出|下发)[^，。；]{0,8}(?:问卷|测评表|调查表|评议表|表决票|选票|征求意见表)[^，。；]{0,3}$/u, /(?:收回|回收)[^，。；]{0,10}$/u, ['发出', '收回']],
]; // prettier-ignore

function byPair(whole: Mention, part: Mention): readonly [string, string] | null {
  for (const [all, some, roles] of PAIRS) if (some.test(part.lead) && all.test(whole.lead)) return roles;
  return null;
}

/** 全年49起 and 第三季度52起 of one thing. */
function byPeriod(whole: Mention, part: Mention): boolean {
  if (!/全年/u.test(whole.clause) || /累计|截至|去年|上年|比|较/u.test(part.clause)) return false;
  const months = monthsOf(part.clause);
  if (!months || (months[0] === 1 && months[1] === 12)) return false;
  const [all, own] = [whole.clause, part.clause].map((words) => withoutPeriod(words).replace(/[共计]|发生|其中/gu, ''));
  return areRelated(all as string, own as string);
}

/** 有保障的脱贫户 of 脱贫户: a noun with an attribute names no more than the noun alone. */
const ATTRIBUTE = /(?:的|已[^，。；的]{1,6})$/u;
const SCOPE = /^(?:全[县镇乡区村校局]|目前|现有?|辖区|我[县镇乡局]|其中|共有?|有|年内|今年)+/u;

function nounOf(mention: Mention): string {
  return labelOf(mention)
    .replace(SCOPE, '')
    .replace(/(?:共有?|现有|有)$/u, '')
    .replace(/（[^）]*）/gu, '');
}

function byNoun(whole: Mention, part: Mention): boolean {
  const noun = nounOf(whole);
  if (noun.length < 2 || noun.length > 10 || APART.test(noun) || noun.includes('的')) return false;
  const words = part.lead.replace(/(?:共|有|达|为)+$/u, '');
  // 已开工的新建项目 of 新建; 住房有保障的脱贫户 of 全乡脱贫户.
  const at = words.lastIndexOf(noun);
  if (at < 1 || words.length - at - noun.length > 2) return false;
  return ATTRIBUTE.test(words.slice(0, at)) && words.slice(0, at).length > 2 && !APART.test(words);
}

/** 行政村共16个，获评文明村的12个: a clause that ends in 的 speaks of the things just told. */
function byClause(whole: Mention, part: Mention): boolean {
  if (!/[^，。；]{3,}的(?:有|达)?$/u.test(part.clause) || APART.test(part.clause) || whole.text !== part.text)
    return false;
  return /(?:(?<!公)共|总数|现有)(?:有|计|为)?$|^(?:全[县镇乡区村]|辖区)/u.test(whole.lead) && !/的/u.test(whole.lead);
}

function boundAt(mentions: readonly Mention[], at: number): Bound | null {
  const part = mentions[at] as Mention;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const whole = mentions[i] as Mention;
    if (whole.qualifies || whole.glued || !areAlike(whole, part)) continue;
    const pair = byPair(whole, part);
    if (pair) return { whole, part, roles: pair };
    if (byPeriod(whole, part)) return { whole, part, roles: ['全年', '其中'] };
    if (byNoun(whole, part) || byClause(whole, part)) return { whole, part, roles: ['总数', '其中'] };
  }
  return null;
}

/** A first look: 的, 已, 实, 收, 季, 月, 半, 到 or 席 stands before the number. */
const HINTS = /[的已实收季月半到席检]/u;

/** Numbers that can be no more than one before them, by what they are called. */
export function boundsIn(run: {
  mentions: readonly Mention[];
  first: number;
  wide: readonly Mention[];
  own: number;
}): Bound[] {
  const out: Bound[] = [];
  for (let at = run.first; at < run.mentions.length; at++) {
    const mention = run.mentions[at] as Mention;
    if (mention.base === '' || mention.qualifies || mention.glued || !HINTS.test(mention.lead)) continue;
    const found = boundAt(run.wide, run.own + at - run.first);
    if (found) out.push(found);
  }
  return out;
}
