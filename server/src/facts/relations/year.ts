import { datedBlocksOf, everyBlockOf } from './date-moments.ts';
import type { Finder } from './finder.ts';
import { comparisonRelations } from './year-compare.ts';
import { frameRelations } from './year-frame.ts';
import { futureRelations } from './year-future.ts';
import { ordinalRelations } from './year-ordinal.ts';
import { relativeRelations } from './year-relative.ts';
import { sinceRelations } from './year-since.ts';
import { readingOf } from './year-words.ts';

/** What the years of a text say of each other, of the report's year and of what everybody knows to have happened in a year. */
export const findYear: Finder = (_, facts) => {
  const reading = readingOf(facts);
  const dated = datedBlocksOf(facts);
  return [
    ...frameRelations(facts),
    ...dated.flatMap((one) => [
      ...relativeRelations(one, reading),
      ...comparisonRelations(one, reading),
      ...futureRelations(one, reading),
      ...sinceRelations(one, reading),
    ]),
    ...everyBlockOf(facts, dated).flatMap((one) => ordinalRelations(one, reading)),
  ];
};
