import type { Document, Heading, Level, Place } from '../document/model.ts';

/** A numbered paragraph: a heading or an item. */
export interface Numbered {
  readonly level: Level;
  readonly value: number | null;
  readonly place: Place;
  readonly block: number;
}

/** All numbered paragraphs of a document, in order. */
export function numberedOf(document: Document): Numbered[] {
  const heading = ({ level, mark, place, from }: Heading): Numbered => ({
    level,
    value: mark?.value ?? null,
    place,
    block: from,
  });
  const items = document.items.map(({ mark, place }) => ({
    level: mark.level,
    value: mark.value,
    place,
    block: place.block.index,
  }));
  return [...document.headings.map(heading), ...items].sort((a, b) => a.block - b.block);
}

/** Index of the first numbered paragraph below a block. */
function firstBelow(all: readonly Numbered[], block: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((all[mid] as Numbered).block > block) high = mid;
    else low = mid + 1;
  }
  return low;
}

/**
 * The numbered paragraphs （一）（二）… that begin right after a block, as far as they count on without a gap. Empty when
 * none begins there, or their numbers do not run on: then they cannot be told for certain.
 */
export function headingsAfter(all: readonly Numbered[], block: number): Place[] {
  const from = firstBelow(all, block);
  const first = all[from];
  if (!first || first.block !== block + 1 || first.value !== 1) return [];
  const members = [first.place];
  for (let i = from + 1; i < all.length; i++) {
    const { level, value, place } = all[i] as Numbered;
    if (level < first.level || (level === first.level && value === 1)) break;
    if (level !== first.level) continue;
    if (value !== members.length + 1) return [];
    members.push(place);
  }
  return members;
}
