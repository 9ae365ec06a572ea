import type { Confusion } from './confusion.ts';
import { PAIR, SUBSTITUTED, type Changed, type Slip } from './edit.ts';
import type { Grams } from './grams.ts';
import { UNASKED, type Levels, type Singles } from './likelihood.ts';
import { putBacks, putEchoes, putWords, wordsAt } from './surroundings.ts';
import { LEAD, PAD } from './tokens.ts';

/** How many numbers tell of a change. */
export const FEATURES = 92;

const AROUND = 3;
/** How far the eye goes for marks and for runs on both sides. */
const FAR = 8;

/** What is known of a change beyond the words it makes. */
export interface Circumstances {
  readonly slip: Slip;
  /** How much better than the best other change of its kind at its place; negative when it is not the best. */
  readonly margin: number;
  /** Changes of its kind at its place that make the words likelier. */
  readonly rivals: number;
  /** Levels of the marks, ends and runs are judged by these tokens. */
  readonly isMark: (token: number) => boolean;
  readonly isQuoted: boolean;
  /** How much better than the best change of another kind or place that touches it, which that is, and how many there are. */
  readonly against: number;
  readonly other: number;
  readonly others: number;
}

/** A change, the paragraph that it is made in, and what was counted. */
export interface Scene {
  readonly before: Levels;
  /** One past the last token of the paragraph. */
  readonly end: number;
  readonly changed: Changed;
  readonly confusion: Confusion;
  readonly singles: Singles;
  readonly grams: Grams;
}

/**
 * Describes a change to the trained combiner, in numbers of one fixed order. Trainer and reader both call this, so that
 * they cannot see different things.
 */
export function describe(out: Float32Array, scene: Scene, circumstances: Circumstances): void {
  const { before, end, changed, singles } = scene;
  let n = 0;
  const put = (value: number): void => {
    out[n++] = value;
  };
  const { start, end: stop, length, levels: after } = changed;
  const put4 = (levels: Levels, from: number, to: number): void => {
    n = putRuns(out, n, levels, from, to);
  };
  put(circumstances.slip);
  put(changed.gain);
  put4(before, start, stop);
  put4(after, AROUND, AROUND + length);
  n = putTies(out, n, { levels: before, singles, from: start - 1, to: Math.max(stop, start) });
  n = putTies(out, n, { levels: after, singles, from: AROUND - 1, to: AROUND + length });
  n = putLogs(out, n, before.log, start, stop + AROUND);
  n = putLogs(out, n, after.log, AROUND, 2 * AROUND + length);
  put(circumstances.margin);
  put(circumstances.rivals);
  put(reach(before, start, -1));
  put(reach(before, stop - 1, 1));
  put(lone(before.log, start - 4, start));
  put(lone(before.log, stop + AROUND, stop + AROUND + 3));
  put(gap(before.ids, start, -1, LEAD - 1, circumstances.isMark));
  put(gap(before.ids, stop - 1, 1, end, circumstances.isMark));
  put(circumstances.isQuoted ? 1 : 0);
  n = putCharacters(out, n, scene, circumstances.slip);
  put(circumstances.against);
  put(circumstances.other);
  put(circumstances.others);
  put(lone(before.log, start - 14, start - 4));
  put(lone(before.log, stop + AROUND + 3, stop + AROUND + 13));
  n = putSurroundings(out, n, scene);
  out.fill(0, n);
}

/** The bits of words of four tokens. */
const FOURS = 0x30;
/** The pairs at both ends of a place, as written and as changed; filled anew for every change. */
const PAIRS = new Int32Array(8);

/** What the dictionary, the other direction and the rest of the paragraph say. */
function putSurroundings(out: Float32Array, at: number, { before, end: last, changed, singles, grams }: Scene): number {
  const { start, end, length, levels: after } = changed;
  let n = at;
  n = putWords(out, n, { from: start, to: end, at: (i) => (i < 0 ? 0 : wordsAt(before, i, grams)) });
  after.words.fill(UNASKED);
  n = putWords(out, n, {
    from: AROUND,
    to: AROUND + length,
    at: (i) => {
      // of what begins before the window only a word of four can matter: it ends before the change
      if (i < 0) return start - AROUND + i < 0 ? 0 : wordsAt(before, start - AROUND + i, grams) & FOURS;
      return i < AROUND + length ? wordsAt(after, i, grams) : wordsAt(before, i + end - AROUND - length, grams);
    },
  });
  const back = n;
  n = putBacks(out, n, { levels: before, from: start - AROUND, to: end }, singles);
  n = putBacks(out, n, { levels: after, from: 0, to: AROUND + length }, singles);
  out[n] = (out[n - 1] as number) - (out[back + 2] as number);
  out[n + 1] = (out[n] as number) + changed.gain;
  n += 2;
  const { ids } = before;
  PAIRS[0] = ids[start - 1] as number;
  PAIRS[1] = ids[start] as number;
  PAIRS[2] = ids[end - 1] as number;
  PAIRS[3] = ids[end] as number;
  PAIRS[4] = after.ids[AROUND - 1] as number;
  PAIRS[5] = after.ids[AROUND] as number;
  PAIRS[6] = after.ids[AROUND + length - 1] as number;
  PAIRS[7] = after.ids[AROUND + length] as number;
  return putEchoes(out, n, { ids, end: last, from: start, to: end, pairs: PAIRS });
}

/** The levels of the runs that reach into tokens [from, to): first, last, most and least, for each length. */
function putRuns(out: Float32Array, at: number, levels: Levels, from: number, to: number): number {
  let n = at;
  for (let length = 2; length <= 4; length++) {
    const runs = length === 2 ? levels.two : length === 3 ? levels.three : levels.four;
    let most = 0;
    let least = 15;
    let sum = 0;
    let count = 0;
    for (let i = Math.max(0, from - length + 1); i < Math.max(to, from); i++) {
      const level = runs[i] as number;
      if (level > most) most = level;
      if (level < least) least = level;
      sum += level;
      if (level > 0) count++;
    }
    out[n++] = runs[Math.max(0, from - length + 1)] as number;
    out[n++] = runs[Math.max(to, from) - 1] as number;
    out[n++] = most;
    if (length === 2) out[n++] = least;
    else {
      out[n++] = sum;
      out[n++] = count;
    }
  }
  return n;
}

interface Ties {
  readonly levels: Levels;
  readonly singles: Singles;
  readonly from: number;
  readonly to: number;
}

/**
 * How much oftener the pairs that begin at tokens [from, to) stand together than chance would have it: the first, the last
 * and the least. A pair that was never counted is told by its parts alone.
 */
function putTies(out: Float32Array, at: number, { levels: { ids, two }, singles, from, to }: Ties): number {
  let least = 99;
  let first = 0;
  let last = 0;
  for (let i = from; i < to; i++) {
    last = (two[i] as number) - singles.share(ids[i] as number) - singles.level(ids[i + 1] as number);
    if (i === from) first = last;
    if (last < least) least = last;
  }
  out[at] = first;
  out[at + 1] = last;
  out[at + 2] = least;
  return at + 3;
}

/** Of the likelihoods of tokens [from, to): the first, the least and their sum. */
function putLogs(out: Float32Array, at: number, log: Float32Array, from: number, to: number): number {
  let least = 0;
  let sum = 0;
  for (let i = from; i < to; i++) {
    const value = log[i] ?? 0;
    if (value < least) least = value;
    sum += value;
  }
  out[at] = log[from] ?? 0;
  out[at + 1] = least;
  out[at + 2] = sum;
  return at + 3;
}

/** How many runs of four without a gap lead up to a place that the first or last of them touches. */
function reach({ four }: Levels, place: number, step: 1 | -1): number {
  let count = 0;
  for (let i = step < 0 ? place - 4 : place + 1; count < FAR && i >= 0 && (four[i] ?? 0) > 0; i += step) count++;
  return count;
}

/** The mean likelihood of words that the change does not touch: where they are strange already, nothing is certain. */
function lone(log: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = Math.max(0, from); i < to; i++) sum += log[i] ?? 0;
  return sum / (to - from);
}

/** Tokens between a place and the next mark. */
function gap(ids: Int32Array, place: number, step: 1 | -1, last: number, isMark: (token: number) => boolean): number {
  let count = 0;
  for (let i = place + step; count < FAR && i !== last && i >= 0; i += step) {
    const id = ids[i] as number;
    if (id === PAD || isMark(id)) break;
    count++;
  }
  return count;
}

/** What the characters themselves say: how common they are, and how they come to be mistaken. */
function putCharacters(out: Float32Array, at: number, scene: Scene, slip: Slip): number {
  const { confusion, singles } = scene;
  const { ids } = scene.before;
  const { start, end, length, levels } = scene.changed;
  let n = at;
  const written = ids[start] as number;
  const meant = levels.ids[AROUND] as number;
  const isReplaced = slip === SUBSTITUTED || slip === PAIR;
  const one = isReplaced ? confusion.kind(written, meant) : 0;
  const other = slip === PAIR ? confusion.kind(ids[start + 1] as number, levels.ids[AROUND + 1] as number) : one;
  out[n++] = end > start ? singles.level(written) : 0;
  out[n++] = length > 0 ? singles.level(meant) : 0;
  out[n++] = slip === PAIR ? singles.level(ids[start + 1] as number) : 0;
  for (let bit = 1; bit <= 16; bit <<= 1) out[n++] = ((one & bit) > 0 ? 1 : 0) + ((other & bit) > 0 ? 1 : 0);
  out[n++] = written === ids[start - 1] || written === ids[end] ? 1 : 0;
  out[n++] = length > 0 && (meant === ids[start - 1] || levels.ids[AROUND + length - 1] === ids[end]) ? 1 : 0;
  return n;
}
