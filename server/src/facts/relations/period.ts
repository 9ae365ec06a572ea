import { lazy } from '../../base/lazy.ts';
import type { Block } from '../../document/model.ts';
import type { Relation } from '../model.ts';
import { lookUp, type DatedBlock } from './date-blocks.ts';
import { DateCue, hasCue, take } from './date-cues.ts';
import type { Known } from './date-moments.ts';
import { countRelations } from './period-counts.ts';
import { cumulativeParts, cumulativeRelations } from './period-cumulative.ts';
import { namedMonths } from './period-named-months.ts';
import { partRelations } from './period-parts.ts';
import { edgeRelations, peakRelations } from './period-peaks.ts';
import { laterPlanYears, planCounts } from './period-plan-later.ts';
import { planSpans, planYearRelation } from './period-plan.ts';
import { seasonRelations } from './period-seasons.ts';
import { termRelations } from './period-term.ts';
import { thirdRelations } from './period-thirds.ts';
import type { Signs } from './date-signs.ts';
import type { NumberBlock } from './sentences.ts';
import { readingOf } from './year-words.ts';

/** The numbers of the text, and where plans, thirds of a month and counted months are named. */
interface Beside extends Pick<Signs, 'plans' | 'thirds' | 'lengths' | 'months'> {
  readonly numbers: readonly NumberBlock[];
}

/** What quarters, halves of the year and plans say of months and years, and values that can only grow over time. */
export function periodRelations(
  dated: readonly DatedBlock[],
  facts: Known,
  { numbers, plans, thirds, lengths, months }: Beside,
): Relation[] {
  const byBlock = lazy((): ReadonlyMap<Block, NumberBlock> => new Map(numbers.map((one) => [one.block, one])));
  const reading = readingOf(facts);
  const datedOr = lookUp(dated);
  const out: Relation[] = [];
  for (const one of dated) {
    const several = one.moments.length > 1;
    if (hasCue(one, DateCue.part)) {
      take(out, partRelations(one));
      take(out, peakRelations(one));
    }
    take(out, seasonRelations(one));
    take(out, edgeRelations(one));
    if (several)
      take(
        out,
        cumulativeRelations(one, () => byBlock().get(one.block)),
      );
    if (hasCue(one, DateCue.five)) {
      take(out, planSpans(one));
      take(out, laterPlanYears(one));
      take(out, planCounts(one));
    }
    if (several) take(out, termRelations(one));
  }
  take(out, thirdRelations(dated, thirds));
  take(out, countRelations(lengths));
  take(out, namedMonths(months));
  for (const one of numbers) if (one.items.length > 1) take(out, cumulativeParts(one));
  for (const { block, five } of plans) {
    const found = planYearRelation(datedOr(block), five, reading);
    if (found) out.push(found);
  }
  return out;
}
