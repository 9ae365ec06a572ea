import { codesOf } from '../text/codes.ts';

/** Words before a number that make it inexact, the longest first. */
const BEFORE = [
  '不少于', '不低于', '不超过', '不高于', '大约', '将近', '接近', '超过', '不足', '不到', '至少', '最多', '突破', '高于', '低于',
  '少于', '多于', '大于', '小于', '约', '近', '超', '逾', '过',
]; // prettier-ignore
const LAST = codesOf(BEFORE.map((word) => word.slice(-1)).join(''));

/** Words that end in 约, 近, 超 or 过 and are none of these marks: 签约30个, 附近3户, 通过5项, 新突破三年行动. */
const OTHER_WORDS = /(?:[签节预邀合契大制]约|[附最邻靠远将接]近|[赶反]超|[通经超]过|[新大]突破)$/;

/** The mark of inexactness right before a number, or null. */
export function approximateBefore(text: string, start: number): string | null {
  if (!LAST.has(text.charCodeAt(start - 1))) return null;
  const word = BEFORE.find((mark) => text.endsWith(mark, start));
  if (word === undefined) return null;
  const checked = word.length === 1 || word === '突破';
  return checked && OTHER_WORDS.test(text.slice(Math.max(0, start - 3), start)) ? null : word;
}

const AFTER = ['以上', '以下', '以内', '之内', '左右', '上下'];

const AFTER_FIRST = codesOf('以之左上多');

/** The mark of inexactness right after the unit, or null: 100人以上, 3年多. */
export function approximateAfter(text: string, end: number, unit: string): string | null {
  if (!AFTER_FIRST.has(text.charCodeAt(end))) return null;
  const words = AFTER.find((mark) => text.startsWith(mark, end));
  if (words !== undefined) return words;
  return text.startsWith('多', end) && (unit === '年' || unit === '倍' || unit === '岁' || unit === '小时')
    ? '多'
    : null;
}
