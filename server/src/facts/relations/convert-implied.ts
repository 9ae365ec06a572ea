import { lazy } from '../../base/lazy.ts';
import { impliedRows, type ImpliedRow, type ImpliedSide } from '../../data/implied.ts';
import { CodeSet } from '../../text/codes.ts';
import { rational, type Rational } from '../../text/rational.ts';
import { maskOf, WordSet } from '../../text/word-set.ts';
import type { Quantity } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';
import type { Slip } from './convert-shifts.ts';
import { plainFigure } from './relation.ts';
import { wordsOf, type NumberSentence } from './sentences.ts';

interface Side {
  readonly base: string;
  readonly words: WordSet | null;
  readonly after: readonly string[];
  /** So many characters before the number are read, or its clause. */
  readonly reach: number | null;
}

/** A row with its bounds in the base units of its numbers; they are so wide that floating point will do. */
interface Implied {
  readonly row: ImpliedRow;
  readonly first: Side;
  readonly second: Side;
  readonly unless: WordSet | null;
  readonly least: number;
  readonly most: number;
  readonly usual: readonly [number, number] | null;
}

/** Two numbers of a sentence that make what cannot be. */
export interface Implication {
  readonly row: ImpliedRow;
  readonly first: Quantity;
  readonly second: Quantity;
  /** What brings the second where it usually is; null where none is looked for. */
  readonly factor: Rational | null;
}

const timesOf = (unit: string): number => {
  const { n, d } = scaleOf(unit).times;
  return Number(n) / Number(d);
};

function sideOf({ unit, words, after = [], wide }: ImpliedSide): Side {
  return { base: scaleOf(unit).base, words: words ? new WordSet(words) : null, after, reach: wide ? REACH : null };
}

function impliedOf(row: ImpliedRow): Implied {
  const scale = timesOf(row.second.unit) / timesOf(row.first.unit);
  const { least = 0, most = Infinity, usual } = row;
  return {
    row,
    first: sideOf(row.first),
    second: sideOf(row.second),
    unless: row.unless ? new WordSet(row.unless) : null,
    least: least * scale,
    most: most * scale,
    usual: usual ? [usual[0] * scale, usual[1] * scale] : null,
  };
}

/** The rows by the base unit of their second number. */
function indexed(rows: readonly ImpliedRow[]): ReadonlyMap<string, readonly Implied[]> {
  const out = new Map<string, Implied[]>();
  for (const implied of rows.map(impliedOf)) {
    const own = out.get(implied.second.base);
    if (own) own.push(implied);
    else out.set(implied.second.base, [implied]);
  }
  return out;
}

/** Rows that tell of slips of a unit, and those that tell of sizes that cannot be. */
const slips = lazy(() => indexed(impliedRows().filter(({ usual }) => usual)));
const sizes = lazy(() => indexed(impliedRows().filter(({ usual }) => !usual)));

const SHIFTS: readonly Rational[] = [3, 4, 7, 8].flatMap((power) => {
  const factor = 10n ** BigInt(power);
  return [rational(factor), rational(1n, factor)];
});

const MARKS = new CodeSet('，。；：、！？（）');
const CLAUSE = 24;
const REACH = 40;
/** So many numbers apart the two may stand. */
const FAR = 3;

function clauseBefore({ place: { block, start } }: Quantity): string {
  const { text } = block;
  const limit = Math.max(0, start - CLAUSE);
  let from = start;
  while (from > limit && !MARKS.has(text.charCodeAt(from - 1))) from--;
  return text.slice(from, start);
}

/** The words since the number before, cut off when long; digits end them. */
function gapBefore({ place: { block, start } }: Quantity, reach: number): string {
  return /[^\d。；]*$/u.exec(block.text.slice(Math.max(0, start - reach), start))?.[0] ?? '';
}

function isOf({ words, after, reach }: Side, quantity: Quantity): boolean {
  const { block, end } = quantity.place;
  if (after.some((word) => block.text.startsWith(word, end))) return true;
  if (words === null) return true;
  const clause = reach === null ? clauseBefore(quantity) : gapBefore(quantity, reach);
  return words.isIn(maskOf(clause), clause);
}

/** A plain amount's value in its base unit; null of one that is left open. */
function sizeOf({ kind, unit, upper, value }: Quantity): number | null {
  if (kind !== 'amount' || upper !== null || value.digits <= 0n) return null;
  return (Number(value.digits) / 10 ** value.scale) * timesOf(unit);
}

function factorFor([low, high]: readonly [number, number], each: number): Rational | null {
  return SHIFTS.find(({ n, d }) => isWithin((each * Number(n)) / Number(d), low, high)) ?? null;
}

function isWithin(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}

function implication(
  implied: Implied,
  first: Quantity,
  second: Quantity,
  sentence: NumberSentence,
): Implication | null {
  const a = sizeOf(first);
  const b = a === null ? null : sizeOf(second);
  if (a === null || b === null || isWithin(b / a, implied.least, implied.most)) return null;
  const factor = implied.usual ? factorFor(implied.usual, b / a) : null;
  if (implied.usual && factor === null) return null;
  if (!isOf(implied.first, first) || !isOf(implied.second, second)) return null;
  if (implied.unless) {
    const words = wordsOf(sentence);
    if (implied.unless.isIn(maskOf(words), words)) return null;
  }
  return { row: implied.row, first, second, factor };
}

/** The first number near the one at `at` that makes with it what cannot be. */
function implicationAt(
  implied: Implied,
  sentence: NumberSentence,
  bases: readonly string[],
  at: number,
): Implication | null {
  const { items } = sentence;
  const { order, near } = implied.row;
  const reach = near === true ? 1 : FAR;
  const to = order === true ? at : Math.min(items.length, at + reach + 1);
  for (let i = Math.max(0, at - reach); i < to; i++) {
    if (i === at || bases[i] !== implied.first.base) continue;
    const found = implication(implied, items[i] as Quantity, items[at] as Quantity, sentence);
    if (found) return found;
  }
  return null;
}

function baseOf({ unit }: Quantity): string {
  return scaleOf(unit).base;
}

function impliedIn(rows: ReadonlyMap<string, readonly Implied[]>, sentence: NumberSentence): Implication | null {
  const { items } = sentence;
  if (items.length < 2) return null;
  const bases = items.map(baseOf);
  for (let i = 0; i < items.length; i++) {
    const own = rows.get(bases[i] as string);
    if (own === undefined) continue;
    for (const implied of own) {
      const found = implicationAt(implied, sentence, bases, i);
      if (found) return found;
    }
  }
  return null;
}

/** 播种面积32万亩，总产量18.6吨: what one number is for one of the other cannot be, but for its unit. */
export function impliedSlip(sentence: NumberSentence): Slip | null {
  const found = impliedIn(slips(), sentence);
  if (!found?.factor) return null;
  const { row, first, second, factor } = found;
  const told = `${plainFigure(second)}÷${plainFigure(first)}得出的${row.told}不合常理`;
  return { at: second, factor, others: [first], told };
}

/** 全村412户168万人: what two numbers make is of a size that cannot be. */
export function impliedSize(sentence: NumberSentence): Implication | null {
  return impliedIn(sizes(), sentence);
}
