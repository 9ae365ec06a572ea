import type { Document, Place } from '../document/model.ts';
import { place } from '../document/place.ts';

/** A name that the writer gives to something: （以下简称“调委会”）. */
export interface ShortName {
  readonly name: string;
  /** The name's own place where it is given. */
  readonly defined: Place;
}

const DEFINITION =
  /[（(](?:以下(?:均|统|并)?简?称|下称|简称)为?[“"‘]?([^“”"‘’《》（）()，。；：、\s]{2,12})[”"’]?[）)]/gu;

/** The short names that a text defines, in order of place. A law's short name in 《》 is a citation, none of these. */
export function shortNamesIn({ blocks }: Document): ShortName[] {
  return blocks.flatMap((block) => {
    if (!block.text.includes('称')) return [];
    return [...block.text.matchAll(DEFINITION)].map(({ index, 0: whole, 1: name = '' }): ShortName => {
      const start = index + whole.lastIndexOf(name);
      return { name, defined: place(block, start, start + name.length) };
    });
  });
}

/** Where a short name stands: where it is given, and behind that. In front of it the words mean something else. */
export function usesOf({ blocks }: Document, { name, defined }: ShortName): Place[] {
  const uses: Place[] = [];
  for (const block of blocks.slice(defined.block.index)) {
    const from = block === defined.block ? defined.start : 0;
    for (let at = block.text.indexOf(name, from); at >= 0; at = block.text.indexOf(name, at + name.length)) {
      uses.push(place(block, at, at + name.length));
    }
  }
  return uses;
}
