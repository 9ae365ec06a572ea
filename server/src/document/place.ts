import { blockOffset, type SourceSpan } from '../text/span.ts';
import type { Block, Place } from './model.ts';

/** A stretch of a block by plain numbers. */
export function place(block: Block, start: number, end: number): Place {
  return { block, start: blockOffset(start), end: blockOffset(end) };
}

/** The whole block. */
export function whole(block: Block): Place {
  return place(block, 0, block.text.length);
}

/** The words at a place. */
export function textAt(at: Place): string {
  return at.block.text.slice(at.start, at.end);
}

/** From the first to the last source character of a place. */
export function sourceOf(at: Place): SourceSpan {
  return at.block.map.spanToSource(at);
}
