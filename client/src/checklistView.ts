import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  Method,
  type ChecklistItem,
  type ChecklistParams,
  type ChecklistResult,
  type InsertPartParams,
  type InsertPartResult,
  type SnippetInfo,
} from '../../server/src/protocol.ts';
import { partItem } from './checklistItems.ts';
import { command } from './command.ts';
import { toRange } from './ranges.ts';
import { ReportTree } from './reportTree.ts';
import { ReportView } from './reportView.ts';
import type { Service } from './service.ts';
import { snippetsFor } from './teamSnippets.ts';

const VIEW = 'gongwen.checklist';
/** Why the view is empty: the manifest has words for each reason. */
const EMPTY = 'gongwen.checklistEmpty';
/** How often a part is asked for again when the text moved on in between. */
const TRIES = 3;

/** The view of the parts that the report's kind asks for. */
export class ChecklistView extends ReportView<ChecklistItem, ChecklistResult> {
  protected readonly tree: ReportTree<ChecklistItem, ChecklistResult>;
  readonly #commands: vscode.Disposable[];

  constructor(service: Service, log: vscode.LogOutputChannel) {
    super();
    this.tree = new ReportTree<ChecklistItem, ChecklistResult>(service, log, {
      id: VIEW,
      ask: (client, { uri }, token) => {
        const params: ChecklistParams = { uri: client.code2ProtocolConverter.asUri(uri) };
        return client.sendRequest<ChecklistResult>(Method.checklist, params, token);
      },
      rootsOf: ({ parts }) => parts,
      childrenOf: () => [],
      itemOf: partItem,
      wordsOf: ({ kind, words }) => ({
        description: kind ? `${kind.title} · ${vscode.l10n.t('{0} words', words)}` : '',
        message: '',
      }),
      changed: (result) => void vscode.commands.executeCommand('setContext', EMPTY, whyEmpty(result)),
    });
    this.#commands = [
      command('gongwen.checklistReveal', log, (given) => this.reveal(String(given))),
      command('gongwen.insertPart', log, (given) => this.insert(given)),
    ];
  }

  get parts(): readonly ChecklistItem[] {
    return this.tree.roots;
  }

  get visible(): boolean {
    return this.tree.view.visible;
  }

  /** Opens the view beside the report, the caret stays where it is. @returns false where the report has no parts */
  async unfold(): Promise<boolean> {
    const [first] = (await this.tree.current())?.result.parts ?? [];
    if (!first) return false;
    await this.tree.view.reveal(first, { select: false, focus: false });
    return true;
  }

  /** Goes to a part; to the place where it belongs, where it is missing. */
  async reveal(id: string): Promise<boolean> {
    const part = (await this.tree.current())?.result.parts.find((one) => one.id === id);
    return part !== undefined && (await this.tree.goTo(part.range)) !== undefined;
  }

  /**
   * Puts a missing part in at its place, with fields to fill in. One undo takes all of it back.
   * @param given the part, or its id; without it the writer is asked
   */
  async insert(given: unknown): Promise<boolean> {
    const now = await this.tree.current();
    if (!now) return false;
    const named = idOf(given);
    const chosen = named === undefined ? await this.#choose(now.document, now.result.parts) : { id: named };
    if (chosen === undefined) return false;
    const { id } = chosen;
    if (id === undefined) return 'snippet' in chosen && putSnippet(now.document, chosen.snippet);
    for (let tries = 0; tries < TRIES; tries++) {
      const { document } = now;
      const result = await this.tree.ask((client) => {
        const params: InsertPartParams = { uri: client.code2ProtocolConverter.asUri(document.uri), part: id };
        return client.sendRequest<InsertPartResult>(Method.insertPart, params);
      });
      if (!result || result.version !== document.version) continue;
      if (result.snippet === null) return false;
      const editor = await this.tree.goTo({ start: result.at, end: result.at });
      if (editor && (await putIn(editor, result, result.snippet))) return true;
    }
    void vscode.window.showWarningMessage(vscode.l10n.t('The text has changed since. Please try again.'));
    return false;
  }

  /** A part that is missing, or a snippet of the team. */
  async #choose(document: vscode.TextDocument, parts: readonly ChecklistItem[]): Promise<Choice | undefined> {
    const uri = (client: BaseLanguageClient): string => client.code2ProtocolConverter.asUri(document.uri);
    return askPart(parts, (await this.tree.ask((client) => snippetsFor(client, uri(client)))) ?? []);
  }

  dispose(): void {
    this.tree.dispose();
    for (const one of this.#commands) one.dispose();
  }
}

function whyEmpty(result: ChecklistResult | undefined): string {
  if (!result?.checked) return '';
  if (!result.kind) return 'kind';
  return result.parts.length === 0 ? 'parts' : '';
}

function idOf(given: unknown): string | undefined {
  if (typeof given === 'string') return given;
  const isPart = typeof given === 'object' && given !== null && 'id' in given && typeof given.id === 'string';
  return isPart ? (given.id as string) : undefined;
}

/** What the writer chose: a part by its id, or a snippet to put in at the caret. */
type Choice = { readonly id: string } | { readonly id?: undefined; readonly snippet: string };

async function askPart(parts: readonly ChecklistItem[], snippets: readonly SnippetInfo[]): Promise<Choice | undefined> {
  const missing = parts
    .filter(({ insertable }) => insertable)
    .map(({ id, title, required, article }) => ({
      choice: { id },
      label: title,
      description: required ? vscode.l10n.t('missing') : vscode.l10n.t('may be added'),
      detail: article,
    }));
  const team = snippets.map(({ name, description, snippet }) => ({
    choice: { snippet },
    label: name,
    description: vscode.l10n.t('snippet of the team, at the caret'),
    detail: description,
  }));
  const items = [...missing, ...team];
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No part is missing in this report.'));
    return undefined;
  }
  const title = vscode.l10n.t('Insert a part');
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.choice;
}

/** At the caret of the report, with fields to fill in. */
async function putSnippet(document: vscode.TextDocument, snippet: string): Promise<boolean> {
  const editor = await vscode.window.showTextDocument(document);
  return editor.insertSnippet(new vscode.SnippetString(snippet));
}

/** Later numbers first, then the part: neither moves the other's place, and both are one step of undo. */
async function putIn(editor: vscode.TextEditor, { at, edits }: InsertPartResult, snippet: string): Promise<boolean> {
  const numbered =
    edits.length === 0 ||
    (await editor.edit(
      (builder) => {
        for (const { range, newText } of edits) builder.replace(toRange(range), newText);
      },
      { undoStopBefore: true, undoStopAfter: false },
    ));
  if (!numbered) return false;
  const place = new vscode.Position(at.line, at.character);
  const stops = { undoStopBefore: edits.length === 0, undoStopAfter: true };
  return editor.insertSnippet(new vscode.SnippetString(snippet), place, stops);
}
