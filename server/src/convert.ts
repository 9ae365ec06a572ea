import { sourceOffset, sourceSpan, type SourceOffset, type SourceSpan } from './text/span.ts';

/** Zero-based line, and column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

const LF = 0x0a;
const CR = 0x0d;

/**
 * Where the lines of one text begin, by the Language Server Protocol: \n, \r\n and \r end a line, nothing else does.
 * The only place of the program that knows lines and columns.
 */
export class LineTable {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    this.starts = text.includes('\r') ? startsOf(text) : startsOfUnix(text);
  }

  /** Number of lines; an empty text has one. */
  get count(): number {
    return this.starts.length;
  }

  /** Offset of the start of a line, clamped to the text. */
  lineStart(line: number): SourceOffset {
    if (line <= 0) return sourceOffset(0);
    return sourceOffset(this.starts[line] ?? this.text.length);
  }

  /** Offset of the end of a line, its line break not included. */
  lineEnd(line: number): SourceOffset {
    let end: number = this.lineStart(line + 1);
    if (line + 1 < this.count) {
      end--;
      if (this.text.charCodeAt(end) === LF && this.text.charCodeAt(end - 1) === CR) end--;
    }
    return sourceOffset(end);
  }

  /** The line that holds the offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((this.starts[mid] ?? 0) <= offset) low = mid;
      else high = mid - 1;
    }
    return low;
  }

  /** The position of an offset, clamped to the text; an offset inside \r\n goes to the end of its line. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineAt(at);
    const end = Math.min(at, this.lineEnd(line));
    return { line, character: end - this.lineStart(line) };
  }

  /** The offset of a position; a column beyond the line's end is its end, a line beyond the last is the text's end. */
  offsetAt(position: Position): SourceOffset {
    if (position.line < 0) return sourceOffset(0);
    if (position.line >= this.count) return sourceOffset(this.text.length);
    const column = Math.max(0, position.character);
    return sourceOffset(Math.min(this.lineStart(position.line) + column, this.lineEnd(position.line)));
  }

  rangeOf(span: SourceSpan): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** The span of a range; a range that is written backwards is turned round. */
  spanOf(range: Range): SourceSpan {
    const a = this.offsetAt(range.start);
    const b = this.offsetAt(range.end);
    return a <= b ? sourceSpan(a, b) : sourceSpan(b, a);
  }
}

/** Most texts hold no \r: the search for one character is the engine's fastest. */
function startsOfUnix(text: string): number[] {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return starts;
}

function startsOf(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== LF && code !== CR) continue;
    if (code === CR && text.charCodeAt(i + 1) === LF) i++;
    starts.push(i + 1);
  }
  return starts;
}
