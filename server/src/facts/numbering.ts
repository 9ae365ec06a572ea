import type { Block, Document } from '../document/model.ts';
import { breaksOf, type Break } from './numbering-breaks.ts';
import { siblingsOf, type Numbered, type Siblings } from './numbering-families.ts';
import { sortedOut, withOdd } from './numbering-odd.ts';

/** Numbered blocks of one level under one parent, and where their numbers do not run on. */
export interface Family extends Siblings {
  readonly breaks: readonly Break[];
}

/** The numbered headings and paragraphs in families, by the place of their first members, with the breaks in each. */
export function numberingOf(document: Document): Family[] {
  const all = siblingsOf(document);
  const numbered = new Set(all.flatMap(({ members }) => members.map(({ block }) => block.index)));
  const page = {
    document,
    isNumbered: ({ index }: Block): boolean => numbered.has(index),
    patterns: new Map<string, RegExp>(),
  };
  const { families, odd } = sortedOut(all);
  const read = families.map((family) => ({
    ...family,
    breaks: withOdd(family, breaksOf(family, page), odd.get(family)),
  }));
  return withoutStrangers(read);
}

/** What stands as an odd number between the members of one family is a member of no other. */
function withoutStrangers(families: readonly Family[]): Family[] {
  const strangers = new Set(
    families.flatMap(({ breaks }) => breaks.flatMap(({ odd }) => odd.map(({ block }) => block.index))),
  );
  if (strangers.size === 0) return [...families];
  const own = ({ block }: Numbered): boolean => !strangers.has(block.index);
  return families
    .map(({ members, breaks, ...rest }) => ({
      ...rest,
      members: members.filter(own),
      breaks: breaks.filter(({ at }) => own(at)),
    }))
    .filter(({ members }) => members.length > 0);
}
