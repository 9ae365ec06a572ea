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

/** More candidates than there are in all. */
const ROOM = 1 << 18;

/** As it lies in the file: for each token the number of candidates, the gaps between them, and their kinds. */
export function readConfusion(bytes: ByteReader, size: number): Confusion {
  const starts = new Uint32Array(size + 1);
  const candidates = new Uint16Array(ROOM);
  const kinds = new Uint8Array(ROOM);
  let at = 0;
  for (let token = 1; token < size - 1; token++) {
    starts[token] = at;
    const count = bytes.number();
    bytes.rising(candidates, at, at + count);
    kinds.set(bytes.part(count), at);
    at += count;
  }
  starts.fill(at, size - 1);
  return new Confusion(starts, candidates.slice(0, at), kinds.slice(0, at));
}
