import * as vscode from 'vscode';
import type { ChecklistItem } from '../../server/src/protocol.ts';
import { gravityText } from './severityWords.ts';

type State = ChecklistItem['state'];

/** Goes to a part; carried by the items of the view, never shown in the palette. */
const REVEAL_PART = 'gongwen.checklistReveal';

/** What a clerk calls it. */
export function stateText(state: State): string {
  switch (state) {
    case 'present':
      return vscode.l10n.t('there');
    case 'absent':
      return vscode.l10n.t('missing');
    case 'optional':
      return vscode.l10n.t('may be added');
    case 'merged':
      return vscode.l10n.t('in another part');
    case 'split':
      return vscode.l10n.t('in pieces');
    case 'order':
      return vscode.l10n.t('out of order');
    case 'naming':
      return vscode.l10n.t('heading too vague');
    case 'extra':
      return vscode.l10n.t('further part');
  }
}

function stateIcon(state: State): vscode.ThemeIcon {
  const icon = (name: string, colour: string): vscode.ThemeIcon =>
    new vscode.ThemeIcon(name, new vscode.ThemeColor(colour));
  switch (state) {
    case 'present':
      return icon('pass', 'charts.green');
    case 'absent':
      return icon('circle-slash', 'list.errorForeground');
    case 'optional':
      return new vscode.ThemeIcon('circle-large-outline');
    case 'merged':
      return icon('git-merge', 'list.warningForeground');
    case 'split':
      return icon('split-horizontal', 'list.warningForeground');
    case 'order':
      return icon('arrow-swap', 'charts.blue');
    case 'naming':
      return icon('edit', 'charts.blue');
    case 'extra':
      return new vscode.ThemeIcon('symbol-text');
  }
}

/** How a part is shown. */
export function partItem(part: ChecklistItem): vscode.TreeItem {
  const { id, title, state, words, counts, note, insertable } = part;
  const named = [stateText(state), title];
  const told = [words > 0 ? vscode.l10n.t('{0} words', words) : '', gravityText(counts)];
  // the state first: a side bar is narrow, and titles are long
  const out = new vscode.TreeItem(named.join(' · '), vscode.TreeItemCollapsibleState.None);
  out.id = id;
  out.description = told.filter((words) => words !== '').join(' · ');
  out.tooltip = tooltipOf(part);
  out.iconPath = stateIcon(state);
  out.contextValue = insertable ? 'part-insertable' : 'part';
  out.command = { command: REVEAL_PART, title: vscode.l10n.t('Go to the part'), arguments: [id] };
  out.accessibilityInformation = { label: [...named, ...told, note].filter((words) => words !== '').join('，') };
  return out;
}

function tooltipOf({ title, state, heading, note, article, insertable }: ChecklistItem): vscode.MarkdownString {
  const lines = [
    `${title}：${stateText(state)}`,
    heading === '' ? '' : heading,
    note,
    article,
    insertable ? vscode.l10n.t('The button behind it puts the part in at its place.') : '',
  ];
  const out = new vscode.MarkdownString();
  for (const line of lines) if (line !== '') out.appendText(line).appendMarkdown('\n\n');
  return out;
}
