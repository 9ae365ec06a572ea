import type { Finding } from '../engine/finding.ts';
import { overlaps, sourceSpan } from '../text/span.ts';
import type { FilledSnippet } from './snippet-text.ts';

/** The rule that asks for the parts of a whole report. */
const PARTS = 'section-missing';

/**
 * Whether a finding in a filled snippet speaks of the snippet, so that its writer must heed it. Figures that were
 * invented for its fields need not agree, and a part of a report lacks the other parts.
 * @param whole whether the snippet is a whole text
 */
export function isOfSnippet(finding: Finding, { fields }: FilledSnippet, whole: boolean): boolean {
  const { rule, scope, span, related } = finding;
  if (!whole && (scope === 'document' || rule === PARTS)) return false;
  if (!rule.startsWith('number-')) return true;
  const places = [span, ...related.map((one) => one.span)];
  return !places.some((place) => fields.some(({ start, end }) => overlaps(place, sourceSpan(start, end))));
}
