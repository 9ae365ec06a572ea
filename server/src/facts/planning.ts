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
  const { index, text } = place.block;
  if (slots.some(({ slot, heading }) => heading && slot.heading.includes('${下一年}') && holds(heading, index)))
    return true;
  const next = String(year + 1);
  const told = (words: string): boolean => PLANNING.test(words) || words.includes(`${next}年`);
  if (document.headings.some((heading) => holds(heading, index) && told(heading.title))) return true;
  if (document.outline.some((heading) => heading.from <= index && told(heading.title))) return true;
  const before = text.slice(Math.max(0, place.start - SENTENCE), place.start).replace(/^.*[。；]/su, '');
  return NEXT_SENTENCE.test(before) || before.includes(`${next}年`) || /^(?:下一?步|明年|来年)/u.test(text);
}

function holds({ from, to }: Heading, block: number): boolean {
  return from <= block && block < to;
}
