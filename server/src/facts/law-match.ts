import { lawKey, looseKey, STATE_PREFIX, withoutIssuer, withoutState, withoutYears } from '../data/law-key.ts';
import type { Law, LawNameRow, Named, PolicyDocument, RepealedLaw } from '../data/law-rows.ts';
import { documentTitles, lawRegister, officialName } from '../data/laws.ts';
import { nearestName, nearestTitle, type NearName } from './law-near.ts';

/** What a cited name is. */
export type LawMatch =
  | { readonly kind: 'law'; readonly law: Law }
  | { readonly kind: 'document'; readonly document: PolicyDocument }
  /** In force until a known day; the rule judges it against the report's year. */
  | { readonly kind: 'repealed'; readonly law: RepealedLaw }
  /** A name known to be wrong. */
  | { readonly kind: 'mangled'; readonly row: LawNameRow }
  /** A document's title but for its punctuation or the writing of its years. */
  | { readonly kind: 'spelling'; readonly document: PolicyDocument; readonly yearsOnly: boolean }
  /** A document's title with years that no edition bears. */
  | { readonly kind: 'edition'; readonly documents: readonly PolicyDocument[] }
  /** 中华人民共和国 before a name that does not bear it. */
  | { readonly kind: 'prefix'; readonly named: Named; readonly name: string }
  | ({ readonly kind: 'near' } & NearName)
  | { readonly kind: 'unknown' };

const UNKNOWN: LawMatch = { kind: 'unknown' };

/** Drafts and books about a law are not the law. */
const NOT_THE_LAW = /草案|征求意见|送审|讨论稿|审议稿|建议稿|解读|释义|读本|问答|汇编|宣传|手册|案例/u;

/** （2021年修订）, （2018年修正文本）, （试行）: a note behind the name. */
const VERSION = /（(?:[^（）]*(?:修订|修正|修正文本|版|年)|试行|暂行)）$/u;

/** How dashes between years are printed. - is the keyboard's; ~ and 至 are not used in titles. */
const PRINTED_YEARS = /(?:19|20)\d{2}[—–－―](?:19|20)\d{2}年/u;

function exact(key: string): Named | undefined {
  const { byKey } = lawRegister();
  return byKey.get(key) ?? (VERSION.test(key) ? byKey.get(key.replace(VERSION, '')) : undefined);
}

/** The document that the title means although it is written otherwise. */
function document(name: string): LawMatch | null {
  const { byLooseKey, editions } = documentTitles();
  const found = byLooseKey.get(looseKey(name));
  if (found) return spelling(name, found);
  const base = withoutYears(name);
  if (base === null) return null;
  const documents = editions.get(base);
  return documents ? { kind: 'edition', documents } : nearEdition(name, base);
}

/** A planning document whose title is written with a slip, with the years of a real edition. */
function nearEdition(name: string, base: string): LawMatch | null {
  const { editions } = documentTitles();
  const near = nearestTitle(base, editions.keys());
  if (near === null) return null;
  const years = (title: string): string => (title.match(/(?:19|20)\d{2}/gu) ?? []).join();
  const meant = editions.get(near.title)?.find(({ title }) => years(title) === years(name));
  if (meant === undefined) return null;
  return {
    kind: 'near',
    key: near.title,
    named: { kind: 'document', document: meant },
    distance: near.away,
    slip: true,
  };
}

function spelling(name: string, found: PolicyDocument): LawMatch {
  const bare = (text: string): string => withoutIssuer(lawKey(text)).replace(/[—–－―]/gu, '—');
  if (bare(name) === bare(found.title)) return { kind: 'document', document: found };
  const years = withoutYears(name);
  const yearsOnly = years !== null && years === withoutYears(found.title) && !PRINTED_YEARS.test(name);
  return { kind: 'spelling', document: found, yearsOnly };
}

/**
 * What the name in 《》 is: a law or document of the register, one that was repealed, a wrong or misspelt name, or none
 * that we know (a place's regulation, a department's rule, a book). Pure and fast for known names.
 */
export function matchName(name: string): LawMatch {
  const key = lawKey(name);
  const named = exact(key);
  if (named) {
    const official = officialName(named);
    const added = name.startsWith(STATE_PREFIX) && named.kind !== 'mangled' && withoutState(official) === official;
    return added && key === lawKey(official) ? { kind: 'prefix', named, name: official } : named;
  }
  if (NOT_THE_LAW.test(key)) return UNKNOWN;
  const other = document(name);
  if (other) return other;
  const near = nearestName(key);
  return near ? { kind: 'near', ...near } : UNKNOWN;
}
