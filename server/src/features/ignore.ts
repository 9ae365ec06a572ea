import type { Document } from '../document/model.ts';
import type { Finding } from '../engine/finding.ts';
import type { SourceEdit } from '../text/edit.ts';
import { sourceSpan } from '../text/span.ts';

/** Languages in which a comment does not get into print. */
const WITH_COMMENTS: ReadonlySet<string> = new Set(['gongwen', 'markdown']);

/** A comment that silences one rule before the paragraph of a finding. */
export interface Ignore {
  readonly finding: Finding;
  readonly title: string;
  readonly edit: SourceEdit;
}

/**
 * Offers to leave a finding as it is: one comment line before its paragraph, with the reason left for the writer to fill in.
 * Null where the language has no comments, and for a finding outside all paragraphs.
 */
export function ignoreOf(document: Document, finding: Finding, languageId: string): Ignore | null {
  if (!WITH_COMMENTS.has(languageId)) return null;
  const { start } = finding.span;
  const block = document.blocks.find((candidate) => candidate.span.start <= start && start < candidate.span.end);
  const line = block && document.lines[block.lines[0]];
  if (!line) return null;
  const text = `<!-- gongwen-disable-next ${finding.rule}：此处无误 -->${breakOf(document.source)}`;
  return { finding, title: '此处无误，不再提示', edit: { span: sourceSpan(line.start, line.start), text } };
}

/** The line break that the text is written with. */
function breakOf(source: string): string {
  const at = source.indexOf('\n');
  if (at < 0) return source.includes('\r') ? '\r' : '\n';
  return source[at - 1] === '\r' ? '\r\n' : '\n';
}
