import type { DateMention } from './model.ts';

/** Days since a fixed day: what dates are compared and reckoned by. */
export type DayNumber = number;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WEEK = '日一二三四五六';
/** 1970-01-01, day 0, was a Thursday. */
const FIRST_WEEKDAY = 4;

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days of a month; of February the 29 that it may have when the year is unknown. 0 for a month that no year has. */
export function monthLength(year: number | null, month: number): number {
  if (month === 2) return year === null || isLeap(year) ? 29 : 28;
  return LENGTHS[month - 1] ?? 0;
}

/** The number of a day of the Gregorian calendar; the day may lie beyond the month's end. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  // Years begin with March, so that the leap day is the last one.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function dayOf(number: DayNumber): Day {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** The same day of a later month, or the month's last one. */
export function addMonths(number: DayNumber, months: number): DayNumber {
  const { year, month, day } = dayOf(number);
  const at = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(at / 12), (at % 12) + 1];
  return dayNumber(y, m, Math.min(day, monthLength(y, m)));
}

/** 0 for 日 to 6 for 六. */
export function weekdayOf(number: DayNumber): number {
  return (((number + FIRST_WEEKDAY) % 7) + 7) % 7;
}

/** 一 of a Monday. */
export function weekdayName(weekday: number): string {
  return WEEK.charAt(weekday);
}

/** 2023年12月4日 */
export function showDay(number: DayNumber): string {
  const { year, month, day } = dayOf(number);
  return `${year}年${month}月${day}日`;
}

/** Why no calendar has a date, or null when one has. An unknown year may be a leap year. */
export function impossible({ year, month, day }: DateMention['value']): string | null {
  if (month === null) return null;
  const length = monthLength(null, month);
  if (length === 0) return '一年只有1月至12月';
  if (day === null) return null;
  if (day < 1 || day > length) return `${month}月${month === 2 ? '最多' : '只'}有${length}日`;
  if (month === 2 && day === 29 && year !== null && !isLeap(year)) return `${year}年不是闰年，2月只有28日`;
  return null;
}
