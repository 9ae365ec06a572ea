import { place } from '../../document/place.ts';
import { likeWritten } from '../calendar-words.ts';
import { addMonths } from '../calendar.ts';
import type { Relation, RelationPart } from '../model.ts';
import { durationsIn, type Duration } from './date-durations.ts';
import { sentenceEnd, sentenceStart } from './date-text.ts';
import { isTerm, tieAfter, tieBefore, tieInside, type Tie } from './date-ties.ts';
import { compare, lengthsOf, type Ends } from './date-lengths.ts';
import type { DatedBlock } from './date-blocks.ts';
import { goesOn } from './date-same.ts';
import type { Moment } from './date-moments.ts';
import { SOME_YEAR, withYear, type Edge, type Span } from './date-spans.ts';
import { relation, type Claim } from './relation.ts';

/** How far around a stretch of time its length is looked for. */
const AFTER = 60;
const BEFORE = 34;
/** So many dates before a stretch may begin its stages. */
const STAGES = 8;

/** The ends with their years; 9月至2月 ends in the year after. Null where they run backwards. */
export function endsOf({ from, to }: Span): Ends | null {
  if (from.month !== null && to.month !== null && from.year === null && to.year === null)
    return forward(withYear(from, SOME_YEAR), withYear(to, SOME_YEAR), true);
  if (from.year === null || to.year === null) return null;
  return forward(from, to, to.source === 'before' || to.source === 'report');
}

function forward(from: Edge, to: Edge, mayWrap: boolean): Ends | null {
  if (!from.days || !to.days) return null;
  if (from.days[0] <= to.days[1]) return { from, to };
  return mayWrap && from.month !== to.month ? { from, to: withYear(to, (to.year ?? 0) + 1) } : null;
}

/** The term of a document ends the day before its anniversary or on it. */
function endsOnTerm({ unit, halves, about }: Duration, { from, to }: Ends): boolean | null {
  if (unit !== 'month' && unit !== 'year') return null;
  if (about !== 'exact' || from.day === null || to.day === null || !from.days || !to.days) return null;
  const due = addMonths(from.days[0], unit === 'year' ? halves * 6 : halves / 2);
  return Math.abs(to.days[0] - due) <= 1;
}

const UNIT_NAMES = { day: '天', week: '周', month: '个月', year: '年' } as const;

/** A stretch is quoted whole up to this length. */
const QUOTED = 30;

function describe(text: string, { from, to }: Span, ends: Ends, told: Duration): string {
  const whole = text.slice(from.start, to.end);
  // Half a month is told in days.
  const unit = told.unit === 'month' && told.halves <= 3 && to.day !== null ? 'day' : told.unit;
  const years = lengthsOf(ends, unit);
  const lengths = years?.counted === 0 ? lengthsOf(ends, 'month') : years;
  if (!lengths) return whole;
  const short = `${text.slice(from.start, from.end)}至${text.slice(to.mention.place.start, to.end)}`;
  return `${whole.length > QUOTED ? short : whole}，首尾都算为${lengths.counted}${UNIT_NAMES[years === lengths ? unit : 'month']}`;
}

/** What is offered in the place of a length that must fit. */
function offerOf(told: RelationPart, duration: Duration, counted: number): Claim['computed'] {
  const { number, halves } = duration;
  if (halves % 2 !== 0 || counted < 1 || counted === halves / 2) return [];
  const { block } = told.place;
  const written = block.text.slice(number.start, number.end);
  return [{ part: told, place: place(block, number.start, number.end), text: likeWritten(counted, written) }];
}

/** Whether a length agrees with its stretch; null when the two say nothing of each other. */
function agreesWith(duration: Duration, ends: Ends, tie: 'both' | 'longer', counted: boolean): boolean | null {
  const side = compare(duration, ends, counted);
  if (side === null) return null;
  if (tie === 'longer') return side < 0 ? null : side === 0;
  return (isTerm(duration) ? endsOnTerm(duration, ends) : null) ?? side === 0;
}

/**
 * Whether a length may be that of all stages, or of several stretches together: 3月为部署阶段，……10月至11月为总结阶段，前后历时
 * 九个月; 3月至5月、9月至11月，共六个月.
 */
function isOfMore(moments: readonly Moment[], span: Span, duration: Duration): boolean {
  const { to } = span;
  const first = span.from.start;
  const former = moments.slice(Math.max(0, span.index - STAGES), span.index).filter((one) => {
    const between = to.block.text.slice(one.end, first);
    return one.end <= first && one.sentence === to.sentence && !one.titled && !/比|同期|上年|去年/u.test(between);
  });
  const last = former.at(-1);
  if (last && /^[、和及与，]{1,2}$/u.test(to.block.text.slice(last.end, first))) return true;
  return former.some((from) => {
    const ends = endsOf({ ...span, from });
    return ends !== null && compare(duration, ends) === 0;
  });
}

/** The first day of a notice may not count. */
const NOTICE = /公示|公告|征求|张榜|公开/u;

function lengthRelation({ block, moments }: DatedBlock, span: Span, duration: Duration, tie: Tie): Relation | null {
  const ends = tie && endsOf(span);
  const counted = span.tight && !NOTICE.test(block.text.slice(Math.max(0, span.from.start - 30), duration.end + 6));
  const holds = ends && agreesWith(duration, ends, tie, counted);
  if (!ends || holds === null || (!holds && isOfMore(moments, span, duration))) return null;
  const { text } = block;
  const told: RelationPart = { role: '时长', place: place(block, duration.start, duration.end) };
  const arithmetic = describe(text, span, ends, duration);
  const right = lengthsOf(ends, duration.unit)?.counted ?? 0;
  return relation({
    type: duration.unit === 'day' || duration.unit === 'week' ? 'date' : 'period',
    parts: [partOf('开始', block, span.from), partOf('结束', block, span.to), told],
    marked: told,
    holds,
    trust: 'certain',
    arithmetic: holds ? arithmetic : `${arithmetic}，文中写作${text.slice(duration.start, duration.end)}`,
    computed: tie === 'both' ? (offerOf(told, duration, right) ?? []) : [],
  });
}

function partOf(role: string, block: DatedBlock['block'], { start, end }: Edge): RelationPart {
  return { role, place: place(block, start, end) };
}

function neighbours(
  moments: readonly Moment[],
  { from, index: at }: Span,
): { readonly last: number; readonly next: number } {
  const next = moments[at + 1]?.mention.place.start ?? Infinity;
  const before = moments.slice(Math.max(0, at - 2), at).filter((one) => one.end <= from.start);
  return { last: before[before.length - 1]?.end ?? 0, next };
}

function lengthsAround(dated: DatedBlock, span: Span): Relation[] {
  const { block, moments } = dated;
  const { text } = block;
  const { last, next } = neighbours(moments, span);
  const end = sentenceEnd(text, span.to.end, Math.min(next, span.to.end + AFTER));
  const start = sentenceStart(text, span.from.start, Math.max(last, span.from.start - BEFORE));
  const tied: (readonly [Duration, Tie])[] = [
    ...durationsIn(text, start, span.from.start).map((one) => [one, tieBefore(text, span, one)] as const),
    ...(span.tight || span.paired || span.between === ''
      ? []
      : durationsIn(text, span.from.end, span.to.mention.place.start).map(
          (one) => [one, tieInside(text, span, one)] as const,
        )),
    ...durationsIn(text, span.to.end, end).map((one) => [one, tieAfter(text, span, one)] as const),
  ];
  const found = tied.flatMap(([duration, tie]) => lengthRelation(dated, span, duration, tie) ?? []);
  return [...found, ...otherLengths(dated, span, tied, end)];
}

/** ，四年来从未中断: a second count of the years of one stretch. */
const LOOKS_BACK = /^(?:来|间|里)(?:[，,]?(?:从未|从不|始终|一直|没有|无一|累计|年年|每年|坚持|持续|连续))/u;

/** Years of one stretch that are told twice, and not alike: 2020年至2024年五年来，……四年来从未中断. */
function otherLengths(
  { block }: DatedBlock,
  span: Span,
  tied: readonly (readonly [Duration, Tie])[],
  end: number,
): Relation[] {
  const { text } = block;
  const [first] = tied.find(([{ unit, about }, tie]) => tie === 'both' && unit === 'year' && about === 'exact') ?? [];
  if (!first) return [];
  return durationsIn(text, first.end, end).flatMap((other) => {
    const { unit, about, mark, halves } = other;
    if (unit !== 'year' || about !== 'exact' || halves === first.halves || !/^这?$/u.test(mark)) return [];
    if (!/[，,]$/u.test(text.slice(0, other.from)) || !LOOKS_BACK.test(text.slice(other.end, other.end + 6))) return [];
    const part = (role: string, one: Duration): RelationPart => ({ role, place: place(block, one.start, one.end) });
    const [one, two] = [part('时长', first), part('时长', other)];
    const words = (at: Duration): string => text.slice(at.start, at.end);
    return relation({
      type: 'period',
      parts: [partOf('开始', block, span.from), partOf('结束', block, span.to), one, two],
      marked: two,
      holds: false,
      trust: 'certain',
      arithmetic: `${text.slice(span.from.start, span.to.end)}前面说是${words(first)}，后面又说是${words(other)}`,
    });
  });
}

/** 10月15日开始，到当年9月30日 */
const SAME_YEAR = /(?:当年|同年)$/u;

/** Whether a date lies before another one of the same year, whichever it is. */
function isBeforeInYear(one: Edge, other: Edge): boolean {
  if (one.month === null || other.month === null) return false;
  const [a, b] = [withYear(one, SOME_YEAR).days, withYear(other, SOME_YEAR).days];
  return a !== null && b !== null && a[1] < b[0];
}

/** Whether the second end certainly lies before the first one: both say their year, or share a month. */
function isReversed(span: Span): boolean {
  const { from, to } = span;
  if (span.paired) return false;
  if (SAME_YEAR.test(span.between)) return isBeforeInYear(to, from);
  if (!from.days || !to.days || from.days[0] <= to.days[1]) return false;
  if (from.month === null || to.month === null) return from.month === null && to.month === null;
  if (from.month === to.month && from.year === to.year) return true;
  const said = (source: Edge['source']): boolean => source === 'written' || source === 'told';
  return said(from.source) && said(to.source);
}

function reversedRelation({ block }: DatedBlock, span: Span): Relation | null {
  if (!isReversed(span)) return null;
  if (span.events && !goesOn(span.between, block.text.slice(span.to.end, span.to.end + 16))) return null;
  const { from, to } = span;
  const years = to.month === null;
  const range: RelationPart = { role: '起止', place: place(block, from.start, to.mention.place.end) };
  const end: RelationPart = { role: '结束', place: to.mention.place };
  const late = block.text.slice(to.mention.place.start, to.end);
  return relation({
    type: years ? 'year' : 'date',
    parts: years ? [range] : [partOf('开始', block, from), end],
    marked: years ? range : end,
    holds: false,
    trust: 'certain',
    arithmetic: years ? `${from.year}年在${to.year}年之后` : `${block.text.slice(from.start, from.end)}在${late}之后`,
  });
}

/** Stretches of time that run backwards, and lengths that do not fit them. */
export function rangeRelations(dated: DatedBlock): Relation[] {
  return dated.spans.flatMap((span) => {
    const reversed = reversedRelation(dated, span);
    if (reversed) return [reversed];
    return span.to.titled ? [] : lengthsAround(dated, span);
  });
}
