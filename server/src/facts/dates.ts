import type { Block, Document } from '../document/model.ts';
import { blockOffset } from '../text/span.ts';
import { readMarkedDates, readMonthDate, readSecondDay, readYearDate, type DateRead } from './date-read.ts';
import type { DateMention } from './model.ts';

/** Calls `read` at every place of `mark` that no date before it has taken. */
function collect(text: string, mark: string, out: DateRead[], read: (at: number) => DateRead | null): void {
  let end = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (at < end) continue;
    let date = read(at);
    while (date) {
      out.push(date);
      end = date.end;
      date = readSecondDay(text, date);
    }
  }
}

function datesOfText(text: string): DateRead[] {
  const out: DateRead[] = [];
  collect(text, '年', out, (at) => readYearDate(text, at));
  const years = out.length;
  collect(text, '月', out, (at) =>
    out.some(({ start, end }, i) => i < years && start <= at && at < end) ? null : readMonthDate(text, at),
  );
  if (text.includes('20') || text.includes('19')) out.push(...readMarkedDates(text));
  return out.sort((a, b) => a.start - b.start);
}

function mention(block: Block, { value, start, end }: DateRead): DateMention {
  return { value, place: { block, start: blockOffset(start), end: blockOffset(end) } };
}

/**
 * All dates of the text, in order: years of four figures, with month and day where they follow; months with or without a
 * day; dates written with marks. Values that no calendar has are kept as they are written.
 */
export function datesOf(document: Document): DateMention[] {
  const out: DateMention[] = [];
  for (const block of document.blocks) for (const date of datesOfText(block.text)) out.push(mention(block, date));
  return out;
}
