import type * as vscode from 'vscode';
import { command } from './command.ts';
import type { LedgerNode } from './ledgerNodes.ts';
import { writeSentence } from './ledgerSentence.ts';
import { copyLedger, exportLedger } from './ledgerTable.ts';
import type { LedgerView } from './ledgerView.ts';
import type { Service } from './service.ts';

/** The commands of the ledger of numbers. */
export function ledgerCommands(service: Service, view: LedgerView, log: vscode.LogOutputChannel): vscode.Disposable[] {
  return [
    command('gongwen.ledgerAll', log, () => view.show('all')),
    command('gongwen.ledgerWrong', log, () => view.show('wrong')),
    command('gongwen.ledgerUnsure', log, () => view.show('unsure')),
    command('gongwen.ledgerOpen', log, () => view.show('open')),
    command('gongwen.ledgerReveal', log, (key) => view.reveal(String(key))),
    command('gongwen.ledgerTick', log, (given) => view.tick(nodeOf(given))),
    command('gongwen.ledgerExport', log, (given) => exportLedger(service, view, given)),
    command('gongwen.ledgerCopy', log, (given) => copyLedger(service, view, nodeOf(given))),
    command('gongwen.dataSentence', log, (given) => writeSentence(service, given)),
  ];
}

/** The node that a menu of the view hands over. */
function nodeOf(given: unknown): LedgerNode | undefined {
  const isNode = typeof given === 'object' && given !== null && 'type' in given && 'id' in given;
  return isNode ? (given as LedgerNode) : undefined;
}
