import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProtocolConnection, type Diagnostic, type ProtocolConnection } from 'vscode-languageserver';
import { IPCMessageReader, IPCMessageWriter } from 'vscode-languageserver/node';

const URI = 'file:///bench/report.gongwen';
const CAPABILITIES = {
  textDocument: { diagnostic: { relatedInformation: true } },
  workspace: { configuration: false, workspaceFolders: true },
};

export interface Memory {
  /** The whole process, in bytes. */
  readonly rss: number;
  readonly heapUsed: number;
}

/** A server as the editor starts it, a process that is talked to over IPC, with one report open. */
export class ServerSession {
  readonly #child: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #heap: string;
  #version = 1;

  private constructor(module: string, preload: string) {
    this.#heap = join(mkdtempSync(join(tmpdir(), 'gongwen-bench-')), 'heap.json');
    this.#child = fork(module, ['--node-ipc'], {
      execArgv: ['-r', preload],
      env: { ...process.env, GONGWEN_HEAP: this.#heap },
    });
    this.#connection = createProtocolConnection(new IPCMessageReader(this.#child), new IPCMessageWriter(this.#child));
    this.#connection.listen();
  }

  /**
   * Starts a server and opens the text.
   * @returns the session, the first diagnostics, and the milliseconds until they were there
   */
  static async start(module: string, preload: string, text: string, diagnostics: readonly Diagnostic[]) {
    const from = performance.now();
    const session = new ServerSession(module, preload);
    const connection = session.#connection;
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: CAPABILITIES,
      workspaceFolders: null,
      initializationOptions: { diagnostics },
    });
    await connection.sendNotification('initialized', {});
    const textDocument = { uri: URI, languageId: 'gongwen', version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    const first = await session.pull();
    return { session, first, took: performance.now() - from };
  }

  async pull(): Promise<Diagnostic[]> {
    const answer = await this.#connection.sendRequest<{ items?: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: URI },
    });
    return answer.items ?? [];
  }

  /** One edit in a line, then the question what is found now. @returns milliseconds until the answer */
  async edit(line: number, from: number, to: number, text: string): Promise<number> {
    const start = performance.now();
    const range = { start: { line, character: from }, end: { line, character: to } };
    void this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: ++this.#version },
      contentChanges: [{ range, text }],
    });
    await this.pull();
    return performance.now() - start;
  }

  /** What the process holds once its garbage is collected. */
  async memory(): Promise<Memory> {
    rmSync(this.#heap, { force: true });
    this.#child.kill('SIGUSR2');
    for (;;) {
      if (existsSync(this.#heap)) {
        const text = readFileSync(this.#heap, 'utf8');
        if (text.endsWith('}')) return JSON.parse(text) as Memory;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await ended;
    this.#connection.dispose();
    rmSync(join(this.#heap, '..'), { recursive: true, force: true });
  }
}
