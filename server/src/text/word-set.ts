/** Which characters a text may hold: one bit for each of 62 classes of code units. */
export interface Mask {
  readonly low: number;
  readonly high: number;
}

const BITS = 31;

/** The mask of all characters of some texts. */
export function maskOf(...texts: readonly string[]): Mask {
  let [low, high] = [0, 0];
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const bit = text.charCodeAt(i) % (2 * BITS);
      if (bit < BITS) low |= 1 << bit;
      else high |= 1 << (bit - BITS);
    }
  }
  return { low, high };
}

/** The masks of some words, two numbers each. */
function masksOf(words: readonly string[]): Int32Array {
  const masks = new Int32Array(2 * words.length);
  for (let i = 0; i < words.length; i++) {
    const { low, high } = maskOf(words[i] as string);
    masks[2 * i] = low;
    masks[2 * i + 1] = high;
  }
  return masks;
}

/** Words that are looked for in many short texts: most are ruled out by the characters that a text holds. */
export class WordSet {
  readonly #words: readonly string[];
  /** Made when the words are first looked for: a short text asks for few of all that are told. */
  #masks: Int32Array | null = null;

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  /** Whether one of the words stands in one of the texts, whose characters `mask` tells. */
  isIn({ low, high }: Mask, ...texts: readonly string[]): boolean {
    const masks = (this.#masks ??= masksOf(this.#words));
    for (let i = 0; i < masks.length; i += 2) {
      if (((masks[i] ?? 0) & ~low) !== 0 || ((masks[i + 1] ?? 0) & ~high) !== 0) continue;
      const word = this.#words[i >> 1] ?? '';
      for (const text of texts) if (text.includes(word)) return true;
    }
    return false;
  }
}
