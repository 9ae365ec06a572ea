import { place } from '../../document/place.ts';
import { countOf } from '../calendar-words.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import type { Moment } from './date-moments.ts';
import type { Span } from './date-spans.ts';
import { THAT_IS } from './date-text.ts';
import { relation } from './relation.ts';

type Months = readonly [first: number, last: number];

const PARTS = String.raw`第?[一二三四1-4]季度|[前头][一二两三]个?季度|[上下]半年`;
const PART = new RegExp(PARTS, 'gu');
/** Another time between a part of the year and a month of it. */
const OTHER_TIME = /比|较|同期|去年|上年|明年|次年|以来|截至|截止|全年|年度|月|旬|目标|计划/u;
/** 要数, 最忙的是, 其中: what picks one month out of those of the part. */
const PICKS =
  /(?:[，,](?:要|当|首)?数|最[\u4e00-\u9fff]{1,6}的?(?:月份)?(?:是|在|为|当属|要数|数|出现在)|其中|尤以|[，,]以|(?:旺季|高峰|峰值|最高点|低谷|淡季|最低点)(?:出现)?[在是为])$/u;
const IN_PART = /^(?:各个?月份?|里|中|内|期间|的?[几三六]个月(?:里|中)?)(?:[，,]|$)/u;
const MOST = /^(?:份)?(?:一个月|单月|当月|这个月)?[^，。；：\d]{0,8}(?:最|居首|第一|高峰|峰值)/u;
const REACH = 34;
/** 上半年我镇攻坚克难，1月至9月: the topic of a sentence, and the months that its next clause begins with. */
const TOPIC = new RegExp(String.raw`(?:^|[。！？\n])(?:今年|本年)?(?<part>${PARTS})[^，。；：、\d]{0,16}，$`, 'u');

function monthsOf(part: string): Months {
  if (part === '上半年') return [1, 6];
  if (part === '下半年') return [7, 12];
  const count = countOf(/[一二两三四1-4]/u.exec(part)?.[0] ?? '') ?? 1;
  return /^[前头]/u.test(part) ? [1, count * 3] : [count * 3 - 2, count * 3];
}

function claim(
  moment: Moment,
  [at, part]: readonly [number, string],
  range: RelationPart,
  { holds, months: [first, last] }: { readonly holds: boolean; readonly months: Months },
): Relation {
  const { block } = moment;
  const right = `${part}是${first}月至${last}月`;
  return relation({
    type: 'period',
    parts: [{ role: '时段', place: place(block, at, at + part.length) }, range],
    marked: range,
    holds,
    trust: 'certain',
    arithmetic: holds ? right : `${right}，文中写作${block.text.slice(range.place.start, range.place.end)}`,
  });
}

/** 三季度各月，要数10月最忙; 二季度最忙的是12月; 下半年办件2万笔，其中4月最多 */
function peakRelation(moment: Moment): Relation | null {
  const { text } = moment.block;
  const { start } = moment.mention.place;
  if (moment.month === null || moment.day !== null || moment.titled) return null;
  const base = Math.max(0, start - REACH);
  const lead = text.slice(Math.max(text.lastIndexOf('。', start) + 1, base), start);
  const found = /[季半]/u.test(lead) ? [...lead.matchAll(PART)].at(-1) : undefined;
  if (!found) return null;
  const gap = lead.slice(found.index + found[0].length);
  const between = gap.replace(/各个?月份?|单月/gu, '');
  if (OTHER_TIME.test(between) || OTHER_TIME.test(lead.slice(Math.max(0, found.index - 3), found.index))) return null;
  const behind = text.slice(moment.end, moment.end + 16);
  const picks = PICKS.exec(gap);
  const sure = picks !== null && /最|季|峰|谷/u.test(picks[0]);
  if (!sure && !(MOST.test(behind) && (picks !== null || IN_PART.test(gap)))) return null;
  const months = monthsOf(found[0]);
  const holds = months[0] <= moment.month && moment.month <= months[1];
  const range: RelationPart = { role: '月份', place: moment.mention.place };
  return claim(moment, [start - lead.length + found.index, found[0]], range, { holds, months });
}

/** Months that go on beyond the part of the year that their sentence speaks of. */
function topicRelation(text: string, { from, to, tight }: Span): Relation | null {
  if (!tight || from.month !== 1 || to.month === null || from.day !== null || to.day !== null) return null;
  const base = Math.max(0, from.start - REACH);
  const lead = text.slice(base, from.start);
  const found = lead.endsWith('，') ? TOPIC.exec(lead) : null;
  const part = found?.groups?.part;
  if (!found || part === undefined) return null;
  const months = monthsOf(part);
  if (months[0] !== 1 || to.month <= months[1]) return null;
  const range: RelationPart = { role: '月份', place: place(to.block, from.start, to.mention.place.end) };
  return claim(to, [base + found.index + found[0].indexOf(part), part], range, { holds: false, months });
}

/** 二季度末，也就是9月30日; 年底（9月30日） */
const EDGE = new RegExp(String.raw`(?<part>${PARTS}|年)(?<edge>[末底初中])(?:${THAT_IS})$`, 'u');

/** The months in which a part of the year, or the year, begins or ends. */
function edgeMonths(part: string, edge: string): Months | null {
  const [first, last]: Months = part === '年' ? [1, 12] : monthsOf(part);
  if (edge === '中') return part === '年' ? [5, 8] : null;
  if (edge === '初') return [first, first + (part === '年' ? 1 : 0)];
  return [last - (part === '年' ? 1 : 0), last];
}

/** The end of a quarter, a half or a year with a day of another month. */
function edgeRelation(text: string, moment: Moment): Relation | null {
  const { start } = moment.mention.place;
  if (moment.month === null || moment.titled || !'（(即是'.includes(text.charAt(start - 1))) return null;
  const base = Math.max(0, start - 14);
  const found = EDGE.exec(text.slice(base, start));
  const { part = '', edge = '' } = found?.groups ?? {};
  const months = found && edgeMonths(part, edge);
  if (!found || !months || /[\d去前明上]$/u.test(text.slice(base, base + found.index))) return null;
  const holds = months[0] <= moment.month && moment.month <= months[1];
  const told: RelationPart = { role: '日期', place: moment.mention.place };
  const named = `${part}${edge}是${months[0] === months[1] ? '' : `${months[0]}月至`}${months[1]}月`;
  return relation({
    type: 'period',
    parts: [
      { role: '时段', place: place(moment.block, base + found.index, base + found.index + part.length + 1) },
      told,
    ],
    marked: told,
    holds,
    trust: 'certain',
    arithmetic: holds ? named : `${named}，文中写作${moment.month}月`,
  });
}

/** Ends of quarters, halves and years with days that lie elsewhere. */
export function edgeRelations({ block: { text }, moments }: DatedBlock): Relation[] {
  return moments.flatMap((moment) => edgeRelation(text, moment) ?? []);
}

/** Months that are picked out of a part of the year that does not have them. */
export function peakRelations({ block: { text }, moments, spans }: DatedBlock): Relation[] {
  return [
    ...moments.flatMap((moment) => peakRelation(moment) ?? []),
    ...spans.flatMap((span) => topicRelation(text, span) ?? []),
  ];
}
