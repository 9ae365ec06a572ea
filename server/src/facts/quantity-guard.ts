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

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isWord(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** Marks inside a document number, a version, a date, a product. */
const INSIDE = codesOf('〔[【·./+#×');
/** Marks that join a number to the figures or letters before it. */
const JOINING = codesOf('-—:∶：');
const WIDE_COLON = '：'.charCodeAt(0);

/** The number belongs to a name, a version, a document number, a time or a date written with marks. */
function followsAName(text: string, start: number): boolean {
  const before = start > 0 ? text.charCodeAt(start - 1) : 0x20;
  if (isWord(before) || INSIDE.has(before)) return true;
  if (before === 0x20) return isCutFigure(text, start);
  if (!JOINING.has(before)) return false;
  const first = text.charCodeAt(start - 2);
  return before === WIDE_COLON ? isDigit(first) : isWord(first);
}

/** 3 000亩: three figures after a blank are the rest of the number before it. */
function isCutFigure(text: string, start: number): boolean {
  return isDigit(text.charCodeAt(start - 2)) && /^\d{3}(?!\d)/u.test(text.slice(start, start + 4));
}

const QUOTES = codesOf('“"‘');

/** What may stand before a number that belongs to a name; most numbers follow none of these. */
const NAMING = codesOf('〔[【·./+#×-—:∶： “"‘0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');

/** Whether the characters around figures show that they belong to a name, whatever number they are. */
export function isInName(text: string, start: number): boolean {
  if (!NAMING.has(text.charCodeAt(start - 1))) return false;
  return followsAName(text, start) || opensAName(text, start);
}

const AFTER_ONE = codesOf('余多来几点');
const MULTIPLES = codesOf('倍番成');
/** 过去一年 and 一年来 are a length of time; in 重要的一年 it is only named. */
const PAST = /(?:过去的?|[近前后]|未来|最近)$/u;
const YEAR_ON = /^年(?:[多半余来内]|以[来上内]|之内|左右|时间)/u;

function isLengthOfYear(text: string, start: number, end: number): boolean {
  if (text.charAt(end) !== '年') return false;
  return PAST.test(text.slice(Math.max(0, start - 3), start)) || YEAR_ON.test(text.slice(end, end + 3));
}

/** 一倍, 一成, 过去一年: a 一 that counts. */
function countsOne(text: string, start: number, end: number): boolean {
  return MULTIPLES.has(text.charCodeAt(end)) || isLengthOfYear(text, start, end);
}

/** 一个, 一批: a 一 of its own counts nothing, unless something is added to it or it multiplies. */
export function isBareOne(text: string, start: number, end: number): boolean {
  if (end - start !== 1 || text.charAt(start) !== '一') return false;
  return !AFTER_ONE.has(text.charCodeAt(end)) && !countsOne(text, start, end);
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
  if (end !== digitsEnd) return false;
  if (end - start === 4) return true;
  return /^年(?:\d{1,2}月|[底初末度])/.test(text.slice(end, end + 4));
}

const YEAR = '年'.charCodeAt(0);
const MINUTE = '分'.charCodeAt(0);

/** 9时30分 and 8点20分 tell the time; 3小时30分 is a length of it. */
function isMinute(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  return before === '点' || (before === '时' && text.charAt(start - 2) !== '小');
}

/** The programme of so many years: 三年行动计划, 五年规划, 三年攻坚行动. */
const PROGRAMME =
  /^年(?![^，。]{0,3}(?:完成|实施|开展|推进|建成|投入|组织))[一-鿿]{0,4}?(?:行动|计划|规划|方案|攻坚|大会战)/u;
/** What makes the years a length of time all the same. */
const LASTING = /(?:连续|[用近这约超每前后满]|过去|为期|历时|经过|坚持|未来)$/u;

function isProgramme(text: string, start: number, end: number): boolean {
  return PROGRAMME.test(text.slice(end, end + 8)) && !LASTING.test(text.slice(Math.max(0, start - 2), start));
}

/** 第三十三条、三十四条 and 第5至7位 count in order to the end. */
const IN_ORDER = codesOf('条款项章节编批届次期轮号名位');
const ORDER_GOES_ON = codesOf('、和及至到—–-～~');
const ORDINALS = /第(?:[\d〇零一二两三四五六七八九十百]+[条款项章节编批届次期轮号名位]?[、和及至到—–\-～~])+$/u;

function continuesOrdinal(text: string, start: number, end: number): boolean {
  if (!ORDER_GOES_ON.has(text.charCodeAt(start - 1)) || !IN_ORDER.has(text.charCodeAt(end))) return false;
  return ORDINALS.test(text.slice(Math.max(0, start - 24), start));
}

const CLOSING_QUOTE = '”'.charCodeAt(0);

/** “人才新政12条”: the number ends a short name in quotation marks. */
export function closesName(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end) !== CLOSING_QUOTE || !'条项招式法问'.includes(text.charAt(end - 1))) return false;
  return /“[一-鿿]*$/u.test(text.slice(Math.max(0, start - NAME), start));
}

/** Whether a number that is in no name is no amount of things, whatever unit seems to follow it. */
export function isNoAmount(text: string, number: NumberRead): boolean {
  const { start, end, han } = number;
  const next = text.charCodeAt(end);
  if (next === YEAR && (isYear(text, number) || isProgramme(text, start, end))) return true;
  if (next === MINUTE && isMinute(text, start)) return true;
  if (continuesOrdinal(text, start, end)) return true;
  return han ? isNoHanAmount(text, number) : next === 0xb7 || next === 0x2b;
}

/** 翻一番, 翻了两番; 三番五次 and 一番话 multiply nothing. */
function isNoMultiple(text: string, start: number, end: number): boolean {
  return text.charAt(end) === '番' && !/翻[了近超过约]{0,2}$/u.test(text.slice(Math.max(0, start - 3), start));
}

/** 党的十八大, 二十大 before what is said of a congress: 十大产业 and 四大工程 count. */
function isCongress(text: string, { start, end, value }: NumberRead): boolean {
  if (text.charAt(end) !== '大') return false;
  if (text.startsWith('党的', start - 2)) return true;
  return value.scale === 0 && value.digits > 15n && value.digits < 30n;
}

/** 三个一批, 五个一百: names of what is done in series. */
const SERIES = /^个一[批百律流]/u;

function isNoHanAmount(text: string, number: NumberRead): boolean {
  const { start, end, value } = number;
  const before = text.charAt(start - 1);
  if ('几数上届番'.includes(before) && start > 0) return true;
  if (end - start === 1 && text.charAt(start) === '二' && text.charAt(end) !== '成') return true;
  if (text.startsWith('次', end) && SESSION.test(text.slice(Math.max(0, start - 12), start))) return true;
  if (value.digits <= 1n && number.approximate === null && !countsOne(text, start, end)) return true;
  if (isPositional(text, number) && number.upper === null) return true;
  if (SERIES.test(text.slice(end, end + 3))) return true;
  return isNoMultiple(text, start, end) || isCongress(text, number) || startsAName(text, start);
}

/** Han figures one by one: years and codes, not amounts. */
function isPositional(text: string, { start, digitsEnd }: NumberRead): boolean {
  return digitsEnd - start > 1 && !/[十百千万亿点]/.test(text.slice(start, digitsEnd));
}
