import { place } from '../../document/place.ts';
import { countOf } from '../calendar-words.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import type { Moment } from './date-moments.ts';
import { type Span } from './date-spans.ts';
import { THAT_IS } from './date-text.ts';
import { relation } from './relation.ts';

type Months = readonly [first: number, last: number];

export const PART = String.raw`(?<part>第?[一二三四1-4]季度?|[前头][一两二三]个?季度|[上下]半年|[前头](?:[一二三四五六七八九十]{1,2}|\d{1,2})个月)`;
const BEFORE = new RegExp(
  String.raw`${PART}(?:时间|期间)?(?:${THAT_IS}|，?包括|：|，?[为是])(?:今年|本年|当年|去年|上年|\d{4}年)?(?:自|从)?$`,
  'u',
);
const BEHIND = new RegExp(String.raw`^(?:份)?(?:${THAT_IS}|[为是的])(?:今年|本年|当年)?${PART}`, 'u');

/** The months of a part of the year. */
export function monthsOf(part: string): Months | null {
  if (part === '上半年') return [1, 6];
  if (part === '下半年') return [7, 12];
  const number = /[一二三四两五六七八九十]{1,2}|\d{1,2}/u.exec(part)?.[0] ?? '';
  const count = countOf(number);
  if (count === null) return null;
  if (part.includes('个月')) return count > 12 ? null : [1, count];
  if (count > 4) return null;
  return /^[前头]/u.test(part) ? [1, count * 3] : [count * 3 - 2, count * 3];
}

interface NamedPart {
  readonly words: string;
  readonly at: number;
}

function partBeside(text: string, { from, to }: Span): NamedPart | null {
  const start = from.start;
  const base = Math.max(0, start - 22);
  // A written year belongs to the range: 第一季度（2023年1月至4月）.
  const lead = text.slice(base, start);
  const before = /季|半年|个月/u.test(lead) ? BEFORE.exec(lead) : null;
  const words = before?.groups?.part;
  if (before && words !== undefined) return { words, at: base + before.index };
  const behind = BEHIND.exec(text.slice(to.mention.place.end, to.mention.place.end + 14));
  const named = behind?.groups?.part;
  return behind && named !== undefined
    ? { words: named, at: to.mention.place.end + behind[0].length - named.length }
    : null;
}

const WITHIN = new RegExp(String.raw`${PART}(?:中|内|里)?的$`, 'u');

/** Which months of a part: the first, the last, the second, the first two. */
const SOME = String.raw`的?(?:(?<which>第[一二三四五六1-6]个?月|首月|首个月|末月|最后一?个?月|前[一二两三四五]个月|后[一二两三四五]个月|头[一二两三四五]个月))`;
const PART_OF = new RegExp(String.raw`${PART}(?:[（(][^（）()]{2,12}[）)])?${SOME}(?:${THAT_IS}|，?[为是])$`, 'u');
const IS_PART_OF = new RegExp(String.raw`^(?:份)?[，,]?(?:即|也就是|是|为|作为|[（(])?${PART}${SOME}`, 'u');

/** The months that some of a part's are: the last one of the third quarter is September. */
function someOf([first, last]: Months, which: string): Months | null {
  if (/^第/u.test(which)) {
    const nth = countOf(/[一二三四五六1-6]/u.exec(which)?.[0] ?? '') ?? 0;
    return nth > last - first + 1 ? null : [first + nth - 1, first + nth - 1];
  }
  if (/^首/u.test(which)) return [first, first];
  if (/^(?:末|最后)/u.test(which)) return [last, last];
  const count = countOf(/[一二两三四五]/u.exec(which)?.[0] ?? '') ?? 0;
  if (count > last - first + 1) return null;
  return which.startsWith('后') ? [last - count + 1, last] : [first, first + count - 1];
}

/** The first and last month of the dates that stand from an index on: 9月和10月, 9月至10月. */
function monthsFrom({ block: { text }, moments }: DatedBlock, index: number): Months | null {
  const first = moments[index];
  let last = first;
  for (let i = index + 1; last && i < moments.length; i++) {
    const next = moments[i] as Moment;
    if (!/^份?[、和及与至到—-]$/u.test(text.slice(last.mention.place.end, next.mention.place.start))) break;
    last = next;
  }
  return first?.month == null || last?.month == null || first.day !== null ? null : [first.month, last.month];
}

/** 四季度的前两个月，即9月和10月; 10月份，三季度的最后一个月 */
function someRelation(dated: DatedBlock, moment: Moment, index: number): Relation | null {
  const { text } = dated.block;
  const { start, end } = moment.mention.place;
  if (moment.titled || moment.month === null || moment.day !== null) return null;
  const base = Math.max(0, start - 34);
  const before = '（(即是为'.includes(text.charAt(start - 1)) ? PART_OF.exec(text.slice(base, start)) : null;
  const found = before ?? IS_PART_OF.exec(text.slice(end, end + 22));
  const { part = '', which = '' } = found?.groups ?? {};
  const told = before ? monthsFrom(dated, index) : ([moment.month, moment.month] as const);
  const months = monthsOf(part);
  const right = months && someOf(months, which);
  if (!found || !right || !told) return null;
  const holds = right[0] === told[0] && right[1] === told[1];
  const at = (before ? base : end) + found.index + found[0].indexOf(part);
  const range: RelationPart = { role: '月份', place: moment.mention.place };
  const shown = ([a, b]: Months): string => (a === b ? `${a}月` : `${a}月至${b}月`);
  const named = `${part}${which.startsWith('第') ? `的${which}` : which}是${shown(right)}`;
  return relation({
    type: 'period',
    parts: [{ role: '时段', place: place(moment.block, at, at + part.length) }, range],
    marked: range,
    holds,
    trust: 'certain',
    arithmetic: holds ? named : `${named}，文中写作${shown(told)}`,
  });
}

/** 第三季度里最要紧的是11月6日的演练, 上半年最后一场招聘会在8月12日举办 */
const ONE_WITHIN =
  /(?<part>第?[一二三四1-4]季度|[上下]半年)(?<in>里|中|内|期间)?(?<what>[^，。；：\d]{2,14}?)(?:[是在于为]|[\u4e00-\u9fff]在)?$/u;
/** The one of its sort in that part of the year. */
const THE_ONE = /最|唯一|(?:首|头一|第一|末|压轴|收官)[场次个]/u;
/** What is held within a part of the year: 第二季度集中培训在8月举办. */
const HELD = /(?:培训|演练|比武|竞赛|比赛|集训|活动|党日|运动会|招聘会|义诊|体检|宣讲|例会)在$/u;
const HELD_THEN = /^(?:份)?(?:\d{1,2}日)?(?:举办|举行|开展|召开|进行)/u;
/** What tells of a part of the year and is done after it. */
const ABOUT_IT = /总结|分析|评估|考核|资金|款|奖|通报|报告|计划|安排|部署|预算|目标|任务|数据|报表|清单/u;

function oneWithin({ block: { text } }: DatedBlock, moment: Moment): Relation | null {
  const { start, end } = moment.mention.place;
  if (moment.month === null || moment.titled || /^(?:份)?(?:之?前|以前|底前|截止)/u.test(text.slice(end, end + 4)))
    return null;
  const base = Math.max(0, start - 26);
  const lead = text.slice(base, start);
  if (!/季|半年/u.test(lead)) return null;
  const found = ONE_WITHIN.exec(lead);
  const { part = '', what = '', in: inside } = found?.groups ?? {};
  const held = HELD.test(lead) && HELD_THEN.test(text.slice(end, end + 6));
  const months = found && (held || THE_ONE.test(what)) && !ABOUT_IT.test(what) ? monthsOf(part) : null;
  if (!found || !months || (inside === undefined && !/[会场赛课雨节集]|活动|演练/u.test(what))) return null;
  return withinRelation(moment, months, { words: part, at: base + found.index });
}

/** 第三季度的4月 */
function monthRelation({ block: { text } }: DatedBlock, moment: Moment): Relation | null {
  const { start } = moment.mention.place;
  if (moment.month === null || text.charAt(start - 1) !== '的' || moment.titled) return null;
  const base = Math.max(0, start - 10);
  const found = WITHIN.exec(text.slice(base, start));
  const words = found?.groups?.part;
  const months = words === undefined ? null : monthsOf(words);
  if (!found || words === undefined || !months) return null;
  return withinRelation(moment, months, { words, at: base + found.index });
}

function withinRelation(moment: Moment, [first, last]: Months, { words, at }: NamedPart): Relation {
  const month = moment.month ?? 0;
  const holds = first <= month && month <= last;
  const told: RelationPart = { role: '月份', place: moment.mention.place };
  const right = `${words}是${first}月至${last}月`;
  return relation({
    type: 'period',
    parts: [{ role: '时段', place: place(moment.block, at, at + words.length) }, told],
    marked: told,
    holds,
    trust: 'certain',
    arithmetic: holds ? right : `${right}，文中写作${month}月`,
  });
}

function partRelation({ block }: DatedBlock, span: Span): Relation | null {
  const { from, to } = span;
  if (from.month === null || to.month === null || to.titled || (!span.tight && !span.anchored)) return null;
  if (block.text.startsWith('期间', to.end)) return null;
  const named = partBeside(block.text, span);
  const months = named && monthsOf(named.words);
  if (!named || !months) return null;
  const [first, last] = months;
  const range: RelationPart = { role: '月份', place: place(block, from.start, to.mention.place.end) };
  const holds = from.month === first && to.month === last;
  // 下半年（9月至11月）may name the months in which it was done.
  const inner = from.month > first && to.month < last && from.month < to.month;
  const right = `${named.words}是${first}月至${last}月`;
  return relation({
    type: 'period',
    parts: [{ role: '时段', place: place(block, named.at, named.at + named.words.length) }, range],
    marked: range,
    holds,
    trust: inner ? 'likely' : 'certain',
    arithmetic: holds ? right : `${right}，文中写作${block.text.slice(from.start, to.mention.place.end)}`,
  });
}

/** 三季度的三个月，7月、8月、10月 */
const MONTHS_BEFORE = new RegExp(String.raw`${PART}(?:的?[三3六6]个月)?[，：]?$`, 'u');

/** The part of the year right before its months; where no word links the two, all of its months must stand there. */
function partBefore(text: string, start: number): (NamedPart & { readonly least: number }) | null {
  const base = Math.max(0, start - 22);
  const lead = text.slice(base, start);
  const linked = '（(即是为：括'.includes(lead.slice(-1)) ? BEFORE.exec(lead) : null;
  const before = linked ?? (/[季半]/u.test(lead) ? MONTHS_BEFORE.exec(lead) : null);
  const words = before?.groups?.part;
  return before && words !== undefined ? { words, at: base + before.index, least: linked ? 2 : 3 } : null;
}

/** 第四季度，也就是9月、10月、11月: months one by one, of which each must be one of the part's. */
function listRelation({ block: { text }, moments }: DatedBlock, first: Moment, index: number): Relation | null {
  if (first.month === null || first.day !== null || first.titled) return null;
  const named = partBefore(text, first.mention.place.start);
  const months = named && monthsOf(named.words);
  if (!named || !months) return null;
  const { words, at, least } = named;
  const own = [first];
  for (let next = moments[index + 1]; next?.month != null && next.day === null; next = moments[index + own.length]) {
    if (!/^份?[、和及与]$/u.test(text.slice(own.at(-1)?.mention.place.end, next.mention.place.start))) break;
    own.push(next);
  }
  if (own.length < least) return null;
  const holds = own.every(({ month }) => month !== null && months[0] <= month && month <= months[1]);
  const { start } = first.mention.place;
  const range: RelationPart = {
    role: '月份',
    place: place(first.block, start, own.at(-1)?.mention.place.end ?? start),
  };
  const right = `${words}是${months[0]}月至${months[1]}月`;
  return relation({
    type: 'period',
    parts: [{ role: '时段', place: place(first.block, at, at + words.length) }, range],
    marked: range,
    holds,
    trust: 'certain',
    arithmetic: holds ? right : `${right}，文中写作${text.slice(range.place.start, range.place.end)}`,
  });
}

/** Quarters and halves of the year with months that are not theirs: 第一季度（1月至4月）. */
export function partRelations(dated: DatedBlock): Relation[] {
  const { block, moments } = dated;
  const { text } = block;
  if (!text.includes('季') && !text.includes('半年') && !text.includes('个月')) return [];
  const spans = dated.spans.flatMap((span) => partRelation(dated, span) ?? []);
  const months = moments.flatMap(
    (moment, i) =>
      someRelation(dated, moment, i) ??
      monthRelation(dated, moment) ??
      oneWithin(dated, moment) ??
      listRelation(dated, moment, i) ??
      [],
  );
  return [...spans, ...months];
}
