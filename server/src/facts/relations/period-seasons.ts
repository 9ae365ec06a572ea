import { lazy } from '../../base/lazy.ts';
import { seasonsByLast, type Named, type Season } from '../../data/days.ts';
import { place } from '../../document/place.ts';
import { codesOf } from '../../text/codes.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { DatedBlock } from './date-blocks.ts';
import type { Moment } from './date-moments.ts';
import { relation } from './relation.ts';

/** Between a season and its time: 国庆假期（, 汛期，即, 寒假为. */
const LINK =
  /(?:当天|当日|期间|[一二三四五六七八九十\d]{1,2}天)?(?:[（(]|(?:放|安排|定|设)在|[，,]?(?:即|也就是|也即)|[为是：:]|(?<=[期假季汛])(?:里|中|间|期间)(?=的$))(?:每年|今年|去年|上年|\d{4}年)?(?:的|自|从)?$/u;
const LINK_LASTS = codesOf('（(即是为：:年的自从在');
/** Between a time and the season behind it: 5月1日至7日国庆假期, 10月“安全生产月”. */
const LINKED = /^(?:份)?(?:[，,]?(?:即|也就是|正是|正值|时值|恰逢|适逢)|[是为的（(])?(?:全国|我国)?/u;
/** 汛期到来之前, 国庆期间安排的: what is held before a season or for it. */
const OCCASION = /^(?:结束|过后|到来|来临|[之以]?[前后]|临近|将至|即将|筹备|准备|启动|动员|方案|工作|总结)/u;
const LONGEST = 12;
const REACH = 26;

/** Days of a year as MMDD, so that they can be compared. */
function numberOf(day: string): number {
  return Number(day.slice(0, 2)) * 100 + Number(day.slice(3));
}

function isWithin({ from, to }: Season, at: number): boolean {
  const [first, last] = [numberOf(from), numberOf(to)];
  return first <= last ? first <= at && at <= last : at >= first || at <= last;
}

/** Whether a month or a day may be one of a season's: some day of a month must be. */
function maySuit(season: Season, { month, day }: Pick<Moment, 'month' | 'day'>): boolean {
  if (month === null) return true;
  if (day !== null) return isWithin(season, month * 100 + day);
  return [1, 10, 20, 28].some((one) => isWithin(season, month * 100 + one));
}

function nameBefore(text: string, end: number): Named<Season> | undefined {
  return seasonsByLast()
    .get(text.charCodeAt(end - 1))
    ?.find(([name]) => text.endsWith(name, end));
}

const firsts = lazy(() => {
  const names = [...seasonsByLast().values()].flat();
  return { codes: codesOf(names.map(([name]) => name.charAt(0)).join('')), names: longestFirst(names) };
});

function longestFirst(names: readonly Named<Season>[]): readonly Named<Season>[] {
  return [...names].sort(([a], [b]) => b.length - a.length);
}

function nameAt(text: string, at: number): Named<Season> | undefined {
  const { codes, names } = firsts();
  if (!codes.has(text.charCodeAt(at))) return undefined;
  return names.find(([name]) => text.startsWith(name, at));
}

interface Told {
  readonly named: Named<Season>;
  readonly at: number;
}

/** The season right before a time or right behind it. */
function seasonBeside(text: string, start: number, end: number): Told | null {
  if (LINK_LASTS.has(text.charCodeAt(start - 1))) {
    const base = Math.max(0, start - REACH);
    const found = LINK.exec(text.slice(base, start));
    const to = found ? base + found.index : 0;
    const named = found ? (nameBefore(text, to) ?? nameBefore(text, to + 2)) : undefined;
    if (named) return { named, at: text.lastIndexOf(named[0], to + 2) };
  }
  const behind = LINKED.exec(text.slice(end, end + LONGEST));
  const at = end + (behind?.[0].length ?? 0);
  const named = nameAt(text, at);
  if (!named || OCCASION.test(text.slice(at + named[0].length, at + named[0].length + 3))) return null;
  return { named, at };
}

/** Times that are told as a holiday, a season or a month that lies elsewhere in the year: 国庆假期（5月1日至7日）. */
export function seasonRelations({ block, moments, spans }: DatedBlock): Relation[] {
  const { text } = block;
  return moments.flatMap((moment, i) => {
    if (moment.month === null || moment.titled) return [];
    const span = spans.find(({ index, tight, to }) => tight && (to === moment || index === i + 1));
    // A stretch is judged at its first date, or at its only one: 1—4月.
    if (span && span.to === moment && span.from.start !== moment.start && moments[i - 1]?.start === span.from.start)
      return [];
    const [start, end] = [span?.from.start ?? moment.mention.place.start, span?.to.end ?? moment.end];
    const told = seasonBeside(text, start, end);
    if (!told) return [];
    const [name, season] = told.named;
    const edges = span ? [span.from, span.to] : [moment];
    const holds = edges.every((one) => maySuit(season, one));
    const time: RelationPart = { role: '时间', place: place(block, start, end) };
    return [
      relation({
        type: 'period',
        parts: [{ role: '时段', place: place(block, told.at, told.at + name.length) }, time],
        marked: time,
        holds,
        trust: 'certain',
        arithmetic: holds ? season.told : `${season.told}，文中写作${text.slice(start, end)}`,
      }),
    ];
  });
}
