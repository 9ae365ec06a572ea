import type { Place } from '../../document/model.ts';
import { place, textAt } from '../../document/place.ts';
import { codesOf } from '../../text/codes.ts';
import { measureAt } from '../enumeration-measure.ts';
import { readCount } from '../enumeration-number.ts';
import type { BlockFigures } from '../figures.ts';
import type { Enumeration, Relation } from '../model.ts';
import { relation } from './relation.ts';

/** So far before its first group the number of all may stand. */
const REACH = 60;
/** What groups without a noun go on with: 7件已完成, 4件正加快推进. */
const DOES = /^(?:已|正|未|由|将|列|完|建|通|在|全|均|都|开|基本|尚|如期|提前|率先|，)/u;

/** A number of things: 四个专班. */
export interface Counted {
  readonly at: Place;
  readonly number: Place;
  readonly count: number;
  readonly measure: string;
  /** The Han characters behind the 量词. */
  readonly behind: string;
}

function han(text: string, from: number): string {
  return /^[\u4e00-\u9fff]{0,6}/u.exec(text.slice(from, from + 6))?.[0] ?? '';
}

/** The numbers of things in a paragraph. */
export function countedIn({ block, runs }: BlockFigures): Counted[] {
  const out: Counted[] = [];
  for (const { start, end, type } of runs) {
    if (type !== 'han' && type !== 'arabic') continue;
    const measure = measureAt(block.text, end);
    const count = measure === undefined ? null : readCount(block.text.slice(start, end));
    if (measure === undefined || count === null || count < 2 || block.text.charAt(start - 1) === '第') continue;
    const to = end + measure.length;
    const number = place(block, start, end);
    out.push({ at: place(block, start, to), number, count, measure, behind: han(block.text, to) });
  }
  return out;
}

/** The rows whose number is right, which count so many things for certain, where a paragraph has two or more. */
function sureRows(enumerations: readonly Enumeration[]): Map<Place['block'], Enumeration[]> {
  const all = new Map<Place['block'], Enumeration[]>();
  for (const one of enumerations) {
    if (one.shape !== 'row' || one.members.length !== one.stated.count) continue;
    const { block } = one.stated.place;
    const own = all.get(block);
    if (own) own.push(one);
    else all.set(block, [one]);
  }
  for (const [block, own] of all) if (own.length < 2) all.delete(block);
  return all;
}

/** Whether a group is of the things counted in all: 三个专班由… of 四个专班. */
function isGroupOf(total: Counted, group: Counted): boolean {
  if (total.measure !== group.measure || group.count >= total.count) return false;
  const [whole, own] = [total.behind, group.behind];
  // 五个工作组 … 两个组: the last word of a noun stands for it.
  if (whole.length > 1 && whole.length < 6 && whole.endsWith(own.charAt(0))) return true;
  if (whole === '') return DOES.test(own);
  return (
    whole.charAt(0) === own.charAt(0) && (whole.length === 1 || own.startsWith(whole.slice(0, 2)) || own.length < 2)
  );
}

/** No thing is told in two of the groups. */
function areApart(rows: readonly Enumeration[]): boolean {
  const names = rows.flatMap(({ members }) => members.map(textAt));
  return new Set(names).size === names.length;
}

/** @param single how many more are told one by one */
function claim(total: Counted, groups: readonly Counted[], single = 0): Relation {
  const sum = groups.reduce((all, { count }) => all + count, single);
  const terms = [...groups.map(({ number }) => textAt(number)), ...(single > 0 ? [String(single)] : [])].join('+');
  const marked = { role: '总数', place: total.at };
  return relation({
    type: 'count',
    parts: [marked, ...groups.map(({ at }) => ({ role: '其中一组', place: at }))],
    marked,
    holds: sum === total.count,
    trust: 'certain',
    arithmetic: `${terms}=${sum}${sum === total.count ? '' : `，文中写作${textAt(total.at)}`}`,
  });
}

/**
 * Groups whose things are all named, which together are more than the number of all: 成立四个专班，甲、乙、丙三个专班…，丁、戊两个
 * 专班…. Where they are fewer, others may go unnamed.
 */
export function groupsNamed(figures: readonly BlockFigures[], enumerations: readonly Enumeration[]): Relation[] {
  const rows = sureRows(enumerations);
  if (rows.size === 0) return [];
  return figures.flatMap((own) => {
    const sure = rows.get(own.block);
    if (!sure) return [];
    const counted = countedIn(own);
    const starts = new Map(sure.map((row) => [row.stated.place.start as number, row]));
    const groups = counted.filter(({ at }) => starts.has(at.start));
    for (const total of counted.filter(({ at }) => !starts.has(at.start))) {
      const mine = groups.filter((group) => group.at.start > total.at.start && isGroupOf(total, group));
      const named = mine.flatMap(({ at }) => starts.get(at.start) ?? []);
      const [first] = named;
      const near = first && (first.members[0]?.start ?? 0) - total.at.end < REACH;
      if (mine.length < 2 || !near || !areApart(named)) continue;
      const sum = mine.reduce((all, { count }) => all + count, 0);
      if (sum >= total.count && sum <= total.count + 3) return [claim(total, mine)];
    }
    return [];
  });
}

const COUNTED_TOGETHER = /(?:共|合计|共计)[\d一二两三四五六七八九十]{1,3}[个家所处]/u;
const TOGETHER = /(?:一共|总共|合计|共计|共)$/u;
const STOP = /^.*[，。；：！？]/su;
const JOINS = /、|以及|[和与及]/u;

/** The names in words that go on with a counted group: 和河口社区 is one more. Null where they are none for certain. */
function namesIn(words: string): number | null {
  const join = JOINS.exec(words);
  if (!join) return words.length <= 6 ? 0 : null;
  const names = words.slice(join.index + join[0].length).split(JOINS);
  const sure = join.index <= 6 && names.every((name) => name.length > 1 && name.length <= 12);
  return sure && !/[\d等一二三四五六七八九十（]/u.test(words) ? names.length : null;
}

/** How many things stand between two counted groups without belonging to the second: 5个村和河口社区、6家企业. */
function between(words: string, next: number): number | null {
  const join = JOINS.exec(words);
  if (!join || join.index > 6) return null;
  const names = words.slice(join.index + join[0].length).split('、');
  const empty = names.length === 1 && (names[0] ?? '').length <= 4;
  return empty || names.length === next ? 0 : null;
}

/** Adds, of 甲、乙、丙3个村和丁社区共4个村（社区）, counted groups and single things against the number of them together. */
export function togetherNamed(own: BlockFigures, out: Relation[]): void {
  const { text } = own.block;
  if (!mayTellTogether(own) || !COUNTED_TOGETHER.test(text)) return;
  const counted = countedIn(own);
  for (const [i, total] of counted.entries()) {
    const words = TOGETHER.exec(text.slice(Math.max(0, total.at.start - 2), total.at.start))?.[0];
    if (words === undefined || !/^(?:个|家|所|处)$/u.test(total.measure)) continue;
    const until = total.at.start - words.length;
    const from = until - text.slice(Math.max(0, until - 80), until).replace(STOP, '').length;
    const groups = counted.slice(0, i).filter(({ at }) => at.start >= from);
    const last = groups.at(-1);
    const single = last ? namesIn(text.slice(last.at.end, until)) : null;
    const joined = groups.slice(1).every((group, k) => {
      const former = groups[k];
      return former && between(text.slice(former.at.end, group.number.start), group.count) !== null;
    });
    if (!last || single === null || !joined || (single === 0 && groups.length < 2)) continue;
    const sum = groups.reduce((all, { count }) => all + count, single);
    if (Math.abs(sum - total.count) <= 3) out.push(claim(total, groups, single));
  }
}

const TOGETHER_LAST = codesOf('共计');
const TOGETHER_MEASURES = codesOf('个家所处');

/** A first look at the characters beside the numbers of a paragraph: some number of things is one of all. */
function mayTellTogether({ block: { text }, runs }: BlockFigures): boolean {
  for (const { start, end } of runs)
    if (TOGETHER_LAST.has(text.charCodeAt(start - 1)) && TOGETHER_MEASURES.has(text.charCodeAt(end))) return true;
  return false;
}
