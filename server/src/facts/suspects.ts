import type { Document } from '../document/model.ts';
import { place } from '../document/place.ts';
import { NO_SLIPS, type SlipFinder } from '../spelling/finder.ts';
import type { Hit } from '../spelling/speller.ts';
import type { Scan, Suspect } from './model.ts';

/**
 * Places where the counts of official writing speak for other characters. What is rare but stands in the document again is
 * a name or a term of the place; it is no slip.
 */
export function suspectsOf({ blocks }: Document, finder: SlipFinder, scan: () => Scan): Suspect[] {
  if (finder === NO_SLIPS) return [];
  const scanned = scan().likely;
  const texts = blocks.map(({ text }) => text);
  return blocks.flatMap((block) =>
    finder
      .hits(block.text, scanned)
      .filter((hit) => hit.score >= finder.floor && !isRepeated(hit, texts))
      .map((hit) => ({ place: place(block, hit.span.start, hit.span.end), hit })),
  );
}

/** Whether one of the rare runs at a hit stands in the document again. */
export function isRepeated({ rare }: Hit, texts: readonly string[]): boolean {
  return rare.some((run) => {
    let seen = 0;
    for (const text of texts) {
      for (let at = text.indexOf(run); at >= 0; at = text.indexOf(run, at + 1)) if (++seen > 1) return true;
    }
    return false;
  });
}
