import { signsOf } from '../text/signs.ts';

/** Patterns of body text that are looked for in a whole report. */
export interface Wordings {
  readonly size: number;
  /** Groups of text/signs.ts of which every text in which they stand has a character; 0 where that is not known. */
  readonly signs: number;
  /** Whether any of them matches somewhere. */
  standIn(text: string): boolean;
  /** The leftmost match of each that matches, in their order. */
  matches(text: string): RegExpExecArray[];
}

/** A pattern as it was written, and one that matches in the same texts but says so sooner. */
interface Wording {
  readonly pattern: RegExp;
  readonly quick: RegExp;
  /** How many code units before the quick one's match the pattern's may begin. */
  readonly reach: number;
}

/** before(words), whole words to choose from at the end of the pattern, or of the text. */
const ENDS_IN_WORDS = /^(.+)\((?:\?:)?((?:[一-鿿]{2,}\|)*[一-鿿]{2,})\)(\$?)$/u;
const BEGINS_WITH_WORDS = /^(?:[一-鿿]{2}|\((?:\?:)?(?:[一-鿿]{2,}\|)*[一-鿿]{2,}\))/u;
const FIRST_WORDS = /^(?:(\p{Script=Han})(?![?*{])|\((?:\?:)?((?:\p{Script=Han}+\|)*\p{Script=Han}+)\)(?![?*{]))/u;
/** Repeats without an upper bound, and repeats of groups: how long a match can be is not told by adding up. */
const BOUNDLESS = /[*+]|,\}|\)\{/u;

/**
 * Patterns prepared for long texts: `standIn` asks all of them at once, and neither takes more than linear time.
 * @param patterns regular expressions for the flag u that are joinable (joinable.ts)
 */
export function wordingsOf(patterns: readonly string[]): Wordings {
  const wordings = patterns.map(wordingOf);
  const any = new RegExp(wordings.map(({ quick }) => `(?:${quick.source})`).join('|'), 'u');
  return {
    size: wordings.length,
    signs: signsOf(patterns.flatMap(beginnings)),
    standIn: (text) => wordings.length > 0 && any.test(text),
    matches: (text) => wordings.map((wording) => firstMatch(wording, text)).filter((found) => found !== null),
  };
}

function firstMatch({ pattern, quick, reach }: Wording, text: string): RegExpExecArray | null {
  const found = quick.exec(text);
  if (!found) return null;
  pattern.lastIndex = Math.max(0, found.index - reach);
  return pattern.exec(text);
}

/**
 * A pattern that ends in words is looked for from them: the engine skips to words of two characters and more, and walks
 * from single ones (但, 也, 还) that many sentences have.
 */
function wordingOf(source: string): Wording {
  const pattern = new RegExp(source, 'gu');
  const [, before, words, end] = ENDS_IN_WORDS.exec(source) ?? [];
  const turned = before !== undefined && !BEGINS_WITH_WORDS.test(source) && isOneSequence(before);
  if (!turned) return { pattern, quick: new RegExp(source, 'u'), reach: 0 };
  const quick = new RegExp(`(?:${words})${end}(?<=(?:${before})(?:${words}))`, 'u');
  return { pattern, quick, reach: reachOf(before) };
}

/** Every character of a pattern stands for one of the text, or two code units, as often as it is repeated. */
function reachOf(source: string): number {
  if (BOUNDLESS.test(source)) return Infinity;
  const repeats = [...source.matchAll(/(\d+)\}/gu)].map(([, most]) => Number(most));
  return 2 * repeats.reduce((sum, most) => sum + most, source.length);
}

/** The words with one of which a match begins; none of a kind where the pattern does not tell. */
function beginnings(source: string): string[] {
  const [, char, words] = (isOneSequence(source) && FIRST_WORDS.exec(source)) || [];
  return char === undefined ? (words ?? ' ').split('|') : [char];
}

/** Whether a pattern's brackets are closed and no | stands outside them. */
function isOneSequence(source: string): boolean {
  let rest = source;
  for (let before = ''; rest !== before;) {
    before = rest;
    rest = rest.replace(/\([^()]*\)/gu, '');
  }
  return !/[()|]/u.test(rest);
}
