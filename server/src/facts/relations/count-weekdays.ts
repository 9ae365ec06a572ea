import { place } from '../../document/place.ts';
import { likeWritten } from '../calendar-words.ts';
import type { Quantity, Relation } from '../model.ts';
import { exactCount } from '../quantity-context.ts';
import { part, relation } from './relation.ts';
import type { NumberBlock } from './sentences.ts';

const WEEK = 0x5468;
/** 每周坐班三天: so far behind 每周 the number may stand. */
const NEAR = 8;
/** So far before the number its days may be listed. */
const REACH = 60;
const LIST =
  /(?:每逢?|逢)(?:周|星期)(?<days>[一二三四五六日天](?:(?:上午|下午|全天|晚上?)?(?:、|和|及|与|，)?(?:每?(?:周|星期))?[一二三四五六日天])+)(?![至到—-])/gu;
const EVERY = /每(?:周|星期)[^，。；、\d]{0,6}$/u;

/** Days of the week listed before their number: 每周一、周三、周五坐班，每周坐班三天. */
function daysBefore(
  text: string,
  until: number,
): { readonly at: number; readonly words: string; readonly count: number } | null {
  const from = Math.max(0, until - REACH);
  const found = [...text.slice(from, until).matchAll(LIST)].at(-1);
  if (!found || /[。；]/u.test(text.slice(from + found.index, until))) return null;
  const days = new Set(found.groups?.days?.match(/[一二三四五六日天]/gu));
  return { at: from + found.index, words: found[0], count: days.size };
}

function weekly(text: string, { unit, place: at }: Quantity): boolean {
  if (unit !== '天' && unit !== '次') return false;
  for (let i = at.start - 1; i >= 0 && i >= at.start - NEAR; i--) if (text.charCodeAt(i) === WEEK) return true;
  return false;
}

/** Adds the days of the week that are listed against the number of days a week. */
export function weekdaysEach({ block, items }: NumberBlock, out: Relation[]): void {
  for (const item of items) if (weekly(block.text, item)) out.push(...weekdaysOf(block.text, item));
}

function weekdaysOf(text: string, item: Quantity): Relation[] {
  const { block } = item.place;
  const { start } = item.place;
  const lead = EVERY.exec(text.slice(Math.max(0, start - NEAR - 1), start));
  const count = exactCount(item);
  const days = lead && daysBefore(text, start - lead[0].length);
  if (!days || count === null) return [];
  const told = part('每周天数', item);
  const listed = { role: '所列的日子', place: place(block, days.at, days.at + days.words.length) };
  const holds = BigInt(days.count) === count;
  const named = `“${days.words}”是${days.count}天`;
  const written = text.slice(item.number.start, item.number.end);
  return [
    relation({
      type: 'count',
      parts: [listed, told],
      marked: told,
      holds,
      trust: 'certain',
      arithmetic: holds ? named : `${named}，文中写作${text.slice(start, item.place.end)}`,
      computed: [{ part: told, place: item.number, text: likeWritten(days.count, written) }],
    }),
  ];
}
