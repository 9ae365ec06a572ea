import type { Block } from '../../document/model.ts';
import { codesOf } from '../../text/codes.ts';
import { SELDOM_SIGN } from '../../text/signs.ts';
import { rational, type Rational } from '../../text/rational.ts';
import { between, type Interval } from '../../text/interval.ts';
import { BESIDE, DOWN, DOWN_NOUN, mayChange, TAIL, UP, UP_NOUN, type Change } from './growth-words.ts';
import { PAST } from './growth-times.ts';

/** A word of change before a number, whatever stands before it in its clause: 可防性案件同比增长, 场次增幅, 两年相比多发了. */
const TOLD = new RegExp(
  `^([^，。；、：（）()\\d]{0,16}?)(?:${BESIDE})*(?:(${UP_NOUN})|(${DOWN_NOUN})|(?<!新|上|(?<![今本全当]|[比较](?:上一?|[去前同]))年)(?:(${UP})|(${DOWN})))${TAIL}$`,
  'u',
);
/** 比上年多接待了, 两年相比多发了. */
const DONE_MORE = new RegExp(
  `^([^，。；、：（）()\\d]{0,16}?)(?:(?:[比较]|与|同)${PAST}相?比?|相比|同比)(?:净|又|再)?(?:(多|增)|(少|减))[\\u4e00-\\u9fff]{1,3}$`,
  'u',
);
const ANNUAL = /[年月]均|年平均|每年|每月/u;
const TOTAL = /累计/u;
/** The change of a change, of a rank or of what is newly done is another thing. */
const OTHER = /新增|增速|增加值|占|位次|排名|名次|比重|差距|高于|低于|全[国省市]平均/u;

/** 2023年在上年基础上又多了: the year is none of the subject. */
const YEAR = /^(?:到|至)?(?:19|20)\d\d年/u;

/** What a clause before a number tells of a change. */
export interface ClauseTold {
  readonly change: Change;
  /** The words before the word of change. */
  readonly subject: string;
}

/** The change that a clause tells of the number behind it; null when it tells none, or one of another thing. */
export function toldIn(clause: string): ClauseTold | null {
  if (!mayChange(clause, clause.length) && !/[多少增减][一-龥]{1,3}$/u.test(clause)) return null;
  const words = YEAR.test(clause) ? clause.replace(YEAR, '') : clause;
  const more = DONE_MORE.exec(words);
  const match = more ?? TOLD.exec(words);
  if (!match || OTHER.test(clause)) return null;
  const up = more ? more[2] !== undefined : match[2] !== undefined || match[4] !== undefined;
  const change: Change = { direction: up ? 'up' : 'down', annual: ANNUAL.test(clause), total: TOTAL.test(clause) };
  return { change, subject: match[1] ?? '' };
}

const RATIO = new RegExp(
  `^([^，。；、：（）()\\d]{0,10}?)(?:已经?|一下子|几乎|正好|刚好|恰好?|足足|整整|约|正|刚)*(?:是|为|达到?了?|相当于|等于|变?成了?|成为)(?:其|${PAST})(?:同期)?的$`,
  'u',
);

/** The subject of a multiple: 流通量 of 流通量是上年的四倍; null when a clause tells of none, or of a whole plan (“十二五”). */
export function ratioIn(clause: string): string | null {
  return clause.endsWith('的') && !/五[”"]/u.test(clause) ? (RATIO.exec(clause)?.[1] ?? null) : null;
}

/** 翻了一番, 减半, 持平: a change that words alone tell. */
export interface WordTold {
  readonly start: number;
  readonly end: number;
  /** What the later number may be, as a multiple of the earlier one. */
  readonly bounds: Interval;
}

const WORDS =
  /翻了?([一两二三四1-4])番(多|以上|有余|还多)?|翻番|倍增|(?<!税|费|减|补贴|经济|成|折)减半|(基本|大体|大致|总体|略有|几乎)?持平|成倍增长/gu;
const FOLD: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4 };

/** 翻一番 is said of what has become twice as much, a little more or less; 翻两番 of four times. */
function folds(count: number, over: boolean): Interval {
  const times = 2 ** count;
  return between(rational(times * 9, 10), over ? null : rational(times * 5, 4));
}

function boundsIn(match: RegExpMatchArray): Interval {
  const [whole, count, over, nearly] = match;
  if (whole.endsWith('持平')) return nearly === undefined ? around(5) : around(12);
  if (whole.endsWith('减半')) return between(rational(35, 100), rational(65, 100));
  return folds(count === undefined ? 1 : (FOLD[count] ?? Number(count)), over !== undefined || whole.startsWith('成'));
}

function around(percent: number): Interval {
  const one = (value: number): Rational => rational(value, 100);
  return between(one(100 - percent), one(100 + percent));
}

/** What is meant to be is no fact: 力争翻一番, 有望翻番. */
const PLAN = /力争|争取|有望|预计|计划|确保|目标是|规划|将|预期|再/u;

const FOLDS = '番'.charCodeAt(0);
/** Last characters of 持平, 减半, 倍增, and the first ones. */
const WORD_ENDS = codesOf('番平半增');
const WORD_PAIRS: ReadonlySet<number> = new Set(['持平', '减半', '倍增'].map((word) => pairAt(word, 1)));

function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at - 1) << 16) | text.charCodeAt(at);
}

/** Whether words in [start, end) of a text may tell a change: 翻番, 持平, 减半, 倍增. */
export function mayTellInWords(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (WORD_ENDS.has(code) && (code === FOLDS || (at > start && WORD_PAIRS.has(pairAt(text, at))))) return true;
  }
  return false;
}

/** Whether a paragraph has one of the words of `mayTellInWords`; but for 持平 these have a character that few have. */
export function tellsInWords({ text, signs }: Block): boolean {
  return text.includes('持平') || ((signs & SELDOM_SIGN) !== 0 && mayTellInWords(text, 0, text.length));
}

/** The changes that words alone tell between two offsets of a text. */
export function wordsToldIn(text: string, from: number, to: number): WordTold[] {
  const out: WordTold[] = [];
  for (const match of text.slice(from, to).matchAll(WORDS)) {
    const start = from + match.index;
    if (!PLAN.test(text.slice(Math.max(from, start - 8), start)))
      out.push({ start, end: start + match[0].length, bounds: boundsIn(match) });
  }
  return out;
}
