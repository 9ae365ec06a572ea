import { lazy } from '../../base/lazy.ts';
import { anniversaryNames, dayNames, isSure, type Named } from '../../data/days.ts';
import { place } from '../../document/place.ts';
import { countOf, likeWritten } from '../calendar-words.ts';
import { isPlanned } from '../planning.ts';
import { quotedIn } from '../quoted.ts';
import type { Relation, RelationPart } from '../model.ts';
import type { Block } from '../../document/model.ts';
import type { DatedBlock } from './date-blocks.ts';
import type { OrdinalSign } from './date-signs.ts';
import { indexBefore, momentsAround, type Moment } from './date-moments.ts';
import { sentenceStart } from './date-text.ts';
import { relation, type Trust } from './relation.ts';
import { yearsMeant, type Reading } from './year-words.ts';

/** Between a year and what it is said to be. */
const IS =
  /^(?:\d{1,2}月(?:\d{1,2}日)?)?(?:[（(][^）)]{1,6}[）)])?[，,]?(?:既|正好|恰好|正|恰|适|也|又)?(?:是|为|系|逢|值|迎来|即)(?:我国|中国)?(?:的)?(?:庆祝|纪念)?(?:“)?$/u;
/** The occasion lies ahead: 迎接, 筹备, 喜迎. */
/** 建党100周年以来 tells of the time since. */
const SINCE = /^周年(?:以来|来|以后|之后|后)/u;
const AHEAD = /迎接|喜迎|迎|筹备|即将|倒计时|将|下一|明年|准备/u;

/** The sentence tells of more than one year. */
const LONG_TIME = /[年以]来|五年|三年|先后|回顾|历年|曾|那年|期间|从/u;

interface Ordinal {
  readonly name: string;
  /** Year of the first time, or the event's year plus one less. */
  readonly base: number;
  readonly count: string;
  readonly start: number;
  /** Place of the figures. */
  readonly at: number;
  readonly unit: string;
  /** The row of the register was checked. */
  readonly sure: boolean;
}

/** What follows 第9个: 三八 of 第110个“三八”国际妇女节 is passed over. */
const NTH_REST = /^[个届次](?:“?三八”?|全国“|“)?/u;

function ordinalAt({ block: { text }, start, end, years }: OrdinalSign): Ordinal | null {
  const count = text.slice(start, end);
  if (years) {
    const named = anniversaries()
      .get(text.charCodeAt(start - 1))
      ?.find(([name]) => text.endsWith(name, start) && isBefore(name, text, start));
    return (
      (named && {
        name: named[0],
        base: named[1].year,
        count,
        start: start - named[0].length,
        at: start,
        unit: '周年',
        sure: isSure(named[1]),
      }) ??
      null
    );
  }
  const rest = NTH_REST.exec(text.slice(end, end + 6))?.[0] ?? '';
  const from = end + rest.length;
  const named = dayAt(text, from) ?? (text.startsWith('全国', from) ? dayAt(text, from + 2) : undefined);
  const first = named?.[1].first;
  if (!named || first === undefined) return null;
  return {
    name: named[0],
    base: first - 1,
    count,
    start: start - 1,
    at: start,
    unit: text.charAt(end),
    sure: isSure(named[1]),
  };
}

/** 建国 of 新建国有企业 is none. */
function isBefore(name: string, text: string, at: number): boolean {
  return !/[新共]$/u.test(text.charAt(at - name.length - 1)) || name.length > 2;
}

/** The names by one of their characters, in the order in which they are tried. */
function byCode<T>(names: readonly Named<T>[], codeOf: (name: string) => number): ReadonlyMap<number, Named<T>[]> {
  const out = new Map<number, Named<T>[]>();
  for (const named of names) {
    const code = codeOf(named[0]);
    const own = out.get(code);
    if (own) own.push(named);
    else out.set(code, [named]);
  }
  return out;
}

const anniversaries = lazy(() => byCode(anniversaryNames(), (name) => name.charCodeAt(name.length - 1)));
const days = lazy(() => byCode(dayNames(), (name) => name.charCodeAt(0)));

/** The name of a day or week that begins at an offset. */
function dayAt(text: string, at: number): ReturnType<typeof dayNames>[number] | undefined {
  return days()
    .get(text.charCodeAt(at))
    ?.find(([name]) => text.startsWith(name, at));
}

interface YearsTold {
  readonly years: readonly number[];
  readonly trust: Trust;
  readonly parts: readonly RelationPart[];
}

/** The years that may be meant: one that the sentence ties to it, else all that it names and the report's. */
function yearsFor(dated: DatedBlock, ordinal: Ordinal, reading: Reading): YearsTold | null {
  const { block, moments } = dated;
  const { text } = block;
  const last = moments[indexBefore(moments, ordinal.start)];
  if (last && !last.titled && last.year !== null && ordinal.start - last.mention.place.end <= 24) {
    const parts = [{ role: '年份', place: last.mention.place }];
    if (last.source !== 'report' && IS.test(text.slice(last.mention.place.end, ordinal.start)))
      return { years: [last.year], trust: 'certain', parts };
  }
  const word = /(今年|去年|明年)(?:的|是|正值|恰逢|适逢|迎来|为)(?:我国|中国)?(?:庆祝|纪念)?“?$/u.exec(
    text.slice(Math.max(0, ordinal.start - 12), ordinal.start),
  )?.[1];
  if (word !== undefined) {
    const at = text.lastIndexOf(word, ordinal.start);
    const years = yearsMeant(word, dated, at, reading);
    return years && { years, trust: 'certain', parts: [{ role: '年份', place: place(block, at, at + word.length) }] };
  }
  const behind = yearBehind(dated, ordinal);
  if (behind) return behind;
  if (SINCE.test(text.slice(ordinal.at + ordinal.count.length, ordinal.at + ordinal.count.length + 5))) return null;
  return looseYears(dated, ordinal, reading);
}

/** 新中国成立70周年之际，也就是2018年10月 */
function yearBehind({ block: { text }, moments }: DatedBlock, { at, count, unit }: Ordinal): YearsTold | null {
  const end = at + count.length + unit.length;
  const next = moments[indexBefore(moments, end) + 1];
  if (unit !== '周年' || next?.source !== 'written' || next.year === null || next.titled) return null;
  const between = text.slice(end, next.mention.place.start);
  if (!/^(?:之际|纪念日|华诞|之年|的)?(?:[（(]|[，,]?(?:即|也就是|就是|——)|的)$/u.test(between) && between !== '的')
    return null;
  return { years: [next.year], trust: 'certain', parts: [{ role: '年份', place: next.mention.place }] };
}

function looseYears({ block, moments }: DatedBlock, ordinal: Ordinal, { facts, present }: Reading): YearsTold | null {
  const { text } = block;
  const spot = place(block, ordinal.start, ordinal.at + ordinal.count.length);
  const named = momentsAround(moments, indexBefore(moments, ordinal.start)).filter(
    ({ year, titled }) => year !== null && !titled,
  );
  const years = named.flatMap(({ year }) => year ?? []);
  if (present && !present.certain) return null;
  if (present) years.push(present.year);
  if (years.length === 0) return null;
  const sentence = text.slice(sentenceStart(text, ordinal.start, ordinal.start - 80), ordinal.start);
  const around = sentence.slice(-20);
  const ahead =
    (present?.ahead ?? true) || AHEAD.test(around) || isPlanned(facts.document, facts.slots, present?.year ?? 0, spot);
  const next = ahead || ordinal.unit === '周年' ? years.map((year) => year + 1) : [];
  // A speech about five years names the anniversaries of all of them.
  const trust = (present?.ahead ?? false) || LONG_TIME.test(sentence) ? 'likely' : 'certain';
  return { years: [...years, ...next], trust, parts: partsOf(named, ordinal, text) };
}

/** The one year that the sentence writes: either it or the number is wrong. */
function partsOf(named: readonly Moment[], { start }: Ordinal, text: string): readonly RelationPart[] {
  const from = sentenceStart(text, start, start - 80);
  const own = named.filter(({ source, mention: { place: at } }) => source === 'written' && at.start >= from);
  const near = own.filter(({ mention: { place: at } }) => !/[。！？；]/u.test(text.slice(start, at.start)));
  const [only] = near;
  return near.length === 1 && only ? [{ role: '年份', place: only.mention.place }] : [];
}

/** The number of a day, week or anniversary against its year: 2023年12月4日是第九个国家宪法日. */
export function ordinalRelation(
  sign: OrdinalSign,
  datedOr: (block: Block) => DatedBlock,
  reading: Reading,
): Relation | null {
  const ordinal = ordinalAt(sign);
  const count = ordinal && countOf(ordinal.count);
  if (!ordinal || count === null) return null;
  const spot = place(sign.block, ordinal.at, ordinal.at + ordinal.count.length);
  const told = quotedIn(spot) === 'title' ? null : yearsFor(datedOr(sign.block), ordinal, reading);
  if (!told) return null;
  const holds = told.years.some((year) => year - ordinal.base === count);
  const [first = 0] = told.years;
  const right = first - ordinal.base;
  if (!holds && right < 1) return null;
  const part: RelationPart = { role: '届次', place: spot };
  const { named, since } = saying(ordinal, right);
  return relation({
    type: 'year',
    parts: [...told.parts, part],
    marked: part,
    holds,
    trust: ordinal.sure ? told.trust : 'likely',
    arithmetic: holds
      ? `${since}，${count + ordinal.base}年相合`
      : `${since}，${first}年是${named}，文中写作${ordinal.count}`,
    computed: [{ part, place: spot, text: likeWritten(right, ordinal.count) }],
  });
}

function saying({ name, base, unit }: Ordinal, right: number): { readonly named: string; readonly since: string } {
  return unit === '周年'
    ? { named: `${name}${right}周年`, since: `${name}在${base}年` }
    : { named: `第${right}${unit}${name}`, since: `${name}第一${unit}在${base + 1}年` };
}
