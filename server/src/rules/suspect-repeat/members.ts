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
function equalMembers(block: Block, [first, ...others]: readonly Member[]): Twice[] {
  const seen = new Map<string, Member>();
  const out: Twice[] = [];
  for (const member of others) {
    const words = block.text.slice(member.start, member.end);
    // A note in brackets makes another thing of it.
    if (words.length < SHORTEST || COUNTING.test(words) || /[（(“《]/u.test(block.text.charAt(member.end))) continue;
    const ends = first && block.text.slice(first.start, first.end).endsWith(words);
    const former = seen.get(words) ?? (ends ? { start: first.end - words.length, end: first.end } : undefined);
    if (former) {
      const at = (one: Member): Place => place(block, one.start, one.end);
      out.push({ later: at(member), earlier: at(former) });
    } else seen.set(words, member);
  }
  return out;
}
