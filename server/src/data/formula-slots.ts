import { codesOf } from '../text/codes.ts';

/** Marks that may stand in a formula or be left out: 总揽全局、协调各方 and 总揽全局协调各方 are the same words. */
const SLOTS = '、，“”‘’"';

/** Whether a character is such a mark. */
export function isSlot(unit: string): boolean {
  return unit !== '' && SLOTS.includes(unit);
}

const SLOT_CODES = codesOf(SLOTS);

/** The same of a code unit; NaN, beyond the ends of a text, is none. */
export function isSlotCode(code: number): boolean {
  return SLOT_CODES.has(code);
}

/** Characters at an end of a formula by which it is looked for, at most. */
const ANCHOR = 3;

/** How many characters at the beginning of a formula stand together, up to the length of an anchor. */
export function anchorLength(chars: readonly string[]): number {
  const first = chars.findIndex((char) => !isSlot(char));
  const slot = chars.findIndex((char, i) => i > first && isSlot(char));
  return slot < 0 ? ANCHOR : Math.min(ANCHOR, slot - first);
}
