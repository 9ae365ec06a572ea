import { termTables } from '../data/terms.ts';
import type { Place } from '../document/model.ts';

/** How far a wording beside a hit reaches, in code units. */
const BEFORE = 12;
const AFTER = 14;

/** The words on both sides of a place, up to the end of the sentence or part of it. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

export function surroundings({ block, start, end }: Place): Surroundings {
  const { text } = block;
  const reach = Math.min(text.length, end + AFTER);
  let from = start;
  while (from > 0 && from > start - BEFORE && !endsSentence(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < reach && !endsSentence(text.charCodeAt(to))) to++;
  return { before: text.slice(from, start), after: text.slice(end, to) };
}

/** 。 ； ; ！ ？ */
function endsSentence(code: number): boolean {
  if (code >= 0x4e00 && code < 0xff00) return false;
  return code === 0x3002 || code === 0xff1b || code === 0x3b || code === 0xff01 || code === 0xff1f;
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
  return says(surroundings(place), termTables().history());
}
