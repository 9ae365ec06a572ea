import { place } from '../../document/place.ts';
import type { Heading } from '../../document/model.ts';
import type { Relation, RelationPart } from '../model.ts';
import { DateCue, hasCue } from './date-cues.ts';
import type { DatedBlock } from './date-blocks.ts';
import type { Moment } from './date-moments.ts';
import { relation } from './relation.ts';
import type { Reading } from './year-words.ts';

const PLANS = /下一步|下步|下一年|明年|来年|工作打算|工作计划|工作思路|工作安排|努力方向/u;
const PAST = /(\d{4})年度?(?:的)?(?:主要|重点)?(?:工作|法治)[^，。]{0,8}?(?:情况|总结|回顾|成效|举措|完成|开展)?/u;
const SHALL = /^(?:度)?[，,](?:[^，。；\d]{0,10})(?:将|计划|拟|力争|争取|准备)/u;

/** The year that the report tells of by the heading of a part before: 一、2023年主要工作. */
function pastYear(headings: readonly Heading[], before: number): number | null {
  for (const { title, from } of headings) {
    const found = from < before && !PLANS.test(title) ? PAST.exec(title) : null;
    if (found) return Number(found[1]);
  }
  return null;
}

/** The part of plans in which a block stands. */
function isInPlans(headings: readonly Heading[], block: number): boolean {
  const own = headings.filter(({ from, to }) => from <= block && block < to);
  return own.some(({ title }) => PLANS.test(title) && !/\d{4}年/u.test(title));
}

function headsSentence({ block: { text }, mention: { place: at } }: Moment): boolean {
  return at.start === 0 || '。；：'.includes(text.charAt(at.start - 1));
}

const NEXT_WORDS = /新的一年|下一年|明年|来年/u;
const NEXT = /(?:新的一年|下一年度?|明年|来年)(?:里|度)?[，,]?[^。；\d]{0,24}$/u;
const AIM = /(?:紧扣|围绕|对标|锚定|聚焦|瞄准|完成|实现|确保|落实|抓好|做好|紧盯)[^，。；\d]{0,6}$/u;
const AIMED = /^度?(?:的)?(?:各项|主要|全年|全镇|全县|全乡|重点|年度|发展)*(?:目标|任务|工作|计划|重点|指标|项目)/u;

/** 新的一年，我们将紧扣2025年目标任务 in a report of 2025. */
function aimOfNext(dated: DatedBlock, { present }: Reading): Relation[] {
  const { block, moments } = dated;
  const { text } = block;
  if (!present?.certain) return [];
  return moments.flatMap((moment) => {
    const { year, source, month, titled } = moment;
    if (source !== 'written' || year === null || month !== null || titled || year !== present.year) return [];
    const { start, end } = moment.mention.place;
    const lead = text.slice(Math.max(0, start - 40), start);
    if (!NEXT.test(lead) || !AIM.test(lead) || !AIMED.test(text.slice(end, end + 16))) return [];
    const part: RelationPart = { role: '计划年份', place: place(block, start, start + 4) };
    return relation({
      type: 'year',
      parts: [part],
      marked: part,
      holds: false,
      trust: present.ahead ? 'likely' : 'certain',
      arithmetic: `${present.year}年的报告，新的一年是${present.year + 1}年，文中写作${year}年`,
      computed: [{ part, place: part.place, text: String(present.year + 1) }],
    });
  });
}

/** 展望新的一年，2022年我局将 */
const RIGHT_AFTER = /(?:新的一年|下一年度?|明年|来年)(?:里|度)?[，,：](?:在)?$/u;
const WILL = /^(?:度)?[，,]?[^，。；\d]{0,12}?(?:将|计划|拟|力争|争取|准备|要|继续)/u;

/** The year that is named right behind 新的一年 is not the next one. */
function namedNext({ block, moments }: DatedBlock, { present }: Reading): Relation[] {
  if (!present?.certain) return [];
  return moments.flatMap((moment) => {
    const { year, source, month, titled } = moment;
    if (source !== 'written' || year === null || month !== null || titled) return [];
    const { start, end } = moment.mention.place;
    const found = RIGHT_AFTER.exec(block.text.slice(Math.max(0, start - 10), start));
    if (!found || !WILL.test(block.text.slice(end, end + 18))) return [];
    // A report of January calls its own year the new one.
    const right = present.year + 1;
    if (year >= present.year && year <= right + (present.ahead ? 1 : 0) && !(year === present.year && !present.ahead))
      return [];
    const part: RelationPart = { role: '计划年份', place: place(block, start, start + 4) };
    return relation({
      type: 'year',
      parts: [part],
      marked: part,
      holds: false,
      trust: year < present.year || year > right + 1 ? 'certain' : 'likely',
      arithmetic: `${present.year}年的报告，新的一年是${right}年，文中写作${year}年`,
      computed: [{ part, place: part.place, text: String(right) }],
    });
  });
}

/** Years of plans that are those of the report itself. */
export function nextRelations(dated: DatedBlock, reading: Reading): Relation[] {
  const planned = planYearInNext(dated, reading);
  if (!hasCue(dated, DateCue.next) || !NEXT_WORDS.test(dated.block.text)) return planned;
  return [...planned, ...namedNext(dated, reading), ...aimOfNext(dated, reading)];
}

/** 下一步打算。2023年，全镇将……, where the report has told what was done in 2023. */
function planYearInNext({ block, moments }: DatedBlock, { facts, present }: Reading): Relation[] {
  const { headings } = facts.document;
  if (headings.length === 0 || present?.ahead === true) return [];
  return moments.flatMap((moment) => {
    const { year, source, month, narrowed, titled } = moment;
    if (source !== 'written' || year === null || month !== null || narrowed !== '' || titled) return [];
    if (!headsSentence(moment) || !SHALL.test(block.text.slice(moment.end, moment.end + 16))) return [];
    if (!isInPlans(headings, block.index)) return [];
    const past = pastYear(headings, block.index);
    if (past === null || (present !== null && past !== present.year) || year > past) return [];
    const { start } = moment.mention.place;
    const part: RelationPart = { role: '计划年份', place: place(block, start, start + 4) };
    return [
      relation({
        type: 'year',
        parts: [part],
        marked: part,
        holds: false,
        trust: 'certain',
        arithmetic: `前面总结的是${past}年，下一步打算应为${past + 1}年，文中写作${year}年`,
        computed: [{ part, place: part.place, text: String(past + 1) }],
      }),
    ];
  });
}
