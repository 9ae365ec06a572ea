import type { Place } from './model.ts';

/** Addresses, code between backticks, pictures and the targets of Markdown's links, entities of HTML. */
const FOREIGN = /<https?:\/\/[^\s>]+>|https?:\/\/[^\s\p{Script=Han}]+|`[^`]*`|!\[|\]\([^)]*\)|&[a-z]+;/gu;

/** What one of them cannot be without. */
const SIGNS = ['://', '`', '](', '&'];

/** The stretches of a restored text that are no Chinese of anybody's: no mark and no word in them is judged. */
export function foreignIn(text: string): (readonly [start: number, end: number])[] {
  if (!SIGNS.some((sign) => text.includes(sign))) return [];
  return [...text.matchAll(FOREIGN)].map((found) => [found.index, found.index + found[0].length]);
}

/** Whether a place begins in one of these stretches. */
export function isWithin({ start }: Place, stretches: readonly (readonly [start: number, end: number])[]): boolean {
  return stretches.some(([from, to]) => start >= from && start < to);
}

/** Whether a place of a text lies in one of its stretches. */
export function isForeign(text: string, at: number): boolean {
  return foreignIn(text).some(([from, to]) => at >= from && at < to);
}
