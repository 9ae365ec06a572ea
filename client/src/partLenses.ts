import * as vscode from 'vscode';
import {
  CONFIG_SECTION,
  Method,
  type ChecklistItem,
  type ChecklistParams,
  type ChecklistResult,
} from '../../server/src/protocol.ts';
import { isOutdated } from './beside.ts';
import { stateText } from './checklistItems.ts';
import { toRange } from './ranges.ts';
import { SELECTOR } from './selector.ts';
import { gravityText } from './severityWords.ts';
import type { Service } from './service.ts';

/** The setting below `gongwen` that shows a line above each part. */
const SETTING = 'codeLens';

/** Above the heading of each part how it stands: state, words, findings. Where a part is missing, a line puts it in. */
export class PartLenses implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #service: Service;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #parts: vscode.Disposable[];

  readonly onDidChangeCodeLenses = this.#changed.event;

  constructor(service: Service) {
    this.#service = service;
    this.#parts = [
      this.#changed,
      vscode.languages.registerCodeLensProvider([...SELECTOR], this),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${CONFIG_SECTION}.${SETTING}`)) this.#changed.fire();
      }),
      // settings in a file change what is found without a change of the text
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const shown = vscode.window.visibleTextEditors.map(({ document }) => document.uri.toString());
        if (uris.some((uri) => shown.includes(uri.toString()))) this.#changed.fire();
      }),
    ];
  }

  async provideCodeLenses(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeLens[] | undefined> {
    if (vscode.workspace.getConfiguration(CONFIG_SECTION, document).get<boolean>(SETTING) !== true) return [];
    const client = await this.#service.ready();
    const params: ChecklistParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
    try {
      const { parts } = await client.sendRequest<ChecklistResult>(Method.checklist, params, token);
      return parts.flatMap((part) => lensOf(part));
    } catch (error) {
      // the editor asks again for the newer text; until then it keeps the lines that it has
      if (isOutdated(error)) return undefined;
      throw error;
    }
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }
}

/** A part that may be left out, and is, gets no line: the checklist has it. */
function lensOf(part: ChecklistItem): vscode.CodeLens[] {
  if (part.state === 'optional') return [];
  return [new vscode.CodeLens(toRange(part.range), part.state === 'absent' ? insertion(part) : standing(part))];
}

function insertion({ id, title, article }: ChecklistItem): vscode.Command {
  return {
    title: vscode.l10n.t('$(circle-slash) missing: {0} — put it in', title),
    tooltip: article,
    command: 'gongwen.insertPart',
    arguments: [id],
  };
}

function standing({ state, title, note, words, counts }: ChecklistItem): vscode.Command {
  const findings = gravityText(counts);
  const told = [stateText(state), note, vscode.l10n.t('{0} words', words), findings];
  return {
    title: told.filter((one) => one !== '').join(' · '),
    tooltip: title,
    command: findings === '' ? 'gongwen.checklist.focus' : 'gongwen.review.focus',
  };
}
