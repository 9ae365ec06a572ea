import { FEATURES } from '../../server/src/spelling/features.ts';
import { levelsOf } from '../../server/src/spelling/likelihood.ts';
import type { Counts } from '../../server/src/spelling/model.ts';
import type { Proposal } from '../../server/src/spelling/proposals.ts';
import { LEAD, tokenise, type Tokens } from '../../server/src/spelling/tokens.ts';
import { Describer, quotedIn } from '../../server/src/spelling/weigh.ts';
import { spoil, type Spoilt } from './inject.ts';
import { Mistakes } from './mistakes.ts';
import { Chance } from './random.ts';

/** What the combiner is trained on: numbers of changes, row by row, and whether each takes a slip back. */
export class Samples {
  private rows = new Float32Array(1 << 20);
  private readonly right: number[] = [];
  private readonly heavy: number[] = [];

  /** All rows of several. */
  static of(parts: readonly Samples[]): Samples {
    const all = new Samples();
    for (const part of parts) {
      const { numbers, labels, weights } = part;
      for (let row = 0; row < labels.length; row++) {
        all.add(numbers.subarray(row * FEATURES, (row + 1) * FEATURES), labels[row] === 1, weights[row] as number);
      }
    }
    return all;
  }

  get length(): number {
    return this.right.length;
  }

  get numbers(): Float32Array {
    return this.rows.subarray(0, this.length * FEATURES);
  }

  get labels(): Uint8Array {
    return Uint8Array.from(this.right);
  }

  /** How many rows each stands for. */
  get weights(): Uint8Array {
    return Uint8Array.from(this.heavy);
  }

  add(numbers: Float32Array, isRight: boolean, weight: number): void {
    const at = this.length * FEATURES;
    if (at + FEATURES > this.rows.length) {
      const larger = new Float32Array(this.rows.length * 2);
      larger.set(this.rows);
      this.rows = larger;
    }
    this.rows.set(numbers, at);
    this.right.push(isRight ? 1 : 0);
    this.heavy.push(weight);
  }
}

/** Tokens on each side of a slip whose changes are told: farther on the text is as it was. */
const NEAR = 4;
/** Changes of one kind at a place that are told. */
const RANKS = 2;
/** What a change of right text weighs: an alarm there is worse than a slip that is missed. */
const RIGHT = 3;

/** The changes that come to mind in right text, all wrong, and those near slips made in it. */
export function samplesOf(counts: Counts, documents: readonly string[], rounds: number, seed: number): Samples {
  const collector = new Collector(counts);
  const chance = new Chance(seed);
  const mistakes = new Mistakes(counts, chance);
  for (const document of documents) {
    for (const line of document.split('\n')) {
      if (line.trim() === '') continue;
      collector.collect({ text: line, slips: [] }, () => true, RIGHT);
      for (let round = 0; round < rounds; round++) {
        const spoilt = spoil(line, chance, mistakes);
        const isNear = ({ start, end }: Proposal): boolean =>
          spoilt.slips.some(({ at, wrong }) => start <= at + wrong.length + NEAR && at - NEAR <= end);
        if (spoilt.slips.length > 0) collector.collect(spoilt, isNear, 1);
      }
    }
  }
  return collector.samples;
}

/** Gathers the changes that come to mind in one text after the other. */
class Collector {
  readonly samples = new Samples();
  private readonly describer: Describer;

  constructor(private readonly counts: Counts) {
    this.describer = new Describer(counts);
  }

  collect(spoilt: Spoilt, isTold: (inText: Proposal) => boolean, weight: number): void {
    const { alphabet, grams, singles } = this.counts;
    const tokens = tokenise(spoilt.text, alphabet);
    const { ids, end } = tokens;
    const field = {
      levels: levelsOf(ids, end, grams, singles),
      end,
      fixed: this.describer.fixedIn(ids),
      quoted: quotedIn(tokens, alphabet.of('“'), alphabet.of('”')),
    };
    const groups = this.describer.groups(field, LEAD, end);
    groups.forEach(({ best }, at) => {
      for (let rank = 0; rank < Math.min(RANKS, best.length); rank++) {
        const proposal = inText(best[rank] as Proposal, tokens);
        if (!isTold(proposal)) continue;
        this.describer.describe(field, groups, at, rank);
        this.samples.add(this.describer.numbers, isRight(proposal, spoilt, this.counts), weight);
      }
    });
  }
}

/** A proposal with offsets of the text in place of those of tokens. */
function inText(proposal: Proposal, { from, to }: Tokens): Proposal {
  const start = from[proposal.start] as number;
  return { ...proposal, start, end: proposal.end > proposal.start ? (to[proposal.end - 1] as number) : start };
}

/** Whether a change undoes a slip, or one character of one of the same length. */
function isRight({ start, end, first, second }: Proposal, { text, slips }: Spoilt, counts: Counts): boolean {
  const { alphabet } = counts;
  const put = (first < 0 ? '' : alphabet.text(first)) + (second < 0 ? '' : alphabet.text(second));
  return slips.some(({ at, wrong, right }) => {
    const from = Math.max(0, Math.min(at, start) - 3);
    const to = Math.max(at + wrong.length, end) + 3;
    const changed = text.slice(from, start) + put + text.slice(end, to);
    const undone = text.slice(from, at) + right + text.slice(at + wrong.length, to);
    if (changed === undone) return true;
    const inside = start >= at && end <= at + wrong.length && wrong.length === right.length;
    return inside && put !== '' && put.length === end - start && right.slice(start - at, end - at) === put;
  });
}
