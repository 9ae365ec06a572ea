import * as vscode from 'vscode';
import { Method, type RenewParams, type RenewResult } from '../../server/src/protocol.ts';
import { mayBeReport, REPORT_FILES } from './selector.ts';
import type { Service } from './service.ts';

/** Fields beyond these make an editor slow: then they stand as 【……】, which the review counts and finds. */
const MOST_FIELDS = 400;
/** A folder with more reports is looked through in the dialog. */
const MOST_FILES = 500;

/**
 * Opens an unsaved report that begins from the one of the year before.
 * @param given the old report, by its address or with the year of the new one; without it the writer is asked
 * @returns the new text, or undefined when the writer turned away
 */
export async function renewReport(service: Service, given: unknown): Promise<vscode.TextDocument | undefined> {
  const { uri = await askReport(), year } = known(given);
  if (!uri) return undefined;
  const client = await service.ready();
  const params: RenewParams = {
    uri: client.code2ProtocolConverter.asUri(uri),
    ...(year === undefined ? {} : { year }),
  };
  const report = await client.sendRequest<RenewResult>(Method.renewReport, params);
  const fields = report.open <= MOST_FIELDS;
  const document = await vscode.workspace.openTextDocument({
    language: report.languageId,
    content: fields ? '' : report.text,
  });
  const editor = await vscode.window.showTextDocument(document);
  if (fields) await editor.insertSnippet(new vscode.SnippetString(report.snippet), new vscode.Position(0, 0));
  void vscode.window.showInformationMessage(told(report));
  return document;
}

function told({ year, open, planned }: RenewResult): string {
  const parts = [
    year === null
      ? vscode.l10n.t('The old report does not say its year: years stand as they were.')
      : vscode.l10n.t('Begun for {0}.', year),
    vscode.l10n.t('{0} figures and days are to be filled in.', open),
    planned > 0 ? vscode.l10n.t('{0} plans of last year stand as prompts.', planned) : '',
  ];
  return parts.filter((words) => words !== '').join(' ');
}

function known(given: unknown): { readonly uri?: vscode.Uri; readonly year?: number } {
  if (given instanceof vscode.Uri) return { uri: given };
  if (typeof given !== 'object' || given === null) return {};
  const { uri, year } = given as Record<string, unknown>;
  return {
    ...(uri instanceof vscode.Uri ? { uri } : {}),
    ...(typeof year === 'number' ? { year } : {}),
  };
}

/** The open report first, then those of the folders, then any other file. */
async function askReport(): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  const open = active && !active.isUntitled && mayBeReport(active) ? [active.uri] : [];
  const found = await vscode.workspace.findFiles(REPORT_FILES, undefined, MOST_FILES);
  const others = found
    .filter((uri) => uri.toString() !== open[0]?.toString())
    .sort((a, b) => a.path.localeCompare(b.path, 'zh'));
  const items = [...open, ...others].map((uri) => ({ label: nameOf(uri), description: folderOf(uri), uri }));
  const browse = { label: vscode.l10n.t('Another file…'), description: '', uri: undefined };
  const picked = await vscode.window.showQuickPick([...items, browse], {
    title: vscode.l10n.t('Begin from last year’s report'),
    placeHolder: vscode.l10n.t('The report of the year before'),
    matchOnDescription: true,
  });
  if (!picked) return undefined;
  return picked.uri ?? (await browseFor());
}

async function browseFor(): Promise<vscode.Uri | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      canSelectMany: false,
      title: vscode.l10n.t('The report of the year before'),
      filters: { [vscode.l10n.t('Reports')]: ['gongwen', 'md', 'markdown', 'txt'] },
    })) ?? [];
  return file;
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(uri: vscode.Uri): string {
  const path = vscode.workspace.asRelativePath(uri);
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
