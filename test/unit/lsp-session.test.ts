import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CancellationTokenSource, type Hover } from 'vscode-languageserver';
import { throwIfCancelled } from '../../server/src/base/cancel.ts';
import { checkWith } from '../../server/src/engine/check.ts';
import { Method, type ChecklistResult } from '../../server/src/protocol.ts';
import { EDITOR, until, type TestClient } from './support/client.ts';
import { REPORT } from './support/drafts.ts';
import { ruleThat } from './support/rules.ts';
import { BOTH, check, codesOf, start, UNTIL, URI } from './support/sessions.ts';

describe('which texts are checked', () => {
  test('Markdown and plain text only if they are reports', async (t) => {
    const client = await start(t);
    const notes = '# 会议记录\n\n截止周五，材料不足。\n';
    for (const [name, languageId, text, codes] of [
      ['a.md', 'markdown', notes, []],
      ['a.txt', 'plaintext', notes, []],
      ['b.md', 'markdown', REPORT, BOTH],
      ['b.txt', 'plaintext', REPORT, BOTH],
      ['c.gongwen', 'gongwen', notes, BOTH],
      ['c.ts', 'typescript', REPORT, []],
    ] as const) {
      await client.open(`file:///w/${name}`, text, languageId);
      assert.deepEqual(codesOf((await client.pull(`file:///w/${name}`)).items), codes, name);
    }
    const silent = client.statuses.find(({ uri }) => uri.endsWith('a.md'));
    assert.deepEqual([silent?.checked, silent?.kind], [false, null]);
    const params = { textDocument: { uri: 'file:///w/a.md' }, position: { line: 2, character: 0 } };
    assert.equal(await client.request<Hover | null>('textDocument/hover', params), null);
  });

  test('a text that becomes a report is one, and stops being one', async (t) => {
    const client = await start(t);
    const uri = 'file:///w/draft.md';
    const title = REPORT.split('\n')[1] ?? '';
    await client.open(
      uri,
      REPORT.replace(title, '').replace('现将有关情况报告如下', '').replaceAll('法治政府建设', '工作'),
      'markdown',
    );
    assert.deepEqual((await client.pull(uri)).items, []);
    await client.edit(uri, { line: 1, from: 0, to: 0 }, title);
    assert.deepEqual(codesOf((await client.pull(uri)).items), BOTH);
  });

  test('files that `include` names are, whatever they say; `kind` alone makes no report', async (t) => {
    const settings = (uri: string): unknown =>
      uri.endsWith('k.md') ? { kind: 'fazhi-nianbao' } : { include: ['草稿/**/*.md'] };
    const client = await start(t, { settings });
    for (const [uri, codes] of [
      ['file:///w/%E8%8D%89%E7%A8%BF/x/a.md', ['word-until']],
      ['file:///w/a.md', []],
      ['file:///w/k.md', []],
    ] as const) {
      await client.open(uri, '截止周五。\n', 'markdown');
      assert.deepEqual(codesOf((await client.pull(uri)).items), codes, uri);
    }
  });
});

describe('push, for clients that cannot pull', () => {
  const capabilities = { workspace: {} };

  test('follows the text and is cleared when it is closed', async (t) => {
    const client = await start(t, { capabilities });
    await client.open(URI, REPORT);
    await until('first', () => client.published.length === 1);
    assert.deepEqual(codesOf(client.published[0]?.diagnostics ?? []), BOTH);
    assert.equal(client.published[0]?.version, 1);
    const line = REPORT.split('\n').findIndex((text) => text.includes('截止'));
    const from = REPORT.split('\n')[line]?.indexOf('截止') ?? 0;
    await client.edit(URI, { line, from, to: from + 2 }, '截至');
    await until('second', () => client.published.at(-1)?.version === 2);
    assert.deepEqual(codesOf(client.published.at(-1)?.diagnostics ?? []), ['word-few']);
    await client.close(URI);
    await until('cleared', () => client.published.at(-1)?.diagnostics.length === 0);
  });

  test('never sends the result of an older text, nor an empty list in between', async (t) => {
    const client = await start(t, { capabilities });
    await client.open(URI, REPORT);
    for (let i = 0; i < 5; i++) await client.edit(URI, { line: 0, from: 0, to: 0 }, '甲');
    await until('last', () => client.published.at(-1)?.version === 6);
    assert.ok(client.published.every(({ diagnostics }) => diagnostics.length > 0));
    const versions = client.published.map(({ version }) => version ?? 0);
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
    );
  });

  test('comes again when settings change', async (t) => {
    const client = await start(t, { capabilities });
    await client.open(URI, REPORT);
    await until('first', () => client.published.length === 1);
    await client.notify('workspace/didChangeConfiguration', {
      settings: { gongwen: { severity: { 'word-until': 'off' } } },
    });
    await until('second', () => client.published.length === 2);
    assert.deepEqual(codesOf(client.published[1]?.diagnostics ?? []), ['word-few']);
  });
});

describe('cancellation', () => {
  test('is an error to the client, never an empty result, and the next question is answered', async (t) => {
    const client = await start(t);
    await client.open(URI, REPORT);
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(
      'textDocument/diagnostic',
      { textDocument: { uri: URI } },
      source.token,
    );
    source.cancel();
    await assert.rejects(asked, { code: -32800 });
    assert.deepEqual(codesOf((await client.pull(URI)).items), BOTH);
  });

  test('reaches the rules through their signal', async (t) => {
    const seen: boolean[] = [];
    const client = await start(t, {
      check: (source, settings, signal, finder) => {
        seen.push(signal.cancelled);
        throwIfCancelled({ cancelled: seen.length === 1 });
        return check(source, settings, signal, finder);
      },
    });
    await client.open(URI, REPORT);
    await assert.rejects(client.pull(URI), { code: -32800 });
    assert.deepEqual(codesOf((await client.pull(URI)).items), BOTH);
    assert.deepEqual(seen, [false, false]);
  });
});

describe('what goes wrong', () => {
  test('in a check is logged and answered as an error; the session goes on', async (t) => {
    let broken = true;
    const client = await start(t, {
      check: (...args) => {
        if (broken) throw new TypeError('the engine is broken');
        return check(...args);
      },
    });
    await client.open(URI, REPORT);
    await assert.rejects(client.pull(URI), { code: -32603 });
    await until('log', () => client.logs.some((log) => log.includes('the engine is broken')));
    broken = false;
    assert.deepEqual(codesOf((await client.pull(URI)).items), BOTH);
  });

  test('in one rule is one finding', async (t) => {
    const rule = ruleThat('word-broken', () => {
      throw new Error('no such word');
    });
    const client = await start(t, { check: (...[source, settings]) => checkWith([rule, UNTIL], source, settings) });
    await client.open(URI, REPORT);
    assert.deepEqual(codesOf((await client.pull(URI)).items), ['word-broken', 'word-until']);
  });

  test('in parameters is an error', async (t) => {
    const client = await start(t);
    for (const method of [
      'textDocument/hover',
      'textDocument/diagnostic',
      'textDocument/codeAction',
      'textDocument/completion',
      'textDocument/selectionRange',
      Method.checkWorkspace,
      Method.fixAllSafe,
    ]) {
      await assert.rejects(client.request(method, {}), (error: { code?: unknown }) => Number(error.code) < 0, method);
    }
    await assert.rejects(client.request('gongwen/none', {}), { code: -32601 });
  });

  test('in a message that is no JSON does not end the session', async (t) => {
    const client = await start(t);
    client.toServer.write('Content-Length: 9\r\n\r\n{"broken"');
    await client.open(URI, REPORT);
    assert.deepEqual(codesOf((await client.pull(URI)).items), BOTH);
  });

  test('positions outside the text are taken as its end', async (t) => {
    const client = await start(t);
    await client.open(URI, REPORT);
    const position = { line: 999, character: 999 };
    assert.equal(await client.request('textDocument/hover', { textDocument: { uri: URI }, position }), null);
  });
});

test('an editor that declares everything is served by pull alone', async (t) => {
  const client = await start(t, { capabilities: EDITOR });
  await client.open(URI, REPORT);
  await client.pull(URI);
  assert.deepEqual(client.published, []);
});

describe('a text that is saved under another name', () => {
  const uri = 'file:///w/%E6%8A%A5%E5%91%8A';
  const whole = { line: 0, from: 0, to: 0 };
  const countOf = async (client: TestClient): Promise<number> =>
    (await client.request<ChecklistResult>(Method.checklist, { uri })).words;

  test('is held once, when what fills it comes after it was opened anew; what is written then counts', async (t) => {
    const client = await start(t);
    await client.open(uri, REPORT);
    const once = await countOf(client);
    await client.close(uri);
    await client.open(uri, '', 'plaintext');
    await client.close(uri);
    // the order in which the messages come where the editor changes the text and its language in one go
    const anew = { uri, languageId: 'gongwen', version: 2, text: REPORT };
    await client.notify('textDocument/didOpen', { textDocument: anew });
    assert.equal(await client.edit(uri, whole, REPORT), 2);
    assert.equal(await countOf(client), once);
    await client.edit(uri, { line: 12, from: 0, to: 0 }, '再写');
    assert.equal(await countOf(client), once + 2);
  });
});
