import { lazy } from '../base/lazy.ts';
import { anchorLength, isSlot } from './formula-slots.ts';
import text from './generated/formulae.json.txt';
import type { IsoDate } from './model.ts';

/** A fixed formula of data/formulae.yaml. */
export interface Formula {
  readonly id: string;
  /** With its marks: 总揽全局、协调各方. */
  readonly words: string;
  /** The day from which it is fixed; absent = always. */
  readonly from?: IsoDate;
  readonly severity?: 'error' | 'warning' | 'information' | 'hint';
  /** No words are ever put into it: one more character is a slip as well. */
  readonly strict?: true;
  readonly political?: boolean;
  /** Other words that are right and look like it. */
  readonly known?: readonly string[];
  readonly source: string;
  readonly confidence: 'verified' | 'from_memory';
}

/** The characters of a formula one by one, read from its beginning or from its end. */
export interface Letters {
  readonly formula: Formula;
  readonly units: readonly string[];
  /** Their code units: none of the characters takes two. */
  readonly codes: readonly number[];
  /** Whether marks may stand before the unit of that index. */
  readonly slots: readonly boolean[];
  /** So many of its first units are an anchor. */
  readonly anchor: number;
}

/** The formulae that begin or end so, spelled out when a text first has the anchor. */
interface Anchor {
  readonly heads: () => readonly Letters[];
  readonly tails: () => readonly Letters[];
}

interface Compiled {
  readonly rows: readonly Formula[];
  readonly anchors: readonly { readonly heads: readonly number[]; readonly tails: readonly number[] }[];
}

/** The formulae by their first and last characters, which the automaton of the terms finds. */
export class FormulaTable {
  readonly formulae: readonly Formula[];
  /** By the number of the anchor among all. */
  readonly anchors: readonly Anchor[];

  constructor() {
    const { rows, anchors } = JSON.parse(text) as Compiled;
    const forth = (i: number): Letters[] => rows.slice(i, i + 1).map((row) => lettersOf(row, [...row.words]));
    const back = (i: number): Letters[] => rows.slice(i, i + 1).map((row) => lettersOf(row, [...row.words].reverse()));
    this.formulae = rows;
    this.anchors = anchors.map(({ heads, tails }) => ({
      heads: lazy(() => heads.flatMap(forth)),
      tails: lazy(() => tails.flatMap(back)),
    }));
  }
}

function lettersOf(formula: Formula, chars: readonly string[]): Letters {
  const units: string[] = [];
  const slots: boolean[] = [];
  let slot = false;
  for (const char of chars) {
    if (isSlot(char)) slot = true;
    else {
      units.push(char);
      slots.push(slot);
      slot = false;
    }
  }
  const codes = units.map((unit) => unit.charCodeAt(0));
  return { formula, units, codes, slots, anchor: anchorLength(chars) };
}

/** The fixed formulae of this build, opened at the first use. */
export const formulaTable = lazy(() => new FormulaTable());
