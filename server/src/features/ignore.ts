import type { Document } from '../document/model.ts';
import type { Finding } from '../engine/finding.ts';
import type { SourceEdit } from '../text/edit.ts';
import { sourceSpan } from '../text/span.ts';

/** Languages in which a comment does not get into print. */
const WITH_COMMENTS: ReadonlySet<string> = new Set(['gongwen', 'markdown']);

/** A comment that silences one rule before the paragraph of a finding. */
export interface Ignore {
  readonly finding: Finding;
  readonly edit: SourceEdit;
}

/**
 * Offers to leave a finding as it is: one comment line before its paragraph, whose reason the writer can put better. A
 * finding about the whole text is left for the whole text.
 * Null where the language has no comments, and for a finding outside all paragraphs.
 */
export function ignoreOf(document: Document, finding: Finding, languageId: string): Ignore | null {
  if (!WITH_COMMENTS.has(languageId)) return null;
  const { start } = finding.span;
  const block = document.blocks.find((candidate) => candidate.span.start <= start && start < candidate.span.end);
  const line = block && document.lines[block.lines[0]];
  if (!line) return null;
  const whole = finding.scope === 'document';
  const action = whole ? 'gongwen-disable' : 'gongwen-disable-next';
  const text = `<!-- ${action} ${finding.rule}：${whole ? '全文' : '此处'}无误 -->${breakOf(document.source)}`;
  return { finding, edit: { span: sourceSpan(line.start, line.start), text } };
}

/** The line break that the text is written with. */
export function breakOf(source: string): string {
  const at = source.indexOf('\n');
  if (at < 0) return source.includes('\r') ? '\r' : '\n';
  return source[at - 1] === '\r' ? '\r\n' : '\n';
}
