import * as vscode from 'vscode';
import { checkWorkspace } from './checkWorkspace.ts';
import { fixAll } from './fixAll.ts';
import { newReport } from './newReport.ts';
import { answerReadFile } from './readFile.ts';
import { explainRule, provideRuleDocs } from './ruleDocs.ts';
import { Service, type CreateClient } from './service.ts';
import { Status } from './status.ts';
import { Tidying } from './tidy.ts';
import { WorkspaceFindings } from './workspaceFindings.ts';

/** Set once the extension runs; commands about the service itself hide without it. */
const IS_ACTIVE = 'gongwen.isActive';

/** What other extensions and the tests see. */
export interface Api {
  /** Resolves when the service answers. */
  readonly ready: () => Promise<void>;
}

/** Wires the extension; both entries, desktop and browser, differ only in how a client is made. */
export function activateWith(context: vscode.ExtensionContext, create: CreateClient): Api {
  const log = vscode.window.createOutputChannel(vscode.l10n.t('Gongwen'), { log: true });
  const service = new Service(create, log);
  const status = new Status();
  const findings = new WorkspaceFindings(service, log);
  const tidying = new Tidying(service);
  service.attach((client) => [status.attach(client), answerReadFile(client)]);
  context.subscriptions.push(
    log,
    service,
    status,
    findings,
    tidying,
    provideRuleDocs(service),
    command('gongwen.newReport', log, (given) => newReport(service, given)),
    command('gongwen.checkWorkspace', log, () => checkWorkspace(service, findings, log)),
    command('gongwen.fixAll', log, () => fixAll(service)),
    command('gongwen.tidy', log, (given) => tidying.preview(given)),
    command('gongwen.applyTidy', log, (given) => tidying.apply(given)),
    command('gongwen.restart', log, () => service.restart()),
    command('gongwen.showLog', log, () => log.show()),
    command('gongwen.explainRule', log, explainRule),
  );
  void vscode.commands.executeCommand('setContext', IS_ACTIVE, true);
  service.ready().catch((error: unknown) => log.error(`the service cannot start: ${String(error)}`));
  return { ready: () => service.ready().then(() => undefined) };
}

/** A command that says when it fails: the writer asked for it, so an answer is due. */
function command(id: string, log: vscode.LogOutputChannel, run: (given: unknown) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (given: unknown) => {
    try {
      return await run(given);
    } catch (error) {
      log.error(`${id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('That did not work: {0}', reason));
      return undefined;
    }
  });
}
