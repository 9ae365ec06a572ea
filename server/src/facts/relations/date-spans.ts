import { dayNumber, monthLength, type DayNumber } from '../calendar.ts';
import type { Moment } from './date-moments.ts';
import { BEGINS_WITH, ENDS_WITH } from './date-roles.ts';

/** One end of a stretch of time. */
export type Edge = Pick<Moment, 'year' | 'month' | 'day' | 'days' | 'narrowed' | 'start' | 'end' | 'source'>;

/** A stretch of time as it is written: 4月1日至10日, 从3月开始，到同年9月, 2020—2022年. */
export interface Span {
  readonly from: Edge;
  readonly to: Moment;
  /** Index of its second date in the block. */
  readonly index: number;
  /** 自, 从 or 始于 stands before it, 起 behind its first date: no list, no two events. */
  readonly anchored: boolean;
  /** Two events begin and end it: 5月8日开班，12日结业. */
  readonly events: boolean;
  /** Two dates with a few words each, which nothing but the length behind them makes one stretch: 2019年3月进疆，2022年3月返县. */
  readonly paired: boolean;
  /** Nothing stands between the dates but 至 or a dash. */
  readonly tight: boolean;
  /** The words between the two dates. */
  readonly between: string;
}

const DASH = '—–-－~～至到';
const BARE_YEAR = /(?<![\d.])((?:19|20)\d\d)年?[—–\-－~～至到]{1,2}$/u;
const BARE_MONTH = /(?<![\d.])(\d{1,2})[—–\-－~～至到]{1,2}$/u;
const TIGHT =
  /^(?:（含）|当日|起|开始)?[，,]?(?:[—–\-－~～]{1,2}|至|到|直至|直到|截至|截止到?|止于)(?:了|今年|本年|同年|当年|次年|翌年|第二年)?$/u;
const LOOSE =
  /^[^。；！？《》]{0,30}?[，,（(]?(?:并|于|一直|持续|直|施行)?(?:至|到|直至|直到|截至|止于|截止到?)(?:了|今年|本年|同年|当年|次年|翌年|第二年)?$/u;
/** What the words between two ends end with: 至, 同年, 了, a dash; ， between two events. */
const ENDS = '—–-－~～至到于了年，,、';
const BEGINS = /(?:自|从|由|始于|起于|起自|开始于|启动于)(?:今年|去年|上年|同年|当年)?$/u;
const BEGUN = /^(?:[^，。；]{0,4}(?:起|开始|启动))/u;

const STARTS = new RegExp(
  String.raw`^[^，。；]{0,14}(?:${BEGINS_WITH})[^，。；]{0,10}[，,、](?:(?:历时|历经|为期|用时|耗时|前后)[^，。；]{1,8}[，,、])?(?:[并将应拟]?[于在]|至|到)?(?:同年|当年|次年|翌年)?$`,
  'u',
);
const STOPS = new RegExp(String.raw`^[^，。；]{0,12}(?:${ENDS_WITH})`, 'u');

/** 从5月1日起，9月30日止 */
const FROM = /^起(?:算)?[，,、]?$/u;
const UNTIL = /^(?:日)?(?:止|为止|结束|截止)/u;

/** A common year for dates whose year nobody tells. */
export const SOME_YEAR = 2001;

/** An end of a stretch in a year of its own. */
export function withYear(edge: Edge, year: number): Edge {
  const { month, day } = edge;
  if (month === null) return { ...edge, year };
  const length = monthLength(year, month);
  if (length === 0 || (day ?? 1) > length) return { ...edge, year, days: null };
  return { ...edge, year, days: [dayNumber(year, month, day ?? 1), dayNumber(year, month, day ?? length)] };
}

function edge(year: number | null, month: number | null, start: number, end: number): Edge {
  let days: readonly [DayNumber, DayNumber] | null = null;
  if (year !== null && month === null) days = [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  if (year !== null && month !== null && monthLength(year, month) > 0)
    days = [dayNumber(year, month, 1), dayNumber(year, month, monthLength(year, month))];
  return { year, month, day: null, days, narrowed: '', start, end, source: 'written' };
}

/** The stretch whose first end has neither 年 nor 月: 2021—2025年, 1—4月. */
function bareSpan(to: Moment, index: number): Span | null {
  const { text } = to.block;
  const { start } = to.mention.place;
  if (start === 0 || !DASH.includes(text.charAt(start - 1))) return null;
  if (to.month !== null && (to.day !== null || to.mention.value.year !== null)) return null;
  const base = Math.max(0, start - 7);
  const found = (to.month === null ? BARE_YEAR : BARE_MONTH).exec(text.slice(base, start));
  if (!found) return null;
  const value = Number(found[1]);
  const at = base + found.index;
  const from =
    to.month === null
      ? edge(value, null, at, at + 4)
      : { ...edge(to.year, value, at, at + (found[1] ?? '').length), source: to.source };
  return { from, to, index, anchored: false, events: false, paired: false, tight: true, between: '' };
}

function pairSpan(from: Moment, to: Moment, index: number): Span | null {
  const { text } = to.block;
  const { start } = to.mention.place;
  if (start - from.end > 40 || !ENDS.includes(text.charAt(start - 1))) return null;
  const between = text.slice(from.end, to.start);
  const tight = TIGHT.test(between);
  const anchored = BEGINS.test(text.slice(Math.max(0, from.start - 5), from.start)) || BEGUN.test(between);
  const plain = { from, to, index, anchored, events: false, paired: false, tight, between };
  if (tight || (anchored && LOOSE.test(between))) return plain;
  const rest = text.slice(to.end, to.end + 36);
  const events =
    (STARTS.test(between) && STOPS.test(rest)) || (FROM.test(between) && (UNTIL.test(rest) || STOPS.test(rest)));
  if (events) return { ...plain, anchored: true, events };
  return isPaired(between, rest) ? { ...plain, paired: true } : null;
}

/** 3月1日打响、6月30日鸣金: what was done on the one and on the other, in a few words. */
const DONE =
  /^(?<done>[\u4e00-\u9fff]{1,9})[，,、](?:[并将应于在至到]{1,2})?(?:同年|当年|次年|翌年|第二年|今年|本年)?$/u;
const DONE_THEN = /^(?<done>[\u4e00-\u9fff]{1,8})[，,。；、]/u;
/** Two things of one sort, or a part of what goes on. */
const NO_PAIR = /[第每各另又再]|分别|其中|同比|首[批期场]|累计|下降|增|减/u;

/** What is over then: 返县, 撤哨, 退伍, 散学. */
const OVER = new RegExp(
  String.raw`[返退交撤毕满归回离竣完停止结拆闭卸辞束收散合揭谢通复愈灭熄]|作出|判决|发证|领证|拿证|${ENDS_WITH}`,
  'u',
);

/** 领到证书，从递交到领证: what stands behind looks back at both. */
const LOOKS_BACK = /[，,]从[^，。；：\d]{1,8}[到至][^，。；：\d]{1,8}(?:前后|一共|总共|整整|只|仅|才|共)*[用花历耗]/u;

function isPaired(between: string, rest: string): boolean {
  const [first, second] = [DONE.exec(between)?.groups?.done, DONE_THEN.exec(rest)?.groups?.done];
  if (first === undefined || second === undefined || NO_PAIR.test(first + second)) return false;
  if (!OVER.test(second) && !LOOKS_BACK.test(rest)) return false;
  // 3月2日检查，3月5日检查
  return first !== second && first.slice(0, 2) !== second.slice(0, 2);
}

/** The stretches of time that a block writes, in order. */
export function spansOf(moments: readonly Moment[]): Span[] {
  const out: Span[] = [];
  moments.forEach((to, i) => {
    const from = moments[i - 1];
    const pair = from && from.titled === to.titled && from.sentence === to.sentence ? pairSpan(from, to, i) : null;
    const span = pair ?? bareSpan(to, i);
    if (span) out.push(span);
  });
  return out;
}
