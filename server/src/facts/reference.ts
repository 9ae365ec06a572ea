import { chineseDate } from '../base/day.ts';
import type { IsoDate } from '../data/model.ts';
import type { CalendarDate, Document } from '../document/model.ts';
import type { KindMatch, Reference, ReportYear } from './model.ts';

/** By which time the reader wants words judged: that of the report, today, or a day. */
export type AsOf = 'report' | 'today' | IsoDate;

/** Annual reports are due by the end of March; a meeting may be named until the text is signed, at the latest in June. */
const DUE = '03-31';
const LAST_MEETING = '06-30';

/**
 * The time by which the words of a text are judged. What ended before its `first` day is dated, what began after its
 * `last` one is premature: between them both the old and the new name may stand (the year of a change).
 * @param year null where the text tells none; then only a day that was given can judge
 * @param today the day of the check, null where the door does not tell it
 */
export function referenceOf(
  document: Document,
  kind: KindMatch | null,
  year: ReportYear | null,
  asOf: AsOf,
  today: IsoDate | null,
): Reference | null {
  const given = asOf === 'report' ? null : asOf === 'today' ? today : asOf;
  if (given !== null) return ofDay(given);
  return year ? ofReport(document, kind, year.year, today) : null;
}

function ofDay(day: IsoDate): Reference {
  const year = Number(day.slice(0, 4));
  return { by: 'day', year, first: day, day, last: day, lastMeeting: day, today: null };
}

/**
 * A report on a year is written until its date, else until reports are due. A speech is given in the year after the one
 * that it reports on, and plans that year: all of it is known to the speech.
 */
function ofReport({ closing }: Document, kind: KindMatch | null, year: number, today: IsoDate | null): Reference {
  const [first, end] = [`${year}-01-01`, `${year}-12-31`];
  const shared = { by: 'report', year, first, day: end, today } as const;
  const offset = kind?.kind.yearOffset ?? 0;
  if (offset > 0) return { ...shared, last: `${year + offset}-12-31`, lastMeeting: `${year + offset}-12-31` };
  const signed = closing?.date ? dayOf(closing.date.value) : null;
  if (signed !== null) return { ...shared, last: signed > end ? signed : end, lastMeeting: signed };
  return { ...shared, last: `${year + 1}-${DUE}`, lastMeeting: `${year + 1}-${LAST_MEETING}` };
}

const two = (n: number): string => String(n).padStart(2, '0');

function dayOf({ year, month, day }: CalendarDate): IsoDate {
  return `${year}-${two(month ?? 12)}-${two(day ?? 31)}`;
}

/** The time as a message names it: 2023年; 2026年11月28日. */
export function timeOf({ by, year, day }: Reference): string {
  return by === 'report' ? `${year}年` : chineseDate(day);
}
