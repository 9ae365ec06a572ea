import type { Grams } from './grams.ts';
import { backAt, UNASKED, type Levels, type Singles } from './likelihood.ts';
import { LEAD, PAD } from './tokens.ts';

/** How far a place looks for the same two characters. */
const ECHO = 120;
/** So often suffices. */
const OFTEN = 3;
/** Longest word of the dictionary that is looked up. */
const LONGEST = 4;

/** The words that begin at a token, asked for once. */
export function wordsAt(levels: Levels, i: number, grams: Grams): number {
  const { words, ids } = levels;
  const known = words[i] ?? 0;
  if (known !== UNASKED) return known;
  return (words[i] = grams.words(ids[i] ?? PAD, ids[i + 1] ?? PAD, ids[i + 2] ?? PAD, ids[i + 3] ?? PAD));
}

/** A stretch of words: the place that is judged, and what begins at each token around it. */
export interface Worded {
  readonly from: number;
  readonly to: number;
  /** Words that begin at a token, as `Grams.words` gives them. */
  readonly at: (i: number) => number;
}

/**
 * What the dictionary says of a place: the longest word over it and how common that is, how many there are, and whether the
 * tokens on both sides belong to words.
 */
export function putWords(out: Float32Array, n: number, { from, to, at }: Worded): number {
  let longest = 0;
  let common = 0;
  let count = 0;
  let before = 0;
  let behind = 0;
  for (let i = from - LONGEST; i <= to; i++) {
    const words = at(i);
    if (words === 0) continue;
    for (let length = 2; length <= LONGEST; length++) {
      const level = (words >> (2 * length - 4)) & 3;
      if (level === 0) continue;
      const stop = i + length;
      if (i < from && stop >= from) before = Math.max(before, level);
      if (i <= to && stop > to) behind = Math.max(behind, level);
      const touches = from === to ? i < from && stop > from : i < to && stop > from;
      if (!touches) continue;
      count++;
      if (length > longest || (length === longest && level > common)) common = level;
      if (length > longest) longest = length;
    }
  }
  out[n] = longest;
  out[n + 1] = common;
  out[n + 2] = count;
  out[n + 3] = before;
  out[n + 4] = behind;
  return n + 5;
}

/** Tokens [from, to) of what was counted. */
export interface Stretch {
  readonly levels: Levels;
  readonly from: number;
  readonly to: number;
}

/** Of the likelihoods of tokens before what follows them: the last, the least and their sum. */
export function putBacks(out: Float32Array, n: number, { levels, from, to }: Stretch, singles: Singles): number {
  let least = 0;
  let sum = 0;
  let last = 0;
  for (let i = from; i < to; i++) {
    last = backAt(levels, i, singles);
    if (last < least) least = last;
    sum += last;
  }
  out[n] = last;
  out[n + 1] = least;
  out[n + 2] = sum;
  return n + 3;
}

/** Four pairs of tokens that are looked for in a paragraph, and the place that is not looked at. */
export interface Echoes {
  readonly ids: Int32Array;
  /** One past the last token of the paragraph. */
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly pairs: Int32Array;
}

/** How often each of the pairs stands elsewhere, not far from the place. */
export function putEchoes(out: Float32Array, n: number, { ids, end, from, to, pairs }: Echoes): number {
  out.fill(0, n, n + 4);
  const stop = Math.min(end, to + ECHO);
  for (let i = Math.max(LEAD, from - ECHO); i + 1 < stop; i++) {
    if (i === from - 1) i = to;
    const one = ids[i] as number;
    for (let k = 0; k < 4; k++) {
      if (one !== pairs[2 * k] || ids[i + 1] !== pairs[2 * k + 1]) continue;
      out[n + k] = Math.min(OFTEN, (out[n + k] as number) + 1);
    }
  }
  return n + 4;
}
