import type { Block, Document } from './model.ts';

/**
 * Whether the lines of a block have a character of these groups (text/signs.ts); where they have none, the block has
 * none. Page numbers and blank lines between its own are asked too.
 */
export function mayHave({ lines }: Document, block: Block, signs: number): boolean {
  // Asked of every block by many rules: no pattern of two is taken apart here.
  const last = block.lines[1];
  for (let i = block.lines[0]; i <= last; i++) if (((lines[i]?.signs ?? 0) & signs) !== 0) return true;
  return false;
}
