import { lazy } from '../../base/lazy.ts';
import { codesOf } from '../../text/codes.ts';
import { dayNames, isSure, type KeptDay, type Named } from '../../data/days.ts';
import type { Relation, RelationPart } from '../model.ts';
import { place } from '../../document/place.ts';
import { dayNumber } from '../calendar.ts';
import type { DatedBlock } from './date-blocks.ts';
import type { Moment } from './date-moments.ts';
import { SOME_YEAR } from './date-spans.ts';
import { relation } from './relation.ts';

const BEHIND =
  /^(?:当天)?(?:的|是|为|即|系|[，,]?(?:正是|恰逢|适逢|正逢|正值|恰是)|[（(]|(?=第))(?:我国)?(?:的)?(?:第[\d一二三四五六七八九十百]{1,5}[个届次])?/u;
/** What shows that the day only gives an occasion: 国家宪法日宣传活动日. */
const OCCASION = /^(?:前|后|假|长假|小长假|放假|调休|值班|期间|宣传|活动|到来|来临|即将|系列|主题|周|月|的)/u;
const BEFORE = /(?:当天|当日|这天|这一天)?(?:[（(]|，?即|，?也就是|是)(?:每年|今年|\d{4}年)?的?$/u;

/** 10月1日国庆节当天, 6月5日世界环境日，: the name right behind the date and nothing that is held for it. */
const THAT_DAY = /^(?:[，。；、）)”"]|$|当天|当日|这天|这一天|那天|正日|到来|来临|之际)/u;
/** 国庆节（10月1日至7日） tells of a holiday. */
const RANGE = /^[至到—–－\-~～、]/u;

/** What BEHIND begins and BEFORE ends with. */
const BEHIND_FIRST = codesOf('当的是为即系，,正恰适（(第');
const BEFORE_LAST = codesOf('（(即是年的');
const firstCodes = lazy(() =>
  codesOf(
    dayNames()
      .map(([name]) => name.charAt(0))
      .join(''),
  ),
);

function nameAt(text: string, at: number): Named<KeptDay> | undefined {
  if (!firstCodes().has(text.charCodeAt(at))) return undefined;
  return dayNames().find(([name]) => text.startsWith(name, at));
}

function nameBefore(text: string, end: number): Named<KeptDay> | undefined {
  return dayNames().find(([name]) => text.endsWith(name, end));
}

/** The day that a date is said to be, and where its name stands. */
function namedDay(moment: Moment): { readonly named: Named<KeptDay>; readonly at: number } | null {
  const { text } = moment.block;
  const behind = BEHIND_FIRST.has(text.charCodeAt(moment.end))
    ? BEHIND.exec(text.slice(moment.end, moment.end + 24))
    : null;
  if (behind) {
    const at = moment.end + behind[0].length;
    const named = nameAt(text, at);
    if (named && !OCCASION.test(text.slice(at + named[0].length, at + named[0].length + 2))) return { named, at };
  }
  const beside = nameAt(text, moment.end);
  if (beside && THAT_DAY.test(text.slice(moment.end + beside[0].length))) return { named: beside, at: moment.end };
  const { start } = moment.mention.place;
  if (!BEFORE_LAST.has(text.charCodeAt(start - 1)) || RANGE.test(text.charAt(moment.end))) return null;
  const base = Math.max(0, start - 24);
  const before = BEFORE.exec(text.slice(base, start));
  const end = before ? base + before.index : -1;
  const named = end > 0 ? nameBefore(text, end) : undefined;
  return named ? { named, at: end - named[0].length } : null;
}

const COMES = new RegExp(
  String.raw`^[，,](?:借|趁|在|值|值此|时值|适逢)?(?:第[\d一二三四五六七八九十百]{1,5}[个届次])?(?<name>[^，。；\d]{2,16}?)(?:即将)?(?:到来|来临)(?:之机|之际|前夕|前|时|的|，|,)`,
  'u',
);
/** So many days before a day it may be said to come. */
const AHEAD = 31;

/** 4月25日，借全民国家安全教育日到来之机: a day that comes lies not behind the date. */
function comingDay(moment: Moment): Relation | null {
  const { month, day, end, block } = moment;
  if (month === null || day === null) return null;
  const words = block.text.slice(end, end + 36);
  const name = words.includes('来') ? COMES.exec(words)?.groups?.name : undefined;
  const row = name === undefined ? undefined : dayNames().find(([one]) => one === name)?.[1];
  if (name === undefined || row?.date === undefined) return null;
  const [m = 0, d = 0] = row.date.split('-').map(Number);
  const left = dayNumber(SOME_YEAR, m, d) - dayNumber(SOME_YEAR, month, day);
  const holds = left >= -1 && left <= AHEAD;
  const at = end + words.indexOf(name);
  const told: RelationPart = { role: '日期', place: moment.mention.place };
  const right = `${name}是${m}月${d}日`;
  return relation({
    type: 'date',
    parts: [{ role: '日子', place: place(block, at, at + name.length) }, told],
    marked: told,
    holds,
    trust: isSure(row) && (left < 0 || left > AHEAD * 2) ? 'certain' : 'likely',
    arithmetic: holds ? right : `${right}，${month}月${day}日${left < 0 ? '已经过了' : '还远'}`,
  });
}

/** Dates that are said to be a day which the calendar keeps on another one: 12月5日是国家宪法日. */
export function dayRelations({ block, moments }: DatedBlock): Relation[] {
  return moments.flatMap((moment) => {
    const { month, day, titled } = moment;
    if (month === null || day === null || titled) return [];
    const found = namedDay(moment);
    const [name, row] = found?.named ?? [];
    if (!found || name === undefined || row?.date === undefined) return comingDay(moment) ?? [];
    const [m, d] = row.date.split('-').map(Number);
    const told: RelationPart = { role: '日期', place: moment.mention.place };
    const holds = m === month && d === day;
    const right = `${name}是${m}月${d}日`;
    return [
      relation({
        type: 'date',
        parts: [{ role: '日子', place: place(block, found.at, found.at + name.length) }, told],
        marked: told,
        holds,
        trust: isSure(row) ? 'certain' : 'likely',
        arithmetic: holds ? right : `${right}，文中写作${month}月${day}日`,
      }),
    ];
  });
}
