import { lazy } from '../base/lazy.ts';
import text from './generated/days.json.txt';

/** A day, week or month of data/days.yaml that is kept every year. */
export interface KeptDay {
  readonly names: readonly string[];
  /** MM-DD; absent where the calendar moves it. */
  readonly date?: string;
  /** The year of its first time: what 第N个 counts from. */
  readonly first?: number;
  /** No source shows its date and its first year. */
  readonly confidence?: 'from_memory';
}

/** An event of data/anniversaries.yaml. */
export interface Anniversary {
  readonly year: number;
  /** What stands before N周年. */
  readonly words: readonly string[];
  readonly confidence?: 'from_memory';
}

/** What happened once, of data/milestones.yaml. */
export interface Milestone {
  readonly names: readonly string[];
  /** What tells which of its dates is meant: 召开, 标准时点. */
  readonly acts: readonly string[];
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly when: string;
  /** Some places had it earlier. */
  readonly local?: boolean;
}

/** A holiday, a season or a month of data/seasons.yaml that has its time in every year. */
export interface Season {
  readonly names: readonly string[];
  /** MM-DD; behind `to` where it lies over New Year. */
  readonly from: string;
  readonly to: string;
  /** When it is, for the reader. */
  readonly told: string;
}

interface Table {
  readonly days: readonly KeptDay[];
  readonly anniversaries: readonly Anniversary[];
  readonly milestones: readonly Milestone[];
  readonly seasons: readonly Season[];
}

const table = lazy((): Table => JSON.parse(text) as Table);

/** A name and what it names. */
export type Named<T> = readonly [name: string, row: T];

function byLength<T>(names: Named<T>[]): Named<T>[] {
  return names.sort(([a], [b]) => b.length - a.length);
}

/** The names of days, the longest first. */
export const dayNames = lazy((): readonly Named<KeptDay>[] =>
  byLength(table().days.flatMap((day) => day.names.map((name) => [name, day] as const))),
);

/** The names of events, the longest first. */
export const anniversaryNames = lazy((): readonly Named<Anniversary>[] =>
  byLength(table().anniversaries.flatMap((row) => row.words.map((name) => [name, row] as const))),
);

/** The names of what happened once, the longest first. */
export const milestoneNames = lazy((): readonly Named<Milestone>[] =>
  byLength(table().milestones.flatMap((row) => row.names.map((name) => [name, row] as const))),
);

/** The names of seasons by their last characters, the longest first. */
export const seasonsByLast = lazy((): ReadonlyMap<number, readonly Named<Season>[]> => {
  const out = new Map<number, Named<Season>[]>();
  for (const named of byLength(table().seasons.flatMap((row) => row.names.map((name) => [name, row] as const)))) {
    const last = named[0].charCodeAt(named[0].length - 1);
    const own = out.get(last);
    if (own) own.push(named);
    else out.set(last, [named]);
  }
  return out;
});

/** Whether a row was checked: what rests on memory alone leads to no warning. */
export function isSure({ confidence }: KeptDay | Anniversary): boolean {
  return confidence === undefined;
}
