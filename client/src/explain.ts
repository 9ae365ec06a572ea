import * as vscode from 'vscode';
import { Method, type RuleInfo } from '../../server/src/protocol.ts';
import { explainRule } from './ruleDocs.ts';
import { severityText } from './severityWords.ts';
import type { Service } from './service.ts';

interface Item extends vscode.QuickPickItem {
  readonly rule?: string;
}

/**
 * Shows the page of a rule that the writer chooses: those that speak of the words under the caret stand first.
 * @param given the rule's id; without it the writer is asked
 */
export async function explain(service: Service, given: unknown): Promise<void> {
  const rule = typeof given === 'string' ? given : await askRule(service);
  if (rule !== undefined) await explainRule(rule);
}

async function askRule(service: Service): Promise<string | undefined> {
  const client = await service.ready();
  const rules = await client.sendRequest<RuleInfo[]>(Method.listRules);
  const here = new Set(rulesHere(rules));
  const items: Item[] = [
    ...section(
      vscode.l10n.t('At the caret'),
      rules.filter(({ id }) => here.has(id)),
    ),
    ...section(
      vscode.l10n.t('All checks'),
      rules.filter(({ id }) => !here.has(id)),
    ),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('What a check looks for, and why'),
    placeHolder: vscode.l10n.t('Name of the check'),
    matchOnDescription: true,
  });
  return picked?.rule;
}

function section(label: string, rules: readonly RuleInfo[]): Item[] {
  if (rules.length === 0) return [];
  return [
    { label, kind: vscode.QuickPickItemKind.Separator },
    ...rules.map(({ id, title, severity }) => ({
      label: title,
      description: `${id} · ${severityText(severity)}`,
      rule: id,
    })),
  ];
}

/** The rules whose findings the caret stands in, as the editor shows them. */
function rulesHere(rules: readonly RuleInfo[]): string[] {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return [];
  const known = new Set(rules.map(({ id }) => id));
  return vscode.languages
    .getDiagnostics(editor.document.uri)
    .filter(({ range }) => range.intersection(editor.selection) !== undefined)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code))
    .filter((id) => known.has(id));
}
