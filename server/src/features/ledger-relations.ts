import { hash } from '../base/hash.ts';
import type { Place } from '../document/model.ts';
import { sourceOf, textAt } from '../document/place.ts';
import type { Quantity, Relation, RelationPart, RelationType, Verdict } from '../facts/model.ts';
import type { SourceSpan } from '../text/span.ts';

/** A part of a relation where it stands in the file. */
export interface ToldPart {
  /** What it is in the relation: 总数, 其中, 占比. */
  readonly role: string;
  /** As written, in restored text. */
  readonly text: string;
  readonly place: Place;
  readonly span: SourceSpan;
  /** Null of dates, lists and words. */
  readonly quantity: Quantity | null;
}

/** A relation as views and formats tell of it. */
export interface ToldRelation {
  /** Names it within its text, and stays the same when other parts of the text change. */
  readonly id: string;
  readonly type: RelationType;
  readonly verdict: Verdict;
  /** The reckoning, written out. */
  readonly arithmetic: string;
  readonly parts: readonly ToldPart[];
  /** Index of the part that is judged. */
  readonly marked: number;
  /** Place of that part. */
  readonly span: SourceSpan;
}

/** Characters before a part that make its relation's id. */
const CONTEXT = 8;

/** The relations of a text in order of place; one without parts says nothing and is left out. */
export function toldRelations(relations: readonly Relation[]): ToldRelation[] {
  const seen = new Map<string, number>();
  return relations.flatMap((relation) => {
    const { type, verdict, arithmetic, marked } = relation;
    const parts = relation.parts.map(told);
    const own = parts[marked];
    if (!own) return [];
    const name = nameOf(relation);
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    const id = nth === 1 ? name : `${name}-${String(nth)}`;
    return [{ id, type, verdict, arithmetic, parts, marked, span: own.span }];
  });
}

function told({ role, place, quantity }: RelationPart): ToldPart {
  return { role, text: textAt(place), place, span: sourceOf(place), quantity: quantity ?? null };
}

function nameOf({ type, parts }: Relation): string {
  const words = parts.map(({ role, place: { block, start, end } }) =>
    [role, block.text.slice(Math.max(0, start - CONTEXT), end)].join(' '),
  );
  return `${type}-${hash(words.join('\n')).slice(-7)}`;
}
