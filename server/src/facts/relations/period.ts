import type { Block } from '../../document/model.ts';
import { lazy } from '../../base/lazy.ts';
import { datedBlocksOf, everyBlockOf } from './date-moments.ts';
import type { Finder } from './finder.ts';
import { cumulativeRelations } from './period-cumulative.ts';
import { hanPartRelations, partRelations } from './period-parts.ts';
import { planRelations } from './period-plan.ts';
import type { NumberBlock } from './sentences.ts';
import { readingOf } from './year-words.ts';

/** What quarters, halves of the year and plans say of months and years, and values that can only grow over time. */
export const findPeriod: Finder = (blocks, facts) => {
  const byBlock = lazy((): ReadonlyMap<Block, NumberBlock> => new Map(blocks.map((one) => [one.block, one])));
  const reading = readingOf(facts);
  const dated = datedBlocksOf(facts);
  return [
    ...dated.flatMap((one) => [...partRelations(one), ...cumulativeRelations(one, byBlock().get(one.block))]),
    ...everyBlockOf(facts, dated).flatMap((one) => [...planRelations(one, reading), ...hanPartRelations(one.block)]),
  ];
};
