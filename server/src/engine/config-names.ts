import { lazy } from '../base/lazy.ts';
import { kinds } from '../data/kinds.ts';
import { RULES } from '../rules/index.generated.ts';
import type { KnownNames } from './config-validate.ts';
import { rowIds } from './row-ids.ts';
import { groupOf, POLITICAL } from './severity.ts';

/** The names that settings may speak of, from the rules and tables of this build. */
export const knownNames = lazy((): KnownNames => {
  const rules = RULES.map(({ meta }) => meta.id);
  return {
    rules,
    groups: [...new Set(rules.map(groupOf)), POLITICAL],
    kinds: kinds().map(({ id }) => id),
    isRow: (id) => rowIds().has(id),
  };
});
