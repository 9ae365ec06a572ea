import { nextIn } from '../../text/next.ts';

/** A pair of marks within a pair of the same kind: where the halves of both stand. */
export interface Nest {
  readonly mark: '（' | '“';
  readonly outer: readonly [open: number, close: number];
  readonly inner: readonly [open: number, close: number];
}

const CLOSING = { '（': '）', '“': '”' } as const;
/** A longer stretch is no bracket: one of the halves has lost its partner. */
const LONGEST = 200;

/**
 * The pairs within a pair of their kind in one paragraph. Titles count as one word with all that is in them:
 * （以下简称《纲要（草案）》）is right. Where a half is without partner, nothing is said: that is another rule's.
 */
export function nestsIn(text: string): Nest[] {
  const bare = text.includes('《') ? text.replace(/《[^》]*》/gu, (title) => '书'.repeat(title.length)) : text;
  return (['（', '“'] as const).flatMap((mark) => (mayNest(bare, mark) ? nestsOf(bare, mark) : []));
}

/** Whether some mark opens before the one before it is closed. */
function mayNest(text: string, mark: '（' | '“'): boolean {
  const closing = nextIn(text, CLOSING[mark]);
  for (let at = text.indexOf(mark); at >= 0;) {
    const next = text.indexOf(mark, at + 1);
    if (next < 0) return false;
    const close = closing(at + 1);
    if (close < 0) return false;
    if (next < close) return true;
    at = next;
  }
  return false;
}

function nestsOf(text: string, mark: '（' | '“'): Nest[] {
  const open: number[] = [];
  const inner: [number, number][] = [];
  const out: Nest[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === mark) open.push(at);
    if (unit !== CLOSING[mark]) continue;
    const start = open.pop();
    if (start === undefined) return [];
    if (open.length > 0) inner.push([start, at]);
    else {
      const outer = [start, at] as const;
      // Three deep is too much for any mending but another sentence.
      if (inner.length > 0 && at - start <= LONGEST)
        out.push(...inner.slice(0, 1).map((one) => ({ mark, outer, inner: one })));
      inner.length = 0;
    }
  }
  return open.length === 0 ? out : [];
}
