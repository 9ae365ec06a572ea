import type { Block, Document } from './model.ts';

/**
 * Whether the lines of a block have a character of these groups (text/signs.ts); where they have none, the block has
 * none. Page numbers and blank lines between its own are asked too.
 */
export function mayHave({ lines }: Document, { lines: [first, last] }: Block, signs: number): boolean {
  for (let i = first; i <= last; i++) if (((lines[i]?.signs ?? 0) & signs) !== 0) return true;
  return false;
}
