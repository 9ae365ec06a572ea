import { parseHanInteger } from '../text/numerals.ts';
import type { DateMention } from './model.ts';

/** A date in a block's text, before it has its place. */
export interface DateRead {
  readonly value: DateMention['value'];
  readonly start: number;
  readonly end: number;
}

const HAN_FIGURES = '〇零○一二三四五六七八九十';

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** Start of the run of Arabic figures that ends before `end`, at most `most` of them; `end` when there is none. */
function figuresBefore(text: string, end: number, most: number): number {
  let start = end;
  while (start > 0 && end - start < most && isDigit(text, start - 1)) start--;
  return start > 0 && isDigit(text, start - 1) ? end : start;
}

/** A number of one or two figures, or up to three Han figures, that ends before `mark`. */
function numberThen(text: string, at: number, marks: string): { readonly value: number; readonly end: number } | null {
  let end = at;
  if (isDigit(text, at)) {
    while (end - at < 3 && isDigit(text, end)) end++;
    if (end - at > 2) return null;
  } else {
    while (end - at < 4 && end < text.length && HAN_FIGURES.includes(text.charAt(end))) end++;
  }
  if (end === at || end >= text.length || !marks.includes(text.charAt(end))) return null;
  const words = text.slice(at, end);
  const value = isDigit(text, at) ? Number(words) : Number(parseHanInteger(words) ?? -1n);
  return value < 0 ? null : { value, end: end + 1 };
}

/** 5号文 and 3号线 count documents and lines. */
function isDay(text: string, end: number): boolean {
  return text.charAt(end - 1) === '日' || !/[文线楼院机馆令公]/.test(text.charAt(end));
}

/** What stands after the month: 15日, or nothing. */
function readDay(text: string, at: number): { readonly value: number; readonly end: number } | null {
  const day = numberThen(text, at, '日号');
  return day && isDay(text, day.end) ? day : null;
}

/** Month and day after a year that ends at `at`. */
function readMonthAndDay(text: string, at: number): { month: number | null; day: number | null; end: number } {
  const month = numberThen(text, at, '月');
  if (!month) return { month: null, day: null, end: at };
  const day = readDay(text, month.end);
  return { month: month.value, day: day?.value ?? null, end: day?.end ?? month.end };
}

function hanYear(text: string, mark: number): number | null {
  const words = text.slice(Math.max(0, mark - 4), mark);
  if (words.length < 4 || /[^〇零○一二三四五六七八九]/.test(words)) return null;
  const value = parseHanInteger(words);
  return value !== null && value >= 1900n && value < 2100n ? Number(value) : null;
}

/** The date whose 年 stands at `mark`: 2021年, 2021年3月5日, 二〇二一年三月五日; null when no year of four figures stands there. */
export function readYearDate(text: string, mark: number): DateRead | null {
  const before = text.charAt(mark - 1);
  let start = figuresBefore(text, mark, 4);
  let year: number | null = null;
  if (mark - start === 4) {
    year = Number(text.slice(start, mark));
    if (year < 1000 || /[A-Za-z.]/.test(text.charAt(start - 1))) return null;
  } else if (before !== '' && HAN_FIGURES.includes(before)) {
    year = hanYear(text, mark);
    start = mark - 4;
  }
  if (year === null) return null;
  const { month, day, end } = readMonthAndDay(text, mark + 1);
  return { value: { year, month, day }, start, end };
}

/** The date without a year whose 月 stands at `mark`: 3月, 3月5日. Han figures alone may tell the lunar calendar: null. */
export function readMonthDate(text: string, mark: number): DateRead | null {
  const start = figuresBefore(text, mark, 2);
  if (start === mark || /[A-Za-z.]/.test(text.charAt(start - 1)) || /[龄薪租均嫂供]/.test(text.charAt(mark + 1)))
    return null;
  const day = readDay(text, mark + 1);
  return {
    value: { year: null, month: Number(text.slice(start, mark)), day: day?.value ?? null },
    start,
    end: day?.end ?? mark + 1,
  };
}

/** 元月4日, whose day begins at `at`: 元月 alone may be 200元月租. */
export function readNewYearDate(text: string, at: number): DateRead | null {
  if (!text.startsWith('元月', at - 2)) return null;
  const day = readDay(text, at);
  return day && { value: { year: null, month: 1, day: day.value }, start: at - 2, end: day.end };
}

/** Han months that go on to a day of the calendar or to another month: the lunar calendar has no 日. */
const HAN_MONTH = /(?<![一二三四五六七八九十百])([一二三四五六七八九十]{1,2})月(?:([一二三四五六七八九十]{1,3})日)?/uy;
const HAN_RANGE = /^(?:份)?[、和及至到—－～-]+(?:[一二三四五六七八九十]{1,2})月/u;
const HAN_RANGE_BEFORE = /[一二三四五六七八九十]月份?[、和及至到—－～-]+$/u;
const LUNAR = /(?:农历|阴历|旧历|夏历|闰|腊|冬|个|第)$/u;

/** The date in Han figures without a year whose 月 stands at `mark`: 三月十五日; a month alone only in 一月至三月. */
export function readHanMonthDate(text: string, mark: number): DateRead | null {
  const first = HAN_FIGURES.includes(text.charAt(mark - 2)) ? mark - 2 : mark - 1;
  HAN_MONTH.lastIndex = Math.max(0, first);
  const found = HAN_MONTH.exec(text);
  if (found === null || LUNAR.test(text.slice(Math.max(0, first - 2), first))) return null;
  const [words, month = '', day] = found;
  const end = first + words.length;
  const inRange =
    HAN_RANGE.test(text.slice(end, end + 6)) || HAN_RANGE_BEFORE.test(text.slice(Math.max(0, first - 5), first));
  if (day === undefined && !inRange) return null;
  const value = (figures: string): number => Number(parseHanInteger(figures) ?? 0n);
  return { value: { year: null, month: value(month), day: day === undefined ? null : value(day) }, start: first, end };
}

/** The second day of 3月5日至8日 or 3月5—8日, which shares the month of `first`. */
export function readSecondDay(text: string, first: DateRead): DateRead | null {
  const { month, year } = first.value;
  if (month === null || !'至到—-–～、'.includes(text.charAt(first.end)) || first.end >= text.length) return null;
  const start = first.end + 1;
  const day = readDay(text, start);
  return day && { value: { year, month, day: day.value }, start, end: day.end };
}

const WITH_MARKS = /(?<![\d.])((?:19|20)\d\d)([-./])(\d{1,2})\2(\d{1,2})(?![\d.])/y;

/** The date written with marks that begins at `at`, or null: 2021.3.5, 2021-03-05, 2021/3/5. */
export function readMarkedDate(text: string, at: number): DateRead | null {
  if (!'-./'.includes(text.charAt(at + 4))) return null;
  WITH_MARKS.lastIndex = at;
  const match = WITH_MARKS.exec(text);
  return (
    match && {
      value: { year: Number(match[1]), month: Number(match[3]), day: Number(match[4]) },
      start: at,
      end: at + match[0].length,
    }
  );
}
