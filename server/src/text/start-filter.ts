const MIX = 0x9e3779b1;
const STIR = 0x85ebca6b;

/** The bits of a table of `words` words are told by the topmost bits of a product. */
const shiftOf = (words: number): number => Math.clz32(words) - 4;
const stir = (first: number, second: number): number => Math.imul(Math.imul(first, MIX) + second, STIR);
const three = (stirred: number, third: number): number => Math.imul(stirred + third, MIX);

/** Places where patterns may begin are told by two tables of bits; the number of words of each is a power of two. */
export interface StartTables {
  /** Patterns of exactly two code units; all bits are set when there is a pattern of one. */
  readonly twos: Int32Array;
  /** The first three code units of longer patterns: large, so that few places of a text pass by chance. */
  readonly threes: Int32Array;
}

/**
 * Tells from three code units whether a pattern may begin there: a Bloom filter with one hash. Most places of a text
 * begin no pattern, and the branch that says so is one that the processor foresees.
 */
export class StartFilter {
  constructor(private readonly tables: StartTables) {}

  /** Lets a pattern be found: by building, ahead of time. */
  add(pattern: string): void {
    const { twos, threes } = this.tables;
    if (pattern.length === 1) {
      twos.fill(-1);
      return;
    }
    const stirred = stir(pattern.charCodeAt(0), pattern.charCodeAt(1));
    const [table, hash] = pattern.length === 2 ? [twos, stirred] : [threes, three(stirred, pattern.charCodeAt(2))];
    const bit = hash >>> shiftOf(table.length);
    table[bit >>> 5] = (table[bit >>> 5] as number) | (1 << (bit & 31));
  }

  /** The first place from `from` on where a pattern may begin; the text's length when there is none. */
  next(text: string, from: number): number {
    const { twos, threes } = this.tables;
    const twoShift = shiftOf(twos.length);
    const threeShift = shiftOf(threes.length);
    const { length } = text;
    let first = from < length ? text.charCodeAt(from) : 0;
    let second = from + 1 < length ? text.charCodeAt(from + 1) : 0;
    for (let at = from; at < length; at++) {
      const third = at + 2 < length ? text.charCodeAt(at + 2) : 0;
      const stirred = stir(first, second);
      const short = stirred >>> twoShift;
      const long = three(stirred, third) >>> threeShift;
      const bits = ((twos[short >>> 5] as number) >>> (short & 31)) | ((threes[long >>> 5] as number) >>> (long & 31));
      if ((bits & 1) !== 0) return at;
      first = second;
      second = third;
    }
    return length;
  }
}
