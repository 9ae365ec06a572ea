import type { SlipFinder } from '../spelling/finder.ts';
import { POSSIBLE } from '../spelling/finder.ts';
import type { Hit, Speller } from '../spelling/speller.ts';
import { keptWords } from './kept-words.ts';

/** The hits of one paragraph that are worth anything, names and quotations left alone. */
export function hitsIn(speller: Speller, text: string, scanned: boolean, floor = POSSIBLE): Hit[] {
  return speller.hits(text, { floor, fixed: keptWords(text, (word) => speller.isCommon(word)), scanned });
}

/** Finds slips at once, for whoever can wait: the command line, a check of a whole folder. */
export function finderWith(speller: Speller, floor: number): SlipFinder {
  return { floor, hits: (text, scanned) => hitsIn(speller, text, scanned, Math.min(floor, POSSIBLE)) };
}
