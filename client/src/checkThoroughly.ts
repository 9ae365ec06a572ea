import * as vscode from 'vscode';
import { Method, type ThoroughParams, type ThoroughResult } from '../../server/src/protocol.ts';
import { mayBeReport } from './selector.ts';
import type { Service } from './service.ts';

/** Looks in the active report for slips that are only possible, too; from then on they are shown with the others. */
export async function checkThoroughly(service: Service): Promise<ThoroughResult | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !mayBeReport(editor.document)) return undefined;
  const client = await service.ready();
  const params: ThoroughParams = { uri: client.code2ProtocolConverter.asUri(editor.document.uri) };
  const options = { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Looking for slips') };
  const result = await vscode.window.withProgress(options, () =>
    client.sendRequest<ThoroughResult>(Method.checkThoroughly, params),
  );
  void vscode.window.showInformationMessage(wordsFor(result));
  return result;
}

function wordsFor({ state, found }: ThoroughResult): string {
  if (state === 'missing') return vscode.l10n.t('The data for finding slips did not come with this edition.');
  if (state === 'none' || found === 0) return vscode.l10n.t('No further slips were found.');
  return vscode.l10n.t('{0} places with a possible slip; they are listed with the problems.', found);
}
