import type { Finder } from './finder.ts';
import { listsIn } from './shares-list.ts';
import { ratiosIn } from './shares-ratio.ts';

/** Shares of one whole: the ratio of the three industries, lists of 占 that leave nothing out or come to more than all. */
export const findShares: Finder = (blocks, { document }) => [
  ...document.blocks.flatMap(ratiosIn),
  ...blocks.flatMap((block, i) => listsIn(block, blocks[i - 1], blocks[i + 1])),
];
