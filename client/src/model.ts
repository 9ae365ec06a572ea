import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { Method, type ModelResult } from '../../server/src/protocol.ts';

/** Gives the spelling model to a server in a browser, which cannot read what came with the extension. */
export function answerModel(extension: vscode.Uri, client: BaseLanguageClient): vscode.Disposable {
  return client.onRequest(Method.model, async (): Promise<ModelResult> => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'spelling.model'));
    return { bytes: base64(bytes) };
  });
}

/** Characters that are put together at once: an argument list has a limit. */
const PART = 0x8000;

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PART) text += String.fromCharCode(...bytes.subarray(at, at + PART));
  return btoa(text);
}
