import * as vscode from 'vscode';
import {
  RevealOutputChannelOn,
  State,
  type BaseLanguageClient,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { Method, type InitializationOptions } from '../../server/src/protocol.ts';
import { hintsWhereWanted } from './ledgerHints.ts';
import { DATA_SENTENCE } from './ledgerIds.ts';
import { ALLOW, IGNORE } from './ignoreIds.ts';
import { EXPLAIN_RULE, RULE_PAGE } from './rulePage.ts';
import { CONFIG_SELECTOR, SELECTOR } from './selector.ts';
import { settingsForServer } from './settings.ts';
import { wordsWhereWanted } from './settingsWords.ts';
import { marksWhereWanted } from './typing.ts';

export type CreateClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** What is wired to a client, for as long as that client lives. */
export type Attach = (client: BaseLanguageClient) => vscode.Disposable[];

/** The checking service: one language client at a time, made anew by a restart. */
export class Service implements vscode.Disposable {
  readonly #create: CreateClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #attached: Attach[] = [];
  #client: BaseLanguageClient | undefined;
  #wired: vscode.Disposable[] = [];
  #starting: Promise<BaseLanguageClient> | undefined;

  constructor(create: CreateClient, log: vscode.LogOutputChannel) {
    this.#create = create;
    this.#log = log;
  }

  /** Wires something to every client from now on. */
  attach(attach: Attach): void {
    this.#attached.push(attach);
  }

  /** The running client; starts it where it is not. Rejects when it cannot start. */
  ready(): Promise<BaseLanguageClient> {
    if (this.#client?.state === State.Running) return Promise.resolve(this.#client);
    this.#starting ??= this.#start().finally(() => (this.#starting = undefined));
    return this.#starting;
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.ready();
  }

  /** Stops the client, or the one that is about to start. */
  async stop(): Promise<void> {
    // whoever waits for the start hears why it failed; here it only must be over
    await this.#starting?.catch(() => undefined);
    await this.#stopClient();
  }

  dispose(): void {
    void this.stop();
  }

  async #start(): Promise<BaseLanguageClient> {
    await this.#stopClient();
    const client = this.#create('gongwen', vscode.l10n.t('Gongwen'), this.#options());
    this.#client = client;
    this.#wired = this.#attached.flatMap((attach) => attach(client));
    await client.start();
    this.#log.info(`server ${client.initializeResult?.serverInfo?.version ?? ''} is running`);
    return client;
  }

  async #stopClient(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    for (const part of this.#wired.splice(0)) part.dispose();
    if (!client?.needsStop()) return;
    try {
      await client.stop();
    } catch (error) {
      // one that does not answer any more must not keep a new one from starting
      this.#log.error(`the service did not stop: ${String(error)}`);
    }
  }

  #options(): LanguageClientOptions {
    const initialization: InitializationOptions = {
      ruleDocs: RULE_PAGE,
      tidy: 'gongwen.tidy',
      dataSentence: DATA_SENTENCE,
      ignore: IGNORE,
      allow: ALLOW,
      fixRule: 'gongwen.fixRule',
      model: Method.model,
    };
    return {
      documentSelector: [...SELECTOR, ...CONFIG_SELECTOR],
      outputChannel: this.#log,
      // its messages go to the log; nothing pops up by itself
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: initialization,
      middleware: { workspace: settingsForServer, ...hintsWhereWanted, ...marksWhereWanted, ...wordsWhereWanted },
      diagnosticPullOptions: { onChange: true, onTabs: false },
      markdown: { isTrusted: { enabledCommands: [EXPLAIN_RULE] } },
    };
  }
}
