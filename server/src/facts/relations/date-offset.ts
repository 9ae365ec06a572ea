import { countOf, COUNT } from '../calendar-words.ts';
import { addMonths, dayNumber, showDay, type DayNumber } from '../calendar.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import type { Moment } from './date-moments.ts';
import { relation } from './relation.ts';

const LINK = String.raw`(?:的|，?即|，?也就是|[（(])`;
const COUNTED = new RegExp(
  String.raw`(?<early>提前)?(?<count>${COUNT}|半)(?<unit>天|日|周|个星期|个月|年)(?<side>之?后|以后|过后|之?前|以前|之?内|以内)?${LINK}$`,
  'u',
);
const LINK_END = /(?:的|，?即|，?也就是|[（(])$/u;
const NAMED = new RegExp(
  String.raw`(次日|翌日|第二天|隔天|隔日|后一天|前一天|前一日|当天|当日|同日|同一天)${LINK}$`,
  'u',
);
const STEPS: Readonly<Record<string, number>> = {
  前一天: -1,
  前一日: -1,
  当天: 0,
  当日: 0,
  同日: 0,
  同一天: 0,
  隔天: 2,
  隔日: 2,
};

/** Days that the words may move a date by. */
interface Offset {
  readonly words: string;
  readonly to: readonly [DayNumber, DayNumber];
}

/** 自发布之日起15日内即4月16日前: not later than the last day. */
function within(words: string, from: DayNumber, days: number): Offset {
  return { words: words.replace(LINK_END, ''), to: [from, from + days + 1] };
}

/** Days, or else months, that so many of a unit are. */
function lengthOf(count: number, unit: string): { readonly days: number; readonly months: number | null } {
  if (unit === '个月' || unit === '年') return { days: 0, months: unit === '年' ? count * 12 : count };
  return { days: unit === '天' || unit === '日' ? count : count * 7, months: null };
}

function countedOffset(before: string, from: DayNumber): Offset | null {
  const found = COUNTED.exec(before);
  const { early, count = '', unit = '', side = '' } = found?.groups ?? {};
  if (!found || (early === undefined && side === '')) return null;
  const value = count === '半' ? null : countOf(count);
  if (value === null || value > 400) return null;
  const { days, months } = lengthOf(value, unit);
  if (side.endsWith('内')) return months === null ? within(found[0], from, days) : null;
  const sign = early !== undefined || side.includes('前') ? -1 : 1;
  const to = months === null ? from + sign * days : addMonths(from, sign * months);
  return { words: found[0].replace(LINK_END, ''), to: [to - 1, to + 1] };
}

function namedOffset(before: string, from: DayNumber): Offset | null {
  const word = NAMED.exec(before)?.[1];
  if (word === undefined) return null;
  const to = from + (STEPS[word] ?? 1);
  return { words: word, to: [to, to] };
}

/** The day of a date, in some year when none is told: only distances matter. */
function dayIn(moment: Moment, year: number | null): DayNumber | null {
  if (moment.day === null || moment.month === null) return null;
  if (moment.days) return moment.days[0];
  return year === null ? dayNumber(2001, moment.month, moment.day) : null;
}

/** Dates that are told by their distance from the one before: 两周之后的4月15日, 次日即11月9日. */
export function offsetRelations({ block: { text }, moments }: DatedBlock): Relation[] {
  return moments.flatMap((moment, i) => {
    const { start } = moment.mention.place;
    const last = moments[i - 1];
    if (!last || last.sentence !== moment.sentence || start - last.end > 60) return [];
    if (!'的即是（('.includes(text.charAt(start - 1))) return [];
    const from = dayIn(last, moment.year);
    const day = dayIn(moment, last.year);
    if (from === null || day === null) return [];
    const before = text.slice(Math.max(last.end, start - 14), start);
    const offset = countedOffset(before, from) ?? namedOffset(before, from);
    if (!offset) return [];
    // 次日 of 12月31日 lies in another year.
    const days = [day, addMonths(day, 12)];
    const holds = days.some((one) => offset.to[0] <= one && one <= offset.to[1]);
    const told: RelationPart = { role: offset.words, place: moment.mention.place };
    const right = showDay(
      offset.to[1] - offset.to[0] > 2 ? offset.to[1] - 1 : Math.round((offset.to[0] + offset.to[1]) / 2),
    );
    const shown = last.year === null || moment.mention.value.year === null ? right.replace(/^\d+年/u, '') : right;
    return [
      relation({
        type: 'date',
        parts: [{ role: '起算', place: last.mention.place }, told],
        marked: told,
        holds,
        trust: 'certain',
        arithmetic: `${text.slice(last.start, last.end)}${offset.words}是${shown}${holds ? '' : `，文中写作${text.slice(moment.start, moment.end)}`}`,
      }),
    ];
  });
}
