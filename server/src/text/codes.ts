/** A set of UTF-16 code units: one bit each, so that a look-up is a load and a shift. */
export class CodeSet {
  private readonly bits = new Int32Array(0x10000 >>> 5);

  constructor(chars: string) {
    for (let i = 0; i < chars.length; i++) {
      const code = chars.charCodeAt(i);
      this.bits[code >>> 5] = (this.bits[code >>> 5] as number) | (1 << (code & 31));
    }
  }

  /** Whether the code unit is in the set. NaN, what a text has beyond its ends, is taken for U+0000. */
  has(code: number): boolean {
    return (((this.bits[code >>> 5] as number) >>> (code & 31)) & 1) !== 0;
  }

  /** Whether some code unit of [from, to) of a text is in the set. */
  isIn(text: string, from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.has(text.charCodeAt(at))) return true;
    return false;
  }
}

/** The UTF-16 codes of some characters: a look-up by code is several times faster than one by character. */
export function codesOf(chars: string): CodeSet {
  return new CodeSet(chars);
}
