import { LineTable } from '../convert.ts';
import type { CheckResult } from '../engine/check.ts';
import type { Finding } from '../engine/finding.ts';
import { speaksOf } from '../engine/severity.ts';

/** What was found in one file. */
export interface FileReport {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly lines: LineTable;
  readonly kind: { readonly id: string; readonly title: string; readonly why: string } | null;
  readonly year: number | null;
  /** Those to be shown, in order of place. */
  readonly findings: readonly Finding[];
  /** Number of hints that are not shown. */
  readonly hidden: number;
}

/**
 * The view of a check that the formats show. Hints are left out unless they are asked for.
 * @param only names of rules, groups and rows; what none of them speaks of is as if it had not been found
 */
export function reportOf(
  input: { readonly name: string; readonly path: string },
  { document, facts, findings }: CheckResult,
  hints: boolean,
  only: readonly string[] = [],
): FileReport {
  const asked = only.length === 0 ? findings : findings.filter((one) => only.some((name) => speaksOf(name, one)));
  const shown = hints ? asked : asked.filter(({ severity }) => severity !== 'hint');
  const kind = facts.kind && { id: facts.kind.kind.id, title: facts.kind.kind.title, why: facts.kind.why };
  return {
    name: input.name,
    path: input.path,
    text: document.source,
    lines: new LineTable(document.source),
    kind,
    year: facts.year?.year ?? null,
    findings: shown,
    hidden: asked.length - shown.length,
  };
}
