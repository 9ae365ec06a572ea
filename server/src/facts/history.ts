import { termTables } from '../data/terms.ts';
import type { Place } from '../document/model.ts';

/** How far a wording beside a hit reaches, in code units. */
const BEFORE = 12;
const AFTER = 14;
const SENTENCE_END = /[。；;！？]/u;

/** The words on both sides of a place, up to the end of the sentence or part of it. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

export function surroundings({ block, start, end }: Place): Surroundings {
  const left = block.text.slice(Math.max(0, start - BEFORE), start);
  const right = block.text.slice(end, end + AFTER);
  const cut = right.search(SENTENCE_END);
  return { before: left.replace(/^.*[。；;！？]/su, ''), after: cut < 0 ? right : right.slice(0, cut) };
}

/** Whether a wording stands on either side. */
export function says(around: Surroundings, wording: RegExp): boolean {
  return wording.test(around.before) || wording.test(around.after);
}

/** Whether the words before a place, in its sentence, name a year up to `last`: they tell of that time. */
export function tellsOfYear({ block, start }: Place, last: number): boolean {
  const sentence = block.text.slice(Math.max(0, start - 40), start).replace(/^.*[。；！？]/su, '');
  return [...sentence.matchAll(/(?:19|20)\d{2}(?=年|[—－-])/gu)].some(([year]) => Number(year) <= last);
}

/** Whether the words beside a place tell it as history: reviewed, completed, renamed since. */
export function tellsOfHistory(place: Place): boolean {
  return says(surroundings(place), termTables().history);
}
