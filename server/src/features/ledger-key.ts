import { hash } from '../base/hash.ts';
import type { Place } from '../document/model.ts';
import { textAt } from '../document/place.ts';

/** Characters before and behind a number that tell it from others, within its sentence. */
const BEFORE = 12;
const AFTER = 6;
/** The last characters of an indicator name the thing; those before them come and go. */
const NAME = 4;
/** They are looked for within so many: figures count as one character each. */
const REACH = 48;
/** Digits of a hash that are kept: enough for the numbers of one report. */
const LENGTH = 7;

const ENDS = '。！？；';

/**
 * What a number is known by in the file of ticks. `number`: its figures and unit as written · `where`: its heading, the
 * words around it and which of several in such a place it is · `what`: its figures and its indicator, by which it is
 * known again when the words around it were changed.
 */
export interface NumberKey {
  readonly number: string;
  readonly where: string;
  readonly what: string;
}

/** A number whose key is asked for. */
export interface Keyed {
  readonly place: Place;
  /** Words of the heading that it stands under, without its number. */
  readonly heading: string;
  readonly indicator: string;
}

/** The key as one word, as it stands in the file. */
export function keyText({ number, where, what }: NumberKey): string {
  return `${number}-${where}-${what}`;
}

/** What must be the same for a tick to stand. */
export function standing({ number, where }: NumberKey): string {
  return `${number}-${where}`;
}

/** Keys of numbers in order of place. Equal surroundings are told apart by counting. */
export class Keys {
  readonly #seen = new Map<string, number>();

  of({ place, heading, indicator }: Keyed): NumberKey {
    const words = textAt(place);
    const around = [withoutFigures(heading), before(place), after(place)].join('\n');
    const nth = (this.#seen.get(around) ?? 0) + 1;
    this.#seen.set(around, nth);
    return {
      number: short(words),
      where: short(`${around}\n${String(nth)}`),
      what: short(`${words}\n${indicator.slice(-NAME)}`),
    };
  }
}

function short(text: string): string {
  return hash(text).slice(-LENGTH);
}

/** Figures beside a number are numbers of their own: a change in them, and in their length, is none in this one. */
function withoutFigures(words: string): string {
  return words.replace(/\d[\d.,，]*/gu, '#');
}

function before({ block: { text }, start }: Place): string {
  let from: number = start;
  const limit = Math.max(0, start - REACH);
  while (from > limit && !ENDS.includes(text.charAt(from - 1))) from--;
  return withoutFigures(text.slice(from, start)).slice(-BEFORE);
}

function after({ block: { text }, end }: Place): string {
  let to: number = end;
  const limit = Math.min(text.length, end + REACH);
  while (to < limit && !ENDS.includes(text.charAt(to))) to++;
  return withoutFigures(text.slice(end, to)).slice(0, AFTER);
}
