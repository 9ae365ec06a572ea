import { codesOf } from '../text/codes.ts';
import { isDigit, isLatin, isWide } from '../text/width.ts';
import type { Line } from './model.ts';
import type { Row } from './rows.ts';

/** Cells from which blanks before a line are the indent of a paragraph. */
export const INDENT = 1.5;

/**
 * How the program that cut the lines counted their width. Typeset pages count cells, with “”—… as wide as a Han character
 * or half as wide; simple programs count characters.
 */
export type Measure = 'cells' | 'narrow-marks' | 'characters';
export const MEASURES: readonly Measure[] = ['cells', 'narrow-marks', 'characters'];

/** What it never parted at the end of a line. */
export interface Manners {
  /** A closing mark goes down with the character before it · hangs over the edge · may begin a line. */
  readonly marks: 'down' | 'over' | 'free';
  /** Figures and words of Latin letters stay whole. */
  readonly whole: boolean;
}

/** From the one that keeps least together to the one that keeps most. */
export const MANNERS: readonly Manners[] = [
  { marks: 'free', whole: false },
  { marks: 'over', whole: false },
  { marks: 'free', whole: true },
  { marks: 'over', whole: true },
  { marks: 'down', whole: false },
  { marks: 'down', whole: true },
];

/** Marks that cannot begin a line. */
const NO_START = codesOf('，。、；：！？”’）》」』〕】,.;:!?)%％');
/** Marks that cannot end one. */
const NO_END = codesOf('（《“‘「『〔【(');
/** Half as wide as a Han character in the eyes of some programs. */
const NARROW = codesOf('“”‘’—…·');
const LONGEST_WORD = 16;

function widthOf(code: number, measure: Measure): number {
  if (measure === 'characters') return 1;
  return isWide(code) && !(measure === 'narrow-marks' && NARROW.has(code)) ? 1 : 0.5;
}

/** Lines wider than this are never cut by force. */
export const WIDEST = 70;
/** Full lines of one file lie within so many cells. */
export const BAND = 4;

/** Cells of a line from the left edge of the page: an indented line has less room for words. */
export function cellsOf({ width, indent }: Line): number {
  return width + (indent >= INDENT ? indent : 0);
}

/** The same for a row, in the measure of the program that cut it. */
export function rowWidth(row: Row, measure: Measure, source: string): number {
  const { line } = row;
  if (measure === 'characters') return line.textEnd - (line.indent >= INDENT ? line.start : line.textStart);
  const cells = cellsOf(line);
  if (measure === 'cells') return cells;
  let narrow = 0;
  for (let i: number = line.textStart; i < line.textEnd; i++) if (NARROW.has(source.charCodeAt(i))) narrow++;
  return cells - narrow / 2;
}

/** Width of the first piece of a row that such a program would not have parted: it had no room on the line before. */
export function firstUnit(row: Row, manners: Manners, measure: Measure, source: string): number {
  const end = row.textEnd;
  let i = row.textStart;
  let width = 0;
  const take = (): void => {
    width += widthOf(source.charCodeAt(i), measure);
    i++;
  };
  if (manners.marks !== 'free') while (i < end && NO_END.has(source.charCodeAt(i))) take();
  if (i < end) take();
  if (manners.whole && isWordPart(source.charCodeAt(i - 1)))
    while (i < end && isWordPart(source.charCodeAt(i)) && i - row.textStart < LONGEST_WORD) take();
  if (manners.marks === 'down') while (i < end && NO_START.has(source.charCodeAt(i))) take();
  return Math.max(width, 0.5);
}

const POINT = 0x2e;
const PERCENT = 0x25;

function isWordPart(code: number): boolean {
  return isDigit(code) || isLatin(code) || code === POINT || code === PERCENT;
}
