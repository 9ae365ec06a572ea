import type { Document, Heading, Level, Place } from '../document/model.ts';

/** A numbered paragraph: a heading or an item. */
interface Numbered {
  readonly level: Level;
  readonly value: number | null;
  readonly place: Place;
  readonly block: number;
}

function numbered(document: Document): Numbered[] {
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

/**
 * The numbered paragraphs （一）（二）… that begin right after a block, as far as they count on without a gap. Empty when
 * none begins there, or their numbers do not run on: then they cannot be told for certain.
 */
export function headingsAfter(document: Document, block: number): Place[] {
  const all = numbered(document).filter((one) => one.block > block);
  const [first] = all;
  if (!first || first.block !== block + 1 || first.value !== 1) return [];
  const end = all.findIndex(
    (one, i) => i > 0 && (one.level < first.level || (one.level === first.level && one.value === 1)),
  );
  const members = (end < 0 ? all : all.slice(0, end)).filter((one) => one.level === first.level);
  return members.every((one, i) => one.value === i + 1) ? members.map((one) => one.place) : [];
}
