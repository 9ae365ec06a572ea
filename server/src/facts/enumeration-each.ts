import type { Block, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import { codesOf } from '../text/codes.ts';
import { formatHan } from '../text/numerals.ts';
import { readCount } from './enumeration-number.ts';
import type { BlockFigures, FigureRun } from './figures.ts';
import type { Enumeration } from './model.ts';

/** 量词 that a thing of its own may be told by: 一处在…，一处在…. */
export const EACH_OF = '个项条家处所位名座支件场次批';
const MEASURES = codesOf(EACH_OF);
/** Behind one of these a number counts nothing: 第三, 每三, 其中三. */
const NO_COUNT = codesOf('第0123456789.几每各其中');
/** What a thing is told by behind 一处. */
const TELLS = '(?:就?是|在|为|由|叫|位于|设在|建在|用于|来自|放在|去|到|负责|专门|主要)';
const OTHERS = /另|其余|其他|剩|还有|此外|等/u;
/** A sentence with such a list is not longer than this. */
const REACH = 160;

function sentenceEnd(text: string, from: number): number {
  const found = text.slice(from, from + REACH).search(/[。！？]/u);
  return found < 0 ? Math.min(text.length, from + REACH) : from + found;
}

function eachAt(block: Block, { start, end }: FigureRun): Enumeration | null {
  const { text } = block;
  const measure = text.charAt(end);
  const next = text.indexOf(`一${measure}`, end);
  if (next < 0 || next > end + REACH || NO_COUNT.has(text.charCodeAt(start - 1))) return null;
  const count = readCount(text.slice(start, end));
  if (count === null || count < 2) return null;
  const limit = sentenceEnd(text, end);
  const words = text.slice(end, limit);
  if (!words.includes(`一${measure}`) || OTHERS.test(words)) return null;
  const one = new RegExp(`(?<=[，；：、])一${measure}(?=${TELLS})`, 'gu');
  const members: Place[] = [...words.matchAll(one)].map(({ index }) => place(block, end + index, end + index + 2));
  // 两次大会一次在年初，一次在年末: the first follows its noun without a mark.
  const bare = new RegExp(`^[\\u4e00-\\u9fff]{1,8}?(?=一${measure}${TELLS})`, 'u').exec(words)?.[0].length ?? 0;
  if (bare > 0) members.unshift(place(block, end + bare, end + bare + 2));
  // 两处在…: some number of them is told together.
  const more = new RegExp(`[，；：、](?!一${measure})[\\d一二两三四五六七八九十]+${measure}`, 'u').test(words);
  const first = members[0];
  if (!first || members.length < 2 || more || /[。；]/u.test(text.slice(end, first.start).slice(0, -1))) return null;
  if (first.start - end > 24) return null;
  return {
    stated: { count, place: place(block, start, end + 1), text: text.slice(start, end + 1) },
    members,
    shape: 'told',
  };
}

/** Nouns whose turns are told one by one: 第一批, 第二阶段. */
const TURNS = /^(?:个?(?:阶段|步骤|环节|标段|层次|梯队|批次)|[批轮期步次季波])/u;
/** First characters of TURNS. */
export const TURNS_OF = '个阶步环标层梯批轮期次季波';
const TURN_FIRST = codesOf(TURNS_OF);
const UNTOLD = /其余|其他|剩|还有|余下|最后|另|目前|正在|尚未|下一|至第|到第|[—～-]第/u;

/** 分两批下沉，第一批…，第二批…，第三批…: the turns against their number. Fewer may be told of than there are. */
function turnsAt(block: Block, { start, end }: FigureRun): Enumeration | null {
  const { text } = block;
  const measure = TURNS.exec(text.slice(end, end + 4))?.[0].replace('个', '');
  if (measure === undefined || /[第\d.几每各]$/u.test(text.slice(Math.max(0, start - 1), start))) return null;
  const count = readCount(text.slice(start, end));
  if (count === null || count < 2) return null;
  const words = text.slice(end, sentenceEnd(text, end));
  const members: Place[] = [];
  let at = 0;
  for (let n = 1; n <= 12; n++) {
    const mark = `第${formatHan(BigInt(n))}${measure}`;
    const next = words.indexOf(mark, at);
    if (next < 0 || !'，；：、'.includes(words.charAt(next - 1))) break;
    members.push(place(block, end + next, end + next + mark.length));
    at = next + mark.length;
  }
  const first = members[0];
  if (!first || members.length < 2 || first.start - end > 12) return null;
  if (members.length < count && (UNTOLD.test(words) || text.charAt(first.start - 1) !== '：')) return null;
  const to = end + (text.charAt(end) === '个' ? 1 : 0) + measure.length;
  const stated = { count, place: place(block, start, to), text: text.slice(start, to) };
  return { stated, members, shape: 'ordinals' };
}

/**
 * Adds the numbers whose things are told one by one with the same 量词: 两家单位，一家是…，一家是….
 * @param each whether 一家 stands behind a mark somewhere
 * @param first index of the first enumeration of this paragraph
 */
export function eachOf({ block, runs }: BlockFigures, each: boolean, out: Enumeration[], first: number): void {
  const { text } = block;
  const turns = text.includes('第二');
  if (!each && !turns) return;
  for (const run of runs) {
    const code = text.charCodeAt(run.end);
    if (run.type !== 'arabic' && run.type !== 'han') continue;
    const found =
      (each && MEASURES.has(code) ? eachAt(block, run) : null) ??
      (turns && TURN_FIRST.has(code) ? turnsAt(block, run) : null);
    if (found && !out.slice(first).some(({ stated }) => stated.place.start === run.start)) out.push(found);
  }
}
