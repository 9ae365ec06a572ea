import { lazy } from '../base/lazy.ts';
import { formulaTable } from '../data/formulae.ts';
import { kinds } from '../data/kinds.ts';
import type { Named } from '../data/law-rows.ts';
import { lawRegister } from '../data/laws.ts';
import { slogans } from '../data/slogans.ts';
import { termTables } from '../data/terms.ts';

/** The ids of all data rows that findings may carry; every table is read for it, so it is asked for only where needed. */
export const rowIds = lazy((): ReadonlySet<string> => {
  const terms = termTables();
  const ids = Array.from({ length: terms.size }, (_, index) => terms.row(index).id);
  const laws = Array.from(lawRegister().byKey.values(), lawId);
  const parts = kinds().flatMap((kind) => [kind.id, ...kind.slots.map((slot) => `${kind.id}.${slot.id}`)]);
  const formulae = formulaTable().formulae.map(({ id }) => id);
  return new Set([...ids, ...laws, ...formulae, ...slogans().map(({ id }) => id), ...parts]);
});

function lawId(named: Named): string {
  switch (named.kind) {
    case 'document':
      return named.document.id;
    case 'mangled':
      return named.row.id;
    default:
      return named.law.id;
  }
}
