import { collide, sorted, type SourceEdit } from '../text/edit.ts';
import type { Finding, Fix } from './finding.ts';

/** The edits of all safe fixes that can be made together, in order of place. */
export function safeFixes(findings: readonly Finding[]): SourceEdit[] {
  return editsOf(findings, 'safe');
}

/** The edits of each finding's first fix of a class, as far as they can be made together. */
export function editsOf(findings: readonly Finding[], tier: Fix['tier']): SourceEdit[] {
  return editsTogether(findings.flatMap(({ fixes }) => fixes.find((fix) => fix.tier === tier) ?? []));
}

/**
 * The edits of several fixes as far as they can be made together, in order of place. Of two that collide the first is
 * made; the other comes up again at the next check.
 */
export function editsTogether(fixes: readonly Fix[]): SourceEdit[] {
  const taken: SourceEdit[] = [];
  const pages = new Map<number, SourceEdit[]>();
  for (const fix of fixes) {
    if (fix.edits.some((edit) => collidesWith(pages, edit))) continue;
    for (const edit of fix.edits) {
      taken.push(edit);
      keep(pages, edit);
    }
  }
  return sorted(taken);
}

/** Edits are kept by pages of so many code units (2⁸), so that one is compared with those beside it only. */
const PAGE = 8;

function keep(pages: Map<number, SourceEdit[]>, edit: SourceEdit): void {
  for (let page = edit.span.start >> PAGE; page <= edit.span.end >> PAGE; page++) {
    const edits = pages.get(page);
    if (edits) edits.push(edit);
    else pages.set(page, [edit]);
  }
}

/** Whether an edit collides with one of those kept. Two that do stand on a page together. */
function collidesWith(pages: ReadonlyMap<number, readonly SourceEdit[]>, edit: SourceEdit): boolean {
  for (let page = edit.span.start >> PAGE; page <= edit.span.end >> PAGE; page++) {
    if (pages.get(page)?.some((other) => collide(other, edit))) return true;
  }
  return false;
}
