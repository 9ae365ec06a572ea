import { compare } from '../text/decimal.ts';
import type { Place } from '../document/model.ts';
import { sourceOf } from '../document/place.ts';
import type { Citation, Facts, Quantity } from '../facts/model.ts';
import { contains, sourceSpan, type SourceSpan } from '../text/span.ts';
import { citationAt } from './law-card.ts';
import { quantityAt } from './quantity.ts';
import { shortNamesIn, usesOf, type ShortName } from './short-names.ts';

/** The places of one thing in a report. */
export interface Occurrences {
  /** The one that was asked for. */
  readonly here: SourceSpan;
  /** All of them in order of place, `here` included. */
  readonly all: readonly SourceSpan[];
  /** The short name that it is, if it is one. */
  readonly short: ShortName | null;
}

type Known = Pick<Facts, 'document' | 'quantities' | 'relations' | 'citations' | 'terms'>;

/**
 * Where else the thing at an offset stands: a number of the same value and unit and those that it is reckoned with, a
 * law or document by any of its names, a short name that the text defines, a term. Null where there is none of these.
 */
export function occurrencesAt(facts: Known, offset: number): Occurrences | null {
  const short = shortNameAt(facts, offset);
  if (short) {
    return found(offset, usesOf(facts.document, short).map(sourceOf), short);
  }
  const quantity = quantityAt(facts.quantities, offset);
  if (quantity) return found(offset, numbersLike(facts, quantity), null);
  const citation = citationAt(facts.citations, offset);
  if (citation) return found(offset, citationsLike(facts.citations, citation), null);
  const term = facts.terms.find(({ place }) => holds(place, offset));
  if (!term) return null;
  const same = facts.terms.filter(({ row }) => row === term.row);
  return found(
    offset,
    same.map(({ place }) => sourceOf(place)),
    null,
  );
}

/** The short name whose words an offset stands in. */
function shortNameAt({ document }: Pick<Facts, 'document'>, offset: number): ShortName | null {
  const names = shortNamesIn(document);
  return names.find((name) => usesOf(document, name).some((use) => holds(use, offset))) ?? null;
}

function holds(place: Place, offset: number): boolean {
  return contains(sourceOf(place), sourceSpan(offset, offset));
}

function found(offset: number, spans: readonly SourceSpan[], short: ShortName | null): Occurrences | null {
  const all = [...new Map(spans.map((span) => [span.start, span])).values()].sort((a, b) => a.start - b.start);
  const here = all.find((span) => contains(span, sourceSpan(offset, offset)));
  return here ? { here, all, short } : null;
}

/** Numbers of the same value and unit, and the other parts of the relations that this one takes part in. */
function numbersLike({ quantities, relations }: Known, one: Quantity): SourceSpan[] {
  const same = quantities.filter(
    ({ value, unit, kind }) => kind === one.kind && unit === one.unit && compare(value, one.value) === 0,
  );
  const own = sourceOf(one.place);
  const related = relations.filter(({ parts }) =>
    parts.some(({ place }) => contains(own, sourceOf(place)) || contains(sourceOf(place), own)),
  );
  return [
    ...same.map(({ place }) => sourceOf(place)),
    ...related.flatMap(({ parts }) => parts.map(({ place }) => sourceOf(place))),
  ];
}

/** Citations of the same law or document, under whatever name; of an unknown one, those of the same name. */
function citationsLike(citations: readonly Citation[], one: Citation): SourceSpan[] {
  const id = idOf(one);
  return citations
    .filter((other) => (id === null ? other.name === one.name : idOf(other) === id))
    .map(({ place }) => sourceOf(place));
}

function idOf({ match }: Citation): string | null {
  switch (match?.kind) {
    case 'law':
    case 'repealed':
      return match.law.id;
    case 'document':
    case 'spelling':
      return match.document.id;
    default:
      return null;
  }
}
