import type { KnownNames } from './config-validate.ts';
import type { LoadedPack } from './pack-load.ts';

/** The names that settings may speak of where a team has packs: its rows and kinds too. */
export function namesWith(names: KnownNames, packs: readonly LoadedPack[]): KnownNames {
  if (packs.length === 0) return names;
  const kinds = packs.flatMap(({ pack }) => pack.kinds);
  const ids = new Set(packs.flatMap(({ pack }) => pack.terms.map(({ id }) => id)));
  for (const { id, slots } of kinds) for (const name of [id, ...slots.map((slot) => `${id}.${slot.id}`)]) ids.add(name);
  return {
    ...names,
    kinds: [...new Set([...kinds.map(({ id }) => id), ...names.kinds])],
    isRow: (id) => ids.has(id) || names.isRow(id),
  };
}
