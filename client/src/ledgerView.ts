import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  LEDGER_FOLDER,
  Method,
  type LedgerFilter,
  type LedgerParams,
  type LedgerResult,
} from '../../server/src/protocol.ts';
import { whyNotKept } from './beside.ts';
import { treeItemOf } from './ledgerItems.ts';
import { nodesOf, numbersOf, type LedgerNode, type NumberNode } from './ledgerNodes.ts';
import { Ticks } from './ledgerTicks.ts';
import { ReportTree } from './reportTree.ts';
import { ReportView } from './reportView.ts';
import { mayBeReport } from './selector.ts';
import type { Service } from './service.ts';

const VIEW = 'gongwen.ledger';
/** Which numbers are shown; the manifest shows the buttons of the others by it. */
const FILTER = 'gongwen.ledgerFilter';
/** Set while there are numbers to export. */
const FILLED = 'gongwen.ledgerFilled';

/** The view of a report's numbers: those of the text that was last worked on. */
export class LedgerView extends ReportView<LedgerNode, LedgerResult> {
  readonly #log: vscode.LogOutputChannel;
  protected readonly tree: ReportTree<LedgerNode, LedgerResult>;
  readonly #ticks: Ticks;
  readonly #parts: vscode.Disposable[];
  #filter: LedgerFilter = 'all';

  constructor(service: Service, log: vscode.LogOutputChannel) {
    super();
    this.#log = log;
    this.#ticks = new Ticks(service);
    this.tree = new ReportTree<LedgerNode, LedgerResult>(service, log, {
      id: VIEW,
      options: { showCollapseAll: true, manageCheckboxStateManually: true },
      ask: (client, document, token) => ask(client, document, { filter: this.#filter }, token),
      rootsOf: nodesOf,
      childrenOf: (node) => (node.type === 'number' ? [] : node.children),
      itemOf: (node, { ticks }) => treeItemOf(node, whyNotKept(ticks) === undefined),
      wordsOf: (result) => ({ description: descriptionOf(result, this.#filter), message: messageOf(result) }),
      changed: (result) => void vscode.commands.executeCommand('setContext', FILLED, (result?.counts.numbers ?? 0) > 0),
    });
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${LEDGER_FOLDER}/**/*.yaml`);
    const again = (): void => this.tree.again();
    this.#parts = [
      this.tree,
      watcher,
      watcher.onDidChange(again),
      watcher.onDidCreate(again),
      watcher.onDidDelete(again),
      vscode.workspace.onDidGrantWorkspaceTrust(again),
      this.tree.view.onDidChangeCheckboxState(({ items }) => this.#boxed(items)),
    ];
    void vscode.commands.executeCommand('setContext', FILTER, this.#filter);
  }

  get filter(): LedgerFilter {
    return this.#filter;
  }

  /** The numbers as they are shown, in their order. */
  get numbers(): NumberNode[] {
    return this.tree.roots.flatMap(numbersOf);
  }

  async show(filter: LedgerFilter): Promise<void> {
    this.#filter = filter;
    await vscode.commands.executeCommand('setContext', FILTER, filter);
    await this.refresh();
  }

  /**
   * Goes to a number.
   * @param key its key; where the text was changed in between, its place is found anew
   */
  async reveal(key: string): Promise<boolean> {
    if (!(await this.tree.current())) return false;
    const node = this.numbers.find(({ id }) => id === key);
    return node !== undefined && (await this.tree.goTo(node.item.range)) !== undefined;
  }

  /** Ticks the numbers of a node off; where all of them are, takes the ticks back. Without a node, the number at the caret. */
  async tick(node: LedgerNode | undefined): Promise<boolean> {
    const numbers = node ? numbersOf(node) : await this.#atCaret();
    const [first] = numbers;
    if (!first) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Put the caret into a number first.'));
      return false;
    }
    const ticked = numbers.some(({ item }) => item.tick !== 'ticked');
    return this.#setTicks(numbers, ticked);
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  async #atCaret(): Promise<NumberNode[]> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !mayBeReport(editor.document)) return [];
    const { document, selection } = editor;
    const result = await this.tree.ask((client) =>
      ask(client, document, { filter: 'all', at: selection.active }, new vscode.CancellationTokenSource().token),
    );
    if (!result) return [];
    this.tree.adopt(document);
    // between two numbers that touch, the first one
    return nodesOf(result).flatMap(numbersOf).slice(0, 1);
  }

  #boxed(items: readonly (readonly [LedgerNode, vscode.TreeItemCheckboxState])[]): void {
    const on = vscode.TreeItemCheckboxState.Checked;
    const change = async (ticked: boolean): Promise<void> => {
      const chosen = items.filter(([, state]) => (state === on) === ticked).flatMap(([node]) => numbersOf(node));
      if (chosen.length > 0) await this.#setTicks(chosen, ticked);
    };
    change(true)
      .then(() => change(false))
      .catch((error: unknown) => {
        this.#log.error(`ticks: ${String(error)}`);
        void vscode.window.showErrorMessage(vscode.l10n.t('That did not work: {0}', String(error)));
        this.tree.redraw();
      });
  }

  async #setTicks(numbers: readonly NumberNode[], ticked: boolean): Promise<boolean> {
    const { document } = this;
    if (!document) return false;
    const keys = numbers.map(({ id }) => id);
    const why = await this.#ticks.set(document.uri, keys, ticked);
    if (why !== undefined) void vscode.window.showWarningMessage(why);
    await this.refresh();
    return why === undefined;
  }
}

/** The numbers that a filter lets through; where a place is given, only the one that stands there. */
function ask(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  { filter, at }: { readonly filter: LedgerFilter; readonly at?: vscode.Position },
  token: vscode.CancellationToken,
): Promise<LedgerResult> {
  const { code2ProtocolConverter: converter } = client;
  const place = at ? { at: converter.asPosition(at) } : {};
  const params: LedgerParams = { uri: converter.asUri(document.uri), filter, ...place };
  return client.sendRequest<LedgerResult>(Method.ledger, params, token);
}

/** Which numbers are shown, where that is not all of them. */
function filterText(filter: LedgerFilter): string {
  switch (filter) {
    case 'all':
      return '';
    case 'wrong':
      return vscode.l10n.t('only what does not agree');
    case 'unsure':
      return vscode.l10n.t('only what is in doubt');
    case 'open':
      return vscode.l10n.t('only what is not ticked');
  }
}

/** What is shown, and how the numbers stand as a whole. */
function descriptionOf({ counts }: LedgerResult, filter: LedgerFilter): string {
  return [
    filterText(filter),
    counts.wrong > 0 ? vscode.l10n.t('{0} do not agree', counts.wrong) : '',
    counts.unsure > 0 ? vscode.l10n.t('{0} in doubt', counts.unsure) : '',
    counts.numbers > 0 ? vscode.l10n.t('{0} of {1} ticked', counts.ticked, counts.numbers) : '',
  ]
    .filter((words) => words !== '')
    .join(' · ');
}

/** What the writer must know to read the list; empty where it says all by itself. */
function messageOf({ items, fitting, counts, ticks, lost }: LedgerResult): string {
  if (counts.numbers === 0) return '';
  const words = [
    items.length < fitting
      ? vscode.l10n.t('{0} of {1} numbers are listed; export the table for all of them.', items.length, fitting)
      : '',
    whyNotKept(ticks) ?? '',
    lost > 0 ? vscode.l10n.t('{0} ticked numbers are no longer in the text.', lost) : '',
  ];
  return words.filter((part) => part !== '').join('\n');
}
