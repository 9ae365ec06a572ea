import * as vscode from 'vscode';
import type { FindingNode, GroupNode, ReviewNode } from './reviewNodes.ts';
import { severityIcon, severityText } from './severityWords.ts';

/** Goes to a finding; carried by the items of the view, never shown in the palette. */
const REVEAL_FINDING = 'gongwen.reviewReveal';

/** How a node is shown. */
export function reviewItem(node: ReviewNode): vscode.TreeItem {
  return node.type === 'group' ? groupItem(node) : findingItem(node);
}

function groupItem({ id, severity, title, children }: GroupNode): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const label = severity === null ? title : severityText(severity);
  const out = new vscode.TreeItem(label, severity === 'hint' ? Collapsed : Expanded);
  const description = vscode.l10n.t('{0} findings', children.length);
  out.id = id;
  out.description = description;
  out.accessibilityInformation = { label: `${label}，${description}` };
  out.contextValue = 'group';
  if (severity !== null) out.iconPath = severityIcon(severity);
  return out;
}

function findingItem(node: FindingNode): vscode.TreeItem {
  const { id, item, part, grouping } = node;
  const out = new vscode.TreeItem(item.what, vscode.TreeItemCollapsibleState.None);
  const told = [
    item.whole ? '' : vscode.l10n.t('line {0}', item.range.start.line + 1),
    grouping === 'part' ? severityText(item.severity) : part,
    item.political ? vscode.l10n.t('political wording') : '',
  ].filter((words) => words !== '');
  out.id = id;
  out.description = told.join(' · ');
  out.tooltip = tooltipOf(node);
  out.iconPath = severityIcon(item.severity);
  out.contextValue = item.fixes > 0 ? 'finding-fixable' : 'finding';
  out.command = { command: REVEAL_FINDING, title: vscode.l10n.t('Go to the finding'), arguments: [id] };
  const words = [severityText(item.severity), item.what, ...told, item.todo];
  out.accessibilityInformation = { label: words.filter((one) => one !== '').join('，') };
  return out;
}

function tooltipOf({ item, part }: FindingNode): vscode.MarkdownString {
  const { severity, title, what, why, todo, basis, fix } = item;
  const lines = [
    `${severityText(severity)} · ${title} · ${part}`,
    `${what}。${why}。`,
    todo,
    basis.length > 0 ? vscode.l10n.t('Basis: {0}', basis.join('；')) : '',
    fix === null ? '' : vscode.l10n.t('The tick makes this change: {0}', fix),
  ];
  const out = new vscode.MarkdownString();
  for (const line of lines) if (line !== '') out.appendText(line).appendMarkdown('\n\n');
  return out;
}
