import { lazy } from '../base/lazy.ts';
import { unitsByFirst } from '../data/units.ts';
import type { Block, Document, Place } from '../document/model.ts';
import { blockOffset } from '../text/span.ts';
import type { Quantity, QuantityKind } from './model.ts';
import { approximateAfter, approximateBefore } from './quantity-approximate.ts';
import { readFraction } from './quantity-fraction.ts';
import { isNoAmount } from './quantity-guard.ts';
import { joinerLength, lowerEnd, readNumber, type NumberRead, type Reading } from './quantity-number.ts';
import { subjectOf } from './quantity-subject.ts';
import { readUnit, type UnitRead } from './quantity-unit.ts';

const HAN_FIGURES = '〇零○一二两三四五六七八九十百千万亿';
/** What may follow a Han numeral besides a unit: a fraction, a point, 余, the mark of a range. */
const HAN_GOES_ON = '分点余多来几至到—～成%';

/** Classes of characters, as bits: what begins a candidate, and what a Han numeral may stand before. */
const ARABIC = 1;
const HAN = 2;
const HALF = 4;
const AFTER_HAN = 8;

/** One table look-up per character: a regular expression with these classes takes ten times as long. */
const classes = lazy((): Uint8Array => {
  const out = new Uint8Array(0x10000);
  const mark = (chars: Iterable<string>, bit: number): void => {
    for (const char of chars) out[char.charCodeAt(0)] = (out[char.charCodeAt(0)] ?? 0) | bit;
  };
  const units = [...unitsByFirst()].filter(([, list]) => list.some((unit) => unit.han));
  mark('0123456789', ARABIC);
  mark(HAN_FIGURES, HAN);
  mark('半', HALF);
  mark(HAN_GOES_ON, AFTER_HAN);
  for (const [first] of units) out[first] = (out[first] ?? 0) | AFTER_HAN;
  return out;
});

function plain(kind: QuantityKind, number: NumberRead, { unit, end }: UnitRead): Reading {
  return { kind, number, value: number.value, upper: number.upper, denominator: null, unit, end };
}

/** 2—3个, 5%至8%, 5-10万元: the number after the mark of a range, which is of the same unit. `own` is the first number's. */
function readRange(text: string, low: NumberRead, own: UnitRead | null, joined: number): Reading | null {
  const high = readNumber(text, joined);
  if (!high || high.han !== low.han) return null;
  const unit = readUnit(text, high.end, high.han);
  if (!unit || (own && own.unit !== unit.unit)) return null;
  if (text.charAt(high.end) === '年' && high.end - high.start === 4) return null;
  if (own === null && '至到'.includes(text.charAt(joined - 1)) && unit.kind === 'percent') return null;
  return { ...plain(unit.kind, low, unit), value: lowerEnd(low, high), upper: high.value };
}

/** 12万贫困人口: a figure in 万 or 亿 is an amount without a unit as well. */
function plainOrBare(number: NumberRead, unit: UnitRead | null): Reading | null {
  if (unit) return plain(unit.kind, number, unit);
  const bare = !number.han && /[万亿]$/u.test(number.multiplier);
  return bare ? plain('amount', number, { kind: 'amount', unit: '', end: number.end }) : null;
}

/** A number with its unit, or the two numbers of a range with theirs. */
function readAmount(text: string, number: NumberRead): Reading | null {
  const unit = readUnit(text, number.end, number.han);
  const from = unit ? unit.end : number.end;
  const joiner = joinerLength(text, from);
  const range = joiner > 0 ? readRange(text, number, unit, from + joiner) : null;
  return range ?? plainOrBare(number, unit);
}

/** 第三批 counts in order; 第二十五条 is the place of a law and no quantity. */
function readOrdinal(text: string, number: NumberRead): Reading | null {
  const unit = readUnit(text, number.end, number.han);
  if (!unit || unit.kind !== 'amount' || '条款项章节编年'.includes(unit.unit)) return null;
  return plain('ordinal', number, unit);
}

/** The quantity whose figures begin at `at` and run to `end`. */
function readAt(text: string, at: number, end: number): Reading | null {
  const fraction = readFraction(text, at, end);
  if (fraction) return fraction;
  const number = readNumber(text, at);
  if (!number) return null;
  if (text.startsWith('第', at - 1)) return readOrdinal(text, number);
  return isNoAmount(text, number) ? null : readAmount(text, number);
}

function place(block: Block, start: number, end: number): Place {
  return { block, start: blockOffset(start), end: blockOffset(end) };
}

function toQuantity(block: Block, reading: Reading, from: number): Quantity {
  const { text } = block;
  const { number, unit } = reading;
  const before = approximateBefore(text, number.start);
  const after = approximateAfter(text, reading.end, unit);
  const start = number.start - (reading.kind === 'ordinal' ? 1 : (before?.length ?? 0));
  const end = reading.end + (after?.length ?? 0);
  const quantity: Quantity = {
    kind: reading.kind,
    value: reading.value,
    place: place(block, start, end),
    number: place(block, number.start, number.digitsEnd),
    unit,
    approximate: number.approximate ?? before ?? after,
    upper: reading.upper,
    subject: subjectOf(text, start, reading.end, from),
  };
  return reading.denominator === null ? quantity : { ...quantity, denominator: reading.denominator };
}

/** End of the run of figures of one class that begins at `at`. */
function runEnd(text: string, at: number, table: Uint8Array, bit: number): number {
  let end = at + 1;
  while (end < text.length && ((table[text.charCodeAt(end)] ?? 0) & bit) !== 0) end++;
  return end;
}

function quantitiesOfBlock(block: Block, table: Uint8Array, out: Quantity[]): void {
  const { text } = block;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const bits = (table[text.charCodeAt(at)] ?? 0) & (ARABIC | HAN | HALF);
    if (bits === 0) continue;
    const end = bits === HALF ? at + 1 : runEnd(text, at, table, bits);
    const follows = bits !== HAN || ((table[text.charCodeAt(end)] ?? 0) & AFTER_HAN) !== 0;
    const reading = follows ? readAt(text, at, end) : null;
    at = end - 1;
    if (!reading) continue;
    const quantity = toQuantity(block, reading, from);
    out.push(quantity);
    from = quantity.place.end;
    at = Math.max(at, from - 1);
  }
}

/**
 * All amounts of the text, in order: a number with its unit, a percentage, a fraction, a multiple. Dates, document and
 * article numbers, telephone numbers, plans and slogans (“十四五”, “三项制度”) are none.
 */
export function quantitiesOf(document: Document): Quantity[] {
  const out: Quantity[] = [];
  const table = classes();
  for (const block of document.blocks) quantitiesOfBlock(block, table, out);
  return out;
}
