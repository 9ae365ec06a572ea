import { lazy } from '../../base/lazy.ts';
import { memoByText } from '../../base/memo.ts';
import { magnitudes, type Magnitude } from '../../data/magnitudes.ts';
import type { Rational } from '../../text/rational.ts';
import { WordSet } from '../../text/word-set.ts';
import type { Quantity } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';
import { AFTER, Around, clauseStart, isLink, isLinkLast, rowSpeaks, type Bound } from './magnitude-words.ts';

/** The rows that a number of some size breaks, by a character that must stand in the words around it. */
interface Broken {
  /** By the last characters of their ends. */
  readonly ends: ReadonlyMap<number, readonly Bound[]>;
  /** The ends themselves, by the same. */
  readonly endWords: ReadonlyMap<number, readonly string[]>;
  /** By the first two characters of their words, or the only one. */
  readonly words: ReadonlyMap<number, readonly Bound[]>;
  /** The words themselves, by their first characters. */
  readonly allWords: ReadonlyMap<number, readonly string[]>;
  /** The first characters of their words, by their last ten bits: most characters are ruled out by them. */
  readonly firsts: Uint8Array;
  /** Those that ask for neither. */
  readonly others: readonly Bound[];
}

/** The rows of a unit. */
interface Bounds {
  readonly rows: readonly Bound[];
  /** All bounds, in order: numbers between the same two break the same rows. */
  readonly steps: readonly number[];
  /** What was found to be broken between two of them, or at one; of numbers that may be more than is told, apart. */
  readonly known: Map<number, Broken | null>;
  /** A number between these two breaks no row. */
  readonly least: number;
  readonly most: number;
}

function plain({ n, d }: Rational): number {
  return Number(n) / Number(d);
}

/** What numbers are compared by: a base unit, or the sign of a percentage. */
function keyOf(unit: string): string {
  return unit === '%' || unit === '‰' ? unit : scaleOf(unit).base;
}

function timesOf(unit: string): number {
  return unit === '%' || unit === '‰' ? 1 : plain(scaleOf(unit).times);
}

function setOf(words: readonly string[] | undefined): WordSet | null {
  return words ? new WordSet(words) : null;
}

function boundOf(row: Magnitude, times: number): Bound {
  return {
    row,
    words: setOf(row.words),
    unless: setOf(row.unless),
    sentence: setOf(row.sentence),
    with: setOf(row.with),
    not: setOf(row.not),
    least: (row.least ?? 0) * times,
    most: (row.most ?? Infinity) * times,
  };
}

/** What has some keys, by each of them. */
function byKeys<T>(all: readonly T[], keysOf: (one: T) => readonly number[]): Map<number, T[]> {
  const out = new Map<number, T[]>();
  for (const one of all) {
    for (const key of new Set(keysOf(one))) {
      const own = out.get(key);
      if (own) own.push(one);
      else out.set(key, [one]);
    }
  }
  return out;
}

/** The bits of a first character that are looked at. */
const FIRSTS = 0x3ff;
const PAIR = 0x10000;

/** A key of the two characters at an offset. */
function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * PAIR + text.charCodeAt(at + 1);
}

function keyOfWord(word: string): number {
  return word.length === 1 ? word.charCodeAt(0) : pairAt(word, 0);
}

function brokenOf(rows: readonly Bound[]): Broken | null {
  if (rows.length === 0) return null;
  const byEnd = rows.filter(({ row }) => row.ends);
  const byWord = rows.filter(({ row }) => !row.ends && row.words);
  const ends = new Set(byEnd.flatMap(({ row }) => row.ends ?? []));
  const words = new Set(byWord.flatMap(({ row }) => row.words ?? []));
  const lastOf = (word: string): number => word.charCodeAt(word.length - 1);
  const firsts = new Uint8Array(FIRSTS + 1);
  for (const word of words) firsts[word.charCodeAt(0) & FIRSTS] = 1;
  return {
    ends: byKeys(byEnd, ({ row }) => (row.ends ?? []).map(lastOf)),
    endWords: byKeys([...ends], (word) => [lastOf(word)]),
    words: byKeys(byWord, ({ row }) => (row.words ?? []).map(keyOfWord)),
    allWords: byKeys([...words], (word) => [word.charCodeAt(0)]),
    firsts,
    others: rows.filter(({ row }) => !row.ends && !row.words),
  };
}

function boundsOf(rows: readonly Bound[]): Bounds {
  return {
    rows,
    steps: [...new Set(rows.flatMap(({ least, most }) => [least, most]))].sort((a, b) => a - b),
    known: new Map(),
    least: Math.max(...rows.map(({ least }) => least)),
    most: Math.min(...rows.map(({ most }) => most)),
  };
}

/** Which stretch between two steps a number is in, or which step it is. */
function stretchOf(steps: readonly number[], size: number): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as number) < size) low = middle + 1;
    else high = middle;
  }
  return 2 * low + (steps[low] === size ? 1 : 0);
}

const boundsByKey = lazy((): ReadonlyMap<string, Bounds> => {
  const byKey = new Map<string, Bound[]>();
  for (const row of magnitudes()) {
    for (const unit of row.units) {
      const times = timesOf(row.units.find((first) => keyOf(first) === keyOf(unit)) ?? unit);
      const bound = boundOf(row, times);
      const key = keyOf(unit);
      const own = byKey.get(key);
      if (own) own.push(bound);
      else byKey.set(key, [bound]);
    }
  }
  return new Map([...byKey].map(([key, rows]) => [key, boundsOf(rows)]));
});

/** 50万元以上 says nothing of how much more. */
const MORE = new Set(['以上', '及以上', '不低于', '超', '超过', '突破']);

interface Scaled {
  readonly bounds: Bounds;
  readonly times: number;
}

/** Null for a unit that no row bounds. */
const scaledOf = memoByText((unit): Scaled | null => {
  const bounds = boundsByKey().get(keyOf(unit));
  return bounds ? { bounds, times: timesOf(unit) } : null;
});

/** The size of a number in the base unit and the rows that may bound it; null when it is within all bounds. */
function outside({ kind, unit, value }: Quantity): { readonly size: number; readonly bounds: Bounds } | null {
  if (kind !== 'amount' && kind !== 'percent') return null;
  const scaled = scaledOf(unit);
  if (!scaled) return null;
  const { bounds, times } = scaled;
  const digits = Number(value.digits);
  const size = (value.scale === 0 ? digits : digits / 10 ** value.scale) * times;
  return size >= bounds.least && size <= bounds.most ? null : { size, bounds };
}

function isBroken({ least, most }: Bound, size: number, isOpen: boolean): boolean {
  return size > most || (size < least && !isOpen);
}

/** The rows that a number breaks; they are found once for all numbers between the same bounds. */
function brokenRows({ rows, steps, known }: Bounds, size: number, isOpen: boolean): Broken | null {
  const key = 2 * stretchOf(steps, size) + (isOpen ? 1 : 0);
  const held = known.get(key);
  if (held !== undefined) return held;
  const found = brokenOf(rows.filter((bound) => isBroken(bound, size, isOpen)));
  known.set(key, found);
  return found;
}

/** Whether one of the rows' words may begin in [from, to) of a text. */
function mayBegin({ firsts, allWords }: Broken, text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (firsts[code & FIRSTS] !== 1) continue;
    const own = allWords.get(code);
    if (own !== undefined) for (const word of own) if (text.startsWith(word, at)) return true;
  }
  return false;
}

/** Whether one of the rows' ends stands right before an offset. */
function mayEnd({ endWords }: Broken, text: string, end: number): boolean {
  const own = endWords.get(text.charCodeAt(end - 1));
  if (own !== undefined) for (const word of own) if (text.endsWith(word, end)) return true;
  return false;
}

/** Whether a character beside a number is one of a row that it breaks: a look at the text before words are cut out. */
function mayBreak({ place: { block, start, end } }: Quantity, rows: Broken): boolean {
  if (rows.others.length > 0) return true;
  const { text } = block;
  if (rows.ends.size > 0) {
    // 达, 为 are left out before the end of a clause is held against a row's.
    let last = start;
    if (isLinkLast(text.charCodeAt(last - 1)))
      while (last > 0 && isLink(text.charCodeAt(last - 1))) if (mayEnd(rows, text, last--)) return true;
    if (mayEnd(rows, text, last)) return true;
  }
  if (rows.words.size === 0) return false;
  return (
    mayBegin(rows, text, clauseStart(text, start), start) ||
    mayBegin(rows, text, end, Math.min(text.length, end + AFTER))
  );
}

/** The first row that a number breaks and that speaks of it. */
export function brokenBy(quantity: Quantity): Magnitude | undefined {
  const found = outside(quantity);
  if (!found) return undefined;
  const { approximate } = quantity;
  const rows = brokenRows(found.bounds, found.size, approximate !== null && MORE.has(approximate));
  if (!rows || !mayBreak(quantity, rows)) return undefined;
  const around = new Around(quantity);
  const first = (some: readonly Bound[] | undefined): Magnitude | undefined => {
    if (some !== undefined) for (const bound of some) if (rowSpeaks(bound, around)) return bound.row;
    return undefined;
  };
  const { bare } = around;
  const row = first(rows.ends.get(bare.charCodeAt(bare.length - 1))) ?? first(rows.others);
  if (row) return row;
  for (const text of [around.clause, around.after]) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (rows.firsts[code & FIRSTS] !== 1) continue;
      const own = first(rows.words.get(pairAt(text, i))) ?? first(rows.words.get(code));
      if (own) return own;
    }
  }
  return undefined;
}
