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

interface Entry {
  readonly key: string;
  readonly named: Named;
}

/** What the names of laws end in; 条列 is a slip of 条例. */
const ENDS = ['办法', '条例', '法典', '规定', '细则', '准则', '法'] as const;
type End = (typeof ENDS)[number];

/** 广东省……: a place's own regulation, of which the register knows nothing. */
const LOCAL = /^.{2,7}?(?:省|自治[区州县]|特区|[市县州](?!场))/u;

/** Names that differ in these are different laws: 修正案（十一） and （十二）. */
const NUMBERS = /[\d〇一二三四五六七八九十]/u;

const PARTICLES = new Set(['和', '与', '及', '的', '上', '之', '、']);

/** From this length on a law's name may differ in two characters. */
const LONG = 10;

/** The ending that decides with which names a name may be compared; null when it is no law's. */
function endOf(key: string): End | null {
  return key.endsWith('条列') ? '条例' : (ENDS.find((end) => key.endsWith(end)) ?? null);
}

/** Real names, by their first character and by what follows their second, so that few are ever compared. */
const index = lazy(() => {
  const byFirst = new Map<string, Entry[]>();
  const byRest = new Map<string, Entry[]>();
  const byEnd = new Map<End, Entry[]>();
  const add = <K>(map: Map<K, Entry[]>, key: K, entry: Entry): void => {
    const list = map.get(key);
    if (list) list.push(entry);
    else map.set(key, [entry]);
  };
  for (const [key, named] of lawRegister().byKey) {
    const end = named.kind === 'mangled' ? null : endOf(key);
    if (end === null) continue;
    add(byFirst, key.charAt(0), { key, named });
    add(byRest, key.slice(2), { key, named });
    add(byEnd, end, { key, named });
  }
  return { byFirst, byRest, byEnd };
});

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

/** Lengths of the common head and, behind it, the common tail of two strings. */
function common(a: string, b: string): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < shorter - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) tail++;
  return { head, tail };
}

/** Whether one change makes `a` into `b`; as quick as comparing them. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const { head, tail } = common(a, b);
  const [left, right] = [a.length - head - tail, b.length - head - tail];
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
}

/** The names one change away. A change at the very start is seen only where the rest is the same. */
function closest(key: string): Entry[] {
  const { byFirst, byRest } = index();
  const sameStart = (byFirst.get(key.charAt(0)) ?? []).filter((entry) => oneApart(key, entry.key));
  const sameRest = (byRest.get(key.slice(2)) ?? []).filter(
    (entry) => entry.key[0] !== key[0] && oneApart(key, entry.key),
  );
  return sameRest.length === 0 ? sameStart : [...sameStart, ...sameRest];
}

function isSlip(cited: string, real: string): boolean {
  if (cited.length === 2 && real === `${cited.charAt(1)}${cited.charAt(0)}`) return true;
  if (cited === '' || real === '') return true;
  return [...cited, ...real].every((char) => PARTICLES.has(char));
}

/** Whether two names have so many characters in common that they may be within `limit` of each other. */
function mayBeWithin(limit: number, a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let missing = 0;
  for (const char of a) if (!b.includes(char) && ++missing > limit) return false;
  return true;
}

/** The best of the real names, with its distance; null when another one is nearly as close. */
function unrivalled(key: string, end: End, limit: number): { readonly entry: Entry; readonly away: number } | null {
  const measured = (index().byEnd.get(end) ?? [])
    .filter((entry) => mayBeWithin(limit + 1, key, entry.key))
    .map((entry) => ({ entry, away: distance(key, entry.key) }))
    .sort((a, b) => a.away - b.away);
  const [best, second] = measured;
  return best && best.away <= limit && (!second || second.away > best.away + 1) ? best : null;
}

/**
 * The one real name that a name without a bearer comes close to: one character off, or two in a law's name of ten and
 * more characters. Silent where two names are nearly as close, where the difference is a number or a word before the
 * name (a place's own regulation), and where the name does not end like a law's.
 * @param key as made by lawKey
 */
export function nearestName(key: string): NearName | null {
  const end = endOf(key);
  if (end === null || key.length < 5) return null;
  const limit = end === '法' && key.length >= LONG ? 2 : 1;
  if ((limit === 1 && closest(key).length === 0) || LOCAL.test(key)) return null;
  const best = unrivalled(key, end, limit);
  if (!best) return null;
  const { head, tail } = common(key, best.entry.key);
  const cited = key.slice(head, key.length - tail);
  const real = best.entry.key.slice(head, best.entry.key.length - tail);
  if (NUMBERS.test(cited + real) || (head === 0 && (cited === '' || real === ''))) return null;
  return { ...best.entry, distance: best.away, slip: isSlip(cited, real) };
}
