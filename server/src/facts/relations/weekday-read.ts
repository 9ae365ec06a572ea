import { place } from '../../document/place.ts';
import type { Block, Place } from '../../document/model.ts';

/** 星期三, 周三, 礼拜三 as it is written. */
export interface Weekday {
  readonly place: Place;
  /** 0 for 日 to 6 for 六. */
  readonly value: number;
  /** The character that names the day. */
  readonly sign: Place;
  readonly written: string;
}

const WEEKDAY =
  /(?:星期|礼拜|(?<![一二两三四五六七八九十\d每双数半])周)([一二三四五六日天])(?![^，。；、\d]{0,1}[届月年期岁])/gu;
/** 周一至周五 and 每周三 name no day of a calendar; 周一围 is no day. */
const REPEATED =
  /(?:每个?|每逢|(?<![恰适正又虽])逢|本|(?<![赶碰遇撞晚早])上|下|下下|上上|这|该|双|各|[至到—\-－~～])$/u;
/** 5月12日（本周五）, 也就是上周五, 本周五（5月12日）: a day of the calendar all the same. */
const THIS_WEEK = /(?:[（(]|也就是|，即)(?:本|这|上|下)$/u;
const THIS_WEEK_BEHIND = /^[（(]\d{1,2}月\d/u;
const NAMES = '日一二三四五六';

/** 0 for 日 and 天 to 6 for 六; -1 for another character. */
export function weekdayValue(char: string): number {
  return char === '天' ? 0 : NAMES.indexOf(char);
}

function isRepeated(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  if (!REPEATED.test(before.slice(-3))) return false;
  if (/日逢$/u.test(before) && /(?:今年|本届|本次)[^，。；]{1,12}$/u.test(text.slice(Math.max(0, start - 18), start)))
    return false;
  return !THIS_WEEK.test(before) && !(/[本这]$/u.test(before) && THIS_WEEK_BEHIND.test(text.slice(end, end + 5)));
}

/** The days of the week that a block names one by one. */
export function weekdaysIn(block: Block): Weekday[] {
  const { text } = block;
  if (!/周[一二三四五六日天]|星期|礼拜/u.test(text)) return [];
  const out: Weekday[] = [];
  for (const found of text.matchAll(WEEKDAY)) {
    const char = found[1] ?? '';
    const value = weekdayValue(char);
    const end = found.index + found[0].length;
    if (value < 0 || isRepeated(text, found.index, end)) continue;
    out.push({
      place: place(block, found.index, end),
      value,
      sign: place(block, end - 1, end),
      written: found[0],
    });
  }
  return out;
}
