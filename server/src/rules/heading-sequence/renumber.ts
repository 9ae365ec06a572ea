import type { Document } from '../../document/model.ts';
import { markPlace } from '../../facts/numbering-families.ts';
import { withNumber } from '../../document/marks.ts';
import type { Family } from '../../facts/numbering.ts';
import type { FixDraft, FixEdit, Related } from '../contract.ts';
import { mentionsOf, type Change } from './mentions.ts';

/** The fix that numbers a family anew, and the places of the text that speak of its numbers. */
export interface Renumbering {
  readonly fix: FixDraft;
  readonly related: readonly Related[];
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
  const changes = changesOf(families, family);
  const edits = changes.map(({ one, to }): FixEdit | null => {
    const text = withNumber(one.mark.text, to);
    return text === null ? null : { place: markPlace(one), text };
  });
  if (edits.length === 0 || edits.includes(null)) return null;
  const { sure, unsure } = mentionsOf(document, families, family, changes);
  const count = edits.length + sure.length;
  const title = `按顺序重新编号，改${count}处${sure.length > 0 ? `（含文中提到的${sure.length}处）` : ''}`;
  return {
    fix: { title, tier: 'suggest', edits: [...(edits as FixEdit[]), ...sure] },
    related: [...sure.map(({ place: at }) => ({ place: at, note: '文中提到这个序号，重新编号时一并改' })), ...unsure],
  };
}
