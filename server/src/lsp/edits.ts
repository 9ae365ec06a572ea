import type { TextEdit } from 'vscode-languageserver';
import type { LineTable } from '../convert.ts';
import type { SourceEdit } from '../text/edit.ts';

/** Edits as the protocol has them. */
export function textEdits(lines: LineTable, edits: readonly SourceEdit[]): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: lines.rangeOf(span), newText: text }));
}
