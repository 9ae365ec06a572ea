import { dayRelations } from './date-days.ts';
import { impossibleDates, impossibleTimes } from './date-impossible.ts';
import type { DatedBlock } from './date-blocks.ts';
import { offsetRelations } from './date-offset.ts';
import { orderRelations } from './date-order.ts';
import { rangeRelations } from './date-range.ts';
import type { Block } from '../../document/model.ts';
import type { Relation } from '../model.ts';

/**
 * What dates say of each other: days and times that no calendar has, stretches of time that run backwards or do not fit
 * the length that is told of them, dates against the order of what happened, against a distance and against the day they
 * are said to be.
 * @param clocked the blocks that may tell a time of the day
 */
export function dateRelations(dated: readonly DatedBlock[], clocked: readonly Block[]): Relation[] {
  const found = dated.flatMap((one) => [
    ...impossibleDates(one),
    ...rangeRelations(one),
    ...orderRelations(one),
    ...offsetRelations(one),
    ...dayRelations(one),
  ]);
  return [...found, ...clocked.flatMap(impossibleTimes)];
}
