import type { Block, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { isHan } from '../../text/width.ts';

/** A member of a list 甲、乙、甲 that stands in it twice. */
export interface Twice {
  readonly later: Place;
  readonly earlier: Place;
}

const LIST_MARK = 0x3001;
/** Shortest member that is compared; single characters are figures of speech. */
const SHORTEST = 2;
/** Two words with a mark between them are no list yet. */
const FEWEST = 3;
/** How many members back a member is compared: keeps a list of hundreds of names linear. */
const REACH = 12;
/** Ranks and numbers may well be equal: 分别居第二、第一、第一 */
const COUNTING = /^(?:第?[一二三四五六七八九十百]+|[一二三四五六七八九十两几]\p{Script=Han}?)$/u;

/** The members of the lists of a block that are said twice. */
export function twiceIn(block: Block): Twice[] {
  const out: Twice[] = [];
  const { text } = block;
  for (let at = text.indexOf('、'); at >= 0;) {
    const bounds = listFrom(text, at);
    if (bounds.length >= 2 * FEWEST) addEqual(block, bounds, out);
    at = text.indexOf('、', bounds.at(-1));
  }
  return out;
}

/** Starts and ends, by turns, of the runs of Han characters around the marks of a list; the first mark stands at `mark`. */
function listFrom(text: string, mark: number): number[] {
  let start = mark;
  while (start > 0 && isHan(text.charCodeAt(start - 1))) start--;
  const bounds = [start, mark];
  for (let next = mark; text.charCodeAt(next) === LIST_MARK;) {
    let end = next + 1;
    while (end < text.length && isHan(text.charCodeAt(end))) end++;
    bounds.push(next + 1, end);
    next = end;
  }
  return bounds;
}

/** What stands before the first member belongs to the sentence: it is compared by its end only. */
function addEqual(block: Block, bounds: readonly number[], out: Twice[]): void {
  const { text } = block;
  for (let i = 2; i < bounds.length; i += 2) {
    const [start, end] = [bounds[i] as number, bounds[i + 1] as number];
    if (end - start < SHORTEST) continue;
    const former = equalBefore(text, bounds, i);
    if (former < 0 || COUNTING.test(text.slice(start, end))) continue;
    // A note in brackets makes another thing of it.
    if (/[（(“《]/u.test(text.charAt(end))) continue;
    out.push({ later: place(block, start, end), earlier: place(block, former, former + end - start) });
  }
}

/** Where a member not far before the i-th holds the same words; -1 when none does. */
function equalBefore(text: string, bounds: readonly number[], i: number): number {
  const [start, end] = [bounds[i] as number, bounds[i + 1] as number];
  for (let j = Math.max(0, i - 2 * REACH); j < i; j += 2) {
    const from = (bounds[j + 1] as number) - (end - start);
    if (j === 0 ? from < (bounds[j] as number) : from !== bounds[j]) continue;
    if (text.charCodeAt(from) === text.charCodeAt(start) && text.startsWith(text.slice(start, end), from)) return from;
  }
  return -1;
}
