import type { ByteReader } from './bytes.ts';

/** From this level on a pair is counted often: 16 times and more. */
export const OFTEN = 5;

/**
 * The level of every pair of tokens that was counted, and for each token those that follow it, in rising order. The levels
 * of a token's pairs are laid out, four bits each, when it is first asked for: a text has a few hundred of all characters,
 * and a table of all pairs takes ten megabytes.
 */
export class BigramTable {
  private readonly laid: (Uint8Array | undefined)[];
  private readonly firm: (Uint16Array | undefined)[];

  /**
   * @param starts where the followers of a token begin; one more at the end
   * @param followers of all tokens
   * @param levels of the followers, two to the byte, each token's from a whole byte on
   * @param rows where the levels of a token begin
   */
  constructor(
    private readonly starts: Uint32Array,
    private readonly followers: Uint16Array,
    private readonly levels: Uint8Array,
    private readonly rows: Uint32Array,
  ) {
    this.laid = new Array<Uint8Array | undefined>(rows.length).fill(undefined);
    this.firm = new Array<Uint16Array | undefined>(rows.length).fill(undefined);
  }

  /** 0 for a pair that was not counted often enough. */
  level(a: number, b: number): number {
    const { length } = this.laid;
    if (a >= length || b >= length) return 0;
    const row = this.laid[a] ?? this.layOut(a);
    return ((row[b >> 1] as number) >> ((b & 1) << 2)) & 15;
  }

  /** Of the first tokens of a list those that often follow one: a loop without calls, for it is the longest. @returns how many */
  behind(a: number, list: Uint16Array, count: number, out: Uint16Array): number {
    if (a >= this.laid.length) return 0;
    const row = this.laid[a] ?? this.layOut(a);
    let n = 0;
    for (let i = 0; i < count; i++) {
      const b = list[i] as number;
      if ((((row[b >> 1] ?? 0) >> ((b & 1) << 2)) & 15) >= OFTEN) out[n++] = b;
    }
    return n;
  }

  private layOut(a: number): Uint8Array {
    const row = new Uint8Array((this.rows.length + 1) >> 1);
    this.after(a, (b, level) => {
      row[b >> 1] = (row[b >> 1] as number) | (level << ((b & 1) << 2));
    });
    this.laid[a] = row;
    return row;
  }

  /** The tokens that often follow one, picked when it is first asked for: of many followers they are few. */
  often(a: number): Uint16Array {
    return this.firm[a] ?? this.pick(a);
  }

  private pick(a: number): Uint16Array {
    const out: number[] = [];
    this.after(a, (b, level) => {
      if (level >= OFTEN) out.push(b);
    });
    const picked = Uint16Array.from(out);
    if (a < this.firm.length) this.firm[a] = picked;
    return picked;
  }

  /** Calls for the tokens that were counted after one, with their levels. */
  after(a: number, take: (b: number, level: number) => void): void {
    const { starts, followers, levels } = this;
    const first = starts[a] ?? 0;
    const stop = starts[a + 1] ?? 0;
    const row = this.rows[a] ?? 0;
    for (let i = first; i < stop; i++) {
      const at = i - first;
      take(followers[i] as number, ((levels[row + (at >> 1)] as number) >> ((at & 1) << 2)) & 15);
    }
  }
}

/**
 * As it lies in the model's file: the number of all pairs; for each first token the number of its seconds, the gaps between
 * them, and two levels to the byte.
 * @param size tokens that were counted are below it
 */
export function readBigrams(bytes: ByteReader, size: number): BigramTable {
  const all = bytes.number();
  const followers = new Uint16Array(all);
  const levels = new Uint8Array((all + size) >> 1);
  const starts = new Uint32Array(size + 1);
  const rows = new Uint32Array(size);
  let [at, row] = [0, 0];
  for (let a = 1; a < size; a++) {
    const count = bytes.number();
    starts[a] = at;
    rows[a] = row;
    bytes.rising(followers, at, (at += count));
    const own = (count + 1) >> 1;
    levels.set(bytes.part(own), row);
    row += own;
  }
  starts[size] = at;
  return new BigramTable(starts, followers, levels, rows);
}
