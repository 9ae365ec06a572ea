import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver';
import fc from 'fast-check';
import { parse } from 'yaml';
import { withAllowed } from '../../server/src/engine/config-edit.ts';
import { Method, type AllowParams, type IgnoreResult } from '../../server/src/protocol.ts';
import { until } from './support/client.ts';
import { REPORT } from './support/drafts.ts';
import { codesOf, start, URI } from './support/sessions.ts';

const made = (source: string | null, word: string): string => {
  const edited = withAllowed(source, word);
  assert.ok('text' in edited, JSON.stringify(edited));
  return edited.text;
};

describe('a word that is not judged', () => {
  test('begins a file, joins a list, stands there once', () => {
    assert.match(made(null, '镇委'), /^# .+\nallow:\n {2}- 镇委\n$/u);
    assert.equal(made('# 我的话\nyear: 2023 # 不变\n', '镇委'), '# 我的话\nyear: 2023 # 不变\nallow:\n  - 镇委\n');
    const list = 'allow:\n  - 甲局 # 甲\nyear: 2023\n';
    assert.equal(made(list, '乙局'), 'allow:\n  - 甲局 # 甲\n  - 乙局\nyear: 2023\n');
    assert.equal(made(list, '甲局'), list);
    assert.deepEqual(parse(made('allow:\n', '甲局')), { allow: ['甲局'] });
  });

  test('is read again as it was, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.constantFrom(null, 'year: 2023\n'),
        (word, source) => {
          if (word.includes('\u0000')) return;
          assert.deepEqual((parse(made(source, word)) as { allow: string[] }).allow, [word]);
        },
      ),
    );
  });

  test('is not put into a file that cannot be understood', () => {
    const edited = withAllowed('year: 2023\nallow: [甲\nkind: x\n', '乙');
    assert.ok('line' in edited && edited.line >= 2);
  });
});

describe('the quick fix', () => {
  test('puts the words into the nearest settings, and they are no longer judged', async (t) => {
    const files = new Map([['file:///w/.gongwen.yaml', '# 全镇\nseverity:\n  word-few: hint\n']]);
    const client = await start(t, { files, options: { allow: 'gongwen.allow' } });
    await client.open(URI, REPORT);
    const { items } = await client.pull(URI);
    const found = items.find(({ code }) => code === 'word-until');
    assert.ok(found);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: found.range,
      context: { diagnostics: [found] },
    });
    const action = actions.find(({ command }) => command?.command === 'gongwen.allow');
    const [given] = (action?.command?.arguments ?? []) as AllowParams[];
    assert.deepEqual(given, { uri: URI, word: '截止' });
    const { kept, write } = await client.request<IgnoreResult>(Method.allow, given);
    assert.deepEqual(kept, { can: true, file: 'file:///w/.gongwen.yaml' });
    assert.equal(write?.text, '# 全镇\nseverity:\n  word-few: hint\nallow:\n  - 截止\n');
    files.set(write.file, write.text);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: write.file, type: 2 }] });
    await until('refresh', () => client.refreshes === 1);
    assert.deepEqual(codesOf((await client.pull(URI)).items), ['word-few']);
    assert.equal((await client.request<IgnoreResult>(Method.allow, given)).write, null, 'it stands there already');
  });

  test('says why it cannot be done', async (t) => {
    const files = new Map([['file:///w/.gongwen.yaml', 'year: 2023\nallow: [甲\n']]);
    const client = await start(t, { files });
    const ask = (uri: string): Promise<IgnoreResult> => client.request<IgnoreResult>(Method.allow, { uri, word: '甲' });
    const broken = await ask(URI);
    assert.ok(!broken.kept.can && broken.kept.why === 'broken' && broken.write === null);
    assert.deepEqual((await ask('untitled:1')).kept, { can: false, why: 'unsaved' });
    assert.deepEqual((await ask('file:///elsewhere/a.md')).kept, { can: false, why: 'outside' });
  });
});
