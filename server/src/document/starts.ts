import { lazy } from '../base/lazy.ts';
import type { Row } from './rows.ts';
import { SentenceCounter, type Sentence } from './sentences.ts';
import { lengthClass, PRIOR, type Counts } from './starts-prior.ts';
import { isFull, type Wrap } from './wrap.ts';

/** Whether a paragraph that is so long begins anew with a row, as far as words tell. */
export type Starts = (row: Row, length: number) => boolean;

/** So many sentences of common reports weigh as much as the file's own. */
const WEIGHT = { shape: 20, opening: 30 } as const;
/**
 * Log odds from which a paragraph is thought to begin. Below zero: a beginning that is missed spoils two paragraphs, one
 * that is invented spoils one.
 */
const ENOUGH = -0.5;

/** Words that stand in a paragraph of their own, at the end of a text. */
const FORMULA = /^(?:特此|以上报告|以上意见|[妥当]否，请|请予审议|专此)/u;

/**
 * Guesses whether a paragraph begins where the page itself does not say: behind a full line that ends a sentence, without
 * an indent. The file's own paragraphs and sentences whose place is certain show how its paragraphs begin; where it has
 * few of them, common reports do.
 */
export function startsOf(rows: readonly Row[], wrap: Wrap, source: string): Starts {
  const learnt = lazy(() => learn(rows, wrap, source));
  return (row, length) => {
    if (FORMULA.test(source.slice(row.textStart, row.textStart + 8))) return true;
    const { start, inner } = learnt();
    const sentence = sentenceAt(rows, row, wrap, source);
    let odds = Math.log((start.all + 2) / (inner.all + 10));
    for (const feature of ['shape', 'opening'] as const) {
      const value = sentence[feature];
      odds += Math.log(share(feature, value, start, PRIOR.start) / share(feature, value, inner, PRIOR.inner));
    }
    const long = lengthClass(length);
    odds += Math.log(shareOf(long, PRIOR.start) / shareOf(long, PRIOR.inner));
    return odds > ENOUGH;
  };
}

/** Share of a class among the file's own sentences, with common reports for a counterweight. */
function share(feature: 'shape' | 'opening', value: string, own: Tally, common: Counts): number {
  const usual = ((common[feature][value] ?? 0) + 0.5) / (common.all + 20);
  return ((own[feature].get(value) ?? 0) + WEIGHT[feature] * usual) / (own.all + WEIGHT[feature]);
}

function shareOf(long: number, { length, all }: Counts): number {
  return (length[long] ?? 0) / all;
}

/** Sentences of one sort counted by their classes. */
interface Tally {
  all: number;
  readonly shape: Map<string, number>;
  readonly opening: Map<string, number>;
}

interface Learnt {
  readonly start: Tally;
  readonly inner: Tally;
}

function tally(): Tally {
  return { all: 0, shape: new Map(), opening: new Map() };
}

function count(into: Tally, { shape, opening }: Sentence): void {
  into.all++;
  into.shape.set(shape, (into.shape.get(shape) ?? 0) + 1);
  into.opening.set(opening, (into.opening.get(opening) ?? 0) + 1);
}

/** So many rows show how a file begins its paragraphs. */
const LEARNT = 1500;
/** No sentence takes more rows. */
const LONGEST = 16;

/** Goes through the sentences once: those that certainly begin a paragraph, and those inside a line, which never do. */
function learn(rows: readonly Row[], wrap: Wrap, source: string): Learnt {
  const learnt = { start: tally(), inner: tally() };
  let counter = new SentenceCounter();
  let into: Tally | null = null;
  for (const row of rows.slice(0, LEARNT)) {
    const before = rows[row.index - 1];
    const fresh = beginsAfresh(before, row, wrap, source);
    for (let at = row.textStart; at < row.textEnd; at++) {
      const anew = at === row.textStart && fresh;
      if (!anew && !counter.take(source.charCodeAt(at))) continue;
      if (into) count(into, counter.done());
      counter = new SentenceCounter();
      counter.take(source.charCodeAt(at));
      into = at > row.textStart ? learnt.inner : certainStart(before, row, wrap, source) ? learnt.start : null;
    }
  }
  if (into) count(into, counter.done());
  return learnt;
}

/** The sentence that begins with a row. */
function sentenceAt(rows: readonly Row[], first: Row, wrap: Wrap, source: string): Sentence {
  const counter = new SentenceCounter();
  for (let i = first.index; i < Math.min(rows.length, first.index + LONGEST); i++) {
    const row = rows[i] as Row;
    if (i > first.index && beginsAfresh(rows[i - 1], row, wrap, source)) break;
    for (let at = row.textStart; at < row.textEnd; at++) if (counter.take(source.charCodeAt(at))) return counter.done();
  }
  return counter.done();
}

/** Whether no sentence runs on into a row. */
function beginsAfresh(before: Row | undefined, row: Row, wrap: Wrap, source: string): boolean {
  if (!before || before.sentenceEnd || row.mark !== null) return true;
  return before.finished && !isFull(before, row, false, wrap, source);
}

/** A row without a heading's mark behind a sentence's end that left room. */
function certainStart(before: Row | undefined, row: Row, wrap: Wrap, source: string): boolean {
  return before !== undefined && before.sentenceEnd && row.mark === null && !isFull(before, row, false, wrap, source);
}
