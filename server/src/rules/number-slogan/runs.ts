import { codesOf, type CodeSet } from '../../text/codes.ts';
import { lazy } from '../../base/lazy.ts';
import { slogans, type Slogan } from '../../data/slogans.ts';
import type { Block, Place } from '../../document/model.ts';
import { place } from '../../document/place.ts';

/** The members of a fixed series as they follow one another in a draft, without the words around them. */
export interface Run {
  readonly row: Slogan;
  /** The members, in the draft's order. */
  readonly places: readonly Place[];
}

/** No member is as long as this. */
const LONGEST = 24;
const JOINS = codesOf('、和与');

/** A member's words with the rows that they stand in. */
interface Member {
  readonly words: string;
  readonly rows: readonly Slogan[];
}

/** Members by the code of their first character. */
const membersByFirst = lazy((): ReadonlyMap<number, readonly Member[]> => {
  const out = new Map<number, Member[]>();
  for (const [words, rows] of rowsByMember()) {
    if (words.length >= LONGEST || /.[和与]/u.test(words)) continue;
    const first = words.charCodeAt(0);
    out.set(first, [...(out.get(first) ?? []), { words, rows }]);
  }
  return out;
});

/** Rows with a fixed order by the words of their members. Members that are told with 、 inside cannot be found this way. */
const rowsByMember = lazy((): ReadonlyMap<string, readonly Slogan[]> => {
  const out = new Map<string, Slogan[]>();
  for (const row of slogans()) {
    if (!row.ordered || row.count < 3 || row.members.some((member) => /[、，]/u.test(member))) continue;
    for (const member of row.members) out.set(member, [...(out.get(member) ?? []), row]);
  }
  return out;
});

/** The member that ends right before `end`, or begins right at `start`. */
function memberBefore(text: string, end: number, row: Slogan): string | undefined {
  return row.members.find((member) => text.endsWith(member, end));
}

function memberAt(text: string, start: number, row: Slogan): string | undefined {
  return row.members.find((member) => text.startsWith(member, start));
}

/** The whole series around the member [start, end): members joined by 、 or 和, 与, each once. Null when one is missing. */
function runAround(block: Block, start: number, end: number, row: Slogan): Run | null {
  const { text } = block;
  const places = [place(block, start, end)];
  for (let at = start; text.charAt(at - 1) === '、';) {
    const member = memberBefore(text, at - 1, row);
    if (member === undefined) break;
    at -= member.length + 1;
    places.unshift(place(block, at, at + member.length));
  }
  for (let at = end; '、和与'.includes(text.charAt(at)) && at < text.length;) {
    const member = memberAt(text, at + 1, row);
    if (member === undefined) break;
    places.push(place(block, at + 1, at + 1 + member.length));
    at += 1 + member.length;
  }
  const names = new Set(places.map((at) => text.slice(at.start, at.end)));
  return places.length === row.count && names.size === row.count ? { row, places } : null;
}

/** Most things between two marks begin otherwise. */
const firsts = lazy((): CodeSet => codesOf(String.fromCharCode(...membersByFirst().keys())));

/** The member that begins at `start` and ends at a mark. */
function memberBetween(text: string, start: number): Member | undefined {
  if (!firsts().has(text.charCodeAt(start))) return undefined;
  return membersByFirst()
    .get(text.charCodeAt(start))
    ?.find(({ words }) => text.startsWith(words, start) && JOINS.has(text.charCodeAt(start + words.length)));
}

/**
 * Fixed series whose members are all told, in an order that is not theirs. A series is found by a member that stands
 * between two marks; what stands before its first and after its last member does not matter.
 */
export function disorderedRuns(block: Block): Run[] {
  const { text } = block;
  const out: Run[] = [];
  let done = 0;
  for (let left = text.indexOf('、'); left >= 0; left = text.indexOf('、', left + 1)) {
    const member = left < done ? undefined : memberBetween(text, left + 1);
    if (!member) continue;
    const right = left + 1 + member.words.length;
    for (const row of member.rows) {
      const run = runAround(block, left + 1, right, row);
      if (!run) continue;
      done = run.places.at(-1)?.end ?? right;
      if (run.places.some((at, i) => text.slice(at.start, at.end) !== row.members[i])) out.push(run);
      break;
    }
  }
  return out;
}
