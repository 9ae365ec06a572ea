import { addTo } from '../base/group.ts';
import type { Document, Heading, Place } from '../document/model.ts';
import { sourceOf, textAt } from '../document/place.ts';
import { indicatorOf } from '../facts/indicator.ts';
import type { Facts, Quantity, QuantityKind, Verdict } from '../facts/model.ts';
import type { SourceSpan } from '../text/span.ts';
import { Keys, type NumberKey } from './ledger-key.ts';
import { saidBy } from './quantity.ts';
import { toldRelations, type ToldPart, type ToldRelation } from './ledger-relations.ts';

/** A number of the text with all that is known about it. */
export interface LedgerRow {
  readonly key: NumberKey;
  /** Index of its part. */
  readonly part: number;
  /** What is counted; may be empty. */
  readonly indicator: string;
  /** What it is in its gravest relation: 总数, 上年; empty when it has none. */
  readonly role: string;
  readonly period: string;
  readonly scope: string;
  /** As written, with unit and 约 or 余, in restored text. */
  readonly text: string;
  readonly span: SourceSpan;
  /** other: a date or words with which something is wrong. */
  readonly kind: QuantityKind | 'other';
  /** Exact, in plain digits; null of what is no number. */
  readonly value: string | null;
  readonly upper: string | null;
  readonly denominator: string | null;
  readonly unit: string;
  readonly approximate: string | null;
  readonly relations: readonly ToldRelation[];
  /** The gravest of its relations; null when it has none. */
  readonly verdict: Verdict | null;
}

/** A part of the report that numbers stand in. */
export interface LedgerPart {
  /** The heading with its number: （一）规范执法. */
  readonly title: string;
  /** The heading above it; empty at the top. */
  readonly above: string;
}

export interface Ledger {
  readonly parts: readonly LedgerPart[];
  /** In order of place. Numbers that only count in order (第三批) are none, unless a relation speaks of them. */
  readonly rows: readonly LedgerRow[];
  readonly relations: readonly ToldRelation[];
}

/** From the gravest. */
const GRAVITY: readonly Verdict[] = ['wrong', 'unsure', 'checked', 'unassessable'];
/** Headings below this level stand within a part. */
const DEEPEST = 2;

/** All numbers of a text, by its parts, with what they say of each other. */
export function ledgerOf({
  document,
  quantities,
  relations,
}: Pick<Facts, 'document' | 'quantities' | 'relations'>): Ledger {
  const told = toldRelations(relations);
  const by = new Map<string, ToldRelation[]>();
  const judged: Place[] = [];
  for (const relation of told) {
    for (const part of relation.parts) addTo(by, placeKey(rowPlace(part)), relation);
    const own = relation.parts[relation.marked];
    const { verdict } = relation;
    if (own && !own.quantity && (verdict === 'wrong' || verdict === 'unsure')) judged.push(own.place);
  }
  const sections = new Sections(document);
  const keys = new Keys();
  const rows = entriesOf(quantities, judged, by).map(({ place, quantity }): LedgerRow => {
    const own = [...new Set(by.get(placeKey(place)) ?? [])];
    const { part, heading } = sections.of(place);
    const named = quantity ? indicatorOf(quantity) : null;
    const indicator = nameOf(named?.words ?? '');
    const verdict = gravest(own);
    return {
      key: keys.of({ place, heading, indicator }),
      part,
      indicator,
      role: roleOf(
        place,
        own.find((relation) => relation.verdict === verdict),
      ),
      period: named?.period ?? '',
      scope: named?.scope ?? '',
      text: textAt(place),
      span: sourceOf(place),
      ...valuesOf(quantity),
      relations: own,
      verdict,
    };
  });
  return { parts: sections.parts, rows, relations: told };
}

interface Entry {
  readonly place: Place;
  readonly quantity: Quantity | null;
}

/** The numbers, and the dates and words that relations judge, in order of place. */
function entriesOf(
  quantities: readonly Quantity[],
  judged: readonly Place[],
  by: ReadonlyMap<string, unknown>,
): Entry[] {
  const out: Entry[] = [];
  const known = new Set<string>();
  for (const quantity of quantities) {
    const key = placeKey(quantity.place);
    if (quantity.kind === 'ordinal' && !by.has(key)) continue;
    known.add(key);
    out.push({ place: quantity.place, quantity });
  }
  const before = out.length;
  for (const place of judged) {
    const key = placeKey(place);
    if (known.has(key)) continue;
    known.add(key);
    out.push({ place, quantity: null });
  }
  const inOrder = (a: Entry, b: Entry): number =>
    a.place.block.index - b.place.block.index || a.place.start - b.place.start;
  return out.length === before ? out : out.sort(inOrder);
}

function valuesOf(
  quantity: Quantity | null,
): Pick<LedgerRow, 'kind' | 'value' | 'upper' | 'denominator' | 'unit' | 'approximate'> {
  if (!quantity) return { kind: 'other', value: null, upper: null, denominator: null, unit: '', approximate: null };
  return saidBy(quantity);
}

/** Words that hold another number, or only compare with one (比上年), name nothing. */
const NO_NAME = /\d|^[的比较]/u;

function nameOf(words: string): string {
  return NO_NAME.test(words) ? '' : words;
}

function roleOf(place: Place, relation: ToldRelation | undefined): string {
  return relation?.parts.find((part) => placeKey(rowPlace(part)) === placeKey(place))?.role ?? '';
}

function gravest(relations: readonly ToldRelation[]): Verdict | null {
  return GRAVITY.find((verdict) => relations.some((one) => one.verdict === verdict)) ?? null;
}

/** Where the row of a part stands: a part may be less than its number's words. */
function rowPlace({ place, quantity }: ToldPart): Place {
  return quantity?.place ?? place;
}

function placeKey({ block, start }: Place): string {
  return `${String(block.index)}:${String(start)}`;
}

/** The parts of the text that were asked for, in order of the first question. */
class Sections {
  readonly parts: LedgerPart[] = [];
  readonly #deepest: (Heading | undefined)[];
  readonly #shown: (Heading | undefined)[];
  readonly #above = new Map<Heading, Heading>();
  readonly #known = new Map<Heading | undefined, number>();
  readonly #headed: boolean;

  constructor({ blocks, headings, outline }: Document) {
    this.#deepest = new Array<Heading | undefined>(blocks.length);
    this.#shown = new Array<Heading | undefined>(blocks.length);
    this.#headed = headings.length > 0;
    for (const heading of headings) {
      this.#deepest.fill(heading, heading.from, heading.to);
      for (const child of heading.children) this.#above.set(child, heading);
    }
    const show = (list: readonly Heading[], depth: number): void => {
      for (const heading of list) {
        this.#shown.fill(heading, heading.from, heading.to);
        if (depth < DEEPEST) show(heading.children, depth + 1);
      }
    };
    show(outline, 1);
  }

  /** The part that a place stands in, and the words of the heading right above it. */
  of({ block: { index } }: Place): { readonly part: number; readonly heading: string } {
    const shown = this.#shown[index];
    return { part: this.#known.get(shown) ?? this.#add(shown), heading: this.#deepest[index]?.title ?? '' };
  }

  #add(heading: Heading | undefined): number {
    const above = heading && this.#above.get(heading);
    const title = heading ? titled(heading) : this.#headed ? '开头' : '正文';
    this.#known.set(heading, this.parts.length);
    return this.parts.push({ title, above: above ? titled(above) : '' }) - 1;
  }
}

function titled({ mark, title }: Heading): string {
  return `${mark?.text ?? ''}${title}`;
}

/** The part with the one above it: 一、主要举措和成效 / （一）规范执法. */
export function partName({ parts }: Ledger, { part }: LedgerRow): string {
  const { title = '', above = '' } = parts[part] ?? {};
  return above === '' ? title : `${above} / ${title}`;
}

/** The value as a reader wants it: 513, 2—3, 2/3; empty of what is no number. */
export function shownValue({ value, upper, denominator }: Pick<LedgerRow, 'value' | 'upper' | 'denominator'>): string {
  if (value === null) return '';
  if (denominator !== null) return `${value}/${denominator}`;
  return upper === null ? value : `${value}—${upper}`;
}
