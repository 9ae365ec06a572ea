import { place } from '../../document/place.ts';
import { countOf } from '../calendar-words.ts';
import { PLAN_NAME, planYears, type Years } from '../calendar-plans.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import { indexBefore, type Moment } from './date-moments.ts';
import { type Span } from './date-spans.ts';
import { THAT_IS } from './date-text.ts';
import { relation } from './relation.ts';
import { yearsMeant, type Reading } from './year-words.ts';

const NOUN = String.raw`(?:规划|计划|时期|期间|期|普法|工作|纲要|发展)*(?:的?(?<side>前|头|后|末)(?<some>[一二两三四])(?:个)?年)?`;
const BEFORE = new RegExp(String.raw`${PLAN_NAME}${NOUN}(?:${THAT_IS}|（即|[是为])$`, 'u');
const TERM_BEFORE = /(?:规划期|实施期|规划期限|规划期间|实施期限)(?:限)?[内里]?(?:[为是（(：:的]|即)?$/u;
const TERM_BEHIND = /^的?(?:规划期|实施期|规划期限|实施期限)/u;
const BEHIND = new RegExp(String.raw`^(?:的|${THAT_IS})?${PLAN_NAME}(?:规划|计划)?(?:时期|期间|规划期|[）)])`, 'u');
const ANY_PLAN = new RegExp(PLAN_NAME, 'gu');

export interface NamedPlan {
  readonly words: string;
  readonly at: number;
  readonly years: readonly Years[];
}

/** The first or last years of a plan: “十三五”前三年. */
function someOf(years: readonly Years[], side: string | undefined, some: string | undefined): readonly Years[] {
  const count = some === undefined ? null : countOf(some);
  if (count === null) return years;
  const ahead = side === '前' || side === '头';
  return years.map(([first, last]) => (ahead ? [first, first + count - 1] : [last - count + 1, last]));
}

export function planOf(found: RegExpExecArray, base: number): NamedPlan | null {
  const { plan, of, side, some } = found.groups ?? {};
  if (plan === undefined) return null;
  const ofLaw = of !== undefined || found[0].includes('普法');
  const years = someOf(planYears(plan, ofLaw), side, some);
  const at = base + found.index + found[0].indexOf(plan);
  const part = some === undefined ? '' : `${side ?? ''}${some}年`;
  return years.length === 0 ? null : { words: `${plan}${ofLaw ? '普法' : ''}${part}`, at, years };
}

function planBeside(text: string, { from, to }: Span): NamedPlan | null {
  const base = Math.max(0, from.start - 26);
  const lead = text.slice(base, from.start);
  const before = lead.includes('五') ? BEFORE.exec(lead) : null;
  if (before) return planOf(before, base);
  const behind = BEHIND.exec(text.slice(to.end, to.end + 18));
  if (behind) return planOf(behind, to.end);
  const rest = text.slice(to.end, to.end + 20);
  const isTermBehind = TERM_BEHIND.test(rest) && !rest.includes('五');
  if (!TERM_BEFORE.test(lead) && !isTermBehind) return null;
  const far = Math.max(0, from.start - 60);
  const sentence = text.slice(far, from.start).replace(/^.*[。！？；》]/su, (cut) => ' '.repeat(cut.length));
  // “七五”普法于2020年收官，2021—2025年规划期: another year parts the two.
  if (isTermBehind && /五.*\d{4}年/su.test(sentence)) return null;
  const plans = [...sentence.matchAll(ANY_PLAN)];
  const [only] = plans;
  return only && plans.every(({ groups }) => groups?.plan === only.groups?.plan) ? planOf(only, far) : null;
}

function shown([first, last]: Years): string {
  return `${first}—${last}年`;
}

function spanRelation({ block }: DatedBlock, span: Span): Relation | null {
  const { from, to } = span;
  if (!span.tight || to.titled || from.year === null || to.year === null || to.source === 'report') return null;
  const plan = planBeside(block.text, span);
  if (!plan) return null;
  const holds = plan.years.some(([first, last]) => first === from.year && last === to.year);
  const range: RelationPart = { role: '起止年份', place: place(block, from.start, to.mention.place.end) };
  const right = `“${plan.words}”为${plan.years.map(shown).join('或')}`;
  return relation({
    type: 'period',
    parts: [{ role: '规划', place: place(block, plan.at, plan.at + 2) }, range],
    marked: range,
    holds,
    trust: 'certain',
    arithmetic: holds ? right : `${right}，文中写作${block.text.slice(from.start, to.mention.place.end)}`,
  });
}

const ORDER = new RegExp(
  String.raw`${PLAN_NAME}[^，。；！？、《》]{0,12}?(?<order>开局之年|开局年|开局起步之年|起步之年|启动之年|起始之年|起始年|开篇之年|首年|头一年|头年|第一个年头|收官之年|收官年|收尾之年|收官|最后一年|末一年|末年|期?[末初](?=(?:的|，?即|，?也就是|（)?(?:20|19)\d\d年)|第(?<nth>[一二三四五六七八九]|\d)(?:个)?年(?![度份]))`,
  'u',
);
/** The longest name of a plan up to its last 五: “第十四个五. */
const NAME = 7;
const ORDER_REACH = 32;
/** Words before the plan that tell the year: 今年是, 2024年作为. */
const LINK =
  /^(?:度)?(?:，|,)?(?:既|正|又|也|恰|正好|恰好|已经?|适)*(?:是|为|系|就是|亦即|作为|正值|恰逢|适逢|时值|逢|值|迎来|进入|迈入|步入|跨入|处于|处在|走到|来到|到了?|（|\(|即)(?:我[国省市县区镇乡]|全[国省市县区镇乡])?(?:实施|全面|落实|推进|贯彻)?$/u;

/** Which years of a plan an order word means. */
export function nthYears(order: string, nth: string | undefined, years: readonly Years[]): number[] {
  if (nth !== undefined) {
    const count = countOf(nth);
    return count === null || count > 5 || count < 1 ? [] : years.map(([first]) => first + count - 1);
  }
  return years.map(([first, last]) => (/收官|收尾|最后|末/u.test(order) ? last : first));
}

interface Told {
  /** Where it stands; null where nothing tells it but the report. */
  readonly at: RelationPart['place'] | null;
  readonly words: string;
  readonly years: readonly number[];
}

/** Words for the time from which a text speaks. */
const NOW = '今年|本年度?|明年|去年|上年度?|前年|眼下|当前|目前|现在|如今|当下|时下';
const NOW_BEFORE = new RegExp(String.raw`(?<word>${NOW})(?=[^。；\d]{1,12}$)`, 'u');
/** 正值“十四五”收官之年，: nothing but the present can be meant. */
const AT_PRESENT = /(?:^|[。；])(?:眼下|当前)?(?:正值|恰逢|适逢|时值|正处于?)$/u;

/** The year that is said to be that year of the plan. */
function yearBefore(dated: DatedBlock, start: number, reading: Reading): Told | null {
  const { block, moments } = dated;
  const { text } = block;
  const moment = moments[indexBefore(moments, start)];
  if (moment && moment.month === null && moment.year !== null && !moment.titled && start - moment.end <= 14) {
    if (!LINK.test(text.slice(moment.end, start))) return null;
    return { at: moment.mention.place, words: `${moment.year}年`, years: [moment.year] };
  }
  return presentBefore(dated, start, reading);
}

/** 今年是, 眼下正是, 正值: the time from which the text speaks. */
function presentBefore(dated: DatedBlock, start: number, reading: Reading): Told | null {
  const { block } = dated;
  const { text } = block;
  const base = Math.max(0, start - 14);
  const lead = text.slice(base, start);
  const found = NOW_BEFORE.exec(lead);
  const implied = found ? null : AT_PRESENT.exec(lead);
  if (!found && !implied) return null;
  const word = found?.groups?.word ?? '';
  const at = base + (found?.index ?? 0);
  if (found && !LINK.test(text.slice(at + word.length, start))) return null;
  const named = /年/u.test(word) ? word : '今年';
  const years = yearsMeant(named, dated, at, reading);
  return years && { at: found ? place(block, at, at + word.length) : null, words: word || named, years };
}

/** “十四五”开局之年2021年, 收官的2020年, 第三年（2023年） */
const YEAR_RIGHT_BEHIND = new RegExp(String.raw`^(?:之年|这一年|这年|那一年|那年|当年)?(?:${THAT_IS}|的)?$`, 'u');

const ENTERED = /(?:进入|迈入|步入|跨入|迎来|来到|到了?|处于|正是|已是)(?:了|最后|全面|关键)*[^，。；]{0,5}$/u;

/** “十三五”的第四年，即2019年 */
function yearBehind(
  { block: { text }, moments }: DatedBlock,
  start: number,
  end: number,
  { present }: Reading,
): Told | null {
  const moment = moments[indexBefore(moments, end) + 1];
  if (moment?.source !== 'written' || moment.year === null || moment.titled) return null;
  const between = text.slice(end, moment.mention.place.start);
  if (!YEAR_RIGHT_BEHIND.test(between)) {
    // 作为“十四五”开局之年，2021年
    // “八五”普法已进入收官之年，2024年
    const entered = present?.year === moment.year && ENTERED.test(text.slice(start, end));
    const isNow = entered || /(?:作为|身处|正值)$/u.test(text.slice(Math.max(0, start - 3), start));
    if (between !== '，' || !isNow) return null;
  }
  return { at: moment.mention.place, words: `${moment.year}年`, years: [moment.year] };
}

/** 作为“十四五”的第四年，今年任务更重 */
function nowBehind(dated: DatedBlock, start: number, end: number, reading: Reading): Told | null {
  const { text } = dated.block;
  if (!/(?:作为|身处|正值)$/u.test(text.slice(Math.max(0, start - 3), start))) return null;
  const word = /^，(今年|本年度?)/u.exec(text.slice(end, end + 5))?.[1];
  const years = word === undefined ? null : yearsMeant(word, dated, end + 1, reading);
  return years && word !== undefined
    ? { at: place(dated.block, end + 1, end + 1 + word.length), words: word, years }
    : null;
}

/** Years that are said to be another year of a plan than they are: 2024年是“十四五”收官之年. */
export function planYearRelation(dated: DatedBlock, five: number, reading: Reading): Relation | null {
  const { text } = dated.block;
  const base = Math.max(0, five - NAME);
  const found = ORDER.exec(text.slice(base, five + ORDER_REACH));
  if (!found || base + found.index > five) return null;
  const start = base + found.index;
  const { order = '', nth } = found.groups ?? {};
  const plan = planOf(found, base);
  const end = start + found[0].length;
  const told =
    plan &&
    (yearBefore(dated, start, reading) ??
      yearBehind(dated, start, end, reading) ??
      nowBehind(dated, start, end, reading));
  const right = plan && nthYears(order, nth, plan.years);
  if (told && plan && (countOf(nth ?? '') ?? 0) > 5) return noSuchYear(dated, plan, order, start + found[0].length);
  if (!told || !right || right.length === 0) return null;
  const holds = told.years.some((year) => right.includes(year));
  const at = start + found[0].length - order.length;
  const word: RelationPart = { role: '年次', place: place(dated.block, at, at + order.length) };
  const named = `“${plan.words}”${order}是${right.join('年或')}年`;
  return relation({
    type: 'period',
    parts: [
      ...(told.at ? [{ role: '年份', place: told.at }] : []),
      { role: '规划', place: place(dated.block, plan.at, plan.at + 2) },
      word,
    ],
    marked: word,
    holds,
    trust: 'certain',
    arithmetic: holds ? named : `${named}，文中说的是${shownYear(told)}`,
  });
}

/** “七五”普法的第六年: a plan has five. */
function noSuchYear({ block }: DatedBlock, plan: NamedPlan, order: string, end: number): Relation {
  const word: RelationPart = { role: '年次', place: place(block, end - order.length, end) };
  return relation({
    type: 'period',
    parts: [{ role: '规划', place: place(block, plan.at, plan.at + 2) }, word],
    marked: word,
    holds: false,
    trust: 'certain',
    arithmetic: `“${plan.words}”为${plan.years.map(shown).join('或')}，一共五年，没有${order}`,
  });
}

/** 今年（2023年）, 2023年 */
function shownYear({ words, years }: Told): string {
  return /^\d/u.test(words) ? words : `${words}（${years.join('年或')}年）`;
}

const STARTED = /^(?:[^，。；]{0,8}(?:开始|起|启动|实施|起步|开局)|[，,])/u;
const ENDED = /^[^，。；]{0,6}(?:收官|结束|届满|到期|期满|为止|止)/u;
/** “十三五”规划于2019年圆满收官 */
const OVER_THEN = /^(?:底|末)?(?:已|全面|圆满|顺利|如期|胜利)*(?:收官|结束|届满|到期)/u;
const PLAN_IN_CLAUSE = new RegExp(String.raw`${PLAN_NAME}(?:规划|普法规划|普法)?(?:于|自|从)$`, 'u');

/** “七五”普法自2014年开始实施，到2020年收官: a year out of the plan's own. Local plans may begin and end late by a year. */
function edgeRelations({ block, moments }: DatedBlock): Relation[] {
  const { text } = block;
  return moments.flatMap((moment, i) => {
    const { start, end } = moment.mention.place;
    if (moment.source !== 'written' || moment.year === null || moment.titled) return [];
    const base = Math.max(0, start - 18);
    const found = PLAN_IN_CLAUSE.exec(text.slice(base, start));
    const plan = found && planOf(found, base);
    if (!plan) return [];
    if (OVER_THEN.test(text.slice(end, end + 14))) return [edgeTold(plan, moment, 1)];
    if (!STARTED.test(text.slice(end, end + 14))) return [];
    const next = moments[i + 1];
    const last =
      next && next.sentence === moment.sentence && ENDED.test(text.slice(next.end, next.end + 10)) ? next : null;
    const told = [edgeTold(plan, moment, 0), ...(last?.year != null ? [edgeTold(plan, last, 1)] : [])];
    return told;
  });
}

function edgeTold(plan: NamedPlan, moment: Moment, side: 0 | 1): Relation {
  const year = moment.year ?? 0;
  const holds = plan.years.some((years) => year === years[side] || year === years[side] + 1);
  const part: RelationPart = { role: side === 0 ? '开始年份' : '结束年份', place: moment.mention.place };
  const right = `“${plan.words}”为${plan.years.map(shown).join('或')}`;
  return relation({
    type: 'year',
    parts: [{ role: '规划', place: place(moment.block, plan.at, plan.at + 2) }, part],
    marked: part,
    holds,
    trust: 'certain',
    arithmetic: holds ? right : `${right}，文中写作${year}年`,
  });
}

const SINCE_PLAN = new RegExp(
  String.raw`${PLAN_NAME}(?:规划|时期)?(?:实施|开局)?以来的?[，,]?(?:这)?(?<count>[一二三四五两]|\d)(?:个)?年(?<tail>间|来|里|时间)?[，,]?(?:即|也就是)?`,
  'gu',
);

/** “十四五”以来的三年间，即2021年至2024年底: years since a plan began, up to the end of a year that is told. */
function sincePlan(dated: DatedBlock): Relation[] {
  const { block, moments } = dated;
  const { text } = block;
  if (!text.includes('以来')) return [];
  return [...text.matchAll(SINCE_PLAN)].flatMap((found) => {
    const plan = planOf(found, 0);
    const count = countOf(found.groups?.count ?? '');
    const end = found.index + found[0].length;
    const index = indexBefore(moments, end) + 1;
    const last = [moments[index], moments[index + 1]].find((one) => one && /[底末]/u.test(one.narrowed));
    if (!plan || count === null || last?.source !== 'written' || last.year === null || last.month !== null) return [];
    if (!/^(?:自?\d{4}年(?:初)?)?(?:[，,]?(?:截至|截止到?|至|到|—|-))?$/u.test(text.slice(end, last.start))) return [];
    const right = plan.years.map(([first]) => (last.year ?? 0) - first + 1);
    const at = found.index + found[0].lastIndexOf(found.groups?.count ?? '');
    const part: RelationPart = { role: '年数', place: place(block, at, at + 2) };
    const holds = right.includes(count);
    const named = `“${plan.words}”从${plan.years.map(([first]) => first).join('或')}年起，到${last.year}年底是${right.join('或')}年`;
    return relation({
      type: 'period',
      parts: [{ role: '截止年份', place: last.mention.place }, part],
      marked: part,
      holds,
      trust: 'certain',
      arithmetic: holds ? named : `${named}，文中写作${count}年`,
    });
  });
}

/** Stretches of years that are not those of the five-year plan they are said of. */
export function planSpans(dated: DatedBlock): Relation[] {
  if (!dated.block.text.includes('五')) return [];
  return [
    ...dated.spans.flatMap((span) => spanRelation(dated, span) ?? []),
    ...edgeRelations(dated),
    ...sincePlan(dated),
  ];
}
