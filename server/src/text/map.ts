import { assert } from '../base/assert.ts';
import type { SourceEdit } from './edit.ts';
import {
  blockOffset,
  sourceOffset,
  sourceSpan,
  type BlockOffset,
  type BlockSpan,
  type SourceOffset,
  type SourceSpan,
} from './span.ts';

/**
 * Which neighbour an offset between two segments belongs to: the end of the character before it, or the start of the
 * one after it. A span's start asks `after`, its end asks `before`.
 */
export type Side = 'before' | 'after';

/**
 * Where every character of a block came from. Segments are runs of characters that stand side by side both in the
 * block and in the source; each block character comes from exactly one source character, so both sides run forward.
 * Total: every block offset has a source offset, every source offset a nearest block offset.
 */
export class OffsetMap {
  /** Flat triples [blockStart, sourceStart, length]. */
  private constructor(private readonly segments: readonly number[]) {}

  /** @param segments flat triples [blockStart, sourceStart, length], gapless on the block side, in rising order */
  static of(segments: readonly number[]): OffsetMap {
    assert(segments.length % 3 === 0, 'segments come in triples');
    return new OffsetMap(segments);
  }

  /** Length of the block's text. */
  get length(): number {
    const n = this.segments.length;
    return n === 0 ? 0 : this.at(n - 3) + this.at(n - 1);
  }

  private at(i: number): number {
    return this.segments[i] as number;
  }

  /** Index of the last segment whose value at `field` (0 block, 1 source) is ≤ offset; 0 when there is none. */
  private find(field: 0 | 1, offset: number): number {
    let low = 0;
    let high = this.segments.length / 3 - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (this.at(mid * 3 + field) <= offset) low = mid;
      else high = mid - 1;
    }
    return low * 3;
  }

  /** The source offset of a block offset, clamped to the block. */
  toSource(offset: BlockOffset, side: Side): SourceOffset {
    if (this.segments.length === 0) return sourceOffset(0);
    let i = this.find(0, offset);
    if (side === 'before' && i > 0 && offset === this.at(i)) i -= 3;
    const delta = Math.max(0, Math.min(offset - this.at(i), this.at(i + 2)));
    return sourceOffset(this.at(i + 1) + delta);
  }

  /** The block offset of a source offset; an offset in a gap goes to the end of what stands before it. */
  toBlock(offset: SourceOffset): BlockOffset {
    if (this.segments.length === 0) return blockOffset(0);
    const i = this.find(1, offset);
    const delta = Math.max(0, Math.min(offset - this.at(i + 1), this.at(i + 2)));
    return blockOffset(this.at(i) + delta);
  }

  /** From the first to the last character of a block span, gaps (line breaks, blanks, residue) included. */
  spanToSource(span: BlockSpan): SourceSpan {
    const start = this.toSource(span.start, 'after');
    const end = span.end > span.start ? this.toSource(span.end, 'before') : start;
    return { start, end };
  }

  /** The source spans that together hold exactly the characters of a block span, in order. */
  pieces(span: BlockSpan): SourceSpan[] {
    const out: SourceSpan[] = [];
    if (this.segments.length === 0) return out;
    for (let i = this.find(0, span.start); i < this.segments.length && this.at(i) < span.end; i += 3) {
      const from = Math.max(span.start, this.at(i));
      const to = Math.min(span.end, this.at(i) + this.at(i + 2));
      const shift = this.at(i + 1) - this.at(i);
      if (to > from) out.push(sourceSpan(from + shift, to + shift));
    }
    return out;
  }

  /**
   * The source edits that put `replacement` in the place of a block span. Characters that stay the same are not
   * touched; line breaks inside the span stay where they are, and each line gets as many characters as it had.
   * @param source the text the map leads to
   */
  lower(span: BlockSpan, replacement: string, source: string): SourceEdit[] {
    const pieces = joinSameLine(this.pieces(span), source);
    const first = pieces[0];
    if (!first) {
      const at = this.toSource(span.start, 'before');
      return replacement === '' ? [] : [{ span: { start: at, end: at }, text: replacement }];
    }
    const edits: SourceEdit[] = [];
    let used = 0;
    pieces.forEach((piece, i) => {
      const share = i === pieces.length - 1 ? replacement.length : used + (piece.end - piece.start);
      const text = replacement.slice(used, share);
      used = Math.min(share, replacement.length);
      const edit = trimSame({ span: piece, text }, source);
      if (edit) edits.push(edit);
    });
    return edits;
  }
}

/** Pieces with nothing but blanks of one line between them become one: those blanks go with the replaced text. */
function joinSameLine(pieces: readonly SourceSpan[], source: string): SourceSpan[] {
  const out: SourceSpan[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last && !/[^ \t\u00a0\u2000-\u200f\u202f\u3000\ufeff]/u.test(source.slice(last.end, piece.start))) {
      out[out.length - 1] = { start: last.start, end: piece.end };
    } else out.push(piece);
  }
  return out;
}

/** The edit without the characters that it would replace by themselves; undefined when nothing is left. */
function trimSame(edit: SourceEdit, source: string): SourceEdit | undefined {
  const old = source.slice(edit.span.start, edit.span.end);
  const { text } = edit;
  let head = 0;
  while (head < old.length && head < text.length && old[head] === text[head]) head++;
  let tail = 0;
  const room = Math.min(old.length, text.length) - head;
  while (tail < room && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail++;
  if (head === old.length && head === text.length) return undefined;
  return {
    span: sourceSpan(edit.span.start + head, edit.span.end - tail),
    text: text.slice(head, text.length - tail),
  };
}
