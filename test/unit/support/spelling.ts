import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../../server/src/engine/check.ts';
import type { Finding } from '../../../server/src/engine/finding.ts';
import { DEFAULT_SETTINGS } from '../../../server/src/engine/settings.ts';
import type { Severity } from '../../../server/src/rules/contract.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';

/** A sentence as it was written and as it should be; both have the same length. */
export interface Pair {
  readonly written: string;
  readonly right: string;
}

/** What the rules of a group make of the pairs. */
export interface Spelled {
  readonly sentences: number;
  /** Right sentences in which something is found: the words and the rule. */
  readonly alarms: readonly string[];
  /** Wrong characters. */
  readonly slips: number;
  readonly found: readonly string[];
  readonly missed: readonly string[];
  /** How many of those found the first fix puts right. */
  readonly mended: number;
}

/** The sentences of the spelling set: flag, text, right text. */
export function readPairs(folder: string): Pair[] {
  return readFileSync(join(folder, 'odw-dev.tsv'), 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .flatMap(([, written, right]) =>
      written !== undefined && right !== undefined && written.length === right.length ? [{ written, right }] : [],
    );
}

/** Runs the whole check over both sides and counts what rules of the group say at these severities. */
export function spell(pairs: readonly Pair[], group: string, severities: readonly Severity[]): Spelled {
  const said = (text: string): Finding[] =>
    check(text, DEFAULT_SETTINGS).findings.filter(
      ({ rule, severity }) => rule.startsWith(group) && severities.includes(severity),
    );
  const alarms = pairs.flatMap(({ right }) =>
    said(right).map(
      (finding) => `${around(right, finding.span.start, finding.span.end)} ${finding.row ?? finding.rule}`,
    ),
  );
  const [found, missed]: [string[], string[]] = [[], []];
  let mended = 0;
  for (const { written, right } of pairs) {
    if (written === right) continue;
    const findings = said(written);
    for (const at of slipsOf(written, right)) {
      const finding = findings.find(({ span }) => span.start <= at && at < span.end);
      const told = `${around(written, at, at + 1)} → ${right.charAt(at)}`;
      (finding ? found : missed).push(`${told}${finding ? ` ${finding.row ?? finding.rule}` : ''}`);
      if (finding && isMended(finding, written, right)) mended++;
    }
  }
  return { sentences: pairs.length, alarms, slips: found.length + missed.length, found, missed, mended };
}

/** Places of the characters that differ. */
function slipsOf(written: string, right: string): number[] {
  return Array.from(written, (_, at) => at).filter((at) => written.charAt(at) !== right.charAt(at));
}

/** Whether the first fix brings back the right words at the finding's place. */
function isMended({ fixes, span }: Finding, written: string, right: string): boolean {
  const edits = fixes[0]?.edits;
  if (edits === undefined) return false;
  return applyEdits(written, edits).slice(span.start, span.end) === right.slice(span.start, span.end);
}

function around(text: string, start: number, end: number): string {
  return `${text.slice(Math.max(0, start - 8), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 8)}`;
}
