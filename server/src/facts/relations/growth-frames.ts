import type { Quantity } from '../model.ts';
import { isAlike } from '../unit-scale.ts';
import type { Run } from './share-runs.ts';
import {
  changeIn, comesFrom, isLooseStep, isRatioGap, isThanGap, isTimesGap, isWasGap, mayChange, stepIn, turnsNow, type Change, type Step,
} from './growth-words.ts'; // prettier-ignore

/** One number before and after: 由125件减少到100件. */
export interface Pair {
  readonly before: Run;
  readonly now: Run;
  /** Index of the later of the two runs. */
  readonly end: number;
  /** The word between them that says which way it went; null of 比上年的48次. */
  readonly step: Step | null;
}

/** What is said of the change: how much it was, or how many times the former number the new one is. */
export interface Told {
  readonly amount: Quantity;
  readonly change: Change | 'ratio';
}

/** One number's change: before and now, with all that is said of it. */
export interface Frame {
  readonly before: Quantity;
  readonly now: Quantity;
  readonly step: Step | null;
  readonly told: readonly Told[];
  /** The words before the earlier number, where its name stands. */
  readonly lead: string;
}

/** 159.4亿斤，增加3.2亿斤，增长2%: the number before is not told. */
export interface Added {
  readonly now: Quantity;
  readonly difference: Told;
  readonly rate: Told;
  readonly lead: string;
}

function alike(a: Run | undefined, b: Run | undefined): boolean {
  const [x, y] = [a?.items[0], b?.items[0]];
  return !!x && !!y && a?.items.length === b?.items.length && x.kind === y.kind && isAlike(x.unit, y.unit);
}

function isLevel({ kind }: Quantity): boolean {
  return kind === 'amount' || kind === 'percent';
}

/** The pair that ends with the run at `i`, when the words between it and the run before say so. */
function pairAt(runs: readonly Run[], i: number): Pair | null {
  const [first, second] = [runs[i - 1], runs[i]];
  if (!first || !second || !alike(first, second) || !isLevel(second.items[0] as Quantity)) return null;
  const { gap } = second;
  const found = stepIn(first.gap, gap);
  const loose = found && isLooseStep(first.gap, (first.items[0] as Quantity).unit, found.word);
  const step: Step | null = loose ? { ...found, direction: 'any' } : found;
  if (step) return { before: first, now: second, end: i, step };
  if (turnsNow(first.gap, gap)) return { before: first, now: second, end: i, step: null };
  const was = isWasGap(gap) && changeAt(runs[i + 1]) !== null && changeAt(first) === null;
  if (was || isThanGap(gap) || (isTimesGap(gap) && runs[i + 1]?.gap === '的'))
    return { before: second, now: first, end: i, step: null };
  return null;
}

function changeAt(run: Run | undefined): Change | null {
  const first = run?.items[0];
  if (!run || !first || first.kind === 'ordinal' || !mayChange(run.gap, run.gap.length)) return null;
  return changeIn(run.gap);
}

function ratioAt(run: Run | undefined): 'ratio' | null {
  const first = run?.items[0];
  if (!run || !first || (first.kind !== 'multiple' && first.kind !== 'percent' && first.kind !== 'fraction'))
    return null;
  return run.gap.endsWith('的') && isRatioGap(run.gap) ? 'ratio' : null;
}

/** Pairs right before a change, the nearest last, until they hold as many numbers as the change. */
function pairsFor(pairs: readonly Pair[], count: number): Pair[] | null {
  const out: Pair[] = [];
  let held = 0;
  for (let i = pairs.length - 1; i >= 0 && held < count; i--) {
    const pair = pairs[i] as Pair;
    const next = out[0];
    if (next && pair.end !== next.end - 2) return null;
    out.unshift(pair);
    held += pair.now.items.length;
  }
  return held === count ? out : null;
}

/** A frame in the making, by the place of its later number. */
interface Draft {
  readonly before: Quantity;
  readonly now: Quantity;
  readonly step: Step | null;
  readonly told: Told[];
  readonly lead: string;
}

function draftsOf({ before, now, step }: Pair): Draft[] {
  const first = (before.items[0] as Quantity).place.start < (now.items[0] as Quantity).place.start ? before : now;
  const lead = first.gap;
  return now.items.map((quantity, i) => ({ before: before.items[i] as Quantity, now: quantity, step, told: [], lead }));
}

/** Collects the changes that follow or precede pairs of numbers. */
class Reader {
  readonly frames: Draft[] = [];
  readonly added: Added[] = [];
  readonly #runs: readonly Run[];
  readonly #pairs: Pair[] = [];
  readonly #drafts = new Map<Pair, Draft[]>();
  /** Index after the last run that belongs to the pair before. */
  #open = -1;
  readonly #used = new Set<number>();

  constructor(runs: readonly Run[]) {
    this.#runs = runs;
  }

  read(): this {
    for (let i = 0; i < this.#runs.length; i++) {
      const pair = pairAt(this.#runs, i);
      if (pair && !this.#used.has(i)) this.#begin(pair, i);
      else if (this.#open === i) this.#follow(i);
      else this.#alone(i);
    }
    return this;
  }

  #begin(pair: Pair, i: number): void {
    const drafts = draftsOf(pair);
    this.#pairs.push(pair);
    this.#drafts.set(pair, drafts);
    this.frames.push(...drafts);
    this.#open = i + 1;
    const earlier = this.#runs[i - 2];
    const change = comesFrom(pair.before.gap) && !this.#used.has(i - 2) ? changeAt(earlier) : null;
    if (change && earlier?.items.length === drafts.length) this.#tell(drafts, earlier, change, i - 2);
  }

  #tell(drafts: readonly Draft[], run: Run, change: Told['change'], at: number): void {
    this.#used.add(at);
    drafts.forEach((draft, i) => {
      const amount = run.items[i];
      if (amount) draft.told.push({ amount, change });
    });
  }

  /** A run right after a pair or its changes. */
  #follow(i: number): void {
    const run = this.#runs[i] as Run;
    const change = changeAt(run) ?? ratioAt(run);
    const pairs = change && pairsFor(this.#pairs, run.items.length);
    if (!change || !pairs) return;
    const drafts = pairs.flatMap((pair) => this.#drafts.get(pair) ?? []);
    this.#tell(drafts, run, change, i);
    this.#open = i + 1;
  }

  /** 420件，同比增长20%，上年为350件; 159.4亿斤，增加3.2亿斤，增长2%. */
  #alone(i: number): void {
    const [now, run, next] = [this.#runs[i - 1], this.#runs[i], this.#runs[i + 1]];
    if (!now || !run || !next || now.items.length !== 1 || run.items.length !== 1 || next.items.length !== 1) return;
    const change = changeAt(run);
    if (!change || this.#used.has(i - 1)) return;
    const [level, amount, other] = [now.items[0], run.items[0], next.items[0]];
    if (!level || !amount || !other || !isLevel(level)) return;
    if (alike(now, next) && isWasGap(next.gap)) {
      this.#used.add(i).add(i + 1);
      this.frames.push({ before: other, now: level, step: null, told: [{ amount, change }], lead: now.gap });
      return;
    }
    const rate = changeAt(next);
    if (
      rate &&
      other.kind !== 'amount' &&
      amount.kind === 'amount' &&
      isAlike(amount.unit, level.unit) &&
      level.kind === 'amount'
    ) {
      this.#used.add(i).add(i + 1);
      this.added.push({
        now: level,
        difference: { amount, change },
        rate: { amount: other, change: rate },
        lead: now.gap,
      });
    }
  }
}

/** Every number of a sentence that is told with what it was before. */
export function framesOf(runs: readonly Run[]): {
  readonly frames: readonly Frame[];
  readonly added: readonly Added[];
} {
  const { frames, added } = new Reader(runs).read();
  return { frames, added };
}
