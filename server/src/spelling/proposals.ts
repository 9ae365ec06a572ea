import { OFTEN } from './bigrams.ts';
import { Changed, EXTRA, MISSING, PAIR, SUBSTITUTED, SWAPPED, type Slip } from './edit.ts';
import { loneAt, pairedAt, severed, type Levels } from './likelihood.ts';
import type { Counts } from './model.ts';
import { LEAD } from './tokens.ts';

/** A change that would make the words likelier. Tokens [start, end) become first and second; −1 for none. */
export interface Proposal {
  readonly slip: Slip;
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly second: number;
  readonly gain: number;
}

/** The proposals of one kind at one place, the best first. */
export interface Proposals {
  readonly best: readonly Proposal[];
  /** How many there were before all but the best were let go. */
  readonly count: number;
}

/** Of one kind at one place so many are weighed. */
const KEPT = 3;
/** How much likelier the words must become. A change that takes a token away gains by that alone. */
const GAINS: readonly number[] = [1, 5, 2, 6, 0];
/** How many tokens each kind takes back. */
const WIDTHS: readonly number[] = [1, 2, 2, 1, 0];
/** A token within a run of four of this level is not looked at: so common a run is hardly ever a slip. */
const SURE = 4;

/** No character is mistaken for more others than this. */
const MOST_CANDIDATES = 1024;

/** What of a paragraph may be changed. */
export interface Ground {
  readonly levels: Levels;
  /** One past the last token. */
  readonly end: number;
  /** 1 for tokens that must stay: marks, figures, names. */
  readonly fixed: Uint8Array;
}

/** Finds what may have been meant, place by place. */
export class Proposer {
  private readonly changed: Changed;
  private kept: Proposal[] = [];
  private count = 0;
  private readonly room = new Uint16Array(MOST_CANDIDATES);
  private readonly fits = new Uint16Array(MOST_CANDIDATES);

  constructor(private readonly counts: Counts) {
    this.changed = new Changed(counts.grams, counts.singles);
  }

  /** Whether the words at a token are not common enough to be left alone. */
  isOpen({ levels: { four } }: Ground, i: number): boolean {
    return (
      (four[i - 3] as number) < SURE &&
      (four[i - 2] as number) < SURE &&
      (four[i - 1] as number) < SURE &&
      (four[i] as number) < SURE
    );
  }

  /**
   * Whether the words before a token and those from it on are never read together: no counted run of three goes over the
   * seam. Where a character is missing, too many or displaced, what stands on each side may be common by itself.
   */
  isSeam({ levels: { three } }: Ground, i: number): boolean {
    return (three[i - 2] as number) === 0 && (three[i - 1] as number) === 0;
  }

  /** Whether no counted run of four goes over the seam before a token: a doubled character may hide in runs of three. */
  isLooseSeam({ levels: { four } }: Ground, i: number): boolean {
    return (four[i - 3] as number) === 0 && (four[i - 2] as number) === 0 && (four[i - 1] as number) === 0;
  }

  /** All proposals for the slips that begin at a token, kind by kind. */
  at(ground: Ground, i: number, take: (proposals: Proposals) => void): void {
    const tell = (): void => {
      if (this.kept.length === 0) return;
      take({ best: this.kept, count: this.count });
      this.kept = [];
      this.count = 0;
    };
    const before = this.isSeam(ground, i);
    const isOpen = this.isOpen(ground, i);
    if (before && i > LEAD) this.missing(ground, i);
    tell();
    if (ground.fixed[i] === 1) return;
    if (isOpen) this.substituted(ground, i);
    tell();
    const seam = before || this.isSeam(ground, i + 1);
    if (this.isLooseSeam(ground, i) || this.isLooseSeam(ground, i + 1)) this.extra(ground, i);
    tell();
    if (i + 1 >= ground.end || ground.fixed[i + 1] === 1) return;
    if (seam || this.isSeam(ground, i + 2)) this.swapped(ground, i);
    tell();
    if (isOpen && this.isOpen(ground, i + 1)) this.pair(ground, i);
    tell();
  }

  /** The change of a proposal, made. It holds until the next one is. */
  made(levels: Levels, { start, end, first, second }: Proposal): Changed {
    this.changed.make(levels, start, end, first, second);
    return this.changed;
  }

  private weigh(levels: Levels, slip: Slip, start: number, first: number, second: number): void {
    const end = start + (WIDTHS[slip] as number);
    this.changed.make(levels, start, end, first, second);
    const { gain } = this.changed;
    if (gain < (GAINS[slip] as number)) return;
    this.count++;
    const { kept } = this;
    if (kept.length === KEPT && gain <= (kept[KEPT - 1] as Proposal).gain) return;
    let at = kept.length;
    while (at > 0 && (kept[at - 1] as Proposal).gain < gain) at--;
    kept.splice(at, 0, { slip, start, end, first, second, gain });
    if (kept.length > KEPT) kept.pop();
  }

  private substituted({ levels }: Ground, i: number): void {
    const { grams, confusion, singles } = this.counts;
    const { ids, three } = levels;
    // where nothing holds together as it is written, one common pair is enough: what stands beside may be wrong as well
    const isBroken = (three[i - 2] as number) === 0 && (three[i - 1] as number) === 0 && (three[i] as number) === 0;
    const [before, written, after] = [ids[i - 1], ids[i], ids[i + 1]] as [number, number, number];
    const least = sumOf(levels.log, i, i + 4) + (GAINS[SUBSTITUTED] as number);
    const mayEnd = severed(levels, i + 1, singles) >= least;
    const stop = confusion.starts[written + 1] as number;
    for (let k = confusion.starts[written] as number; k < stop; k++) {
      const meant = confusion.candidates[k] as number;
      const left = grams.two(before, meant);
      if (left === 0 && loneAt(meant, singles) < least) continue;
      const right = grams.two(meant, after);
      // what cannot make the words likelier enough, whatever longer runs there are, is not looked up
      if (right === 0 && (left === 0 || !mayEnd)) continue;
      if (left === 0 && loneAt(meant, singles) + pairedAt(meant, right, singles) < least) continue;
      const held = (isBroken && (left > 4 || right > 4)) || this.isHeld(ids, i, meant, left, right);
      if (held) this.weigh(levels, SUBSTITUTED, i, meant, -1);
    }
    this.unlike(levels, i);
  }

  /** Whether a token at a place is known from more than one side, or in a longer run. Levels of its pairs are given. */
  private isHeld(ids: Int32Array, i: number, meant: number, left: number, right: number): boolean {
    const { grams } = this.counts;
    const [far, before, after, next] = [ids[i - 2], ids[i - 1], ids[i + 1], ids[i + 2]] as [
      number,
      number,
      number,
      number,
    ];
    return (
      (left > 3 && right > 3) ||
      (left > 0 && right > 0 && grams.known(before, meant, after) > 0) ||
      (left > 0 && grams.three(far, before, meant) > 0) ||
      (right > 0 && grams.three(meant, after, next) > 0)
    );
  }

  /** What fits well between two tokens though nobody is known to mistake it for what is written, which fits not at all. */
  private unlike(levels: Levels, i: number): void {
    const { grams, confusion } = this.counts;
    const { ids, three } = levels;
    if ((three[i - 2] as number) > 0 || (three[i - 1] as number) > 0 || (three[i] as number) > 0) return;
    const [before, written, after] = [ids[i - 1], ids[i], ids[i + 1]] as [number, number, number];
    for (const meant of grams.often(before)) {
      if (grams.two(meant, after) < OFTEN || grams.known(before, meant, after) < 4) continue;
      if (confusion.kind(written, meant) === 0) this.weigh(levels, SUBSTITUTED, i, meant, -1);
    }
  }

  /** Two characters side by side that are both wrong: what is meant must be a common pair that its neighbours know. */
  private pair({ levels }: Ground, i: number): void {
    const { grams, confusion, singles } = this.counts;
    const { ids, three } = levels;
    if ((three[i - 1] as number) > 0 && (three[i] as number) > 0) return;
    const [before, one, other, after] = [ids[i - 1], ids[i], ids[i + 1], ids[i + 2]] as [
      number,
      number,
      number,
      number,
    ];
    const least = sumOf(levels.log, i, i + 5) + (GAINS[PAIR] as number);
    const mayEnd = severed(levels, i + 2, singles) >= least;
    const seconds = this.seconds(other, after);
    const stop = confusion.starts[one + 1] as number;
    for (let k = confusion.starts[one] as number; k < stop; k++) {
      const first = confusion.candidates[k] as number;
      // those that go with what is behind come first; the others need a first that goes with what is before
      const isLed = grams.two(before, first) > 0;
      if (!isLed && loneAt(first, singles) < least) continue;
      const last = isLed && mayEnd ? seconds.all : seconds.fitting;
      const common = grams.twos.behind(first, seconds.tokens, last, this.fits);
      for (let m = 0; m < common; m++) {
        const second = this.fits[m] as number;
        const isHeld = isLed && grams.known(before, first, second) > 0;
        if (!isHeld && grams.three(first, second, after) === 0) continue;
        this.weigh(levels, PAIR, i, first, second);
      }
    }
  }

  /** What may have been meant by a token: first what was counted before the token behind it. */
  private seconds(written: number, after: number): { tokens: Uint16Array; fitting: number; all: number } {
    const { grams, confusion } = this.counts;
    const [start, stop] = [confusion.starts[written] as number, confusion.starts[written + 1] as number];
    const tokens = this.room;
    let fitting = 0;
    const all = stop - start;
    for (let k = start, rest = all; k < stop; k++) {
      const token = confusion.candidates[k] as number;
      if (grams.two(token, after) > 0) tokens[fitting++] = token;
      else tokens[--rest] = token;
    }
    return { tokens, fitting, all };
  }

  private swapped({ levels }: Ground, i: number): void {
    const { grams } = this.counts;
    const { ids } = levels;
    const [before, one, other, after] = [ids[i - 1], ids[i], ids[i + 1], ids[i + 2]] as [
      number,
      number,
      number,
      number,
    ];
    if (one === other || grams.two(other, one) === 0) return;
    if (grams.three(before, other, one) === 0 && grams.three(other, one, after) === 0) return;
    this.weigh(levels, SWAPPED, i, other, one);
  }

  private extra({ levels }: Ground, i: number): void {
    const { grams } = this.counts;
    const { ids } = levels;
    const [far, before, , after, next] = [ids[i - 2], ids[i - 1], ids[i], ids[i + 1], ids[i + 2]] as [
      number,
      number,
      number,
      number,
      number,
    ];
    if (grams.two(before, after) === 0) return;
    if (grams.three(far, before, after) === 0 && grams.three(before, after, next) === 0) return;
    this.weigh(levels, EXTRA, i, -1, -1);
  }

  /** A character that is not there, before a token: only where the two beside the gap were never seen together. */
  private missing({ levels, fixed }: Ground, i: number): void {
    const { grams } = this.counts;
    const { ids, two } = levels;
    if (fixed[i] === 1 || fixed[i - 1] === 1 || (two[i - 1] as number) > 4) return;
    const [before, after] = [ids[i - 1], ids[i]] as [number, number];
    for (const between of grams.often(before)) {
      if (grams.two(between, after) < OFTEN) continue;
      if (grams.three(before, between, after) > 3) this.weigh(levels, MISSING, i, between, -1);
    }
  }
}

function sumOf(log: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += log[i] ?? 0;
  return sum;
}
