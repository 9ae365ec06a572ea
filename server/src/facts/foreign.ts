/** Addresses, code spans, the targets of Markdown links, entities. */
const FOREIGN = /https?:\/\/[^\s\p{Script=Han}]+|`[^`]*`|\]\([^)]*\)|&[a-z]+;/gu;
const SIGNS = ['://', '`', '](', '&'];

/** Where a paragraph holds what is not written in Chinese marks: stretches [from, to) that no rule of marks touches. */
export function foreignIn(text: string): readonly (readonly [from: number, to: number])[] {
  if (!SIGNS.some((sign) => text.includes(sign))) return [];
  return [...text.matchAll(FOREIGN)].map((found) => [found.index, found.index + found[0].length]);
}

/** Whether a place lies in one of the stretches. */
export function isForeign(text: string, at: number): boolean {
  return foreignIn(text).some(([from, to]) => at >= from && at < to);
}
