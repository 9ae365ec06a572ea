import type { Block, Place } from '../document/model.ts';
import { place, textAt } from '../document/place.ts';
import { codesOf } from '../text/codes.ts';
import { masked } from './enumeration-list.ts';
import { measureAt, MEASURE_FIRST } from './enumeration-measure.ts';
import { readCount } from './enumeration-number.ts';
import { asMany, leadsOf, rowOf, type Row } from './enumeration-things.ts';
import { titlesAt } from './enumeration-titles.ts';
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
/** Words in which the number counts nothing beside it: 三方协议, 两位一体, 二级公路. */
const NAMES =
  /^(?:个多|方面军|方协议|线管理|条线管理|位一体|大(?:型|量|幅|力|约|于|小)|级(?:路|公路|以上|甲|乙|医院|建造|等)|期|次(?:性|元)|部(?:分|曲)|地(?:块|面)|名(?:列|以)|名(?:单|额)|点(?:多|整)|场(?:景|馆)|间(?:隔|接))/u;
/** 三区两园: one of several numbers that are told together. */
const COMPOSED = /^[\u4e00-\u9fff]{1,3}[一二两三四五六七八九十]+(?:[县区市镇乡村园站所库网]|[\u4e00-\u9fff]{1,3}”)/u;
const THESE = /(?:这|该)$/u;
/** 甲村、乙村、丙村共三个村. */
const TOTAL = /(?:一共|总共|合计|共计|[共总这])$/u;
const MADE_OF = /(?:(?:组成|构成|参与|参加)的|在内的)$/u;
/** Last characters of THESE, TOTAL and MADE_OF. */
const BINDS = codesOf('这该共计总的');
/** Figures and quotations in a row are other counts: 中央八项规定、省委十项规定. */
const COUNTS = /[\d“”]|[一二两三四五六七八九十](?!体|般|批|致|定|律|切|线|流|期|把手)/u;

/** 南北河 may be two rivers. */
const TWO_IN_ONE = /[东南西北]{2}/u;

function startOf(text: string, end: number): number {
  let at = end;
  const limit = Math.max(0, end - REACH);
  while (at > limit && !ENDS.has(text.charCodeAt(at - 1))) at--;
  return at;
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

/** Where the first of names in quotation marks begins that stand side by side: “甲”“乙”“丙”. */
function chainStart(text: string, last: number): number {
  let at = last;
  while (text.charAt(at - 1) === '”') {
    const open = text.lastIndexOf('“', at - 1);
    if (open < 0 || at - open > LAST) break;
    at = open;
  }
  return at;
}

/** A whole row in quotation marks: “蓝天、碧水、净土”三大工程. */
function quotedRow(text: string, at: number): Spot | null {
  const from = text.lastIndexOf('“', at) + 1;
  if (text.charAt(from - 2) === '”') return { from: chainStart(text, from - 1), end: at, bound: false, whole: true };
  const inside = text.slice(from, at - 1);
  return from > 0 && at - from < REACH && !/[”，。；]/u.test(inside)
    ? { from, end: at - 1, bound: false, whole: true }
    : null;
}

function spotBefore(text: string, at: number): Spot | null {
  const last = text.charAt(at - 1);
  if (last === '”') return quotedRow(text, at);
  const open = last === '等';
  const before = BINDS.has(text.charCodeAt(at - 1)) ? text.slice(Math.max(0, at - 6), at) : '';
  const total = TOTAL.exec(before)?.[0];
  const words = open ? '等' : (THESE.exec(before)?.[0] ?? MADE_OF.exec(before)?.[0] ?? total ?? '');
  const end = at - words.length - (last === '“' ? 1 : 0);
  const code = text.charCodeAt(end - 1);
  const name = (code >= 0x4e00 && code <= 0x9fff) || code === 0x201d;
  if (!name) return null;
  const spot = { from: startOf(text, end), end, bound: words !== '' && !open && words !== total };
  return open ? { ...spot, open } : spot;
}

/** Whether things stand side by side: with 、 between them, or “甲”“乙”. */
function hasMarks(words: string): boolean {
  return words.includes('、') || words.includes('”“');
}

interface Words {
  readonly from: number;
  readonly plain: string;
}

/**
 * The words of a row that a number behind them may count, brackets and quotations blanked out, and where they begin: behind
 * figures that stand before the words which lead the row in. Null where they are none.
 */
function rowWords(text: string, { from, end }: Spot, quotedNumber: boolean): Words | null {
  const words = text.slice(from, end);
  if (!hasMarks(words) || words.includes('等') || ENDS_OPEN.test(words)) return null;
  const plain = masked(words);
  // “四个意识”、坚定“四个自信”: slogans side by side.
  if (quotedNumber && plain.includes('＿')) return null;
  const first = plain.slice(0, Math.max(0, plain.indexOf('、')));
  const lead = COUNTS.test(first) ? (leadsOf(first)[0] ?? 0) : 0;
  const row = plain.slice(lead);
  return COUNTS.test(row) || TWO_IN_ONE.test(row) ? null : { from: from + lead, plain: row };
}

const ENDS_OPEN = /[、和与及各约近等第每]$/u;
const JOINED = /[和与及]/u;

/** What is counted right after a number, where a noun goes on behind it: 公园、广场4个 is a sum of two kinds. */
function countedAt(text: string, end: number): string | null {
  const tail = text.slice(end, end + 8);
  const counted = measureAt(text, end);
  if (counted === undefined || NAMES.test(tail) || COMPOSED.test(tail)) return null;
  const behind = tail.slice(counted.length);
  if (/^(?!以[上下]|左右|多|余)[\u4e00-\u9fff“]/u.test(behind)) return counted;
  // 甲、乙、丙这三支，: the number points at the row, and ends its clause.
  if (!THESE.test(text.charAt(end - 2)) || !/^[，。；]/u.test(behind)) return null;
  return JOINED.test(text.slice(startOf(text, end - 2), end - 2)) ? null : counted;
}

/** So many things and more of one length, as the members of a slogan are; the first has the verb before it. */
function areEven(items: readonly Place[], many: number): boolean {
  const lengths = items.slice(1).map(({ start, end }) => end - start);
  return lengths.length + 1 >= many && Math.max(...lengths) - Math.min(...lengths) <= 1;
}

/** Kinds and single things, of which two may be told; 两级, 两项补贴, 两条线 are words of their own. */
/** What brings in nothing but what was issued or carried out. */
const ISSUED = /^.*(?:出台|印发|制定|建立|健全|完善|推行|实施|落实|执行|确立)了?(?=[\u4e00-\u9fff]{2})/u;
const TWO_OF = /[种类个座家所名位处支县镇乡村市局]/u;

/** The things but the first are of one kind, and the first of another: 甲铁路、乙高速、丙高速两条高速. */
function firstStandsApart({ items, ending }: Row): boolean {
  const last = (item: Place): string => item.block.text.charAt(item.end - 1);
  const rest = items.slice(1).map(last);
  return !ending && rest.length > 1 && rest.every((one) => one === rest[0]);
}

/**
 * The row begins its clause, no words lead it in, and its first thing is made like another: nothing in it could stand apart
 * from what is counted.
 */
function beginsClause({ items }: Row, { from }: Spot): boolean {
  const [first, ...rest] = items.map(textAt);
  if (first === undefined || items[0]?.start !== from || first.length < 2 || leadsOf(first).length > 0) return false;
  return rest.some((name) => name.at(-1) === first.at(-1)) && rest.length > 1;
}

function lengthOf({ start, end }: Place, i: number, from: number): number {
  return end - (i === 0 ? Math.max(start, from) : start);
}

/** 先后出台甲、乙、丙、丁三项制度: the verb stands right before the first thing, and none has the noun that is counted. */
function isLedIn(block: Block, row: Row, spot: Spot, end: number): boolean {
  const { text } = block;
  const first = row.items[0];
  const noun = /^[\u4e00-\u9fff]{2}/u.exec(text.slice(end, end + 2))?.[0];
  if (!first || noun === undefined) return false;
  const lead = ISSUED.exec(text.slice(spot.from, first.end))?.[0].length;
  return (
    lead !== undefined &&
    row.items.every((item, i) => !textAt(item).endsWith(noun) && lengthOf(item, i, spot.from + lead) < 10)
  );
}

/** Whether a count is less than the things told, by so much as a slip makes it. */
function isLess(row: Row, count: number, spot: Spot, great: boolean): boolean {
  const { items, ending, alike, even } = row;
  const { whole } = spot;
  const much = items.length - count;
  if (much === 2) return ending && count >= 3;
  if (much !== 1 || items.length < 3 || (whole !== true && firstStandsApart(row))) return false;
  return (
    alike ||
    whole === true ||
    beginsClause(row, spot) ||
    count >= MANY ||
    (even && count >= 3) ||
    (great && areEven(items, 3))
  );
}

/** Whether a count is more than the things told, by so much as a slip makes it. */
function isMore({ items, allowed, ending }: Row, count: number): boolean {
  const much = count - Math.max(...allowed);
  return (much === 1 && (items.length > 2 || ending)) || (much === 2 && ending && items.length > 2);
}

/** Whether the count differs from the row so that no reading of the words gives it. */
function differs(row: Row, count: number, spot: Spot, counted: string, great: boolean): boolean {
  const { items, allowed, alike } = row;
  if (allowed.has(count) || (count === 2 && !spot.bound && !spot.whole && !TWO_OF.test(counted))) return false;
  if (spot.open) return count < items.length && count >= items.length - 2 && (alike || areEven(items, 4));
  if (spot.bound && Math.abs(count - items.length) <= 2) return true;
  return isLess(row, count, spot, great) || isMore(row, count);
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
  const words = text.slice(base, start);
  const verb = words.includes('分') || words.includes('归') ? DIVIDES.exec(words) : null;
  if (verb === null) return null;
  const [from, to] = [base + verb.index, base + verb.index + verb[0].length];
  // 按婚姻、邻里、土地分为三类: the row stands before the verb.
  const spot = to === start ? { from: rowStart(text, base, from), end: from } : { from: to, end: start };
  return { counted, spot: { ...spot, bound: false, whole: true } };
}

const KINDS = codesOf('类种块个级档');
const DIVIDES = /(?:细|划)?分[为成]|归(?:纳)?为/u;

const BRINGS_IN = /[有是为]|包括|涉及|即/gu;
/** Kinds and points, which are counted without their noun: 常见病有甲、乙、丙三种. */
const BARE = /^[种类项点个条名位家样]$/u;

/** 常见病有甲、乙、丙三种，: the clause ends with the number, and a word in it brings the things in. */
function broughtRow(
  text: string,
  start: number,
  end: number,
): { readonly counted: string; readonly spot: Spot } | null {
  const counted = text.charAt(end);
  if (!ENDS.has(text.charCodeAt(end + 1)) || !BARE.test(counted) || FIGURES.has(text.charCodeAt(start))) return null;
  const base = startOf(text, start);
  const first = text.slice(base, start).split('、')[0] ?? '';
  const brought = [...first.matchAll(BRINGS_IN)].at(-1);
  if (!brought) return null;
  const from = base + brought.index + brought[0].length;
  return from < base + first.length ? { counted, spot: { from, end: start, bound: false, whole: true } } : null;
}

/** Behind 按 and 将, which bring in what is divided. */
function rowStart(text: string, from: number, to: number): number {
  const brought = /^.*(?:按照?|把|将)/u.exec(text.slice(from, to))?.[0];
  return from + (brought?.length ?? 0);
}

function enumeration(block: Block, start: number, end: number, count: number, members: readonly Place[]): Enumeration {
  const at = place(block, start, end);
  return { stated: { count, place: at, text: block.text.slice(start, end) }, members, shape: 'row' };
}

function rowAt(block: Block, start: number, end: number): Enumeration | null {
  const { text } = block;
  const divided = dividedRow(text, start, end) ?? broughtRow(text, start, end);
  const counted = divided?.counted ?? countedAt(text, end);
  if (counted === null) return null;
  const to = end + counted.length;
  if (text.slice(Math.max(0, start - 4), start).includes('》')) {
    const titles = titlesAt(block, start, end);
    return titles && enumeration(block, start, to, titles.count, titles.members);
  }
  const count = readCount(text.slice(start, end));
  if (count === null || count < 2) return null;
  const spot = divided?.spot ?? spotBefore(text, start);
  if (!spot) return null;
  const words = rowWords(text, spot, text.charAt(start - 1) === '“');
  const row = words && rowOf(block, words.from, words.plain, count);
  if (!row || spot.end - (row.items.at(-1)?.start ?? 0) > LAST) return null;
  if (row.allowed.has(count)) return enumeration(block, start, to, count, asMany(block, row.items, count));
  return isAmiss(row, count, spot, place(block, start, to)) ? enumeration(block, start, to, count, row.items) : null;
}

/** Whether a row is certainly not as many as its number, which stands at a place with its 量词, says. */
function isAmiss(row: Row, count: number, spot: Spot, { block, start, end }: Place): boolean {
  const counted = block.text.slice(start, end).replace(/^[\d一二两三四五六七八九十]+/u, '');
  const great = /[大种类]/u.test(counted) || block.text.charAt(start - 1) === '“';
  const own = counted === '项' && isLedIn(block, row, spot, end) ? { ...spot, whole: true as const } : spot;
  return differs(row, count, own, counted, great);
}

/** What a number of a row has right behind it. */
export const ROWS_OF = `档${MEASURE_FIRST}`;
const FIRST = codesOf(ROWS_OF);
/** The last mark of a row is not farther from its number, 组成的 and 以上 in between. */
const FAR = LAST + 8;
const MARK = codesOf('、');
const FIGURES = codesOf('0123456789');
/** A row may hold anything inside them. */
const CLOSING = codesOf('）)》”');

/** What may stand between titles and their number: 》, 以上, 上述, 这. */
const COMMA = codesOf('，,');
const AFTER_TITLES = codesOf('》上述这');
/** A number may count titles or quotations without a 、. */
const AFTER_NAMES = codesOf('》”上述这，等');

/** Whether a 、 stands before a number in its clause, and no other count between the two. */
function marksBefore(text: string, start: number): boolean {
  const limit = Math.max(0, start - FAR);
  for (let at = start - 1; at >= limit; at--) {
    const code = text.charCodeAt(at);
    if (MARK.has(code)) return at < start - 1;
    if (ENDS.has(code) || FIGURES.has(code)) return false;
    if (CLOSING.has(code)) return text.lastIndexOf('、', at) >= limit || text.lastIndexOf('”“', at) >= limit;
  }
  return false;
}

/** A first look at the characters beside a number, which most numbers do not pass. */
function mayCountARow(text: string, start: number, end: number): boolean {
  if (!FIRST.has(text.charCodeAt(end))) return false;
  const code = text.charCodeAt(start - 1);
  if (COMMA.has(code)) return text.charAt(start - 2) === '》';
  return AFTER_TITLES.has(code) || marksBefore(text, start);
}

/** Adds the rows of things that stand right before their number: 道路、饮水、电网三大工程. */
export function rowsOfBlock({ block, runs }: BlockFigures, out: Enumeration[]): void {
  const { text } = block;
  // The last mark before the number at hand, and the first one behind: they are found once for all numbers.
  let [last, next] = [-1, text.indexOf('、')];
  for (const { start, end, type } of runs) {
    if (start < MIN || end - start > 3 || (type !== 'han' && type !== 'arabic')) continue;
    while (next >= 0 && next < start) [last, next] = [next, text.indexOf('、', next + 1)];
    if ((last < 0 || last < start - FAR) && !AFTER_NAMES.has(text.charCodeAt(start - 1))) continue;
    const found = mayCountARow(text, start, end) ? rowAt(block, start, end) : null;
    if (found) out.push(found);
  }
}
