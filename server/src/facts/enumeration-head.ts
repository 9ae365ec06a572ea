import type { Block, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import { codesOf } from '../text/codes.ts';
import { readCount } from './enumeration-number.ts';

/** A stated number of things that the next words or paragraphs go through. */
export interface Head {
  readonly count: number;
  /** The number and its noun: 三个方面. */
  readonly place: Place;
  readonly text: string;
  /** Where the things begin to be told: right after the colon or stop. */
  readonly end: number;
  /** A colon brings the things in: they may be told without marks of their own. */
  readonly colon: boolean;
}

const MARKS = codesOf('，。；：！？,;:');
const COLONS = codesOf('：:');
const STOPS = codesOf('。；;');
const COMMAS = codesOf('，,');

/** How far a number may stand from the colon. */
const REACH = 32;
const NUMBER = '([一二两三四五六七八九十]{1,3}|\\d{1,2})';

/** …以下三个方面, 重点抓好八项工作, “四个关系”: the last number of the clause and its noun. */
const COUNTED = new RegExp(
  `(?<![第\\d一二两三四五六七八九十几数.])${NUMBER}(个方面|方面|[个项点条大件种类道步招关张场仗支处批句桩则样])[^、（）()《》\\d]{0,14}$`,
  'u',
);
/** A clause between the number and the colon that only brings the things in: 十件实事，主要内容有：. */
const BRINGS_IN = /^[，,](?:主要|具体|分别|内容|其中|即|就是|包括)[^，。；：:]{0,8}[：:]/u;
const BRINGS_IN_FIRST = codesOf('主具分内其即就包');
/** 存在的问题有三： */
const BARE = new RegExp(
  `(?<=问题|不足|短板|原因|特点|做法|经验|体会|启示|任务|举措|打算|表现|建议|变化|亮点|难点|主要|大致|大体|具体)[有为]${NUMBER}$`,
  'u',
);
/** Units of place and time after 个, and names that number nothing that follows. */
const OTHER = /^(?:一|二|1)$|^.{1,3}个(?:月|县|区|市|省|村|镇|乡|街道|社区|部门|单位|国家|百分点|工作日|季度|小时|人)/u;

/** A stop ends a head only where the words say that the things follow, or count what is told one by one. */
const ANNOUNCED = /(?:以下|如下|下列|下面)/u;
const TOLD_ONE_BY_ONE =
  /(?:件[^，]{0,6}(?:大事|实事|好事)|项[^，]{0,6}(?:工作|任务|举措|措施|实事|要求|打算)|[个点条类大][^，]{0,6}(?:问题|不足|短板|打算|体会|意见|要求|建议|任务|工作|举措|措施))$/u;
/** 方面 is told one by one where it is a plan or an account, not where it is done: 十方面民生实事全面完成. */
const ASPECTS =
  /(?:抓好|做好|办好|做了|抓了|推进|围绕|聚焦|突出|重点|主要|[从在]\S{0,4}[一二两三四五六七八九十\d]+个?方面)/u;
const DONE = /完成|兑现|落实落地|见效|办结$/u;

/** The number with what it counts: 三个方面, 五项, 四个关系. */
const NOUN = /^.*?(?:个?方面|句话|桩事?|[项点条件种类道步招关张场仗支处批则样]|[个大][^的，”]{0,4})/u;

/** First characters of the nouns in COUNTED. */
const NOUNS = '个方项点条大件种类道步招关张场仗支处批句桩则样';
const NOUN_FIRST = codesOf(NOUNS);
/** What a number of a head has right behind it: its noun, or the colon. */
export const HEADS_OF = `${NOUNS}：:`;
/** The longest words from the noun's first character to the mark, as COUNTED has them. */
const FARTHEST = 17;

/** Where the clause of a number ends. */
export interface HeadEnd {
  /** The mark that ends the number's clause, or the end of the block. */
  readonly mark: number;
  /** Where the things begin to be told. */
  readonly end: number;
}

/**
 * The mark at which the things counted by the figures before `at` may begin to be told: a colon, a stop, the colon of a
 * short clause that brings them in, or the end of the block. Null when they count no things that could be told.
 */
export function markAfter(text: string, at: number): HeadEnd | null {
  if (COLONS.has(text.charCodeAt(at))) return { mark: at, end: at + 1 };
  if (!NOUN_FIRST.has(text.charCodeAt(at))) return null;
  const limit = Math.min(text.length, at + FARTHEST + 1);
  let mark = at + 1;
  while (mark < limit && !MARKS.has(text.charCodeAt(mark))) mark++;
  if (mark >= limit) return limit === text.length && text.length <= TITLE ? { mark: limit, end: limit } : null;
  const code = text.charCodeAt(mark);
  if (COLONS.has(code) || STOPS.has(code)) return { mark, end: mark + 1 };
  if (!COMMAS.has(code)) return null;
  const brought = BRINGS_IN_FIRST.has(text.charCodeAt(mark + 1))
    ? BRINGS_IN.exec(text.slice(mark, mark + 16))?.[0]
    : undefined;
  if (brought !== undefined) return { mark, end: mark + brought.length };
  if (startsList(text, mark + 1)) return { mark, end: mark + 1 };
  return isLastSentence(text, mark) ? { mark, end: text.length } : null;
}

/** The first of things that are told one by one, right behind the words that count them. */
const FIRST_MARK = /^(?:一是|一要|第一[，、是步]|首先[，是]?|其一[，是]|[（(][一1][)）]|1[.、)）](?!\d)|[①⑴])/u;

const FIRST_SIGNS = codesOf('一第首其（(1①⑴');

function startsList(text: string, at: number): boolean {
  return FIRST_SIGNS.has(text.charCodeAt(at)) && FIRST_MARK.test(text.slice(at, at + 5));
}

/** The rest of a sentence after the number's clause is not longer than this: 抓好九个方面工作，努力保持……发展。 */
const REST = 40;
/** Another number of things stands nearer to what follows. */
const ANOTHER = /[\d一二两三四五六七八九十](?:个|方面|项|点|条|大|件|种|类)/u;

/** Whether nothing but the end of one sentence stands behind an offset. */
function isLastSentence(text: string, from: number): boolean {
  if (text.length - from > REST) return false;
  const rest = text.slice(from);
  return rest.search(/[。：:；]/u) === rest.length - 1 && !ANOTHER.test(rest);
}

/** A line that only names what follows is not longer than this: 2022年十件民生实事. */
const TITLE = 30;

const FIGURES = codesOf('0123456789一二两三四五六七八九十');
/** Last characters of what is TOLD_ONE_BY_ONE. */
const TOLD_LAST = codesOf('事作务措施求算题足板会见议');

/** A first look at a clause without a colon, which most do not pass. */
function mayAnnounce(text: string, from: number, mark: number): boolean {
  return TOLD_LAST.has(text.charCodeAt(mark - 1)) || ANNOUNCES.isIn(text, from, mark);
}

/** 下 of 以下, 方 of 方面. */
const ANNOUNCES = codesOf('下方');

function clauseStart(text: string, mark: number): number {
  let from = mark;
  const limit = Math.max(0, mark - REACH);
  while (from > limit && !MARKS.has(text.charCodeAt(from - 1))) from--;
  return from;
}

/** Whether words without a colon say that what they count is told next. */
function isAnnounced(clause: string, counted: string): boolean {
  if (ANNOUNCED.test(clause) || TOLD_ONE_BY_ONE.test(counted)) return !DONE.test(counted);
  return counted.includes('方面') && ASPECTS.test(clause) && !DONE.test(clause);
}

/** Whether the things are told next without a colon: their first mark follows, or the words say so. */
function tellsNext(clause: string, counted: string, marked: boolean): boolean {
  return (marked && !DONE.test(clause)) || isAnnounced(clause, counted);
}

/** The first number of a clause that counts things up to its end; 下一步, 一项 count none. */
function countedIn(clause: string): RegExpExecArray | null {
  const found = COUNTED.exec(clause);
  if (!found || !SINGLE.test(found[1] ?? '')) return found;
  return COUNTED.exec(clause.slice(found.index + 1)) ?? found;
}

const SINGLE = /^[一1]$/u;

/** The head that ends at a mark, or null. */
export function headBefore(block: Block, { mark, end }: HeadEnd): Head | null {
  const { text } = block;
  const colon = COLONS.has(text.charCodeAt(end - 1));
  const marked = startsList(text, end);
  const from = clauseStart(text, mark);
  if (!colon && !marked && !mayAnnounce(text, from, mark)) return null;
  const clause = text.slice(from, mark);
  const bare = FIGURES.has(text.charCodeAt(mark - 1)) ? BARE.exec(clause) : null;
  const match = bare ?? countedIn(clause);
  if (!match) return null;
  const [whole, words = ''] = match;
  const count = readCount(words);
  if (count === null || count < 2 || OTHER.test(words) || OTHER.test(whole)) return null;
  if (!(colon || tellsNext(clause, whole, marked))) return null;
  const start = from + clause.length - whole.length + (bare ? 1 : 0);
  const noun = bare ? words : (NOUN.exec(whole)?.[0] ?? whole);
  return { count, place: place(block, start, start + noun.length), text: noun, end, colon };
}
