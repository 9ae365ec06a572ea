import type { Finding, Fix } from '../engine/finding.ts';
import { editsTogether } from '../engine/fix.ts';
import { groupOf } from '../engine/severity.ts';
import type { SourceEdit } from '../text/edit.ts';
import { preferredFix } from './fixes.ts';

/** What putting right all findings of one rule in a text comes to. */
export interface RuleFix {
  readonly rule: string;
  /** The rule's title in Chinese and in English. */
  readonly title: string;
  readonly english: string;
  /** Findings that are put right. */
  readonly count: number;
  /** Every one of these fixes may be made without a look. */
  readonly sure: boolean;
  readonly edits: readonly SourceEdit[];
}

/**
 * The fixes of all findings of a rule, one for each finding that leaves no choice; null where there are none.
 * Numbers are never put right in bulk: each is a statement of its own.
 */
export function fixOfRule(findings: readonly Finding[], rule: string): RuleFix | null {
  if (groupOf(rule) === 'number') return null;
  const own = findings.filter((finding) => finding.rule === rule);
  const fixes = own.flatMap((finding): Fix[] => {
    const fix = preferredFix(finding);
    return fix ? [fix] : [];
  });
  const edits = editsTogether(fixes);
  const [first] = own;
  if (!first || edits.length === 0) return null;
  const { title, english } = first;
  return { rule, title, english, count: fixes.length, sure: fixes.every(({ tier }) => tier === 'safe'), edits };
}
