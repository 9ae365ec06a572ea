import { place } from '../../document/place.ts';
import { impossible, isLeap } from '../calendar.ts';
import type { DateMention, Relation, RelationPart } from '../model.ts';
import { isPlanned } from '../planning.ts';
import type { DatedBlock } from './date-blocks.ts';
import type { ClockSigns } from './date-signs.ts';
import { presentOf, type Known, type Moment } from './date-moments.ts';
import { relation } from './relation.ts';

function single(role: string, at: RelationPart['place'], why: string): Relation {
  const part: RelationPart = { role, place: at };
  return relation({ type: 'date', parts: [part], marked: part, holds: false, trust: 'certain', arithmetic: why });
}

/** Whether 2月29日 of the report may be one of the year after it: what is planned, and what a report signed in spring tells. */
function mayBeNext({ block: { text }, end, mention }: Moment, year: number, known: Known): boolean {
  if (!isLeap(year + 1)) return false;
  return (
    /^(?:之?前|以前|止|截止|届满)/u.test(text.slice(end, end + 2)) ||
    isPlanned(known.document, known.slots, year, mention.place)
  );
}

/** The date with the year that it certainly has. */
function dated(moment: Moment, known: Known): DateMention['value'] {
  const { mention, year, source, month, day } = moment;
  if (source !== 'report') return { ...mention.value, year };
  const present = month === 2 && day === 29 ? presentOf(known) : null;
  if (year === null || !present?.certain || present.ahead || mayBeNext(moment, year, known)) return mention.value;
  return { ...mention.value, year };
}

/** Dates that no calendar has: 13月, 2月30日, 29 February of a common year. */
export function impossibleDates({ moments }: DatedBlock, known: Known): Relation[] {
  return moments.flatMap((moment) => {
    // The calendar has the days that it may mean.
    if (moment.days) return [];
    const why = impossible(dated(moment, known));
    return why === null ? [] : [single('日期', moment.mention.place, why)];
  });
}

/** Where a clock time may be meant. */
const CLOCK =
  /(?<![\d.:：比])(\d{1,2})(?:(时|点)(\d{1,2})分|[:：](\d{2}))(?![\d.:：%])|(?<=[日午晨晚夜间上至到，、（])(\d{1,2})时(?=整|许|左右|，|起|至|到|前|后|准时|出发|收队|开始|结束|集合|开会|散会|上班|下班|开门|关门)|(?<=月\d{1,2}[日号]|[凌清]晨|[上下中]午|晚上|深夜|[当次]日|当天)(2[5-9]|[3-9]\d)时(?![间长段限段许差])/uy;
/** Before 8:75 these make it a time of the day. */
const TIME_BEFORE =
  /(?:日|号|午|晨|早上|晚上?|夜间?|当天|每天|时间[为：:]?|时段|\d[:：]\d{2}(?:至|到|—|-|－|～|~))[（(]?$/u;
/** 14:75开始 */
const TIME_BEHIND = /^(?:准时|正式)?(?:开始|召开|举行|出发|结束|开会|集合|散会|开幕)/u;
/** 历时25时30分 counts hours. */
const LENGTH_BEFORE =
  /(?:历时|用时|耗时|时长|累计|共计?|长达|超过|不足|需|学时|课时|工时|比例?[为是]?|配比|比分)[^，。]{0,3}$/u;
const MORNING = /(?:上午|凌晨|清晨|早上|早晨|清早)(?:的|约)?$/u;

/** Why no day has a time, or null when one has. */
function whyNot(hour: number, minute: number, before: string): string | null {
  if (minute > 59) return '一小时只有60分钟，分钟数到59为止';
  if (hour > 24 || (hour === 24 && minute > 0)) return '一天只有24小时';
  if (hour > 12 && MORNING.test(before)) return `${hour}时不在上午`;
  return null;
}

/** Times that no day has: 25时30分, 8:75, 上午15时30分. */
export function impossibleTimes({ block, starts }: ClockSigns): Relation[] {
  const { text } = block;
  return starts.flatMap((at) => {
    CLOCK.lastIndex = at;
    const found = CLOCK.exec(text);
    if (!found) return [];
    const before = text.slice(Math.max(0, at - 10), at);
    const bare = found[4] !== undefined;
    const acts = TIME_BEHIND.test(text.slice(at + found[0].length, at + found[0].length + 3));
    if ((bare && !acts && !TIME_BEFORE.test(before)) || LENGTH_BEFORE.test(before)) return [];
    const why = whyNot(Number(found[1] ?? found[5] ?? found[6]), Number(found[3] ?? found[4] ?? 0), before);
    return why === null ? [] : [single('时间', place(block, at, at + found[0].length), why)];
  });
}
