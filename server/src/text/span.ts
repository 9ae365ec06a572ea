/** All offsets of gongwen count UTF-16 code units; spans are half-open. */
declare const unit: unique symbol;

/** An offset into the file as it is on disk or in the editor. */
export type SourceOffset = number & { readonly [unit]: 'source' };
/** An offset into the restored text of one block. */
export type BlockOffset = number & { readonly [unit]: 'block' };

export interface Span<O extends number> {
  readonly start: O;
  readonly end: O;
}
export type SourceSpan = Span<SourceOffset>;
export type BlockSpan = Span<BlockOffset>;

export const sourceOffset = (n: number): SourceOffset => n as SourceOffset;
export const blockOffset = (n: number): BlockOffset => n as BlockOffset;

/** A span of the source text. */
export function sourceSpan(start: number, end: number): SourceSpan {
  return { start: start as SourceOffset, end: end as SourceOffset };
}

/** A span of a block's text. */
export function blockSpan(start: number, end: number): BlockSpan {
  return { start: start as BlockOffset, end: end as BlockOffset };
}

/** Whether two spans share at least one code unit. */
export function overlaps<O extends number>(a: Span<O>, b: Span<O>): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `outer` holds every code unit of `inner`. */
export function contains<O extends number>(outer: Span<O>, inner: Span<O>): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

export function bySpan<O extends number>(a: Span<O>, b: Span<O>): number {
  return a.start - b.start || a.end - b.end;
}
