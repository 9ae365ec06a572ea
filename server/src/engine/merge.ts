import { contains, overlaps } from '../text/span.ts';
import type { Finding } from './finding.ts';
import { judgesWords, SEVERITIES } from './severity.ts';

/** In order of place. Of several findings of word rules about the same words the gravest stays, of equals the longest. */
export function merged(findings: readonly Finding[]): Finding[] {
  const ordered = [...findings].sort(byPlace);
  const out: Finding[] = [];
  for (const finding of ordered) {
    const rival = finding.scope === 'place' && judgesWords(finding.rule) ? rivalOf(out, finding) : -1;
    if (rival < 0) out.push(finding);
    else if (outranks(finding, out[rival] as Finding)) out[rival] = finding;
  }
  return out.sort(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start ||
    b.span.end - a.span.end ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}

/** Findings come in order of place, so that only the last few can overlap. */
const LOOK_BACK = 8;

function rivalOf(kept: readonly Finding[], finding: Finding): number {
  for (let i = kept.length - 1; i >= Math.max(0, kept.length - LOOK_BACK); i--) {
    const other = kept[i] as Finding;
    if (other.scope === 'place' && judgesWords(other.rule) && overlaps(other.span, finding.span)) return i;
  }
  return -1;
}

function outranks(a: Finding, b: Finding): boolean {
  // what is likely by counting gives way to what somebody wrote down of these words
  if (isGuess(a) !== isGuess(b)) return isGuess(b);
  const grave = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  return grave !== 0 ? grave < 0 : contains(a.span, b.span) && a.span.end - a.span.start > b.span.end - b.span.start;
}

function isGuess({ data }: Finding): boolean {
  return data['guess'] === true;
}
