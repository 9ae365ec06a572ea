import * as vscode from 'vscode';

/** Tells the writer why something that was asked for did not work. */
export function showFailure(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  void vscode.window.showErrorMessage(vscode.l10n.t('That did not work: {0}', reason));
}

/** A command that says when it fails: the writer asked for it, so an answer is due. */
export function command(id: string, log: vscode.LogOutputChannel, run: (given: unknown) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (given: unknown) => {
    try {
      return await run(given);
    } catch (error) {
      log.error(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      showFailure(error);
      return undefined;
    }
  });
}
