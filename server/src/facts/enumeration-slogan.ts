import { slogansByNumeral } from '../data/slogans.ts';
import type { Block, Place } from '../document/model.ts';
import { place, textAt } from '../document/place.ts';
import { codesOf } from '../text/codes.ts';
import { parseHanInteger } from '../text/numerals.ts';
import { readCount } from './enumeration-number.ts';
import { ASIDE, TELLS } from './enumeration-forward.ts';
import { readList, type List } from './enumeration-list.ts';
import { membersFrom, membersIn, type Members } from './enumeration-members.ts';
import { OPENING_QUOTE, type BlockFigures } from './figures.ts';
import type { Enumeration } from './model.ts';

/** The longest slogan in quotation marks. */
const LONGEST = 12;
const NUMERAL = /^(双|[一两二三四五六七八九十]{1,2})(?:个|大|项|种|类|条)?[^一两二三四五六七八九十双\d]{1,8}$/u;
/** Names that begin with a numeral and count nothing that is told beside them. */
const NAMES =
  /^(?:两会|两委|两岸|三八|五一|五四|六一|七一|八一|九三|十一|双拥|双减|双随机|双百|双千|两新|二人转|双十一)/u;
/** What brings in the things behind a slogan and its noun: “四定”责任制，即. */
const INTRODUCED = new RegExp(
  `^[\\u4e00-\\u9fff]{0,8}?${ASIDE}(?:[（(](?:即|指|是指)?|[，,]?(?:指的是|${TELLS})|[：:](?:是指|指|即|是)?|——即?)`,
  'u',
);
/** Slogans of doings, before which their things are told: 党务、村务、财务“三公开”. */
const DOINGS = /(?:到位|公开|同步|统一|结合|联动|融合|衔接|促进|提升|覆盖|达标|清零|一致|并重|调解)$/u;

const BRACKET_ENDS = codesOf('）)');
const SENTENCE_ENDS = codesOf('。；');
const LIST_STARTS = codesOf('，。；：！？”“）》');

function countOf(core: string): number | null {
  const row = slogansByNumeral()
    .get(core.charAt(0))
    ?.find((slogan) => slogan.core === core);
  if (row) return row.count;
  const numeral = NAMES.test(core) ? undefined : NUMERAL.exec(core)?.[1];
  if (numeral === undefined) return null;
  const count = numeral === '双' ? 2 : Number(parseHanInteger(numeral) ?? 0n);
  return count >= 2 ? count : null;
}

/** Words of a glossary and of a sentence, which stand in no list. */
const NO_LIST = /^“|[的“].*是|是.*的/u;

/** The end of the list in brackets, or of the sentence. */
function endOf(text: string, from: number, bracket: boolean): number {
  const stops = bracket ? BRACKET_ENDS : SENTENCE_ENDS;
  let end = from;
  while (end < text.length && !stops.has(text.charCodeAt(end))) end++;
  return end;
}

/** Things of a slogan that counts other numbers (十百千万), and kinds in brackets that belong to its noun: 县（市、区）. */
const NO_THING = /^[一二两三四五六七八九十百千万]|^(?:[市区县旗乡镇村]|社区|街道|园区)$/u;

/** The list in brackets, or what the words bring in; null where its end is not clear. */
function listAfter(block: Block, close: number): List | null {
  const { text } = block;
  const opening = INTRODUCED.exec(text.slice(close + 1, close + 32))?.[0];
  if (opening === undefined) return null;
  const from = close + 1 + opening.length;
  const bracket = /[（(](?:即|指|是指)?$/u.test(opening);
  const end = endOf(text, from, bracket);
  const told = text.slice(from, end);
  // A list of clauses goes on behind a colon: “八项本领”“七种能力”：……；…….
  const shut = bracket ? end < text.length : text.charAt(end) !== '；';
  const whole = !/[，：；。]/u.test(told) && end - from <= 160 && shut;
  if ((told.startsWith('“') || told.includes('是')) && NO_LIST.test(told.split(/[，；]/u)[0] ?? '')) return null;
  if (whole) return listOf(membersIn(block, from, end));
  // A glossary tells of each thing at length: 五零：零见面、网上办，零证明、减材料.
  return bracket || !DEFINES.test(opening) ? null : listOf(membersFrom(block, from));
}

/** Words after which nothing but the things of the slogan is told up to the next stop. */
const DEFINES = /[，,](?:也?即|(?:也)?就是|分别|依次|按|具体)/u;

/** A list that may go on is none that a slogan could be held against. */
function listOf(found: Members | null): List | null {
  if (!found || found.open || found.further || found.items.some((item) => NO_THING.test(textAt(item)))) return null;
  const counts = [...found.allowed];
  return { items: found.items, least: Math.min(...counts), most: Math.max(...counts), alike: found.alike };
}

function listBefore(block: Block, open: number): List | null {
  const { text } = block;
  let from = open;
  while (from > 0 && open - from < 60 && !LIST_STARTS.has(text.charCodeAt(from - 1))) from--;
  return open - from < 60 ? readList(block, from, open) : null;
}

/** The members as many as stated where the marks allow it; none where more of them may be parts of others. */
function clear(list: List | null, count: number): List | null {
  if (!list || (list.least > count && !list.alike)) return null;
  return list;
}

/** First characters of INTRODUCED, last ones of DOINGS: beside most slogans nothing is told. */
const INTRODUCED_FIRST = codesOf('（(，,是即指：:—');
const DOINGS_LAST = codesOf('位开步一合动融接进升盖标零致重解');

const COMMAS = codesOf('，,');
const IS = codesOf('是即指就分具依包按每逐');
const BRACKETS = codesOf('（(：:—');

function mayTell(text: string, close: number): boolean {
  const next = text.charCodeAt(close + 1);
  if (DOINGS_LAST.has(text.charCodeAt(close - 1))) return true;
  if (INTRODUCED_FIRST.has(next) && !COMMAS.has(next)) return true;
  const limit = Math.min(text.length, close + 12);
  for (let at = close + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (IS.has(code) || BRACKETS.has(code)) return true;
    if (COMMAS.has(code)) return IS.has(text.charCodeAt(at + 1));
    if (!(code >= 0x4e00 && code <= 0x9fff)) return false;
  }
  return false;
}

const SOME_OF_EACH = /^(?<count>[二两三四五六七八九十])个一批$/u;
/** Where a sentence or an enumeration of clauses ends. */
const STOPS = codesOf('。；！？');

/** “四个一批”: every thing of the sentence has its 一批. Null where they are not nearly as many. */
function batches(block: Block, open: number, close: number, count: number): Enumeration | null {
  const { text } = block;
  let [from, end] = [open, close];
  while (from > 0 && !STOPS.has(text.charCodeAt(from - 1))) from--;
  while (end < text.length && !STOPS.has(text.charCodeAt(end))) end++;
  const members = [...text.slice(from, end).matchAll(/一批/gu)]
    .map(({ index }) => from + index)
    .filter((at) => at < open || at > close)
    .map((at) => place(block, at, at + 2));
  const last = members.at(-1);
  if (!last || members.length < 2 || Math.abs(members.length - count) > 1 || text.slice(from, end).includes('等'))
    return null;
  return {
    stated: { count, place: place(block, open + 1, close), text: text.slice(open + 1, close) },
    members,
    shape: 'told',
  };
}

/** 六个一: every thing has its 一. */
const ONES = /^(?<count>[二两三四五六七八九十])个一$/u;
const ONE_CODE = 0x4e00;
const ONE = /一(?!些|切|定|直|般|起|律|致|批|体|线)/u;

/** “六个一”礼包：一次指导、一次培训…: the pieces behind the slogan, each with its 一. Null where they are not nearly as many. */
function ones(block: Block, open: number, close: number, count: number): Enumeration | null {
  const { text } = block;
  const opening = INTRODUCED.exec(text.slice(close + 1, close + 24))?.[0];
  if (opening === undefined) return null;
  const from = close + 1 + opening.length;
  const told = text.slice(from, endOf(text, from, /[（(][即指]?$/u.test(opening)));
  // The mark between the first two divides them all; another one ends the list.
  const mark = /[、，；]/u.exec(told)?.[0] ?? '、';
  const list = mark === '、' ? (told.split(/[，；]/u)[0] ?? '') : told;
  const members: Place[] = [];
  let at = from;
  for (const piece of list.split(mark)) {
    if (!ONE.test(piece) || piece.length > 16) break;
    members.push(place(block, at, at + piece.length));
    at += piece.length + 1;
  }
  if (members.length < 3 || Math.abs(members.length - count) > 2 || /等|[和与及]/u.test(text.slice(from, at)))
    return null;
  const stated = { count, place: place(block, open + 1, close), text: text.slice(open + 1, close) };
  return { stated, members, shape: 'told' };
}

/** How many ones a slogan counts: 六 of “六个一”. */
function onesIn(text: string, open: number, close: number): string | undefined {
  return text.charCodeAt(close - 1) === ONE_CODE ? ONES.exec(text.slice(open + 1, close))?.groups?.count : undefined;
}

function sloganAt(block: Block, open: number, close: number): Enumeration | null {
  const each = block.text.startsWith('一批', close - 2)
    ? SOME_OF_EACH.exec(block.text.slice(open + 1, close))?.groups?.count
    : undefined;
  if (each !== undefined) return batches(block, open, close, readCount(each) ?? 0);
  const one = onesIn(block.text, open, close);
  if (one !== undefined) return ones(block, open, close, readCount(one) ?? 0);
  if (!mayTell(block.text, close)) return null;
  const core = block.text.slice(open + 1, close);
  const count = countOf(core);
  if (count === null) return null;
  const list = clear(
    listAfter(block, close) ?? (DOINGS.test(core) && NUMERAL.test(core) ? listBefore(block, open) : null),
    count,
  );
  if (!list) return null;
  const within = list.least <= count && count <= list.most;
  if (within && list.items.length < count) return null;
  const members = within ? list.items.slice(0, count) : list.items;
  return { stated: { count, place: place(block, open + 1, close), text: core }, members, shape: 'list' };
}

const CLOSING_QUOTE = 0x201d;

/** Where the quotation marks of a slogan close; -1 where they are too far for one. */
function closeOf(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST + 1);
  for (let at = from; at < limit; at++) if (text.charCodeAt(at) === CLOSING_QUOTE) return at;
  return -1;
}

/** Adds the numeric slogans in quotation marks with the things told right after or before them. */
export function slogansOf({ block, runs }: BlockFigures, out: Enumeration[]): void {
  const { text } = block;
  for (const { start, type } of runs) {
    if (type === 'arabic' || start === 0 || text.charCodeAt(start - 1) !== OPENING_QUOTE) continue;
    const close = closeOf(text, start);
    const found = close >= 0 ? sloganAt(block, start - 1, close) : null;
    if (found) out.push(found);
  }
}
