import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver';
import { Method, type IgnoreParams, type IgnoreResult, type SuppressedResult } from '../../server/src/protocol.ts';
import { until, type TestClient } from './support/client.ts';
import { REPORT } from './support/drafts.ts';
import { codesOf, start, URI } from './support/sessions.ts';

const FILE = 'file:///w/.gongwen/ignored/report.gongwen.yaml';

/** What the quick fix of a rule's finding asks the client to do. */
async function offered(client: TestClient, rule: string): Promise<Pick<IgnoreParams, 'uri' | 'key'>> {
  const { items } = await client.pull(URI);
  const diagnostic = items.find(({ code }) => code === rule);
  assert.ok(diagnostic);
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: URI },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic] },
  });
  const action = actions.find(({ command }) => command?.command === 'gongwen.ignore');
  assert.ok(action, JSON.stringify(actions));
  assert.match(action.title, /不再提示/u);
  return (action.command?.arguments as [Pick<IgnoreParams, 'uri' | 'key'>])[0];
}

const change = (client: TestClient, params: IgnoreParams): Promise<IgnoreResult> =>
  client.request<IgnoreResult>(Method.ignore, params);
const list = (client: TestClient): Promise<SuppressedResult> =>
  client.request<SuppressedResult>(Method.suppressed, { uri: URI });

describe('ignoring a finding', () => {
  test('is kept in a file, at once and for the next session, and can be taken back', async (t) => {
    const files = new Map<string, string>();
    const client = await start(t, { files, options: { ignore: 'gongwen.ignore' } });
    await client.open(URI, REPORT);
    const named = await offered(client, 'word-until');
    const { write } = await change(client, { ...named, reason: '引用原文' });
    assert.equal(write?.file, FILE);
    files.set(FILE, write.text);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: FILE, type: 1 }] });
    await until('refresh', () => client.refreshes === 1);
    assert.deepEqual(codesOf((await client.pull(URI)).items), ['word-few']);
    const { items, lost } = await list(client);
    assert.deepEqual(
      items.map(({ key, by, reason }) => [key, by, reason.endsWith('：引用原文')]),
      [[named.key, 'file', true]],
    );
    assert.deepEqual(lost, []);
    const back = await change(client, { ...named, reason: null });
    files.set(FILE, back.write?.text ?? '');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: FILE, type: 2 }] });
    await until('refresh', () => client.refreshes === 2);
    assert.ok(codesOf((await client.pull(URI)).items).includes('word-until'));
    assert.equal((await change(client, { ...named, reason: null })).write, null, 'it is not ignored');
  });

  test('holds for a file that lies deeper, and its entries outlive their words', async (t) => {
    const files = new Map([[FILE, 'version: 1\nignored:\n  abcdefghijk: "错字“布署”：看过"\n']]);
    const client = await start(t, { files, options: { ignore: 'gongwen.ignore' } });
    await client.open(URI, REPORT);
    assert.deepEqual((await list(client)).lost, [{ key: 'abcdefghijk', note: '错字“布署”：看过' }]);
  });

  test('a comment in the text is listed with its reason', async (t) => {
    const client = await start(t, {});
    const at = REPORT.split('\n').findIndex((line) => line.includes('截止'));
    assert.ok(at >= 0);
    const lines = REPORT.split('\n');
    lines.splice(at, 0, '<!-- gongwen-disable-next word-until：照录 -->');
    await client.open(URI, lines.join('\n'));
    assert.deepEqual(
      (await list(client)).items.map(({ by, reason }) => [by, reason]),
      [['comment', '照录']],
    );
  });

  test('cannot be kept for a text that is in no file, nor beside a broken file, and that is told', async (t) => {
    const files = new Map([[FILE, '<<<<<<< mine\n']]);
    const client = await start(t, { files, options: { ignore: 'gongwen.ignore' } });
    await client.open(URI, REPORT);
    const named = await offered(client, 'word-until');
    const broken = await change(client, { ...named, reason: '' });
    assert.equal(broken.write, null);
    assert.ok(!broken.kept.can && broken.kept.why === 'broken' && broken.kept.line === 1);
    assert.ok(client.logs.some((line) => line.includes('冲突')));
    await client.open('untitled:1', REPORT);
    const unsaved = await change(client, { uri: 'untitled:1', key: named.key, reason: '' });
    assert.deepEqual(unsaved, { kept: { can: false, why: 'unsaved' }, write: null });
    await assert.rejects(change(client, { uri: 'file:///w/gone.md', key: 'x', reason: '' }), { code: -32801 });
  });

  test('a finding that is no longer there cannot be ignored', async (t) => {
    const client = await start(t, { options: { ignore: 'gongwen.ignore' } });
    await client.open(URI, REPORT);
    await assert.rejects(change(client, { uri: URI, key: 'abcdefghijk', reason: '' }), { code: -32801 });
  });

  test('is not offered to a client that cannot do it', async (t) => {
    const client = await start(t);
    await client.open(URI, REPORT);
    await assert.rejects(offered(client, 'word-until'));
  });
});
