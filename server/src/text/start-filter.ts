/** Bits of the table of three units: large, so that few places of a text pass by chance. */
const THREE_BITS = 20;
const TWO_BITS = 16;
const MIX = 0x9e3779b1;
const STIR = 0x85ebca6b;

const stir = (first: number, second: number): number => Math.imul(Math.imul(first, MIX) + second, STIR);
const three = (two: number, third: number): number => Math.imul(two + third, MIX) >>> (32 - THREE_BITS);
const two = (stirred: number): number => stirred >>> (32 - TWO_BITS);

/**
 * Tells from three code units whether a pattern may begin there: a Bloom filter with one hash. Most places of a text
 * begin no pattern, and the branch that says so is one that the processor foresees.
 */
export class StartFilter {
  private readonly threes = new Int32Array(1 << (THREE_BITS - 5));
  private readonly twos = new Int32Array(1 << (TWO_BITS - 5));

  /** Patterns of one code unit begin anywhere: the filter is open. */
  open(): void {
    this.twos.fill(-1);
  }

  /** A pattern of exactly these two code units. */
  addTwo(first: number, second: number): void {
    const bit = two(stir(first, second));
    this.twos[bit >>> 5] = (this.twos[bit >>> 5] as number) | (1 << (bit & 31));
  }

  /** Patterns that begin with these three code units. */
  addThree(first: number, second: number, third: number): void {
    const bit = three(stir(first, second), third);
    this.threes[bit >>> 5] = (this.threes[bit >>> 5] as number) | (1 << (bit & 31));
  }

  /** The first place from `from` on where a pattern may begin; the text's length when there is none. */
  next(text: string, from: number): number {
    const { twos, threes } = this;
    const { length } = text;
    let first = from < length ? text.charCodeAt(from) : 0;
    let second = from + 1 < length ? text.charCodeAt(from + 1) : 0;
    for (let at = from; at < length; at++) {
      const third = at + 2 < length ? text.charCodeAt(at + 2) : 0;
      const stirred = stir(first, second);
      const short = two(stirred);
      const long = three(stirred, third);
      const bits = ((twos[short >>> 5] as number) >>> (short & 31)) | ((threes[long >>> 5] as number) >>> (long & 31));
      if ((bits & 1) !== 0) return at;
      first = second;
      second = third;
    }
    return length;
  }
}
