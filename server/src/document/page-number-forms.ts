import { parseHanInteger } from '../text/numerals.ts';
import { squeeze } from './line-text.ts';
import type { Line } from './model.ts';

/** Figures that a page is numbered with. The last three may stand in a text for something else. */
export type NumberForm = 'framed' | 'total' | 'letter' | 'bare';

export interface PageNumber {
  readonly form: NumberForm;
  readonly value: number;
  /** Number of pages, where it is told: 4/10. */
  readonly total: number | null;
}

/** A line that is a figure which may number a page. */
export interface Numbered {
  readonly line: Line;
  readonly number: PageNumber;
}

/** A page holds at least so many characters between its number and the next, unless both numbers cut sentences. */
export const SHORTEST_PAGE = 300;
export const SHORTEST_CUT = 40;
export const LONGEST_PAGE = 4000;

const ARABIC = String.raw`[1-9]\d{0,2}`;
const HAN = '[一二三四五六七八九十百〇零]{1,5}';
const ROMAN = '[ivxl]{1,7}';
const ANY = `(${ARABIC}|${HAN}|${ROMAN})`;
const DASH = '[-—–－‐‑‒―─━·•・~～]';

/** Certain by their form: - 4 -, — 四 —, 第4页, 第 4 页 共 10 页, 共10页第4页, Page 4 of 10. Blanks are out. */
const FRAMED: readonly RegExp[] = [
  new RegExp(`^${DASH}{1,6}${ANY}${DASH}{1,6}$`, 'iu'),
  new RegExp(`^[（(【[]?第${ANY}页[，,、/／|｜·-]?[（(]?(?:共${ANY}页)?[）)】\\]]{0,2}$`, 'iu'),
  new RegExp(`^[（(【[]?共${ANY}页[，,、/／|｜·-]?第(?<last>${ARABIC}|${HAN})页[）)】\\]]?$`, 'iu'),
  new RegExp(`^page(${ARABIC})(?:(?:of|/)(?:${ARABIC}))?$`, 'iu'),
];
/** 4/10 */
const TOTAL = new RegExp(`^(${ARABIC})[/／](${ARABIC})$`, 'u');
/** P4, P.4, [4], iv: a mark of a page, of a note, of a kind. */
const LETTER = new RegExp(`^(?:p\\.?(${ARABIC})|\\[(${ARABIC})\\]|(${ROMAN}))$`, 'u');
const BARE = new RegExp(`^${ARABIC}$`, 'u');

/** Half a cell each: a page number is never wider. */
export const WIDEST_NUMBER = 14;

/** The page number that a line consists of, by its form alone; null when it has none. */
export function pageNumberOf(line: string): PageNumber | null {
  const text = squeeze(line);
  if (text.length > 24 || /\d +\d/u.test(line)) return null;
  if (BARE.test(text)) return { form: 'bare', value: Number(text), total: null };
  for (const pattern of FRAMED) {
    const found = pattern.exec(text);
    if (!found) continue;
    const value = valueOf(found.groups?.['last'] ?? found[1] ?? '');
    return value === null ? null : { form: 'framed', value, total: null };
  }
  const total = TOTAL.exec(text);
  if (total) {
    const [value, last] = [Number(total[1]), Number(total[2])];
    return last > 1 && value <= last ? { form: 'total', value, total: last } : null;
  }
  const letter = LETTER.exec(text.startsWith('P') ? `p${text.slice(1)}` : text);
  const value = letter && valueOf(letter[1] ?? letter[2] ?? letter[3] ?? '');
  return value === null ? null : { form: 'letter', value, total: null };
}

function valueOf(text: string): number | null {
  if (/^\d/u.test(text)) return Number(text);
  if (/^[ivxl]/iu.test(text)) return romanValue(text.toLowerCase());
  const han = parseHanInteger(text);
  return han === null ? null : Number(han);
}

const ROMAN_ORDER = /^(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/u;
const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** 4 for iv; null for letters in any other order. */
function romanValue(text: string): number | null {
  if (!ROMAN_ORDER.test(text)) return null;
  const values = [...text].map((char) => ROMAN_VALUES[char] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
