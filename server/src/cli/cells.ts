/** How wide text is on a terminal. Marks such as “”—… count one cell there, unlike in print. */

/** Combining marks, zero-width signs, variation selectors: pairs of first and last code point. */
const INVISIBLE: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x200b, 0x200d],
  [0x2060, 0x2060],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xe0100, 0xe01ef],
];

/** Han, kana, hangul, full-width forms and most emoji: pairs of first and last code point. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

/** Cells that a character takes. */
export function cellsOf(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  if (code < 0x300) return code < 0x20 || (code >= 0x7f && code < 0xa0) ? 0 : 1;
  if (isIn(INVISIBLE, code)) return 0;
  return isIn(WIDE, code) ? 2 : 1;
}

function isIn(ranges: readonly (readonly [number, number])[], code: number): boolean {
  return ranges.some(([first, last]) => code >= first && code <= last);
}

export function widthInCells(text: string): number {
  let width = 0;
  for (const char of text) width += cellsOf(char);
  return width;
}

/** The text with blanks after it up to a width. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthInCells(text)));
}
