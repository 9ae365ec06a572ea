import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { Method, type ReadFileParams, type ReadFileResult } from '../../server/src/protocol.ts';

/** The second: a part of the path is a file, so that nothing can lie below it. */
const MISSING = new Set(['FileNotFound', 'FileNotADirectory']);

/** Reads files for a server that has no disk of its own: in a browser, or in a virtual folder. */
export function answerReadFile(client: BaseLanguageClient): vscode.Disposable {
  return client.onRequest(Method.readFile, async (params: ReadFileParams): Promise<ReadFileResult> => {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(params.uri, true));
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch (error) {
      if (error instanceof vscode.FileSystemError && MISSING.has(error.code)) return { text: null };
      throw error;
    }
  });
}
