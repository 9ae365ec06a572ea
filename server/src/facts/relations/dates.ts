import { dateRelations } from './date.ts';
import { datedBlocksOf, withDates } from './date-blocks.ts';
import { blocksWith, TIME_SIGN, WEEK_SIGN } from './date-signs.ts';
import type { Finder } from './finder.ts';
import { periodRelations } from './period.ts';
import { weekdayRelations } from './weekday.ts';
import { yearRelations } from './year.ts';

/** What dates, days of the week, periods and years say of each other, of the report and of the calendar. */
export const findDates: Finder = (blocks, facts) => {
  const dated = datedBlocksOf(facts);
  const signed = blocksWith(facts.document);
  return [
    ...dateRelations(dated, signed(TIME_SIGN)),
    ...weekdayRelations(withDates(signed(WEEK_SIGN), dated), facts),
    ...periodRelations(dated, { facts, numbers: blocks, signed }),
    ...yearRelations(dated, { facts, signed }),
  ];
};
