import { lazy } from '../base/lazy.ts';
import { currentTerms, datedTerms } from '../data/current-terms.ts';
import { withoutState } from '../data/law-key.ts';
import type { Named } from '../data/law-rows.ts';
import { lawRegister } from '../data/laws.ts';
import { slogans } from '../data/slogans.ts';
import type { LawName, Lexicon, SloganName } from '../features/suggestion.ts';
import { nounBefore } from '../facts/relations/measure-nouns.ts';

/** Names of laws and documents, with the time in which they can be cited and with what else people call them; read at the first use. */
const laws = lazy((): readonly LawName[] => {
  const found = new Map<string, Omit<LawName, 'other'> & { readonly other: string[] }>();
  const add = (law: Omit<LawName, 'other'>, other: string): void => {
    const own = found.get(law.name) ?? { ...law, other: [] };
    found.set(law.name, own);
    if (other !== law.name && other !== law.short && !other.startsWith(`${law.short}（`)) own.other.push(other);
  };
  const wrong: [string, readonly string[]][] = [];
  for (const [key, named] of lawRegister().byKey) {
    if (named.kind === 'mangled') wrong.push([key, named.row.right]);
    else add(nameOf(named), key);
  }
  const byShort = new Map([...found.values()].map((law) => [law.short, law]));
  for (const [name, right] of wrong) for (const one of right) byShort.get(one)?.other.push(name);
  return [...found.values()];
});

function nameOf(named: Exclude<Named, { kind: 'mangled' }>): Omit<LawName, 'other'> {
  if (named.kind === 'document') {
    const { title, from, to } = named.document;
    return { name: title, short: title, ...period(from, to) };
  }
  const { name, enacted } = named.law;
  return {
    name,
    short: withoutState(name),
    ...period(enacted, named.kind === 'repealed' ? named.law.last : undefined),
  };
}

function period(from: string | undefined, to: string | undefined): { readonly from?: string; readonly to?: string } {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Rows whose core is the editors' name for a fixed series, not words that stand in a text: 法治政府特征（2021）. */
const told = lazy((): readonly SloganName[] => slogans().filter(({ core }) => !core.includes('（')));

/** The words of the data tables. */
export const lexicon: Lexicon = {
  terms: (year) => currentTerms(datedTerms(), year),
  laws,
  slogans: told,
  unitOf: (text) => nounBefore(text, text.length)?.classes[0]?.right ?? null,
};
