import { bySpan, overlaps, type SourceSpan } from './span.ts';

/** Replaces the source text of `span` by `text`. */
export interface SourceEdit {
  readonly span: SourceSpan;
  readonly text: string;
}

/** Whether two edits cannot both be made: they share a code unit, or both insert at the same place. */
export function collide(a: SourceEdit, b: SourceEdit): boolean {
  return overlaps(a.span, b.span) || (a.span.start === b.span.start && a.span.end === b.span.end);
}

/** The edits in order of place. */
export function sorted(edits: readonly SourceEdit[]): SourceEdit[] {
  return [...edits].sort((a, b) => bySpan(a.span, b.span));
}

/**
 * The text after all edits, which refer to the text before any of them.
 * @throws RangeError when two edits collide or one lies outside the text
 */
export function applyEdits(text: string, edits: readonly SourceEdit[]): string {
  let out = '';
  let at = 0;
  for (const { span, text: replacement } of sorted(edits)) {
    if (span.start < at || span.end < span.start || span.end > text.length) {
      throw new RangeError(`edit [${span.start}, ${span.end}) collides or lies outside the text`);
    }
    out += text.slice(at, span.start) + replacement;
    at = span.end;
  }
  return out + text.slice(at);
}
