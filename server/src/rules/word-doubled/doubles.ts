import { doubledWords, type Doubled } from '../../data/doubled.ts';
import type { Stretch } from '../../document/stretch.ts';
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
/** Code units share slots: a table of this size stays in the nearest cache. */
const SLOTS = 0x1000;

/**
 * Finds words that stand twice side by side, text after text. Each character is looked up once: how far before it the same
 * one stood last. Words of n characters that stand twice make n such distances of n in a row. (Words whose first character
 * recurs inside them are missed.)
 */
export class DoubleFinder {
  /** Where a code unit of each slot stood last, counted over all texts, so that nothing is cleared between them. */
  readonly #last = new Int32Array(SLOTS);
  #base = LONGEST + 1;

  /** @param stretch the text where it is quickest to read */
  in(text: string, stretch: Stretch = { text, from: 0, to: text.length }): Double[] {
    const out: Double[] = [];
    const { text: source, from, to } = stretch;
    const last = this.#last;
    const shift = this.#base - from;
    let length = 0;
    let run = 0;
    for (let i = from; i < to; i++) {
      const code = source.charCodeAt(i);
      const slot = code & (SLOTS - 1);
      const back = shift + i - (last[slot] as number);
      last[slot] = shift + i;
      if (back > LONGEST && length === 0) continue;
      const at = i - from;
      const away = back > LONGEST || source.charCodeAt(i - back) === code ? back : LONGEST + 1;
      if (length > 0 && (away === length || goesOn(text, at, length, away))) run++;
      else {
        if (length > 0 && run >= length) add(text, at - run - length, [length, run], out);
        length = away <= LONGEST ? away : 0;
        run = 1;
      }
    }
    if (length > 0 && run >= length) add(text, text.length - run - length, [length, run], out);
    this.#base += to - from + LONGEST + 1;
    return out;
  }
}

/**
 * Whether a run goes on at a place although the same character stands nearer as well, as one that recurs inside the words
 * does; where the next one is nearer too, other words begin.
 */
function goesOn(text: string, at: number, length: number, away: number): boolean {
  if (text.charCodeAt(at) !== text.charCodeAt(at - length)) return false;
  return away > LONGEST || text.charCodeAt(at + 1) !== text.charCodeAt(at + 1 - away);
}

/** A run of places from `start` on that are equal to those `length` further on. */
function add(text: string, start: number, [length, run]: readonly [number, number], out: Double[]): void {
  if (length === 1 && run === 1) addSingle(text, start, out);
  // 紧紧紧紧: a word of one character said twice, twice.
  if (length === 1 && run !== 3) return;
  const found = length === 1 ? wordIn(text, start, 0, 2) : wordIn(text, start, run - length, length);
  if (found) out.push(found);
}

function addSingle(text: string, start: number, out: Double[]): void {
  const row = doubledWords().single.get(text.charAt(start));
  if (row === undefined) return;
  const [before, after] = [text.charAt(start - 1), text.charAt(start + 2)];
  if (before === text.charAt(start) || after === text.charAt(start)) return;
  if ((before !== '' && row.before.includes(before)) || (after !== '' && row.after.includes(after))) return;
  out.push({ start, length: 1, unsure: false });
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
