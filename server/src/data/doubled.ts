import { lazy } from '../base/lazy.ts';
import text from './generated/doubled.json.txt';

/** Characters that make a pair of the same character right, before it and behind it. */
export interface Single {
  readonly before: string;
  readonly after: string;
}

/** What is known of words that are written twice by a slip. */
export interface Doubled {
  readonly single: ReadonlyMap<string, Single>;
  /** Words that are never said twice on purpose. */
  readonly verbs: ReadonlySet<string>;
  /** Words that may stand side by side as parts of two names. */
  readonly nouns: ReadonlySet<string>;
  /** Characters that make another word of a noun: 产业链. */
  readonly suffixes: string;
}

interface Compiled {
  readonly single: readonly (Single & { readonly char: string })[];
  readonly verbs: readonly string[];
  readonly nouns: readonly string[];
  readonly suffixes: string;
}

/** The table of this build, read at the first use. */
export const doubledWords = lazy((): Doubled => {
  const { single, verbs, nouns, suffixes } = JSON.parse(text) as Compiled;
  return {
    single: new Map(single.map(({ char, before, after }) => [char, { before, after }])),
    verbs: new Set(verbs),
    nouns: new Set(nouns),
    suffixes,
  };
});
