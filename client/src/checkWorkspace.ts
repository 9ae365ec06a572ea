import * as vscode from 'vscode';
import { ProgressType, type BaseLanguageClient } from 'vscode-languageclient';
import {
  Method,
  type CheckWorkspaceParams,
  type CheckWorkspaceResult,
  type FileReport,
} from '../../server/src/protocol.ts';
import { REPORT_FILES } from './selector.ts';
import type { Service } from './service.ts';
import { countsText } from './status.ts';
import type { WorkspaceFindings } from './workspaceFindings.ts';

type Progress = vscode.Progress<{ message?: string; increment?: number }>;

/** Folders that hold no drafts. */
const EXCLUDED = '**/{node_modules,.git}/**';

/** The files of the workspace that may be reports. */
export function reportFiles(token?: vscode.CancellationToken): Thenable<vscode.Uri[]> {
  return vscode.workspace.findFiles(REPORT_FILES, EXCLUDED, undefined, token);
}

/** Checks every file of the workspace that may be a report. @returns undefined when the writer stopped it */
export async function checkWorkspace(
  service: Service,
  findings: WorkspaceFindings,
  log: vscode.LogOutputChannel,
): Promise<CheckWorkspaceResult | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Checking the workspace'),
    cancellable: true,
  };
  const result = await vscode.window.withProgress(options, async (progress, token) => {
    const uris = await reportFiles(token);
    const client = await service.ready();
    if (token.isCancellationRequested) return undefined;
    findings.clear();
    return ask(client, uris, { findings, progress, token });
  });
  if (result) await tell(result, log);
  return result;
}

/** One request for all files; what is found comes in while the check runs. */
async function ask(
  client: BaseLanguageClient,
  uris: readonly vscode.Uri[],
  way: { findings: WorkspaceFindings; progress: Progress; token: vscode.CancellationToken },
): Promise<CheckWorkspaceResult | undefined> {
  const { findings, progress, token } = way;
  const partial = `gongwen-check-${Date.now()}`;
  const arriving: Promise<void>[] = [];
  let done = 0;
  const listener = client.onProgress(new ProgressType<FileReport[]>(), partial, (reports) => {
    done += reports.length;
    const increment = (100 * reports.length) / uris.length;
    progress.report({ increment, message: `${done}/${uris.length}` });
    arriving.push(findings.add(client, reports));
  });
  const params: CheckWorkspaceParams = { uris: uris.map((uri) => client.code2ProtocolConverter.asUri(uri)) };
  try {
    const message = { ...params, partialResultToken: partial };
    const result = await client.sendRequest<CheckWorkspaceResult>(Method.checkWorkspace, message, token);
    await Promise.all(arriving);
    await findings.add(client, result.files);
    return result;
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw error;
  } finally {
    listener.dispose();
  }
}

async function tell(result: CheckWorkspaceResult, log: vscode.LogOutputChannel): Promise<void> {
  for (const { uri, reason } of result.unreadable) log.warn(`${uri}: ${reason}`);
  const parts = [
    vscode.l10n.t('{0} reports checked: {1}.', result.checked, countsText(result.counts)),
    result.skipped > 0 ? vscode.l10n.t('{0} texts are no reports.', result.skipped) : '',
    result.unreadable.length > 0
      ? vscode.l10n.t('{0} files cannot be read, see the log.', result.unreadable.length)
      : '',
  ];
  const { error, warning, information } = result.counts;
  if (error + warning + information > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  void vscode.window.showInformationMessage(parts.filter((part) => part !== '').join(' '));
}
