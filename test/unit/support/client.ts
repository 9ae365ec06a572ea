import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  NotificationType,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
} from 'vscode-languageserver';
import { StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { check } from '../../../server/src/engine/check.ts';
import { namesIn } from './files.ts';
import { intlSegmenter } from '../../../server/src/engine/segmenter.ts';
import type { ServerPorts } from '../../../server/src/lsp/ports.ts';
import { createServer } from '../../../server/src/lsp/server.ts';
import { Method, type StatusParams } from '../../../server/src/protocol.ts';

/** What an editor such as VS Code declares, as far as the server looks at it. */
export const EDITOR: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
  },
};

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly check?: ServerPorts['check'];
  readonly model?: Uint8Array;
  /** The model is the client's to give: the server cannot read it. */
  readonly lends?: true;
  /** Files of the workspace by address; those of other schemes than file: are asked from the client. */
  readonly files?: Map<string, string>;
  /** What the editor's settings say, by resource. */
  readonly settings?: (uri: string) => unknown;
  readonly options?: unknown;
  /** The language that the editor is shown in. */
  readonly locale?: string;
  readonly folders?: readonly string[];
}

/** A client and a server that talk over two streams, as an editor and its server process do. */
export class TestClient {
  readonly published: { uri: string; version?: number; diagnostics: Diagnostic[] }[] = [];
  readonly statuses: StatusParams[] = [];
  readonly logs: string[] = [];
  readonly registered: string[] = [];
  refreshes = 0;
  readonly toServer = new PassThrough();
  private readonly toClient = new PassThrough();
  readonly connection: ProtocolConnection;
  private versions = new Map<string, number>();
  initialized: InitializeResult = { capabilities: {} };

  private constructor(private readonly given: ClientOptions) {
    const { files = new Map<string, string>() } = given;
    const reader = new StreamMessageReader(this.toServer);
    const writer = new StreamMessageWriter(this.toClient);
    const watchDog = { shutdownReceived: false, initialize: () => undefined, exit: () => undefined };
    createServer(
      createConnection((logger) => createProtocolConnection(reader, writer, logger), watchDog),
      {
        check: given.check ?? check,
        readFile: (uri) => Promise.resolve(uri.startsWith('file:') ? (files.get(uri) ?? null) : undefined),
        listFolder: (uri) => Promise.resolve(uri.startsWith('file:') ? namesIn(files.keys(), uri) : undefined),
        today: () => '2024-11-28',
        model: () => Promise.resolve(given.lends ? undefined : (given.model ?? null)),
        pause: () => new Promise((resolve) => setImmediate(resolve)),
        segmenter: intlSegmenter(),
      },
    );
    this.connection = createProtocolConnection(
      new StreamMessageReader(this.toClient),
      new StreamMessageWriter(this.toServer),
    );
    this.listen(files);
  }

  static async start(given: ClientOptions = {}): Promise<TestClient> {
    const client = new TestClient(given);
    const { capabilities = EDITOR, folders = ['file:///w'], options, locale } = given;
    const params: InitializeParams = {
      processId: null,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      ...(options === undefined ? {} : { initializationOptions: options }),
      ...(locale === undefined ? {} : { locale }),
    };
    client.initialized = await client.request<InitializeResult>('initialize', params);
    await client.notify('initialized', {});
    return client;
  }

  private listen(files: Map<string, string>): void {
    const { connection } = this;
    const on = <P>(method: string, act: (params: P) => void): void => {
      connection.onNotification(new NotificationType<P>(method), act);
    };
    on<TestClient['published'][number]>('textDocument/publishDiagnostics', (params) => this.published.push(params));
    on<StatusParams>(Method.status, (params) => this.statuses.push(params));
    on<{ message: string }>('window/logMessage', ({ message }) => this.logs.push(message));
    connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri: string }[] }) =>
      items.map(({ scopeUri }) => this.given.settings?.(scopeUri) ?? null),
    );
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      return null;
    });
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
      this.registered.push(...registrations.map(({ method }) => method));
    });
    connection.onRequest(Method.model, () => ({
      bytes: this.given.model ? Buffer.from(this.given.model).toString('base64') : null,
    }));
    connection.onRequest(Method.readFile, ({ uri }: { uri: string }) => ({ text: files.get(uri) ?? null }));
    connection.onRequest(Method.listFolder, ({ uri }: { uri: string }) => ({ names: namesIn(files.keys(), uri) }));
    connection.listen();
  }

  request<R>(method: string, params?: object): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  notify(method: string, params: object): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  async open(uri: string, text: string, languageId = 'gongwen'): Promise<void> {
    this.versions.set(uri, 1);
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Replaces a stretch of one line. */
  async edit(uri: string, at: { line: number; from: number; to: number }, text: string): Promise<number> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    const range = { start: { line: at.line, character: at.from }, end: { line: at.line, character: at.to } };
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ range, text }] });
    return version;
  }

  close(uri: string): Promise<void> {
    return this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** A diagnostic pull as the protocol answers it. */
  pull(uri: string, previousResultId?: string): Promise<{ kind: string; resultId: string; items: Diagnostic[] }> {
    const previous = previousResultId === undefined ? {} : { previousResultId };
    return this.request('textDocument/diagnostic', { textDocument: { uri }, ...previous });
  }

  stop(): void {
    this.connection.dispose();
  }
}

/** Waits until something that messages bring about has come about. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const end = Date.now() + 3000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
