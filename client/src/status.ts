import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGE_ID, Method, type Counts, type StatusParams } from '../../server/src/protocol.ts';
import { mayBeReport, SELECTOR } from './selector.ts';

/** Set while the active text is a report; commands that need one hide without it. */
const IS_REPORT = 'gongwen.isReport';

/** Texts that say by their language that they are reports; what is only shown, as in a preview, is none. */
const OWN = SELECTOR.filter(({ language }) => language === LANGUAGE_ID);

/** Counts in words: 错误 1 · 警告 3. Hints are style and stay out. */
export function countsText(counts: Counts): string {
  const parts = [
    counts.error > 0 ? vscode.l10n.t('errors {0}', counts.error) : '',
    counts.warning > 0 ? vscode.l10n.t('warnings {0}', counts.warning) : '',
    counts.information > 0 ? vscode.l10n.t('worth a look {0}', counts.information) : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' · ') : vscode.l10n.t('nothing found');
}

/** What the language status says about the active text: kind of report, its year, how much was found. */
export class Status implements vscode.Disposable {
  readonly #item = vscode.languages.createLanguageStatusItem('gongwen.status', OWN);
  readonly #known = new Map<string, StatusParams>();
  readonly #listeners: vscode.Disposable[];

  constructor() {
    this.#item.name = vscode.l10n.t('Gongwen');
    this.#item.command = { title: vscode.l10n.t('Show findings'), command: 'gongwen.review.focus' };
    this.#listeners = [
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.workspace.onDidCloseTextDocument((document) => this.#known.delete(document.uri.toString())),
    ];
    this.#show();
  }

  /** Follows what a client says; the client is busy until it said something about the active text. */
  attach(client: BaseLanguageClient): vscode.Disposable {
    this.#known.clear();
    this.#show();
    return client.onNotification(Method.status, (status: StatusParams) => {
      this.#known.set(vscode.Uri.parse(status.uri).toString(), status);
      this.#show();
    });
  }

  /** What is known about a text. */
  of(uri: vscode.Uri): StatusParams | undefined {
    return this.#known.get(uri.toString());
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#item.dispose();
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document;
    const status = document && mayBeReport(document) ? this.of(document.uri) : undefined;
    const isReport = status?.checked ?? false;
    void vscode.commands.executeCommand('setContext', IS_REPORT, isReport);
    // a text that is no report shows no item, unless it says by its language that it is one
    this.#item.selector = isReport ? [...SELECTOR] : OWN;
    this.#item.busy = document !== undefined && vscode.languages.match(OWN, document) > 0 && status === undefined;
    if (!status) {
      // what was said of the text before is not true of this one
      this.#item.text = vscode.l10n.t('checking…');
      this.#item.detail = '';
      this.#item.severity = vscode.LanguageStatusSeverity.Information;
      return;
    }
    const kind = status.kind?.title ?? vscode.l10n.t('kind not recognised');
    const year = status.year === null ? vscode.l10n.t('year unknown') : vscode.l10n.t('year {0}', status.year);
    this.#item.text = `${kind} · ${year}`;
    this.#item.detail = countsText(status.counts);
    this.#item.severity = severityOf(status.counts);
  }
}

function severityOf(counts: Counts): vscode.LanguageStatusSeverity {
  if (counts.error > 0) return vscode.LanguageStatusSeverity.Error;
  return counts.warning > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
}
