import { place } from '../../document/place.ts';
import { PLAN_NAME } from '../calendar-plans.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import { indexBefore } from './date-moments.ts';
import { sentenceEnd, sentenceStart } from './date-text.ts';
import { nthYears, planOf } from './period-plan.ts';
import { relation } from './relation.ts';

/** 2022年是规划实施的第三年: a year of the plan that was named before. */
const LATER =
  /(?:是|为|作为|正值|处于)(?:这一|该|本|这个|此)?(?:五年|普法)?(?:规划|计划)(?:的?(?:实施|执行|落实|推进))?的?(?<order>第(?<nth>[一二三四五])年(?![度份])|开局之年|首年|收官之年|最后一年|末年)/gu;
const PLAN = new RegExp(PLAN_NAME, 'gu');
/** How far before it the plan is named. */
const REACH = 60;

/** Years that are said to be another year of the plan named before them in their sentence than they are. */
export function laterPlanYears({ block, moments }: DatedBlock): Relation[] {
  const { text } = block;
  if (!text.includes('划') || moments.length === 0) return [];
  return [...text.matchAll(LATER)].flatMap((found) => {
    const moment = moments[indexBefore(moments, found.index)];
    if (moment?.source !== 'written' || moment.year === null || moment.titled) return [];
    if (!/^度?$/u.test(text.slice(moment.end, found.index))) return [];
    const from = sentenceStart(text, moment.start, moment.start - REACH);
    const plans = [...text.slice(from, moment.start).matchAll(PLAN)];
    const [only] = plans;
    const plan = only && plans.length === 1 ? planOf(only, from) : null;
    const { order = '', nth } = found.groups ?? {};
    const right = plan ? nthYears(order, nth, plan.years) : [];
    if (!plan || right.length === 0) return [];
    const holds = right.includes(moment.year);
    const at = found.index + found[0].length - order.length;
    const word: RelationPart = { role: '年次', place: place(block, at, at + order.length) };
    const named = `“${plan.words}”${order}是${right.join('年或')}年`;
    return relation({
      type: 'period',
      parts: [
        { role: '规划', place: place(block, plan.at, plan.at + 2) },
        { role: '年份', place: moment.mention.place },
        word,
      ],
      marked: word,
      holds,
      trust: 'certain',
      arithmetic: holds ? named : `${named}，文中说的是${moment.year}年`,
    });
  });
}

const YEARS =
  /(?:^|[，,])(?:[^，。；\d]{0,6}[，,])?(?:在)?(?:这|短短|整整|前后|这短短)+(?<count>[一二三四五六七八九])年(?:间|里|来|内|中|时间|[，。])/u;
const COUNTED = 40;

/** “十四五”是2021年至2025年，在这四年里: the years of a whole plan that are counted again. */
export function planCounts({ block, spans }: DatedBlock): Relation[] {
  const { text } = block;
  return spans.flatMap(({ from, to, tight }) => {
    if (!tight || to.titled || from.year === null || to.year !== from.year + 4 || to.month !== null) return [];
    const end = sentenceEnd(text, to.end, to.end + COUNTED);
    const found = YEARS.exec(text.slice(to.end, end));
    const count = found?.groups?.count;
    if (!found || count === undefined) return [];
    const base = sentenceStart(text, from.start, from.start - REACH);
    const plans = [...text.slice(base, to.end + found.index).matchAll(PLAN)];
    const plan = plans.length === 1 && plans[0] ? planOf(plans[0], base) : null;
    if (!plan?.years.some(([first, last]) => first === from.year && last === to.year)) return [];
    const at = to.end + found.index + found[0].lastIndexOf(count);
    const word: RelationPart = { role: '年数', place: place(block, at, at + 2) };
    const holds = count === '五';
    const named = `“${plan.words}”从${from.year}年到${to.year}年是五年`;
    return relation({
      type: 'period',
      parts: [{ role: '起止年份', place: place(block, from.start, to.mention.place.end) }, word],
      marked: word,
      holds,
      trust: 'certain',
      arithmetic: holds ? named : `${named}，文中写作${count}年`,
    });
  });
}
