import { collide, sorted, type SourceEdit } from '../text/edit.ts';
import type { Finding } from './finding.ts';

/**
 * The edits of all safe fixes that can be made together, in order of place. Of two fixes that collide the one whose
 * finding stands first is made; the other comes up again at the next check.
 */
export function safeFixes(findings: readonly Finding[]): SourceEdit[] {
  const taken: SourceEdit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find((f) => f.tier === 'safe');
    if (!fix || fix.edits.some((edit) => collidesWith(taken, edit))) continue;
    taken.push(...fix.edits);
    taken.sort((a, b) => a.span.start - b.span.start);
  }
  return sorted(taken);
}

/** Whether an edit collides with one of those taken, which are in order of place. */
function collidesWith(taken: readonly SourceEdit[], edit: SourceEdit): boolean {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((taken[mid] as SourceEdit).span.end < edit.span.start) low = mid + 1;
    else high = mid;
  }
  for (let i = low; i < taken.length && (taken[i] as SourceEdit).span.start <= edit.span.end; i++) {
    if (collide(taken[i] as SourceEdit, edit)) return true;
  }
  return false;
}
