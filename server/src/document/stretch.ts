import type { Block, Document } from './model.ts';

/** [from, to) of a string. */
export interface Stretch {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The text of a block where it is quickest to read character by character. A block that is a line as it stands is read in
 * the source: a string cut from another one costs a step more for each character.
 */
export function stretchOf(block: Block, { source, lines }: Document): Stretch {
  const { text, span } = block;
  const first = block.lines[0];
  const asItStands = first === block.lines[1] && span.end - span.start === text.length && lines[first]?.plain === true;
  return asItStands ? { text: source, from: span.start, to: span.end } : { text, from: 0, to: text.length };
}
