import { OffsetMap } from '../text/map.ts';
import { sourceSpan, type SourceSpan } from '../text/span.ts';
import { classTable, fold, isBlank, isDigit, isHan, isInvisible, isLatin, isWide, PLAIN } from '../text/width.ts';

/** A stretch of one physical line that belongs to a block: [start, end) of the source, and whether all of it is plain. */
export type Stretch = readonly [start: number, end: number, plain: boolean];

export interface Assembled {
  readonly text: string;
  readonly map: OffsetMap;
  readonly span: SourceSpan;
}

/** Collects a block's characters and where they came from. */
class Builder {
  private readonly parts: string[] = [];
  private readonly segments: number[] = [];
  private length = 0;

  add(text: string, sourceStart: number): void {
    const n = this.segments.length;
    const joined = n > 0 && (this.segments[n - 2] as number) + (this.segments[n - 1] as number) === sourceStart;
    if (joined) this.segments[n - 1] = (this.segments[n - 1] as number) + text.length;
    else this.segments.push(this.length, sourceStart, text.length);
    this.parts.push(text);
    this.length += text.length;
  }

  done(span: SourceSpan): Assembled {
    return { text: this.parts.join(''), map: OffsetMap.of(this.segments), span };
  }
}

/**
 * The restored text of a paragraph from its lines. Blanks between Han characters shrink to one, blanks beside a Han
 * character or a full-width mark go, invisible characters go, full-width figures become ASCII, and words of Latin
 * letters that a wrap parted keep a blank between them (it stands for the line break).
 */
export function assemble(source: string, stretches: readonly Stretch[]): Assembled {
  const [only, second] = stretches;
  if (only?.[2] && !second) return asItStands(source, only[0], only[1]);
  const out = new Builder();
  let before = -1;
  let last = -1;
  for (const [start, end, plain] of stretches) {
    const first = source.charCodeAt(start);
    if (before >= 0 && isLatin(before) && isLatin(first) && /[\n\r\f]/u.test(source.slice(last, start)))
      out.add(' ', blankBefore(source, start));
    last = end;
    if (plain) {
      out.add(source.slice(start, end), start);
      before = source.charCodeAt(end - 1);
      continue;
    }
    const spaced = isLetterSpaced(source, start, end);
    before = addStretch(out, source, start, end, spaced);
  }
  const first = stretches[0] as Stretch;
  return out.done(sourceSpan(first[0], last));
}

/** A paragraph on one line that is restored text already: most of those of a clean draft. */
function asItStands(source: string, start: number, end: number): Assembled {
  return {
    text: source.slice(start, end),
    map: OffsetMap.of([0, start, end - start]),
    span: sourceSpan(start, end),
  };
}

/** The blank or line break before a line's first character. An invisible character between is residue, not the blank. */
function blankBefore(source: string, start: number): number {
  let at = start - 1;
  while (isInvisible(source.charCodeAt(at))) at--;
  return at;
}

/** Adds one line's characters; returns the last of them. */
function addStretch(out: Builder, source: string, start: number, end: number, spaced: boolean): number {
  let from = start;
  let before = -1;
  let i = start;
  const classes = classTable();
  const flush = (to: number): void => {
    if (to > from) out.add(source.slice(from, to), from);
  };
  while (i < end) {
    const code = source.charCodeAt(i);
    if (((classes[code] as number) & PLAIN) !== 0) {
      before = code;
      i++;
      continue;
    }
    flush(i);
    if (fold(code) !== code) {
      before = fold(code);
      out.add(String.fromCharCode(before), i++);
    } else {
      const gap = i;
      let blank = -1;
      while (i < end && (isBlank(source.charCodeAt(i)) || isInvisible(source.charCodeAt(i)))) {
        if (blank < 0 && isBlank(source.charCodeAt(i))) blank = i;
        i++;
      }
      if (blank >= 0 && gap > start && i < end && !spaced && keepsBlank(before, fold(source.charCodeAt(i))))
        out.add(' ', blank);
    }
    from = i;
  }
  flush(end);
  return before;
}

const PERCENT = 0x25;

/** A blank means something between two Han characters (two halves of a slogan) and between two narrow ones. */
function keepsBlank(before: number, after: number): boolean {
  if (after === PERCENT && isDigit(before)) return false;
  if (isHan(before) && isHan(after)) return true;
  return !isWide(before) && !isWide(after);
}

/** A title set with a blank after every character: 政  府  工  作  报  告; with a wide one where it has two: 目　　录. */
function isLetterSpaced(source: string, start: number, end: number): boolean {
  if (end - start < 4 || end - start > 80) return false;
  const text = source.slice(start, end);
  const words = text.split(/[\s\u3000]+/u);
  if (words.length === 2 && !/\s{2}/u.test(text)) return false;
  return words.length >= 2 && words.every((word) => word.length === 1 && isHan(word.charCodeAt(0)));
}
