import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { KeptState } from '../../server/src/protocol.ts';

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
  await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: write.file, type: CHANGED }] });
  return undefined;
}
