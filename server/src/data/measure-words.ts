import { lazy } from '../base/lazy.ts';
import text from './generated/measure-words.json.txt';

/** Nouns of one sort and the 量词 that do not go with them: a row of data/measure-words.yaml, turned round when it is compiled. */
export interface MeasureClass {
  /** Last characters of the nouns. */
  readonly lasts: string;
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

/** Nouns by their last two characters (the last one of short ones). */
export interface NounHeads {
  /** Those that end so, the longest first. */
  get(key: string): readonly NounHead[] | undefined;
}

export interface MeasureTable {
  /** Words that hold a sign of `only` and speak of no such thing. */
  readonly idle: RegExp;
  readonly only: readonly OnlyRow[];
  readonly deeds: readonly DeedRow[];
  readonly heads: NounHeads;
  /** The same of the classes that are a matter of style. */
  readonly style: NounHeads;
  /** Verbs of getting and doing: what stands before the last of them does not count its object. */
  readonly verbs: readonly string[];
  /** 量词 that may count how often something was done. */
  readonly events: ReadonlySet<string>;
  /** Last characters of all heads. */
  readonly lasts: string;
  readonly classes: readonly MeasureClass[];
}

/** A class whose lists of words are told by their numbers in `lists`. */
interface CompiledClass extends Omit<MeasureClass, 'wrong' | 'verbs' | 'unless' | 'never'> {
  readonly wrong: number;
  readonly verbs?: number;
  readonly unless: number;
  readonly never: number;
}

interface Compiled {
  readonly idle: readonly string[];
  readonly only: readonly OnlyRow[];
  readonly deeds: readonly DeedRow[];
  readonly heads: Readonly<Record<string, string>>;
  readonly style: Readonly<Record<string, string>>;
  readonly events: readonly string[];
  readonly verbs: readonly string[];
  readonly lasts: string;
  readonly lists: readonly (readonly string[])[];
  readonly classes: readonly CompiledClass[];
}

/** The nouns of each key are read when it is first asked for: a text has few of them. */
function headsOf(packed: Readonly<Record<string, string>>, classes: readonly MeasureClass[]): NounHeads {
  const read = new Map<string, readonly NounHead[]>();
  const headOf = (line: string): NounHead => {
    const [head = '', ...numbers] = line.split(' ');
    return { head, classes: numbers.flatMap((number) => classes[Number(number)] ?? []) };
  };
  return {
    get(key) {
      const lines = Object.hasOwn(packed, key) ? packed[key] : undefined;
      if (lines === undefined) return undefined;
      const known = read.get(key) ?? lines.split('|').map(headOf);
      read.set(key, known);
      return known;
    },
  };
}

export const measureTable = lazy((): MeasureTable => {
  const { idle, heads, style, events, lists, classes, ...table } = JSON.parse(text) as Compiled;
  const listOf = (number: number): readonly string[] => lists[number] ?? [];
  const all = classes.map(({ wrong, verbs, unless, never, ...one }): MeasureClass => ({
    ...one,
    wrong: listOf(wrong),
    ...(verbs === undefined ? {} : { verbs: listOf(verbs) }),
    unless: listOf(unless),
    never: listOf(never),
  }));
  return {
    ...table,
    idle: new RegExp(idle.join('|'), 'gu'),
    heads: headsOf(heads, all),
    style: headsOf(style, all),
    events: new Set(events),
    classes: all,
  };
});
