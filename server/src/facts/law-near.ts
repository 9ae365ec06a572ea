import { lazy } from '../base/lazy.ts';
import { lawRegister, type Named } from '../data/laws.ts';

/** A real name that a cited one comes close to. */
export interface NearName {
  readonly key: string;
  readonly named: Named;
  /** Characters inserted, left out or replaced; two neighbours exchanged count once. */
  readonly distance: number;
  /** The slip is one that hands make: a particle, two characters exchanged, one left out or doubled. */
  readonly slip: boolean;
}

/** What the names of laws end in; 条列 is a slip of 条例. */
const ENDS: readonly (readonly [string, string])[] = [
  ['办法', '办法'],
  ['条例', '条例'],
  ['条列', '条例'],
  ['法典', '法典'],
  ['规定', '规定'],
  ['细则', '细则'],
  ['准则', '准则'],
  ['法', '法'],
];

/** 广东省…… : a place's own regulation, of which the register knows nothing. */
const LOCAL = /^.{2,7}?(?:省|自治[区州县]|特区|[市县州](?!场))/u;

/** Names that differ in these are different laws: 修正案（十一） and （十二）. */
const NUMBERS = /[\d〇一二三四五六七八九十]/u;

const PARTICLES = new Set(['和', '与', '及', '的', '上', '之', '、']);

/** The ending that decides with which names a name may be compared; null when it is no law's. */
function endOf(key: string): string | null {
  return ENDS.find(([written]) => key.endsWith(written))?.[1] ?? null;
}

interface Entry {
  readonly key: string;
  readonly named: Named;
}

/** Real names by the pairs of characters in them; only names that share enough pairs are measured. */
const byPair = lazy(() => {
  const pairs = new Map<string, Entry[]>();
  for (const [key, named] of lawRegister().byKey) {
    if (named.kind === 'mangled' || endOf(key) === null) continue;
    const entry = { key, named };
    for (let i = 0; i + 1 < key.length; i++) {
      const pair = key.slice(i, i + 2);
      const list = pairs.get(pair);
      if (list === undefined) pairs.set(pair, [entry]);
      else if (list.at(-1) !== entry) list.push(entry);
    }
  }
  return pairs;
});

/** Names that share so many pairs with `key` that they may be within `limit`: one change breaks at most two pairs. */
function candidates(key: string, limit: number): Entry[] {
  const shared = new Map<Entry, number>();
  for (let i = 0; i + 1 < key.length; i++) {
    for (const entry of byPair().get(key.slice(i, i + 2)) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 1);
  }
  const out: Entry[] = [];
  for (const [entry, count] of shared) {
    const longer = Math.max(entry.key.length, key.length);
    if (Math.abs(entry.key.length - key.length) <= limit && count >= Math.max(1, longer - 1 - 3 * limit))
      out.push(entry);
  }
  return out;
}

/** Damerau–Levenshtein distance (adjacent exchange), for short strings. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** The parts in which two strings differ, without their common head and tail. */
function difference(
  a: string,
  b: string,
): { readonly cited: string; readonly real: string; readonly atStart: boolean } {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  const room = Math.min(a.length, b.length) - head;
  while (tail < room && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { cited: a.slice(head, a.length - tail), real: b.slice(head, b.length - tail), atStart: head === 0 };
}

function isSlip(cited: string, real: string): boolean {
  if (cited.length === 2 && real === `${cited.charAt(1)}${cited.charAt(0)}`) return true;
  if (cited === '' || real === '') return true;
  return [...cited, ...real].every((char) => PARTICLES.has(char));
}

/**
 * The one real name that a name without a bearer comes close to: one character off, or two in a law's name of ten and
 * more characters. Silent where two names are nearly as close, where the difference is a number or a word before the
 * name (a place's own regulation), and where the name does not end like a law's.
 * @param key as made by lawKey
 */
export function nearestName(key: string): NearName | null {
  const end = endOf(key);
  if (end === null || key.length < 5 || LOCAL.test(key)) return null;
  const limit = end === '法' && key.length >= 10 ? 2 : 1;
  const measured = candidates(key, limit + 1)
    .filter((entry) => endOf(entry.key) === end)
    .map((entry) => ({ entry, away: distance(key, entry.key) }))
    .sort((a, b) => a.away - b.away);
  const [best, second] = measured;
  if (!best || best.away > limit || (second && second.away <= best.away + 1)) return null;
  const { cited, real, atStart } = difference(key, best.entry.key);
  if (NUMBERS.test(cited + real) || (atStart && (cited === '' || real === ''))) return null;
  return { ...best.entry, distance: best.away, slip: isSlip(cited, real) };
}
