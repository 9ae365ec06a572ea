// A step of the build: a session as an editor has it, with the samples open, after which the server leaves the code that
// the engine made of it beside itself.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

const SAMPLES = 'samples';
const server = fork('dist/server/node.cjs', ['--node-ipc', '--code=dist/server']);
const waiting = new Map();

server.on('message', ({ id, method, result, error }) => {
  if (method !== undefined) return;
  if (error) throw new Error(`${id}: ${error.message}`);
  waiting.get(id)?.(result);
});

function tell(method, params) {
  server.send({ jsonrpc: '2.0', method, params });
}

function ask(method, params) {
  const id = waiting.size + 1;
  server.send({ jsonrpc: '2.0', id, method, params });
  return new Promise((resolve) => waiting.set(id, resolve));
}

/** What an editor asks for of every text that is opened. */
const ASKED = ['diagnostic', 'documentSymbol', 'foldingRange', 'documentLink', 'semanticTokens/full'];
const workspace = { workspaceFolders: true };
const capabilities = { workspace, textDocument: { diagnostic: { relatedInformation: true } } };
await ask('initialize', { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities });
tell('initialized', {});
for (const name of readdirSync(SAMPLES)) {
  const textDocument = { uri: `file:///samples/${encodeURIComponent(name)}` };
  const text = readFileSync(`${SAMPLES}/${name}`, 'utf8');
  tell('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'gongwen', version: 1, text } });
  for (const method of ASKED) await ask(`textDocument/${method}`, { textDocument });
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  tell('textDocument/didChange', {
    textDocument: { ...textDocument, version: 2 },
    contentChanges: [{ range, text: ' ' }],
  });
  await ask('textDocument/diagnostic', { textDocument });
}
const ended = once(server, 'exit');
await ask('shutdown');
tell('exit');
const [status] = await ended;
process.exitCode = status;
