import { LineTable } from '../convert.ts';
import type { Block, Closing, Document, Heading, Place } from '../document/model.ts';
import { sourceOf, textAt } from '../document/place.ts';
import type { Facts, KindMatch, Quantity } from '../facts/model.ts';
import { showDecimal } from '../text/decimal.ts';
import { toldRelations, type ToldRelation } from '../features/ledger-relations.ts';
import { saidBy } from '../features/quantity.ts';
import type { FactsJson } from './facts-schema.ts';
import type { RelationOfJson } from './facts-schema-numbers.ts';
import type { HeadingJson } from './facts-schema-page.ts';

/** Where a text comes from, as its facts name it. */
export interface Origin {
  readonly file: string;
  /** A byte order mark stood before the text. */
  readonly bom: boolean;
}

/** The facts of one text as plain data, in the shape that facts-schema.ts publishes. */
export function factsJson({ file, bom }: Origin, facts: Facts): FactsJson {
  const { document, kind, year } = facts;
  const lines = new LineTable(document.source);
  return {
    version: 1,
    file,
    bom,
    length: document.source.length,
    kind: kind && kindJson(kind),
    reportYear: year?.year ?? null,
    reportYearFrom: year?.from ?? null,
    issuer: facts.issuer && { ...facts.issuer },
    header: headerJson(document),
    closing: document.closing && closingJson(document.closing),
    blocks: document.blocks.map(blockJson),
    outline: document.outline.map((heading) => headingJson(heading, facts, lines)),
    residue: document.residue.map(({ type, span: { start, end } }) => ({ type, start, end })),
    slots: facts.slots.map(({ slot, state, place }) => ({
      id: slot.id,
      title: slot.title,
      state,
      ...(place ? ends(place) : { start: null, end: null }),
    })),
    quantities: facts.quantities.map(quantityJson),
    relations: toldRelations(facts.relations).map(relationJson),
    dates: facts.dates.map(({ value, place }) => ({ ...words(place), ...value })),
    citations: facts.citations.map(({ name, marked, place }) => ({ name, marked, ...ends(place) })),
    terms: facts.terms.map(({ row, place, historical, quoted }) => ({
      row: row.id,
      term: row.term,
      ...words(place),
      historical,
      quoted,
    })),
    scan: scanJson(facts.scan),
    enumerations: facts.enumerations.map(({ shape, stated, members }) => ({
      shape,
      count: stated.count,
      ...words(stated.place),
      members: members.map(words),
    })),
  };
}

function kindJson({ kind, why, variant }: KindMatch): NonNullable<FactsJson['kind']> {
  const { id, title } = kind;
  if (variant === null) return { id, title, why, variant: null };
  const { due, note } = variant.variant;
  return { id, title, why, variant: { id: variant.variant.id, title: variant.variant.title, due, note } };
}

function scanJson({ score, likely, counts }: Facts['scan']): FactsJson['scan'] {
  return { score, likely, counts: Object.fromEntries(counts) };
}

type Words = NonNullable<FactsJson['header']['title']>;

/** Words of the restored text and where they stand in the file. */
function words(place: Place): Words {
  return { text: textAt(place), ...ends(place) };
}

function ends(place: Place): { start: number; end: number } {
  const { start, end } = sourceOf(place);
  return { start, end };
}

function headerJson({ header }: Document): FactsJson['header'] {
  const { issuer, docNumber, signer, title, titleText, addressee } = header;
  const first = title[0];
  const last = title.at(-1);
  return {
    issuer: issuer && words(issuer),
    docNumber: docNumber && words(docNumber),
    signer: signer && words(signer),
    title: first && last ? { text: titleText, start: ends(first).start, end: ends(last).end } : null,
    addressee: addressee && words(addressee),
  };
}

function closingJson({ issuer, date }: Closing): FactsJson['closing'] {
  return { issuer: issuer && words(issuer), date: date && { ...words(date.place), ...date.value } };
}

function blockJson({ text, map, span }: Block): FactsJson['blocks'][number] {
  const whole = { start: map.toBlock(span.start), end: map.toBlock(span.end) };
  const pieces = map.pieces(whole).map(({ start, end }): [number, number] => [start, end]);
  return { text, start: span.start, end: span.end, pieces };
}

function headingJson(heading: Heading, facts: Facts, lines: LineTable): HeadingJson {
  const { level, mark, title, place, runIn, children } = heading;
  return {
    level,
    number: mark?.text ?? null,
    title,
    line: lines.lineAt(place.block.span.start) + 1,
    ...ends(place),
    runIn,
    slot: facts.slots.find((state) => state.heading === heading)?.slot.id ?? null,
    children: children.map((child) => headingJson(child, facts, lines)),
  };
}

function quantityJson(quantity: Quantity): FactsJson['quantities'][number] {
  const { subject, place, number } = quantity;
  return {
    ...saidBy(quantity),
    subject,
    ...words(place),
    number: words(number),
  };
}

/** A relation as plain data. */
export function relationJson({ id, type, verdict, arithmetic, parts, marked, span }: ToldRelation): RelationOfJson {
  return {
    id,
    type,
    verdict,
    arithmetic,
    parts: parts.map(({ role, text, span: { start, end }, quantity }) => {
      const value = quantity && showDecimal(quantity.value);
      return { role, text, start, end, value, unit: quantity?.unit ?? null };
    }),
    marked,
    start: span.start,
    end: span.end,
  };
}
