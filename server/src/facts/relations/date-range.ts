import { place } from '../../document/place.ts';
import { likeWritten } from '../calendar-words.ts';
import { addMonths } from '../calendar.ts';
import type { Relation, RelationPart } from '../model.ts';
import { durationsIn, type Duration } from './date-durations.ts';
import { compare, lengthsOf, type Ends } from './date-lengths.ts';
import type { DatedBlock, Moment } from './date-moments.ts';
import { SOME_YEAR, spansOf, withYear, type Edge, type Span } from './date-spans.ts';
import { relation } from './relation.ts';

/** How far around a stretch of time its length is looked for. */
const AFTER = 60;
const BEFORE = 34;

const STRONG = /历时|前后|长达|跨度|为期|持续|连续|不间断|历经|一连|整整|耗时|用时|时长|总共|共计|一共|^共$|^合计|^总计/u;
const TAKEN = /历时|前后|用时|耗时|长达|工期|一共|总共|共计|^共$/u;
const TERM = /有效|期限|公示|公告|征求意见|试用期|试行|任期/u;
const THIS = /这$/u;
/** What may stand between a stretch and the length that is said of it: 止，共 · 期间， · （. */
const DIRECT =
  /^(?:止|结束|为止|期间|之间|间|届满|完成|的|在)*[，,、（(]?(?:的|这|在|时间|为|期间)*$/u;
const BRACKET_CLOSED = /^[）)](?:的)?$/u;
const NEXT_CLAUSE = /^[^，。；：,]{0,12}[，,]$/u;
const NAMED_LENGTH = /^(?:来|间|时间|期间|里|中|内|期|之久)/u;
const PLAN = /^(?:行动|攻坚|整治|计划|规划|试点|建设|提升|任期|改革)/u;
/** Between a length and the stretch behind it: 为期三个月的整治行动（, 有效期三年，自. */
const LEADS_IN = /^(?:来|间|时间|期)?(?:的?[^，。；（()）]{0,14})?[（(]$|^(?:，|,)?(?:即|自|从|由|时间为|为|是|：|:)+$/u;
const LEADS_ON = /^(?:的[^，。；（()）]{0,16})?(?:自|从|于)$/u;

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

type Tie = 'both' | 'longer' | null;

/** How a length after a stretch belongs to it: it must fit, or only must not be longer. */
function tieAfter(text: string, span: Span, duration: Duration): Tie {
  const { mark, end } = duration;
  const gap = text.slice(span.to.end, duration.from);
  const rest = text.slice(end, end + 6);
  const isOfOther = rest.startsWith('的');
  if (span.events && (!TAKEN.test(mark) || !NEXT_CLAUSE.test(gap))) return null;
  if (mark === '') {
    if (DIRECT.test(gap) && gap.length <= 4 && duration.unit === 'year' && NAMED_LENGTH.test(rest)) return 'both';
    return BRACKET_CLOSED.test(gap) && PLAN.test(rest) ? 'both' : null;
  }
  if (THIS.test(mark)) return /[近前后]/u.test(gap.slice(-1)) ? null : 'both';
  if (!STRONG.test(mark) && !(TERM.test(mark) && DIRECT.test(gap))) return null;
  if (isRun(duration) && !span.anchored && !(DIRECT.test(gap) && duration.unit === 'year')) return null;
  if (DIRECT.test(gap)) return isOfOther ? 'longer' : 'both';
  if (NEXT_CLAUSE.test(gap)) return isOfOther || /每|人|各/u.test(gap) ? 'longer' : 'both';
  return /[，,（(]$/u.test(gap) && !/^共|计$/u.test(mark) ? 'longer' : null;
}

/** 连续18个月保持第一 began before the months that are told; 连续开展18天 did not. */
function isRun({ mark, unit }: Duration): boolean {
  return /(?:连续|持续)$/u.test(mark) && (unit === 'month' || unit === 'year');
}

function tieBefore(text: string, span: Span, duration: Duration): Tie {
  const gap = text.slice(duration.end, span.from.start);
  const known = STRONG.test(duration.mark) || TERM.test(duration.mark);
  if (LEADS_IN.test(gap)) {
    if (known) return 'both';
    return duration.unit === 'year' && /^(?:来|间|时间|期间|行动|[^，。；（()）]{0,8}(?:行动|攻坚|规划|计划))?[（(]$/u.test(gap) ? 'both' : null;
  }
  return known && span.anchored && LEADS_ON.test(gap) ? 'both' : null;
}

/** Inside 自9月1日起公开征求意见30日，至9月30日结束. */
function tieInside({ mark }: Duration): Tie {
  return STRONG.test(mark) || TERM.test(mark) ? 'both' : null;
}

/** The term of a document ends the day before its anniversary or on it. */
function endsOnTerm({ unit, halves, about }: Duration, { from, to }: Ends): boolean | null {
  if (unit !== 'month' && unit !== 'year') return null;
  if (about !== 'exact' || from.day === null || to.day === null || !from.days || !to.days) return null;
  const due = addMonths(from.days[0], unit === 'year' ? halves * 6 : halves / 2);
  return Math.abs(to.days[0] - due) <= 1;
}

const UNIT_NAMES = { day: '天', week: '周', month: '个月', year: '年' } as const;

function describe(text: string, span: Span, ends: Ends, unit: Duration['unit']): string {
  const stretch = text.slice(span.from.start, span.to.end);
  const lengths = lengthsOf(ends, unit);
  if (!lengths) return stretch;
  const counted = `${lengths.counted}${UNIT_NAMES[unit]}`;
  return `${stretch.length > 30 ? `${text.slice(span.from.start, span.from.end)}至${text.slice(span.to.mention.place.start, span.to.end)}` : stretch}，首尾都算为${counted}`;
}

function lengthRelation({ block }: DatedBlock, span: Span, duration: Duration, tie: Tie): Relation | null {
  const ends = endsOf(span);
  const side = ends && tie && compare(duration, ends);
  if (!ends || side === null || !tie) return null;
  const term = TERM.test(duration.mark) ? endsOnTerm(duration, ends) : null;
  const holds = term ?? side === 0;
  if (!holds && tie === 'longer' && side !== 1) return null;
  if (holds && tie === 'longer' && side !== 0) return null;
  const { text } = block;
  const words = text.slice(duration.start, duration.end);
  const told: RelationPart = { role: '时长', place: place(block, duration.start, duration.end) };
  const arithmetic = describe(text, span, ends, duration.unit);
  const counted = lengthsOf(ends, duration.unit)?.counted ?? 0;
  const { number } = duration;
  const offer =
    tie === 'both' && duration.halves % 2 === 0 && counted > 0
      ? [
          {
            part: told,
            place: place(block, number.start, number.end),
            text: likeWritten(counted, text.slice(number.start, number.end)),
          },
        ]
      : [];
  return relation({
    type: duration.unit === 'day' || duration.unit === 'week' ? 'date' : 'period',
    parts: [partOf('开始', block, span.from), partOf('结束', block, span.to), told],
    marked: told,
    holds,
    trust: 'certain',
    arithmetic: holds ? arithmetic : `${arithmetic}，文中写作${words}`,
    computed: offer,
  });
}

function partOf(role: string, block: DatedBlock['block'], { start, end }: Edge): RelationPart {
  return { role, place: place(block, start, end) };
}

function sentenceEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < text.length && at < limit && !'。！？；'.includes(text.charAt(at))) at++;
  return at;
}

function sentenceStart(text: string, from: number, limit: number): number {
  let at = from;
  while (at > limit && at > 0 && !'。！？；'.includes(text.charAt(at - 1))) at--;
  return at;
}

function neighbours(moments: readonly Moment[], { from, to }: Span): { readonly last: number; readonly next: number } {
  const at = moments.indexOf(to);
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
    ...(span.tight || span.events || span.between === ''
      ? []
      : durationsIn(text, span.from.end, span.to.mention.place.start).map((one) => [one, tieInside(one)] as const)),
    ...durationsIn(text, span.to.end, end).map((one) => [one, tieAfter(text, span, one)] as const),
  ];
  return tied.flatMap(([duration, tie]) => lengthRelation(dated, span, duration, tie) ?? []);
}

/** Whether the second end certainly lies before the first one: both say their year, or share a month. */
function isReversed({ from, to }: Span): boolean {
  if (!from.days || !to.days || from.days[0] <= to.days[1]) return false;
  if (from.month === null || to.month === null) return from.month === null && to.month === null;
  if (from.month === to.month && from.year === to.year) return true;
  const said = (source: Edge['source']): boolean => source === 'written' || source === 'told';
  return said(from.source) && said(to.source);
}

function reversedRelation({ block }: DatedBlock, span: Span): Relation | null {
  if (!isReversed(span)) return null;
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
    arithmetic: years
      ? `${from.year}年在${to.year}年之后`
      : `${block.text.slice(from.start, from.end)}在${late}之后`,
  });
}

/** Stretches of time that run backwards, and lengths that do not fit them. */
export function rangeRelations(dated: DatedBlock): Relation[] {
  return spansOf(dated).flatMap((span) => {
    const reversed = reversedRelation(dated, span);
    if (reversed) return [reversed];
    return span.to.titled ? [] : lengthsAround(dated, span);
  });
}
