import { lazy } from '../base/lazy.ts';
import { rational, type Rational } from '../text/rational.ts';
import text from './generated/sizes.json.txt';

/** A row of data/sizes.yaml: in which unit something is told, and how much of it there can be. */
interface Row {
  readonly ends: readonly string[];
  readonly thing?: readonly string[];
  readonly unit: string;
  readonly also?: readonly string[];
  readonly least?: number;
  readonly most?: number;
  readonly unless?: readonly string[];
  readonly what: string;
  readonly bad: string;
  readonly good: string;
}

/** A row of data/sizes.yaml, ready to be asked. */
export interface Size {
  /** The words right before the number, without 约 and 达. */
  readonly ends: RegExp;
  readonly thing: readonly string[] | null;
  readonly unit: string;
  readonly also: readonly string[];
  readonly least: Rational | null;
  readonly most: Rational | null;
  readonly unless: readonly string[];
  readonly what: string;
}

const FINE = 1_000_000;

function exact(value: number | undefined): Rational | null {
  return value === undefined ? null : rational(BigInt(Math.round(value * FINE)), BigInt(FINE));
}

function escaped(words: string): string {
  return words.replace(/[()]/gu, '\\$&').replace('…', '[\\u4e00-\\u9fff]{0,6}');
}

function sizeOf({ ends, thing, unit, also = [], least, most, unless = [], what }: Row): Size {
  const pattern = new RegExp(`(?:${ends.map(escaped).join('|')})$`, 'u');
  return { ends: pattern, thing: thing ?? null, unit, also, least: exact(least), most: exact(most), unless, what };
}

/** The rows as they stand in the file, for their own lines. */
export const sizeRows = lazy((): readonly Row[] => JSON.parse(text) as Row[]);

/** The rows by the last character of the words before a number; those that may end in any under an empty key. */
export const sizesByLast = lazy((): ReadonlyMap<string, readonly Size[]> => {
  const out = new Map<string, Size[]>();
  for (const row of sizeRows()) {
    const size = sizeOf(row);
    for (const last of new Set(row.ends.map((words) => (words.endsWith('…') ? '' : words.slice(-1)))))
      out.set(last, [...(out.get(last) ?? []), size]);
  }
  return out;
});
