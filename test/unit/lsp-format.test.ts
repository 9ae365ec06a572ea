import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { check } from '../../server/src/engine/check.ts';
import { Method, type FixFilesResult, type FixRuleArguments } from '../../server/src/protocol.ts';
import { EDITOR, TestClient, until } from './support/client.ts';
import { FLAWED } from './support/cli.ts';
import { URI } from './support/sessions.ts';

const dynamic = { dynamicRegistration: true };
const CAPABLE = {
  ...EDITOR,
  textDocument: { ...EDITOR.textDocument, formatting: dynamic, rangeFormatting: dynamic, onTypeFormatting: dynamic },
};
const options = { tabSize: 2, insertSpaces: true };
const textDocument = { uri: URI };

describe('formatting requests', () => {
  test('are offered to a client that takes them by language, and answered', async (t) => {
    const client = await TestClient.start({ check, capabilities: CAPABLE });
    t.after(() => client.stop());
    await until('the registrations', () => client.registered.includes('textDocument/onTypeFormatting'));
    assert.ok(client.registered.includes('textDocument/formatting'));
    await client.open(URI, FLAWED);
    const all = await client.request<TextEdit[]>('textDocument/formatting', { textDocument, options });
    assert.deepEqual(
      all.map(({ newText }) => newText),
      ['，', '，'],
    );
    const range = { start: { line: 6, character: 0 }, end: { line: 7, character: 0 } };
    const some = await client.request<TextEdit[]>('textDocument/rangeFormatting', { textDocument, options, range });
    assert.deepEqual(
      some.map(({ range: { start } }) => start.line),
      [6],
    );
    const typed = { textDocument, options, ch: ',', position: { line: 2, character: 6 } };
    const [wide] = await client.request<TextEdit[]>('textDocument/onTypeFormatting', typed);
    assert.deepEqual([wide?.newText, wide?.range.start.character], ['，', 5]);
    const broken = { textDocument, options, ch: '\n', position: { line: 0, character: 0 } };
    assert.deepEqual(await client.request<TextEdit[]>('textDocument/onTypeFormatting', broken), []);
  });

  test('are not offered to one that takes them for all languages only', async (t) => {
    const client = await TestClient.start({ check });
    t.after(() => client.stop());
    await client.open(URI, FLAWED);
    await client.pull(URI);
    assert.ok(!client.registered.some((method) => method.endsWith('ormatting')));
  });
});

describe('putting a rule right in several files', () => {
  const files = new Map([
    ['file:///w/a.gongwen', FLAWED],
    ['file:///w/b.md', FLAWED],
    ['file:///w/notes.md', '认真布署。\n'],
  ]);
  const uris = [...files.keys(), 'file:///w/gone.md'];

  test('gives the edits of each report, with the versions of those that are open', async (t) => {
    const client = await TestClient.start({ check, files });
    t.after(() => client.stop());
    await client.open('file:///w/a.gongwen', FLAWED);
    const result = await client.request<FixFilesResult>(Method.fixFiles, { uris, rule: 'word-wrong' });
    assert.deepEqual(
      result.files.map(({ uri, version, edits }) => [uri, version, edits.map(({ newText }) => newText)]),
      [
        ['file:///w/a.gongwen', 1, ['部']],
        ['file:///w/b.md', null, ['部']],
      ],
    );
    assert.match(result.files[0]?.label ?? '', /，1处$/u);
    assert.deepEqual(result.unreadable, [{ uri: 'file:///w/gone.md', reason: '找不到文件' }]);
    const safe = await client.request<FixFilesResult>(Method.fixFiles, { uris, rule: null });
    assert.ok((safe.files[0]?.edits.length ?? 0) >= 2);
    const none = await client.request<FixFilesResult>(Method.fixFiles, { uris, rule: 'number-sum' });
    assert.deepEqual(none.files, []);
    await assert.rejects(client.request(Method.fixFiles, { uris: 'a', rule: null }), { code: -32602 });
  });

  test('is offered at a finding: in the report where it has several, in the folder always', async (t) => {
    const client = await TestClient.start({ check, options: { fixRule: 'gongwen.fixRule' } });
    t.after(() => client.stop());
    await client.open(URI, FLAWED.replace('各项工作。', '各项工作，层层布署。'));
    const { items } = await client.pull(URI);
    const found = items.find(({ code }) => code === 'word-wrong');
    assert.ok(found);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: found.range,
      context: { diagnostics: [] },
    });
    const offered = actions.flatMap(({ command }) =>
      command?.command === 'gongwen.fixRule' ? ((command.arguments ?? []) as FixRuleArguments[]) : [],
    );
    assert.deepEqual(offered, [
      { uri: URI, rule: 'word-wrong', where: 'report' },
      { uri: URI, rule: 'word-wrong', where: 'folder' },
    ]);
  });
});
