import * as vscode from 'vscode';
import { Method, type TidyParams, type TidyResult } from '../../server/src/protocol.ts';
import { mayBeReport } from './selector.ts';
import type { Service } from './service.ts';
import { changesText, textAfter, toEdit } from './tidyChanges.ts';

/** The texts of the right side of a preview. The manifest shows the button to apply it by this name. */
const SCHEME = 'gongwen-tidy';

/** How often the edits are asked for again when the text moved on in between. */
const TRIES = 3;

/** A text that is shown tidied, and what would make it so. */
interface Plan {
  readonly document: vscode.TextDocument;
  readonly result: TidyResult;
  readonly text: string;
}

/**
 * Restores the page of a report. What would change is first shown side by side with the report; a button in the title
 * of that view, or of the message beside it, makes the change, in one step that one undo takes back. The editor's own
 * preview of refactorings lists every edit with a box to tick: hundreds for one page, and none means anything alone.
 */
export class Tidying implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #service: Service;
  readonly #plans = new Map<string, Plan>();
  readonly #listeners: vscode.Disposable[];
  #serial = 0;

  constructor(service: Service) {
    this.#service = service;
    this.#listeners = [
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, this),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#plans.delete(uri.toString())),
    ];
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#plans.get(uri.toString())?.text ?? '';
  }

  /**
   * Shows what tidying would change.
   * @param given the address of the text; without one the active text is meant
   * @returns what would change; undefined where nothing would
   */
  async preview(given: unknown): Promise<TidyResult | undefined> {
    const document = await documentOf(given);
    if (!document || !mayBeReport(document)) return undefined;
    const result = await this.#ask(document);
    if (!result) return undefined;
    if (result.edits.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('The page is in order.'));
      return undefined;
    }
    const plan = { document, result, text: textAfter(document, result.edits) };
    const uri = document.uri.with({ scheme: SCHEME, authority: '', query: String(++this.#serial), fragment: '' });
    this.#plans.set(uri.toString(), plan);
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    await vscode.commands.executeCommand('vscode.diff', document.uri, uri, vscode.l10n.t('{0}: before ↔ tidied', name));
    void this.#offer(uri, result);
    return result;
  }

  /**
   * Makes the change that is shown.
   * @param given the address of the shown text; without one the active view is meant
   * @returns whether the text was tidied
   */
  async apply(given: unknown): Promise<boolean> {
    const uri = given instanceof vscode.Uri && given.scheme === SCHEME ? given : shownTidied();
    const plan = uri && this.#plans.get(uri.toString());
    if (!plan) return false;
    const { document, result } = plan;
    const fresh = !document.isClosed && document.version === result.version;
    if (!fresh || !(await vscode.workspace.applyEdit(toEdit(document.uri, result.edits)))) {
      void vscode.window.showWarningMessage(vscode.l10n.t('The text has changed since. Please tidy it again.'));
      return false;
    }
    await close(uri);
    await vscode.window.showTextDocument(document);
    vscode.window.setStatusBarMessage(vscode.l10n.t('Page tidied: {0}.', changesText(result)), 5000);
    return true;
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
  }

  /** The edits for the text as it stands. */
  async #ask(document: vscode.TextDocument): Promise<TidyResult | undefined> {
    const client = await this.#service.ready();
    const params: TidyParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    for (let tries = 0; tries < TRIES; tries++) {
      const result = await client.sendRequest<TidyResult>(Method.tidy, params);
      if (result.version === document.version) return result;
    }
    void vscode.window.showWarningMessage(vscode.l10n.t('The text has changed since. Please tidy it again.'));
    return undefined;
  }

  async #offer(uri: vscode.Uri, result: TidyResult): Promise<void> {
    const apply = vscode.l10n.t('Apply');
    const message = vscode.l10n.t('On the left the report, on the right the tidied page: {0}.', changesText(result));
    const chosen = await vscode.window.showInformationMessage(message, apply, vscode.l10n.t('Leave It'));
    if (chosen === apply) await this.apply(uri);
    else if (chosen !== undefined) await close(uri);
  }
}

async function documentOf(given: unknown): Promise<vscode.TextDocument | undefined> {
  if (typeof given === 'string') return vscode.workspace.openTextDocument(vscode.Uri.parse(given));
  if (given instanceof vscode.Uri) return vscode.workspace.openTextDocument(given);
  return vscode.window.activeTextEditor?.document;
}

/** The address of the tidied text in the active view. */
function shownTidied(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputTextDiff && input.modified.scheme === SCHEME ? input.modified : undefined;
}

async function close(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = tabs.filter(
    ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === uri.toString(),
  );
  await vscode.window.tabGroups.close(shown);
}
