import type { Block, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import { codesOf } from '../text/codes.ts';
import { areOfOneMake, membersIn } from './enumeration-members.ts';

const STOPS = codesOf('，。；：！？,;:');
const BRACKETS = codesOf('（(');
/** A number that points back is not farther from the things than so many characters. */
const REACH = 160;
/** What brings a list in within its clause. */
const BRINGS_IN = /^.*(?:分别[是为在]|[是为有：:给向]|即|包括|涵盖|由|对|从|在)/u;

/** Where the clause that ends at `end` begins. */
function clauseStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < REACH && !STOPS.has(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Things told with somebody's own: 我局会同公安、交通，以上三家. */
const WITH = /会同|联合|协同|配合|联手|牵头|(?<!参)与|[和跟及]/u;
const LONG = 8;

/** Each is a name of a few characters. */
function areNames(items: readonly Place[]): boolean {
  return items.every(({ start, end }) => end - start > 1 && end - start <= LONG);
}

/**
 * The things that the clause right before an offset lists, without a number of their own: 前列的企业为甲、乙、丙，这四户. Null
 * where they are none, or so many may be meant.
 * @param all whether the words say that all of them are meant (上述, 以上): then they need not be made alike
 */
export function listBefore(block: Block, from: number, count: number, all: boolean): readonly Place[] | null {
  const { text } = block;
  const before = text.charCodeAt(from - 1);
  if (!(STOPS.has(before) || BRACKETS.has(before)) || text.charAt(from - 1) === '：') return null;
  const start = clauseStart(text, from - 1);
  const words = text.slice(start, from - 1);
  if (!words.includes('、')) return null;
  const first = words.slice(0, words.indexOf('、'));
  const lead = BRINGS_IN.exec(first)?.[0].length ?? 0;
  const found = membersIn(block, start + lead, from - 1);
  if (!found || found.items.length < 3) return null;
  if (!found.alike && !(all && areNames(found.items) && !WITH.test(first) && lead + LONG > first.length)) return null;
  if (found.allowed.has(count)) return found.items.length === count ? found.items : null;
  const [least, most] = [Math.min(...found.allowed), Math.max(...found.allowed)];
  if (found.open) return count < least ? found.items : null;
  return count === most + 1 || count === least - 1 ? found.items : null;
}

/** 农业增加值增长5.1%: a name, what it did, and by how much. */
const SAYS =
  /^([\u4e00-\u9fff]{2,12}?)(增长|下降|提高|降低|回落|上升|减少|增加|达到?|完成|实现|突破|同比增长|同比下降)(?:了|至|到)?[\d.]+(?:%|个百分点|亿元|万元|元)$/u;

/**
 * The clauses right before an offset that say the same of one thing each: 农业增长5%，工业增长8%，服务业增长7%，上述四项指标. Null
 * where there are not two at least, or so many may be meant.
 */
export function clausesBefore(block: Block, from: number, count: number): readonly Place[] | null {
  const { text } = block;
  const out: Place[] = [];
  let end = from - 1;
  while (end > 0 && from - end < REACH) {
    const start = clauseStart(text, end);
    const words = text.slice(start, end);
    if (!SAYS.test(words)) {
      // A clause with a figure may say it of one more thing in other words.
      if (/\d/u.test(words) && STOPS.has(text.charCodeAt(start - 1)) && text.charAt(end) !== '。') return null;
      break;
    }
    out.unshift(place(block, start, end));
    end = start - 1;
  }
  if (out.length < 2 || Math.abs(out.length - count) > 1) return null;
  return out;
}

/** Behind the last party its doing begins. */
const NAMES = /^[\u4e00-\u9fff]{2,8}$/u;

/**
 * The things of one length or ending that the sentence before an offset begins with, the last one with what they do behind it.
 * Null where another list or number stands in the sentence.
 */
export function subjectsOf(block: Block, from: number): readonly Place[] | null {
  const { text } = block;
  let start = from;
  while (start > 0 && from - start < REACH && !'。；'.includes(text.charAt(start - 1))) start--;
  const words = text.slice(start, from - 1);
  const clause = words.split(/[，：]/u)[0] ?? '';
  const marks = [...clause.matchAll(/、/gu)].map(({ index }) => index);
  if (
    marks.length < 3 ||
    words.slice(clause.length).includes('、') ||
    /[\d等和与及以]|[一二两三四五六七八九十]个/u.test(clause)
  )
    return null;
  const bounds = [-1, ...marks];
  const names = marks.map((mark, i) => clause.slice((bounds[i] ?? 0) + 1, mark));
  if (!names.every((name) => NAMES.test(name)) || !areOfOneMake(names)) return null;
  const last = (marks.at(-1) ?? 0) + 1;
  const items = names.map((name, i) =>
    place(block, start + (bounds[i] ?? 0) + 1, start + (bounds[i] ?? 0) + 1 + name.length),
  );
  return [...items, place(block, start + last, start + Math.min(clause.length, last + (names[0] ?? '').length))];
}
