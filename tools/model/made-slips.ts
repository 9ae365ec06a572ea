import { hitsIn } from '../../server/src/facts/slip-hits.ts';
import type { Model } from '../../server/src/spelling/model.ts';
import { Speller } from '../../server/src/spelling/speller.ts';
import { spoilOnce, SORT_NAMES, type Sort } from './inject.ts';
import { Mistakes } from './mistakes.ts';
import { Chance } from './random.ts';

/** How many of the slips that were made of one sort are found and taken back, at each of several scores. */
export interface Found {
  readonly sort: Sort;
  readonly made: number;
  readonly found: readonly number[];
}

/** A sentence that is long enough to be judged and short enough to be one. */
const SENTENCE = { least: 8, most: 110 } as const;
const SEED = 2024;

/** Makes one slip of each sort in every sentence of some documents, and looks for it. */
export function findMade(model: Model, documents: readonly string[], scores: readonly number[]): Found[] {
  const speller = new Speller(model);
  const chance = new Chance(SEED);
  const mistakes = new Mistakes(model, chance);
  const sentences = documents
    .flatMap((text) => text.split(/\n|(?<=[。；])/u))
    .map((text) => text.trim())
    .filter(({ length }) => length >= SENTENCE.least && length <= SENTENCE.most);
  return SORT_NAMES.map((sort) => {
    const found = scores.map(() => 0);
    let made = 0;
    for (const right of sentences) {
      const spoilt = spoilOnce(right, sort, chance, mistakes);
      if (!spoilt || spoilt.text === right) continue;
      made++;
      const score = scoreOfMending(speller, spoilt.text, right);
      scores.forEach((least, i) => {
        if (score >= least) found[i] = (found[i] ?? 0) + 1;
      });
    }
    return { sort, made, found };
  });
}

/** The score of the hit that gives the right text; −∞ when there is none. */
function scoreOfMending(speller: Speller, text: string, right: string): number {
  const hit = hitsIn(speller, text, false).find(
    ({ span, meant }) => text.slice(0, span.start) + (meant[0] ?? '') + text.slice(span.end) === right,
  );
  return hit?.score ?? -Infinity;
}
