import type { Block, Document, Place } from '../document/model.ts';
import { place } from '../document/place.ts';
import { add, decimal, type Decimal } from '../text/decimal.ts';
import { codesOf } from '../text/codes.ts';
import { figuresOf, type BlockFigures } from './figures.ts';
import type { Quantity, QuantityKind } from './model.ts';
import { approximateAfter, approximateBefore, isRecent, markBefore } from './quantity-approximate.ts';
import { readCapitals } from './quantity-capital.ts';
import { readFraction } from './quantity-fraction.ts';
import { closesName, isBareOne, isInName, isNoAmount } from './quantity-guard.ts';
import { joinerLength, lowerEnd, readNumber, type NumberRead, type Reading } from './quantity-number.ts';
import { readShared } from './quantity-shared.ts';
import { subjectOf } from './quantity-subject.ts';
import { readUnit, type UnitRead } from './quantity-unit.ts';

const HALF = decimal(5, 1);

function plain(kind: QuantityKind, number: NumberRead, { unit, end, half, tenths }: UnitRead): Reading {
  const rest = half === true ? HALF : tenths === undefined ? null : decimal(tenths, 1);
  const value = rest ? add(number.value, rest) : number.value;
  return { kind, number, value, upper: number.upper, denominator: null, unit, end };
}

/** 从22%到28% tells of a change and no range. */
const FROM = /[从由自][^，。；、]*$/u;

/** 2—3个, 5%至8%, 5-10万元: the number after the mark of a range, which is of the same unit. `own` is the first number's. */
function readRange(text: string, low: NumberRead, own: UnitRead | null, joined: number): Reading | null {
  const high = readNumber(text, joined);
  if (!high || high.han !== low.han) return null;
  const unit = readUnit(text, high.end, high.han);
  if (!unit || (own && own.unit !== unit.unit)) return null;
  if (text.charAt(high.end) === '年' && high.end - high.start === 4) return null;
  if ('至到'.includes(text.charAt(joined - 1)) && FROM.test(text.slice(Math.max(0, low.start - 8), low.start)))
    return null;
  return { ...plain(unit.kind, low, unit), value: lowerEnd(low, high), upper: high.value };
}

const NO_UNIT = { kind: 'amount', unit: '' } as const;

/** 12万贫困人口, 百亿级: a figure in 万 or 亿 is an amount without a unit of things as well. */
function inPowers(text: string, number: NumberRead): Reading | null {
  const last = number.multiplier === '' ? text.charAt(number.digitsEnd - 1) : number.multiplier.slice(-1);
  if (last !== '万' && last !== '亿') return null;
  const { end } = number;
  if (text.charAt(end) === '级') return plain('amount', number, { kind: 'amount', unit: '级', end: end + 1 });
  const counts = !number.han || approximateBefore(text, number.start) !== null;
  return counts ? plain('amount', number, { ...NO_UNIT, end }) : null;
}

const MONEY_BEFORE = codesOf('¥￥');

/** A number that no unit follows: ¥1500, 3、9、2个, 12万贫困人口. */
function readUnitless(text: string, number: NumberRead, from: number): Reading | null {
  if (MONEY_BEFORE.has(text.charCodeAt(number.start - 1)))
    return plain('amount', number, { kind: 'amount', unit: '元', end: number.end });
  return readShared(text, number, from) ?? inPowers(text, number) ?? plainFigure(text, number);
}

/** Ends of a clause: a figure that nothing follows. */
const CLAUSE_END = codesOf('，。；、）');
/** A version or a number to call is told in the same way. */
const NO_FIGURE = /[版代话号码级][^，。；、（]{0,4}$/u;

/** 首次突破3000, 指数为3.52: a figure that counts without a unit. */
function plainFigure(text: string, number: NumberRead): Reading | null {
  const { start, end, value, han } = number;
  if (han || (end < text.length && !CLAUSE_END.has(text.charCodeAt(end)))) return null;
  const told = value.scale > 0 ? '为达到至'.includes(text.charAt(start - 1)) && start > 0 : false;
  if (!told && approximateBefore(text, start) === null) return null;
  return NO_FIGURE.test(text.slice(Math.max(0, start - 6), start))
    ? null
    : plain('amount', number, { ...NO_UNIT, end });
}

const MINUS = codesOf('-−－负');
/** 自负30%, 减负15%, 担负: 负 is the end of a verb. */
const BURDEN = codesOf('自减担承肩欠抱背胜');

/** 增长-3.5%: below zero. A dash after figures joins, one after letters belongs to a name. */
function signed(text: string, reading: Reading): Reading {
  const { number, kind, value, upper } = reading;
  const before = number.start - 1;
  if (!MINUS.has(text.charCodeAt(before)) || (kind !== 'percent' && kind !== 'point' && reading.unit !== '℃'))
    return reading;
  if (text.charAt(before) === '负' && BURDEN.has(text.charCodeAt(before - 1))) return reading;
  const below = upper === null && text.charCodeAt(before - 1) >= 0x2e80;
  return below ? { ...reading, value: { digits: -value.digits, scale: value.scale } } : reading;
}

/** Places are never counted in 亿: 过500亿县 names those whose output is so large. */
const PLACE_UNIT = /^(?:县|镇|村|乡镇|县市|县区)$/u;

function unitOf(text: string, { end, multiplier, han }: NumberRead): UnitRead | null {
  const unit = readUnit(text, end, han);
  return unit && multiplier !== '' && multiplier.endsWith('亿') && PLACE_UNIT.test(unit.unit) ? null : unit;
}

/** A number with its unit, or the two numbers of a range with theirs. */
function readAmount(text: string, number: NumberRead, before: number): Reading | null {
  const unit = unitOf(text, number);
  const from = unit ? unit.end : number.end;
  const joiner = joinerLength(text, from);
  const range = joiner > 0 ? readRange(text, number, unit, from + joiner) : null;
  if (range) return range;
  return unit ? signed(text, plain(unit.kind, number, unit)) : readUnitless(text, number, before);
}

/** 第三批 counts in order; 第二十五条 is the place of a law and no quantity. */
function readOrdinal(text: string, number: NumberRead): Reading | null {
  const unit = readUnit(text, number.end, number.han);
  if (!unit || unit.kind !== 'amount' || '条款项章节编年'.includes(unit.unit)) return null;
  return plain('ordinal', number, unit);
}

/**
 * The quantity whose figures begin at `at` and run to `end`.
 * @param from end of the quantity before it in the block
 */
function readAt(text: string, at: number, end: number, from: number): Reading | null {
  const fraction = readFraction(text, at, end);
  if (fraction) return fraction;
  const ordinal = at > 0 && text.charAt(at - 1) === '第';
  if (!ordinal && (isInName(text, at) || isBareOne(text, at, end))) return null;
  const number = readNumber(text, at);
  if (!number) return null;
  if (ordinal) return readOrdinal(text, number);
  const reading = isNoAmount(text, number) ? null : readAmount(text, number, from);
  return reading && closesName(text, number.start, reading.end) ? null : reading;
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

  /**
   * @param from end of the quantity before it in the block
   * @param shared mark of inexactness that stands before another number and goes for this one as well
   */
  constructor(block: Block, reading: Reading, from: number, shared: string | null) {
    const { number, unit, kind } = reading;
    const mark = markBefore(block.text, number.start);
    const before = mark?.mark === '近' && isRecent(unit, reading.value) ? null : mark;
    const after = approximateAfter(block.text, reading.end, unit);
    const start = number.start - (kind === 'ordinal' ? 1 : (before?.length ?? 0));
    this.#from = from;
    this.#end = reading.end;
    this.kind = kind;
    this.value = reading.value;
    this.place = place(block, start, reading.end + (after?.length ?? 0));
    this.number = place(block, number.start, number.digitsEnd);
    this.unit = unit;
    this.approximate = number.approximate ?? before?.mark ?? after ?? shared;
    this.upper = reading.upper;
    if (reading.denominator !== null) this.denominator = reading.denominator;
  }

  get subject(): string {
    const { block, start } = this.place;
    return subjectOf(block.text, start, this.#end, this.#from);
  }
}

/** A mark of inexactness that goes for the numbers after it as well, and where its last number ends. */
interface Carried {
  readonly mark: string;
  readonly end: number;
}

/** 分别超8.2万元和5万元: a mark after 分别 goes for all that follow. */
function carry(text: string, quantity: Quantity, before: Carried | null): Carried | null {
  const { approximate: mark, place } = quantity;
  if (mark === null) return null;
  const first = /分别[^，。；、]{0,2}$/u.test(text.slice(Math.max(0, place.start - 4), place.start));
  const on = before !== null && before.mark === mark && before.end === place.start - 1;
  return (first && text.startsWith(mark, place.start)) || on ? { mark, end: place.end } : null;
}

function markFrom(carried: Carried | null, text: string, start: number): string | null {
  return carried?.end === start - 1 && '、和与及'.includes(text.charAt(start - 1)) ? carried.mark : null;
}

function quantitiesOfBlock({ block, runs }: BlockFigures, out: Quantity[]): void {
  const { text } = block;
  let from = 0;
  let carried: Carried | null = null;
  for (const { start, end, type } of runs) {
    if (end <= from) continue;
    const at = Math.max(start, from);
    const reading = type === 'capital' ? readCapitals(text, at, end) : readAt(text, at, end, from);
    if (!reading) continue;
    const quantity: Quantity = new Found(block, reading, from, markFrom(carried, text, at));
    carried = carry(text, quantity, carried);
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
