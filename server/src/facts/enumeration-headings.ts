import { markOf as readMark } from '../document/marks.ts';
import type { Block, Document, Heading, Level, Place } from '../document/model.ts';
import { place } from '../document/place.ts';

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
  return countedOn(all, from + 1, first);
}

/** Whether the next numbered paragraph of a level counts on across a part's heading. */
function goesOn(all: readonly Numbered[], from: number, level: Level, value: number): boolean {
  for (let i = from + 1; i < all.length; i++) if (all[i]?.level === level) return all[i]?.value === value;
  return false;
}

/** The first member with those of its level from index `from` on that count on; empty where one is left out. */
function countedOn(all: readonly Numbered[], from: number, first: Pick<Numbered, 'level' | 'place'>): Place[] {
  const members = [first.place];
  for (let i = from; i < all.length; i++) {
    const { level, value, place: at } = all[i] as Numbered;
    if (level === first.level && value === 1) break;
    // A part that begins in between may be a heading that was read one level too high: the numbers say whether.
    if (level < first.level) return goesOn(all, i, first.level, members.length + 1) ? [] : members;
    if (level !== first.level) continue;
    if (value !== members.length + 1) return [];
    members.push(at);
  }
  return members;
}

/**
 * The numbered paragraphs that go on from a first one which stands behind the words that announce them, in their block:
 * 重点抓好八个方面工作：（一）…… and （二）, （三） below.
 */
export function headingsFrom(all: readonly Numbered[], block: Block, at: number): Place[] {
  const mark = readMark(block.text.slice(at, at + MARK));
  if (mark?.value !== 1) return [];
  const first = { level: mark.level, place: place(block, at, at + mark.length) };
  return countedOn(all, firstBelow(all, block.index), first);
}

/** No numbering mark is longer than this. */
const MARK = 12;
