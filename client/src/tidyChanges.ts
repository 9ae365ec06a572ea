import * as vscode from 'vscode';
import type { ProtocolEdit, TidyResult } from '../../server/src/protocol.ts';
import { toRange } from './ranges.ts';

/** What tidying comes to, in words. */
export function changesText({ joined, removed, evened }: TidyResult): string {
  const parts = [
    joined > 0 ? vscode.l10n.t('{0} paragraphs joined', joined) : '',
    removed > 0 ? vscode.l10n.t('{0} pieces of residue removed', removed) : '',
    evened > 0 ? vscode.l10n.t('{0} blanks and figures made even', evened) : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The text after edits, which stand in order of place. */
export function textAfter(document: vscode.TextDocument, edits: readonly ProtocolEdit[]): string {
  const text = document.getText();
  let out = '';
  let at = 0;
  for (const { range, newText } of edits) {
    const { start, end } = toRange(range);
    out += text.slice(at, document.offsetAt(start)) + newText;
    at = document.offsetAt(end);
  }
  return out + text.slice(at);
}

/** The edits as one step for the editor. */
export function toEdit(uri: vscode.Uri, edits: readonly ProtocolEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    uri,
    edits.map(({ range, newText }) => new vscode.TextEdit(toRange(range), newText)),
  );
  return edit;
}
