import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  Method,
  type FileFix,
  type FixFilesParams,
  type FixFilesResult,
  type FixRuleArguments,
} from '../../server/src/protocol.ts';
import { reportFiles } from './checkWorkspace.ts';
import { toRange } from './ranges.ts';
import type { Service } from './service.ts';

/** Shows what puts all findings of a rule right, in a report or in the folder, and makes what the writer keeps of it. */
export async function fixRule(service: Service, given: unknown, log: vscode.LogOutputChannel): Promise<boolean> {
  if (!isArguments(given)) return false;
  const { uri, rule, where } = given;
  return where === 'report' ? preview(service, [uri], rule, log) : fixFolder(service, rule, log);
}

/** The same for everything in the folder that may be put right without a look. */
export async function fixFolder(service: Service, rule: string | null, log: vscode.LogOutputChannel): Promise<boolean> {
  const client = await service.ready();
  const uris = await reportFiles();
  return preview(
    service,
    uris.map((uri) => client.code2ProtocolConverter.asUri(uri)),
    rule,
    log,
  );
}

/** @returns whether there was something to change, and it was not left */
async function preview(
  service: Service,
  uris: readonly string[],
  rule: string | null,
  log: vscode.LogOutputChannel,
): Promise<boolean> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Looking for what can be fixed'),
    cancellable: true,
  };
  const client = await service.ready();
  const params: FixFilesParams = { uris, rule };
  const result = await vscode.window.withProgress(options, async (_progress, token) => {
    try {
      return await client.sendRequest<FixFilesResult>(Method.fixFiles, params, token);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  });
  if (!result) return false;
  for (const { uri, reason } of result.unreadable) log.warn(`${uri}: ${reason}`);
  const edit = new vscode.WorkspaceEdit();
  const current = result.files.map((file) => add(edit, client.protocol2CodeConverter.asUri(file.uri), file));
  if (current.includes(false)) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The text changed while it was being fixed. Please try again.'),
    );
    return false;
  }
  if (edit.size === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing that can be fixed.'));
    return false;
  }
  forcePreview(edit, result.files, client);
  return vscode.workspace.applyEdit(edit, { isRefactoring: true });
}

/** The editor shows a preview only where an edit asks for it. Where all are sure, one that changes nothing does. */
function forcePreview(
  edit: vscode.WorkspaceEdit,
  [first, ...others]: readonly FileFix[],
  client: BaseLanguageClient,
): void {
  if (!first || [first, ...others].some(({ sure }) => !sure)) return;
  const uri = client.protocol2CodeConverter.asUri(first.uri);
  const label = vscode.l10n.t('Look at the changes, then apply them');
  edit.insert(uri, new vscode.Position(0, 0), '', { needsConfirmation: true, label });
}

/**
 * Puts the edits of a file into the preview: those that are sure are ticked there, the writer ticks the others. False when the open
 * text has moved on from what was looked at.
 */
function add(edit: vscode.WorkspaceEdit, uri: vscode.Uri, { version, edits, sure, label }: FileFix): boolean {
  const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  if (open && (version === null ? open.isDirty : open.version !== version)) return false;
  const metadata: vscode.WorkspaceEditEntryMetadata = { needsConfirmation: !sure, label };
  for (const { range, newText } of edits) edit.replace(uri, toRange(range), newText, metadata);
  return true;
}

function isArguments(given: unknown): given is FixRuleArguments {
  if (typeof given !== 'object' || given === null) return false;
  const { uri, rule, where } = given as Readonly<Record<keyof FixRuleArguments, unknown>>;
  return typeof uri === 'string' && typeof rule === 'string' && (where === 'report' || where === 'folder');
}
