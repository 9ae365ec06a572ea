import * as vscode from 'vscode';
import type { ChecklistView } from './checklistView.ts';

const SHOWN = 'gongwen.partsShown';

/**
 * Unfolds the checklist when a report is opened for the first time on this machine: views of the Explorer begin folded, and
 * who does not know of one never looks. Once only; from then on it stands as the writer leaves it.
 */
export function showPartsOnce(
  { globalState }: vscode.ExtensionContext,
  checklist: ChecklistView,
  log: vscode.LogOutputChannel,
): vscode.Disposable {
  let shown = globalState.get(SHOWN) === true;
  const look = async (): Promise<void> => {
    if (shown || !(await checklist.unfold())) return;
    shown = true;
    await globalState.update(SHOWN, true);
  };
  const looking = (): void => void look().catch((error: unknown) => log.error(`first sight: ${String(error)}`));
  looking();
  return shown ? new vscode.Disposable(() => undefined) : vscode.window.onDidChangeActiveTextEditor(looking);
}
