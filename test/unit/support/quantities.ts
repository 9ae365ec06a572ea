import { readDocument } from '../../../server/src/document/read.ts';
import { sourceOf } from '../../../server/src/document/place.ts';
import { datesOf } from '../../../server/src/facts/dates.ts';
import type { DateMention, Quantity } from '../../../server/src/facts/model.ts';
import { quantitiesOf } from '../../../server/src/facts/quantities.ts';
import { normalise, showDecimal, type Decimal } from '../../../server/src/text/decimal.ts';

/** A number of a real report, read by hand: test/fixtures/numbers/HAND.md tells what its fields mean. */
export interface HandNumber {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly value: string | null;
  readonly upper: string | null;
  readonly unit: string | null;
  readonly approximate: string | null;
}

/** What the program says of it; null where there is nothing to compare. */
export interface Compared {
  readonly hand: HandNumber;
  readonly kind: boolean;
  readonly value: boolean | null;
  readonly unit: boolean | null;
  readonly approximate: boolean | null;
  /** What was found there, for people. */
  readonly found: string;
}

/** Lines 1–200 are drawn from all numbers; the others supplement rare kinds. */
export const AT_RANDOM = 200;

/** Kinds that are no amounts: the facts may leave them out. */
const NO_AMOUNT = new Set(['name', 'none', 'date', 'ordinal', 'document-number', 'phone']);

export function handNumbersIn(jsonl: string): HandNumber[] {
  return jsonl
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as HandNumber);
}

const show = (value: Decimal): string => showDecimal(normalise(value));

/** One line about a quantity: kind, value, unit, mark of inexactness. */
export function told({ kind, value, upper, denominator, unit, approximate }: Quantity): string {
  const range = upper ? `~${show(upper)}` : '';
  const under = denominator === undefined ? '' : `/${denominator}`;
  return `${kind} ${show(value)}${range}${under}${unit}${approximate === null ? '' : ` (${approximate})`}`;
}

/** The unit without a second one in brackets, as the hand wrote it. */
function plainUnit(unit: string): string {
  return unit === '百分点' ? '个百分点' : unit.replace(/[（(].*$/u, '');
}

function valueOf({ value, denominator }: Quantity): string {
  return denominator === undefined ? show(value) : `${show(value)}/${denominator}`;
}

function compareQuantity(hand: HandNumber, quantity: Quantity): Compared {
  const ranged = quantity.upper !== null;
  const kind = hand.kind === 'range' ? ranged : hand.kind === quantity.kind;
  const counted = !NO_AMOUNT.has(hand.kind);
  const upper = quantity.upper && show(quantity.upper);
  return {
    hand,
    kind,
    value: counted ? valueOf(quantity) === hand.value && upper === hand.upper : null,
    unit: counted ? plainUnit(quantity.unit) === hand.unit : null,
    approximate: counted ? (quantity.approximate ?? null) === hand.approximate : null,
    found: told(quantity),
  };
}

const DATE_PARTS = { 年: 'year', 月: 'month', 日: 'day' } as const;

function compareDate(hand: HandNumber, dates: readonly DateMention[]): Compared {
  const part = DATE_PARTS[hand.unit as keyof typeof DATE_PARTS];
  const right = dates.some(({ value }) => String(value[part]) === (hand.upper ?? hand.value));
  const found = dates.map(({ value: { year, month, day } }) => `date ${year}-${month}-${day}`).join(' ');
  return { hand, kind: true, value: right, unit: right, approximate: null, found: found || 'nothing' };
}

function compareMissing(hand: HandNumber): Compared {
  const counted = NO_AMOUNT.has(hand.kind) ? null : false;
  return { hand, kind: counted === null, value: counted, unit: counted, approximate: counted, found: 'nothing' };
}

/** Compares the numbers read by hand in one report with the facts of it. */
export function compareNumbers(source: string, numbers: readonly HandNumber[]): Compared[] {
  const document = readDocument(source);
  const quantities = quantitiesOf(document);
  const dates = datesOf(document);
  return numbers.map((hand) => {
    const within = ({ start, end }: { start: number; end: number }): boolean => start <= hand.start && end >= hand.end;
    const quantity =
      quantities.find(({ number }) => within(sourceOf(number))) ??
      quantities.find(({ place }) => within(sourceOf(place)));
    if (quantity) return compareQuantity(hand, quantity);
    return hand.kind === 'date'
      ? compareDate(
          hand,
          dates.filter(({ place }) => within(sourceOf(place)) || sourceOf(place).end === hand.end + 1),
        )
      : compareMissing(hand);
  });
}

export interface Rate {
  readonly right: number;
  readonly of: number;
}

/** How many are right of those that can be compared. */
export function rateOf(compared: readonly Compared[], field: 'kind' | 'value' | 'unit' | 'approximate'): Rate {
  const judged = compared.filter((one) => one[field] !== null);
  return { right: judged.filter((one) => one[field]).length, of: judged.length };
}
