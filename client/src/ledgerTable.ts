import * as vscode from 'vscode';
import {
  Method,
  type LedgerFilter,
  type LedgerTableParams,
  type LedgerTableResult,
} from '../../server/src/protocol.ts';
import type { LedgerView } from './ledgerView.ts';
import { numbersOf, type LedgerNode } from './ledgerNodes.ts';
import { mayBeReport } from './selector.ts';
import type { Service } from './service.ts';

/** The report that is meant: the one in the view, else the active one. */
function reportOf(view: LedgerView): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor?.document;
  return view.document ?? (active && mayBeReport(active) ? active : undefined);
}

async function table(
  service: Service,
  document: vscode.TextDocument,
  given: { readonly format: LedgerTableParams['format']; readonly filter: LedgerFilter },
): Promise<LedgerTableResult> {
  const client = await service.ready();
  const params: LedgerTableParams = { uri: client.code2ProtocolConverter.asUri(document.uri), ...given };
  return client.sendRequest<LedgerTableResult>(Method.ledgerTable, params);
}

/**
 * Writes all numbers of the report into a file that spreadsheets open.
 * @param given where to; without it the writer is asked
 * @returns the file; undefined when the writer turned away
 */
export async function exportLedger(
  service: Service,
  view: LedgerView,
  given: unknown,
): Promise<vscode.Uri | undefined> {
  const document = reportOf(view);
  if (!document) return undefined;
  const file = given instanceof vscode.Uri ? given : await askFile(document);
  if (!file) return undefined;
  const { text, rows } = await table(service, document, { format: 'csv', filter: 'all' });
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  const name = vscode.workspace.asRelativePath(file);
  void vscode.window.showInformationMessage(vscode.l10n.t('{0} numbers exported to {1}.', rows, name));
  return file;
}

function askFile(document: vscode.TextDocument): Thenable<vscode.Uri | undefined> {
  const { uri } = document;
  const last = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
  const name = vscode.l10n.t('{0} numbers.csv', last);
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const home = document.isUntitled ? folder?.uri : vscode.Uri.joinPath(uri, '..');
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export the ledger of numbers'),
    filters: { [vscode.l10n.t('Table (CSV)')]: ['csv'] },
    ...(home ? { defaultUri: vscode.Uri.joinPath(home, name) } : {}),
  });
}

/** Puts the numbers that are shown, or those of a node, on the clipboard, as cells that a table takes. */
export async function copyLedger(service: Service, view: LedgerView, node: LedgerNode | undefined): Promise<void> {
  if (node) {
    const lines = numbersOf(node).map(({ item }) =>
      [item.indicator, item.text].filter((words) => words !== '').join('\t'),
    );
    await vscode.env.clipboard.writeText(lines.join('\n'));
    return;
  }
  const document = reportOf(view);
  if (!document) return;
  const { text, rows } = await table(service, document, { format: 'text', filter: view.filter });
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('{0} numbers copied.', rows), 5000);
}
