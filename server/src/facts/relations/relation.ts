import { place } from '../../document/place.ts';
import { showDecimal } from '../../text/decimal.ts';
import { meets, type Interval } from '../../text/interval.ts';
import { over, toDecimal, type Rational } from '../../text/rational.ts';
import type { Computed, Quantity, Relation, RelationPart, RelationType, Verdict } from '../model.ts';
import { scaleOf } from '../unit-scale.ts';

/** How sure the reading is that the numbers belong together. */
export type Trust = 'certain' | 'likely';

/** What a finder says of numbers that belong together. */
export interface Claim {
  readonly type: RelationType;
  /** In any order; they are put in order of place. */
  readonly parts: readonly RelationPart[];
  /** The part that a finding marks. */
  readonly marked: RelationPart;
  /** Whether the numbers agree; null when they cannot be reckoned. */
  readonly holds: boolean | null;
  readonly trust: Trust;
  readonly arithmetic: string;
  readonly computed?: readonly (Omit<Computed, 'part'> & { readonly part: RelationPart })[];
}

export function part(role: string, quantity: Quantity): RelationPart {
  return { role, place: quantity.place, quantity };
}

function verdictOf({ holds, trust }: Claim): Verdict {
  if (holds === null) return 'unassessable';
  if (holds) return 'checked';
  return trust === 'certain' ? 'wrong' : 'unsure';
}

function byPlace(a: RelationPart, b: RelationPart): number {
  return a.place.block.index - b.place.block.index || a.place.start - b.place.start;
}

/** The relation that a finder's claim is. */
export function relation(claim: Claim): Relation {
  const parts = [...claim.parts].sort(byPlace);
  return {
    type: claim.type,
    parts,
    verdict: verdictOf(claim),
    marked: Math.max(0, parts.indexOf(claim.marked)),
    arithmetic: claim.arithmetic,
    computed:
      claim.holds === false ? (claim.computed ?? []).map((one) => ({ ...one, part: parts.indexOf(one.part) })) : [],
  };
}

/** Whether a stated number may be what was reckoned. */
export function agrees(stated: Interval, given: Interval | null): boolean | null {
  return given && meets(stated, given);
}

/** Figures and unit as written, without 约 and 余: 3.46亿元. */
export function plainFigure({ number, unit, place: { block, end } }: Quantity): string {
  const words = block.text.slice(number.start, end);
  const at = unit === '' ? -1 : words.indexOf(unit);
  return at < 0 ? words : words.slice(0, at + unit.length);
}

/** The number alone as written, multiplier included: 3.46亿; for reckonings between numbers of one unit. */
export function bareFigure(quantity: Quantity): string {
  const figure = plainFigure(quantity);
  return quantity.unit !== '' && figure.endsWith(quantity.unit) ? figure.slice(0, -quantity.unit.length) : figure;
}

/** The power of ten that stands behind the figures: 10^8 of 3.46亿. */
function multiplierOf(quantity: Quantity): Rational {
  const tail = quantity.place.block.text.slice(quantity.number.end, quantity.place.end);
  const words = /^[余多来几]?([十百千万亿]*)/u.exec(tail)?.[1] ?? '';
  const power = [...words].reduce((sum, char) => sum + ({ 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }[char] ?? 0), 0);
  return { n: 10n ** BigInt(power), d: 1n };
}

/**
 * A value in the words of a quantity: rounded to its digits and its multiplier. 0.35 in place of 45% is 35.
 * @param value in base units, as `valueOf` gives it
 * @param extra digits more than the quantity has
 */
export function inItsWords(value: Rational, quantity: Quantity, extra = 0): string {
  const written = quantity.place.block.text.slice(quantity.number.start, quantity.number.end);
  const point = written.indexOf('.');
  const digits = (point < 0 ? 0 : written.length - point - 1) + extra;
  const own = over(over(value, scaleOf(quantity.unit).times), multiplierOf(quantity));
  return showDecimal(toDecimal(own, digits));
}

/** A value that could stand where a quantity's Arabic figures stand; null for Han numerals. */
export function computed(
  of: RelationPart,
  value: Rational,
): (Omit<Computed, 'part'> & { readonly part: RelationPart }) | null {
  const { quantity } = of;
  if (!quantity || !/^\d/u.test(quantity.place.block.text.slice(quantity.number.start))) return null;
  const { number } = quantity;
  return { part: of, place: place(number.block, number.start, number.end), text: inItsWords(value, quantity) };
}
