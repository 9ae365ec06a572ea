import type { ByteReader } from './bytes.ts';

/** The level of every pair of tokens, four bits each, and for each token those that follow it. */
export class BigramTable {
  private readonly levels: Uint8Array;
  private readonly width: number;
  /** Where the followers of a token begin in `followers`; one more at the end. */
  readonly starts: Uint32Array;
  followers = new Uint16Array(0);

  /** @param size tokens that were counted are below it */
  constructor(private readonly size: number) {
    this.width = size + (size & 1);
    this.levels = new Uint8Array((size * this.width) >> 1);
    this.starts = new Uint32Array(size + 1);
  }

  level(a: number, b: number): number {
    if (a >= this.size || b >= this.size) return 0;
    const at = a * this.width + b;
    return ((this.levels[at >> 1] as number) >> ((at & 1) << 2)) & 15;
  }

  /** All pairs that begin with a token: their seconds, and their levels two to the byte. */
  put(a: number, seconds: Uint16Array, levels: Uint8Array): void {
    const row = a * this.width;
    for (let i = 0; i < seconds.length; i++) {
      const at = row + (seconds[i] as number);
      const level = ((levels[i >> 1] as number) >> ((i & 1) << 2)) & 15;
      this.levels[at >> 1] = (this.levels[at >> 1] as number) | (level << ((at & 1) << 2));
    }
  }

  set(a: number, b: number, level: number): void {
    const at = a * this.width + b;
    const byte = this.levels[at >> 1] as number;
    this.levels[at >> 1] = (at & 1) === 0 ? (byte & 0xf0) | level : (byte & 0x0f) | (level << 4);
  }
}

/**
 * As it lies in the model's file: the number of all pairs; for each first token the number of its seconds, the gaps between them, and two levels to
 * the byte.
 */
export function readBigrams(bytes: ByteReader, size: number): BigramTable {
  const table = new BigramTable(size);
  table.followers = new Uint16Array(bytes.number());
  let at = 0;
  for (let a = 1; a < size; a++) {
    const count = bytes.number();
    table.starts[a] = at;
    table.put(a, bytes.rising(table.followers.subarray(at, (at += count))), bytes.part((count + 1) >> 1));
  }
  table.starts[size] = at;
  return table;
}
