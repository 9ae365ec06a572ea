import { lazy } from '../../base/lazy.ts';
import type { Block } from '../../document/model.ts';
import { dateCuesIn } from './date-cues.ts';
import { momentsOf, presentOf, type Known, type Moment } from './date-moments.ts';
import { spansOf, type Span } from './date-spans.ts';

/** The dates of one block, in order of place, and the stretches of time that they make. */
export interface DatedBlock {
  readonly block: Block;
  readonly moments: readonly Moment[];
  /** Found when they are asked for. */
  readonly spans: readonly Span[];
  /** What the words of the block may tell, by the bits of `DateCue`. */
  readonly cues: number;
}

class Dated implements DatedBlock {
  readonly block: Block;
  readonly moments: readonly Moment[];
  readonly cues: number;
  #spans: readonly Span[] | null = null;

  constructor(block: Block, moments: readonly Moment[]) {
    this.block = block;
    this.moments = moments;
    this.cues = dateCuesIn(block.text);
  }

  get spans(): readonly Span[] {
    this.#spans ??= spansOf(this.moments);
    return this.#spans;
  }
}

/** The dates of the text by block, each with its year. */
export function datedBlocksOf(facts: Known): DatedBlock[] {
  const present = presentOf(facts);
  const { dates } = facts;
  const out: DatedBlock[] = [];
  for (let from = 0; from < dates.length;) {
    const block = dates[from]?.place.block;
    if (!block) break;
    let to = from + 1;
    while (dates[to]?.place.block === block) to++;
    out.push(new Dated(block, momentsOf(dates.slice(from, to), present)));
    from = to;
  }
  return out;
}

/** The dates of any block, none included. */
export function lookUp(dated: readonly DatedBlock[]): (block: Block) => DatedBlock {
  const byBlock = lazy(() => new Map(dated.map((one) => [one.block, one])));
  return (block) => byBlock().get(block) ?? new Dated(block, []);
}
