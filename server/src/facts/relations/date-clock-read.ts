import { dayNumber, monthLength } from '../calendar.ts';
import { countOf } from '../calendar-words.ts';
import { BEGINS_WITH, ENDS_WITH } from './date-roles.ts';
import { SOME_YEAR } from './date-spans.ts';

const TIME =
  /(?<hour>\d{1,2}|[一二两三四五六七八九十]{1,3})(?:[:：](?<colon>\d{2})|[时点](?:(?<minute>\d{1,2})分|(?<thirty>半)|整|许)?)(?![\d:：%])/uy;
/** The day right before a time: 7月3日8时, 同月5日8时. */
const ON_DAY = /(?<![\d.])(?:(?<month>\d{1,2})月)?(?<date>\d{1,2})[日号](?:的)?$/u;
/** What stands before the figures: 次日凌晨, 下午约. */
const LEAD =
  /(?<day>次日|翌日|第二天|隔日|当日|当天|同日)?(?:的)?(?<half>凌晨|清晨|清早|早上|早晨|早|上午|中午|下午|午后|傍晚|晚上|晚间|晚|深夜|夜间)?(?:约)?$/u;
const LEAD_LENGTH = 7;

/** A time of the day as it is written. */
export interface Clock {
  readonly start: number;
  readonly end: number;
  /** Minutes since midnight; 下午3时 is 15时. */
  readonly minutes: number;
  /** 当日 or 次日 stands before it; empty when neither does. */
  readonly day: string;
  /** 3时 alone may be 15时. */
  readonly loose: boolean;
  /** The day on which it is, and where its words begin; the month is 0 where it is that of the time before. */
  readonly date: { readonly month: number; readonly day: number; readonly start: number } | null;
}

export const DAY = 24 * 60;
const LATE = /下午|午后|傍晚|晚|夜/u;
/** What tells that a time is of the next day. */
export const NEXT = /次|翌|第|隔/u;
/** Between two times of one stretch: 至, 开始，至. */
const TIGHT = /^(?:开始|起)?[，,]?(?:[\u4e00-\u9fff]{1,4}[到至]|至|到|—|－|-|～|~|持续到|结束于|直到)$/u;
const BEGUN = new RegExp(
  String.raw`^(?:准时|正式|许|整)?[^，。；\d]{0,8}?(?:${BEGINS_WITH}|打响|发出(?:警报|指令)|拉响|鸣响|打响|响起)[^。；\d]{0,30}[，,、]?(?:并于|于|至|到)?$`,
  'u',
);
const ENDED = new RegExp(
  String.raw`^(?:准时|正式|许|整)?[^，。；\d]{0,6}?(?:${ENDS_WITH}|到位|就位|完毕|集合|集结|[到抵]达|赶到)`,
  'u',
);
/** Nothing of the morning lasts ten hours and more without a word for the evening. */
const SOON = 2 * 60;
/** More days are told in days. */
const LONGEST = 10;

/** The time whose figures begin at an offset. */
export function clockAt(text: string, at: number): Clock | null {
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
  const loose = half === '' && value <= 12;
  return { start, end: at + found[0].length, minutes, day, loose, date: dateBefore(text, start) };
}

function dateBefore(text: string, end: number): Clock['date'] {
  const base = Math.max(0, end - 8);
  const found = '日号的'.includes(text.charAt(end - 1)) ? ON_DAY.exec(text.slice(base, end)) : null;
  const { month, date } = found?.groups ?? {};
  return found && { month: Number(month ?? 0), day: Number(date), start: base + found.index };
}

/** Days from the date of one time to that of another one: 0 where neither has a date, null where only one of them tells. */
function daysBetween({ date: a }: Clock, { date: b, day }: Clock): number | null {
  if (!b) return a && NEXT.test(day) ? 1 : 0;
  if (!a || a.month === 0 || monthLength(SOME_YEAR, a.month) < a.day) return null;
  const month = b.month === 0 ? a.month : b.month;
  // A leap day may lie between them.
  if (a.month <= 2 && month > 2) return null;
  return dayNumber(SOME_YEAR, month, b.day) - dayNumber(SOME_YEAR, a.month, a.day);
}

/** Two times between which something lasts. */
export interface Stretch {
  readonly from: Clock;
  readonly to: Clock;
  readonly events: boolean;
  /** From the one's day to the other's. */
  readonly days: number;
}

/** 下午2时至6时 ends at 18时. */
function afternoon(from: Clock, to: Clock): Clock {
  if (!to.loose || from.loose || to.minutes >= from.minutes || NEXT.test(to.day) || to.date) return to;
  // 上午9时30分开始，9时10分结束
  if (from.minutes < DAY / 2 && from.minutes - to.minutes < SOON) return to;
  const minutes = to.minutes + DAY / 2;
  return minutes > from.minutes && minutes <= DAY ? { ...to, minutes } : to;
}

/** The stretches of time that the times of a text make, in order. */
export function stretchesIn(text: string, clocks: readonly Clock[]): Stretch[] {
  return clocks.flatMap((to, i) => {
    const from = clocks[i - 1];
    if (!from || to.start - from.end > 44) return [];
    const days = daysBetween(from, to);
    if (days === null || days < 0 || days > LONGEST) return [];
    const between = text.slice(from.end, to.date?.start ?? to.start);
    if (/\d[日号](?:的)?/u.test(between)) return [];
    if (TIGHT.test(between)) return { from, to: afternoon(from, to), days, events: false };
    return BEGUN.test(between) && ENDED.test(text.slice(to.end, to.end + 12))
      ? { from, to: afternoon(from, to), days, events: true }
      : [];
  });
}
