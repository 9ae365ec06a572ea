import type { Block, Document } from './model.ts';

/**
 * Whether the lines of a block have a character of these groups (text/signs.ts); where they have none, the block has
 * none. Page numbers and blank lines between its own are asked too.
 */
export function mayHave({ lines }: Document, { lines: [first, last] }: Block, signs: number): boolean {
  for (let i = first; i <= last; i++) if (((lines[i]?.signs ?? 0) & signs) !== 0) return true;
  return false;
}

/**
 * Whether two characters of these groups may stand side by side in a block. Joined lines and characters left out bring others
 * together than stand beside each other in a line: of blocks that have such nothing is known.
 */
export function mayHaveTwin({ lines }: Document, { text, lines: [first, last] }: Block, twin: number): boolean {
  const line = first === last ? lines[first] : undefined;
  return !line || text.length !== line.textEnd - line.textStart || (line.signs & twin) !== 0;
}
