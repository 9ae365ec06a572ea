import type { Finding } from '../engine/finding.ts';
import { groupsOf, POLITICAL } from '../engine/severity.ts';
import type { Severity } from '../rules/contract.ts';
import type { SourceSpan } from '../text/span.ts';

/** What an editor underlines. Offsets are those of the source. */
export interface Squiggle {
  readonly span: SourceSpan;
  readonly severity: Severity;
  readonly rule: string;
  /** It is about political wording. */
  readonly political: boolean;
  readonly message: string;
  readonly related: Finding['related'];
  /** The finding's key, by which fixes and ignores find it again. */
  readonly key: string;
}

/** The findings as squiggles, in order of place. A finding about the whole document is shown where its span says. */
export function squigglesOf(findings: readonly Finding[]): Squiggle[] {
  return findings.map((finding) => ({
    span: finding.span,
    severity: finding.severity,
    rule: finding.rule,
    political: groupsOf(finding).includes(POLITICAL),
    message: finding.text,
    related: finding.related,
    key: finding.key,
  }));
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
