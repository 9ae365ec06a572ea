import { formatHan, parseHanInteger } from '../text/numerals.ts';
import type { Level, Mark } from './model.ts';

const HAN = '一二三四五六七八九十';
const FORMS: readonly { readonly level: Level; readonly pattern: RegExp }[] = [
  {
    level: 1,
    pattern: /^(?:第[一二三四五六七八九十]{1,3}(?:部分|章|编)[、：:]?|[一二三四五六七八九十]{1,3}[、.．：:]|[-－—]、)/u,
  },
  { level: 2, pattern: /^[（(〔[]?([一二三四五六七八九十]{1,3})[）)〕\]]、?/u },
  { level: 3, pattern: /^(\d{1,2})(?:[.．、](?![\d.．])|．|、)/u },
  { level: 4, pattern: /^[（(](\d{1,2})[）)][、.]?/u },
  { level: 5, pattern: /^[①-⑳]/u },
];

/** First characters that a mark can have: anything else is no mark, without trying the patterns. */
const FIRST = new Set([...HAN, ...'0123456789第（(〔[-－—①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'].map((c) => c.charCodeAt(0)));

/** What follows a number in brackets that is part of a name or of a reference: 大（一）型, 第三条第（二）项, （二）期. */
const COUNTED = /^(?:型|类(?!型)|期(?![间盼待望])|级|款(?!项)|项(?!目)|条(?![件块])|号(?!召)|标?段)/u;

/** The numbering mark that restored text begins with, or null. A mark that lost a bracket (`一）`) is one. */
export function markOf(text: string): Mark | null {
  if (!FIRST.has(text.charCodeAt(0))) return null;
  const head = text.slice(0, 12);
  for (const { level, pattern } of FORMS) {
    const found = pattern.exec(head)?.[0];
    if (found === undefined) continue;
    const value = valueOf(found);
    if (level === 1 && isList(value, text.slice(found.length, found.length + 4))) return null;
    if ((level === 2 || level === 4) && COUNTED.test(text.slice(found.length, found.length + 2))) return null;
    return { level, text: found, value, length: found.length };
  }
  return null;
}

/**
 * Whether a number and 、 begin a list of numbers, not a heading: 二、三、四中全会, 一、二季度. A heading may begin with
 * a number of its own: 一、六项措施.
 */
function isList(value: number | null, rest: string): boolean {
  const [, next, after] = /^([一二三四五六七八九十]{1,3})(.)/u.exec(rest) ?? [];
  if (next === undefined || after === undefined) return false;
  return after === '、' || (hanValue(next) === (value ?? 0) + 1 && /[级季线期类月号年层次批中届轮是]/u.test(after));
}

/** What the mark counts: 12 for 十二、 and （12）; null when it cannot be read. */
function valueOf(mark: string): number | null {
  const circled = mark.charCodeAt(0) - 0x2460;
  if (circled >= 0 && circled < 20) return circled + 1;
  const arabic = /\d+/u.exec(mark)?.[0];
  if (arabic !== undefined) return Number(arabic);
  const han = /[一二三四五六七八九十]+/u.exec(mark)?.[0];
  return han === undefined ? null : hanValue(han);
}

/** 一 … 九十九; null for any other order of the characters. */
function hanValue(han: string): number | null {
  const value = parseHanInteger(han);
  return value === null ? null : Number(value);
}

const CIRCLED = 0x245f;
const NUMERAL = /[一二三四五六七八九十]+|\d+|[①-⑳]/u;
const DASH = /^[-－—]/u;

/** A mark with another number: （三） and 4 → （四）, - 、 and 2 → 二、. Null where the number has no such mark. */
export function withNumber(mark: string, n: number): string | null {
  if (n < 1 || n > 99) return null;
  if (DASH.test(mark)) return mark.replace(DASH, formatHan(BigInt(n)));
  const numeral = NUMERAL.exec(mark)?.[0];
  if (numeral === undefined) return null;
  const circled = /[①-⑳]/u.test(numeral);
  if (circled && n > 20) return null;
  const written = circled ? String.fromCodePoint(CIRCLED + n) : /\d/u.test(numeral) ? String(n) : formatHan(BigInt(n));
  return mark.replace(NUMERAL, written);
}
