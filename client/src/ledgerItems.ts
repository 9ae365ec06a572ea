import * as vscode from 'vscode';
import type { LedgerItem, LedgerRelation, LedgerResult } from '../../server/src/protocol.ts';
import { REVEAL_NUMBER } from './ledgerIds.ts';
import { numbersOf, type IndicatorNode, type LedgerNode, type NumberNode, type PartNode } from './ledgerNodes.ts';

function verdictText(verdict: LedgerRelation['verdict']): string {
  switch (verdict) {
    case 'wrong':
      return vscode.l10n.t('does not agree');
    case 'unsure':
      return vscode.l10n.t('in doubt');
    case 'checked':
      return vscode.l10n.t('agrees');
    case 'unassessable':
      return vscode.l10n.t('cannot be reckoned');
  }
}

function tickText(tick: LedgerItem['tick']): string {
  switch (tick) {
    case 'ticked':
      return vscode.l10n.t('ticked off');
    case 'recheck':
      return vscode.l10n.t('check again');
    case 'open':
      return vscode.l10n.t('not ticked');
  }
}

/**
 * How a node is shown.
 * @param tickable its box can be ticked
 */
export function treeItemOf(node: LedgerNode, tickable: boolean): vscode.TreeItem {
  switch (node.type) {
    case 'part':
      return partItem(node, tickable);
    case 'indicator':
      return indicatorItem(node, tickable);
    case 'number':
      return numberItem(node, tickable);
  }
}

/** By which the manifest shows the commands that can act on a node. */
function contextOf({ type }: LedgerNode, tickable: boolean): string {
  return tickable ? `${type}-tickable` : type;
}

function partItem(node: PartNode, tickable: boolean): vscode.TreeItem {
  const item = new vscode.TreeItem(node.title, vscode.TreeItemCollapsibleState.Expanded);
  item.id = node.id;
  nameGroup(item, node);
  item.tooltip = node.above === '' ? node.title : `${node.above}\n${node.title}`;
  item.contextValue = contextOf(node, tickable);
  return item;
}

function indicatorItem(node: IndicatorNode, tickable: boolean): vscode.TreeItem {
  const item = new vscode.TreeItem(node.title, vscode.TreeItemCollapsibleState.Expanded);
  item.id = node.id;
  nameGroup(item, node);
  item.iconPath = new vscode.ThemeIcon('symbol-number');
  item.contextValue = contextOf(node, tickable);
  return item;
}

/** What stands behind the title, for eyes and ears. */
function nameGroup(item: vscode.TreeItem, node: PartNode | IndicatorNode): void {
  const description = groupText(node);
  item.description = description;
  item.accessibilityInformation = { label: `${node.title}，${description}` };
}

/** How many numbers a node holds, and how many of them do not agree. */
function groupText(node: PartNode | IndicatorNode): string {
  const numbers = numbersOf(node);
  const wrong = numbers.filter(({ item }) => item.verdict === 'wrong').length;
  const open = numbers.filter(({ item }) => item.tick !== 'ticked').length;
  return [
    vscode.l10n.t('{0} numbers', numbers.length),
    wrong > 0 ? vscode.l10n.t('{0} do not agree', wrong) : '',
    open > 0 && open < numbers.length ? vscode.l10n.t('{0} not ticked', open) : '',
  ]
    .filter((words) => words !== '')
    .join(' · ');
}

function numberItem(node: NumberNode, tickable: boolean): vscode.TreeItem {
  const { id, item, named, result } = node;
  const { text, tick, verdict } = item;
  const name = named ? '' : item.indicator || item.role;
  const label = name === '' ? text : `${name} ${text}`;
  const out = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
  const state = stateText(item, result);
  out.id = id;
  out.description = state;
  out.tooltip = tooltipOf(item, result);
  out.iconPath = iconOf(verdict, tick);
  out.contextValue = contextOf(node, tickable);
  out.command = { command: REVEAL_NUMBER, title: vscode.l10n.t('Go to the number'), arguments: [id] };
  out.accessibilityInformation = { label: [label, state, tickText(tick)].filter((words) => words !== '').join('，') };
  if (tickable) {
    const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
    const ticked = tick === 'ticked';
    out.checkboxState = {
      state: ticked ? Checked : Unchecked,
      tooltip: tickText(tick),
      accessibilityInformation: { label: `${tickText(tick)}，${label}`, role: 'checkbox' },
    };
  }
  return out;
}

/** What is to be said of a number: the reckoning of what does not agree, else the verdict; whether to look again. */
function stateText({ relations, verdict, tick }: LedgerItem, result: LedgerResult): string {
  const own = relations.flatMap((index) => result.relations[index] ?? []);
  const told = own.find((relation) => relation.verdict === verdict);
  const words = [
    tick === 'recheck' ? tickText(tick) : '',
    told && verdict !== null ? `${verdictText(verdict)} ${told.arithmetic}` : '',
  ];
  return words.filter((part) => part !== '').join(' · ');
}

function iconOf(verdict: LedgerItem['verdict'], tick: LedgerItem['tick']): vscode.ThemeIcon {
  const icon = (name: string, colour: string): vscode.ThemeIcon =>
    new vscode.ThemeIcon(name, new vscode.ThemeColor(colour));
  if (verdict === 'wrong') return icon('error', 'list.errorForeground');
  if (verdict === 'unsure') return icon('question', 'list.warningForeground');
  if (tick === 'recheck') return icon('issue-reopened', 'list.warningForeground');
  if (tick === 'ticked') return icon('verified-filled', 'charts.blue');
  if (verdict === 'checked') return icon('pass', 'charts.green');
  return new vscode.ThemeIcon('circle-large-outline');
}

function tooltipOf(item: LedgerItem, result: LedgerResult): vscode.MarkdownString {
  const { text, value, unit, approximate, period, scope, tick, was } = item;
  const about = approximate === null ? '' : vscode.l10n.t(' (approximate: {0})', approximate);
  const facts: string[] = value === '' ? [] : [vscode.l10n.t('Value: {0}{1}', `${value} ${unit}`.trim(), about)];
  if (period !== '') facts.push(vscode.l10n.t('Period: {0}', period));
  if (scope !== '') facts.push(vscode.l10n.t('Scope: {0}', scope));
  facts.push(was === null ? tickText(tick) : vscode.l10n.t('{0}, was: {1}', tickText(tick), was));
  const out = new vscode.MarkdownString();
  out.appendText(text).appendMarkdown('\n\n').appendText(facts.join(' · '));
  for (const index of item.relations) {
    const relation = result.relations[index];
    if (!relation) continue;
    const { title, verdict, arithmetic, parts } = relation;
    out.appendMarkdown('\n\n---\n\n').appendText(`${title}：${verdictText(verdict)}`);
    out.appendMarkdown('\n\n').appendText(arithmetic);
    out.appendMarkdown('\n\n').appendText(parts.map(({ role, text: words }) => `${role} ${words}`).join(' · '));
  }
  return out;
}
