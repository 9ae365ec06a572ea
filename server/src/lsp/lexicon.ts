import { lazy } from '../base/lazy.ts';
import { currentTerms, datedTerms } from '../data/current-terms.ts';
import { lawRegister } from '../data/laws.ts';
import type { Lexicon } from '../features/completion.ts';

/** Names of laws and documents in force, read at the first use. */
const laws = lazy((): readonly string[] => {
  const names = new Set<string>();
  for (const named of lawRegister().byKey.values()) {
    if (named.kind === 'law') names.add(named.law.name);
    else if (named.kind === 'document') names.add(named.document.title);
  }
  return [...names];
});

/** The words of the data tables. */
export const lexicon: Lexicon = { terms: (year) => currentTerms(datedTerms(), year), laws };
