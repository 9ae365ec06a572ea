import type { Document, Heading, Place } from '../document/model.ts';
import type { SlotState } from './model.ts';

const PLANNING = /下一?步|下一?年|明年|来年|今后|未来|工作(?:打算|计划|思路)|努力方向/u;
const NEXT_SENTENCE = /(?:下一?步|明年|来年|今后|将于|即将|拟于)[^。；]{0,40}$/u;

/** The words of a sentence before a term are looked at this far back. */
const SENTENCE = 80;

/**
 * Whether a place speaks of the time to come: it stands in the part of plans or after it, or its sentence says so. What
 * follows the plans (自身建设) goes on with them.
 */
export function isPlanned(document: Document, slots: readonly SlotState[], year: number, place: Place): boolean {
  if (standsInPlans(document, slots, year, place)) return true;
  const { index, text } = place.block;
  const next = String(year + 1);
  const told = tellerOf(year);
  if (document.outline.some((heading) => heading.from <= index && told(heading.title))) return true;
  const before = text.slice(Math.max(0, place.start - SENTENCE), place.start).replace(/^.*[。；]/su, '');
  return NEXT_SENTENCE.test(before) || before.includes(`${next}年`) || /^(?:下一?步|明年|来年)/u.test(text);
}

/** Whether a place stands below a heading of plans: there the words are certainly about the time to come. */
export function standsInPlans(
  { headings }: Document,
  slots: readonly SlotState[],
  year: number,
  place: Place,
): boolean {
  const { index } = place.block;
  // 2020年政府工作 may be read as a part of plans, but tells of the report's own year.
  const plans = (heading: Heading): boolean => holds(heading, index) && !heading.title.includes(`${year}年`);
  if (slots.some(({ slot, heading }) => heading && slot.heading.includes('${下一年}') && plans(heading))) return true;
  const told = tellerOf(year);
  return headings.some((heading) => plans(heading) && told(heading.title));
}

function tellerOf(year: number): (words: string) => boolean {
  const next = `${year + 1}年`;
  return (words) => PLANNING.test(words) || words.includes(next);
}

function holds({ from, to }: Heading, block: number): boolean {
  return from <= block && block < to;
}
