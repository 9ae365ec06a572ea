import { withNumber } from '../document/marks.ts';
import type { Block, Document, Place } from '../document/model.ts';
import { markPlace } from './numbering-families.ts';
import type { Family } from './numbering.ts';
import { mentionsOf, type Change, type Rewriting } from './renumber-mentions.ts';

/** What numbering a family anew comes to. */
export interface Renumbering {
  /** The numbers, and the places of the text that certainly speak of them. */
  readonly edits: readonly Rewriting[];
  /** Those among the edits that are places of the text. */
  readonly mentions: readonly Place[];
  /** Places that may speak of a number that changes. */
  readonly doubtful: readonly Place[];
}

/** The number that the family should begin with. */
function startOf({ members, breaks }: Family): number {
  const first = breaks.find(({ former, kind }) => former === null && kind !== 'odd');
  return first?.expected ?? members[0]?.mark.value ?? 1;
}

/**
 * The families that count on where this one ends, as articles of laws do over chapters: when its last number changes,
 * theirs do.
 */
function chainOf(families: readonly Family[], family: Family): Family[] {
  const chain = [family];
  let last = family.members.at(-1)?.mark.value ?? null;
  for (let i = families.indexOf(family) + 1; i < families.length; i++) {
    const next = families[i] as Family;
    if (next.rank !== family.rank) continue;
    const first = next.members[0]?.mark.value ?? null;
    if (last === null || first !== last + 1 || next.before !== last) break;
    chain.push(next);
    last = next.members.at(-1)?.mark.value ?? null;
  }
  return chain;
}

/** What changes when the family, and what counts on from it, is numbered in order. */
function changesOf(families: readonly Family[], family: Family): Change[] {
  const out: Change[] = [];
  let to = startOf(family);
  for (const { members } of chainOf(families, family)) {
    for (const one of members) {
      if (one.mark.value !== to) out.push({ one, to });
      to++;
    }
  }
  return out;
}

/** Numbers the family anew, with all that follows from it; null where a number cannot be written so. */
export function renumbered(document: Document, families: readonly Family[], family: Family): Renumbering | null {
  return following(document, families, family, changesOf(families, family));
}

/**
 * Makes room for a new member before a numbered block: it and those behind it count one on. Null where there is no such
 * number, and where the numbers do not run on: what is meant there only the writer knows.
 */
export function roomBefore(document: Document, families: readonly Family[], next: Block): Renumbering | null {
  const family = families.find(({ members }) => members.some(({ block }) => block === next));
  if (!family || family.breaks.length > 0) return null;
  const members = chainOf(families, family).flatMap((one) => one.members);
  const behind = members.slice(members.findIndex(({ block }) => block === next));
  const changes = behind.flatMap((one): Change[] => (one.mark.value === null ? [] : [{ one, to: one.mark.value + 1 }]));
  return changes.length < behind.length ? null : following(document, families, family, changes);
}

function following(
  document: Document,
  families: readonly Family[],
  family: Family,
  changes: readonly Change[],
): Renumbering | null {
  const edits = changes.map(({ one, to }): Rewriting | null => {
    const text = withNumber(one.mark.text, to);
    return text === null ? null : { place: markPlace(one), text };
  });
  if (edits.length === 0 || edits.includes(null)) return null;
  const { sure, unsure } = mentionsOf(document, families, family, changes);
  return { edits: [...(edits as Rewriting[]), ...sure], mentions: sure.map(({ place }) => place), doubtful: unsure };
}
