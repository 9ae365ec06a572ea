import * as vscode from 'vscode';
import {
  Method,
  type AcceptParams,
  type FixAllResult,
  type ReviewFilter,
  type ReviewParams,
  type ReviewResult,
} from '../../server/src/protocol.ts';
import { IGNORE } from './ignoreIds.ts';
import { toRange } from './ranges.ts';
import { ReportTree } from './reportTree.ts';
import { ReportView } from './reportView.ts';
import { reviewItem } from './reviewItems.ts';
import { reviewNodes, type FindingNode, type Grouping, type ReviewNode } from './reviewNodes.ts';
import type { Service } from './service.ts';
import { gravityText } from './severityWords.ts';

const VIEW = 'gongwen.review';
/** What is shown, and by what it stands together; the manifest shows the buttons of the others by it. */
const FILTER = 'gongwen.reviewFilter';
const GROUPING = 'gongwen.reviewGrouping';
/** Why the view is empty: the manifest has words for each reason. */
const EMPTY = 'gongwen.reviewEmpty';

/** The view of a report's findings, to go through them one by one. */
export class ReviewView extends ReportView<ReviewNode, ReviewResult> {
  protected readonly tree: ReportTree<ReviewNode, ReviewResult>;
  #filter: ReviewFilter = 'all';
  #grouping: Grouping = 'severity';
  /** The finding that was gone to last. */
  #last: string | undefined;

  constructor(service: Service, log: vscode.LogOutputChannel) {
    super();
    this.tree = new ReportTree<ReviewNode, ReviewResult>(service, log, {
      id: VIEW,
      options: { showCollapseAll: true },
      ask: (client, { uri }, token) => {
        const params: ReviewParams = { uri: client.code2ProtocolConverter.asUri(uri), filter: this.#filter };
        return client.sendRequest<ReviewResult>(Method.review, params, token);
      },
      rootsOf: (result) => reviewNodes(result, this.#grouping),
      childrenOf: (node) => (node.type === 'group' ? node.children : []),
      itemOf: reviewItem,
      wordsOf: (result) => ({ description: descriptionOf(result, this.#filter), message: messageOf(result) }),
      changed: (result) => void vscode.commands.executeCommand('setContext', EMPTY, whyEmpty(result)),
    });
    void vscode.commands.executeCommand('setContext', FILTER, this.#filter);
    void vscode.commands.executeCommand('setContext', GROUPING, this.#grouping);
  }

  /** The findings as they are listed, in order of place. */
  get findings(): FindingNode[] {
    const nodes = this.tree.roots.flatMap((node) => (node.type === 'group' ? node.children : []));
    const order = new Map(this.tree.result?.items.map(({ id }, i) => [id, i]));
    return nodes.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  }

  async show(filter: ReviewFilter): Promise<void> {
    this.#filter = filter;
    await vscode.commands.executeCommand('setContext', FILTER, filter);
    await this.refresh();
  }

  async group(grouping: Grouping): Promise<void> {
    this.#grouping = grouping;
    await vscode.commands.executeCommand('setContext', GROUPING, grouping);
    this.tree.redraw();
  }

  /** Goes to a finding. */
  async reveal(id: string): Promise<boolean> {
    const node = await this.#named(id);
    return node !== undefined && (await this.#goTo(node));
  }

  /** Goes to the next finding behind the caret, or to the one before; from the last to the first. */
  async step(by: 1 | -1): Promise<boolean> {
    const now = await this.tree.current();
    const nodes = this.findings;
    if (!now || nodes.length === 0) {
      vscode.window.setStatusBarMessage(vscode.l10n.t('There is nothing more to look at.'), 5000);
      return false;
    }
    const next = this.#beside(nodes, now.document, by);
    const node = nodes[(next + nodes.length) % nodes.length];
    if (next < 0 || next >= nodes.length) {
      const words = by > 0 ? vscode.l10n.t('From the beginning again.') : vscode.l10n.t('From the end again.');
      vscode.window.setStatusBarMessage(words, 5000);
    }
    return node !== undefined && this.#goTo(node);
  }

  /**
   * Makes the fix of a finding. Where there are several, the editor offers them at its place.
   * @param given the finding; without it, the one at the caret
   */
  async accept(given: FindingNode | undefined): Promise<boolean> {
    const node = await this.#meant(given);
    const { document } = this;
    if (!node || !document) return false;
    if (node.item.fix === null) {
      await this.#goTo(node);
      if (node.item.fixes > 0) await vscode.commands.executeCommand('editor.action.quickFix');
      else void vscode.window.showInformationMessage(vscode.l10n.t('This one has to be put right by hand.'));
      return false;
    }
    const params: AcceptParams = { uri: node.uri, version: document.version, id: node.id };
    const result = await this.tree.ask((client) => client.sendRequest<FixAllResult>(Method.accept, params));
    const editor = result && (await this.tree.goTo(node.item.range));
    const done = editor && result.version === document.version && (await edit(editor, result));
    if (done !== true) {
      void vscode.window.showWarningMessage(vscode.l10n.t('The text has changed since. Please try again.'));
      return false;
    }
    vscode.window.setStatusBarMessage(node.item.fix, 5000);
    return true;
  }

  /** Leaves a finding as it is, with a reason. @param given the finding; without it, the one at the caret */
  async ignore(given: FindingNode | undefined): Promise<void> {
    const node = await this.#meant(given);
    if (!node) return;
    const reason = given && 'reason' in given && typeof given.reason === 'string' ? { reason: given.reason } : {};
    await vscode.commands.executeCommand(IGNORE, { uri: node.uri, key: node.key, ...reason });
    this.tree.again();
  }

  dispose(): void {
    this.tree.dispose();
  }

  /** A finding of the text as it stands. */
  async #named(id: string): Promise<FindingNode | undefined> {
    if (!(await this.tree.current())) return undefined;
    return this.findings.find((node) => node.id === id);
  }

  async #meant(given: FindingNode | undefined): Promise<FindingNode | undefined> {
    const node = given ? await this.#named(given.id) : await this.#atCaret();
    if (!node) void vscode.window.showInformationMessage(vscode.l10n.t('Put the caret into a finding first.'));
    return node;
  }

  async #atCaret(): Promise<FindingNode | undefined> {
    const now = await this.tree.current();
    const editor = now && editorOf(now.document);
    if (!editor) return undefined;
    const here = this.findings.filter(({ item }) => toRange(item.range).contains(editor.selection.active));
    return here.find(({ id }) => id === this.#last) ?? here[0];
  }

  /** Index of the finding beside the caret; −1 or one too many where there is none on that side. */
  #beside(nodes: readonly FindingNode[], document: vscode.TextDocument, by: 1 | -1): number {
    const caret = editorOf(document)?.selection.start ?? new vscode.Position(0, 0);
    const last = nodes.findIndex(({ id }) => id === this.#last);
    const own = nodes[last];
    // several findings may begin at one place
    if (own && toRange(own.item.range).start.isEqual(caret)) return last + by;
    if (by < 0) return nodes.findLastIndex(({ item }) => toRange(item.range).start.isBefore(caret));
    const next = nodes.findIndex(({ item }) => toRange(item.range).start.isAfterOrEqual(caret));
    return next < 0 ? nodes.length : next;
  }

  async #goTo(node: FindingNode): Promise<boolean> {
    this.#last = node.id;
    if ((await this.tree.goTo(node.item.range)) === undefined) return false;
    if (this.tree.view.visible) await this.tree.view.reveal(node, { select: true, focus: false });
    return true;
  }
}

function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
  const { activeTextEditor: active, visibleTextEditors } = vscode.window;
  return active?.document === document ? active : visibleTextEditors.find((one) => one.document === document);
}

function edit(editor: vscode.TextEditor, { edits }: FixAllResult): Thenable<boolean> {
  return editor.edit((builder) => {
    for (const { range, newText } of edits) builder.replace(toRange(range), newText);
  });
}

function whyEmpty(result: ReviewResult | undefined): string {
  if (!result?.checked || result.items.length > 0) return '';
  return result.all > 0 ? 'filter' : 'clean';
}

function filterText(filter: ReviewFilter): string {
  switch (filter) {
    case 'all':
      return '';
    case 'political':
      return vscode.l10n.t('only political wording');
    case 'numbers':
      return vscode.l10n.t('only numbers');
  }
}

function descriptionOf({ checked, counts }: ReviewResult, filter: ReviewFilter): string {
  if (!checked) return '';
  const words = [filterText(filter), gravityText(counts) || vscode.l10n.t('nothing found')];
  return words.filter((part) => part !== '').join(' · ');
}

/** What the writer must know to read the list. */
function messageOf({ items, counts, suppressed }: ReviewResult): string {
  const fitting = counts.error + counts.warning + counts.information + counts.hint;
  const words = [
    items.length < fitting
      ? vscode.l10n.t('{0} of {1} findings are listed; the review sheet has all of them.', items.length, fitting)
      : '',
    suppressed > 0 ? vscode.l10n.t('{0} findings are left as they are and not listed.', suppressed) : '',
  ];
  return words.filter((part) => part !== '').join('\n');
}
