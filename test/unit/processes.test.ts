import assert from 'node:assert/strict';
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import {
  createProtocolConnection,
  type Diagnostic,
  type Message,
  type ProtocolConnection,
} from 'vscode-languageserver';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
  type DataCallback,
  type Disposable,
} from 'vscode-languageserver/node';
import { REPORT } from './support/drafts.ts';

/** The bundles as they are shipped, in the places that they run in. */
const NODE = 'dist/server/node.cjs';
const WORKER = 'dist/server/worker.js';
const skip = existsSync(NODE) && existsSync(WORKER) ? false : 'nothing is built yet: npm run build';

/** What the server says about a report that lacks a part, from the first message to the diagnostics. */
async function converse(connection: ProtocolConnection, uri: string): Promise<Diagnostic[]> {
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.listen();
  const capabilities = { textDocument: { diagnostic: {} }, workspace: { configuration: true } };
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities, workspaceFolders: null });
  await connection.sendNotification('initialized', {});
  const textDocument = { uri, languageId: 'gongwen', version: 1, text: REPORT };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const { items } = await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return items;
}

/** A folder whose settings turn one rule off, for as long as the test runs. */
function folderWithSettings(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, '.gongwen.yaml'), SETTINGS);
  return pathToFileURL(join(folder, '报告.gongwen')).href;
}

const SETTINGS = 'severity:\n  section: off\n';
const ofSections = (items: readonly Diagnostic[]): Diagnostic[] =>
  items.filter(({ code }) => String(code).startsWith('section-'));

async function end(child: ChildProcess, connection: ProtocolConnection): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  return ended;
}

describe('the server as a process', { skip }, () => {
  test('speaks over standard streams and ends when told', async (t) => {
    const child = spawn(process.execPath, [NODE, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    t.after(() => child.kill());
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    assert.equal(ofSections(await converse(connection, 'file:///nowhere/a.gongwen')).length > 0, true);
    assert.equal(await end(child, connection), 0);
  });

  test('speaks over the channel of a forked process and reads settings from disk', async (t) => {
    const uri = folderWithSettings(t);
    const child = fork(NODE, ['--node-ipc'], { silent: true });
    t.after(() => child.kill());
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    assert.deepEqual(ofSections(await converse(connection, uri)), []);
    assert.equal(await end(child, connection), 0);
  });

  test('keeps what the engine made of it in the folder that it is told, and uses no other code', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'gongwen-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const kept = join(folder, 'new', 'program.code');
    const run = async (): Promise<readonly Diagnostic[]> => {
      const argv = ['--node-ipc', `--code=${join(folder, 'new')}`];
      const child = fork(NODE, argv, { silent: true });
      t.after(() => child.kill());
      const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
      const items = await converse(connection, 'file:///nowhere/a.gongwen');
      assert.equal(await end(child, connection), 0);
      return items;
    };
    const expected = await run();
    const code = readFileSync(kept);
    assert.deepEqual(await run(), expected);
    assert.deepEqual(readFileSync(kept), code, 'good code stays');
    code.fill(0, code.length >> 1, (code.length >> 1) + 4096);
    writeFileSync(kept, code);
    assert.deepEqual(await run(), expected);
    assert.notDeepEqual(readFileSync(kept), code, 'damaged code is made anew');
    assert.deepEqual(readdirSync(join(folder, 'new')), ['program.code'], 'nothing is left beside it');
  });

  test('ends when its editor is gone', async (t) => {
    const child = spawn(process.execPath, [NODE, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    t.after(() => child.kill());
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.stdin.end();
    assert.equal(await ended, 1);
  });
});

/** A worker's messages over a port, whole values and no text. */
class PortReader extends AbstractMessageReader {
  constructor(private readonly port: MessagePort) {
    super();
  }
  listen(callback: DataCallback): Disposable {
    this.port.on('message', callback);
    return { dispose: () => this.port.close() };
  }
}

class PortWriter extends AbstractMessageWriter {
  constructor(private readonly port: MessagePort) {
    super();
  }
  write(message: Message): Promise<void> {
    this.port.postMessage(message);
    return Promise.resolve();
  }
  end(): void {
    this.port.close();
  }
}

test(
  'the server in a worker answers with nothing of Node in reach, its settings read by the client',
  { skip },
  async (t) => {
    const { port1, port2 } = new MessageChannel();
    t.after(() => port1.close());
    const web = { self: port2, MessageChannel, TextEncoder, TextDecoder, atob, setTimeout, clearTimeout, console };
    runInContext(readFileSync(WORKER, 'utf8'), createContext(web));
    const connection = createProtocolConnection(new PortReader(port1), new PortWriter(port1));
    const asked: string[] = [];
    connection.onRequest('gongwen/readFile', ({ uri }: { uri: string }) => {
      asked.push(uri);
      return { text: uri === 'vscode-vfs://host/w/.gongwen.yaml' ? SETTINGS : null };
    });
    assert.deepEqual(ofSections(await converse(connection, 'vscode-vfs://host/w/town/a.gongwen')), []);
    assert.equal(asked[0], 'vscode-vfs://host/w/town/.gongwen.yaml');
  },
);
