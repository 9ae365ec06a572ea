import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { countOf, COUNT } from '../calendar-words.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { ClockSigns } from './date-signs.ts';
import { BEGINS_WITH, ENDS_WITH } from './date-roles.ts';
import { relation } from './relation.ts';

const TIME =
  /(?<hour>\d{1,2}|[一二两三四五六七八九十]{1,3})(?:[:：](?<colon>\d{2})|[时点](?:(?<minute>\d{1,2})分|(?<thirty>半)|整|许)?)(?![\d:：%])/uy;
/** What stands before the figures: 次日凌晨, 下午约. */
const LEAD =
  /(?<day>次日|翌日|第二天|隔日|当日|当天|同日)?(?:的)?(?<half>凌晨|清晨|清早|早上|早晨|早|上午|中午|下午|午后|傍晚|晚上|晚间|晚|深夜|夜间)?(?:约)?$/u;
const LEAD_LENGTH = 7;

/** A time of the day as it is written. */
interface Clock {
  readonly start: number;
  readonly end: number;
  /** Minutes since midnight; 下午3时 is 15时. */
  readonly minutes: number;
  /** 当日 or 次日 stands before it; empty when neither does. */
  readonly day: string;
  /** 3时 alone may be 15时. */
  readonly loose: boolean;
}

const DAY = 24 * 60;
const LATE = /下午|午后|傍晚|晚|夜/u;
const NEXT = /次|翌|第|隔/u;
/** Between two times of one stretch: 至, 开始，至. */
const TIGHT = /^(?:开始|起)?[，,]?(?:至|到|—|－|-|～|~|持续到|结束于|直到)$/u;
const BEGUN = new RegExp(
  String.raw`^(?:准时|正式|许|整)?[^，。；\d]{0,8}?(?:${BEGINS_WITH})[^。；\d]{0,30}[，,、]?(?:并于|于|至|到)?$`,
  'u',
);
const ENDED = new RegExp(String.raw`^(?:准时|正式|许|整)?[^，。；\d]{0,6}?(?:${ENDS_WITH})`, 'u');
/** What the time in a stretch may leave out. */
const LEFT_OUT = /休息|除去|扣除|刨去|不含|不计|自助|其余|中断/u;
const LENGTH = new RegExp(
  String.raw`(?<mark>(?:不间断|连续|持续|连[开办播讲干打]|历时|用时|耗时|为时|前后|共计|总共|一共|合计|共|整整|整|足足|时长|长达|每天|达|为|[（(])+)?(?:服务|值守|接诊|供应|开放|营业|作业|奋战)?(?<about>近|约|超|逾)?(?:(?<hours>${COUNT}|\d{1,2}\.5)个?(?<half>半)?(?:多)?小时(?:零)?(?:(?<more>${COUNT})分钟?)?|(?<minutes>${COUNT})分钟)`,
  'u',
);
const WHOLE = /^(?:不间断|连续|全天候|不打烊|无休|里|内|间|的?时间)/u;
/** A meeting of nine hours or more that ends in the evening would say so. */
const NEAR = 3 * 60;

function clockAt(text: string, at: number): Clock | null {
  TIME.lastIndex = at;
  const found = TIME.exec(text);
  if (!found || /[\d.:：第]/u.test(text.charAt(at - 1))) return null;
  const { hour = '', colon, minute, thirty } = found.groups ?? {};
  const lead = LEAD.exec(text.slice(Math.max(0, at - LEAD_LENGTH), at));
  const { day = '', half = '' } = lead?.groups ?? {};
  const value = countOf(hour) ?? 0;
  const late = value < 12 && LATE.test(half) ? 12 : 0;
  const minutes = (value + late) * 60 + (thirty === undefined ? Number(colon ?? minute ?? 0) : 30);
  if (minutes > DAY) return null;
  const start = at - (lead?.[0].length ?? 0);
  return { start, end: at + found[0].length, minutes, day, loose: half === '' && value <= 12 };
}

/** Two times between which something lasts. */
interface Stretch {
  readonly from: Clock;
  readonly to: Clock;
  readonly events: boolean;
}

function stretchesIn(text: string, clocks: readonly Clock[]): Stretch[] {
  return clocks.flatMap((to, i) => {
    const from = clocks[i - 1];
    if (!from || to.start - from.end > 44) return [];
    const between = text.slice(from.end, to.start);
    if (TIGHT.test(between)) return { from, to, events: false };
    return BEGUN.test(between) && ENDED.test(text.slice(to.end, to.end + 12)) ? { from, to, events: true } : [];
  });
}

/** Something ends before it begins, on the day on which it began. */
function reversed(block: Block, { from, to, events }: Stretch): Relation | null {
  if (to.minutes >= from.minutes || NEXT.test(to.day)) return null;
  const sameDay = to.day !== '' && !to.loose;
  const near = events && from.loose && to.loose && from.minutes - to.minutes <= NEAR;
  const bothLate = events && !to.loose && !from.loose && to.minutes > DAY / 4;
  const said = to.day !== '' && events && from.minutes > DAY / 2 && from.minutes - to.minutes <= NEAR;
  if (!sameDay && !near && !bothLate && !said) return null;
  const end: RelationPart = { role: '结束时间', place: place(block, to.start, to.end) };
  const start: RelationPart = { role: '开始时间', place: place(block, from.start, from.end) };
  const arithmetic = '结束时间早于开始时间';
  return relation({ type: 'date', parts: [start, end], marked: end, holds: false, trust: 'certain', arithmetic });
}

interface Length {
  readonly start: number;
  readonly end: number;
  readonly minutes: number;
  readonly slack: number;
}

/** Whether the words between a stretch and a length, and the mark of the length, tie the two. */
function isTied(gap: string, mark: string | undefined, behind: string, events: boolean): boolean {
  if (/\d/u.test(gap) || (gap.match(/[，,、]/gu) ?? []).length > 1) return false;
  if (mark === undefined && !(WHOLE.test(behind) && /^[^，]{0,10}[，,]$/u.test(gap))) return false;
  return events || !/[，,].+[，,]$/u.test(gap);
}

/** Minutes of 10小时, 3.5小时, 两个半小时, 1小时50分钟, 95分钟; null for what is no number. */
function minutesOf({ hours, half, more, minutes }: Readonly<Record<string, string | undefined>>): number | null {
  const point = hours?.endsWith('.5') === true;
  const count = countOf(hours === undefined ? (minutes ?? '') : point ? hours.slice(0, -2) : hours);
  if (count === null || hours === undefined) return count;
  return count * 60 + (point || half !== undefined ? 30 : 0) + (more === undefined ? 0 : (countOf(more) ?? 0));
}

/** The length that is told of a stretch right behind it. */
function lengthBehind(text: string, { to, from, events }: Stretch): Length | null {
  const rest = text.slice(to.end, to.end + 48).replace(/[。；].*$/su, '');
  const found = LENGTH.exec(rest);
  if (!found) return null;
  const groups = found.groups ?? {};
  const end = found.index + found[0].length;
  if (!isTied(rest.slice(0, found.index), groups.mark, rest.slice(end), events)) return null;
  if (LEFT_OUT.test(text.slice(from.start, to.end + end + 12))) return null;
  const minutes = minutesOf(groups);
  if (minutes === null) return null;
  const start = to.end + found.index + found[0].search(/[\d一二两三四五六七八九十百]/u);
  // Whole hours are rounded.
  const exact = groups.hours === undefined || groups.more !== undefined;
  const slack = groups.about !== undefined ? 60 : exact ? 1 : 30;
  return { start, end: to.end + end, minutes, slack };
}

/** Lengths that do not fit the times of the day around them. 3时 may be written for 15时: half a day more is no fault. */
function lengthRelation(block: Block, stretch: Stretch): Relation | null {
  const { text } = block;
  const { from, to } = stretch;
  const told = lengthBehind(text, stretch);
  if (!told) return null;
  const over = to.minutes < from.minutes || NEXT.test(to.day) ? DAY : 0;
  const length = to.minutes + over - from.minutes;
  const loose = from.loose && to.loose ? [length + DAY / 2, length - DAY / 2] : [];
  const holds = [length, ...loose].some((one) => Math.abs(one - told.minutes) <= told.slack);
  const part: RelationPart = { role: '时长', place: place(block, told.start, told.end) };
  const start: RelationPart = { role: '起止时间', place: place(block, from.start, to.end) };
  const hours = Math.floor(length / 60);
  const shown = `${hours > 0 ? `${hours}小时` : ''}${length % 60 > 0 ? `${length % 60}分钟` : ''}`;
  return relation({
    type: 'date',
    parts: [start, part],
    marked: part,
    holds,
    trust: 'certain',
    arithmetic: `起止之间是${shown}${holds ? '' : `，文中写作${text.slice(told.start, told.end)}`}`,
  });
}

/** Times of the day at which something ends before it begins, and lengths that do not fit them. */
export function clockRelations({ block, starts }: ClockSigns): Relation[] {
  if (starts.length < 2) return [];
  const { text } = block;
  const clocks = starts.flatMap((at) => clockAt(text, at) ?? []);
  const dated = (from: Clock, to: Clock): boolean => /[日号天].*[日号]/u.test(text.slice(from.end, to.start));
  return stretchesIn(text, clocks).flatMap((stretch) => {
    const { from, to } = stretch;
    // 10日4时至12日4时 lies over days.
    if (dated(from, to) || /\d[日号](?:的)?$/u.test(text.slice(from.end, to.start))) return [];
    return reversed(block, stretch) ?? lengthRelation(block, stretch) ?? [];
  });
}
