import { keptWords } from '../../server/src/facts/kept-words.ts';
import type { Hit, Speller } from '../../server/src/spelling/speller.ts';

/** A sentence as written and as it should be. */
export interface Sentence {
  readonly written: string;
  readonly right: string;
}

export interface Found {
  readonly sentence: Sentence;
  readonly hits: readonly Hit[];
}

export interface Score {
  readonly sentence: Rates;
  readonly character: Rates & { readonly wrong: number };
  /** Right sentences with an alarm, and all right sentences. */
  readonly alarmed: number;
  readonly clean: number;
}

export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Lower than any score that is told: for the curve. */
export const FLOOR = -3;

/** Lines of flag⇥text⇥right. */
export function sentencesOf(tsv: string): Sentence[] {
  return tsv.split(/\r?\n/u).flatMap((line) => {
    const [, written, right] = line.split('\t');
    return written === undefined || right === undefined ? [] : [{ written, right }];
  });
}

export function find(speller: Speller, sentences: readonly Sentence[]): Found[] {
  return sentences.map((sentence) => ({
    sentence,
    hits: speller.hits(sentence.written, {
      floor: FLOOR,
      fixed: keptWords(sentence.written, (word) => speller.isCommon(word)),
    }),
  }));
}

/** How well the sentences are put right when every hit from a score on is taken as it is proposed first. */
export function scoreOf(found: readonly Found[], least: number): Score {
  const sum = { changed: 0, mended: 0, wrong: 0, alarmed: 0, clean: 0, good: 0, bad: 0, slips: 0 };
  for (const { sentence, hits } of found) {
    const { written, right } = sentence;
    const after = changedBy(
      written,
      hits.filter(({ score }) => score >= least),
    );
    if (written !== right) sum.wrong++;
    else sum.clean++;
    if (after !== written) {
      sum.changed++;
      if (after === right) sum.mended++;
      if (written === right) sum.alarmed++;
    }
    const { good, bad, slips } = characters(written, after, right);
    sum.good += good;
    sum.bad += bad;
    sum.slips += slips;
  }
  return {
    sentence: rates(sum.mended, sum.changed, sum.wrong),
    character: { ...rates(sum.good, sum.good + sum.bad, sum.slips), wrong: sum.bad },
    alarmed: sum.alarmed,
    clean: sum.clean,
  };
}

function changedBy(text: string, hits: readonly Hit[]): string {
  let out = '';
  let at = 0;
  for (const { span, meant } of hits) {
    if (span.start < at) continue;
    out += text.slice(at, span.start) + (meant[0] ?? '');
    at = span.end;
  }
  return out + text.slice(at);
}

/** Characters put right, made wrong or changed for another wrong one, and wrong in the first place. */
function characters(written: string, after: string, right: string): { good: number; bad: number; slips: number } {
  const out = { good: 0, bad: 0, slips: 0 };
  for (let i = 0; i < written.length; i++) if (written[i] !== right[i]) out.slips++;
  if (after.length !== written.length || right.length !== written.length) {
    if (after === right) out.good++;
    else if (after !== written) out.bad++;
    return out;
  }
  for (let i = 0; i < written.length; i++) {
    if (after[i] === written[i]) continue;
    if (after[i] === right[i]) out.good++;
    else out.bad++;
  }
  return out;
}

function rates(right: number, told: number, all: number): Rates {
  const precision = told === 0 ? 1 : right / told;
  const recall = all === 0 ? 1 : right / all;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** The score from which on the sentences are put right best. */
export function bestOf(found: readonly Found[]): { readonly least: number; readonly score: Score } {
  let best = { least: FLOOR, score: scoreOf(found, FLOOR) };
  for (let least = FLOOR; least < 6; least += 0.1) {
    const score = scoreOf(found, least);
    if (score.sentence.f1 > best.score.sentence.f1) best = { least, score };
  }
  return best;
}
