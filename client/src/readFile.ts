import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { Method, type ListFolderResult, type ReadFileParams, type ReadFileResult } from '../../server/src/protocol.ts';

/** The second: a part of the path is a file, so that nothing can lie below it. */
const MISSING = new Set(['FileNotFound', 'FileNotADirectory']);

/** Lists folders for such a server. */
export function answerListFolder(client: BaseLanguageClient): vscode.Disposable {
  return client.onRequest(Method.listFolder, async (params: ReadFileParams): Promise<ListFolderResult> => {
    try {
      const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(params.uri, true));
      return { names: entries.map(([name]) => name) };
    } catch (error) {
      if (error instanceof vscode.FileSystemError && MISSING.has(error.code)) return { names: null };
      throw error;
    }
  });
}

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
