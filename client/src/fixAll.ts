import * as vscode from 'vscode';
import { Method, type FixAllParams, type FixAllResult } from '../../server/src/protocol.ts';
import { mayBeReport } from './selector.ts';
import type { Service } from './service.ts';

/** How often the edits are asked for again when the text moved on in between. */
const TRIES = 3;

/** Makes all safe fixes of the active text in one step that one undo takes back. @returns the number of edits made */
export async function fixAll(service: Service): Promise<number> {
  const editor = vscode.window.activeTextEditor;
  // a key binding also comes from texts that the server was never told of
  if (!editor || !mayBeReport(editor.document)) return 0;
  const client = await service.ready();
  const params: FixAllParams = { uri: client.code2ProtocolConverter.asUri(editor.document.uri) };
  for (let tries = 0; tries < TRIES; tries++) {
    const result = await client.sendRequest<FixAllResult>(Method.fixAllSafe, params);
    if (result.edits.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing that can be fixed without a look.'));
      return 0;
    }
    if (result.version === editor.document.version && (await apply(editor, result))) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('{0} places fixed.', result.edits.length), 5000);
      return result.edits.length;
    }
  }
  void vscode.window.showWarningMessage(vscode.l10n.t('The text changed while it was being fixed. Please try again.'));
  return 0;
}

/** False when the text changed in the meantime: the editor itself refuses edits of an older version. */
function apply(editor: vscode.TextEditor, result: FixAllResult): Thenable<boolean> {
  return editor.edit((builder) => {
    for (const { range, newText } of result.edits) {
      const { start, end } = range;
      builder.replace(new vscode.Range(start.line, start.character, end.line, end.character), newText);
    }
  });
}
