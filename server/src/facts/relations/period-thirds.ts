import { place } from '../../document/place.ts';
import { countOf } from '../calendar-words.ts';
import type { Relation, RelationPart } from '../model.ts';
import { DateCue, hasCue, take } from './date-cues.ts';
import type { DatedBlock } from './date-blocks.ts';
import type { ThirdSign } from './date-signs.ts';
import type { Moment } from './date-moments.ts';
import { THAT_IS } from './date-text.ts';
import { relation } from './relation.ts';

const THIRDS: Readonly<Record<string, readonly [number, number]>> = { 上旬: [1, 10], 中旬: [11, 20], 下旬: [21, 31] };

const BEFORE = new RegExp(
  String.raw`(?:(?<month>\d{1,2}|[一二三四五六七八九十]{1,2})月份?|[本当该]月)?(?<third>[上中下]旬)(?:${THAT_IS}|的)$`,
  'u',
);

/** 5月中旬（5月21日）, 七月下旬，即7月12日 */
function thirdRelation(text: string, second: Moment): Relation | null {
  const { start } = second.mention.place;
  const base = Math.max(0, start - 16);
  const found = second.day === null || second.titled ? null : BEFORE.exec(text.slice(base, start));
  const { month, third = '' } = found?.groups ?? {};
  const days = THIRDS[third];
  if (!found || !days || second.day === null) return null;
  if (month !== undefined && countOf(month) !== second.month) return null;
  const holds = days[0] <= second.day && second.day <= days[1];
  const told: RelationPart = { role: '日期', place: second.mention.place };
  const right = `${third}是${days[0]}日至${third === '下旬' ? '月底' : `${days[1]}日`}`;
  const at = base + found.index + found[0].indexOf(third);
  return relation({
    type: 'period',
    parts: [{ role: '时段', place: place(second.block, at, at + third.length) }, told],
    marked: told,
    holds,
    trust: 'certain',
    arithmetic: holds ? right : `${right}，文中写作${second.day}日`,
  });
}

const NOW_THIRD =
  /^[，,]?(?:[^，。；\d]{0,6}?)(?:已经?|正)?(?:也就是|即|进入|步入|已是|已到|正值|正是|到了|属于?|时值|为|是)(?:该月|当月|本月|\d{1,2}月|[一二三四五六七八九十]{1,2}月)?(?<third>[上中下]旬)/u;

/** 4月18日，时间进入下旬: a day early or late is no fault. */
function nowThird(text: string, moment: Moment): Relation | null {
  const { day, block, end, mention } = moment;
  if (day === null || moment.titled) return null;
  const words = text.slice(end, end + 20);
  const found = words.includes('旬') ? NOW_THIRD.exec(words) : null;
  const third = found?.groups?.third;
  if (!found || third === undefined) return null;
  const [first, last] = THIRDS[third] ?? [1, 31];
  const holds = first - 1 <= day && day <= last + 1;
  const at = end + found[0].length - third.length;
  const part: RelationPart = { role: '时段', place: place(block, at, at + third.length) };
  const right = `${third}是${first}日至${last === 31 ? '月底' : `${last}日`}`;
  return relation({
    type: 'date',
    parts: [{ role: '日期', place: mention.place }, part],
    marked: part,
    holds,
    trust: 'certain',
    arithmetic: holds ? right : `${right}，${day}日不在其中`,
  });
}

const WRITTEN =
  /(?<third>[上中下]旬)(?:[（(]|[，,]?(?:即|也就是|具体[是为]?|为))(?:本月|当月|该月)?(?<from>\d{1,2})(?:日?(?:至|到|—|-|－|~|～)(?<to>\d{1,2}))?日/u;

/** 本月上旬，具体为11日至20日: days without a month. */
function writtenThird({ block, start }: ThirdSign): Relation[] {
  const base = Math.max(0, start - 10);
  const found = WRITTEN.exec(block.text.slice(base, start + 12));
  if (!found) return [];
  const { third = '', from = '', to = from } = found.groups ?? {};
  const [first, last] = THIRDS[third] ?? [1, 31];
  const holds = first <= Number(from) && Number(to) <= last;
  const at = base + found.index + found[0].indexOf(from, third.length);
  const part: RelationPart = { role: '日期', place: place(block, at, base + found.index + found[0].length) };
  const right = `${third}是${first}日至${last === 31 ? '月底' : `${last}日`}`;
  return [
    relation({
      type: 'period',
      parts: [{ role: '时段', place: place(block, base + found.index, base + found.index + third.length) }, part],
      marked: part,
      holds,
      trust: 'certain',
      arithmetic: holds ? right : `${right}，文中写作${from === to ? '' : `${from}日至`}${to}日`,
    }),
  ];
}

/** Thirds of a month with days that are not theirs, in the dates of a block. */
function datedThirds({ block: { text }, moments }: DatedBlock): Relation[] {
  return moments.flatMap((moment) => thirdRelation(text, moment) ?? nowThird(text, moment) ?? []);
}

/** Thirds of a month with days that are not theirs: 5月上旬（5月14日）, 4月18日，时间进入下旬. */
export function thirdRelations(dated: readonly DatedBlock[], signs: readonly ThirdSign[]): Relation[] {
  const out: Relation[] = [];
  for (const one of dated) if (hasCue(one, DateCue.third)) take(out, datedThirds(one));
  for (const sign of signs) take(out, writtenThird(sign));
  return out;
}
