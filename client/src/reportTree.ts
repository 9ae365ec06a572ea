import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isOutdated } from './beside.ts';
import { toRange } from './ranges.ts';
import { mayBeReport } from './selector.ts';
import type { Service } from './service.ts';
import type { ProtocolRange } from '../../server/src/protocol.ts';

/** A writer who types is left alone for so long. */
const PAUSE = 300;

/** What a view of the open report shows: how it asks the server, and what it makes of the answer. */
export interface Shown<N extends object, R extends { readonly version: number }> {
  readonly id: string;
  readonly options?: Partial<vscode.TreeViewOptions<N>>;
  ask(client: BaseLanguageClient, document: vscode.TextDocument, token: vscode.CancellationToken): Promise<R>;
  rootsOf(result: R): readonly N[];
  childrenOf(node: N): readonly N[];
  itemOf(node: N, result: R): vscode.TreeItem;
  /** What stands beside the view's name, and what the writer must know to read it; empty where there is nothing to say. */
  wordsOf(result: R): { readonly description: string; readonly message: string };
  /** Called when another result is shown; undefined where there is none. */
  changed?(result: R | undefined): void;
}

/**
 * A tree in the side bar that follows the report that was last worked on: asks again when its text, its findings or the
 * service change, cancels what is out of date, and asks for nothing while nobody looks.
 */
export class ReportTree<N extends object, R extends { readonly version: number }>
  implements vscode.TreeDataProvider<N>, vscode.Disposable
{
  readonly #service: Service;
  readonly #log: vscode.LogOutputChannel;
  readonly #shown: Shown<N, R>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #parts: vscode.Disposable[];
  readonly view: vscode.TreeView<N>;
  #document: vscode.TextDocument | undefined;
  #result: R | undefined;
  #roots: readonly N[] = [];
  #above = new Map<N, N>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: vscode.CancellationTokenSource | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(service: Service, log: vscode.LogOutputChannel, shown: Shown<N, R>) {
    this.#service = service;
    this.#log = log;
    this.#shown = shown;
    this.view = vscode.window.createTreeView<N>(shown.id, { ...shown.options, treeDataProvider: this });
    this.#parts = [
      this.view,
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.#document) this.again();
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#show(undefined, undefined);
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const own = this.#document?.uri.toString();
        if (uris.some((uri) => uri.toString() === own)) this.again();
      }),
      this.view.onDidChangeVisibility(() => this.again()),
    ];
    this.#follow(vscode.window.activeTextEditor);
  }

  /** The report that is shown. */
  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  get result(): R | undefined {
    return this.#result;
  }

  get roots(): readonly N[] {
    return this.#roots;
  }

  getTreeItem(node: N): vscode.TreeItem {
    return this.#result ? this.#shown.itemOf(node, this.#result) : new vscode.TreeItem('');
  }

  getChildren(node?: N): N[] {
    return node ? [...this.#shown.childrenOf(node)] : [...this.#roots];
  }

  getParent(node: N): N | undefined {
    return this.#above.get(node);
  }

  /** Asks again in a moment: something has changed. */
  again(pause = PAUSE): void {
    clearTimeout(this.#timer);
    if (!this.#document || !this.view.visible) return;
    this.#timer = setTimeout(() => {
      this.refresh().catch((error: unknown) => this.#log.error(`${this.#shown.id}: ${String(error)}`));
    }, pause);
  }

  /** Draws what is known anew. */
  redraw(): void {
    this.#show(this.#document, this.#result);
  }

  /** Asks for what is to be shown of the text as it stands. */
  async refresh(): Promise<void> {
    clearTimeout(this.#timer);
    this.#asking?.cancel();
    const asking = new vscode.CancellationTokenSource();
    this.#asking = asking;
    const document = this.#document;
    if (!document) return;
    const result = await this.ask((client) => this.#shown.ask(client, document, asking.token), asking.token);
    if (asking.token.isCancellationRequested || document !== this.#document) return;
    if (!result || result.version !== document.version) this.again();
    else this.#show(document, result);
  }

  /** Asks the server; undefined when the text has moved on meanwhile. */
  async ask<T>(
    request: (client: BaseLanguageClient) => Promise<T>,
    token?: vscode.CancellationToken,
  ): Promise<T | undefined> {
    const client = await this.#service.ready();
    try {
      return await request(client);
    } catch (error) {
      if (token?.isCancellationRequested === true || isOutdated(error)) return undefined;
      throw error;
    }
  }

  /**
   * The result of the text as it stands: that of the report that is shown, else of the active one.
   * @returns undefined where there is no report
   */
  async current(): Promise<{ readonly document: vscode.TextDocument; readonly result: R } | undefined> {
    if (!this.#document) this.#follow(vscode.window.activeTextEditor);
    const document = this.#document;
    if (!document) return undefined;
    if (this.#result?.version !== document.version) await this.refresh();
    return this.#result?.version === document.version ? { document, result: this.#result } : undefined;
  }

  /** Goes to a place of the report, in the editor that shows it. */
  async goTo(range: ProtocolRange): Promise<vscode.TextEditor | undefined> {
    const document = this.#document;
    if (!document) return undefined;
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const column = shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn };
    return vscode.window.showTextDocument(document, { selection: toRange(range), ...column });
  }

  /** Shows this report from now on, as soon as somebody asks. */
  adopt(document: vscode.TextDocument): void {
    if (document !== this.#document) this.#result = undefined;
    this.#document = document;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asking?.cancel();
    for (const part of this.#parts) part.dispose();
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    // a picture or a preview that comes to the front leaves the report where it was
    if (!editor || editor.document === this.#document) return;
    if (editor.document.uri.scheme === 'output') return;
    this.#show(mayBeReport(editor.document) ? editor.document : undefined, undefined);
    this.again(0);
  }

  #show(document: vscode.TextDocument | undefined, result: R | undefined): void {
    this.#document = document;
    this.#result = result;
    this.#roots = result ? this.#shown.rootsOf(result) : [];
    this.#above = new Map();
    const hang = (node: N): void => {
      for (const child of this.#shown.childrenOf(node)) {
        this.#above.set(child, node);
        hang(child);
      }
    };
    this.#roots.forEach(hang);
    const { description, message } = result ? this.#shown.wordsOf(result) : { description: '', message: '' };
    this.view.description = description;
    this.view.message = message;
    this.#shown.changed?.(result);
    this.#changed.fire();
  }
}
