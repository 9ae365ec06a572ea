import * as vscode from 'vscode';
import { Method, type ReviewSheetParams, type ReviewSheetResult } from '../../server/src/protocol.ts';
import { command } from './command.ts';
import type { FindingNode } from './reviewNodes.ts';
import type { ReviewView } from './reviewView.ts';
import { mayBeReport } from './selector.ts';
import type { Service } from './service.ts';

/** The commands of the view of findings. */
export function reviewCommands(service: Service, view: ReviewView, log: vscode.LogOutputChannel): vscode.Disposable[] {
  return [
    command('gongwen.reviewAll', log, () => view.show('all')),
    command('gongwen.reviewPolitical', log, () => view.show('political')),
    command('gongwen.reviewNumbers', log, () => view.show('numbers')),
    command('gongwen.reviewBySeverity', log, () => view.group('severity')),
    command('gongwen.reviewByPart', log, () => view.group('part')),
    command('gongwen.reviewReveal', log, (given) => view.reveal(String(given))),
    command('gongwen.reviewNext', log, () => view.step(1)),
    command('gongwen.reviewPrevious', log, () => view.step(-1)),
    command('gongwen.reviewAccept', log, (given) => view.accept(nodeOf(given))),
    command('gongwen.reviewIgnore', log, (given) => view.ignore(nodeOf(given))),
    command('gongwen.reviewSheet', log, (given) => exportSheet(service, view, given)),
  ];
}

/** The node that a menu of the view hands over. */
function nodeOf(given: unknown): FindingNode | undefined {
  const isNode = typeof given === 'object' && given !== null && 'type' in given && given.type === 'finding';
  return isNode ? (given as FindingNode) : undefined;
}

/**
 * Writes the findings of the report into a file that a writer without an editor can read and print.
 * @param given where to; without it the writer is asked
 * @returns the file; undefined when the writer turned away
 */
async function exportSheet(service: Service, view: ReviewView, given: unknown): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  const document = view.document ?? (active && mayBeReport(active) ? active : undefined);
  if (!document) return undefined;
  const file = given instanceof vscode.Uri ? given : await askFile(document);
  if (!file) return undefined;
  const client = await service.ready();
  const params: ReviewSheetParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    format: isPage(file) ? 'html' : 'markdown',
  };
  const { text, entries } = await client.sendRequest<ReviewSheetResult>(Method.reviewSheet, params);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  void offerToOpen(file, entries);
  return file;
}

function isPage({ path }: vscode.Uri): boolean {
  return /\.html?$/iu.test(path);
}

async function offerToOpen(file: vscode.Uri, entries: number): Promise<void> {
  const name = vscode.workspace.asRelativePath(file);
  const words = vscode.l10n.t('{0} findings exported to {1}.', entries, name);
  const open = vscode.l10n.t('Open');
  const chosen = await vscode.window.showInformationMessage(words, open);
  if (chosen !== open) return;
  if (file.scheme === 'file' && isPage(file)) await vscode.env.openExternal(file);
  else await vscode.commands.executeCommand('vscode.open', file);
}

function askFile(document: vscode.TextDocument): Thenable<vscode.Uri | undefined> {
  const { uri } = document;
  const last = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const home = document.isUntitled ? folder?.uri : vscode.Uri.joinPath(uri, '..');
  const name = vscode.l10n.t('{0} review sheet.html', last);
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export the review sheet'),
    filters: { [vscode.l10n.t('Page to print (HTML)')]: ['html'], Markdown: ['md'] },
    ...(home ? { defaultUri: vscode.Uri.joinPath(home, name) } : {}),
  });
}
