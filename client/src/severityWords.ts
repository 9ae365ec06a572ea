import * as vscode from 'vscode';
import type { Counts } from '../../server/src/protocol.ts';

export type Severity = keyof Counts;

/** From the gravest. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** What a clerk calls them. */
export function severityText(severity: Severity): string {
  switch (severity) {
    case 'error':
      return vscode.l10n.t('must be corrected');
    case 'warning':
      return vscode.l10n.t('should be changed');
    case 'information':
      return vscode.l10n.t('worth a look');
    case 'hint':
      return vscode.l10n.t('house style');
  }
}

/** 必改 1 · 建议 3; empty where nothing was found. Hints are style and stay out. */
export function gravityText(counts: Counts): string {
  return SEVERITIES.filter((severity) => severity !== 'hint' && counts[severity] > 0)
    .map((severity) => `${severityText(severity)} ${counts[severity]}`)
    .join(' · ');
}

export function severityIcon(severity: Severity): vscode.ThemeIcon {
  switch (severity) {
    case 'error':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
    case 'warning':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    case 'information':
      return new vscode.ThemeIcon('info', new vscode.ThemeColor('charts.blue'));
    case 'hint':
      return new vscode.ThemeIcon('lightbulb');
  }
}
