import type { Block, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';
import { isHan } from '../../text/width.ts';

/** A member of a list 甲、乙、甲 that stands in it twice. */
export interface Twice {
  readonly later: Place;
  readonly earlier: Place;
}

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
    const members = listFrom(text, at);
    out.push(...equalMembers(block, members));
    at = text.indexOf('、', members.at(-1)?.end ?? at + 1);
  }
  return out;
}

interface Member {
  readonly start: number;
  readonly end: number;
}

/** The runs of Han characters around the marks of a list, from the one before its first mark on. */
function listFrom(text: string, mark: number): Member[] {
  let start = mark;
  while (start > 0 && isHan(text.charCodeAt(start - 1))) start--;
  const members: Member[] = [{ start, end: mark }];
  for (let next = mark; text[next] === '、';) {
    let end = next + 1;
    while (end < text.length && isHan(text.charCodeAt(end))) end++;
    members.push({ start: next + 1, end });
    next = end;
  }
  return members;
}

/** What stands before the first member belongs to the sentence: it is compared by its end only. */
function equalMembers(block: Block, members: readonly Member[]): Twice[] {
  const out: Twice[] = [];
  if (members.length < FEWEST) return out;
  const { text } = block;
  for (let i = 1; i < members.length; i++) {
    const member = members[i] as Member;
    if (member.end - member.start < SHORTEST) continue;
    const former = equalBefore(text, members, i);
    if (former === null || COUNTING.test(text.slice(member.start, member.end))) continue;
    // A note in brackets makes another thing of it.
    if (/[（(“《]/u.test(text.charAt(member.end))) continue;
    out.push({ later: place(block, member.start, member.end), earlier: place(block, former.start, former.end) });
  }
  return out;
}

/** The member not far before the i-th that holds the same words, or null. */
function equalBefore(text: string, members: readonly Member[], i: number): Member | null {
  const { start, end } = members[i] as Member;
  for (let j = Math.max(0, i - REACH); j < i; j++) {
    const other = members[j] as Member;
    const from = j === 0 ? other.end - (end - start) : other.start;
    if (from < other.start || other.end - from !== end - start) continue;
    if (text.charCodeAt(from) === text.charCodeAt(start) && text.startsWith(text.slice(start, end), from)) {
      return { start: from, end: other.end };
    }
  }
  return null;
}
