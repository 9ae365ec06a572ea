import type { Finding } from '../engine/finding.ts';
import { groupsOf, POLITICAL } from '../engine/severity.ts';
import type { Severity } from '../rules/contract.ts';
import type { SourceSpan } from '../text/span.ts';
import { spotsOf } from './spots.ts';

/** What an editor underlines. Offsets are those of the source. */
export interface Squiggle {
  readonly span: SourceSpan;
  readonly severity: Severity;
  readonly rule: string;
  /** It is about political wording. */
  readonly political: boolean;
  readonly message: string;
  readonly related: Finding['related'];
  /** The key of the gravest finding, by which fixes and ignores find it again; and those of all on the spot. */
  readonly key: string;
  readonly keys: readonly string[];
}

/**
 * The findings as squiggles, in order of place: one for each spot, as grave as the gravest of its findings, with all that is
 * said. A finding about the whole document is shown where its span says.
 * @param tell what is said of one finding, in the language of the editor
 */
export function squigglesOf(findings: readonly Finding[], tell: (finding: Finding) => string): Squiggle[] {
  return spotsOf(findings).map(({ span, findings: here }) => ({
    span,
    severity: here[0].severity,
    rule: here[0].rule,
    political: here.some((finding) => groupsOf(finding).includes(POLITICAL)),
    message: here.map(tell).join('\n'),
    related: here.flatMap(({ related }) => related),
    key: here[0].key,
    keys: here.map(({ key }) => key),
  }));
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
