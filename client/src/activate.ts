import * as vscode from 'vscode';
import { tellSaves } from './beside.ts';
import { checkWorkspace } from './checkWorkspace.ts';
import { ChecklistView } from './checklistView.ts';
import { checkThoroughly } from './checkThoroughly.ts';
import { command } from './command.ts';
import { explain } from './explain.ts';
import { showPartsOnce } from './firstSight.ts';
import { fixAll } from './fixAll.ts';
import { fixFolder, fixRule } from './fixRule.ts';
import { ignoreCommands } from './ignoring.ts';
import { ledgerCommands } from './ledgerCommands.ts';
import { followHints } from './ledgerHints.ts';
import { LedgerView } from './ledgerView.ts';
import { answerModel } from './model.ts';
import { newReport } from './newReport.ts';
import { openPractice, openWalkthrough } from './practice.ts';
import { PartLenses } from './partLenses.ts';
import { answerListFolder, answerReadFile } from './readFile.ts';
import { renewReport } from './renewReport.ts';
import { saveSnippet } from './teamSnippets.ts';
import { reviewCommands } from './reviewCommands.ts';
import { ReviewView } from './reviewView.ts';
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
  /** The numbers that the ledger shows. */
  readonly ledger: Pick<LedgerView, 'numbers' | 'description' | 'refresh' | 'getChildren' | 'getTreeItem'>;
  /** The parts that the checklist shows. */
  readonly checklist: Pick<ChecklistView, 'parts' | 'visible' | 'description' | 'refresh' | 'getTreeItem'>;
  /** The findings that the review shows. */
  readonly review: Pick<ReviewView, 'findings' | 'description' | 'refresh' | 'getChildren' | 'getTreeItem'>;
}

/** Wires the extension; both entries, desktop and browser, differ only in how a client is made. */
export function activateWith(context: vscode.ExtensionContext, create: CreateClient): Api {
  const log = vscode.window.createOutputChannel(vscode.l10n.t('Gongwen'), { log: true });
  const service = new Service(create, log);
  const status = new Status();
  const findings = new WorkspaceFindings(service, log);
  const tidying = new Tidying(service);
  const checklist = new ChecklistView(service, log);
  const review = new ReviewView(service, log);
  const ledger = new LedgerView(service, log);
  service.attach((client) => [
    status.attach(client),
    answerReadFile(client),
    answerModel(context.extensionUri, client),
    answerListFolder(client),
    tellSaves(client, log),
    followHints(client),
  ]);
  context.subscriptions.push(
    log,
    service,
    status,
    findings,
    tidying,
    checklist,
    review,
    ledger,
    provideRuleDocs(service),
    new PartLenses(service),
    showPartsOnce(context, checklist, log),
    command('gongwen.newReport', log, (given) => newReport(service, given)),
    command('gongwen.saveSnippet', log, (given) => saveSnippet(service, given)),
    command('gongwen.practice', log, () => openPractice(context)),
    command('gongwen.walkthrough', log, () => openWalkthrough(context)),
    command('gongwen.renewReport', log, (given) => renewReport(service, given)),
    command('gongwen.checkWorkspace', log, () => checkWorkspace(service, findings, log)),
    command('gongwen.checkThoroughly', log, () => checkThoroughly(service)),
    command('gongwen.fixAll', log, () => fixAll(service)),
    command('gongwen.fixRule', log, (given) => fixRule(service, given, log)),
    command('gongwen.fixFolder', log, () => fixFolder(service, null, log)),
    command('gongwen.tidy', log, (given) => tidying.preview(given)),
    command('gongwen.applyTidy', log, (given) => tidying.apply(given)),
    command('gongwen.restart', log, async () => {
      await service.restart();
      for (const view of [checklist, review, ledger]) view.restarted();
    }),
    command('gongwen.showLog', log, () => log.show()),
    command('gongwen.explain', log, (given) => explain(service, given)),
    command('gongwen.explainRule', log, explainRule),
    ...reviewCommands(service, review, log),
    ...ledgerCommands(service, ledger, log),
    ...ignoreCommands(service, log),
  );
  void vscode.commands.executeCommand('setContext', IS_ACTIVE, true);
  service.ready().catch((error: unknown) => log.error(`the service cannot start: ${String(error)}`));
  return { ready: () => service.ready().then(() => undefined), ledger, checklist, review };
}
