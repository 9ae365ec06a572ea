import { clockRelations } from './date-clocks.ts';
import { dayRelations } from './date-days.ts';
import { impossibleDates, impossibleTimes } from './date-impossible.ts';
import type { DatedBlock } from './date-blocks.ts';
import { deadlineRelations } from './date-deadlines.ts';
import { offsetRelations } from './date-offset.ts';
import { listRelations } from './date-lists.ts';
import { orderRelations } from './date-order.ts';
import { restRelations } from './date-rest.ts';
import { sequenceRelations } from './date-sequence.ts';
import { rangeRelations } from './date-range.ts';
import type { Known } from './date-moments.ts';
import type { ClockSigns } from './date-signs.ts';
import type { Relation } from '../model.ts';

/**
 * What dates say of each other: days and times that no calendar has, stretches of time that run backwards or do not fit
 * the length that is told of them, dates against the order of what happened, against a distance and against the day they
 * are said to be.
 * @param clocked the blocks that may tell a time of the day
 */
export function dateRelations(dated: readonly DatedBlock[], known: Known, clocked: readonly ClockSigns[]): Relation[] {
  const found = dated.flatMap((one) => [
    ...impossibleDates(one, known),
    ...rangeRelations(one),
    ...orderRelations(one),
    ...sequenceRelations(one),
    ...deadlineRelations(one),
    ...offsetRelations(one),
    ...listRelations(one),
    ...restRelations(one),
    ...dayRelations(one),
  ]);
  return [...found, ...clocked.flatMap((signs) => [...impossibleTimes(signs), ...clockRelations(signs)])];
}
