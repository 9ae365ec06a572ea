import type { Relation } from '../model.ts';
import { lookUp, type DatedBlock } from './date-blocks.ts';
import { DateCue, hasCue, take } from './date-cues.ts';
import type { Known } from './date-moments.ts';
import { againRelations } from './year-again.ts';
import { comparisonRelations } from './year-compare.ts';
import { distanceRelations } from './year-distance.ts';
import { frameRelations, justPastRelations, openingRelations } from './year-frame.ts';
import { futureRelations } from './year-future.ts';
import type { Signs } from './date-signs.ts';
import { decadesRelation } from './year-decades.ts';
import { milestoneRelations } from './year-milestones.ts';
import { nextRelations } from './year-next.ts';
import { ordinalRelation } from './year-ordinal.ts';
import { rangeYearRelations } from './year-range.ts';
import { relativeRelations } from './year-relative.ts';
import { sinceRelations } from './year-since.ts';
import { titleYearRelations } from './year-titles.ts';
import { readingOf } from './year-words.ts';

/**
 * What the years of a text say of each other, of the report's year and of what everybody knows to have happened in a year.
 * @param signs where 第9个, 9周年 or 四十年 stands
 */
export function yearRelations(
  dated: readonly DatedBlock[],
  facts: Known,
  { ordinals, decades }: Pick<Signs, 'ordinals' | 'decades'>,
): Relation[] {
  const reading = readingOf(facts);
  const datedOr = lookUp(dated);
  const out = [...frameRelations(facts), ...openingRelations(facts.document), ...justPastRelations(facts)];
  for (const one of dated) {
    take(out, relativeRelations(one, reading));
    take(out, comparisonRelations(one, reading));
    take(out, futureRelations(one, reading));
    take(out, sinceRelations(one, reading));
    if (one.moments.length > 1) {
      take(out, distanceRelations(one));
      take(out, againRelations(one));
    }
    if (hasCue(one, DateCue.milestone)) take(out, milestoneRelations(one));
    if (hasCue(one, DateCue.now)) take(out, rangeYearRelations(one, reading));
    take(out, nextRelations(one, reading));
  }
  take(out, titleYearRelations(facts, dated));
  for (const sign of ordinals) {
    const found = ordinalRelation(sign, datedOr, reading);
    if (found) out.push(found);
  }
  for (const sign of decades) {
    const found = decadesRelation(sign, datedOr);
    if (found) out.push(found);
  }
  return out;
}
