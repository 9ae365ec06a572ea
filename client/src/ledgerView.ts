import * as vscode from 'vscode';
import {
  LEDGER_FOLDER,
  Method,
  type LedgerFilter,
  type LedgerParams,
  type LedgerResult,
} from '../../server/src/protocol.ts';
import { isOutdated, whyNotKept } from './beside.ts';
import { treeItemOf } from './ledgerItems.ts';
import { nodesOf, numbersOf, type LedgerNode, type NumberNode, type PartNode } from './ledgerNodes.ts';
import { Ticks } from './ledgerTicks.ts';
import { toRange } from './ranges.ts';
import { mayBeReport } from './selector.ts';
import type { Service } from './service.ts';

const VIEW = 'gongwen.ledger';
/** Which numbers are shown; the manifest shows the buttons of the others by it. */
const FILTER = 'gongwen.ledgerFilter';
/** Set while there are numbers to export. */
const FILLED = 'gongwen.ledgerFilled';
/** A writer who types is left alone for so long. */
const PAUSE = 300;

/** The view of a report's numbers: those of the text that was last worked on. */
export class LedgerView implements vscode.TreeDataProvider<LedgerNode>, vscode.Disposable {
  readonly #service: Service;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #tree: vscode.TreeView<LedgerNode>;
  readonly #ticks: Ticks;
  readonly #parts: vscode.Disposable[];
  #document: vscode.TextDocument | undefined;
  #result: LedgerResult | undefined;
  #nodes: readonly PartNode[] = [];
  #above = new Map<LedgerNode, LedgerNode>();
  #filter: LedgerFilter = 'all';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: vscode.CancellationTokenSource | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(service: Service, log: vscode.LogOutputChannel) {
    this.#service = service;
    this.#log = log;
    this.#ticks = new Ticks(service);
    this.#tree = vscode.window.createTreeView<LedgerNode>(VIEW, {
      treeDataProvider: this,
      showCollapseAll: true,
      manageCheckboxStateManually: true,
    });
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${LEDGER_FOLDER}/**/*.yaml`);
    const again = (): void => this.#schedule();
    this.#parts = [
      this.#tree,
      this.#changed,
      watcher,
      watcher.onDidChange(again),
      watcher.onDidCreate(again),
      watcher.onDidDelete(again),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) this.#schedule();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#show(undefined, undefined);
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(again),
      this.#tree.onDidChangeVisibility(again),
      this.#tree.onDidChangeCheckboxState(({ items }) => this.#boxed(items)),
    ];
    void vscode.commands.executeCommand('setContext', FILTER, this.#filter);
    this.#follow(vscode.window.activeTextEditor);
  }

  /** The report that is shown. */
  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  get filter(): LedgerFilter {
    return this.#filter;
  }

  /** The numbers as they are shown, in their order. */
  get numbers(): NumberNode[] {
    return this.#nodes.flatMap(numbersOf);
  }

  /** A new client has to be asked anew. */
  restarted(): void {
    this.#schedule();
  }

  getTreeItem(node: LedgerNode): vscode.TreeItem {
    const result = this.#result;
    return treeItemOf(node, result !== undefined && whyNotKept(result.ticks) === undefined);
  }

  getChildren(node?: LedgerNode): LedgerNode[] {
    if (!node) return [...this.#nodes];
    return node.type === 'number' ? [] : [...node.children];
  }

  getParent(node: LedgerNode): LedgerNode | undefined {
    return this.#above.get(node);
  }

  async show(filter: LedgerFilter): Promise<void> {
    this.#filter = filter;
    await vscode.commands.executeCommand('setContext', FILTER, filter);
    await this.refresh();
  }

  /** Asks for the numbers of the text as it stands. */
  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    this.#asking?.cancel();
    const asking = new vscode.CancellationTokenSource();
    this.#asking = asking;
    const document = this.#document;
    if (!document) return;
    const result = await this.#ask(document, this.#filter, asking.token);
    if (asking.token.isCancellationRequested || document !== this.#document) return;
    if (!result || result.version !== document.version) this.#schedule();
    else this.#show(document, result);
  }

  /**
   * Goes to a number.
   * @param key its key; where the text was changed in between, its place is found anew
   */
  async reveal(key: string): Promise<boolean> {
    const document = this.#document;
    if (!document) return false;
    if (this.#result?.version !== document.version) await this.refresh();
    const node = this.numbers.find(({ id }) => id === key);
    if (!node) return false;
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const column = shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn };
    await vscode.window.showTextDocument(document, { selection: toRange(node.item.range), ...column });
    return true;
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
    clearTimeout(this.#timer);
    this.#asking?.cancel();
    for (const part of this.#parts) part.dispose();
  }

  async #atCaret(): Promise<NumberNode[]> {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !mayBeReport(editor.document)) return [];
    const { document, selection } = editor;
    const result = await this.#ask(document, 'all', new vscode.CancellationTokenSource().token, selection.active);
    if (!result) return [];
    this.#document = document;
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
        this.#changed.fire();
      });
  }

  async #setTicks(numbers: readonly NumberNode[], ticked: boolean): Promise<boolean> {
    const document = this.#document;
    if (!document) return false;
    const keys = numbers.map(({ id }) => id);
    const why = await this.#ticks.set(document.uri, keys, ticked);
    if (why !== undefined) void vscode.window.showWarningMessage(why);
    await this.refresh();
    return why === undefined;
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    // a picture or a preview that comes to the front leaves the report where it was
    if (!editor || editor.document === this.#document) return;
    if (editor.document.uri.scheme === 'output') return;
    this.#show(mayBeReport(editor.document) ? editor.document : undefined, undefined);
    this.#schedule(0);
  }

  #schedule(pause = PAUSE): void {
    clearTimeout(this.#timer);
    if (!this.#document || !this.#tree.visible) return;
    this.#timer = setTimeout(() => {
      this.refresh().catch((error: unknown) => this.#log.error(`ledger: ${String(error)}`));
    }, pause);
  }

  /** Undefined when the text has moved on meanwhile. */
  async #ask(
    document: vscode.TextDocument,
    filter: LedgerFilter,
    token: vscode.CancellationToken,
    at?: vscode.Position,
  ): Promise<LedgerResult | undefined> {
    const client = await this.#service.ready();
    const place = at ? { at: client.code2ProtocolConverter.asPosition(at) } : {};
    const params: LedgerParams = { uri: client.code2ProtocolConverter.asUri(document.uri), filter, ...place };
    try {
      return await client.sendRequest<LedgerResult>(Method.ledger, params, token);
    } catch (error) {
      if (token.isCancellationRequested || isOutdated(error)) return undefined;
      throw error;
    }
  }

  #show(document: vscode.TextDocument | undefined, result: LedgerResult | undefined): void {
    this.#document = document;
    this.#result = result;
    this.#nodes = result ? nodesOf(result) : [];
    this.#above = new Map();
    const hang = (node: LedgerNode): void => {
      if (node.type === 'number') return;
      for (const child of node.children) {
        this.#above.set(child, node);
        hang(child);
      }
    };
    this.#nodes.forEach(hang);
    this.#tree.description = result ? descriptionOf(result, this.#filter) : '';
    this.#tree.message = result ? messageOf(result) : '';
    void vscode.commands.executeCommand('setContext', FILLED, (result?.counts.numbers ?? 0) > 0);
    this.#changed.fire();
  }
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
    vscode.l10n.t('{0} of {1} ticked', counts.ticked, counts.numbers),
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
