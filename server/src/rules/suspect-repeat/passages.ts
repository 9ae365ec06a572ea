import type { Block, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';

/** A passage that stands in the text twice, word for word. */
export interface Repeat {
  readonly later: Place;
  readonly earlier: Place;
}

/** A clause shorter than this recurs by itself and leads to no passage. */
const SEED = 22;

const FULL_STOP = 0x3002;

/** ，。；：！？ */
function endsClause(code: number): boolean {
  if (code >= 0x4e00 && code < 0xff00) return false;
  return (
    code === 0xff0c || code === FULL_STOP || code === 0xff1b || code === 0xff1a || code === 0xff01 || code === 0xff1f
  );
}

/** The passages that stand twice, each as long as whole clauses of one paragraph agree; found at their later place. */
export function repeatsOf(blocks: readonly Block[]): Repeat[] {
  // By a hash of the clause, so that no clause is cut out to be looked up; equal hashes are compared in full.
  const seen = new Map<number, Place>();
  const out: Repeat[] = [];
  for (const block of blocks) {
    const { text } = block;
    let hash = 0;
    for (let start = 0, at = 0; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : FULL_STOP;
      if (!endsClause(code)) {
        hash = (Math.imul(hash, 31) + code) | 0;
        continue;
      }
      const former = at - start >= SEED ? seen.get(hash) : undefined;
      if (former && same(former, block, start, at)) {
        const found = extended(former, place(block, start, at));
        out.push(found);
        at = Math.max(at, found.later.end);
      } else if (at - start >= SEED && !former) seen.set(hash, place(block, start, at));
      start = at + 1;
      hash = 0;
    }
  }
  return out;
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
