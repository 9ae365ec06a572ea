import type { Finding } from '../engine/finding.ts';
import { atLeast } from '../engine/severity.ts';
import { sourceSpan, type SourceSpan } from '../text/span.ts';

/** What several rules say of the same few words: shown as one. */
export interface Spot {
  /** All the words that one of them speaks of. */
  readonly span: SourceSpan;
  /** The gravest first, else in order of place. */
  readonly findings: readonly [Finding, ...Finding[]];
}

/** Words that one look takes in. What is said of a whole sentence is another matter than what is said of a word in it. */
const ONE_LOOK = 20;

/**
 * The findings by the spots that they speak of, in order of place. Findings that share a character are on one spot, as long
 * as one look takes all their words in; what is said of the whole text stays by itself.
 */
export function spotsOf(findings: readonly Finding[]): Spot[] {
  const spots: { span: SourceSpan; findings: [Finding, ...Finding[]] }[] = [];
  /** The last spot of single places: findings come in order of place. */
  let last: (typeof spots)[number] | null = null;
  for (const finding of findings) {
    const span = last && finding.scope === 'place' ? joined(last.span, finding.span) : null;
    if (last && span) {
      last.span = span;
      last.findings.push(finding);
      continue;
    }
    const spot: (typeof spots)[number] = { span: finding.span, findings: [finding] };
    spots.push(spot);
    if (finding.scope === 'place') last = spot;
  }
  for (const spot of spots) if (spot.findings.length > 1) spot.findings.sort(byGravity);
  return spots;
}

/** Both spans as one, where they share a character and are short together. */
function joined(a: SourceSpan, b: SourceSpan): SourceSpan | null {
  const end = Math.max(a.end, b.end);
  return b.start < a.end && end - a.start <= ONE_LOOK ? sourceSpan(a.start, end) : null;
}

function byGravity(a: Finding, b: Finding): number {
  return a.severity === b.severity ? 0 : atLeast(a.severity, b.severity) ? -1 : 1;
}
