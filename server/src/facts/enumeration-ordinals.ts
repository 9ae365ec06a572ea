import type { Block, Document, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import { codesOf } from '../text/codes.ts';
import { formatHan } from '../text/numerals.ts';

/** Where a list of 一是…二是… may run: from an offset of one block to the end of another. */
interface Range {
  readonly blocks: readonly Block[];
  /** Offset in the first block. */
  readonly from: number;
}

/** The mark of the n-th member. */
type MarkOf = (n: number) => string;

/** Stands in no text. */
const NEVER = '\u0000';

const HAN: readonly string[] = Array.from({ length: 24 }, (_, n) => formatHan(BigInt(n)));

function hanOf(n: number): string {
  return HAN[n] ?? formatHan(BigInt(n));
}

/** Marks of members, by set: 一是, 一要, 第一，. */
const SETS: readonly MarkOf[] = [
  (n) => `${hanOf(n)}是`,
  (n) => `${hanOf(n)}要`,
  (n) => `第${hanOf(n)}，`,
  (n) => `第${hanOf(n)}、`,
  (n) => `（${hanOf(n)}）`,
  (n) => `(${hanOf(n)})`,
  (n) => String.fromCodePoint(0x245f + n),
  (n) => String.fromCodePoint(0x2473 + n),
  (n) => `（${n}）`,
  (n) => `(${n})`,
  (n) => `${n}.`,
  (n) => `${n}、`,
  (n) => `${n}）`,
  (n) => `${n})`,
  (n) => `其${hanOf(n)}，`,
  (n) => `其${hanOf(n)}是`,
  (n) => `${hanOf(n)}、`,
  (n) => `${String.fromCharCode(0x40 + n)}.`,
  (n) => `${String.fromCharCode(0x40 + n)}、`,
  (n) => ['首先', '其次', '再次', '最后'][n - 1] ?? NEVER,
  (n) => ['首先', '其次', '最后'][n - 1] ?? NEVER,
  (n) => `第${hanOf(n)}`,
];

/** Figures that go on after the mark make it a number: 1.5万. */
function isWhole(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  return !(code >= 0x30 && code <= 0x39);
}

const FIRST_MARKS = SETS.map((mark) => mark(1));
const FIRST_SIGNS = codesOf(FIRST_MARKS.map((mark) => mark.charAt(0)).join(''));
const NO_SETS: readonly MarkOf[] = [];

/** The circled and bracketed figures of Unicode end here. */
const MOST = 20;

/** Words that bring in one more thing without a mark. */
const ONE_MORE = /[。；](?:此外|另外|同时|还要|最后|再次|再有|再者|其次)/u;

const BOUNDARIES = codesOf('。；：，、！？）”;:, ');

function isBoundary(text: string, at: number): boolean {
  return at === 0 || BOUNDARIES.has(text.charCodeAt(at - 1));
}

interface Cursor {
  readonly index: number;
  readonly at: number;
}

/** The first place from `from` on where some words stand as a mark; not at or behind `until`, where that is given. */
function find(range: Range, words: string, from: Cursor, until: Cursor | null = null): Cursor | null {
  const last = until ? until.index : range.blocks.length - 1;
  for (let index = from.index; index <= last; index++) {
    const text = range.blocks[index]?.text ?? '';
    let at = text.indexOf(words, index === from.index ? from.at : 0);
    while (at >= 0 && !(isBoundary(text, at) && isWhole(text, at + words.length))) at = text.indexOf(words, at + 1);
    if (at >= 0) return until && !isBefore({ index, at }, until) ? null : { index, at };
  }
  return null;
}

function isBefore(a: Cursor, b: Cursor): boolean {
  return a.index < b.index || (a.index === b.index && a.at < b.at);
}

interface Sequence {
  readonly members: readonly Cursor[];
  /** Where the first mark stands once more. */
  readonly again: Cursor | null;
}

/**
 * The members in order, as long as each next mark is found. A paragraph below the last member that begins a list anew has
 * another one.
 */
function sequence(range: Range, mark: MarkOf): Sequence {
  const members: Cursor[] = [];
  let from: Cursor = { index: 0, at: range.from };
  let again: Cursor | null = null;
  for (let n = 1; n <= MOST; n++) {
    const last = members.at(-1);
    const found = find(range, mark(n), from, again && last && again.index > last.index ? again : null);
    if (!found) break;
    members.push(found);
    from = { index: found.index, at: found.at + 1 };
    if (n === 1) again = find(range, mark(1), from);
  }
  return { members, again };
}

/** The list starts anew inside itself, or a mark is left out: its members cannot be told. */
function isUnclear(range: Range, { members, again }: Sequence): boolean {
  const last = members.at(-1);
  if (!last) return true;
  if (again && isBefore(again, last)) return true;
  const text = range.blocks[last.index]?.text ?? '';
  return ONE_MORE.test(text.slice(last.at)) || hasUnmarked(text, members);
}

/** Each thing but the last is one clause with ；, and the last one is two: a mark was lost. */
function hasUnmarked(text: string, members: readonly Cursor[]): boolean {
  const [first] = members;
  const last = members.at(-1);
  if (!first || !last || members.some(({ index }) => index !== last.index)) return false;
  const tail = /^[^。]*/u.exec(text.slice(last.at))?.[0] ?? '';
  const stops = (words: string): number => words.split('；').length - 1;
  return stops(text.slice(first.at, last.at)) === members.length - 1 && stops(tail.slice(0, -1)) > 0;
}

/** The sets whose first mark stands right where the range begins, or at the start of the next block if the range begins with its end. */
function setsAt(block: Block, next: Block | undefined, from: number): readonly MarkOf[] {
  const atEnd = from >= block.text.length;
  const text = atEnd ? (next?.text ?? '') : block.text;
  if (!FIRST_SIGNS.has(text.charCodeAt(atEnd ? 0 : from))) return NO_SETS;
  return SETS.filter((_, i) => text.startsWith(FIRST_MARKS[i] ?? NEVER, atEnd ? 0 : from));
}

/** The members of a list, and the one whose mark leaves a number out: 四是 of 一是…二是…四是. */
export interface Ordinals {
  readonly members: readonly Place[];
  readonly skipping: Place | null;
}

const NONE: Ordinals = { members: [], skipping: null };

/** The marks behind the first one that was left out. */
function afterGap(range: Range, mark: MarkOf, { members, again }: Sequence): Place[] | null {
  const out: Place[] = [];
  let from = members.at(-1);
  for (let n = members.length + 2; from && n <= MOST; n++) {
    const found = find(range, mark(n), from, again);
    const own = found && range.blocks[found.index];
    if (!found || !own) break;
    out.push(place(own, found.at, found.at + mark(n).length));
    from = { index: found.index, at: found.at + 1 };
  }
  return out.length > 0 ? out : null;
}

/** A mark of another set, or none, may stand where one seems left out: only a short list in one paragraph tells. */
function skipped({ blocks }: Range, before: readonly Place[], behind: readonly Place[]): Ordinals {
  const [last, next] = [before.at(-1), behind[0]];
  const all = [...before, ...behind];
  if (!last || !next || all.some(({ block }) => block !== blocks[0])) return NONE;
  const between = last.block.text.slice(last.end, next.start);
  const plain =
    between.length <= GAP && !/。|[一二三四五六七八九十]是|第[一二三四五六七八九十]|再次|同时|另外/u.test(between);
  return plain && /^[一二三四五六七八九十]+[是要]$/u.test(last.block.text.slice(next.start, next.end))
    ? { members: all, skipping: next }
    : NONE;
}

/** One thing is not longer. */
const GAP = 60;

/**
 * The members of a list that begins at an offset of a block: 一是…二是…三是…, in one paragraph or one each. Empty when there
 * is none, or its members cannot be told for certain.
 */
export function ordinalsAt(document: Document, block: Block, from: number): Ordinals {
  const marks = setsAt(block, document.blocks[block.index + 1], from);
  if (marks.length === 0) return NONE;
  const range = sectionFrom(document, block, from);
  for (const mark of marks) {
    const told = sequence(range, mark);
    const { members } = told;
    if (members.length < 2 || isUnclear(range, told)) continue;
    const places = placesOf(range, mark, members);
    const skipping = afterGap(range, mark, told);
    return skipping ? skipped(range, places, skipping) : { members: places, skipping: null };
  }
  return NONE;
}

function placesOf({ blocks }: Range, mark: MarkOf, members: readonly Cursor[]): Place[] {
  return members.flatMap(({ index, at }, i) => {
    const own = blocks[index];
    return own ? [place(own, at, at + mark(i + 1).length)] : [];
  });
}

/** From a place to the end of its section: what stands under the same heading. */
function sectionFrom(document: Document, block: Block, from: number): Range {
  const next = document.headings.find((heading) => heading.from > block.index);
  const end = Math.min(next?.from ?? document.blocks.length, document.closing?.from ?? document.blocks.length);
  return { blocks: document.blocks.slice(block.index, Math.max(end, block.index + 1)), from };
}
