import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../server/src/protocol.ts';

const PRACTICE = 'media/walkthrough/practice.gongwen';
const WALKTHROUGH = 'first';

/** Opens a report with faults to try things out on. It is unsaved: what is done to it leaves nothing behind. */
export async function openPractice({ extensionUri }: vscode.ExtensionContext): Promise<vscode.TextDocument> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, PRACTICE));
  const content = new TextDecoder().decode(bytes);
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content });
  await vscode.window.showTextDocument(document);
  return document;
}

/** Opens the first steps on VS Code's page of welcome. */
export function openWalkthrough({ extension }: vscode.ExtensionContext): Thenable<unknown> {
  return vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#${WALKTHROUGH}`, false);
}
