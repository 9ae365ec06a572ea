import type { Grams } from './grams.ts';
import { logAt, type Levels, type Singles, levelsFor } from './likelihood.ts';

/** What kind of slip a change takes back; a number that the trained combiner knows. */
export const SUBSTITUTED = 0;
export const PAIR = 1;
export const SWAPPED = 2;
export const EXTRA = 3;
export const MISSING = 4;
export type Slip = typeof SUBSTITUTED | typeof PAIR | typeof SWAPPED | typeof EXTRA | typeof MISSING;

/** Tokens of a change at most. */
const MOST = 2;
/** Tokens on each side of a change whose runs reach into it. */
const AROUND = 3;

/**
 * The words around a place as they would be after a change: three tokens before it, what is put there, three after it.
 * One object is used for change after change.
 */
export class Changed {
  readonly levels: Levels = levelsFor(2 * AROUND + MOST + 4);
  /** The change: tokens [start, end) of the paragraph become `length` tokens, which begin at AROUND in `levels`. */
  start = 0;
  end = 0;
  length = 0;
  /** log₂ of how much likelier the words are after the change. */
  gain = 0;

  constructor(
    private readonly grams: Grams,
    private readonly singles: Singles,
  ) {}

  /** @param second a negative number when only one token is put there; both negative when none is */
  make(before: Levels, start: number, end: number, first: number, second: number): void {
    const length = first < 0 ? 0 : second < 0 ? 1 : 2;
    this.start = start;
    this.end = end;
    this.length = length;
    const { ids, two, three, four } = this.levels;
    for (let k = 0; k < AROUND; k++) {
      ids[k] = before.ids[start - AROUND + k] as number;
      ids[AROUND + length + k] = before.ids[end + k] ?? 0;
    }
    if (length > 0) ids[AROUND] = first;
    if (length > 1) ids[AROUND + 1] = second;
    for (let k = 0; k < 2; k++) {
      two[k] = before.two[start - AROUND + k] as number;
      two[AROUND + length + k] = before.two[end + k] as number;
    }
    three[0] = before.three[start - AROUND] as number;
    three[AROUND + length] = before.three[end] as number;
    two[AROUND + length + 2] = before.two[end + 2] ?? 0;
    three[AROUND + length + 1] = before.three[end + 1] ?? 0;
    four[AROUND + length] = before.four[end] ?? 0;
    this.look(length, two, three, four, ids);
    this.weigh(before, length);
  }

  /** The runs that reach into the change. */
  private look(length: number, two: Uint8Array, three: Uint8Array, four: Uint8Array, ids: Int32Array): void {
    const { grams } = this;
    const last = AROUND + length - 1;
    for (let k = 2; k <= last; k++) two[k] = grams.two(ids[k] as number, ids[k + 1] as number);
    for (let k = 1; k <= last; k++) {
      three[k] =
        (two[k] as number) > 0 && (two[k + 1] as number) > 0
          ? grams.three(ids[k] as number, ids[k + 1] as number, ids[k + 2] as number)
          : 0;
    }
    for (let k = 0; k <= last; k++) {
      four[k] =
        (three[k] as number) > 0 && (three[k + 1] as number) > 0
          ? grams.four(ids[k] as number, ids[k + 1] as number, ids[k + 2] as number, ids[k + 3] as number)
          : 0;
    }
  }

  private weigh(before: Levels, length: number): void {
    const { levels } = this;
    const { log } = levels;
    let gain = 0;
    for (let k = AROUND; k < 2 * AROUND + length; k++) gain += log[k] = logAt(levels, k, this.singles);
    for (let i = this.start; i < this.end + AROUND; i++) gain -= before.log[i] ?? 0;
    this.gain = gain;
  }
}
