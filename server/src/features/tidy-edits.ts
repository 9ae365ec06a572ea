import type { SourceEdit } from '../text/edit.ts';
import { sourceSpan } from '../text/span.ts';

const CR = 0x0d;
const LF = 0x0a;

/** Gathers edits in order of place. Edits that touch become one, and what would be replaced by itself is left out. */
export class EditList {
  private readonly source: string;
  private readonly out: SourceEdit[] = [];
  private start = 0;
  private end = -1;
  private text = '';

  constructor(source: string) {
    this.source = source;
  }

  /** Replaces [start, end); calls come in rising order. False where the text is the same already. */
  replace(start: number, end: number, text: string): boolean {
    if (this.source.slice(start, end) === text) return false;
    if (start === this.end) {
      this.end = end;
      this.text += text;
      return true;
    }
    this.flush();
    [this.start, this.end, this.text] = [start, end, text];
    return true;
  }

  /** All edits. */
  done(): SourceEdit[] {
    this.flush();
    return this.out;
  }

  private flush(): void {
    if (this.end < 0) return;
    const old = this.source.slice(this.start, this.end);
    const room = Math.min(old.length, this.text.length);
    let head = 0;
    while (head < room && old[head] === this.text[head]) head++;
    if (this.partsBreak(this.start + head)) head--;
    let tail = 0;
    while (tail < room - head && old.at(-1 - tail) === this.text.at(-1 - tail)) tail++;
    if (this.partsBreak(this.end - tail)) tail--;
    const span = sourceSpan(this.start + head, this.end - tail);
    this.out.push({ span, text: this.text.slice(head, this.text.length - tail) });
    this.end = -1;
  }

  /** An offset between CR and LF has no place in an editor, which knows lines and columns only. */
  private partsBreak(at: number): boolean {
    return this.source.charCodeAt(at - 1) === CR && this.source.charCodeAt(at) === LF;
  }
}
