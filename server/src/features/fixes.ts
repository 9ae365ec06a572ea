import type { Finding, Fix } from '../engine/finding.ts';
import { groupOf } from '../engine/severity.ts';
import type { SourceSpan } from '../text/span.ts';

/** A repair that is offered for one finding. */
export interface Offer {
  readonly finding: Finding;
  readonly fix: Fix;
  /** Its place among the finding's fixes. */
  readonly index: number;
  /** The one that a hurried person wants: the only safe one, or the only one. */
  readonly preferred: boolean;
}

/** Findings that touch the span; a caret (an empty span) touches what it stands in or beside. */
export function findingsAt(findings: readonly Finding[], span: SourceSpan): Finding[] {
  return findings.filter((finding) => finding.span.start <= span.end && span.start <= finding.span.end);
}

/** The repairs of the findings at a span, in order of place. */
export function offersAt(findings: readonly Finding[], span: SourceSpan): Offer[] {
  return findingsAt(findings, span).flatMap(offersOf);
}

function offersOf(finding: Finding): Offer[] {
  const preferred = preferredFix(finding);
  return finding.fixes.map((fix, index) => ({ finding, fix, index, preferred: fix === preferred }));
}

/** The fix that needs no choice among several: the only safe one, or the only one at all. */
export function preferredFix({ fixes }: Finding): Fix | null {
  const safe = fixes.filter(({ tier }) => tier === 'safe');
  const [only] = safe.length > 0 ? safe : fixes;
  return only && (safe.length === 1 || fixes.length === 1) ? only : null;
}

/** Names an offer: two findings about words that were copied may share their key, but not their place. */
export interface OfferName {
  readonly key: string;
  readonly start: number;
  readonly index: number;
}

export function nameOf({ finding, index }: Offer): OfferName {
  return { key: finding.key, start: finding.span.start, index };
}

/** The repair that was offered before, or null when the text no longer has it. */
export function findFix(findings: readonly Finding[], { key, start, index }: OfferName): Fix | null {
  return findings.find((finding) => finding.key === key && finding.span.start === start)?.fixes[index] ?? null;
}

/** Whether a safe repair exists at all. */
export function hasSafeFix(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.fixes.some((fix) => fix.tier === 'safe'));
}

/** Whether a finding is about the page, which tidying restores as a whole. */
export function isAboutPage({ rule }: Finding): boolean {
  return groupOf(rule) === 'page';
}
