import type { Document } from '../document/model.ts';
import { place } from '../document/place.ts';
import {
  readHanMonthDate,
  readMarkedDate,
  readMonthDate,
  readNewYearDate,
  readSecondDay,
  readYearDate,
  type DateRead,
} from './date-read.ts';
import { figuresOf, type BlockFigures } from './figures.ts';
import type { DateMention } from './model.ts';

const YEAR = 0x5e74;
const MONTH = 0x6708;
const DAY = 0x65e5;

/** Adds a date and the days that follow it in the same month; gives the end of the last one. */
function collect(text: string, first: DateRead, out: DateRead[]): number {
  let { end } = first;
  for (let date: DateRead | null = first; date; date = readSecondDay(text, date)) {
    out.push(date);
    ({ end } = date);
  }
  return end;
}

/** The dates of a block begin with figures: the year's before 年 or a mark, the month's before 月. */
function datesOfBlock({ block: { text }, runs }: BlockFigures): DateRead[] {
  const out: DateRead[] = [];
  let taken = 0;
  let months = 0;
  for (const { start, end, type } of runs) {
    const next = end < text.length ? text.charCodeAt(end) : 0;
    if (next === YEAR) {
      const date = end >= taken ? readYearDate(text, end) : null;
      if (date) taken = collect(text, date, out);
    } else if (next === MONTH) {
      const read = type === 'han' ? readHanMonthDate : readMonthDate;
      const date = end >= taken && end >= months ? read(text, end) : null;
      if (date) months = collect(text, date, out);
    } else if (next === DAY && text.charCodeAt(start - 1) === MONTH) {
      const date = start >= months ? readNewYearDate(text, start) : null;
      if (date) months = collect(text, date, out);
    } else if (type === 'arabic' && end - start === 4) {
      const date = readMarkedDate(text, start);
      if (date) out.push(date);
    }
  }
  return out;
}

/**
 * All dates of the text, in order: years of four figures, with month and day where they follow; months with or without a
 * day; dates written with marks. Values that no calendar has are kept as they are written.
 */
export function datesOf(document: Document, figures: readonly BlockFigures[] = figuresOf(document)): DateMention[] {
  const out: DateMention[] = [];
  for (const own of figures)
    for (const { value, start, end } of datesOfBlock(own)) out.push({ value, place: place(own.block, start, end) });
  return out;
}
