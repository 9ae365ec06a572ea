import type { BlockSpan } from '../text/span.ts';
import { blockSpan } from '../text/span.ts';
import { NEAR_SOUND, SAME_SOUND, SAME_TONE, SHAPE } from './confusion.ts';
import { EXTRA, SUBSTITUTED, type Slip } from './edit.ts';
import { levelsOf } from './likelihood.ts';
import type { Model } from './model.ts';
import { LEAD, tokenise, type Tokens } from './tokens.ts';
import { quotedIn, Weigher, type Field, type Scored } from './weigh.ts';

/** A place of a paragraph where another wording is much likelier. */
export interface Hit {
  readonly slip: Slip;
  /** The words to be changed; empty where something is missing. Offsets of the paragraph's text. */
  readonly span: BlockSpan;
  readonly score: number;
  /** What may have been meant, the likeliest first, at most three. */
  readonly meant: readonly string[];
  /** The runs of two characters here that are rarest: where one stands in the document again, it is no slip. */
  readonly rare: readonly string[];
}

export interface Asking {
  /** Hits below this score are not wanted. */
  readonly floor: number;
  /** Stretches that must stay as they are: names, titles, quotations. */
  readonly fixed?: readonly BlockSpan[];
  /** The text was scanned: look-alikes are likelier than what only sounds alike. */
  readonly scanned?: boolean;
}

/** Tokens on each side of a change whose own proposals it changes. */
const NEAR = 4;
/** How much a scan speaks for likeness of shape and against that of sound alone. */
const SCANNED = 0.7;
/** Another proposal for the same place is told as well when it is not much worse. */
const CLOSE = 2.5;
const OPTIONS = 3;
/** The level of a pair of characters that makes an ordinary word. */
const COMMON = 8;
/** A pair of characters that was counted more often than this is not rare. */
const RARE = 3;

/** Finds slips with a model, paragraph by paragraph. */
export class Speller {
  private readonly weigher: Weigher;

  constructor(private readonly model: Model) {
    this.weigher = new Weigher(model);
  }

  /** The hits of a paragraph, in order of place. The surest is taken first and its neighbours are judged anew. */
  hits(text: string, asking: Asking): Hit[] {
    let state = this.begin(text, asking);
    let open = this.judged(state, LEAD, state.tokens.end, asking);
    const hits: Hit[] = [];
    for (;;) {
      const best = surest(open);
      const first = best?.[0];
      if (!best || !first) break;
      hits.push(this.hitOf(state, best, text));
      const shift = lengthOf(first) - (first.end - first.start);
      const [from, to] = [first.start - NEAR, first.end + NEAR];
      const rest = open
        .filter(([{ start, end } = first]) => end < from || start > to)
        .map((group) => (group[0] && group[0].start > to ? group.map((one) => moved(one, shift)) : group));
      state = this.after(state, first);
      const near = this.judged(state, Math.max(LEAD, from), Math.min(state.tokens.end, to + shift + 1), asking);
      open = [...rest, ...near.filter(([one]) => one && one.start >= from && one.end <= to + shift)];
    }
    return hits.sort((a, b) => a.span.start - b.span.start);
  }

  /** Whether two characters are often written together. */
  isCommon(word: string): boolean {
    const { alphabet, grams } = this.model;
    return grams.two(alphabet.of(word.charAt(0)), alphabet.of(word.charAt(1))) >= COMMON;
  }

  private begin(text: string, { fixed = [] }: Asking): State {
    const tokens = tokenise(text, this.model.alphabet);
    const kept = this.weigher.fixedIn(tokens.ids);
    for (const { start, end } of fixed) {
      for (let i = LEAD; i < tokens.end; i++) {
        if ((tokens.from[i] as number) < end && (tokens.to[i] as number) > start) kept[i] = 1;
      }
    }
    return this.stateOf(tokens, kept);
  }

  private stateOf(tokens: Tokens, fixed: Uint8Array): State {
    const { alphabet, grams, singles } = this.model;
    const levels = levelsOf(tokens.ids, tokens.end, grams, singles);
    const quoted = quotedIn(tokens, alphabet.of('“'), alphabet.of('”'));
    return { tokens, field: { levels, end: tokens.end, fixed, quoted } };
  }

  private judged({ field }: State, from: number, to: number, asking: Asking): (readonly Scored[])[] {
    const groups: (readonly Scored[])[] = [];
    const floor = asking.scanned === true ? asking.floor - SCANNED : asking.floor;
    this.weigher.over(field, from, to, floor, (scored) => {
      const kept = asking.scanned === true ? this.asScanned(scored, field, asking.floor) : scored;
      if (kept.length > 0) groups.push(kept);
    });
    return groups;
  }

  private asScanned(scored: readonly Scored[], { levels: { ids } }: Field, floor: number): Scored[] {
    const { confusion } = this.model;
    return scored
      .map((one) => {
        if (one.slip !== SUBSTITUTED) return one;
        const kind = confusion.kind(ids[one.start] as number, one.first);
        const sounds = (kind & (SAME_TONE | SAME_SOUND | NEAR_SOUND)) !== 0;
        const change = (kind & SHAPE) !== 0 ? SCANNED : sounds ? -SCANNED : 0;
        return { ...one, score: one.score + change };
      })
      .filter(({ score }) => score >= floor)
      .sort((a, b) => b.score - a.score);
  }

  private hitOf({ tokens, field }: State, scored: readonly Scored[], text: string): Hit {
    const { alphabet, grams } = this.model;
    const [first] = scored as [Scored];
    const { ids } = field.levels;
    // of the same character twice the second is the one too many
    const later = first.slip === EXTRA && first.end < tokens.end && ids[first.start] === ids[first.end] ? 1 : 0;
    const start = first.start < tokens.end ? (tokens.from[first.start + later] as number) : text.length;
    const end = first.end > first.start ? (tokens.to[first.end - 1 + later] as number) : start;
    const pairs: { readonly text: string; readonly level: number }[] = [];
    for (let i = first.start - 1; i < Math.max(first.end, first.start); i++) {
      const [one, other] = [ids[i] as number, ids[i + 1] as number];
      pairs.push({ text: alphabet.text(one) + alphabet.text(other), level: grams.two(one, other) });
    }
    const least = Math.min(...pairs.map(({ level }) => level));
    return {
      slip: first.slip,
      span: blockSpan(start, end),
      score: first.score,
      meant: scored
        .filter(({ score }, i) => i < OPTIONS && score > first.score - CLOSE)
        .map(
          ({ first: one, second }) => (one < 0 ? '' : alphabet.text(one)) + (second < 0 ? '' : alphabet.text(second)),
        ),
      rare: pairs.filter(({ level }) => level === least && level <= RARE).map((pair) => pair.text),
    };
  }

  /** The paragraph after a change. What was changed once stays. */
  private after({ tokens, field }: State, change: Scored): State {
    const { start, end, first, second } = change;
    const put = [first, second].filter((token) => token >= 0);
    const spliced = (array: Int32Array, values: readonly number[]): Int32Array =>
      Int32Array.from([...array.subarray(0, start), ...values, ...array.subarray(end)]);
    const [from, to] = [tokens.from[start] as number, tokens.to[Math.max(start, end - 1)] as number];
    const changed: Tokens = {
      ids: spliced(tokens.ids, put),
      from: spliced(
        tokens.from,
        put.map(() => from),
      ),
      to: spliced(
        tokens.to,
        put.map(() => to),
      ),
      end: tokens.end + put.length - (end - start),
    };
    const fixed = Uint8Array.from([
      ...field.fixed.subarray(0, start),
      ...put.map(() => 1),
      ...field.fixed.subarray(end),
    ]);
    return this.stateOf(changed, fixed);
  }
}

interface State {
  readonly tokens: Tokens;
  readonly field: Field;
}

function surest(groups: readonly (readonly Scored[])[]): readonly Scored[] | null {
  let best: readonly Scored[] | null = null;
  for (const group of groups) if ((group[0]?.score ?? -Infinity) > (best?.[0]?.score ?? -Infinity)) best = group;
  return best;
}

/** Tokens that a change puts in. */
function lengthOf({ first, second }: Scored): number {
  return first < 0 ? 0 : second < 0 ? 1 : 2;
}

function moved(one: Scored, shift: number): Scored {
  return { ...one, start: one.start + shift, end: one.end + shift };
}
