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
  /(?:星期|礼拜|(?<![一二两三四五六七八九十\d每本上下这该双数半])周)([一二三四五六日天])(?![^，。；、\d]{0,1}[届月年期岁])/gu;
/** 周一至周五 and 每周三 name no day of a calendar; 周一围 is no day. */
const REPEATED =
  /(?:每个?|每逢|(?<![恰适正又虽])逢|本|(?<![赶碰遇撞晚早])上|下|下下|上上|这|该|双|各|[至到—\-－~～])$/u;
const NAMES = '日一二三四五六';

/** 0 for 日 and 天 to 6 for 六; -1 for another character. */
export function weekdayValue(char: string): number {
  return char === '天' ? 0 : NAMES.indexOf(char);
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
    if (value < 0 || REPEATED.test(text.slice(Math.max(0, found.index - 3), found.index))) continue;
    out.push({
      place: place(block, found.index, end),
      value,
      sign: place(block, end - 1, end),
      written: found[0],
    });
  }
  return out;
}
