import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatchHunk } from 'diff';
import { applyEdits, type SourceEdit } from '../text/edit.ts';
import { sourceSpan } from '../text/span.ts';

/** Lines shown around a change. */
const CONTEXT = 1;

/** Lines of the old text and what stands in their place: [from, to) by index, with their line breaks. */
interface Region {
  readonly from: number;
  readonly to: number;
  readonly now: readonly string[];
}

/**
 * A unified patch that makes these edits. Whoever knows the edits need not look for what changed, which takes minutes
 * where lines were put together all over a long text. Each changed paragraph stands by itself, the old before the new.
 * @param edits in order of place
 */
export function patchOfEdits(name: string, before: string, edits: readonly SourceEdit[]): string {
  const old = linesOf(before);
  const hunks = hunksOf(old, regionsOf(before, old, edits));
  const names = { oldFileName: `a/${name}`, newFileName: `b/${name}`, oldHeader: undefined, newHeader: undefined };
  return formatPatch({ ...names, hunks }, FILE_HEADERS_ONLY);
}

/** The lines of a text, each with its line break; nothing stands behind the last one. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
    lines.push(text.slice(start, at + 1));
    start = at + 1;
  }
  if (start < text.length) lines.push(text.slice(start));
  return lines;
}

/** The changed lines: edits that share a line are one region. */
function regionsOf(before: string, old: readonly string[], edits: readonly SourceEdit[]): Region[] {
  const regions: Region[] = [];
  const lines = new Walk(old);
  for (let i = 0; i < edits.length;) {
    lines.seek((edits[i] as SourceEdit).span.start);
    const { line: from, start: base } = lines;
    const own: SourceEdit[] = [];
    do {
      const { span, text } = edits[i++] as SourceEdit;
      own.push({ span: sourceSpan(span.start - base, span.end - base), text });
      lines.seek(span.end);
    } while (i < edits.length && lines.holds((edits[i] as SourceEdit).span.start));
    const now = linesOf(applyEdits(before.slice(base, lines.end), own));
    regions.push(trimmed(old, { from, to: Math.min(lines.line + 1, old.length), now }));
  }
  return regions;
}

/** Goes from line to line, forward only. */
class Walk {
  line = 0;
  /** Offset of the line's beginning. */
  start = 0;

  constructor(private readonly lines: readonly string[]) {}

  /** One past the line's last character, its line break included. */
  get end(): number {
    return this.start + (this.lines[this.line]?.length ?? 0);
  }

  /** Whether an offset that is not before the line lies in it; the end of a text without a last line break does. */
  holds(offset: number): boolean {
    return offset < this.end || !(this.lines[this.line]?.endsWith('\n') ?? false);
  }

  seek(offset: number): void {
    while (!this.holds(offset)) {
      this.start = this.end;
      this.line++;
    }
  }
}

/** The region without the lines at both ends that stay as they are. */
function trimmed(old: readonly string[], { from, to, now }: Region): Region {
  let head = 0;
  while (from + head < to && head < now.length && old[from + head] === now[head]) head++;
  let tail = 0;
  const room = Math.min(to - from, now.length) - head;
  while (tail < room && old[to - 1 - tail] === now.at(-1 - tail)) tail++;
  return { from: from + head, to: to - tail, now: now.slice(head, now.length - tail) };
}

/** Regions whose surroundings meet stand in one hunk. */
function hunksOf(old: readonly string[], regions: readonly Region[]): StructuredPatchHunk[] {
  const hunks: StructuredPatchHunk[] = [];
  let grown = 0;
  for (let i = 0; i < regions.length;) {
    const from = Math.max(0, (regions[i] as Region).from - CONTEXT);
    const lines: string[] = [];
    let at = from;
    let added = 0;
    do {
      const { from: first, to, now } = regions[i++] as Region;
      for (; at < first; at++) write(lines, ' ', old[at] as string);
      for (; at < to; at++) write(lines, '-', old[at] as string);
      for (const line of now) write(lines, '+', line);
      added += now.length - (to - first);
    } while (i < regions.length && (regions[i] as Region).from <= at + 2 * CONTEXT);
    for (const end = Math.min(old.length, at + CONTEXT); at < end; at++) write(lines, ' ', old[at] as string);
    const oldLines = at - from;
    hunks.push({ oldStart: from + 1, oldLines, newStart: from + 1 + grown, newLines: oldLines + added, lines });
    grown += added;
  }
  return hunks;
}

function write(lines: string[], sign: string, line: string): void {
  if (line.endsWith('\n')) lines.push(sign + line.slice(0, -1));
  else lines.push(sign + line, '\\ No newline at end of file');
}
