import type { Block } from '../../document/model.ts';
import { TITLE_SIGN } from '../../text/signs.ts';
import { dayNumber, monthLength, type DayNumber } from '../calendar.ts';
import type { DateMention, Facts } from '../model.ts';
import { quotedIn } from '../quoted.ts';
import { withBareDays } from './date-bare.ts';

/** What finders may ask for. */
export type Known = Omit<Facts, 'relations'>;

/** Where the year of a date comes from: it is written, told (同年, 次年), taken from the date before it, or that of the report. */
export type YearSource = 'written' | 'told' | 'before' | 'report';

/** A date of the text with the year that its context gives it, and the days that it may mean. */
export interface Moment {
  readonly mention: DateMention;
  readonly block: Block;
  readonly start: number;
  /** Past 底, 初, 中旬 and 份. */
  readonly end: number;
  readonly year: number | null;
  readonly source: YearSource | null;
  /** 同年 or 当年 says that its year is that of the date before. */
  readonly sameYear: boolean;
  readonly month: number | null;
  readonly day: number | null;
  /** 底, 初, 上旬, 上半年 narrow a date; empty when nothing does. */
  readonly narrowed: string;
  /** First and last day that it may mean; null without a year or when no calendar has it. */
  readonly days: readonly [DayNumber, DayNumber] | null;
  /** Index of its sentence in the block. */
  readonly sentence: number;
  /** Inside 《》 or 〔〕. */
  readonly titled: boolean;
}

/** The year that 今年 of the text means by its context. */
export interface Present {
  /** The report's year. */
  readonly year: number;
  /** It was said of the report itself, not read from its number or its date. */
  readonly certain: boolean;
  /** A speech of January tells of the year before: its 今年 is the next one. */
  readonly ahead: boolean;
}

export function presentOf({ year, kind }: Known): Present | null {
  if (!year) return null;
  const ahead = (kind?.kind.yearOffset ?? 0) > 0;
  return { year: year.year, certain: year.from !== 'closing' && year.from !== 'docNumber', ahead };
}

const NARROWING =
  /^(?:份)?(?:月?底|末|初|上旬|中旬|下旬|年底|年末|年初|上半年|下半年|上半月|下半月|第?[一二三四1-4]季度)/u;
const NARROWS = '底末初上中下份月年第一二三四1234';

/** Adds what the words after a date take away from it. */
function narrowingAt(text: string, end: number): string {
  if (end >= text.length || !NARROWS.includes(text.charAt(end))) return '';
  return NARROWING.exec(text.slice(end, end + 5))?.[0] ?? (text.charAt(end) === '份' ? '份' : '');
}

const RELATIVE: Readonly<Record<string, number>> = { 同年: 0, 当年: 0, 次年: 1, 翌年: 1, 下年: 1 };
const TO_PRESENT: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 去年: -1, 上年: -1, 明年: 1, 来年: 1 };

interface YearKnown {
  readonly year: number | null;
  readonly source: YearSource | null;
  readonly sameYear?: boolean;
}

/** What the block has said of years before a date. */
interface Told {
  /** The date before, in the same sentence. */
  readonly last: Moment | undefined;
  /** The last year that the block has written or told; null when none. */
  readonly year: number | null;
  readonly present: Present | null;
}

/** 2023年 that stands right before 1—4月. */
function leadsTo(text: string, last: Moment, start: number): boolean {
  return (
    last.month === null && start - last.end <= 4 && /^(?:\d{1,2}[^，。\d]{1,2})?$/u.test(text.slice(last.end, start))
  );
}

function shifted(year: number | null | undefined, shift: number, source: YearSource): YearKnown {
  return year === null || year === undefined ? { year: null, source } : { year: year + shift, source };
}

const UNKNOWN: YearKnown = { year: null, source: null };

/** The year that a word right before a date gives it: 次年的2月28日, 今年3月. Null when none stands there. */
function yearByWord(text: string, start: number, { last, present }: Told): YearKnown | null {
  const at = text.charAt(start - 1) === '的' ? start - 1 : start;
  const word = at >= 2 ? text.slice(at - 2, at) : '';
  const relative = RELATIVE[word];
  if (relative !== undefined) {
    const known = shifted(last ? last.year : present?.year, relative, 'told');
    return { ...known, sameYear: relative === 0 && last !== undefined };
  }
  const shift = TO_PRESENT[word];
  if (shift === undefined) return null;
  return present ? shifted(present.year, shift + (present.ahead ? 1 : 0), 'report') : UNKNOWN;
}

/** The year of a date without one. Where the block speaks of another year than the report's, only its sentence can tell. */
function yearFor(text: string, start: number, known: Told): YearKnown {
  const byWord = yearByWord(text, start, known);
  if (byWord) return byWord;
  const { last, year: told, present } = known;
  if (last?.year !== null && last?.year !== undefined && last.source !== 'report')
    if (last.month !== null || leadsTo(text, last, start)) return { year: last.year, source: 'before' };
  if (!present) return told === null ? UNKNOWN : { year: told, source: 'before' };
  return told !== null && told !== present.year ? UNKNOWN : { year: present.year, source: 'report' };
}

/** First and last day of a date as it stands. */
function wholeDays(year: number, month: number | null, day: number | null): readonly [DayNumber, DayNumber] | null {
  if (month === null) return [dayNumber(year, 1, 1), dayNumber(year, 12, 31)];
  const length = monthLength(year, month);
  if (length === 0 || (day !== null && (day < 1 || day > length))) return null;
  return [dayNumber(year, month, day ?? 1), dayNumber(year, month, day ?? length)];
}

type Share = readonly [from: number, to: number];
/** Parts of a month or a year in twelfths or in thirtieths: where they begin and end. */
const SHARES: readonly (readonly [RegExp, Share])[] = [
  [/上旬|初/u, [0, 0.36]],
  [/中旬/u, [0.3, 0.7]],
  [/下旬|底|末/u, [0.63, 1]],
  [/上半/u, [0, 0.55]],
  [/下半/u, [0.45, 1]],
];

function narrowedDays(
  days: readonly [DayNumber, DayNumber] | null,
  words: string,
): readonly [DayNumber, DayNumber] | null {
  if (!days || words === '') return days;
  const share = SHARES.find(([test]) => test.test(words))?.[1];
  if (!share) return days;
  const length = days[1] - days[0];
  return [days[0] + Math.floor(length * share[0]), days[0] + Math.ceil(length * share[1])];
}

function momentOf(mention: DateMention, told: Told, sentence: number, titled: boolean): Moment {
  const { block, start, end } = mention.place;
  const { year: written, month, day } = mention.value;
  const known: YearKnown =
    written === null ? yearFor(block.text, start, told) : { year: written, source: sourceOf(block.text, start) };
  const narrowed = day === null ? narrowingAt(block.text, end) : '';
  const days = known.year === null ? null : wholeDays(known.year, month, day);
  return {
    mention,
    block,
    start,
    end: end + narrowed.length,
    year: known.year,
    source: known.source,
    sameYear: known.sameYear ?? false,
    month,
    day,
    narrowed,
    days: narrowedDays(days, narrowed),
    sentence,
    titled,
  };
}

/** The second day of 2023年3月5日至8日 has its year from the first one. */
function sourceOf(text: string, start: number): YearSource {
  const code = text.charCodeAt(start + 3);
  const isYear = (code >= 0x30 && code <= 0x39) || '〇零○一二三四五六七八九'.includes(text.charAt(start + 3));
  return isYear ? 'written' : 'before';
}

const FINAL_MARKS = ['。', '；', '！', '？'] as const;

/** Counts the ends of sentences from one date to the next: each mark is searched for from its last place. */
class Sentences {
  readonly #text: string;
  readonly #from: number;
  #next: number[] | null = null;

  constructor(text: string, from: number) {
    this.#text = text;
    this.#from = from;
  }

  /** How many end before an offset that have not been counted yet. */
  endedBefore(to: number): number {
    if (to <= this.#from) return 0;
    const next = (this.#next ??= FINAL_MARKS.map((mark) => this.#text.indexOf(mark, this.#from)));
    let count = 0;
    for (let i = 0; i < FINAL_MARKS.length; i++) {
      let at = next[i] ?? -1;
      for (; at >= 0 && at < to; at = this.#text.indexOf(FINAL_MARKS[i] as string, at + 1)) count++;
      next[i] = at;
    }
    return count;
  }
}

/** The dates of one block, each with its year; `mentions` are all that name a month or a year. */
export function momentsOf(mentions: readonly DateMention[], present: Present | null): Moment[] {
  const out: Moment[] = [];
  const [head] = mentions;
  if (!head) return out;
  const { block } = head.place;
  const titles = (block.signs & TITLE_SIGN) !== 0;
  let sentence = 0;
  const sentences = new Sentences(block.text, head.place.start);
  let year: number | null = null;
  for (const mention of withBareDays(mentions)) {
    sentence += sentences.endedBefore(mention.place.start);
    const before = out[out.length - 1];
    const last = before?.sentence === sentence ? before : undefined;
    const titled = titles && quotedIn(mention.place) === 'title';
    const moment = momentOf(mention, { last, year, present }, sentence, titled);
    out.push(moment);
    if (moment.source === 'written' && !titled) ({ year } = moment);
  }
  return out;
}

/** Index of the last date that ends before an offset; -1 when none does. */
export function indexBefore(moments: readonly Moment[], offset: number): number {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] as Moment).mention.place.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** No more dates than these are looked at on either side. */
const NEIGHBOURS = 12;

/** The dates around an index, those of other sentences included. */
export function momentsAround(moments: readonly Moment[], index: number): readonly Moment[] {
  if (moments.length <= NEIGHBOURS) return moments;
  return moments.slice(Math.max(0, index - NEIGHBOURS), Math.max(0, index) + NEIGHBOURS + 1);
}

/** As written, from its first figure to 底 or 初. */
export function wordsAt({ block, start, end }: Moment): string {
  return block.text.slice(start, end);
}
