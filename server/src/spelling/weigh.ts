import { describe, FEATURES } from './features.ts';
import type { Counts, Model } from './model.ts';
import { Proposer, type Ground, type Proposal, type Proposals } from './proposals.ts';
import { judge } from './trees.ts';
import type { Tokens } from './tokens.ts';

/** The ground as the combiner sees it. */
export interface Field extends Ground {
  /** 1 for tokens in short quotation marks. */
  readonly quoted: Uint8Array;
}

/** Describes proposals in the numbers that the combiner was trained on. */
export class Describer {
  readonly numbers = new Float32Array(FEATURES);
  readonly proposer: Proposer;
  private readonly marks: Uint8Array;

  constructor(private readonly counts: Counts) {
    this.proposer = new Proposer(counts);
    this.marks = marksOf(counts);
  }

  /** Afterwards `numbers` tells of the proposal of this rank. */
  describe(field: Field, { best, count }: Proposals, rank: number): void {
    const proposal = best[rank] as Proposal;
    const rival = best[rank === 0 ? 1 : 0];
    const changed = this.proposer.made(field.levels, proposal);
    const { confusion, singles } = this.counts;
    describe(
      this.numbers,
      { before: field.levels, end: field.end, changed, confusion, singles },
      {
        slip: proposal.slip,
        margin: rival ? proposal.gain - rival.gain : 20,
        rivals: Math.min(count, 20),
        isMark: (token) => this.marks[token] === 1,
        isQuoted: field.quoted[proposal.start] === 1,
      },
    );
  }

  /** 1 for tokens that are no Han character: never to be changed. */
  fixedIn(ids: Int32Array): Uint8Array {
    return Uint8Array.from(ids, (id) => this.marks[id] as number);
  }
}

export interface Scored extends Proposal {
  readonly score: number;
}

/** Scores proposals with the trained combiner. */
export class Weigher {
  private readonly describer: Describer;

  constructor(private readonly model: Model) {
    this.describer = new Describer(model);
  }

  /** The best proposals of each kind at a token that reach the floor. */
  at(field: Field, i: number, floor: number, take: (scored: readonly Scored[]) => void): void {
    this.describer.proposer.at(field, i, (proposals) => {
      const scored: Scored[] = [];
      proposals.best.forEach((proposal, rank) => {
        this.describer.describe(field, proposals, rank);
        const score = this.score();
        if (score >= floor) scored.push({ ...proposal, score });
      });
      if (scored.length > 0) take(scored.sort((a, b) => b.score - a.score));
    });
  }

  fixedIn(ids: Int32Array): Uint8Array {
    return this.describer.fixedIn(ids);
  }

  private score(): number {
    const { forest, scale } = this.model;
    return judge(forest, this.describer.numbers) * scale.factor + scale.shift;
  }
}

function marksOf({ alphabet }: Counts): Uint8Array {
  const marks = new Uint8Array(alphabet.size);
  for (let token = 0; token < alphabet.size; token++) {
    if (token !== alphabet.unknown && !/^\p{Script=Han}$/u.test(alphabet.text(token))) marks[token] = 1;
  }
  return marks;
}

/** Tokens between quotation marks that stand close together: a name or a word held up, rarely a slip. */
export function quotedIn({ ids, end }: Pick<Tokens, 'ids' | 'end'>, open: number, close: number): Uint8Array {
  const quoted = new Uint8Array(ids.length);
  for (let i = 0; i < end; i++) {
    if (ids[i] !== open) continue;
    const stop = ids.subarray(0, end).indexOf(close, i);
    if (stop > 0 && stop - i <= SHORT_QUOTE) quoted.fill(1, i + 1, stop);
  }
  return quoted;
}

/** Tokens in quotation marks at most for what is a name rather than a sentence. */
const SHORT_QUOTE = 12;
