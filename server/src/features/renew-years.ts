/** From which year a text moves on, and by how many. */
export interface Shift {
  readonly from: number;
  readonly by: number;
}

const HAN = '〇一二三四五六七八九';
/** The year before is compared with, the one behind is planned; a speech is given in it. What lies further off is history. */
const NEAR = { before: 1, behind: 2 };

/** A year moved on, written as it was; null for one that stays, since it is far from the report's or no year at all. */
export function movedYear(words: string, shift: Shift | null): string | null {
  if (!shift) return null;
  const han = !/^\d/u.test(words);
  const year = han
    ? Number([...words.replace(/[○零]/gu, '〇')].map((char) => HAN.indexOf(char)).join(''))
    : Number(words);
  if (year < shift.from - NEAR.before || year > shift.from + NEAR.behind) return null;
  const moved = String(year + shift.by);
  return han ? [...moved].map((digit) => HAN.charAt(Number(digit))).join('') : moved;
}
