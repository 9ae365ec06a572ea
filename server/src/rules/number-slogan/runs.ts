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

const LONGEST = 24;
const JOINS = codesOf('、和与');

/** First characters of members: most things between two marks begin otherwise. */
const firsts = lazy((): CodeSet => codesOf([...rowsByMember().keys()].map((member) => member.charAt(0)).join('')));

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

/**
 * Fixed series whose members are all told, in an order that is not theirs. A series is found by a member that stands
 * between two marks; what stands before its first and after its last member does not matter.
 */
export function disorderedRuns(block: Block): Run[] {
  const { text } = block;
  const out: Run[] = [];
  const known = firsts();
  let done = 0;
  for (let left = text.indexOf('、'); left >= 0; left = text.indexOf('、', left + 1)) {
    if (left < done || !known.has(text.charCodeAt(left + 1))) continue;
    const right = nextJoin(text, left + 1);
    if (right < 0) continue;
    for (const row of rowsByMember().get(text.slice(left + 1, right)) ?? []) {
      const run = runAround(block, left + 1, right, row);
      if (!run) continue;
      done = run.places.at(-1)?.end ?? right;
      if (run.places.some((at, i) => text.slice(at.start, at.end) !== row.members[i])) out.push(run);
      break;
    }
  }
  return out;
}

/** The next 、, 和 or 与 within a member's length, or -1. */
function nextJoin(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST);
  for (let at = from + 1; at < limit; at++) if (JOINS.has(text.charCodeAt(at))) return at;
  return -1;
}
