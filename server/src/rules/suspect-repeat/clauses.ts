import type { Block } from '../../document/model.ts';

/** A stretch of a block between two marks that end a clause. */
export interface Clause {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A passage that stands in the text twice, word for word: clauses [from, to) and as many from `earlier` on. */
export interface Repeat {
  readonly from: number;
  readonly to: number;
  readonly earlier: number;
}

/** ，。；：！？ */
function endsClause(code: number): boolean {
  return code === 0xff0c || code === 0x3002 || code === 0xff1b || code === 0xff1a || code === 0xff01 || code === 0xff1f;
}

/** The clauses of the blocks in order. */
export function clausesOf(blocks: readonly Block[]): Clause[] {
  const out: Clause[] = [];
  for (const block of blocks) {
    const { text } = block;
    let start = 0;
    for (let at = 0; at <= text.length; at++) {
      if (at < text.length && !endsClause(text.charCodeAt(at))) continue;
      if (at > start) out.push({ block, start, end: at, text: text.slice(start, at) });
      start = at + 1;
    }
  }
  return out;
}

/** A clause shorter than this recurs by itself and begins no passage. */
const SEED = 12;

/** The passages that stand twice, each as long as it goes within one paragraph; found at their later place. */
export function repeatsOf(clauses: readonly Clause[]): Repeat[] {
  const seen = new Map<string, number>();
  const out: Repeat[] = [];
  for (let i = 0; i < clauses.length; i++) {
    const text = clauses[i]?.text ?? '';
    if (text.length < SEED) continue;
    const earlier = seen.get(text);
    if (earlier === undefined) {
      seen.set(text, i);
      continue;
    }
    const found = extend(clauses, i, earlier);
    out.push(found);
    i = found.to - 1;
  }
  return out;
}

/** Both passages grow while their clauses agree and neither leaves its paragraph nor runs into the other. */
function extend(clauses: readonly Clause[], later: number, earlier: number): Repeat {
  const agree = (step: number): boolean => {
    const [a, b] = [clauses[later + step], clauses[earlier + step]];
    return (
      a !== undefined &&
      b !== undefined &&
      a.text === b.text &&
      a.block === clauses[later]?.block &&
      b.block === clauses[earlier]?.block
    );
  };
  let back = 0;
  while (agree(back - 1)) back--;
  let ahead = 1;
  while (earlier + ahead < later + back && agree(ahead)) ahead++;
  return { from: later + back, to: later + ahead, earlier: earlier + back };
}
