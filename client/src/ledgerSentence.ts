import * as vscode from 'vscode';
import { Method, type DataSentenceParams, type DataSentenceResult } from '../../server/src/protocol.ts';
import { mayBeReport } from './selector.ts';
import type { Service } from './service.ts';

const FIGURE = /^\s*\d[\d,，]*(?:\.\d+)?\s*\p{Script=Han}{0,4}\s*$/u;
/** Words around the selected numbers: the rate is put behind them, else the whole sentence in their place. */
const WORDS = /\p{Script=Han}{2}/u;

/**
 * Writes 受理n件，办结k件，办结率p% with the rate reckoned: from the numbers that are selected, else from what the writer says.
 * @param given the two numbers, for instance from a key binding
 * @returns the reckoning; undefined when nothing was written
 */
export async function writeSentence(service: Service, given: unknown): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !mayBeReport(editor.document)) return undefined;
  const { document, selections } = editor;
  const selected = selections.filter((selection) => !selection.isEmpty);
  const asked = Array.isArray(given) ? given.map(String) : undefined;
  const words = asked ?? (selected.length > 0 ? selected.map((one) => document.getText(one)) : await ask());
  if (!words) return undefined;
  const client = await service.ready();
  const params: DataSentenceParams = { uri: client.code2ProtocolConverter.asUri(document.uri), words };
  const result = await client.sendRequest<DataSentenceResult>(Method.dataSentence, params);
  if ('problem' in result) {
    void vscode.window.showWarningMessage(vscode.l10n.t('No rate can be reckoned: {0}.', result.problem));
    return undefined;
  }
  const last = asked ? undefined : selected.at(-1);
  const behind = last !== undefined && (selected.length > 1 || WORDS.test(document.getText(last)));
  const at = behind ? last.end : (last ?? editor.selection.active);
  await editor.insertSnippet(new vscode.SnippetString(behind ? result.tail : result.whole), at);
  return result.arithmetic;
}

async function ask(): Promise<string[] | undefined> {
  const validateInput = (value: string): string | undefined =>
    FIGURE.test(value) ? undefined : vscode.l10n.t('A number, with its unit if you like: 513 or 513件');
  const total = await vscode.window.showInputBox({
    title: vscode.l10n.t('Sentence with a rate (1/2)'),
    prompt: vscode.l10n.t('How many in all? Received, for instance.'),
    placeHolder: '513件',
    validateInput,
  });
  if (total === undefined) return undefined;
  const done = await vscode.window.showInputBox({
    title: vscode.l10n.t('Sentence with a rate (2/2)'),
    prompt: vscode.l10n.t('How many of them? Settled, for instance.'),
    placeHolder: '473件',
    validateInput,
  });
  return done === undefined ? undefined : [total, done];
}
