import type { KindRow } from '../data/kind-schema.ts';
import { NO_PACK, type Pack, type TeamTerm } from '../data/pack.ts';
import type { LoadedPack } from './pack-load.ts';

/**
 * Several packs as one: of two rows or kinds of one name the stronger pack's counts, and where two rows speak of the
 * same words the stronger pack's row does.
 * @param packs weakest first
 */
export function joinedPack(packs: readonly LoadedPack[]): Pack {
  if (packs.every(({ pack }) => pack.terms.length + pack.kinds.length === 0)) return NO_PACK;
  const strongest = [...packs].reverse();
  const kinds = new Map<string, KindRow>();
  for (const { pack } of strongest) for (const kind of pack.kinds) if (!kinds.has(kind.id)) kinds.set(kind.id, kind);
  return { terms: joinedTerms(strongest.map(({ pack }) => pack.terms)), kinds: [...kinds.values()] };
}

function joinedTerms(lists: readonly (readonly TeamTerm[])[]): TeamTerm[] {
  const out: TeamTerm[] = [];
  const ids = new Set<string>();
  for (const terms of lists) {
    const words = new Set(out.flatMap(({ find }) => find));
    for (const term of terms) {
      if (ids.has(term.id) || term.find.some((word) => words.has(word))) continue;
      ids.add(term.id);
      out.push(term);
    }
  }
  return out;
}
