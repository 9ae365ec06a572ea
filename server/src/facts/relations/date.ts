import { dayRelations } from './date-days.ts';
import { impossibleDates, impossibleTimes } from './date-impossible.ts';
import { datedBlocksOf } from './date-moments.ts';
import { offsetRelations } from './date-offset.ts';
import { orderRelations } from './date-order.ts';
import { rangeRelations } from './date-range.ts';
import type { Finder } from './finder.ts';

/**
 * What dates say of each other: days and times that no calendar has, stretches of time that run backwards or do not fit
 * the length that is told of them, dates against the order of what happened, against a distance and against the day they
 * are said to be.
 */
export const findDate: Finder = (_, facts) => [
  ...datedBlocksOf(facts).flatMap((dated) => [
    ...impossibleDates(dated),
    ...rangeRelations(dated),
    ...orderRelations(dated),
    ...offsetRelations(dated),
    ...dayRelations(dated),
  ]),
  ...facts.document.blocks.flatMap(impossibleTimes),
];
