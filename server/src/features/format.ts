import type { Document } from '../document/model.ts';
import type { Facts } from '../facts/model.ts';
import { lowered } from '../engine/lower.ts';
import { renumbered } from '../facts/renumber.ts';
import type { Finding } from '../engine/finding.ts';
import { safeFixes } from '../engine/fix.ts';
import { groupOf } from '../engine/severity.ts';
import type { SourceEdit } from '../text/edit.ts';
import { contains, type SourceOffset, type SourceSpan } from '../text/span.ts';

/** What the look of a report is made of. Its words are left to "fix all". */
const LOOK: ReadonlySet<string> = new Set(['mark', 'heading', 'form', 'page']);

/** Puts marks, numbers of headings and form right as far as that may be done without a look. */
export function formatEdits(findings: readonly Finding[]): SourceEdit[] {
  return safeFixes(findings.filter(({ rule }) => LOOK.has(groupOf(rule))));
}

/** The same within a stretch of the text only. */
export function formatEditsIn(findings: readonly Finding[], span: SourceSpan): SourceEdit[] {
  return formatEdits(findings).filter((edit) => contains(span, edit.span));
}

/** Half-width marks that a Chinese sentence writes wide; the closing bracket takes its opening one along. */
const WIDENS: ReadonlySet<string> = new Set(['mark-halfwidth', 'form-style']);
const NARROW = /[!(),:;?]/u;

/**
 * What follows from a mark that was just typed: it becomes wide where the sentence is Chinese.
 * @param end where the caret stands, behind the mark
 */
export function widenTyped(findings: readonly Finding[], source: string, end: number): SourceEdit[] {
  const edits = safeFixes(findings.filter(({ rule }) => WIDENS.has(rule))).filter(
    ({ span }) => span.end === span.start + 1 && NARROW.test(source.charAt(span.start)),
  );
  const typed = edits.find(({ span }) => span.end === end);
  if (!typed) return [];
  if (source.charAt(typed.span.start) !== ')') return [typed];
  const open = edits.findLast(({ span }) => span.end <= typed.span.start && source.charAt(span.start) === '(');
  return open ? [open, typed] : [typed];
}

/**
 * What follows from a numbered heading or item that was just put in: where the next of its level bears the same number, that one
 * and all behind it are numbered anew, with the places of the text that speak of them. Nothing where the level has
 * other breaks: what is meant there only the writer knows.
 * @param at a place in the paragraph that was put in
 */
export function renumberTyped(document: Document, numbering: Facts['numbering'], at: SourceOffset): SourceEdit[] {
  for (const family of numbering) {
    const [only, ...others] = family.breaks;
    if (!only?.former || others.length > 0 || only.kind !== 'repeat') continue;
    const { span } = only.former.block;
    if (at < span.start || at > span.end) continue;
    const again = renumbered(document, numbering, family);
    return again ? lowered(document, again.edits) : [];
  }
  return [];
}
