import type { Block, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import { codesOf } from '../text/codes.ts';
import { readCount } from './enumeration-number.ts';
import { masked } from './enumeration-list.ts';
import type { BlockFigures } from './figures.ts';
import type { Enumeration } from './model.ts';

/** How far before its number a row may begin. */
const REACH = 120;
/** The last thing of a row is not longer than this. */
const LAST = 24;

/** From so many things on, a row is not told together with one thing that stands apart. */
const MANY = 4;
/** A row has two things and a mark at least. */
const MIN = 3;

const ENDS = codesOf('，。；：！？,;:');
/** What is counted after a row: 三大行动, 4座电站, 五类对象, 六个村, 三部门. Frequencies, lengths and grades are none. */
const COUNTED = /^(?:大(?!型|量|幅|力|约|于|小)|[个项条类种名家所座支件点张处部方]|位(?!数|一体))/u;
/** 数 of 两位数, 三方协议 and 三方面: words in which the number counts nothing beside it. */
const NAMES = /^(?:个百分点|个月|个季度|个工作日|个小时|个字|个以上|个多|点半|方面军|项以上|家以上|种以上|条线管理)/u;
const THESE = /(?:这|该)$/u;
const MADE_OF = /(?:(?:组成|构成|参与|参加)的|在内的)$/u;
/** 甲村、乙村、丙村等四个村 may name some of them. */
const OPEN = /等$/u;
/** Figures and quotations in a row are other counts: 中央八项规定、省委十项规定. */
const COUNTS = /[\d“”]|[一二两三四五六七八九十](?!体|般|批|致|定|律|切|线|流|期|把手)/u;

/** 南北河 may be two rivers. */
const TWO_IN_ONE = /[东南西北]{2}/u;

const JOIN = /[和与及]/u;

interface Row {
  readonly items: readonly Place[];
  /** Every number of things that the words may tell. */
  readonly allowed: ReadonlySet<number>;
  /** All things are of one make. */
  readonly alike: boolean;
}

function startOf(text: string, end: number): number {
  let at = end;
  const limit = Math.max(0, end - REACH);
  while (at > limit && !ENDS.has(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Names of villages and the like without their nouns. */
const SHORT = 3;

function areAlike(items: readonly string[]): boolean {
  const [first = ''] = items;
  const same = (pick: (item: string) => string | undefined): boolean => items.every((one) => pick(one) === pick(first));
  if (same((one) => one.at(-1)) || same((one) => one[0])) return true;
  // Names of one length, a verb before none of them: 甲渡、乙桥、丙园.
  return items.length > 2 && first.length <= SHORT && same((one) => String(one.length));
}

/** Suffixes of the row that begin after 和, 与, 及: 修路、改水和电力、广电、电信 may be three things or more. */
function suffixes(text: string, marks: readonly number[]): number[] {
  const out: number[] = [];
  for (const { index } of text.matchAll(/[和与及]/gu)) {
    const left = marks.filter((mark) => mark > index).length;
    if (left > 0 && left < marks.length) out.push(left + 1);
  }
  return out;
}

/** A verb inside a thing: what stands before it does the verb, and the row begins behind it: 党委、政府设综合办公室、党建办公室. */
const VERB =
  /(?<=.)(?:下?设立?(?![施备计置])|[由把将]|成立|组建|开展|实施|推进|建成|新建|评为|(?<![固专所])有(?![限机])).{2}/u;

/** Suffixes of the row that begin behind a verb of a later thing. */
function verbSuffixes(items: readonly string[]): number[] {
  return items.flatMap((item, i) => (i > 0 && VERB.test(item) ? [items.length - i] : []));
}

/** 和, 与 and 及 that may divide two things; where every thing has its own, they divide none. */
function joinsOf(items: readonly string[]): number {
  const counts = items.map((item) => [...item.matchAll(/[和与及]/gu)].length);
  return counts.every((count) => count === 1) ? 0 : counts.reduce((a, b) => a + b, 0);
}

/** 、 and the 和 before the last thing, where it surely divides: 县司法局、县人社局和县总工会. */
function marksIn(text: string, joined: boolean): number[] {
  const marks: number[] = [];
  for (let at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) marks.push(at);
  const last = marks.at(-1);
  if (last === undefined || !joined) return marks;
  const joins = [...text.slice(last).matchAll(/[和与及]/gu)].map(({ index }) => last + index);
  const [join] = joins;
  const alike = join !== undefined && text.charAt(join - 1) === text.charAt(text.length - 1);
  if (joins.length === 1 && alike) marks.push(join);
  return marks;
}

/** The things that begin at `start`, as 、 divides them; `text` is theirs with brackets and quotations blanked out. */
function rowOf(block: Block, start: number, text: string): Row | null {
  const joined = JOIN.test(text);
  const marks = marksIn(text, joined);
  if (marks.length === 0) return null;
  const bounds = [-1, ...marks, text.length];
  const items = bounds.slice(1).map((to, i) => place(block, start + (bounds[i] ?? 0) + 1, start + to));
  if (items.some((item) => item.end <= item.start)) return null;
  const least = items.length;
  const plain = items.map((item) => text.slice(item.start - start, item.end - start));
  const joins = joined ? joinsOf(plain) : 0;
  const allowed = new Set([...(joined ? suffixes(text, marks) : []), ...verbSuffixes(plain)]);
  for (let n = least; n <= least + joins; n++) allowed.add(n);
  return { items, allowed, alike: areAlike(items.map((item) => block.text.slice(item.start, item.end))) };
}

/** The words that a number may count: where they stand, and whether more than nearness binds the two: 这, 组成的. */
interface Spot {
  readonly from: number;
  readonly end: number;
  readonly bound: boolean;
  /** 等 stands before the number: the row need not be whole. */
  readonly open?: true;
  /** Quotation marks or a verb say where the row begins. */
  readonly whole?: true;
}

/** A whole row in quotation marks: “蓝天、碧水、净土”三大工程. */
function quotedRow(text: string, at: number): Spot | null {
  const from = text.lastIndexOf('“', at) + 1;
  const inside = text.slice(from, at - 1);
  return from > 0 && at - from < REACH && !/[”，。；]/u.test(inside)
    ? { from, end: at - 1, bound: false, whole: true }
    : null;
}

function spotBefore(text: string, at: number): Spot | null {
  const last = text.charAt(at - 1);
  if (last === '”') return quotedRow(text, at);
  const before = text.slice(Math.max(0, at - 6), at);
  const open = OPEN.test(before);
  const words = open ? '等' : (THESE.exec(before)?.[0] ?? MADE_OF.exec(before)?.[0] ?? '');
  const end = at - words.length - (last === '“' ? 1 : 0);
  const code = text.charCodeAt(end - 1);
  const name = (code >= 0x4e00 && code <= 0x9fff) || code === 0x201d;
  if (!name) return null;
  const spot = { from: startOf(text, end), end, bound: words !== '' && !open };
  return open ? { ...spot, open } : spot;
}

/** The words of a row that a number behind them may count, brackets and quotations blanked out; null where they are none. */
function rowWords(words: string, quotedNumber: boolean): string | null {
  if (!words.includes('、') || words.includes('等') || JOINED.test(words)) return null;
  const plain = masked(words);
  // “四个意识”、坚定“四个自信”: slogans side by side.
  if (quotedNumber && plain.includes('＿')) return null;
  return COUNTS.test(plain) || TWO_IN_ONE.test(plain) ? null : plain;
}

const JOINED = /[、和与及各共约近等第每]$/u;

/** So many things and more of one length, as the members of a slogan are; the first has the verb before it. */
function areEven(items: readonly Place[], many: number): boolean {
  const lengths = items.slice(1).map(({ start, end }) => end - start);
  return lengths.length + 1 >= many && Math.max(...lengths) - Math.min(...lengths) <= 1;
}

/** Whether the count differs from the row so that no reading of the words gives it. */
function differs({ items, allowed, alike }: Row, count: number, spot: Spot, counted: string, great: boolean): boolean {
  const { bound, open, whole } = spot;
  if (allowed.has(count)) return false;
  // 两位数, 两级, 两项补贴, 两条线 are words of their own; a total of things of many kinds is far from their number.
  if (count === 2 && !bound && !/[种类个]/u.test(counted)) return false;
  if (open) return count === items.length - 1 && (alike || areEven(items, 4));
  const one = count === Math.max(...allowed) + 1 || count === items.length - 1;
  return (
    (bound && Math.abs(count - items.length) <= 2) ||
    (one &&
      items.length > 2 &&
      (count > items.length || alike || whole === true || count >= MANY || (great && areEven(items, 3))))
  );
}

/** What is counted right after a number, where a noun goes on behind it: 公园、广场4个 is a sum of two kinds. */
function countedAt(text: string, end: number): string | null {
  const tail = text.slice(end, end + 8);
  const counted = COUNTED.exec(tail)?.[0];
  if (counted === undefined || NAMES.test(tail)) return null;
  return /^(?!以[上下]|左右|多|余)[\u4e00-\u9fff“]/u.test(tail.slice(counted.length)) ? counted : null;
}

/** 分为粮油、蔬菜、水果三类: the noun may be left out, and the row begins behind the verb. */
function dividedRow(
  text: string,
  start: number,
  end: number,
): { readonly counted: string; readonly spot: Spot } | null {
  if (!KINDS.has(text.charCodeAt(end))) return null;
  const counted = text.charAt(end);
  const base = startOf(text, start);
  const verb = DIVIDES.exec(text.slice(base, start));
  if (verb === null) return null;
  const [from, to] = [base + verb.index, base + verb.index + verb[0].length];
  // 按婚姻、邻里、土地分为三类: the row stands before the verb.
  const spot = to === start ? { from: rowStart(text, base, from), end: from } : { from: to, end: start };
  return { counted, spot: { ...spot, bound: false, whole: true } };
}

const KINDS = codesOf('类种块个级档');
const DIVIDES = /(?:细|划)?分[为成]|归(?:纳)?为/u;

/** Behind 按 and 将, which bring in what is divided. */
function rowStart(text: string, from: number, to: number): number {
  const brought = /^.*(?:按照?|把|将)/u.exec(text.slice(from, to))?.[0];
  return from + (brought?.length ?? 0);
}

function enumeration(block: Block, start: number, end: number, count: number, members: readonly Place[]): Enumeration {
  const at = place(block, start, end);
  return { stated: { count, place: at, text: block.text.slice(start, end) }, members, shape: 'row' };
}

/** The titles that a number counts; 等 may stand for others, not for fewer. */
function titlesAt(block: Block, start: number, end: number, to: number): Enumeration | null {
  const titles = titlesBefore(block, start);
  const count = readCount(block.text.slice(start, end));
  if (!titles || count === null || count < 2) return null;
  if (block.text.charAt(start - 1) === '等' && titles.length <= count) return null;
  return enumeration(block, start, to, count, titles);
}

function rowAt(block: Block, start: number, end: number): Enumeration | null {
  const { text } = block;
  const divided = dividedRow(text, start, end);
  const counted = divided?.counted ?? countedAt(text, end);
  if (counted === null) return null;
  const to = end + counted.length;
  if (text.slice(Math.max(0, start - 4), start).includes('》')) return titlesAt(block, start, end, to);
  const count = readCount(text.slice(start, end));
  if (count === null || count < 2) return null;
  const spot = divided?.spot ?? spotBefore(text, start);
  if (!spot || text.lastIndexOf('、', spot.end) < spot.end - LAST) return null;
  const plain = rowWords(text.slice(spot.from, spot.end), text.charAt(start - 1) === '“');
  const row = plain === null ? null : rowOf(block, spot.from, plain);
  if (!row) return null;
  if (row.allowed.has(count)) return enumeration(block, start, to, count, asMany(block, row.items, count));
  const great = /[大种类]/u.test(counted) || text.charAt(start - 1) === '“';
  return differs(row, count, spot, counted, great) ? enumeration(block, start, to, count, row.items) : null;
}

const THE_ABOVE = /》(?:等|[，,]?(?:以上|上述|这))?$/u;

/** Titles side by side that 以上两项制度 counts: 《……》《……》和《……》，以上三项. */
function titlesBefore(block: Block, at: number): readonly Place[] | null {
  const { text } = block;
  const said = THE_ABOVE.exec(text.slice(Math.max(0, at - 4), at))?.[0];
  if (said === undefined) return null;
  const out: Place[] = [];
  let end = at - said.length;
  for (;;) {
    const start = text.lastIndexOf('《', end);
    if (start < 0 || text.slice(start, end).includes('》')) return null;
    out.unshift(place(block, start, end + 1));
    const before = /》[、和及与]?$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0];
    if (before === undefined) break;
    end = start - before.length;
  }
  return out.length > 1 ? out : null;
}

/** The things as many as stated: the last ones of a longer row; cut at 和 where there are fewer. */
function asMany(block: Block, items: readonly Place[], count: number): Place[] {
  const out = items.length > count ? items.slice(-count) : [...items];
  for (let i = out.length - 1; i >= 0 && out.length < count; i--) {
    const { start, end } = out[i] as Place;
    const words = masked(block.text.slice(start, end));
    const cuts = [...words.matchAll(/[和与及]/gu)].map(({ index }) => start + index).slice(-(count - out.length));
    const bounds = [start, ...cuts.flatMap((cut) => [cut, cut + 1]), end];
    const pieces = bounds.flatMap((from, k) => (k % 2 === 0 ? [place(block, from, bounds[k + 1] ?? end)] : []));
    out.splice(i, 1, ...pieces);
  }
  return out;
}

const FIRST = codesOf('大个项条类种名家所座支件点张处部方位级块档');
/** The last mark of a row is not farther from its number, 组成的 and 以上 in between. */
const FAR = LAST + 8;
const MARK = codesOf('、');
const FIGURES = codesOf('0123456789');
/** A row may hold anything inside them. */
const CLOSING = codesOf('）)》”');

/** What may stand between titles and their number: 》, 以上, 上述, 这. */
const AFTER_TITLES = codesOf('》上述这');

/** Whether a 、 stands before a number in its clause, and no other count between the two. */
function marksBefore(text: string, start: number): boolean {
  const limit = Math.max(0, start - FAR);
  for (let at = start - 1; at >= limit; at--) {
    const code = text.charCodeAt(at);
    if (MARK.has(code)) return at < start - 1;
    if (ENDS.has(code) || FIGURES.has(code)) return false;
    if (CLOSING.has(code)) return text.lastIndexOf('、', at) >= limit;
  }
  return false;
}

/** A first look at the characters beside a number, which most numbers do not pass. */
function mayCountARow(text: string, start: number, end: number): boolean {
  if (!FIRST.has(text.charCodeAt(end))) return false;
  return AFTER_TITLES.has(text.charCodeAt(start - 1)) || marksBefore(text, start);
}

/** Adds the rows of things that stand right before their number: 道路、饮水、电网三大工程. */
export function rowsOfBlock({ block, runs }: BlockFigures, out: Enumeration[]): void {
  const { text } = block;
  for (const { start, end, type } of runs) {
    if (start < MIN || end - start > 3 || (type !== 'han' && type !== 'arabic')) continue;
    const found = mayCountARow(text, start, end) ? rowAt(block, start, end) : null;
    if (found) out.push(found);
  }
}
