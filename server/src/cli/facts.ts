import { LineTable } from '../convert.ts';
import { sourceOf, textAt } from '../document/place.ts';
import type { Block, Closing, Document, Heading, Place } from '../document/model.ts';
import { readDocument } from '../document/read.ts';
import { factsOf } from '../facts/facts.ts';
import type { Decimal, Facts } from '../facts/model.ts';
import type { Invocation } from './args.ts';
import { EXIT, type Exit, type Host } from './host.ts';
import { configNotes, tellProblems } from './problems.ts';
import { walk } from './texts.ts';

/** Prints what is read out of texts, as JSON: one object for one text, else a list. Offsets are UTF-16 code units. */
export async function factsCommand(host: Host, invocation: Invocation): Promise<Exit> {
  const made: object[] = [];
  const { troubles, finder } = await walk(host, invocation, ({ input, text, settings }) => {
    made.push(factsJson(input.name, factsOf(readDocument(text), settings)));
    return () => undefined;
  });
  const single = made.length === 1 && troubles.length === 0 ? made[0] : made;
  host.out.write(`${JSON.stringify(single, null, 2)}\n`);
  tellProblems(host, { troubles, config: await configNotes(host, finder.problems) });
  return troubles.length > 0 ? EXIT.trouble : EXIT.clean;
}

/** The facts of one text as plain data. */
export function factsJson(file: string, facts: Facts): object {
  const { document, kind, year } = facts;
  const lines = new LineTable(document.source);
  return {
    file,
    kind: kind && { id: kind.kind.id, title: kind.kind.title, why: kind.why },
    reportYear: year?.year ?? null,
    reportYearFrom: year?.from ?? null,
    header: headerJson(document),
    closing: document.closing && closingJson(document.closing),
    blocks: document.blocks.map(blockJson),
    outline: document.outline.map((heading) => headingJson(heading, facts, lines)),
    residue: document.residue.map(({ type, span }) => ({ type, start: span.start, end: span.end })),
    slots: facts.slots.map(({ slot, state, place }) => ({ id: slot.id, title: slot.title, state, ...ends(place) })),
    quantities: facts.quantities.map(({ value, upper, denominator, subject, place, number, ...rest }) => ({
      ...rest,
      subject,
      ...(denominator === undefined ? {} : { denominator: String(denominator) }),
      value: decimal(value),
      upper: upper && decimal(upper),
      ...(words(place) ?? {}),
      number: words(number),
    })),
    dates: facts.dates.map(({ value, place }) => ({ ...value, ...(words(place) ?? {}) })),
    citations: facts.citations.map(({ name, marked, place }) => ({ name, marked, ...ends(place) })),
    terms: facts.terms.map(({ row, place, historical, quoted }) => ({
      row: row.id,
      term: row.term,
      ...(words(place) ?? {}),
      historical,
      quoted,
    })),
    scan: scanJson(facts.scan),
    enumerations: facts.enumerations.map(({ shape, stated, members }) => ({
      shape,
      count: stated.count,
      ...(words(stated.place) ?? {}),
      members: members.map(words),
    })),
  };
}

type Words = { readonly text: string; readonly start: number; readonly end: number } | null;

/** Words of the restored text and where they stand in the file. */
function words(place: Place | null): Words {
  return place && { text: textAt(place), ...sourceEnds(place) };
}

function sourceEnds(place: Place): { start: number; end: number } {
  const { start, end } = sourceOf(place);
  return { start, end };
}

function ends(place: Place | null): { start: number | null; end: number | null } {
  return place ? sourceEnds(place) : { start: null, end: null };
}

function scanJson({ score, likely, counts }: Facts['scan']): object {
  return { score, likely, counts: Object.fromEntries(counts) };
}

function headerJson({ header }: Document): object {
  const { issuer, docNumber, signer, title, titleText, addressee } = header;
  const first = title[0];
  const last = title.at(-1);
  const whole = first && last && { text: titleText, start: sourceOf(first).start, end: sourceOf(last).end };
  return {
    issuer: words(issuer),
    docNumber: words(docNumber),
    signer: words(signer),
    title: whole ?? null,
    addressee: words(addressee),
  };
}

function closingJson({ issuer, date }: Closing): object {
  return { issuer: words(issuer), date: date && { ...words(date.place), ...date.value } };
}

function blockJson({ text, map, span }: Block): object {
  const whole = { start: map.toBlock(span.start), end: map.toBlock(span.end) };
  const pieces = map.pieces(whole).map((piece) => [piece.start, piece.end]);
  return { text, start: span.start, end: span.end, pieces };
}

function headingJson(heading: Heading, facts: Facts, lines: LineTable): object {
  const { level, mark, title, place, runIn, children } = heading;
  const { start, end } = sourceEnds(place);
  const state = facts.slots.find((slot) => slot.heading === heading);
  return {
    level,
    number: mark?.text ?? null,
    title,
    line: lines.lineAt(place.block.span.start) + 1,
    start,
    end,
    runIn,
    slot: state?.slot.id ?? null,
    children: children.map((child) => headingJson(child, facts, lines)),
  };
}

/** An exact number as it would be written with digits: 98.66. */
function decimal({ digits, scale }: Decimal): string {
  if (scale <= 0) return String(digits * 10n ** BigInt(-scale));
  const sign = digits < 0n ? '-' : '';
  const all = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  return `${sign}${all.slice(0, -scale)}.${all.slice(-scale)}`;
}
