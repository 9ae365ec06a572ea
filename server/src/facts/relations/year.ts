import type { Relation } from '../model.ts';
import { withDates, type DatedBlock } from './date-blocks.ts';
import type { Known } from './date-moments.ts';
import { comparisonRelations } from './year-compare.ts';
import { frameRelations } from './year-frame.ts';
import { futureRelations } from './year-future.ts';
import { ordinalRelations } from './year-ordinal.ts';
import { relativeRelations } from './year-relative.ts';
import { sinceRelations } from './year-since.ts';
import { ORDINAL_SIGN, type SignedBlocks } from './date-signs.ts';
import { readingOf } from './year-words.ts';

/** What the years of a text say of each other, of the report's year and of what everybody knows to have happened in a year. */
export function yearRelations(
  dated: readonly DatedBlock[],
  { facts, signed }: { readonly facts: Known; readonly signed: SignedBlocks },
): Relation[] {
  const reading = readingOf(facts);
  return [
    ...frameRelations(facts),
    ...dated.flatMap((one) => [
      ...relativeRelations(one, reading),
      ...comparisonRelations(one, reading),
      ...futureRelations(one, reading),
      ...sinceRelations(one, reading),
    ]),
    ...withDates(signed(ORDINAL_SIGN), dated).flatMap((one) => ordinalRelations(one, reading)),
  ];
}
