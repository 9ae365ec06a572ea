import type { Grams } from './grams.ts';
import { LEAD, PAD } from './tokens.ts';

/** In place of the words that begin at a token, until they are asked for. */
export const UNASKED = 255;

/** What each step back to a shorter run costs: log₂ 0.4. */
const BACK = -1.32;

/** Counts of single tokens, in the scale of levels: log₂ count + ½. */
export class Singles {
  /** The level of all tokens together. */
  private readonly all: number;

  constructor(private readonly levels: Float32Array) {
    this.all = Math.log2(levels.reduce((sum, level) => sum + (level > 0 ? 2 ** (level - 0.5) : 0), 0)) + 0.5;
  }

  level(token: number): number {
    return this.levels[token] as number;
  }

  share(token: number): number {
    return this.level(token) - this.all;
  }
}

/** Levels of the runs that begin at each token, and how likely each token is after the three before it. */
export interface Levels {
  readonly ids: Int32Array;
  readonly two: Uint8Array;
  readonly three: Uint8Array;
  readonly four: Uint8Array;
  /** log₂ of the likelihood, by stupid backoff. */
  readonly log: Float32Array;
  /** Words of the dictionary that begin at each token, once they were asked for. */
  readonly words: Uint8Array;
}

export function levelsFor(room: number): Levels {
  return {
    ids: new Int32Array(room),
    two: new Uint8Array(room),
    three: new Uint8Array(room),
    four: new Uint8Array(room),
    log: new Float32Array(room),
    words: new Uint8Array(room).fill(UNASKED),
  };
}

/** Looks up the runs that begin in [from, to), which need the tokens up to three further on. */
export function fillRuns({ ids, two, three, four }: Levels, from: number, to: number, grams: Grams): void {
  const id = (i: number): number => ids[i] ?? PAD;
  let behind = grams.two(id(to), id(to + 1));
  let next = grams.three(id(to), id(to + 1), id(to + 2));
  for (let i = to - 1; i >= from; i--) {
    const own = grams.two(id(i), id(i + 1));
    const level = own > 0 && behind > 0 ? grams.known(id(i), id(i + 1), id(i + 2)) : 0;
    two[i] = own;
    behind = own;
    three[i] = level;
    four[i] = level > 0 && next > 0 ? grams.four(id(i), id(i + 1), id(i + 2), id(i + 3)) : 0;
    next = level;
  }
}

/** The likelihood of one token by the runs that were looked up. */
export function logAt({ ids, two, three, four }: Levels, i: number, singles: Singles): number {
  const token = ids[i] as number;
  if (token === PAD) return 0;
  const whole = four[i - 3] as number;
  if (whole > 0) return whole - (three[i - 3] as number);
  const part = three[i - 2] as number;
  if (part > 0) return BACK + part - (two[i - 2] as number);
  const pair = two[i - 1] as number;
  if (pair > 0) return 2 * BACK + pair - singles.level(ids[i - 1] as number);
  return 3 * BACK + singles.share(token);
}

/** The likelihood of a token that was never counted after the one before it. */
export function loneAt(token: number, singles: Singles): number {
  return token === PAD ? 0 : 3 * BACK + singles.share(token);
}

/** The likelihood of a token after one that it was counted with, when no longer run is known. */
export function pairedAt(before: number, level: number, singles: Singles): number {
  return 2 * BACK + level - singles.level(before);
}

/** The likelihood of the three tokens from one on if none of them was ever counted with what stands before. */
export function severed({ ids, two, three }: Levels, i: number, singles: Singles): number {
  const [one, other, last] = [ids[i] ?? PAD, ids[i + 1] ?? PAD, ids[i + 2] ?? PAD];
  const [pair, next] = [two[i] ?? 0, two[i + 1] ?? 0];
  const run = three[i] ?? 0;
  return (
    loneAt(one, singles) +
    (pair > 0 ? pairedAt(one, pair, singles) : loneAt(other, singles)) +
    (run > 0 ? BACK + run - pair : next > 0 ? pairedAt(other, next, singles) : loneAt(last, singles))
  );
}

/** The likelihood of one token by what comes behind it. */
export function backAt({ ids, two, three, four }: Levels, i: number, singles: Singles): number {
  const token = ids[i] as number;
  if (token === PAD) return 0;
  const whole = four[i] as number;
  if (whole > 0) return whole - (three[i + 1] as number);
  const part = three[i] as number;
  if (part > 0) return BACK + part - (two[i + 1] as number);
  const pair = two[i] as number;
  if (pair > 0) return 2 * BACK + pair - singles.level(ids[i + 1] as number);
  return 3 * BACK + singles.share(token);
}

/** Reads a paragraph's tokens against the counts. */
export function levelsOf(ids: Int32Array, end: number, grams: Grams, singles: Singles): Levels {
  const levels = { ...levelsFor(ids.length), ids };
  fillRuns(levels, 0, Math.min(end + 1, ids.length - 3), grams);
  for (let i = LEAD; i <= end; i++) levels.log[i] = logAt(levels, i, singles);
  return levels;
}
