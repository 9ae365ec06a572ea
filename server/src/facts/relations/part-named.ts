import { codesOf } from '../../text/codes.ts';
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
  [/(?:抽检|抽查|检测|检验|抽样|送检)[^，。；]{0,10}$/u, /^(?:不?合格|不?达标)(?:的|率为)?$/u, ['抽检', '其中']],
  [/(?:发放|发出|下发)[^，。；]{0,8}(?:问卷|测评表|调查表|评议表|表决票|选票|征求意见表)[^，。；]{0,3}$/u, /(?:收回|回收)[^，。；]{0,10}$/u, ['发出', '收回']],
]; // prettier-ignore

/** Words that set a number told of those just named apart as well: 由年初的218人减少到67人. */
const OTHER_TIME = /年初|年末|年底|月初|[由从原]|当[年时]|[往此]前/u;

/** What the words of a number say it may be: looked for once, before any other number is. */
interface Clues {
  /** Pairs of which its words are the lesser one. */
  readonly pairs: typeof PAIRS;
  /** It is told of some months of a year, and these are the words without them. */
  readonly ofMonths: string | null;
  /** Its words with the thing that is counted and an attribute; empty when there is none. */
  readonly words: string;
  /** Its clause speaks of the things just told. */
  readonly ofThem: boolean;
  /** It is told as a mere part of what was just told: 仅土建一项就占去. */
  readonly mere: boolean;
}

const YEARLY = /[共计]|发生|其中/gu;
const SEASON = /汛期(?:（[^（）]*）)?([^，。；：、\d]*)$/u;
const OF_YEAR = /全年|当年|年度|本年/u;

/** Without one of these no words tell months, and no lead is that of the lesser one of a pair. */
const MONTHS = codesOf('季月半');
const LESSER = codesOf('实到席检种格标收');

function monthsTold(mention: Mention): string | null {
  const { clause, lead } = mention;
  // 汛期（5月至9月）降雨量: the months stand in the bracket.
  const season =
    lead.includes('雨') && mention.gap.includes('汛期') && !/[比较最]|去年|上年|累计/u.test(mention.gap)
      ? SEASON.exec(mention.gap)?.[1]
      : undefined;
  if (season !== undefined) return season === '' ? lead : season;
  if (!MONTHS.isIn(clause, 0, clause.length)) return null;
  const months = monthsOf(clause);
  if (!months || (months[0] === 1 && months[1] === 12) || /累计|截至|去年|上年|比|较/u.test(clause)) return null;
  return withoutPeriod(clause).replace(YEARLY, '');
}

/** The clause may hold a count of its own, 一项. */
const MERE = /[，；：](?:其中)?(?:仅|单是|光是?)[^，。；]{1,16}就[^，。；]{0,6}$/u;

/** Of 获评文明村的12个: a clause that ends in 的 speaks of the things just told. */
const OF_THEM = /[^，。；]{3,}的(?:有|达)?$/u;
const OF_THEM_END = codesOf('的有达');
const NONE: typeof PAIRS = [];

function cluesOf(part: Mention): Clues | null {
  const { lead, clause } = part;
  const pairs = LESSER.isIn(lead, 0, lead.length) ? PAIRS.filter(([, some]) => some.test(lead)) : NONE;
  const ofMonths = monthsTold(part);
  const words =
    (lead.includes('的') || lead.includes('已')) && !APART.test(lead) ? lead.replace(/(?:共|有|达|为)+$/u, '') : '';
  const ofThem =
    OF_THEM_END.has(clause.charCodeAt(clause.length - 1)) &&
    OF_THEM.test(clause) &&
    !APART.test(clause) &&
    !OTHER_TIME.test(clause);
  const mere = lead.includes('就') && MERE.test(part.text.slice(Math.max(0, part.start - NEAR), part.start));
  if (pairs.length === 0 && ofMonths === null && words === '' && !ofThem && !mere) return null;
  return { pairs, ofMonths, words, ofThem, mere };
}

function byPair(whole: Mention, { pairs }: Clues): readonly [string, string] | null {
  for (const [all, , roles] of pairs) if (all.test(whole.lead)) return roles;
  return null;
}

/** 全年49起 and 第三季度52起 of one thing. */
function byPeriod(whole: Mention, { ofMonths }: Clues): boolean {
  if (ofMonths === null || !OF_YEAR.test(whole.clause)) return false;
  return areRelated(withoutPeriod(whole.clause).replace(YEARLY, ''), ofMonths);
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

function byNoun(whole: Mention, { words }: Clues): boolean {
  if (words === '') return false;
  const noun = nounOf(whole);
  if (noun.length < 2 || noun.length > 10 || APART.test(noun) || noun.includes('的')) return false;
  // 已开工的新建项目 of 新建; 住房有保障的脱贫户 of 全乡脱贫户.
  const at = words.lastIndexOf(noun);
  return at > 2 && words.length - at - noun.length <= 2 && ATTRIBUTE.test(words.slice(0, at));
}

/** 行政村共16个，获评文明村的12个 */
function byClause(whole: Mention, part: Mention, { ofThem }: Clues): boolean {
  if (
    !ofThem ||
    whole.text !== part.text ||
    /[。；]/u.test(whole.text.slice(whole.end, part.start)) ||
    whole.lead.includes('的')
  )
    return false;
  return /(?:(?<!公)共|总数|现有)(?:有|计|为)?$|^(?:全[县镇乡区村]|辖区)/u.test(whole.lead);
}

/** The number right before, of one thing and one time. */
function byMere(whole: Mention, part: Mention, { mere }: Clues): boolean {
  return (
    mere &&
    whole.text === part.text &&
    !/[。；]/u.test(whole.text.slice(whole.end, part.start)) &&
    !/增|减|同比|每|均|去年|上年/u.test(whole.clause)
  );
}

/** Whether a number in its unit stands not far before it. */
function hasAlike(mentions: readonly Mention[], at: number): boolean {
  const { base } = mentions[at] as Mention;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) if ((mentions[i] as Mention).base === base) return true;
  return false;
}

function boundAt(mentions: readonly Mention[], at: number, clues: Clues): Bound | null {
  const part = mentions[at] as Mention;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const whole = mentions[i] as Mention;
    if (!areAlike(whole, part) || whole.glued || whole.qualifies) continue;
    const pair = byPair(whole, clues);
    if (pair) return { whole, part, roles: pair };
    if (byPeriod(whole, clues)) return { whole, part, roles: ['全年', '其中'] };
    if (byNoun(whole, clues) || byClause(whole, part, clues) || byMere(whole, part, clues))
      return { whole, part, roles: ['总数', '其中'] };
  }
  return null;
}

/** A first look: a character of a word that tells a part stands before the number. */
const HINTS = codesOf('的已实收季月半到席检格标仅');
const NEAR = 30;

function isHinted({ text, start, from }: Mention): boolean {
  return HINTS.isIn(text, Math.max(from, start - NEAR), start);
}

/** Numbers that can be no more than one before them, by what they are called. */
export function boundsIn(run: {
  mentions: readonly Mention[];
  first: number;
  wide: readonly Mention[];
  own: number;
}): Bound[] {
  const { mentions, first } = run;
  const out: Bound[] = [];
  for (let at = first; at < mentions.length; at++) {
    const mention = mentions[at] as Mention;
    if (mention.base === '' || mention.glued || !isHinted(mention)) continue;
    if (!hasAlike(run.wide, run.own + at - first) || mention.qualifies) continue;
    const clues = cluesOf(mention);
    const found = clues && boundAt(run.wide, run.own + at - first, clues);
    if (found) out.push(found);
  }
  return out;
}
