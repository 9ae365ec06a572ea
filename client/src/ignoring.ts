import * as vscode from 'vscode';
import {
  Method,
  type AllowParams,
  type AllowScope,
  type IgnoreParams,
  type IgnoreResult,
  type SuppressedParams,
  type SuppressedResult,
} from '../../server/src/protocol.ts';
import { isOutdated, whyNotKept, writeKept } from './beside.ts';
import { command, showFailure } from './command.ts';
import { toRange } from './ranges.ts';
import { mayBeReport } from './selector.ts';
import type { Service } from './service.ts';

/** The commands about findings that are left as they are. */
export function ignoreCommands(service: Service, log: vscode.LogOutputChannel): vscode.Disposable[] {
  return [
    command('gongwen.ignore', log, (given) => ignore(service, given)),
    command('gongwen.allow', log, (given) => allow(service, given)),
    command('gongwen.showIgnored', log, () => showIgnored(service)),
  ];
}

/** Asks why a finding is left as it is, where that was not said, and keeps that beside the report. Escape leaves everything as it was. */
async function ignore(service: Service, given: unknown): Promise<void> {
  if (!isNamed(given)) return;
  const reason = given.reason ?? (await askReason());
  if (reason === undefined) return;
  const why = await change(service, { uri: given.uri, key: given.key, reason });
  if (why !== undefined) void vscode.window.showWarningMessage(why);
  else vscode.window.setStatusBarMessage(vscode.l10n.t('It is no longer shown.'), 5000);
}

function askReason(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Leave this finding as it is'),
    prompt: vscode.l10n.t('Why? It is kept with the report, for whoever checks it next. You may leave it empty.'),
    placeHolder: vscode.l10n.t('quoted as the original has it; agreed with the department …'),
  });
}

/** What the quick fix says; a key binding of the writer's own may give the reason along. */
type Given = Pick<IgnoreParams, 'uri' | 'key'> & { readonly reason?: string };

function isNamed(given: unknown): given is Given {
  if (typeof given !== 'object' || given === null) return false;
  const { uri, key, reason } = given as Readonly<Record<keyof IgnoreParams, unknown>>;
  return typeof uri === 'string' && typeof key === 'string' && (reason === undefined || typeof reason === 'string');
}

/** Takes words for right: in this report, in its folder, or for the team. Escape leaves everything as it was. */
async function allow(service: Service, given: unknown): Promise<void> {
  if (!isWord(given)) return;
  const { uri, word, scope } = given;
  const reason = scope === 'folder' ? '' : (given.reason ?? (await askWhyRight(word)));
  if (reason === undefined) return;
  const why = await kept(service, Method.allow, { uri, word, scope, reason } satisfies AllowParams);
  if (why !== undefined) void vscode.window.showWarningMessage(why);
  else vscode.window.setStatusBarMessage(allowedWhere(scope, unquoted(word)), 5000);
}

function isWord(given: unknown): given is AllowParams {
  if (typeof given !== 'object' || given === null) return false;
  const { uri, word, scope, reason } = given as Readonly<Record<keyof AllowParams, unknown>>;
  const scoped = scope === 'report' || scope === 'folder' || scope === 'team';
  return (
    typeof uri === 'string' && typeof word === 'string' && scoped && ['string', 'undefined'].includes(typeof reason)
  );
}

/** Words as they stand between quotation marks: they bear none of their own, “七五”普法 for instance. */
function unquoted(word: string): string {
  return word.replace(/[“”‘’]/gu, '');
}

function askWhyRight(word: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('“{0}” is right', unquoted(word)),
    prompt: vscode.l10n.t('Why? It is kept for your colleagues. You may leave it empty.'),
    placeHolder: vscode.l10n.t('name of a project; short name of an office …'),
  });
}

function allowedWhere(scope: AllowScope, word: string): string {
  switch (scope) {
    case 'report':
      return vscode.l10n.t('“{0}” is no longer judged in this report.', word);
    case 'folder':
      return vscode.l10n.t('“{0}” is no longer judged in this folder.', word);
    case 'team':
      return vscode.l10n.t('“{0}” now stands in the word list of the team.', word);
  }
}

/** @returns why it could not be done; undefined when it is done */
function change(service: Service, params: IgnoreParams): Promise<string | undefined> {
  return kept(service, Method.ignore, params);
}

/** Asks what a file beside the report becomes, and writes it. */
async function kept(service: Service, method: string, params: object): Promise<string | undefined> {
  const client = await service.ready();
  try {
    const { kept: state, write } = await client.sendRequest<IgnoreResult>(method, params);
    const why = whyNotKept(state);
    if (why !== undefined || !write) return why;
    return await writeKept(client, write);
  } catch (error) {
    if (isOutdated(error)) return vscode.l10n.t('The text has changed since. Please try again.');
    throw error;
  }
}

interface Left extends vscode.QuickPickItem {
  readonly key: string;
  readonly range?: vscode.Range;
}

/** Lists what is not shown in the active report, and why. Choosing one goes there; its button shows the finding again. @returns how many are listed */
async function showIgnored(service: Service): Promise<number> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !mayBeReport(editor.document)) return 0;
  const client = await service.ready();
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const params: SuppressedParams = { uri };
  const result = await client.sendRequest<SuppressedResult>(Method.suppressed, params);
  const broken = result.kept.can || result.kept.why !== 'broken' ? undefined : whyNotKept(result.kept);
  if (broken !== undefined) void vscode.window.showWarningMessage(broken);
  const items = itemsOf(result);
  if (items.length === 0) {
    if (broken === undefined) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is ignored in this report.'));
    }
    return 0;
  }
  const picker = vscode.window.createQuickPick<Left>();
  picker.title = vscode.l10n.t('Ignored findings');
  picker.placeholder = vscode.l10n.t('Choose one to go there; the button behind it shows it again.');
  picker.matchOnDetail = true;
  picker.items = items;
  picker.onDidHide(() => picker.dispose());
  picker.onDidAccept(() => {
    const [chosen] = picker.selectedItems;
    picker.hide();
    if (chosen?.range) reveal(editor, chosen.range);
  });
  picker.onDidTriggerItemButton(({ item }) => {
    picker.hide();
    void showAgain(service, { uri, key: item.key, reason: null });
  });
  picker.show();
  return items.length;
}

/** Takes an entry out of the ignored ones. Nobody waits for it, so it tells itself what went wrong. */
async function showAgain(service: Service, params: IgnoreParams): Promise<void> {
  try {
    const why = await change(service, params);
    if (why !== undefined) void vscode.window.showWarningMessage(why);
  } catch (error) {
    showFailure(error);
  }
}

/** Those of a comment are taken back in the text itself. */
function itemsOf({ items, lost }: SuppressedResult): Left[] {
  const again: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('eye'),
    tooltip: vscode.l10n.t('Show this finding again'),
  };
  return [
    ...items.map(({ key, by, reason, message, range }): Left => ({
      key,
      label: message,
      description: vscode.l10n.t('line {0}', range.start.line + 1),
      detail: by === 'file' ? reason : vscode.l10n.t('comment in the text: {0}', reason),
      range: toRange(range),
      ...(by === 'file' ? { buttons: [again] } : {}),
    })),
    ...lost.map(({ key, note }): Left => ({
      key,
      label: note,
      description: vscode.l10n.t('no longer in the text'),
      buttons: [{ ...again, tooltip: vscode.l10n.t('Take this entry out') }],
    })),
  ];
}

function reveal(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
