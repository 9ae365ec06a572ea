import type { Relation } from '../model.ts';
import { lookUp, type DatedBlock } from './date-blocks.ts';
import type { Known } from './date-moments.ts';
import { comparisonRelations } from './year-compare.ts';
import { distanceRelations } from './year-distance.ts';
import { frameRelations, justPastRelations, openingRelations } from './year-frame.ts';
import { futureRelations } from './year-future.ts';
import type { OrdinalSign } from './date-signs.ts';
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
 * @param ordinals where 第9个 or 9周年 stands
 */
export function yearRelations(
  dated: readonly DatedBlock[],
  facts: Known,
  ordinals: readonly OrdinalSign[],
): Relation[] {
  const reading = readingOf(facts);
  const datedOr = lookUp(dated);
  return [
    ...frameRelations(facts),
    ...openingRelations(facts.document),
    ...justPastRelations(facts),
    ...dated.flatMap((one) => [
      ...relativeRelations(one, reading),
      ...comparisonRelations(one, reading),
      ...futureRelations(one, reading),
      ...sinceRelations(one, reading),
      ...distanceRelations(one),
      ...milestoneRelations(one),
      ...rangeYearRelations(one, reading),
      ...nextRelations(one, reading),
    ]),
    ...titleYearRelations(facts, dated),
    ...ordinals.flatMap((sign) => ordinalRelation(sign, datedOr, reading) ?? []),
  ];
}
