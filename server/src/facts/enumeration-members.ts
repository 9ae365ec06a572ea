import type { Block, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import { codesOf } from '../text/codes.ts';
import { masked } from './enumeration-list.ts';

/** The things of a list that is told from a place on, up to the next stop. */
export interface Members {
  readonly items: readonly Place[];
  /** Every number of things that the words may tell. */
  readonly allowed: ReadonlySet<number>;
  /** 等 ends the list, or a clause goes on with it: there may be more things, but not fewer. */
  readonly open: boolean;
  /** Clauses behind the list may go on with it: 送爱心、结穷亲，送物资、保生活. */
  readonly further: boolean;
  /** The things are of one make: one ending, one beginning or one length. */
  readonly alike: boolean;
  /** Where the list ends: its stop, or the end of the block. */
  readonly end: number;
}

/** A list without marks of its own is not longer than this. */
const LONGEST = 180;
/** A thing is a name, no sentence. The last one has its verb behind it: 分别在甲村、乙村举行. */
const NAME = 20;

const STOPS = codesOf('，。；：！？,;:');
const COMMAS = codesOf('，,；;');
const JOINS = /以及|[和与及]/gu;
const JOIN = codesOf('和与及');
/** A day or a month, which may be a thing of a list of dates. */
const DATE = /^(?:\d{4}年)?(?:[上下]?半年|\d{1,2}月(?:份|底|初|中旬|[上下]旬)?(?:\d{1,2}日)?|\d{1,2}日)/u;
/** Figures with a unit: the list tells values, no things. */
const VALUE =
  /\d|[一二两三四五六七八九十百]+(?:个|项|名|人|户|家|件|次|场|条|类|处|级|大|万|亿)|[两二三四五六七八九](?:所|座|位|支|台|辆|间|套|批|张|块|组|队|镇|乡|村|县|街道?)[\u4e00-\u9fff]|[一两二三四五六七八九][块场面枚座支名位次]$/u;
/** The number of a piece: 附件1责任分工表. */
const LABEL = /^(?:附件|附表|附图|附录|表|图)[\d一二三四五六七八九十]+/u;
/** Words of a sentence, which no name has. */
const SENTENCE = /(?:是|了|已经|均|其中|通过|进行|由于|因为|以来|的同时)/u;
/** A clause that goes on with the list. */
const GOES_ON = /^[，,；;](?:以及|和|及|与|还有|另有|另外|此外|加上|外加|再加|同时|还|并有|也有|最后)/u;
/** A clause that says something of the whole list. */
const SAYS =
  /^(?:各|均|都|全|皆|每|共|总|累计|合计|年|其|并|已|现|由|为|占|约|达|受|可|将|有|无|没|不|对|以|让|使|确|基本|分|逐|一律|统一)|[\d了]/u;

/** Words of a clause that says what became of the list. */
const DOES = /全部|统一|均|已|基本|逐[一步年]|一律|同步|正在|累计|达到|完成|得到|实现|受到|免费|优先|专门/u;

function endOf(text: string, from: number, stops: { has(code: number): boolean }): number {
  const limit = Math.min(text.length, from + LONGEST);
  let end = from;
  while (end < limit && !stops.has(text.charCodeAt(end))) end++;
  return end;
}

type Cut = readonly [number, number];

/** The marks that surely divide two things: 、, and the seam of “甲”“乙” and 《甲》《乙》. */
function marksOf(words: string, plain: string): Cut[] {
  const out: Cut[] = [];
  for (let at = plain.indexOf('、'); at >= 0; at = plain.indexOf('、', at + 1)) out.push([at, at + 1]);
  const marks = out.length;
  for (const seam of ['”“', '》《'])
    for (let at = words.indexOf(seam); at >= 0; at = words.indexOf(seam, at + 1)) out.push([at + 1, at + 1]);
  if (out.length > marks) out.sort(([x], [y]) => x - y);
  return out;
}

function pieces(words: string, cuts: readonly Cut[]): Cut[] {
  const bounds = [0, ...cuts.flat(), words.length];
  const out: Cut[] = [];
  for (let i = 0; i + 1 < bounds.length; i += 2) out.push([bounds[i] ?? 0, bounds[i + 1] ?? 0]);
  return out;
}

const CLOSED = codesOf('”》）)');

/** Quotation marks and brackets at the end do not tell what a name ends with. */
function bare(name: string): string {
  if (!CLOSED.has(name.charCodeAt(name.length - 1))) return name;
  return name.replace(/[”》]?(?:[（(][^（）()]*[）)])?$/u, '');
}

/** Whether names have one ending or one length, or all begin with one character. */
export function areOfOneMake(names: readonly string[]): boolean {
  const [first = '', ...rest] = names.map(bare);
  return (
    rest.every((name) => name.at(-1) === first.at(-1)) ||
    rest.every((name) => name[0] === first[0]) ||
    rest.every((name) => name.length === first.length)
  );
}

/** The 和 before the last thing surely divides two of them: what stands before it is made like the things before. */
function dividesAt(last: string, join: RegExpExecArray, others: readonly string[]): boolean {
  const left = bare(last.slice(0, join.index));
  const right = last.slice(join.index + join[0].length);
  if (left === '' || right === '') return false;
  if (/[”》]$/u.test(last.slice(0, join.index)) && /^[“《]/u.test(right)) return true;
  if (DATE.test(left) && DATE.test(right)) return true;
  if (left.length > 1 && left.at(-1) === bare(right).at(-1)) return true;
  const names = others.map(bare);
  const ending = names.every((name) => name.at(-1) === left.at(-1));
  if (ending && (names.length > 1 || right.includes(left.at(-1) ?? '') || left.length > 2)) return true;
  const even = names.every((name) => name.length === left.length);
  if (names.length === 1) return even && left.length > 2 && Math.abs(right.length - left.length) <= 1;
  return even && right.length >= left.length;
}

/** 和, 与 and 及 in a thing, where each side of it may be a thing of its own: none in 天和药业, 和平镇. */
export function joinsOf(name: string): RegExpExecArray[] {
  return [...name.matchAll(JOINS)].filter(
    ({ index, 0: { length } }) => name.length < 3 || (index > 1 && name.length - index - length > 1),
  );
}

/** 和, 与 and 及 that may divide two things or stand in one; where every thing has its own, they divide none. */
export function joinsIn(names: readonly string[]): number {
  const counts = names.map((name) => joinsOf(name).length);
  return counts.every((count) => count === 1) ? 0 : counts.reduce((a, b) => a + b, 0);
}

/**
 * The clauses behind a list's first stop that may go on with it, as lists with ， between groups do: how many things more
 * there are with each. One short clause alone says something of the list, unless it is made like its things.
 */
function furtherThings(text: string, from: number, names: readonly string[]): number[] {
  const out: number[] = [];
  let [at, more, like] = [from, 0, false];
  // 会商、通报，一月一碰头: a clause much longer than the things is none of them.
  const short = Math.max(...names.map((name) => name.length)) + 1;
  while (COMMAS.has(text.charCodeAt(at))) {
    const end = endOf(text, at + 1, STOPS);
    const words = masked(text.slice(at + 1, end));
    const own = words.split('、');
    const made = areOfOneMake([...names, ...own]) || own.length > 1;
    if (
      SAYS.test(words) ||
      DOES.test(words) ||
      own.some((name) => name.length > NAME) ||
      !(made || words.length <= short)
    )
      break;
    like ||= made;
    more += own.length;
    out.push(more);
    at = end;
  }
  return like || out.length > 1 ? out : [];
}

/** Whether the next clause has things side by side, too, and does not speak of the list. */
function goesOnWithList(text: string, from: number): boolean {
  if (!COMMAS.has(text.charCodeAt(from))) return false;
  const words = masked(text.slice(from + 1, endOf(text, from + 1, STOPS)));
  return words.includes('、') && !SAYS.test(words);
}

/** Groups of a list with ， between them that may be its things: 道路硬化、亮化，农村供水. */
function groupsFrom(further: readonly number[]): number {
  return further.length + 1;
}

const LABEL_FIRST = codesOf('附表图');

function withoutLabel(name: string): string {
  return LABEL_FIRST.has(name.charCodeAt(0)) ? name.replace(LABEL, '') : name;
}

function namesAreThings(names: readonly string[]): boolean {
  if (names.every((name) => DATE.test(name))) return true;
  return names.every((name) => name.length <= NAME && !SENTENCE.test(name) && !VALUE.test(withoutLabel(name)));
}

const SEAMS = /”“|》《/u;

/** Reads [from, end) of a block as the things of a list, divided at 、; null where it is none. */
export function membersIn(block: Block, from: number, end: number): Members | null {
  const words = block.text.slice(from, end);
  if (!words.includes('、') && !SEAMS.test(words)) return null;
  const all = masked(words);
  const rest = all.includes('等') ? all.search(/等(?!级|次|额|候|待|离子)/u) : -1;
  const told = rest < 0 ? words : words.slice(0, rest);
  const plain = all.slice(0, told.length);
  const cuts = marksOf(told, plain);
  if (cuts.length === 0) return null;
  const last = cuts.at(-1)?.[1] ?? 0;
  const before = pieces(told.slice(0, cuts.at(-1)?.[0] ?? 0), cuts.slice(0, -1)).map(([a, b]) => plain.slice(a, b));
  const joins = JOIN.isIn(plain, last, plain.length) ? joinsOf(plain.slice(last)) : [];
  const sure = joins.find((join) => dividesAt(told.slice(last), join, before));
  if (sure) cuts.push([last + sure.index, last + sure.index + sure[0].length]);
  const spans = pieces(told, cuts);
  const names = spans.map(([a, b]) => plain.slice(a, b));
  if (names.some((name) => name === '') || !namesAreThings(spans.map(([a, b]) => told.slice(a, b)))) return null;
  const most = spans.length + (JOIN.isIn(plain, 0, plain.length) ? joinsIn(names) : 0);
  const allowed = new Set(Array.from({ length: most - spans.length + 1 }, (_, i) => spans.length + i));
  const items = spans.map(([a, b]) => place(block, from + a, from + b));
  return { items, allowed, open: rest >= 0, further: false, alike: areOfOneMake(names), end: from + told.length };
}

/** The things of the list that begins at `from` and ends at the next stop, with what may go on behind it. */
export function membersFrom(block: Block, from: number): Members | null {
  const { text } = block;
  const end = endOf(text, from, STOPS);
  const found = membersIn(block, from, end);
  if (!found || found.open) return found;
  const names = found.items.map((item) => text.slice(item.start, item.end));
  const further = furtherThings(text, end, names);
  const allowed = new Set(found.allowed);
  for (const more of further) allowed.add(found.items.length + more);
  if (further.length > 0) allowed.add(groupsFrom(further));
  return {
    ...found,
    allowed,
    end,
    further: further.length > 0 || goesOnWithList(text, end),
    open: GOES_ON.test(text.slice(end, end + 4)),
  };
}
