import {
  CodeActionKind,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { FIX_ALL_KIND } from '../protocol.ts';
import { abilitiesOf, optionsOf } from './abilities.ts';
import { registerActions } from './actions.ts';
import { registerChecklist } from './checklist.ts';
import { registerAllow } from './allow.ts';
import { Checks } from './checks.ts';
import { registerCompletion, TRIGGERS } from './completion.ts';
import { registerPull, SOURCE } from './diagnostics.ts';
import { offerFormatting, registerFormatting } from './formatting.ts';
import { background } from './guard.ts';
import { registerIgnored } from './ignored.ts';
import { registerInlayHints } from './inlay.ts';
import { registerLedger } from './ledger.ts';
import { registerOccurrences } from './occurrences.ts';
import { registerPush } from './push.ts';
import { registerRuleFixes } from './rule-fixes.ts';
import { registerReading } from './reading.ts';
import { registerRenewal } from './renew.ts';
import { registerReview } from './review.ts';
import { registerRequests } from './requests.ts';
import type { ServerPorts } from './ports.ts';
import type { Session } from './session.ts';
import { registerSaving } from './save-snippet.ts';
import { registerSnippets } from './team-snippets.ts';
import { registerFieldHints } from './signature.ts';
import { SettingsStore } from './settings.ts';
import { ClientSources } from './sources.ts';
import { registerSlips, slipsOf } from './slip-requests.ts';
import { registerStatus } from './status.ts';
import { openTexts } from './texts.ts';
import { registerTokens, TOKENS } from './tokens.ts';
import { wordsFor } from './words.ts';
import { registerWorkspace } from './workspace.ts';

/**
 * Serves one client over a connection, in Node or in a web worker: `ports` is all that differs. Nothing is kept
 * outside the session that begins with the client's `initialize`.
 */
export function createServer(connection: Connection, ports: ServerPorts): void {
  connection.onInitialize((params) => {
    startSession(connection, params, ports);
    return { capabilities: CAPABILITIES, serverInfo: { name: 'gongwen' } };
  });
  connection.listen();
}

const CAPABILITIES: ServerCapabilities = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
  diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: false },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND], resolveProvider: true },
  hoverProvider: true,
  documentSymbolProvider: { label: SOURCE },
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  completionProvider: { triggerCharacters: [...TRIGGERS], resolveProvider: true },
  signatureHelpProvider: {},
  inlayHintProvider: true,
  semanticTokensProvider: TOKENS,
  documentHighlightProvider: true,
  referencesProvider: true,
  documentLinkProvider: {},
  renameProvider: { prepareProvider: true },
  workspaceSymbolProvider: true,
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

function startSession(connection: Connection, params: InitializeParams, ports: ServerPorts): void {
  const abilities = abilitiesOf(params);
  const documents = openTexts();
  const sources = new ClientSources(connection, ports, abilities, params);
  const settings = new SettingsStore(sources);
  const options = optionsOf(params);
  const slips = slipsOf(connection, ports, options);
  const checks = new Checks(documents, settings, ports, slips);
  const session: Session = {
    connection,
    documents,
    abilities,
    options,
    ports,
    settings,
    checks,
    slips,
    words: wordsFor(params),
  };
  registerStatus(session);
  registerActions(session);
  registerReading(session);
  registerCompletion(session);
  registerFieldHints(session);
  registerInlayHints(session);
  registerTokens(session);
  registerOccurrences(session);
  registerLedger(session);
  registerIgnored(session);
  registerAllow(session);
  registerChecklist(session);
  registerReview(session);
  registerRuleFixes(session);
  registerFormatting(session);
  registerRequests(session);
  registerRenewal(session);
  registerSnippets(session);
  registerSaving(session);
  registerWorkspace(session);
  registerPull(session);
  const push = abilities.pullDiagnostics ? null : registerPush(session);
  sources.watch(documents.onDidSave, () => settings.invalidate());
  connection.onInitialized(() => {
    sources.initialized(() => settings.invalidate());
    offerFormatting(session);
  });
  documents.onDidClose(({ document }) => settings.forget(document.uri));
  const show = (): void => {
    if (push) push();
    else if (abilities.refreshDiagnostics) {
      background(connection, 'refresh', () => connection.languages.diagnostics.refresh());
    }
  };
  settings.onChanged(show);
  registerSlips(session, show);
  documents.listen(connection);
}
