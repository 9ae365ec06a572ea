import type { Automaton } from '../text/automaton.ts';
import type { TermRow } from './model.ts';

/** A row as the matcher needs it. */
export interface Matcher {
  readonly row: TermRow;
  /** Sticky; null when the row's triggers are its hits. */
  readonly pattern: RegExp | null;
  /** Code units one of which begins every match of the pattern; null when they are not known. */
  readonly heads: string | null;
  /** Wordings beside a hit that make it right. */
  readonly exempt: RegExp | null;
  /** The row is right where it is told as history. */
  readonly historical: boolean;
}

/** Term rows behind one automaton over their triggers: the built-in tables, or a team's own. */
export interface TermSet {
  readonly automaton: Automaton;
  /** Number of rows. */
  readonly size: number;
  /**
   * Where the rows of each trigger stand in themselves, and then flat triples [row, min, max] of the rows that it starts: a match
   * begins `min` to `max` code units before the trigger. A row beyond the last one, less their number, is an anchor of
   * data/formulae.ts.
   */
  readonly starts: Int32Array;
  matcher(index: number): Matcher;
}

/** Lists one after the other, led by where each begins: [start of list 0, …, end, …lists]. */
export function flatLists(lists: readonly (readonly number[])[]): Int32Array {
  const starts = [lists.length + 1];
  for (const list of lists) starts.push((starts.at(-1) ?? 0) + list.length);
  return Int32Array.from([...starts, ...lists.flat()]);
}
