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

  /** Whether both pairs of a run of three were counted. */
  hasBoth(a: number, b: number, c: number): boolean {
    const { levels, size, width } = this;
    if (a >= size || b >= size || c >= size) return false;
    const one = a * width + b;
    const other = b * width + c;
    return (
      (((levels[one >> 1] as number) >> ((one & 1) << 2)) & 15) > 0 &&
      (((levels[other >> 1] as number) >> ((other & 1) << 2)) & 15) > 0
    );
  }

  /** Of the first tokens of a list those that were often counted after one: a loop without calls, for it is the longest. */
  behind(a: number, list: Uint16Array, count: number, least: number, out: Uint16Array): number {
    const { levels, size } = this;
    if (a >= size) return 0;
    const row = a * this.width;
    let n = 0;
    for (let i = 0; i < count; i++) {
      const b = list[i] as number;
      const at = row + b;
      if (b < size && (((levels[at >> 1] as number) >> ((at & 1) << 2)) & 15) >= least) out[n++] = b;
    }
    return n;
  }

  /** Of the first tokens of a list those that were often counted before one. */
  ahead(b: number, list: Uint16Array, count: number, least: number, out: Uint16Array): number {
    const { levels, size, width } = this;
    if (b >= size) return 0;
    const half = b >> 1;
    const shift = (b & 1) << 2;
    let n = 0;
    for (let i = 0; i < count; i++) {
      const a = list[i] as number;
      if (a < size && (((levels[((a * width) >> 1) + half] as number) >> shift) & 15) >= least) out[n++] = a;
    }
    return n;
  }

  /**
   * Reads all pairs at once, for there are hundreds of thousands: for each first token the number of its seconds, the gaps
   * between them, and two levels to the byte. @returns how many bytes they took
   */
  read(bytes: Uint8Array, pairs: number): number {
    const { levels, starts, size, width } = this;
    const followers = (this.followers = new Uint16Array(pairs));
    let at = 0;
    let n = 0;
    const number = (): number => {
      let byte = bytes[at++] as number;
      let value = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] as number;
        value += (byte & 127) << shift;
      }
      return value;
    };
    for (let a = 1; a < size; a++) {
      const start = (starts[a] = n);
      const stop = start + number();
      for (let last = 0; n < stop; n++) followers[n] = last += number();
      for (let i = start; i < stop; i++) {
        const level = ((bytes[at + ((i - start) >> 1)] as number) >> (((i - start) & 1) << 2)) & 15;
        const place = a * width + (followers[i] as number);
        levels[place >> 1] = (levels[place >> 1] as number) | (level << ((place & 1) << 2));
      }
      at += (stop - start + 1) >> 1;
    }
    starts[size] = n;
    return at;
  }

  set(a: number, b: number, level: number): void {
    const at = a * this.width + b;
    const byte = this.levels[at >> 1] as number;
    this.levels[at >> 1] = (at & 1) === 0 ? (byte & 0xf0) | level : (byte & 0x0f) | (level << 4);
  }
}

/** As it lies in the model's file: the number of all pairs, and the pairs. */
export function readBigrams(bytes: ByteReader, size: number): BigramTable {
  const table = new BigramTable(size);
  const pairs = bytes.number();
  bytes.part(table.read(bytes.rest, pairs));
  return table;
}
