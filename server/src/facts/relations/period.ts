import { lazy } from '../../base/lazy.ts';
import type { Block } from '../../document/model.ts';
import type { Relation } from '../model.ts';
import { withDates, type DatedBlock } from './date-blocks.ts';
import type { Known } from './date-moments.ts';
import { cumulativeRelations } from './period-cumulative.ts';
import { hanPartRelations, partRelations } from './period-parts.ts';
import { planRelations } from './period-plan.ts';
import { PART_SIGN, PLAN_SIGN, type SignedBlocks } from './date-signs.ts';
import type { NumberBlock } from './sentences.ts';
import { readingOf } from './year-words.ts';

/** What quarters, halves of the year and plans say of months and years, and values that can only grow over time. */
export function periodRelations(
  dated: readonly DatedBlock[],
  {
    facts,
    numbers,
    signed,
  }: {
    readonly facts: Known;
    readonly numbers: readonly NumberBlock[];
    readonly signed: SignedBlocks;
  },
): Relation[] {
  const byBlock = lazy((): ReadonlyMap<Block, NumberBlock> => new Map(numbers.map((one) => [one.block, one])));
  const reading = readingOf(facts);
  return [
    ...dated.flatMap((one) => [...partRelations(one), ...cumulativeRelations(one, () => byBlock().get(one.block))]),
    ...withDates(signed(PLAN_SIGN), dated).flatMap((one) => planRelations(one, reading)),
    ...signed(PART_SIGN).flatMap(hanPartRelations),
  ];
}
