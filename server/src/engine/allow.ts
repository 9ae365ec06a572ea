import type { Place } from '../document/model.ts';
import type { Draft } from '../rules/contract.ts';

/** Whether the words of a finding are part of a word that the team allows. */
export function isAllowed(draft: Draft, allow: readonly string[]): boolean {
  const { place } = draft;
  return 'block' in place && allow.some((word) => isNamed(place, word));
}

/** Whether the word stands in the text over the place, or inside it as its only content. */
export function isNamed(place: Place, word: string): boolean {
  if (word === '') return false;
  const { text } = place.block;
  const from = Math.max(0, place.end - word.length);
  for (let at = text.indexOf(word, from); at >= 0 && at <= place.start; at = text.indexOf(word, at + 1)) {
    if (at + word.length >= place.end) return true;
  }
  return false;
}
