import { lazy } from '../base/lazy.ts';
import text from './generated/measure-words.json.txt';

/** Nouns of one sort and the 量词 that do not go with them: a row of data/measure-words.yaml, turned round when it is compiled. */
export interface MeasureClass {
  /** The ends of the nouns. */
  readonly heads: readonly string[];
  /** 量词 that do not go with them. */
  readonly wrong: readonly string[];
  readonly right: string;
  readonly why: string;
  /** Only right after these words does the number count the thing itself. */
  readonly after?: readonly string[];
  /** One of them stands before the noun, in its clause. */
  readonly verbs?: readonly string[];
  /** None of them stands nearer before the noun than a verb that takes it. */
  readonly unless: readonly string[];
  /** None of them stands before the noun, in its clause. */
  readonly never: readonly string[];
  /** Nobody counts it so; otherwise it is a matter of style. */
  readonly sure?: true;
  /** What acts right after its number is counted by it: 律师11名分片联系57个村. */
  readonly acts?: true;
  /** It may have or have done what is counted: 农户36头, 调解员49件. */
  readonly holds?: true;
  /** A noun of one character counts where it stands alone: 牛2300头、羊1.1万只. */
  readonly bare?: true;
  /** The noun may also stand after the number. */
  readonly follows?: true;
}

/** A 量词 that counts things of a few sorts: a row under `only` of data/measure-words.yaml. */
export interface OnlyRow {
  readonly unit: string;
  /** What it counts, for the reader. */
  readonly of: string;
  /** Words that a text has where it speaks of such things. */
  readonly signs: readonly string[];
  readonly bad: string;
  readonly good: string;
}

/** What is done to things of one sort only: a row under `deeds` of data/measure-words.yaml. */
export interface DeedRow {
  readonly verbs: readonly string[];
  /** What it is done to, for the reader. */
  readonly of: string;
  /** 量词 that cannot count what it is done to. */
  readonly never: readonly string[];
  /** Nouns that take them after all. */
  readonly unless: readonly string[];
  readonly bad: string;
  readonly good: string;
}

/** The end of a noun and the classes that it belongs to; none of a word that only looks like one (停车). */
export interface NounHead {
  readonly head: string;
  readonly classes: readonly MeasureClass[];
}

export interface MeasureTable {
  /** Words that hold a sign of `only` and speak of no such thing. */
  readonly idle: RegExp;
  readonly only: readonly OnlyRow[];
  readonly deeds: readonly DeedRow[];
  /** Heads by their last two characters (the last one of short ones), the longest first. */
  readonly heads: ReadonlyMap<string, readonly NounHead[]>;
  /** The same of the classes that are a matter of style. */
  readonly style: ReadonlyMap<string, readonly NounHead[]>;
  /** Verbs of getting and doing: what stands before the last of them does not count its object. */
  readonly verbs: readonly string[];
  /** 量词 that may count how often something was done. */
  readonly events: ReadonlySet<string>;
  /** Last characters of all heads. */
  readonly lasts: string;
  /** 量词 that some class does not take. */
  readonly judged: ReadonlySet<string>;
}

interface Compiled {
  readonly idle: readonly string[];
  readonly only: readonly OnlyRow[];
  readonly deeds: readonly DeedRow[];
  readonly none: readonly string[];
  readonly events: readonly string[];
  readonly verbs: readonly string[];
  readonly classes: readonly MeasureClass[];
}

function headsOf(none: readonly string[], classes: readonly MeasureClass[]): Map<string, NounHead[]> {
  const byHead = new Map<string, MeasureClass[]>(none.map((head) => [head, []]));
  for (const one of classes) {
    for (const head of one.heads) byHead.set(head, [...(byHead.get(head) ?? []), one]);
  }
  const out = new Map<string, NounHead[]>();
  for (const [head, own] of [...byHead].sort(([a], [b]) => b.length - a.length)) {
    const key = head.slice(-2);
    out.set(key, [...(out.get(key) ?? []), { head, classes: own }]);
  }
  return out;
}

export const measureTable = lazy((): MeasureTable => {
  const { idle, only, deeds, none, events, verbs, classes } = JSON.parse(text) as Compiled;
  return {
    idle: new RegExp(idle.join('|'), 'gu'),
    only,
    deeds,
    heads: headsOf(
      none,
      classes.filter(({ sure }) => sure),
    ),
    style: headsOf(
      [],
      classes.filter(({ sure }) => !sure),
    ),
    verbs,
    events: new Set(events),
    lasts: [...new Set(classes.flatMap(({ heads }) => heads.map((head) => head.slice(-1))))].join(''),
    judged: new Set(classes.flatMap(({ wrong }) => wrong)),
  };
});
