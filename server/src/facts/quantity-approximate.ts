import { codesOf } from '../text/codes.ts';
import { compare, decimal, type Decimal } from '../text/decimal.ts';

/** Words before a number that make it inexact, the longest first. */
const BEFORE = [
  '不少于', '不低于', '不超过', '不高于', '大约', '大概', '将近', '接近', '超过', '不足', '不到', '至少', '最多', '突破', '高于',
  '低于', '少于', '多于', '大于', '小于', '约', '近', '超', '逾', '过',
]; // prettier-ignore
const LAST = codesOf(BEFORE.map((word) => word.slice(-1)).join(''));

/** Words that end in 约, 近, 超 or 过 and are none of these marks: 签约30个, 附近3户, 通过5项, 新突破三年行动. */
const OTHER_WORDS = /(?:[签节预邀合契大制]约|[附最邻靠远将接]近|[赶反]超|[通经超]过|[新大]突破)$/;

/** 约为30%, 约占三成: the mark stands one word before the number. */
const ONE_BEFORE = /(?<![签节预邀合契大制条])约[为占有达合需]$/;
const MARKED = codesOf(`${BEFORE.map((word) => word.slice(-1)).join('')}为占有达合需`);

/** What stands before a number and makes it inexact. */
export interface MarkBefore {
  readonly mark: string;
  /** How long it is, where it belongs to the number's words; 0 where a verb stands between. */
  readonly length: number;
}

/** The mark of inexactness before a number, right before it or one verb away. */
export function markBefore(text: string, start: number): MarkBefore | null {
  if (!MARKED.has(text.charCodeAt(start - 1))) return null;
  const mark = approximateBefore(text, start);
  if (mark !== null) return { mark, length: mark.length };
  return text.charAt(start - 2) === '约' && ONE_BEFORE.test(text.slice(Math.max(0, start - 3), start)) ? ABOUT : null;
}

const ABOUT: MarkBefore = { mark: '约', length: 0 };

/** Lengths of time that 近 makes recent and not inexact: 近三年, 近5年来. */
const RECENT = /[年月天周届期次轮批]$/u;

/** Whether 近 before a small length of time means the last ones: 近三年, not 近三十年. */
export function isRecent(unit: string, value: Decimal): boolean {
  return RECENT.test(unit) && compare(value, decimal(10)) <= 0;
}

/** The mark of inexactness right before a number, or null. */
export function approximateBefore(text: string, start: number): string | null {
  if (!LAST.has(text.charCodeAt(start - 1))) return null;
  const word = BEFORE.find((mark) => text.endsWith(mark, start));
  if (word === undefined) return null;
  const checked = word.length === 1 || word === '突破';
  return checked && OTHER_WORDS.test(text.slice(Math.max(0, start - 3), start)) ? null : word;
}

const AFTER = ['以上', '以下', '以内', '之内', '左右', '上下', '及以上', '及以下', '开外', '有余'];
const AFTER_FIRST = codesOf('以之左上及开有多余');
/** Units after which 多 and 余 still belong to the number: 3年多, 两公里余. */
const GROWING = /(?:(?<!周)年|[岁倍里月天番]|小时)$/u;
/** 余额, 余地, 多次 are words of their own. */
const OTHER_AFTER = /^(?:余[额款地粮年]|多[次个种项家云渠元国数方部地样场点级])/u;

/** The mark of inexactness right after the unit, or null: 100人以上, 3年多. */
export function approximateAfter(text: string, end: number, unit: string): string | null {
  if (!AFTER_FIRST.has(text.charCodeAt(end))) return null;
  const words = AFTER.find((mark) => text.startsWith(mark, end));
  if (words !== undefined) return words;
  const next = text.charAt(end);
  if ((next !== '多' && next !== '余') || !GROWING.test(unit)) return null;
  return OTHER_AFTER.test(text.slice(end, end + 2)) ? null : next;
}
