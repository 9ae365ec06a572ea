import { sourceOf, textAt } from '../document/place.ts';
import type { Word } from '../engine/ports.ts';
import { wordsBefore } from '../facts/quantity-subject.ts';
import type { Quantity, QuantityKind } from '../facts/model.ts';
import { showDecimal } from '../text/decimal.ts';
import { contains, sourceSpan } from '../text/span.ts';
import type { Card } from './hover.ts';

/** Groups of three from the right: 21600 → 21,600. */
const THREES = /\B(?=(?:\d{3})+(?!\d))/gu;

/** The quantity whose words an offset of the source stands in; null when there is none. */
export function quantityAt(quantities: readonly Quantity[], offset: number): Quantity | null {
  const caret = sourceSpan(offset, offset);
  return quantities.find(({ place }) => contains(sourceOf(place), caret)) ?? null;
}

/**
 * How a figure was read: its exact value, and the words that say what is counted. The pattern's words may begin in the
 * middle of a word; the segmenter's words put that right.
 * @param words the words of the quantity's block, by {@link Segmenter}; empty when there are none
 */
export function quantityCard(quantity: Quantity, words: readonly Word[]): Card | null {
  const subject = subjectOf(quantity, words);
  const value = valueOf(quantity);
  if (value === null) return null;
  const parts = [`**${textAt(quantity.place)}**：读作 ${value}`];
  if (subject !== '') parts.push(`所计：${subject}`);
  return { span: sourceOf(quantity.place), markdown: parts.join('\n\n') };
}

/** The words before the figure, whole words only. */
function subjectOf({ place: { block, start } }: Quantity, words: readonly Word[]): string {
  const found = wordsBefore(block.text, start, 0);
  const from = found === '' ? -1 : block.text.lastIndexOf(found, start - found.length);
  if (from < 0 || words.length === 0) return found;
  const first = words.find((word) => word.start >= from);
  return first && first.start < from + found.length ? block.text.slice(first.start, from + found.length) : found;
}

/** The value in plain figures; null for what is no amount. */
function valueOf({ kind, value, upper, unit, approximate, denominator }: Quantity): string | null {
  if (kind === 'ordinal') return null;
  const plain = (n: Quantity['value']): string => {
    const [whole = '', fraction] = showDecimal(n).split('.');
    return whole.replace(THREES, ',') + (fraction === undefined ? '' : `.${fraction}`);
  };
  if (denominator !== undefined) return `${plain(value)}/${String(denominator)}`;
  const range = upper ? `${plain(value)} 至 ${plain(upper)}` : plain(value);
  const about = approximate === null ? '' : `（约数：${approximate}）`;
  return `${range}${unit === '%' ? '%' : unit === '' ? '' : ` ${unit}`}${about}`;
}

/** What a number of the text says, in plain values for programs: exact digits as text. */
export interface Said {
  readonly kind: QuantityKind;
  readonly value: string;
  readonly upper: string | null;
  readonly denominator: string | null;
  readonly unit: string;
  readonly approximate: string | null;
}

export function saidBy({ kind, value, upper, denominator, unit, approximate }: Quantity): Said {
  return {
    kind,
    value: showDecimal(value),
    upper: upper && showDecimal(upper),
    denominator: denominator?.toString() ?? null,
    unit,
    approximate,
  };
}
