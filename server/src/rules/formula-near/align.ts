import { isSlotCode } from '../../data/formula-slots.ts';
import type { Letters } from '../../data/formulae.ts';

/** What went wrong at one place of a formula. */
export type SlipKind = 'missing' | 'extra' | 'swapped' | 'other';

/** One slip: the stretch of the text that holds it (empty where something is missing), and what should stand there. */
export interface Slip {
  readonly kind: SlipKind;
  readonly start: number;
  readonly end: number;
  readonly right: string;
}

/** The way from one end of a formula to the other through a text, with the slips met on it. */
export interface Alignment {
  /** Where the text stops following the formula. */
  readonly end: number;
  readonly slips: readonly Slip[];
}

/** Characters that agree before a slip. */
const AGREE = 2;
/** Characters that are told twice in a row at most. */
const REPEATED = 4;
const HAN = /\p{Script=Han}/u;
const NUMERAL = '〇一二三四五六七八九十两百千万';

/** A reading of a text along a formula, forwards (step 1) or backwards (step -1). */
export interface Reading {
  readonly letters: Letters;
  readonly text: string;
  readonly step: 1 | -1;
}

/**
 * Follows a formula from its unit `index` through the text from `at`, with at most `budget` slips; null when it cannot.
 * Fewer slips are tried first by the caller. A position is the character that is read next.
 * @param run units that agreed just before
 */
export function follow(reading: Reading, index: number, at: number, budget: number, run: number): Alignment | null {
  const { letters, text, step } = reading;
  const { codes, slots } = letters;
  let i = index;
  let pos = at;
  for (; i < codes.length; i++) {
    while (slots[i] === true && isSlotCode(text.charCodeAt(pos))) pos += step;
    if (text.charCodeAt(pos) !== codes[i]) break;
    pos += step;
  }
  const agreed = run + i - index;
  if (i === codes.length) return agreed > 0 || step === -1 ? { end: pos, slips: [] } : null;
  if (budget === 0 || agreed < AGREE || !mayGoOn(reading, i, pos)) return null;
  return getOver(reading, i, pos, budget);
}

/**
 * A cheap look at a formula whose first `index` units are taken for said: whether the text says all of the others, or leaves
 * them with a slip that the reading may get over. Nearly always it does neither.
 */
export function outlookOf(reading: Reading, index: number, at: number): 'said' | 'left' | 'open' {
  const { letters, text, step } = reading;
  const { codes, slots } = letters;
  let i = index;
  let pos = at;
  for (; i < codes.length; i++) {
    while (slots[i] === true && isSlotCode(text.charCodeAt(pos))) pos += step;
    if (text.charCodeAt(pos) !== codes[i]) break;
    pos += step;
  }
  if (i === codes.length) return 'said';
  return i < AGREE || !mayGoOn(reading, i, pos) ? 'left' : 'open';
}

/** How many units of a formula the text says from `at` on, the first `index` taken for said. */
export function agreeing({ letters, text, step }: Reading, index: number, at: number): number {
  const { codes, slots } = letters;
  let pos = at;
  for (let i = index; i < codes.length; i++) {
    while (slots[i] === true && isSlotCode(text.charCodeAt(pos))) pos += step;
    if (text.charCodeAt(pos) !== codes[i]) return i;
    pos += step;
  }
  return codes.length;
}

/** A cheap look whether the text takes up the formula again soon: nearly always it does not. */
function mayGoOn({ letters, text, step }: Reading, i: number, at: number): boolean {
  const { codes, slots } = letters;
  if (slots[i + 1] === true || slots[i + 2] === true || i + 1 >= codes.length) return true;
  const now = codes[i];
  const next = codes[i + 1];
  const one = text.charCodeAt(at);
  if (one === next || one === codes[i + 2]) return true;
  for (let k = 1; k <= REPEATED; k++) if (text.charCodeAt(at + k * step) === now) return true;
  return text.charCodeAt(at + step) === next;
}

/** Reads on behind the slips that may explain why the text at `at` is not unit `i`, the likeliest first. */
function getOver(reading: Reading, i: number, at: number, budget: number): Alignment | null {
  const { letters, text, step } = reading;
  const { units, codes } = letters;
  const by = (kind: SlipKind, taken: number, given: number): Alignment | null => {
    const rest = follow(reading, i + given, at + taken * step, budget - 1, 0);
    if (!rest) return null;
    const slip = { kind, ...stretch(at, taken, step), right: inOrder(units.slice(i, i + given), step) };
    return { end: rest.end, slips: [slip, ...rest.slips] };
  };
  const one = text.charCodeAt(at);
  const two = text.charCodeAt(at + step);
  let way: Alignment | null = null;
  if (one === codes[i + 1] && two === codes[i] && one !== two) way = by('swapped', 2, 2);
  for (let taken = 1; taken <= REPEATED && !way; taken++) {
    if (isRepeated(reading, i, at, taken)) way = by('extra', taken, 0);
  }
  const strict = letters.formula.strict === true;
  // Two characters are a word that many a wording does without.
  for (let given = 1; given <= (strict ? 2 : 1) && !way; given++) {
    if (i + given < units.length) way = by('missing', 0, given);
  }
  if (way) return way;
  const char = text.charAt(at);
  const other = isOther(char, units[i] ?? '') ? by('other', 1, 1) : null;
  return other ?? (strict && HAN.test(char) ? by('extra', 1, 0) : null);
}

/** Whether the next `count` characters say again what was just read. */
function isRepeated({ letters, text, step }: Reading, i: number, at: number, count: number): boolean {
  if (i < count) return false;
  for (let k = 0; k < count; k++) if (text.charCodeAt(at + k * step) !== letters.codes[i - count + k]) return false;
  return true;
}

/** Another number is another slogan. */
function isOther(char: string, unit: string): boolean {
  return HAN.test(char) && !(NUMERAL.includes(char) && NUMERAL.includes(unit));
}

/** The `count` characters read from `at` on, as a stretch of the text. */
function stretch(at: number, count: number, step: 1 | -1): { readonly start: number; readonly end: number } {
  return step === 1 ? { start: at, end: at + count } : { start: at - count + 1, end: at + 1 };
}

function inOrder(units: readonly string[], step: 1 | -1): string {
  return (step === 1 ? units : [...units].reverse()).join('');
}
