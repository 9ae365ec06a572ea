/**
 * How the model reads a paragraph: one token a character, but a run of digits (with . and %) is one, and so is a run of
 * Latin letters; blanks are dropped and half-width marks are read as full-width, so that equal words give equal tokens
 * however they are set.
 */

/** Stands beyond both ends of a paragraph; no gram has it. */
export const PAD = 0;
/** Tokens before the first of a paragraph: two of nothing and the end of the paragraph before. */
export const LEAD = 3;
/** Tokens after the last: the end of the paragraph, and nothing. */
const TAIL = 4;

/** Characters by their numbers: first those that were counted, then those that are only known to be mistaken for others. */
export class Alphabet {
  private readonly numbers = new Uint16Array(0x1_0000);
  private readonly characters: string;
  /** Tokens that may be part of a counted run are below it. */
  readonly counted: number;
  /** The number of a character that is not known at all. */
  readonly unknown: number;
  readonly end: number;
  readonly digits: number;
  readonly letters: number;

  constructor(counted: string, mistaken: string) {
    this.characters = counted + mistaken;
    this.counted = counted.length + 1;
    this.unknown = this.characters.length + 1;
    for (let i = 0; i < this.characters.length; i++) this.numbers[this.characters.charCodeAt(i)] = i + 1;
    this.end = this.of('。');
    this.digits = this.of('0');
    this.letters = this.of('A');
  }

  /** Tokens, the unknown one and the one of nothing included. */
  get size(): number {
    return this.unknown + 1;
  }

  of(character: string): number {
    const known = this.numbers[character.charCodeAt(0)] as number;
    return known === 0 ? this.unknown : known;
  }

  /** The character of a token; empty for one that has none. */
  text(token: number): string {
    return token === PAD ? '' : this.characters.charAt(token - 1);
  }
}

/** A paragraph as tokens, with padding on both sides; the arrays may be longer than what is used. */
export interface Tokens {
  readonly ids: Int32Array;
  /** Where each token stands in the text, in UTF-16 offsets. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** One past the last token that stands in the text; the first is LEAD. */
  readonly end: number;
}

const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
};
const WIDE_CODES = new Map(Object.entries(WIDE).map(([half, wide]) => [half.charCodeAt(0), wide]));

export function tokenise(text: string, alphabet: Alphabet): Tokens {
  const room = text.length + LEAD + TAIL;
  const ids = new Int32Array(room);
  const from = new Int32Array(room);
  const to = new Int32Array(room);
  ids[LEAD - 1] = alphabet.end;
  let n = LEAD;
  for (let i = 0; i < text.length;) {
    const code = text.charCodeAt(i);
    const next = isDigit(code) ? runEnd(text, i, inNumber) : isLetter(code) ? runEnd(text, i, isLetter) : i + 1;
    if (!isBlank(code)) {
      ids[n] = idOf(text, i, code, alphabet);
      from[n] = i;
      to[n] = next;
      n++;
    }
    i = next;
  }
  from.fill(text.length, n);
  to.fill(text.length, n);
  if (ids[n - 1] !== alphabet.end) ids[n] = alphabet.end;
  return { ids, from, to, end: n };
}

function idOf(text: string, at: number, code: number, alphabet: Alphabet): number {
  if (isDigit(code)) return alphabet.digits;
  if (isLetter(code)) return alphabet.letters;
  return alphabet.of(code < 0x80 ? (WIDE_CODES.get(code) ?? text.charAt(at)) : text.charAt(at));
}

function runEnd(text: string, start: number, inside: (code: number) => boolean): number {
  let at = start + 1;
  while (at < text.length && inside(text.charCodeAt(at))) at++;
  return at;
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

function inNumber(code: number): boolean {
  return isDigit(code) || code === 0x2e || code === 0x25 || code === 0xff05;
}

function isLetter(code: number): boolean {
  const folded = code | 0x20;
  return (folded >= 0x61 && folded <= 0x7a) || (code >= 0xff21 && code <= 0xff5a && code !== 0xff3b);
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x3000 || code === 0xa0 || (code >= 9 && code <= 13);
}
