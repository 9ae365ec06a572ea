import { codesOf, type CodeSet } from '../text/codes.ts';
import { compare, decimal, parseDecimal, shift, type Decimal } from '../text/decimal.ts';
import { multiplierOf, parseHan, parseHanRange, scaled } from '../text/numerals.ts';
import type { QuantityKind } from './model.ts';
import { approximateBefore } from './quantity-approximate.ts';

/** A number as it stands in the text, before anything is known about its unit. Offsets count from the block's start. */
export interface NumberRead {
  readonly start: number;
  /** End of the figures alone. */
  readonly digitsEnd: number;
  /** End of figures, multiplier (万, 亿) and 余/多. */
  readonly end: number;
  readonly value: Decimal;
  /** The upper end of 三四十. */
  readonly upper: Decimal | null;
  /** 余, 多, 来 or 几 inside the number. */
  readonly approximate: string | null;
  readonly multiplier: string;
  readonly han: boolean;
}

/** A quantity before it has its places. */
export interface Reading {
  readonly kind: QuantityKind;
  readonly number: NumberRead;
  readonly value: Decimal;
  readonly upper: Decimal | null;
  readonly denominator: bigint | null;
  readonly unit: string;
  readonly end: number;
}

/** A multiplier with 余 or 多 on either side. 千 before 瓦, 米… belongs to the unit, 百 before 分 to 百分点. */
const TAIL = /([余多来几])?((?:十|百(?!分)|千(?![瓦米克伏卡赫])|万|亿){1,3})?([余多来])?/y;
const HAN = codesOf('〇零○一二两三四五六七八九十百千万亿');
const HAN_DIGIT = codesOf('〇零○一二三四五六七八九');
/** 万 and 亿 are met here after a fraction only: 三点五亿. */
const HAN_TAIL_FIRST = codesOf('余多来几万亿');
const HAN_TAIL = /([余多来几])?([百千万亿]{0,2})/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** End of the figures that begin at `at`. */
function digitsEndAt(text: string, at: number): number {
  let end = at;
  while (isDigit(text, end)) end++;
  return end;
}

/** Whether a mark and exactly three figures stand at `at`. */
function isGroup(text: string, at: number): boolean {
  return digitsEndAt(text, at + 1) === at + 4;
}

/** End of the whole part: 12,345; 1，200 is a grouped figure, 100，200 may be two of them and is left alone. */
function wholeEnd(text: string, start: number): number {
  let end = digitsEndAt(text, start);
  const mark = text.charCodeAt(end);
  const ascii = mark === 0x2c;
  if ((!ascii && mark !== 0xff0c) || end - start > (ascii ? 3 : 2)) return end;
  while (text.charCodeAt(end) === mark && isGroup(text, end)) end += 4;
  return end;
}

/** Most figures are small: their values are shared. */
const SMALL: readonly bigint[] = Array.from({ length: 1000 }, (_, n) => BigInt(n));

/** The value of the figures [start, end) with the point at `point`, or none at `end`. */
function valueOf(text: string, start: number, point: number, end: number): Decimal {
  const scale = Math.max(0, end - point - 1);
  if (end - start > 15) return parseDecimal(text.slice(start, end)) ?? { digits: 0n, scale: 0 };
  let value = 0;
  for (let at = start; at < end; at++) if (isDigit(text, at)) value = value * 10 + (text.charCodeAt(at) - 0x30);
  return { digits: SMALL[value] ?? BigInt(value), scale };
}

/** Multiplier and mark of inexactness after a figure; `length` of both. */
interface Tail {
  readonly multiplier: string;
  readonly approximate: string | null;
  readonly length: number;
}

const NO_TAIL: Tail = { multiplier: '', approximate: null, length: 0 };
/** By far the most tails: they need no pattern. */
const WAN: Tail = { multiplier: '万', approximate: null, length: 1 };
const YI: Tail = { multiplier: '亿', approximate: null, length: 1 };
const WAN_CODE = WAN.multiplier.charCodeAt(0);
const YI_CODE = YI.multiplier.charCodeAt(0);

function tailAt(text: string, at: number): Tail {
  const code = text.charCodeAt(at);
  if (!TAIL_FIRST.has(code)) return NO_TAIL;
  if ((code === WAN_CODE || code === YI_CODE) && !TAIL_FIRST.has(text.charCodeAt(at + 1)))
    return code === WAN_CODE ? WAN : YI;
  const match = matchAt(TAIL, text, at);
  if (!match) return NO_TAIL;
  return { multiplier: match[2] ?? '', approximate: match[1] ?? match[3] ?? null, length: match[0].length };
}

/** What can stand in a number's tail. */
const TAIL_FIRST = codesOf('余多来几十百千万亿');

function readArabic(text: string, start: number): NumberRead {
  const point = wholeEnd(text, start);
  const digitsEnd = text.charCodeAt(point) === 0x2e && isDigit(text, point + 1) ? digitsEndAt(text, point + 1) : point;
  const value = valueOf(text, start, point, digitsEnd);
  const { multiplier, approximate, length } = tailAt(text, digitsEnd);
  return {
    start,
    digitsEnd,
    end: digitsEnd + length,
    value: scaled(value, multiplier) ?? value,
    upper: null,
    approximate,
    multiplier,
    han: false,
  };
}

/** End of the characters of a set that begin at `at`. */
function endOf(set: CodeSet, text: string, at: number): number {
  let end = at;
  while (set.has(text.charCodeAt(end))) end++;
  return end;
}

/** End of the Han figures that begin at `at`, with what follows 点: 九十八点六. */
function hanEndAt(text: string, at: number): number {
  const whole = endOf(HAN, text, at);
  if (whole === at || text.charAt(whole) !== '点') return whole;
  const end = endOf(HAN_DIGIT, text, whole + 1);
  return end === whole + 1 ? whole : end;
}

/** 百, 千万, 万亿: a power of ten that no digit stands before. */
const POWER = /^(?:[百千]|[百千]?[万亿]|万亿)$/;
/** What is sized in powers of ten without more words: 千万元, 百亿级. A lone 万元 is a rate's base (万元产值). */
const SIZED = /(?:[美欧港]?元|级)/y;

/** 数百, 上千, 每万人: no value, or the base of a rate. */
const VAGUE = codesOf('数几上好每余多');

/** One times a power of ten, where its words show that an amount is meant: 百余家, 近千人, 超百亿, 千万元, 万亿级; not 百姓, 千家万户. */
function powerOf(text: string, start: number, end: number, tail: string): Decimal | null {
  const figures = text.slice(start, end);
  if (!POWER.test(figures) || VAGUE.has(text.charCodeAt(start - 1)) || isDigit(text, start - 1)) return null;
  if (text.startsWith('项目', end) && text.charAt(end + 2) !== '标') return null;
  const meant =
    (tail !== '' && tail !== '几') ||
    (approximateBefore(text, start) !== null && text.charAt(end) !== '年') ||
    ('万亿'.includes(figures.slice(-1)) && figures !== '万' && matchAt(SIZED, text, end) !== null);
  const power = meant ? multiplierOf(figures) : null;
  return power === null ? null : shift(decimal(1), power);
}

/** The value of the Han figures [start, end), or the two ends of 三四十. */
function hanValues(text: string, start: number, end: number, tail: string): readonly [Decimal, Decimal | null] | null {
  const figures = text.slice(start, end);
  const range = figures.length > 1 ? parseHanRange(figures) : null;
  if (range) return range;
  const value = parseHan(figures) ?? powerOf(text, start, end, tail);
  return value && [value, null];
}

/** 十余, 三十多万, 二百几: the words before the mark are the number, those after it multiply. */
function readHan(text: string, start: number): NumberRead | null {
  const digitsEnd = hanEndAt(text, start);
  if (digitsEnd === start) return null;
  const tail = HAN_TAIL_FIRST.has(text.charCodeAt(digitsEnd)) ? matchAt(HAN_TAIL, text, digitsEnd) : null;
  const [words, approximate, multiplier] = [tail?.[0] ?? '', tail?.[1] ?? null, tail?.[2] ?? ''];
  const values = hanValues(text, start, digitsEnd, approximate ?? '');
  if (!values) return null;
  const [value, high] = values;
  return {
    start,
    digitsEnd,
    end: digitsEnd + words.length,
    value: scaled(value, multiplier) ?? value,
    upper: high && (scaled(high, multiplier) ?? high),
    approximate,
    multiplier,
    han: true,
  };
}

/** The number that starts at an offset of the text, Arabic or Han; null when none can be read there. */
export function readNumber(text: string, at: number): NumberRead | null {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39 ? readArabic(text, at) : readHan(text, at);
}

const JOINERS = codesOf('—–-~～－至到');

/** Length of the mark that joins the ends of a range (2—3, 5%至8%), or 0. */
export function joinerLength(text: string, at: number): number {
  if (!JOINERS.has(text.charCodeAt(at))) return 0;
  return text.startsWith('——', at) ? 2 : 1;
}

/** 5-10万: the lower end shares the multiplier that is written once, unless it is the larger figure. */
export function lowerEnd(low: NumberRead, high: NumberRead): Decimal {
  if (low.multiplier !== '' || high.multiplier === '') return low.value;
  const shared = scaled(low.value, high.multiplier) ?? low.value;
  return compare(shared, high.value) < 0 ? shared : low.value;
}
