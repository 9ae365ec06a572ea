import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { KeptState } from '../../server/src/protocol.ts';
import { BESIDE, CONFIG_SELECTOR } from './selector.ts';

/** The protocol's word for an answer that would lie in the wrong places. */
const CONTENT_MODIFIED = -32801;

/** The protocol's number for a file that has changed. */
const CHANGED = 2;

/** What a file becomes, by its address. */
interface Written {
  readonly file: string;
  readonly text: string;
}

/** Whether a request failed because the text has moved on. */
export function isOutdated(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === CONTENT_MODIFIED;
}

/** Why nothing can be kept in the file beside a report; undefined where it can. */
export function whyNotKept(state: KeptState): string | undefined {
  if (!state.can) {
    switch (state.why) {
      case 'unsaved':
        return vscode.l10n.t('Save the report first: ticks and ignored findings are kept in its folder.');
      case 'outside':
        return vscode.l10n.t('Open the folder of the report first: ticks and ignored findings are kept there.');
      case 'broken': {
        const { file, line, message } = state;
        const name = vscode.workspace.asRelativePath(vscode.Uri.parse(file));
        return vscode.l10n.t(
          '{0}, line {1}: {2}. Until it is put right, what it says does not count and cannot be changed.',
          name,
          line,
          message,
        );
      }
    }
  }
  if (!vscode.workspace.isTrusted) return vscode.l10n.t('This can be kept in a trusted workspace only.');
  const { scheme } = vscode.Uri.parse(state.file);
  return vscode.workspace.fs.isWritableFileSystem(scheme) === false
    ? vscode.l10n.t('This folder can only be read, so that nothing can be kept in it.')
    : undefined;
}

/** Tells the server of a file that it may have read. */
function tellChanged(client: BaseLanguageClient, uri: string): Promise<void> {
  return client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type: CHANGED }] });
}

/**
 * Tells the server of every file beside a report that is saved in the editor; of those that it is asked about it hears by
 * itself. The editor's watcher tells of them too, but late, and not where their folder was made a moment ago.
 */
export function tellSaves(client: BaseLanguageClient, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.workspace.onDidSaveTextDocument((document) => {
    if (vscode.languages.match(BESIDE, document) === 0 || vscode.languages.match(CONFIG_SELECTOR, document) > 0) return;
    tellChanged(client, client.code2ProtocolConverter.asUri(document.uri)).catch((error: unknown) => {
      log.warn(`the service was not told of ${document.uri.toString()}: ${String(error)}`);
    });
  });
}

/**
 * Writes such a file as the server made it, and tells the server: an editor does not watch a folder that was made a moment
 * ago.
 * @returns why it could not be done; undefined when it is done
 */
export async function writeKept(client: BaseLanguageClient, write: Written): Promise<string | undefined> {
  const file = client.protocol2CodeConverter.asUri(write.file);
  const edited = vscode.workspace.textDocuments.some((one) => one.isDirty && one.uri.toString() === file.toString());
  if (edited)
    return vscode.l10n.t('Save {0} first: it is open and has been changed.', vscode.workspace.asRelativePath(file));
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(write.text));
  await tellChanged(client, write.file);
  return undefined;
}
