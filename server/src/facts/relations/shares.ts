import type { Relation } from '../model.ts';
import type { Finder } from './finder.ts';
import { listsIn } from './shares-list.ts';
import { ratiosIn } from './shares-ratio.ts';
import { isShare } from './share-words.ts';
import type { NumberBlock } from './sentences.ts';

function hasShare({ items }: NumberBlock): boolean {
  for (const one of items) if (isShare(one)) return true;
  return false;
}

/** Shares of one whole: the ratio of the three industries, lists of 占 that leave nothing out or come to more than all. */
export const findShares: Finder = (blocks, { figures }) => {
  const out: Relation[] = [];
  // A ratio of three has as many figures.
  for (const { block, runs } of figures) if (runs.length > 2) out.push(...ratiosIn(block));
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as NumberBlock;
    if (hasShare(block)) out.push(...listsIn(block, blocks[i - 1], blocks[i + 1]));
  }
  return out;
};
