/** How far the code units are shifted against each other before they are mixed, by the number of words of a table. */
const bitsOf = (words: number): number => 36 - Math.clz32(words);
const twoShiftOf = (words: number): number => Math.max(1, bitsOf(words) - 11);
const threeShiftOf = (words: number): number => Math.max(1, (bitsOf(words) - 8) >> 1);

/** Places where patterns may begin are told by two tables of bits; the number of words of each is a power of two. */
export interface StartTables {
  /** Patterns of exactly two code units; all bits are set when there is a pattern of one. */
  readonly twos: Int32Array;
  /** The first three code units of longer patterns: large, so that few places of a text pass by chance. */
  readonly threes: Int32Array;
}

/**
 * Tells from three code units whether a pattern may begin there: a Bloom filter with one hash. Most places of a text
 * begin no pattern, and the branch that says so is one that the processor foresees. The hash is shifts and ⊕ alone: better
 * mixed ones let no fewer places pass and cost as much as all the rest.
 */
export class StartFilter {
  private readonly twoShift: number;
  private readonly threeShift: number;

  constructor(private readonly tables: StartTables) {
    this.twoShift = twoShiftOf(tables.twos.length);
    this.threeShift = threeShiftOf(tables.threes.length);
  }

  /** Lets a pattern be found: by building, ahead of time. */
  add(pattern: string): void {
    const { twos, threes } = this.tables;
    if (pattern.length === 1) {
      twos.fill(-1);
      return;
    }
    const [first, second] = [pattern.charCodeAt(0), pattern.charCodeAt(1)];
    if (pattern.length === 2) set(twos, (first << this.twoShift) ^ second);
    else set(threes, (first << (2 * this.threeShift)) ^ (second << this.threeShift) ^ pattern.charCodeAt(2));
  }

  /** The first place of [from, to) where a pattern may begin; `to` when there is none. */
  next(text: string, from: number, to: number): number {
    const { twos, threes } = this.tables;
    const { twoShift, threeShift } = this;
    const farShift = 2 * threeShift;
    const twoMask = twos.length * 32 - 1;
    const threeMask = threes.length * 32 - 1;
    let first = from < to ? text.charCodeAt(from) : 0;
    let second = from + 1 < to ? text.charCodeAt(from + 1) : 0;
    for (let at = from; at < to; at++) {
      const third = at + 2 < to ? text.charCodeAt(at + 2) : 0;
      const short = ((first << twoShift) ^ second) & twoMask;
      const long = ((first << farShift) ^ (second << threeShift) ^ third) & threeMask;
      const bits = ((twos[short >>> 5] as number) >>> (short & 31)) | ((threes[long >>> 5] as number) >>> (long & 31));
      if ((bits & 1) !== 0) return at;
      first = second;
      second = third;
    }
    return to;
  }
}

function set(table: Int32Array, hash: number): void {
  const bit = hash & (table.length * 32 - 1);
  table[bit >>> 5] = (table[bit >>> 5] as number) | (1 << (bit & 31));
}
