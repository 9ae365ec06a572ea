import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  Method,
  type KindInfo,
  type ListKindsParams,
  type NewReportParams,
  type NewReportResult,
} from '../../server/src/protocol.ts';
import type { Service } from './service.ts';

const YEAR = /^(19|20)\d\d$/;

/** A report is written in the year that it reports on, or in the first quarter after it. */
export function likelyYear(today: Date): number {
  return today.getMonth() < 3 ? today.getFullYear() - 1 : today.getFullYear();
}

/**
 * Opens an unsaved report with fields to fill in.
 * @param given what is known already, for instance from a key binding; the rest is asked for
 * @returns the new text, or undefined when the writer turned away
 */
export async function newReport(service: Service, given: unknown): Promise<vscode.TextDocument | undefined> {
  const client = await service.ready();
  const place = placeOfNew(client);
  const kinds = await client.sendRequest<KindInfo[]>(Method.listKinds, place);
  const params = await ask(kinds, known(given));
  if (!params) return undefined;
  const report = await client.sendRequest<NewReportResult>(Method.newReport, { ...params, ...place });
  const document = await vscode.workspace.openTextDocument({ language: report.languageId, content: '' });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(report.snippet), new vscode.Position(0, 0));
  return document;
}

/** Where the new report will most likely lie: beside the one that is open, else in the first folder. The team's kinds and texts there are offered. */
export function placeOfNew({ code2ProtocolConverter: to }: BaseLanguageClient): Partial<ListKindsParams> {
  const open = vscode.window.activeTextEditor?.document.uri;
  if (open && vscode.workspace.getWorkspaceFolder(open)) return { uri: to.asUri(open) };
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder ? { uri: to.asUri(vscode.Uri.joinPath(folder, 'report')) } : {};
}

function known(given: unknown): Partial<NewReportParams> {
  if (typeof given !== 'object' || given === null) return {};
  const { kind, issuer, year } = given as Record<string, unknown>;
  return {
    ...(typeof kind === 'string' ? { kind } : {}),
    ...(typeof issuer === 'string' ? { issuer } : {}),
    ...(typeof year === 'number' ? { year } : {}),
  };
}

async function ask(kinds: KindInfo[], given: Partial<NewReportParams>): Promise<NewReportParams | undefined> {
  const kind = given.kind ?? (await askKind(kinds));
  if (kind === undefined) return undefined;
  const issuer = given.issuer ?? (await askIssuer());
  if (issuer === undefined) return undefined;
  const year = given.year ?? (await askYear());
  if (year === undefined) return undefined;
  return issuer === '' ? { kind, year } : { kind, issuer, year };
}

async function askKind(kinds: KindInfo[]): Promise<string | undefined> {
  const items = kinds.map(({ id, title, parts }) => ({ id, label: title, detail: parts.join(' · ') }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('New report (1/3)'),
    placeHolder: vscode.l10n.t('Kind of report'),
    matchOnDetail: true,
  });
  return picked?.id;
}

async function askIssuer(): Promise<string | undefined> {
  const issuer = await vscode.window.showInputBox({
    title: vscode.l10n.t('New report (2/3)'),
    prompt: vscode.l10n.t('Who issues it? May stay empty and be filled in later.'),
    placeHolder: vscode.l10n.t('Yunling Town People’s Government'),
  });
  return issuer?.trim();
}

async function askYear(): Promise<number | undefined> {
  const year = await vscode.window.showInputBox({
    title: vscode.l10n.t('New report (3/3)'),
    prompt: vscode.l10n.t('Which year does it report on?'),
    value: String(likelyYear(new Date())),
    validateInput: (value) => (YEAR.test(value.trim()) ? undefined : vscode.l10n.t('A year in four digits')),
  });
  return year === undefined ? undefined : Number(year.trim());
}
