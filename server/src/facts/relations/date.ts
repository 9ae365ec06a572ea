import { clockRelations } from './date-clocks.ts';
import { dayRelations } from './date-days.ts';
import { impossibleDates, impossibleTimes } from './date-impossible.ts';
import type { DatedBlock } from './date-blocks.ts';
import { DateCue, hasCue, take } from './date-cues.ts';
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
  const out: Relation[] = [];
  for (const one of dated) {
    take(out, impossibleDates(one, known));
    take(out, rangeRelations(one));
    if (one.moments.length > 1) {
      take(out, orderRelations(one));
      take(out, sequenceRelations(one));
      take(out, deadlineRelations(one));
      take(out, offsetRelations(one));
    }
    if (hasCue(one, DateCue.list)) take(out, listRelations(one));
    if (hasCue(one, DateCue.rest)) take(out, restRelations(one));
    take(out, dayRelations(one));
  }
  for (const signs of clocked) {
    take(out, impossibleTimes(signs));
    take(out, clockRelations(signs));
  }
  return out;
}
