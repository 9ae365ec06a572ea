import { dateRelations } from './date.ts';
import { datedBlocksOf } from './date-blocks.ts';
import { signsBeside } from './date-signs.ts';
import type { Finder } from './finder.ts';
import { periodRelations } from './period.ts';
import { weekdayRelations } from './weekday.ts';
import { yearRelations } from './year.ts';

/** What dates, days of the week, periods and years say of each other, of the report and of the calendar. */
export const findDates: Finder = (blocks, facts) => {
  const dated = datedBlocksOf(facts);
  const { clocks, ordinals, decades, plans, thirds, lengths, months } = signsBeside(facts.figures);
  return [
    ...dateRelations(dated, facts, clocks),
    ...weekdayRelations(dated, facts),
    ...periodRelations(dated, facts, { numbers: blocks, plans, thirds, lengths, months }),
    ...yearRelations(dated, facts, { ordinals, decades }),
  ];
};
