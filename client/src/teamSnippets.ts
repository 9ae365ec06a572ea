import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { Method, type SaveSnippetParams, type SaveSnippetResult, type SnippetInfo } from '../../server/src/protocol.ts';
import { isOutdated, whyNotKept, writeKept } from './beside.ts';
import { mayBeReport } from './selector.ts';
import type { Service } from './service.ts';

/** The team's snippets for a report that are no whole texts. */
export async function snippetsFor(client: BaseLanguageClient, uri: string): Promise<readonly SnippetInfo[]> {
  const all = await client.sendRequest<SnippetInfo[]>(Method.listSnippets, { uri });
  return all.filter(({ whole }) => !whole);
}

/**
 * Keeps the selection as a snippet of the team: years, names and figures become fields. The file is opened, so that the
 * writer sees what became of it.
 * @returns whether it was kept
 */
export async function saveSnippet(service: Service, given: unknown): Promise<boolean> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !mayBeReport(editor.document)) return false;
  if (editor.selection.isEmpty) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Select the words that are to become a snippet first.'));
    return false;
  }
  const { document, selection } = editor;
  const name = nameOf(given) ?? (await askName(firstWords(document.getText(selection))));
  if (name === undefined || name.trim() === '') return false;
  const client = await service.ready();
  const params: SaveSnippetParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    range: client.code2ProtocolConverter.asRange(selection),
    name: name.trim(),
  };
  const why = await save(client, params);
  if (why !== undefined) void vscode.window.showWarningMessage(why);
  return why === undefined;
}

/** @returns why it could not be done; undefined when it is done */
async function save(client: BaseLanguageClient, params: SaveSnippetParams): Promise<string | undefined> {
  try {
    const { kept, write, fields } = await client.sendRequest<SaveSnippetResult>(Method.saveSnippet, params);
    const why = whyNotKept(kept);
    if (why !== undefined || !write) return why ?? vscode.l10n.t('There is a snippet of this name already.');
    const unwritten = await writeKept(client, write);
    if (unwritten !== undefined) return unwritten;
    await vscode.window.showTextDocument(client.protocol2CodeConverter.asUri(write.file), {
      preview: true,
      viewColumn: vscode.ViewColumn.Beside,
    });
    const told = vscode.l10n.t('“{0}” is a snippet of the team now; {1} places became fields.', params.name, fields);
    vscode.window.setStatusBarMessage(told, 8000);
    return undefined;
  } catch (error) {
    if (isOutdated(error)) return vscode.l10n.t('The text has changed since. Please try again.');
    throw error;
  }
}

function nameOf(given: unknown): string | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { name } = given as { readonly name?: unknown };
  return typeof name === 'string' ? name : undefined;
}

function firstWords(text: string): string {
  return text.replace(/\s+/gu, '').slice(0, 12);
}

function askName(value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Save the selection as a snippet of the team'),
    prompt: vscode.l10n.t('What is it called? Its name is also what is typed to get it.'),
    value,
    validateInput: (name) => (name.trim() === '' ? vscode.l10n.t('A snippet needs a name.') : undefined),
  });
}
