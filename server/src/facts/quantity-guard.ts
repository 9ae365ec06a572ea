import { slogansByNumeral } from '../data/slogans.ts';
import { codesOf } from '../text/codes.ts';
import type { NumberRead } from './quantity-number.ts';

/** A name in quotation marks is not longer than this: “三项制度”, “33条”. */
const NAME = 9;

/** Names that begin with a number and a unit and stand in no register of slogans. */
const NAMES = ['两个一百年', '四套班子', '三位一体', '四个必须'];

function startsAName(text: string, start: number): boolean {
  if (NAMES.some((name) => text.startsWith(name, start))) return true;
  return (
    slogansByNumeral()
      .get(text.charAt(start))
      ?.some(({ core }) => text.startsWith(core, start)) === true
  );
}

function isWord(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Marks inside a document number, a version, a date, a product. */
const INSIDE = codesOf('〔[【·./+#×');
/** Marks that join a number to the figures or letters before it. */
const JOINING = codesOf('-—:∶');

/** The number belongs to a name, a version, a document number, a time or a date written with marks. */
function followsAName(text: string, start: number): boolean {
  const before = start > 0 ? text.charCodeAt(start - 1) : 0x20;
  if (isWord(before)) return true;
  return INSIDE.has(before) || (JOINING.has(before) && isWord(text.charCodeAt(start - 2)));
}

const QUOTES = codesOf('“"‘');

/** Whether the characters around figures show that they belong to a name, whatever number they are. */
export function isInName(text: string, start: number): boolean {
  return followsAName(text, start) || opensAName(text, start);
}

const AFTER_ONE = codesOf('余多来几点倍');

/** 一个, 一批: a 一 of its own counts nothing, unless something is added to it or it multiplies. */
export function isBareOne(text: string, start: number, end: number): boolean {
  return end - start === 1 && text.charAt(start) === '一' && !AFTER_ONE.has(text.charCodeAt(end));
}

function opensAName(text: string, start: number): boolean {
  if (!QUOTES.has(text.charCodeAt(start - 1))) return false;
  const mark = text.charAt(start - 1);
  const close = mark === '“' ? '”' : mark === '‘' ? '’' : '"';
  return text.slice(start, start + NAME + 1).includes(close);
}

/** 十九届三次、四次 count meetings in order. */
const SESSION = /届[一二三四五六七八九十次、和至]*$/u;

/** 2020年 and 20年5月 are dates, 20年 is a time. */
function isYear(text: string, { start, digitsEnd, end }: NumberRead): boolean {
  if (end !== digitsEnd || !text.startsWith('年', end)) return false;
  if (end - start === 4) return true;
  return /^年(?:\d{1,2}月|[底初末度])/.test(text.slice(end, end + 4));
}

/** Whether a number that is in no name is no amount of things, whatever unit seems to follow it. */
export function isNoAmount(text: string, number: NumberRead): boolean {
  const { start, end, han, value } = number;
  if (isYear(text, number)) return true;
  if (!han) return text.charCodeAt(end) === 0xb7 || text.charCodeAt(end) === 0x2b;
  const before = text.charAt(start - 1);
  if (before === '几' || before === '数' || before === '上' || before === '届') return true;
  if (end - start === 1 && text.charAt(start) === '二') return true;
  if (text.startsWith('次', end) && SESSION.test(text.slice(Math.max(0, start - 12), start))) return true;
  if (value.digits <= 1n && number.approximate === null && text.charAt(end) !== '倍') return true;
  if (isPositional(text, number) && number.upper === null) return true;
  return startsAName(text, start);
}

/** Han figures one by one: years and codes, not amounts. */
function isPositional(text: string, { start, digitsEnd }: NumberRead): boolean {
  return digitsEnd - start > 1 && !/[十百千万亿点]/.test(text.slice(start, digitsEnd));
}
