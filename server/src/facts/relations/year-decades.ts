import { lazy } from '../../base/lazy.ts';
import { anniversaryNames, isSure } from '../../data/days.ts';
import type { Block } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { countOf, likeWritten } from '../calendar-words.ts';
import type { Relation, RelationPart } from '../model.ts';
import { quotedIn } from '../quoted.ts';
import type { DatedBlock } from './date-blocks.ts';
import { indexBefore, type Moment } from './date-moments.ts';
import type { OrdinalSign } from './date-signs.ts';
import { relation } from './relation.ts';

/** Between an event and the years since: 改革开放已经走过了四十年. */
const SINCE = /(?:(?:已经?|至今|迄今|走过|历经|经历|度过|迎来|风雨|光辉|辉煌|祖国|整整|将近)了?|[已有的了，])*$/u;
/** Round numbers are said of some years more or less. */
const LOOSE = 5;
/** How far before the figures the event stands. */
const NEAR = 20;
const BEHIND = /^年(?:之际|来|间|里|了|的?(?:历程|征程|岁月|光辉历程))?[^，。；\d]{0,6}，$/u;
const IS = /^(?:是|正值|恰逢|适逢|，)(?:我国)?$/u;

const names = lazy(() => [...anniversaryNames()].sort(([a], [b]) => b.length - a.length));

/** The one year that the sentence ties to the number: right behind its clause, or right before the event. */
function tied({ block: { text }, moments }: DatedBlock, from: number, end: number): Moment | null {
  const index = indexBefore(moments, from);
  const [before, behind] = [moments[index], moments[index + 1]];
  const isYear = (one: Moment | undefined): one is Moment =>
    one?.source === 'written' && one.year !== null && !one.titled;
  if (isYear(before) && IS.test(text.slice(before.end, from))) return before;
  return isYear(behind) && BEHIND.test(text.slice(end, behind.mention.place.start)) ? behind : null;
}

/** Tens of years since an event that are told beside a year in which they were others: 改革开放已走过三十年，2018年. */
export function decadesRelation(
  { block, start, end }: OrdinalSign,
  datedOr: (block: Block) => DatedBlock,
): Relation | null {
  const { text } = block;
  const count = countOf(text.slice(start, end));
  if (count === null || count < 10 || count > 150) return null;
  const lead = text.slice(Math.max(0, start - NEAR), start).replace(SINCE, '');
  const named = names().find(([name]) => lead.endsWith(name));
  if (!named || !isSure(named[1])) return null;
  const [name, { year }] = named;
  const from = Math.max(0, start - NEAR) + lead.length - name.length;
  const moment = tied(datedOr(block), from, end);
  const part: RelationPart = { role: '年数', place: place(block, start, end) };
  const right = (moment?.year ?? 0) - year;
  if (!moment || right < 1 || Math.abs(right - count) < LOOSE || quotedIn(part.place) !== null) return null;
  return relation({
    type: 'year',
    parts: [{ role: '年份', place: moment.mention.place }, part],
    marked: part,
    holds: false,
    trust: 'certain',
    arithmetic: `${name}在${year}年，到${moment.year}年是${right}年，文中写作${text.slice(start, end)}年`,
    computed: [{ part, place: part.place, text: likeWritten(right, text.slice(start, end)) }],
  });
}
