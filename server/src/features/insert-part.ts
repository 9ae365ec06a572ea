import { lowered } from '../engine/lower.ts';
import { textAt } from '../document/place.ts';
import { frameFields } from '../facts/fields.ts';
import type { Facts } from '../facts/model.ts';
import { partBehind, partInsertion } from '../facts/part-insertion.ts';
import type { SourceEdit } from '../text/edit.ts';
import type { SourceSpan } from '../text/span.ts';
import { plain, snippet } from '../text/template.ts';

/** What puts a missing part into the text. */
export interface InsertedPart {
  /** Where it goes: the start of a line, or the end of the text. */
  readonly at: SourceSpan;
  /** The part with its fields as prompts, and as a snippet of the editor. */
  readonly text: string;
  readonly snippet: string;
  /** What else changes: the numbers of the parts behind it, and what speaks of them. */
  readonly edits: readonly SourceEdit[];
}

/** A missing part, set like the others and at its place; null where the text has it, or its kind does not. */
export function insertedPart(facts: Facts, id: string): InsertedPart | null {
  const { document, kind, slots, year } = facts;
  const one = slots.find(({ slot }) => slot.id === id);
  if (!kind || !one || one.state === 'present' || one.state === 'merged') return null;
  const issuer = document.closing?.issuer;
  const fields = frameFields({ issuer: issuer ? textAt(issuer) : null, year: year?.year ?? null, ...kind });
  const { heading, scaffold } = one.slot;
  const { at, text, shifts } = partInsertion(facts, partBehind(facts, one), { heading, body: scaffold });
  return {
    at,
    text: plain(text, fields),
    snippet: snippet(text, fields, new Map()),
    edits: lowered(document, shifts),
  };
}
