import { decimal, type Decimal } from '../text/decimal.ts';
import { parseHanInteger } from '../text/numerals.ts';
import { readNumber, type NumberRead, type Reading } from './quantity-number.ts';

const PARTS = '分'.charCodeAt(0);
const SLASH = '/'.charCodeAt(0);
const HALF = '半'.charCodeAt(0);

/** Names of the denominators that are percentages. */
const OF_HUNDRED: Readonly<Record<string, string>> = { 百: '%', 千: '‰' };
const HAN_FRACTION = /([〇零一二两三四五六七八九十百千万]+|\d+)分之/y;
const SLASHED = /(\d{1,2})\/(\d{1,3})(?![\d/])/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function reading(number: NumberRead, value: Decimal, denominator: bigint, end: number): Reading {
  return { kind: 'fraction', number, value, upper: null, denominator, unit: '', end };
}

/** 三分之二, 百分之九十八点六, 千分之三. The number's place begins at the whole fraction. */
function readHanFraction(text: string, at: number): Reading | null {
  const match = matchAt(HAN_FRACTION, text, at);
  const name = match?.[1];
  if (!match || name === undefined) return null;
  const part = text.startsWith('百', at + match[0].length)
    ? hundred(at + match[0].length)
    : readNumber(text, at + match[0].length);
  if (!part) return null;
  const number = { ...part, start: at };
  const unit = OF_HUNDRED[name];
  if (unit !== undefined) {
    return { kind: 'percent', number, value: part.value, upper: part.upper, denominator: null, unit, end: part.end };
  }
  const denominator = /^\d/.test(name) ? BigInt(name) : parseHanInteger(name);
  return denominator === null || denominator < 2n ? null : reading(number, part.value, denominator, part.end);
}

/** 百分之百. */
function hundred(at: number): NumberRead {
  return {
    start: at, digitsEnd: at + 1, end: at + 1, value: decimal(100), upper: null, approximate: null, multiplier: '', han: true,
  }; // prettier-ignore
}

/** 2/3 of something; 24/7, dates and numbers of documents are none. */
function readSlashed(text: string, at: number): Reading | null {
  const match = matchAt(SLASHED, text, at);
  const before = text.charAt(at - 1);
  if (!match || /[\dA-Za-z/.〔（(]/.test(before)) return null;
  const [whole, top = '', bottom = ''] = match;
  const [value, denominator] = [decimal(BigInt(top)), BigInt(bottom)];
  if (value.digits >= denominator || value.digits === 0n) return null;
  const end = at + whole.length;
  const number: NumberRead = {
    start: at, digitsEnd: end, end, value, upper: null, approximate: null, multiplier: '', han: false,
  }; // prettier-ignore
  return reading(number, value, denominator, end);
}

/** 一半以上: one of two. */
function readHalf(text: string, at: number): Reading | null {
  const start = text.charAt(at - 1) === '一' ? at - 1 : at;
  if (text.charAt(at) !== '半' || start === at) return null;
  const value = decimal(1);
  const number = {
    start,
    digitsEnd: at + 1,
    end: at + 1,
    value,
    upper: null,
    approximate: null,
    multiplier: '',
    han: true,
  };
  return reading(number, value, 2n, at + 1);
}

/**
 * A fraction or percentage written as one of so many parts, or null.
 * @param end end of the figures that begin at `at`
 */
export function readFraction(text: string, at: number, end: number): Reading | null {
  const next = text.charCodeAt(end);
  if (next === PARTS && text.startsWith('分之', end)) return readHanFraction(text, at);
  if (next === SLASH) return readSlashed(text, at);
  return text.charCodeAt(at) === HALF ? readHalf(text, at) : null;
}
