import type { BigramTable } from './bigrams.ts';
import { levelIn, type FuseShape } from './fuse.ts';

/** A key with this bit in its upper half is a word of the dictionary, not a counted run. */
export const WORD = 0x2d5 << 20;

/** Answers that are kept, a power of two. Nothing asks for the key of zeros, so that they need no sign of being empty. */
const LATELY = 1 << 14;
const LATELY_SHIFT = 18;

/**
 * How often runs of two to four tokens were counted, as levels: 1 + ⌊log₂ count⌋, at most 15; 0 for what was not counted
 * often enough. Twos are exact; of the longer ones that were never counted one in 4,096 seems to have been.
 */
export class Grams {
  private readonly lately = {
    lows: new Int32Array(LATELY),
    highs: new Int32Array(LATELY),
    levels: new Uint8Array(LATELY),
  };

  constructor(
    readonly twos: BigramTable,
    private readonly shape: FuseShape,
    private readonly slots: Uint16Array,
  ) {}

  two(a: number, b: number): number {
    return this.twos.level(a, b);
  }

  /** The tokens that were often counted after one. */
  often(a: number): Uint16Array {
    return this.twos.often(a);
  }

  /** Every part of a counted run was counted: what has an unknown part need not be looked up. */
  three(a: number, b: number, c: number): number {
    if (this.twos.level(a, b) === 0 || this.twos.level(b, c) === 0) return 0;
    return this.known(a, b, c);
  }

  /** The same of three tokens whose two pairs are known to have been counted. */
  known(a: number, b: number, c: number): number {
    return this.look(a | (b << 13) | (c << 26), c >>> 6);
  }

  /** @param parts whether both runs of three in it were counted */
  four(a: number, b: number, c: number, d: number): number {
    return this.look(a | (b << 13) | (c << 26), (c >>> 6) | (d << 7));
  }

  /**
   * The words of the dictionary that begin with a token: two bits each for those of two, three and four tokens; 0 for
   * none, 1 for a rare one, 3 for one of everyday.
   */
  words(a: number, b: number, c: number, d: number): number {
    if (b === 0) return 0;
    const low = a | (b << 13);
    const two = this.look(low, WORD);
    if (c === 0) return two;
    const longer = low | (c << 26);
    const three = this.look(longer, (c >>> 6) | WORD);
    const four = d === 0 ? 0 : this.look(longer, (c >>> 6) | (d << 7) | WORD);
    return two | (three << 2) | (four << 4);
  }

  /** The array is larger than what a processor keeps at hand, so that what was asked lately is kept beside it. */
  private look(low: number, high: number): number {
    const { lows, highs, levels } = this.lately;
    const place = (Math.imul(low, 0x9e37_79b1) ^ Math.imul(high, 0x85eb_ca77)) >>> LATELY_SHIFT;
    if (lows[place] === low && highs[place] === high) return levels[place] as number;
    const level = levelIn(this.slots, this.shape, low, high);
    lows[place] = low;
    highs[place] = high;
    levels[place] = level;
    return level;
  }
}
