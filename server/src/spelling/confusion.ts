import type { ByteReader } from './bytes.ts';

/** How two characters come to be mistaken for each other; a bit each. */
export const SAME_TONE = 1;
export const SAME_SOUND = 2;
export const NEAR_SOUND = 4;
export const SHAPE = 8;
export const LISTED = 16;

/** For each token the tokens that may have been meant, with the bits of why. */
export class Confusion {
  /** @param starts where a token's candidates begin in the other arrays; one more at the end */
  constructor(
    readonly starts: Uint32Array,
    readonly candidates: Uint16Array,
    readonly kinds: Uint8Array,
  ) {}

  /** Why one may stand for the other; 0 when they are not known to be mistaken. */
  kind(written: number, meant: number): number {
    const end = this.starts[written + 1] ?? 0;
    for (let i = this.starts[written] ?? 0; i < end; i++) if (this.candidates[i] === meant) return this.kinds[i] ?? 0;
    return 0;
  }
}

/** As it lies in the file: for each token the number of candidates, the gaps between them, and their kinds. */
export function readConfusion(bytes: ByteReader, size: number): Confusion {
  const starts = new Uint32Array(size + 1);
  const candidates: number[] = [];
  const kinds: number[] = [];
  for (let token = 1; token < size - 1; token++) {
    starts[token] = candidates.length;
    const count = bytes.number();
    for (let i = 0, last = 0; i < count; i++) candidates.push((last += bytes.number()));
    for (let i = 0; i < count; i++) kinds.push(bytes.byte());
  }
  starts.fill(candidates.length, size - 1);
  return new Confusion(starts, Uint16Array.from(candidates), Uint8Array.from(kinds));
}
