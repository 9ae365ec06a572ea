import type { Block, Document, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import type { Decimal } from '../text/decimal.ts';
import { figuresOf, type BlockFigures } from './figures.ts';
import type { Quantity, QuantityKind } from './model.ts';
import { approximateAfter, approximateBefore } from './quantity-approximate.ts';
import { readFraction } from './quantity-fraction.ts';
import { isBareOne, isInName, isNoAmount } from './quantity-guard.ts';
import { joinerLength, lowerEnd, readNumber, type NumberRead, type Reading } from './quantity-number.ts';
import { subjectOf } from './quantity-subject.ts';
import { readUnit, type UnitRead } from './quantity-unit.ts';

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
  const ordinal = at > 0 && text.charAt(at - 1) === '第';
  if (!ordinal && (isInName(text, at) || isBareOne(text, at, end))) return null;
  const number = readNumber(text, at);
  if (!number) return null;
  if (ordinal) return readOrdinal(text, number);
  return isNoAmount(text, number) ? null : readAmount(text, number);
}

/** A quantity as it was found. The words around it, which few ask for, are looked up when they are. */
class Found implements Quantity {
  readonly #from: number;
  readonly #end: number;
  readonly kind: QuantityKind;
  readonly value: Decimal;
  readonly place: Place;
  readonly number: Place;
  readonly unit: string;
  readonly approximate: string | null;
  readonly upper: Decimal | null;
  readonly denominator?: bigint;

  /** @param from end of the quantity before it in the block */
  constructor(block: Block, reading: Reading, from: number) {
    const { number, unit, kind } = reading;
    const before = approximateBefore(block.text, number.start);
    const after = approximateAfter(block.text, reading.end, unit);
    const start = number.start - (kind === 'ordinal' ? 1 : (before?.length ?? 0));
    this.#from = from;
    this.#end = reading.end;
    this.kind = kind;
    this.value = reading.value;
    this.place = place(block, start, reading.end + (after?.length ?? 0));
    this.number = place(block, number.start, number.digitsEnd);
    this.unit = unit;
    this.approximate = number.approximate ?? before ?? after;
    this.upper = reading.upper;
    if (reading.denominator !== null) this.denominator = reading.denominator;
  }

  get subject(): string {
    const { block, start } = this.place;
    return subjectOf(block.text, start, this.#end, this.#from);
  }
}

function quantitiesOfBlock({ block, runs }: BlockFigures, out: Quantity[]): void {
  let from = 0;
  for (const { start, end } of runs) {
    if (end <= from) continue;
    const reading = readAt(block.text, Math.max(start, from), end);
    if (!reading) continue;
    const quantity = new Found(block, reading, from);
    out.push(quantity);
    from = quantity.place.end;
  }
}

/**
 * All amounts of the text, in order: a number with its unit, a percentage, a fraction, a multiple. Dates, document and
 * article numbers, telephone numbers, plans and slogans (“十四五”, “三项制度”) are none.
 */
export function quantitiesOf(document: Document, figures: readonly BlockFigures[] = figuresOf(document)): Quantity[] {
  const out: Quantity[] = [];
  for (const own of figures) quantitiesOfBlock(own, out);
  return out;
}
