import { lazy } from '../base/lazy.ts';
import { commonClass, markClasses } from './mark-classes.ts';
import { signs } from './signs.ts';

/** Blank characters that real drafts hold between characters of one line: space, tab, U+00A0, U+2000-200A, U+202F, U+3000. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0x202f ||
    (code >= 0x2000 && code <= 0x200a)
  );
}

/** Characters without width or meaning in a report: zero-width space and joiners, BOM, soft hyphen. */
export function isInvisible(code: number): boolean {
  return code === 0xfeff || code === 0xad || (code >= 0x200b && code <= 0x200f) || code === 0x2060;
}

/** Ends of a physical line; form feed and vertical tab come from page breaks. */
export function isLineBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x0c || code === 0x0b || code === 0x2028 || code === 0x2029;
}

/** Han characters of the basic block, extension A, compatibility block, 〇, and surrogates (rare characters). */
export function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    code === 0x3007 ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xdfff)
  );
}

/** ASCII digits. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** ASCII letters. */
export function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Whether the character fills a whole cell of Chinese type (Han, CJK and full-width marks, “”‘’—…·). */
export function isWide(code: number): boolean {
  return (
    code >= 0x2e80 ||
    (code >= 0x2014 && code <= 0x2026) ||
    (code >= 0x2460 && code <= 0x24ff) ||
    code === 0xb7 ||
    code === 0xd7
  );
}

/** Whether the character is a full-width or CJK mark: punctuation written in the cell of a Han character. */
export function isWideMark(code: number): boolean {
  return isWide(code) && !isHan(code) && !(code >= 0xff10 && code <= 0xff5a);
}

/**
 * Full-width digits, letters and the signs ％ ＋ ． － ／ inside figures are written in Chinese type by mistake of the keyboard or
 * of the scanner; the restored text holds their ASCII form. Other characters stay.
 */
export function fold(code: number): number {
  if ((code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a)) {
    return code - 0xfee0;
  }
  return code === 0xff05 ? 0x25 : code;
}

/** What a character is to the reading of a page: bits of `classTable`. */
export const BLANK = 1;
export const INVISIBLE = 2;
export const LINE_BREAK = 4;
/** Stands in restored text as it is: neither blank, nor invisible, nor folded. */
export const PLAIN = 8;
/** Half cells that the character fills: 0, 1, 2 or 4, in the bits between. */
export const HALF_CELLS_SHIFT = 4;
export const HALF_CELLS_MASK = 7;
/** A mark that sentences have and titles and headings do without. */
export const SENTENCE_MARK = 128;

/** The marks that {@link SENTENCE_MARK} stands for. */
export const SENTENCE_MARKS = '，。；：！？,;';

/** The opposite of {@link PLAIN}: few characters of a text are. */
export const ODD = 1 << 22;
/** Fills another width than the two half cells of a Han character. */
export const UNEVEN = 1 << 23;

/** The class of mark-classes.ts, in the bits from here on. */
export const MARK_CLASS_SHIFT = 26;
const BELOW_MARK_CLASS = (1 << MARK_CLASS_SHIFT) - 1;

/** Half cells of a Han character. */
export const HAN_HALVES = 2;

const TAB = 0x09;

function classify(code: number): number {
  const blank = isBlank(code) || isLineBreak(code);
  const invisible = isInvisible(code);
  const plain = !blank && !invisible && fold(code) === code;
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  const halves = invisible ? 0 : code === TAB ? 4 : !surrogate && isWide(code) ? 2 : 1;
  return (
    (isBlank(code) ? BLANK : 0) |
    (invisible ? INVISIBLE : 0) |
    (isLineBreak(code) ? LINE_BREAK : 0) |
    (plain ? PLAIN : ODD) |
    (halves << HALF_CELLS_SHIFT) |
    (halves === HAN_HALVES ? 0 : UNEVEN) |
    (commonClass(isHan(code), isDigit(code)) << MARK_CLASS_SHIFT)
  );
}

/**
 * First and last code unit of long stretches of one class. One question for each instead of 65,536 in all: those took
 * longer than the checking of a short report.
 */
const STRETCHES: readonly (readonly [number, number])[] = [
  [0x100, 0x1fff],
  [0x2030, 0x205f],
  [0x2061, 0x245f],
  [0x2460, 0x24ff],
  [0x2500, 0x2e7f],
  [0x3001, 0x3006],
  [0x3008, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4dc0, 0x4dff],
  [0x4e00, 0x9fff],
  [0xa000, 0xd7ff],
  [0xd800, 0xd83f],
  [0xd840, 0xdfff],
  [0xe000, 0xf8ff],
  [0xf900, 0xfaff],
  [0xfb00, 0xfefe],
  [0xff5b, 0xffff],
];

const classes = lazy((): Int32Array => {
  const table = new Int32Array(0x10000);
  let at = 0;
  for (const [first, last] of STRETCHES) {
    for (; at < first; at++) table[at] = classify(at);
    table.fill(classify(first), first, last + 1);
    at = last + 1;
  }
  for (; at < table.length; at++) table[at] = classify(at);
  for (const [code, own] of markClasses())
    table[code] = ((table[code] as number) & BELOW_MARK_CLASS) | (own << MARK_CLASS_SHIFT);
  for (let i = 0; i < SENTENCE_MARKS.length; i++) {
    const code = SENTENCE_MARKS.charCodeAt(i);
    table[code] = (table[code] as number) | SENTENCE_MARK;
  }
  for (const [code, bit] of signs()) table[code] = (table[code] as number) | bit;
  return table;
});

/** The class of every UTF-16 code unit: the passes over a whole text look it up instead of asking question by question. */
export function classTable(): Int32Array {
  return classes();
}
