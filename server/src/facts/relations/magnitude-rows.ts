import { lazy } from '../../base/lazy.ts';
import { unitsByName } from '../../data/units.ts';
import { magnitudes, type Magnitude } from '../../data/magnitudes.ts';
import { CodeSet } from '../../text/codes.ts';
import type { Rational } from '../../text/rational.ts';
import { WordSet } from '../../text/word-set.ts';
import type { Quantity } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';
import { AFTER, Around, clauseStart, isLink, rowSpeaks, type Bound } from './magnitude-words.ts';

/** The rows of a unit, by a character that must stand in the words around the number. */
interface Bounds {
  /** By the last characters of their ends. */
  readonly ends: ReadonlyMap<number, readonly Bound[]>;
  /** By the first two characters of their words, or the only one. */
  readonly words: ReadonlyMap<number, readonly Bound[]>;
  readonly firsts: CodeSet;
  /** Those that ask for neither. */
  readonly others: readonly Bound[];
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

function byCode(rows: readonly Bound[], codesIn: (row: Magnitude) => readonly number[]): Map<number, Bound[]> {
  const out = new Map<number, Bound[]>();
  for (const bound of rows) {
    for (const code of new Set(codesIn(bound.row))) {
      const own = out.get(code);
      if (own) own.push(bound);
      else out.set(code, [bound]);
    }
  }
  return out;
}

const PAIR = 0x10000;

/** A key of the two characters at an offset. */
function pairAt(text: string, at: number): number {
  return text.charCodeAt(at) * PAIR + text.charCodeAt(at + 1);
}

function keyOfWord(word: string): number {
  return word.length === 1 ? word.charCodeAt(0) : pairAt(word, 0);
}

function indexed(rows: readonly Bound[]): Bounds {
  const byEnd = rows.filter(({ row }) => row.ends);
  const byWord = rows.filter(({ row }) => !row.ends && row.words);
  return {
    ends: byCode(byEnd, (row) => (row.ends ?? []).map((word) => word.charCodeAt(word.length - 1))),
    words: byCode(byWord, (row) => (row.words ?? []).map(keyOfWord)),
    firsts: new CodeSet(byWord.flatMap(({ row }) => (row.words ?? []).map((word) => word.charAt(0))).join('')),
    others: rows.filter(({ row }) => !row.ends && !row.words),
    least: Math.max(...rows.map(({ least }) => least)),
    most: Math.min(...rows.map(({ most }) => most)),
  };
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
  return new Map([...byKey].map(([key, rows]) => [key, indexed(rows)]));
});

/** 50万元以上 says nothing of how much more. */
const MORE = new Set(['以上', '及以上', '不低于', '超', '超过', '突破']);

interface Scaled {
  readonly bounds: Bounds;
  readonly times: number;
}

const scaledByUnit = lazy((): ReadonlyMap<string, Scaled> => {
  const units = [...unitsByName().keys(), ...magnitudes().flatMap((row) => row.units)];
  return new Map(
    units.flatMap((unit) => {
      const bounds = boundsByKey().get(keyOf(unit));
      return bounds ? [[unit, { bounds, times: timesOf(unit) }] as const] : [];
    }),
  );
});

/** The size of a number in the base unit and the rows that may bound it; null when it is within all bounds. */
function outside({ kind, unit, value }: Quantity): { readonly size: number; readonly bounds: Bounds } | null {
  if (kind !== 'amount' && kind !== 'percent') return null;
  const scaled = scaledByUnit().get(unit);
  if (!scaled) return null;
  const { bounds, times } = scaled;
  const digits = Number(value.digits);
  const size = (value.scale === 0 ? digits : digits / 10 ** value.scale) * times;
  return size >= bounds.least && size <= bounds.most ? null : { size, bounds };
}

function isBroken({ least, most }: Bound, size: number, isOpen: boolean): boolean {
  return size > most || (size < least && !isOpen);
}

function someBroken(rows: readonly Bound[] | undefined, size: number, isOpen: boolean): boolean {
  if (rows !== undefined) for (const bound of rows) if (isBroken(bound, size, isOpen)) return true;
  return false;
}

/** Whether a word that begins at an offset may be one of a row that the number breaks. */
function mayBegin(
  { firsts, words }: Bounds,
  text: string,
  at: number,
  [size, isOpen]: readonly [number, boolean],
): boolean {
  const code = text.charCodeAt(at);
  if (!firsts.has(code)) return false;
  return someBroken(words.get(pairAt(text, at)), size, isOpen) || someBroken(words.get(code), size, isOpen);
}

/** Whether a character beside a number is one of a row that it breaks: a look at the text before words are cut out. */
function mayBreak({ place: { block, start, end } }: Quantity, size: number, isOpen: boolean, bounds: Bounds): boolean {
  const { text } = block;
  // 达, 为 are left out before the end of a clause is held against a row's.
  let last = start - 1;
  while (isLink(text.charCodeAt(last)))
    if (someBroken(bounds.ends.get(text.charCodeAt(last--)), size, isOpen)) return true;
  if (someBroken(bounds.ends.get(text.charCodeAt(last)), size, isOpen)) return true;
  if (someBroken(bounds.others, size, isOpen)) return true;
  const told = [size, isOpen] as const;
  for (let at = clauseStart(text, start); at < start; at++) if (mayBegin(bounds, text, at, told)) return true;
  const to = Math.min(text.length, end + AFTER);
  for (let at = end; at < to; at++) if (mayBegin(bounds, text, at, told)) return true;
  return false;
}

/** The first row that a number breaks and that speaks of it. */
export function brokenBy(quantity: Quantity): Magnitude | undefined {
  const found = outside(quantity);
  if (!found) return undefined;
  const { size, bounds } = found;
  const { approximate } = quantity;
  const isOpen = approximate !== null && MORE.has(approximate);
  if (!mayBreak(quantity, size, isOpen, bounds)) return undefined;
  const around = new Around(quantity);
  const first = (rows: readonly Bound[] | undefined): Magnitude | undefined => {
    if (rows === undefined) return undefined;
    for (const bound of rows) if (isBroken(bound, size, isOpen) && rowSpeaks(bound, around)) return bound.row;
    return undefined;
  };
  const { bare } = around;
  const row = first(bounds.ends.get(bare.charCodeAt(bare.length - 1))) ?? first(bounds.others);
  if (row) return row;
  for (const text of [around.clause, around.after]) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (!bounds.firsts.has(code)) continue;
      const own = first(bounds.words.get(pairAt(text, i))) ?? first(bounds.words.get(code));
      if (own) return own;
    }
  }
  return undefined;
}
