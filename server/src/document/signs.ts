import type { Block } from './model.ts';

/**
 * Whether the lines of a block have a character of these groups (text/signs.ts); where they have none, the block has
 * none.
 */
export function mayHave({ signs: own }: Block, signs: number): boolean {
  return (own & signs) !== 0;
}
