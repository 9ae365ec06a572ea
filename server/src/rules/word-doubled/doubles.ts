import { doubledWords, type Doubled } from '../../data/doubled.ts';
import { isHan } from '../../text/width.ts';

/** The same words twice with nothing between: they begin at `start`, the second time at `start + length`. */
export interface Double {
  readonly start: number;
  readonly length: number;
  /** It may also be two words that happen to meet. */
  readonly unsure: boolean;
}

/** Longest words that are compared: a clause copied behind itself. */
const LONGEST = 12;

/**
 * The words of a text that stand twice side by side. Words of n characters that stand twice make n places in a row equal
 * to the one n further on, so that looking at each n-th place misses none: all lengths together cost three looks a
 * character.
 */
export function doublesIn(text: string): Double[] {
  const out: Double[] = [];
  for (let at = 1; at < text.length; at++) {
    if (text.charCodeAt(at) === text.charCodeAt(at - 1)) addSingle(text, at - 1, out);
  }
  for (let length = 2; length <= LONGEST; length++) {
    for (let at = 0; at + length < text.length; at += length) {
      if (text.charCodeAt(at) === text.charCodeAt(at + length)) at = addRun(text, at, length, out);
    }
  }
  return out;
}

function addSingle(text: string, start: number, out: Double[]): void {
  const row = doubledWords().single.get(text.charAt(start));
  if (row === undefined) return;
  const [before, after] = [text.charAt(start - 1), text.charAt(start + 2)];
  if (before === text.charAt(start) || after === text.charAt(start)) return;
  if ((before !== '' && row.before.includes(before)) || (after !== '' && row.after.includes(after))) return;
  out.push({ start, length: 1, unsure: false });
}

/** Grows the run of equal places around one; returns the last place that need not be looked at again. */
function addRun(text: string, at: number, length: number, out: Double[]): number {
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) === text.charCodeAt(start - 1 + length)) start--;
  let end = at + 1;
  while (end + length < text.length && text.charCodeAt(end) === text.charCodeAt(end + length)) end++;
  if (end - start < length) return at;
  const found = wordIn(text, start, end - start - length, length);
  if (
    found &&
    !out.some((other) => other.start < found.start + 2 * length && found.start < other.start + 2 * other.length)
  ) {
    out.push(found);
  }
  return end - ((end - at) % length);
}

/** A run longer than the words leaves open where they begin: the first place where they are words counts. */
function wordIn(text: string, start: number, slack: number, length: number): Double | null {
  for (let from = start; from <= start + slack; from++) {
    const words = text.slice(from, from + length);
    const judged = length === 2 ? twoCharacters(text, from, words, doubledWords()) : longer(words);
    if (judged !== null) return { start: from, length, unsure: judged === 'unsure' };
  }
  return null;
}

type Judged = 'sure' | 'unsure' | null;

/** 抓落实、落实、再落实 is said on purpose. */
const AGAIN = '再又不';

function twoCharacters(text: string, from: number, words: string, { verbs, nouns, suffixes }: Doubled): Judged {
  const [before, after] = [text.charAt(from - 1), text.charAt(from + 4)];
  if (AGAIN.includes(before) && before !== '') return null;
  if (AGAIN.includes(after) && after !== '') return null;
  if (verbs.has(words)) return words === '落实' && '情落施处'.includes(after) && after !== '' ? null : 'sure';
  // 大谋划谋划大项目 is a figure of speech, PPP项目项目经理 a name and an office.
  if (!nouns.has(words) || before === after || /[\w”》）]/u.test(before)) return null;
  return after !== '' && suffixes.includes(after) ? null : 'unsure';
}

/** 一个问题一个问题地解决 and 稳就业、保就业、保民生 without its marks are right; so is what is not Han alone. */
function longer(words: string): Judged {
  for (let i = 0; i < words.length; i++) if (!isHan(words.charCodeAt(i))) return null;
  if (words.length === 3 && '稳保促防抓补强扩增控惠'.includes(words.charAt(2))) return null;
  return /[一每逐几两再又]/u.test(words) || /^(.)\1+$/u.test(words) ? null : 'sure';
}
