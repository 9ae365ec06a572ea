import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  Method,
  type CheckWorkspaceParams,
  type CheckWorkspaceResult,
  type FileReport,
} from '../../server/src/protocol.ts';
import { REPORT_FILES } from './selector.ts';
import type { Service } from './service.ts';

type ProtocolDiagnostics = Parameters<BaseLanguageClient['protocol2CodeConverter']['asDiagnostics']>[0];

/**
 * Findings of files that no editor shows. An open text has its own, so its entry steps aside while it is open and is
 * found anew when it closes or changes on disk: nothing here outlives the text that it speaks of.
 */
export class WorkspaceFindings implements vscode.Disposable {
  readonly #service: Service;
  readonly #log: vscode.LogOutputChannel;
  readonly #collection = vscode.languages.createDiagnosticCollection('gongwen-workspace');
  readonly #covered = new Set<string>();
  readonly #listeners: vscode.Disposable[];
  #watcher: vscode.FileSystemWatcher | undefined;

  constructor(service: Service, log: vscode.LogOutputChannel) {
    this.#service = service;
    this.#log = log;
    this.#listeners = [
      vscode.workspace.onDidOpenTextDocument((document) => this.#collection.delete(document.uri)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#refresh(document.uri)),
    ];
  }

  /** Forgets what was found, before a new check. */
  clear(): void {
    this.#collection.clear();
    this.#covered.clear();
    this.#watcher ??= this.#watch();
  }

  async add(client: BaseLanguageClient, reports: readonly FileReport[]): Promise<void> {
    for (const report of reports) {
      const uri = vscode.Uri.parse(report.uri);
      this.#covered.add(uri.toString());
      // what the server sends are the protocol's diagnostics; its type here is kept free of the protocol's package
      const found = await client.protocol2CodeConverter.asDiagnostics(report.diagnostics as ProtocolDiagnostics);
      if (!isOpen(uri)) this.#collection.set(uri, found);
    }
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#watcher?.dispose();
    this.#collection.dispose();
  }

  #watch(): vscode.FileSystemWatcher {
    const watcher = vscode.workspace.createFileSystemWatcher(REPORT_FILES, true);
    watcher.onDidChange((uri) => this.#refresh(uri));
    watcher.onDidDelete((uri) => {
      this.#covered.delete(uri.toString());
      this.#collection.delete(uri);
    });
    return watcher;
  }

  #refresh(uri: vscode.Uri): void {
    if (!this.#covered.has(uri.toString()) || isOpen(uri)) return;
    this.#recheck(uri).catch((error: unknown) => this.#log.error(`${uri.toString()}: ${String(error)}`));
  }

  async #recheck(uri: vscode.Uri): Promise<void> {
    const client = await this.#service.ready();
    const params: CheckWorkspaceParams = { uris: [client.code2ProtocolConverter.asUri(uri)] };
    const result = await client.sendRequest<CheckWorkspaceResult>(Method.checkWorkspace, params);
    this.#collection.delete(uri);
    await this.add(client, result.files);
  }
}

function isOpen(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.workspace.textDocuments.some((document) => !document.isClosed && document.uri.toString() === key);
}
