import type { Finding } from '../engine/finding.ts';
import type { Facts } from '../facts/model.ts';
import type { Severity } from '../rules/contract.ts';
import { countsOf } from './diagnostics.ts';

/** What an editor says about a text as a whole. */
export interface Status {
  readonly kind: { readonly id: string; readonly title: string; readonly why: string } | null;
  readonly year: number | null;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Kind, report year, and how many findings of each severity there are. */
export function statusOf(facts: Pick<Facts, 'kind' | 'year'>, findings: readonly Finding[]): Status {
  const match = facts.kind;
  return {
    kind: match ? { id: match.kind.id, title: match.kind.title, why: match.why } : null,
    year: facts.year?.year ?? null,
    counts: countsOf(findings),
  };
}
