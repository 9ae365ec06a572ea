import type { Block, Place } from '../document/model.ts';
import { place, textAt } from '../document/place.ts';
import { codesOf } from '../text/codes.ts';
import { readCount } from './enumeration-number.ts';
import { OPENING_QUOTE, type BlockFigures, type FigureRun } from './figures.ts';
import type { Enumeration } from './model.ts';

/** “三个到位”, “四必到”: a word that every thing has; 一 and 一批 are counted elsewhere. */
const SLOGAN =
  /^(?:个)?(?!一|字)([\u4e00-\u9fff]{1,4})”(?:[\u4e00-\u9fff]{0,6}(?:：|:|——|，(?=也?即|就是|是指|分别))|，)(?:也?即|就是|是指|分别[是为])?/u;
const NUMERALS = /[一二两三四五六七八九十双]/u;
const MARKS = /[，、；。！？\n]/gu;
/** A thing is not longer than this. */
const LONGEST = 18;
const JOINED = /[和与及]/u;
const GOES_ON = /^(?:此外|另外|同时|还|再|并|以及)/u;

/** The things from an offset on that each begin or end with a word; null where a later one does so after others that do not. */
function thingsWith(block: Block, from: number, word: string): { members: Place[]; open: boolean } | null {
  const words = block.text.slice(from, from + 160);
  const stop = words.search(/[。！？\n]/u);
  const told = stop < 0 ? words : words.slice(0, stop + 1);
  const has = (piece: string): boolean =>
    piece.length > word.length && piece.length <= LONGEST && (piece.endsWith(word) || piece.startsWith(word));
  const members: Place[] = [];
  let [at, ended, open] = [0, false, stop < 0];
  for (const { index } of told.matchAll(MARKS)) {
    const piece = told.slice(at, index);
    // 甲馆和乙馆 are two.
    if (has(piece) && JOINED.test(piece)) return null;
    if (!has(piece)) {
      open ||= !ended && (piece.startsWith('等') || GOES_ON.test(piece) || piece.includes(word));
      ended = true;
    } else if (ended) return null;
    else members.push(place(block, from + at, from + index));
    at = index + 1;
  }
  return { members, open };
}

/** 三个不过夜：, 四清楚，: the same without quotation marks. */
const PLAIN = /^(?:个)?(?!一|字)([\u4e00-\u9fff]{2,4}?)(?:：|:|——|，)/u;

function repeatedAt(block: Block, { start, end }: FigureRun): Enumeration | null {
  const { text } = block;
  const quoted = text.charCodeAt(start - 1) === OPENING_QUOTE;
  const found = (quoted ? SLOGAN : PLAIN).exec(text.slice(end, end + 20));
  const word = found?.[1];
  if (!found || word === undefined || NUMERALS.test(word)) return null;
  const count = readCount(text.slice(start, end));
  const told = count === null || count < 2 ? null : thingsWith(block, end + found[0].length, word);
  if (count === null || !told || told.members.length < (quoted && word.length > 1 ? 2 : 3)) return null;
  const much = told.members.length - count;
  if (Math.abs(much) > 2 || (much <= 0 && told.open)) return null;
  const at = place(block, start, quoted ? text.indexOf('”', end) : end + found[0].length - 1);
  return { stated: { count, place: at, text: textAt(at) }, members: told.members, shape: 'told' };
}

/** A first look: a slogan, or a word that stands once more before the next mark. */
function mayRepeat(text: string, { start, end }: FigureRun): boolean {
  if (text.charCodeAt(start - 1) === OPENING_QUOTE) return true;
  if (text.charCodeAt(end) !== PIECE) return false;
  const limit = Math.min(text.length, end + 7);
  let at = end + 2;
  while (at < limit && !STOPS.has(text.charCodeAt(at))) at++;
  if (at >= limit) return false;
  const stop = text.charCodeAt(at - 1);
  for (let i = at + 3; i < at + LONGEST && i + 1 < text.length; i++)
    if (text.charCodeAt(i) === stop && STOPS.has(text.charCodeAt(i + 1))) return true;
  return false;
}

/** 个 of 三个不过夜. */
const PIECE = 0x4e2a;
const STOPS = codesOf('，：:—、；');

/** Adds slogans whose word every one of their things has: “三个到位”：责任到位，人员到位，经费到位. */
export function repeatedOf({ block, runs }: BlockFigures, out: Enumeration[], first: number): void {
  const { text } = block;
  for (const run of runs) {
    if (run.type !== 'han' || !mayRepeat(text, run)) continue;
    if (out.slice(first).some(({ stated }) => stated.place.start === run.start)) continue;
    const found = repeatedAt(block, run);
    if (found) out.push(found);
  }
}
