import { addMonths, dayOf, type DayNumber } from '../calendar.ts';
import type { Duration } from './date-durations.ts';
import type { Edge } from './date-spans.ts';

/** The ends of a stretch of time, with years. */
export interface Ends {
  readonly from: Edge;
  readonly to: Edge;
}

/** Lengths that a stretch of time may be said to have, in halves of a unit: with or without its last day, month or year. */
export interface Lengths {
  readonly least: number;
  readonly most: number;
  /** What a writer who counts both ends would say, in units; for the reckoning. */
  readonly counted: number;
}

/** Months since year 0. */
function monthIndex({ year, month }: Edge): number {
  return (year ?? 0) * 12 + (month ?? 1) - 1;
}

function precision({ month, day, narrowed }: Edge): 'year' | 'month' | 'day' | 'part' {
  if (narrowed !== '' && narrowed !== '份') return 'part';
  return month === null ? 'year' : day === null ? 'month' : 'day';
}

/** Whole months from one day to another, as a number of half months. */
function halfMonths(from: DayNumber, to: DayNumber): number {
  const [a, b] = [dayOf(from), dayOf(to)];
  const whole = (b.year - a.year) * 12 + b.month - a.month;
  const rest = to - addMonths(from, whole);
  return whole * 2 + Math.round(rest / 15);
}

function inDays(from: Edge, to: Edge): Lengths | null {
  if (!from.days || !to.days) return null;
  const most = to.days[1] - from.days[0] + 1;
  const exact = precision(from) === 'day' && precision(to) === 'day';
  const least = exact ? most - 1 : Math.min(to.days[0] - from.days[1], most - 1);
  return { least: least * 2, most: most * 2, counted: most };
}

function inMonths(from: Edge, to: Edge): Lengths | null {
  const [a, b] = [precision(from), precision(to)];
  if (a === 'month' && b === 'month') {
    const count = monthIndex(to) - monthIndex(from) + 1;
    return { least: (count - 1) * 2, most: count * 2, counted: count };
  }
  if (!from.days || !to.days) return null;
  const [shortest, longest] = [halfMonths(from.days[1], to.days[0]), halfMonths(from.days[0], to.days[1] + 1)];
  // Rounded to whole months: 3月5日至6月28日 is 四个月.
  const exact = a === 'day' && b === 'day';
  const least = exact ? longest - 1 : shortest - 1;
  return { least: Math.max(0, least), most: longest + 1, counted: Math.round(longest / 2) };
}

function inYears(from: Edge, to: Edge): Lengths | null {
  if (from.year === null || to.year === null) return null;
  const years = to.year - from.year;
  const [a, b] = [precision(from), precision(to)];
  if (a === 'year' && b === 'year') return { least: years * 2, most: (years + 1) * 2, counted: years + 1 };
  if (a === 'day' && b === 'day' && from.days && to.days) {
    const halves = Math.round(halfMonths(from.days[0], to.days[1] + 1) / 12);
    return { least: halves - 1, most: halves + 1, counted: Math.round(halves / 2) };
  }
  // 2014年初至2016年底 is three years.
  if (/初/u.test(from.narrowed) && /[底末]/u.test(to.narrowed))
    return { least: years * 2 + 1, most: (years + 1) * 2, counted: years + 1 };
  const early = (to.month ?? 12) < (from.month ?? 1) || a === 'part' || b === 'part' ? 1 : 0;
  return { least: (years - early) * 2, most: (years + 1) * 2, counted: years };
}

/** The lengths that a stretch may be said to have, in the unit of a duration; null when its dates do not tell. */
export function lengthsOf({ from, to }: Ends, unit: Duration['unit']): Lengths | null {
  if (unit === 'month') return inMonths(from, to);
  if (unit === 'year') return inYears(from, to);
  const days = inDays(from, to);
  if (!days || unit === 'day') return days;
  // 一周 is said of five working days as well as of eight days that begin and end on the same weekday.
  return {
    least: Math.floor((days.least - 4) / 7),
    most: Math.ceil((days.most + 4) / 7),
    counted: Math.round(days.counted / 7),
  };
}

/** What a duration may mean, in halves of its unit. */
function meant({ halves, about }: Duration): readonly [number, number] {
  const reach = Math.max(1, Math.ceil(halves / 5));
  if (about === 'near') return [halves - reach, halves + Math.ceil(reach / 2)];
  return about === 'over' ? [halves, halves + Math.max(2, reach)] : [halves, halves];
}

/** Years of a stretch whose ends name months are reckoned in months: 半年, 一年半. */
function asMonths(duration: Duration): Duration {
  return { ...duration, unit: 'month', halves: duration.halves * 12 };
}

/** Days that half a month and one month may have in words: 5月10日至6月8日 is 一个月, 15 days are half of one. */
const ONE_MONTH = [22, 40] as const;
const HALF_MONTH = [10, 20] as const;
const MONTH_AND_HALF = [33, 58] as const;

/** A month, half of one or one and a half, where both ends are days, against the days themselves: rounding would let half of it pass. */
function compareOneMonth({ halves, about, unit }: Duration, { from, to }: Ends): -1 | 0 | 1 | null {
  if (unit !== 'month' || halves > 3 || about !== 'exact' || from.day === null || to.day === null) return null;
  if (!from.days || !to.days) return null;
  const days = to.days[0] - from.days[0] + 1;
  const [least, most] = halves === 1 ? HALF_MONTH : halves === 2 ? ONE_MONTH : MONTH_AND_HALF;
  if (days < least) return 1;
  return days > most ? -1 : 0;
}

/** Five working days to nine days are a week; each week more is seven. */
function compareWeeks({ halves, about, unit }: Duration, { from, to }: Ends): -1 | 0 | 1 | null {
  if (unit !== 'week' || halves % 2 !== 0 || about !== 'exact' || from.day === null || to.day === null) return null;
  if (!from.days || !to.days) return null;
  const days = to.days[0] - from.days[0] + 1;
  const weeks = (halves / 2) * 7;
  if (days < weeks - 3) return 1;
  return days > weeks + 2 ? -1 : 0;
}

/** Who counts the days of a meeting counts its first and its last one: 10日至13日 is 四天. */
const COUNTED_DAYS = 15;

/** Lengths that are counted day by day; 历时 and 公示 may leave out the first one. */
const COUNTS_BOTH = /^(?:这|在)*$|为期|会期|展期|首尾|恰|正好|刚好|连续|一连/u;

function compareCounted({ halves, about, unit, mark }: Duration, { from, to }: Ends): -1 | 0 | 1 | null {
  if (unit !== 'day' || about !== 'exact' || !COUNTS_BOTH.test(mark)) return null;
  if (!from.days || !to.days || from.day === null || to.day === null || halves > COUNTED_DAYS * 2) return null;
  const days = to.days[0] - from.days[0] + 1;
  return days > COUNTED_DAYS ? null : (Math.sign(halves / 2 - days) as -1 | 0 | 1);
}

/** Whole years are said of some months more or less: 六年 of 六年零五个月. */
const LOOSE_MONTHS = 6;

/**
 * Whether a duration is shorter than the stretch, fits it, or is longer; null when the dates do not tell.
 * @param counted nothing stands between the two days, so that both are days of the stretch
 */
export function compare(duration: Duration, span: Ends, counted = false): -1 | 0 | 1 | null {
  const strict =
    compareOneMonth(duration, span) ??
    compareWeeks(duration, span) ??
    (counted ? compareCounted(duration, span) : null);
  if (strict !== null) return strict;
  const byMonth = duration.unit === 'year' && span.from.month !== null && span.to.month !== null;
  const lengths = lengthsOf(span, byMonth ? 'month' : duration.unit);
  if (!lengths) return null;
  const [low, high] = meant(byMonth ? asMonths(duration) : duration);
  const slack = slackOf(duration, byMonth);
  if (low > lengths.most + slack) return 1;
  return high < lengths.least - slack ? -1 : 0;
}

/** In halves of the unit that is compared. */
function slackOf({ halves }: Duration, byMonth: boolean): number {
  if (halves % 2 !== 0) return byMonth ? 2 : 1;
  return byMonth ? Math.min(LOOSE_MONTHS, (halves / 2) * 3) * 2 : 0;
}
