import { common, mayBeWithin, oneApart } from '../base/apart.ts';
import { lazy } from '../base/lazy.ts';
import { distance } from '../base/near.ts';
import type { Named } from '../data/law-rows.ts';
import { lawRegister } from '../data/laws.ts';

/** A real name that a cited one comes close to. */
export interface NearName {
  readonly key: string;
  readonly named: Named;
  /** Characters inserted, left out or replaced; two neighbours exchanged count once. */
  readonly distance: number;
  /** The slip is one that hands make: a particle, two characters exchanged, one left out or doubled; or the name is long. */
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

/** From this length on one other character makes no other title; twice as long, two do not. */
const LONG = 12;

/** In how many characters a name may differ from the real one: a law's has one maker, other long titles hardly two. */
function limitOf(key: string, end: End): 1 | 2 {
  return key.length >= (end === '法' ? 10 : 18) ? 2 : 1;
}

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

/** The best of the real names, with its distance; null when another one is nearly as close. */
function unrivalled(key: string, end: End, limit: number): { readonly entry: Entry; readonly away: number } | null {
  const measured = (index().byEnd.get(end) ?? [])
    .filter((entry) => mayBeWithin(limit + 1, key, entry.key))
    .map((entry) => ({ entry, away: distance(key, entry.key) }))
    .sort((a, b) => a.away - b.away);
  const [best, second] = measured;
  return best && best.away <= limit && (!second || second.away > best.away + 1) ? best : null;
}

/** What the cited name has where the real one has something else. */
function difference(
  key: string,
  real: string,
): { readonly cited: string; readonly meant: string; readonly head: number } {
  const { head, tail } = common(key, real);
  return { cited: key.slice(head, key.length - tail), meant: real.slice(head, real.length - tail), head };
}

/**
 * The one real name that a name without a bearer comes close to: one character off, or two in a long name. Silent where
 * two names are nearly as close, where the difference is a number or a word before the name (a place's own regulation),
 * and where the name does not end like a law's.
 * @param key as made by lawKey
 */
export function nearestName(key: string): NearName | null {
  const end = endOf(key);
  if (end === null || key.length < 5) return null;
  const limit = limitOf(key, end);
  if ((limit === 1 && closest(key).length === 0) || LOCAL.test(key)) return null;
  const best = unrivalled(key, end, limit);
  if (!best) return null;
  const { cited, meant, head } = difference(key, best.entry.key);
  if (NUMBERS.test(cited + meant) || (head === 0 && (cited === '' || meant === ''))) return null;
  return { ...best.entry, distance: best.away, slip: key.length >= LONG * best.away || isSlip(cited, meant) };
}

/**
 * The title before its years that a written one comes close to: words left out or added inside it, or one character off.
 * @param base the written title without its years
 */
export function nearestTitle(
  base: string,
  titles: Iterable<string>,
): { readonly title: string; readonly away: number } | null {
  for (const title of titles) {
    if (base.length < 8 || !mayBeWithin(2, base, title)) continue;
    const away = distance(base, title);
    const { cited, meant, head } = difference(base, title);
    if (head > 0 && away <= 2 && (away === 1 || cited === '' || meant === '')) return { title, away };
  }
  return null;
}
