/** Marks that may stand in a formula or be left out: 总揽全局、协调各方 and 总揽全局协调各方 are the same words. */
const SLOTS = '、，“”‘’"';

/** Whether a character is such a mark. */
export function isSlot(unit: string): boolean {
  return unit !== '' && SLOTS.includes(unit);
}
