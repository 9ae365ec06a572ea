import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { IPCMessageReader, IPCMessageWriter, createProtocolConnection } from 'vscode-languageserver/node';
import { CODE_OPTION } from './protocol.ts';

const SAMPLES = 'samples';
const FOLDER = 'dist/server';
/** What an editor asks of every text that is opened. */
const ASKED = ['diagnostic', 'documentSymbol', 'foldingRange', 'documentLink', 'semanticTokens/full'];
const START = { line: 0, character: 0 };

/**
 * A step of the build: a session as an editor has it, with the samples open and typed in, after which the server leaves
 * the code that the engine made of it beside itself.
 */
async function keepCode(): Promise<void> {
  const server = fork(`${FOLDER}/node.cjs`, ['--node-ipc', `${CODE_OPTION}${FOLDER}`]);
  const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
  connection.listen();
  const workspace = { workspaceFolders: true };
  const capabilities = { workspace, textDocument: { diagnostic: { relatedInformation: true } } };
  const { pid: processId } = process;
  await connection.sendRequest('initialize', { processId, rootUri: null, workspaceFolders: null, capabilities });
  await connection.sendNotification('initialized', {});
  for (const name of readdirSync(SAMPLES)) {
    const uri = `file:///samples/${encodeURIComponent(name)}`;
    const text = readFileSync(`${SAMPLES}/${name}`, 'utf8');
    const textDocument = { uri, languageId: 'gongwen', version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    for (const method of ASKED) await connection.sendRequest(`textDocument/${method}`, { textDocument: { uri } });
    const change = { range: { start: START, end: START }, text: ' ' };
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [change],
    });
    await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  }
  const ended = once(server, 'exit');
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  const [status] = (await ended) as [number | null];
  process.exitCode = status ?? 1;
}

void keepCode();
