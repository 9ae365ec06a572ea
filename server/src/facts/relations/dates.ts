import { dateRelations } from './date.ts';
import { datedBlocksOf } from './date-blocks.ts';
import type { Finder } from './finder.ts';
import { periodRelations } from './period.ts';
import { weekdayRelations } from './weekday.ts';
import { yearRelations } from './year.ts';

/** What dates, days of the week, periods and years say of each other, of the report and of the calendar. */
export const findDates: Finder = (blocks, facts) => {
  const dated = datedBlocksOf(facts);
  return [
    ...dateRelations(dated, facts),
    ...weekdayRelations(dated, facts),
    ...periodRelations(dated, facts, blocks),
    ...yearRelations(dated, facts),
  ];
};
