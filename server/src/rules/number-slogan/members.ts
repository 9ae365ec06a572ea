import { slogans, type Slogan } from '../../data/slogans.ts';
import type { Place } from '../../document/model.ts';
import { textAt } from '../../document/place.ts';

/** The rows of a slogan that are current in a year; all of them where the year is not known or none is. */
export function rowsOf(core: string, year: number | null): Slogan[] {
  const rows = slogans().filter((row) => row.core === core);
  const current = rows.filter((row) => year === null || isCurrent(row, year));
  return current.length > 0 ? current : rows;
}

/** Whether a row is in force at some day of the year. */
export function isCurrent({ from, to }: Slogan, year: number): boolean {
  return (from === undefined || from <= `${year}-12-31`) && (to === undefined || to >= `${year}-01-01`);
}

/** What lies between the members listed in a draft and those of the register. */
export type Difference =
  | { readonly kind: 'order'; readonly row: Slogan; readonly members: readonly string[] }
  | { readonly kind: 'member'; readonly row: Slogan; readonly index: number; readonly members: readonly string[] };

/** Without the words that the members' wordings differ in: 行政执法全过程记录制度 and 执法全过程记录. */
function plain(words: string): string {
  return words.replace(/[“”\s的]|行政|制度/gu, '');
}

/** The first thing may have other words before it, the last one others after it. */
function isMember(item: string, member: string, first: boolean, last: boolean): boolean {
  const [a, b] = [plain(item), plain(member)];
  return a === b || (first && a.endsWith(b)) || (last && a.startsWith(b));
}

function indexes(items: readonly string[], members: readonly string[]): number[] {
  return items.map((item, i) => members.findIndex((member) => isMember(item, member, i === 0, i === items.length - 1)));
}

function compareWith(items: readonly string[], row: Slogan, members: readonly string[]): Difference | 'same' | null {
  if (items.length !== members.length) return null;
  const found = indexes(items, members);
  const known = new Set(found.filter((index) => index >= 0));
  if (known.size === members.length) {
    return !row.ordered || found.every((index, i) => index === i) ? 'same' : { kind: 'order', row, members };
  }
  const index = found.indexOf(-1);
  const others = found.every((at, i) => at === i || i === index);
  return known.size === members.length - 1 && index >= 0 && others ? { kind: 'member', row, index, members } : null;
}

/** How the listed things differ from the register; null when they agree, or are another slogan of the same name. */
export function differenceOf(places: readonly Place[], rows: readonly Slogan[]): Difference | null {
  const items = places.map(textAt);
  let nearest: Difference | null = null;
  for (const row of rows) {
    for (const members of [row.members, ...(row.alternatives ?? [])]) {
      const result = compareWith(items, row, members);
      if (result === 'same') return null;
      nearest ??= result;
    }
  }
  return nearest;
}
