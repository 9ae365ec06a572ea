import { place } from '../../document/place.ts';
import { codesOf } from '../../text/codes.ts';
import { likeWritten } from '../calendar-words.ts';
import type { Quantity, Relation } from '../model.ts';
import { exactCount } from '../quantity-context.ts';
import { part, relation } from './relation.ts';
import type { NumberBlock } from './sentences.ts';

/** 每周坐班三天, 一周两集, 每月开庭三次: so far behind 周 and 月 the number may stand. */
const NEAR = 8;
/** So far before the number its days may be listed. */
const REACH = 60;
const UNITS = new Set('天 次 场 集 趟 班 回'.split(' '));
const PERIODS = codesOf('周期月');
const WEEK =
  /(?:每逢?|逢)(?:周|星期)(?<days>[一二三四五六日天](?:(?:上午|下午|全天|晚上?)?(?:、|和|及|与|，)?(?:每?(?:周|星期))?[一二三四五六日天])+)(?![至到—-])/gu;
const MONTH =
  /每月(?:的)?(?<days>\d{1,2}[日号](?:(?:上午|下午|全天)?(?:、|和|及|与)(?:每月)?\d{1,2}[日号])+)(?![至到—-])/gu;
const [WEEK_DAY, MONTH_DAY] = [/[一二三四五六日天]/gu, /\d{1,2}/gu];
const EVERY = /(?:(?:每个?|一个?)(?<period>周|星期|月))(?<deed>[^，。；、\d]{0,6})$/u;
/** Said of any such days: 一个月开两次, 每周共有三天. */
const ANY_DEED = /[开共有就要能各办为是约]/gu;

interface Days {
  readonly at: number;
  readonly words: string;
  readonly count: number;
}

/** Days of the week or the month listed before their number: 每周一、周三、周五坐班，每周坐班三天. */
function daysBefore(text: string, until: number, monthly: boolean): Days | null {
  const from = Math.max(0, until - REACH);
  const found = [...text.slice(from, until).matchAll(monthly ? MONTH : WEEK)].at(-1);
  if (!found || /[。；]/u.test(text.slice(from + found.index, until))) return null;
  const days = new Set(found.groups?.days?.match(monthly ? MONTH_DAY : WEEK_DAY));
  return { at: from + found.index, words: found[0], count: days.size };
}

/** 每周坐班三天 of 每周一、周三坐班: what is done so often is what the days were listed for. */
function isOfDays(text: string, { at, words }: Days, until: number, deed: string): boolean {
  const plain = deed.replace(ANY_DEED, '');
  return plain.length < 2 || text.slice(at + words.length, until - deed.length).includes(plain.slice(0, 2));
}

function isPeriodic(text: string, { unit, place: at }: Quantity): boolean {
  if (!UNITS.has(unit)) return false;
  for (let i = at.start - 1; i >= 0 && i >= at.start - NEAR; i--) if (PERIODS.has(text.charCodeAt(i))) return true;
  return false;
}

/** Adds the days of the week or month that are listed against the number of them. */
export function weekdaysEach({ block, items }: NumberBlock, out: Relation[]): void {
  for (const item of items) if (isPeriodic(block.text, item)) out.push(...daysOf(block.text, item));
}

function daysOf(text: string, item: Quantity): Relation[] {
  const { block } = item.place;
  const { start } = item.place;
  const lead = EVERY.exec(text.slice(Math.max(0, start - NEAR - 1), start));
  const days = lead && daysBefore(text, start - lead[0].length, lead.groups?.period === '月');
  const count = exactCount(item);
  if (!days || count === null || count < 2n || !isOfDays(text, days, start, lead?.groups?.deed ?? '')) return [];
  const told = part(lead?.groups?.period === '月' ? '每月次数' : '每周天数', item);
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
