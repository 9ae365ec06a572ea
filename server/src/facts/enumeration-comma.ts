import type { Block, Place } from '../document/model.ts';
import { place, textAt } from '../document/place.ts';
import { codesOf } from '../text/codes.ts';
import { PAIR_SIGN } from '../text/signs.ts';
import { isTold, type Lead } from './enumeration-lead.ts';
import { measureAt } from './enumeration-measure.ts';
import { membersIn, type Members } from './enumeration-members.ts';
import { readCount } from './enumeration-number.ts';
import type { BlockFigures, FigureRun } from './figures.ts';
import type { Enumeration } from './model.ts';
import { saysNothingElse } from './relations/closure-words.ts';

/** 四个专班，综合、物资、抢险各由…: the noun, and the mark behind which the things are told in a row. */
const NOUN = /^([\u4e00-\u9fff]{0,6}?)”?(?:[，：:]|——)/u;
/** 就三家, 只有五位: no more of them. */
const ONLY = /(?:[就只仅光](?:有|是|设|分|限|限于)?|[统一]共就?|总共就?)$/u;
/** What is said of the last thing as of all: 各由, 都, 依次排开. */
const OF_ALL = /(?:各|均|都|轮流|依次|分别|一起|共同|同时|齐|全部|统一|按|由|也|就)/u;
const NOT_MORE = /^[^。；]{0,4}(?:缺一不可|一个[也都]?[不没]能?[少缺]|一样不少)/u;
const AFTER = 44;
const STOPS = codesOf('，。；：！？,;:');
const COUNTED = /^(?:一共|总共|合计|共|计|每|各)/u;

interface Told {
  readonly count: number;
  readonly end: number;
  /** The last character of what is counted. */
  readonly key: string;
  readonly members: Members;
  /** The last thing without what is said of all of them. */
  readonly last: string;
  /** Where the clause of the list ends. */
  readonly stop: number;
}

function listAt(block: Block, from: number): { readonly members: Members; readonly stop: number } | null {
  const { text } = block;
  let stop = from;
  while (stop < text.length && !STOPS.has(text.charCodeAt(stop))) stop++;
  if (COUNTED.test(text.slice(from, from + 2))) return null;
  const words = text.slice(from, stop);
  const mark = words.lastIndexOf('、');
  if (mark < 0) return null;
  const said = words.slice(mark + 2).search(OF_ALL);
  const end = said < 0 ? stop : from + mark + 2 + said;
  const members = membersIn(block, from, end);
  return members && !members.open ? { members, stop } : null;
}

function toldAt(block: Block, { start, end }: FigureRun): Told | null {
  const { text } = block;
  const measure = measureAt(text, end);
  if (measure === undefined || '第几每各前'.includes(text.charAt(start - 1))) return null;
  const found = NOUN.exec(text.slice(end + measure.length, end + measure.length + 12));
  const count = found ? readCount(text.slice(start, end)) : null;
  if (!found || count === null || count < 2) return null;
  const list = listAt(block, end + measure.length + found[0].length);
  if (!list) return null;
  const last = list.members.items.at(-1);
  const key = (measure + (found[1] ?? '')).slice(-1);
  return { ...list, count, end: end + measure.length, key, last: last ? textAt(last) : '' };
}

/** 护林员、保洁员、安全员 of 三员: each bears the name of what is counted, the last one before what is said of it. */
function bearName({ members: { items }, key, last }: Told): boolean {
  const names = items.slice(0, -1).map(textAt);
  const at = last.indexOf(key);
  return names.length > 1 && at > 0 && at < 6 && names.every((name) => name.endsWith(key) && name.length > 1);
}

/** Whether the words leave no doubt that so many are counted wrongly. */
function isSure(block: Block, start: number, told: Told): boolean {
  const { count, members, stop } = told;
  if (members.allowed.has(count)) return false;
  const [least, most] = [Math.min(...members.allowed), Math.max(...members.allowed)];
  const { text } = block;
  const tail = text.slice(stop, stop + AFTER);
  const shut =
    ONLY.test(text.slice(Math.max(0, start - 3), start)) || saysNothingElse(tail) || NOT_MORE.test(tail.slice(1));
  if (count < least) return least - count <= 2 && (shut || bearName(told));
  return shut && count - most <= 2 && !/^[，；](?:外加|再加|加上|还有|另有|以及)/u.test(tail);
}

/** The mark of a list stands so far behind the noun at most, and the noun is so long. */
const [NEAR, NOUN_END] = [20, 10];

/** A first look: a 、 in the clause behind the mark. */
function mayList(text: string, { run, mark }: Lead): boolean {
  if (mark >= run.end + NOUN_END) return false;
  const far = Math.min(text.length, mark + NEAR);
  for (let at = mark + 2; at < far; at++) {
    const code = text.charCodeAt(at);
    if (code === MARK) return true;
    if (STOPS.has(code)) return false;
  }
  return false;
}

const MARK = 0x3001;

/** So far behind a mark its list and the words that close it may reach. */
const REACH = 140;
const ALL_NEEDED = /缺一不可|[不没]能?[少缺]|一样不少/u;

/** A look before the list is read: words that could make the count a wrong one, or the noun said twice in the list. */
function mayBeSure(text: string, { run, mark }: Lead): boolean {
  if (ONLY.test(text.slice(Math.max(0, run.start - 3), run.start))) return true;
  const key = text.charAt(text.charAt(mark - 1) === '”' ? mark - 2 : mark - 1);
  const words = text.slice(mark + 1, mark + REACH);
  const at = words.indexOf(key);
  if (at >= 0 && words.indexOf(key, at + 1) >= 0) return true;
  return saysNothingElse(words) || ALL_NEEDED.test(words);
}

/** 五个节目《甲》《乙》《丙》: titles right behind the noun, with nothing but marks between them. */
const TITLES = /^[\u4e00-\u9fff]{0,6}?(?:《[^《》]{1,40}》[、和与]?){2,}(?!等)/u;

function titlesBehind(block: Block, { start, end }: FigureRun): Enumeration | null {
  const measure = measureAt(block.text, end);
  const count = measure === undefined ? null : readCount(block.text.slice(start, end));
  if (measure === undefined || count === null || count < 2 || '第几每各前'.includes(block.text.charAt(start - 1)))
    return null;
  const from = end + measure.length;
  const words = TITLES.exec(block.text.slice(from, from + SPAN))?.[0];
  if (words === undefined) return null;
  const members = [...words.matchAll(/《[^《》]+》/gu)].map(({ index, 0: title }) =>
    place(block, from + index, from + index + title.length),
  );
  if (Math.abs(members.length - count) > 2) return null;
  const at = place(block, start, from);
  return { stated: { count, place: at, text: textAt(at) }, members, shape: 'told' };
}

const SPAN = 160;
const TITLE = 0x300a;

function mayHaveTitles(text: string, { end, type }: FigureRun): boolean {
  if (type !== 'arabic' && type !== 'han') return false;
  for (let at = end + 1; at < end + 9; at++) if (text.charCodeAt(at) === TITLE) return true;
  return false;
}

/** Adds the numbers right behind which titles stand. */
export function titlesOf({ block, runs }: BlockFigures, out: Enumeration[], first: number): void {
  if ((block.signs & PAIR_SIGN) === 0 || !block.text.includes('《')) return;
  for (const run of runs) {
    const titled = mayHaveTitles(block.text, run) ? titlesBehind(block, run) : null;
    if (titled && !isTold(out, first, run.start)) out.push(titled);
  }
}

/** Adds the numbers behind which their things stand in a row, with words by which there are no more or no fewer of them. */
export function rowsBehind(block: Block, leads: readonly Lead[], out: Enumeration[], first: number): void {
  for (const lead of leads) {
    const { run } = lead;
    if (!mayList(block.text, lead) || !mayBeSure(block.text, lead) || isTold(out, first, run.start)) continue;
    const told = toldAt(block, run);
    if (!told || !isSure(block, run.start, told)) continue;
    const at = place(block, run.start, told.end);
    const members: readonly Place[] = told.members.items;
    out.push({ stated: { count: told.count, place: at, text: textAt(at) }, members, shape: 'told' });
  }
}
