import { LineTable } from '../convert.ts';
import type { Document } from '../document/model.ts';
import type { CheckResult } from '../engine/check.ts';
import type { Finding } from '../engine/finding.ts';
import { speaksOf } from '../engine/severity.ts';
import type { Suppressed } from '../engine/suppress.ts';

/** What was found in one file. */
export interface FileReport {
  readonly name: string;
  readonly path: string;
  readonly text: string;
  readonly document: Document;
  readonly lines: LineTable;
  readonly kind: { readonly id: string; readonly title: string; readonly why: string } | null;
  readonly year: number | null;
  /** Those to be shown, in order of place. */
  readonly findings: readonly Finding[];
  /** Those that are not told because the writer said so, where they are asked for. */
  readonly suppressed: readonly Suppressed[];
  /** Number of hints that are not shown. */
  readonly hidden: number;
}

/** What of a check is to be shown. */
export interface Shown {
  readonly hints: boolean;
  readonly ignored: boolean;
  /** Names of rules, groups and rows; what none of them speaks of is as if it had not been found. None: all. */
  readonly only: readonly string[];
}

/** The view of a check that the formats show. */
export function reportOf(
  input: { readonly name: string; readonly path: string },
  { document, facts, findings, suppressed }: CheckResult,
  { hints, ignored, only }: Shown,
): FileReport {
  const isAsked = (one: Finding): boolean => only.length === 0 || only.some((name) => speaksOf(name, one));
  const asked = findings.filter(isAsked);
  const shown = hints ? asked : asked.filter(({ severity }) => severity !== 'hint');
  const kind = facts.kind && { id: facts.kind.kind.id, title: facts.kind.kind.title, why: facts.kind.why };
  return {
    name: input.name,
    path: input.path,
    text: document.source,
    document,
    lines: new LineTable(document.source),
    kind,
    year: facts.year?.year ?? null,
    findings: shown,
    suppressed: ignored ? suppressed.filter(({ finding }) => isAsked(finding)) : [],
    hidden: asked.length - shown.length,
  };
}
