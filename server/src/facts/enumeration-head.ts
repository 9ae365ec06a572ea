import type { Block, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import { codesOf } from '../text/codes.ts';
import { parseHanInteger } from '../text/numerals.ts';

/** A stated number of things that the next words or paragraphs go through. */
export interface Head {
  readonly count: number;
  /** The number and its noun: 三个方面. */
  readonly place: Place;
  readonly text: string;
  /** Where the things begin to be told: right after the colon or stop. */
  readonly end: number;
}

const MARKS = codesOf('，。；：！？,;:');
const COLONS = codesOf('：:');

/** How far a number may stand from the colon. */
const REACH = 32;
const NUMBER = '([一二两三四五六七八九十]{1,3}|\\d{1,2})';

/** …以下三个方面, 重点抓好八项工作, “四个关系”: the last number of the clause and its noun. */
const COUNTED = new RegExp(
  `(?<![第\\d一二两三四五六七八九十几数.])${NUMBER}(个方面|方面|个|项|点|条|大|件|种|类)[^、（）()《》\\d]{0,14}$`,
  'u',
);
/** Units of place and time after 个, and names that number nothing that follows. */
const OTHER = /^(?:一|二|1)$|^.{1,3}个(?:月|县|区|市|省|村|镇|乡|街道|社区|部门|单位|国家|百分点|工作日|季度|小时|人)/u;

/** A stop ends a head only where the words say that the things follow. */
const ANNOUNCED =
  /(?:以下|如下|下列|下面)|(?:抓好|做好|做了|抓了|推进|实施)[^，]{0,4}[^，]{1,3}(?:个方面|方面)的?(?:重点|主要)?(?:工作|任务)$/u;

/** The number with what it counts: 三个方面, 五项, 四个关系. */
const NOUN = /^.*?(?:个?方面|[项点条件种类]|[个大][^的，”]{0,4})/u;

function numberOf(words: string): number {
  return /^\d/.test(words) ? Number(words) : Number(parseHanInteger(words) ?? 0n);
}

/** First characters of the nouns in COUNTED. */
const NOUN_FIRST = codesOf('个方项点条大件种类');
/** The longest words from the noun's first character to the mark, as COUNTED has them. */
const FARTHEST = 17;

/**
 * The colon that ends the clause of the figures before `at`, or the stop that ends both clause and block. -1 when they
 * count no things that are announced.
 */
export function markAfter(text: string, at: number): number {
  if (!NOUN_FIRST.has(text.charCodeAt(at))) return -1;
  const limit = Math.min(text.length, at + FARTHEST + 1);
  let mark = at + 1;
  while (mark < limit && !MARKS.has(text.charCodeAt(mark))) mark++;
  if (mark >= limit) return -1;
  const isHead = COLONS.has(text.charCodeAt(mark)) || (mark === text.length - 1 && text.charAt(mark) === '。');
  return isHead ? mark : -1;
}

/** The head that ends at `mark` (a colon, or a stop at the end of the block), or null. */
export function headBefore(block: Block, mark: number, end: number): Head | null {
  const { text } = block;
  let from = mark;
  const limit = Math.max(0, mark - REACH);
  while (from > limit && !MARKS.has(text.charCodeAt(from - 1))) from--;
  const clause = text.slice(from, mark);
  const stop = !COLONS.has(text.charCodeAt(mark));
  if (stop && !clause.includes('方面') && !clause.includes('下')) return null;
  const match = COUNTED.exec(clause);
  if (!match) return null;
  const [whole, words = ''] = match;
  const count = numberOf(words);
  if (count < 2 || OTHER.test(words) || OTHER.test(whole)) return null;
  if (stop && !ANNOUNCED.test(clause)) return null;
  const start = from + match.index;
  const noun = NOUN.exec(whole)?.[0] ?? whole;
  return { count, place: place(block, start, start + noun.length), text: noun, end };
}
