import type { Block, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import type { Stretch } from '../../document/stretch.ts';

/** A passage that stands in the text twice, word for word. */
export interface Repeat {
  readonly later: Place;
  readonly earlier: Place;
}

/** A clause shorter than this recurs by itself and leads to no passage. */
const SEED = 22;

/** ，。；：！？ */
function endsClause(code: number): boolean {
  if (code >= 0x4e00 && code < 0xff00) return false;
  return code === 0xff0c || code === 0x3002 || code === 0xff1b || code === 0xff1a || code === 0xff01 || code === 0xff1f;
}

/**
 * The passages that stand twice, each as long as whole clauses of one paragraph agree; found at their later place.
 * @param stretch tells where the text of a block is quickest to read
 */
export function repeatsOf(blocks: readonly Block[], stretch: (block: Block) => Stretch): Repeat[] {
  const seen = new Map<number, Place>();
  const out: Repeat[] = [];
  for (const block of blocks) {
    const { text } = block;
    const { text: near, from } = stretch(block);
    for (let start = 0; start + SEED <= text.length;) {
      const mark = lastMark(near, from + start, from + start + SEED) - from;
      if (mark >= start) {
        // All that stands before it is shorter.
        start = mark + 1;
        continue;
      }
      const end = Math.min(endOr(text, text.indexOf('，', start)), endOr(text, text.indexOf('。', start)));
      start = look(block, start, end, seen, out) + 1;
    }
  }
  return out;
}

/** Where the last ， or 。 of [from, to) stands; before `from` where there is none. */
function lastMark(text: string, from: number, to: number): number {
  let at = to - 1;
  while (at >= from) {
    const code = text.charCodeAt(at);
    if (code === 0xff0c || code === 0x3002) break;
    at--;
  }
  return at;
}

function endOr(text: string, found: number): number {
  return found < 0 ? text.length : found;
}

/** Looks one clause up; returns the end of the passage that it leads to, or its own. */
function look(block: Block, start: number, end: number, seen: Map<number, Place>, out: Repeat[]): number {
  const print = printOf(block.text, start, end);
  const former = seen.get(print);
  if (!former) seen.set(print, place(block, start, end));
  if (!former || !same(former, block, start, end)) return end;
  const found = extended(former, place(block, start, end));
  out.push(found);
  return Math.max(end, found.later.end);
}

/** Characters at either end of a clause that tell it from others; equal ones are compared in full. */
const PRINT = 8;

function printOf(text: string, start: number, end: number): number {
  let print = end - start;
  for (let i = 0; i < PRINT; i++) {
    print = (Math.imul(print, 31) + text.charCodeAt(start + i)) | 0;
    print = (Math.imul(print, 31) + text.charCodeAt(end - 1 - i)) | 0;
  }
  return print;
}

function same(former: Place, block: Block, start: number, end: number): boolean {
  return former.block.text.slice(former.start, former.end) === block.text.slice(start, end);
}

/** Both places grown clause by clause while the clauses agree; neither runs into the other. */
function extended(earlier: Place, later: Place): Repeat {
  const [a, b] = [earlier.block.text, later.block.text];
  const room = earlier.block === later.block ? later.start - earlier.end : Infinity;
  let back = 0;
  for (let n = 1; n <= earlier.start && n <= later.start && n < room; n++) {
    if (a[earlier.start - n] !== b[later.start - n]) break;
    if (n === later.start || n === earlier.start || endsClause(b.charCodeAt(later.start - n - 1))) back = n;
  }
  let ahead = 0;
  for (let n = 0; earlier.end + n <= a.length && later.end + n <= b.length && n < room - back; n++) {
    const [mine, other] = [b.charCodeAt(later.end + n), a.charCodeAt(earlier.end + n)];
    const ended = Number.isNaN(mine) || endsClause(mine);
    const inside = n === 0 || !endsClause(b.charCodeAt(later.end + n - 1));
    if (ended && inside && (Number.isNaN(other) || endsClause(other))) ahead = n;
    if (mine !== other) break;
  }
  const grown = ({ block, start, end }: Place): Place => place(block, start - back, end + ahead);
  return { later: grown(later), earlier: grown(earlier) };
}
