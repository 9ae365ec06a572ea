import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver';
import fc from 'fast-check';
import { parse } from 'yaml';
import { checkWith } from '../../server/src/engine/check.ts';
import { HEADS, withAllowed } from '../../server/src/engine/config-edit.ts';
import type { ServerPorts } from '../../server/src/lsp/ports.ts';
import { Method, type AllowParams, type AllowScope, type IgnoreResult } from '../../server/src/protocol.ts';
import { until } from './support/client.ts';
import { REPORT } from './support/drafts.ts';
import { wordRule } from './support/rules.ts';
import { codesOf, start, URI } from './support/sessions.ts';

const made = (source: string | null, word: string): string => {
  const edited = withAllowed(source, { word }, HEADS.settings);
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

  test('bears a reason where one was given; with or without one it stands there once', () => {
    const list = 'allow:\n  - word: 甲局 # 甲\n    why: 简称\n';
    const put = (source: string | null, word: string, why: string): string => {
      const edited = withAllowed(source, { word, why }, '# 头\n');
      assert.ok('text' in edited);
      return edited.text;
    };
    assert.equal(put(null, '甲局', '简称: 全称'), '# 头\nallow:\n  - word: 甲局\n    why: "简称: 全称"\n');
    assert.equal(put(list, '甲局', ''), list);
    assert.deepEqual(parse(put(list, '乙局', '也是')), {
      allow: [
        { word: '甲局', why: '简称' },
        { word: '乙局', why: '也是' },
      ],
    });
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
    const edited = withAllowed('year: 2023\nallow: [甲\nkind: x\n', { word: '乙' }, '');
    assert.ok('line' in edited && edited.line >= 2);
  });
});

describe('the quick fix', () => {
  const cases: { scope: AllowScope; file: string; text: RegExp; files: [string, string][] }[] = [
    {
      scope: 'folder',
      file: 'file:///w/.gongwen.yaml',
      text: /^# 全镇\nseverity:\n {2}word-few: hint\nallow:\n {2}- 截止\n$/u,
      files: [],
    },
    {
      scope: 'team',
      file: `file:///w/.gongwen/terms/${encodeURIComponent('可用词语.yaml')}`,
      text: /^# .+\nallow:\n {2}- word: 截止\n {4}why: 转引原文\n$/u,
      files: [],
    },
    {
      scope: 'report',
      file: `file:///w/.gongwen/allowed/${URI.slice('file:///w/'.length)}.yaml`,
      text: /\nallowed:\n {2}截止: "转引原文"\n$/u,
      files: [],
    },
  ];
  for (const { scope, file, text, files: more } of cases) {
    test(`takes words for right: ${scope}; they are no longer judged`, async (t) => {
      const files = new Map([['file:///w/.gongwen.yaml', '# 全镇\nseverity:\n  word-few: hint\n'], ...more]);
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
      const offered = actions.flatMap(({ command }) =>
        command?.command === 'gongwen.allow' ? ((command.arguments ?? []) as AllowParams[]) : [],
      );
      const given = offered.find((one) => one.scope === scope);
      assert.deepEqual(given, { uri: URI, word: '截止', scope });
      const told = { ...given, reason: '转引原文' };
      const { kept, write } = await client.request<IgnoreResult>(Method.allow, told);
      assert.deepEqual(kept, { can: true, file });
      assert.match(write?.text ?? '', text);
      files.set(file, write?.text ?? '');
      await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 2 }] });
      await until('refresh', () => client.refreshes === 1);
      assert.deepEqual(codesOf((await client.pull(URI)).items), ['word-few']);
      const again = await client.request<IgnoreResult>(Method.allow, told);
      assert.ok(again.write === null || again.write.text === write?.text, 'it stands there already');
    });
  }

  test('names words that bear quotation marks without doubling them', async (t) => {
    const dated = wordRule({ id: 'word-dated', wrong: '“七五”普法', right: '“八五”普法' });
    const judge: ServerPorts['check'] = (source, settings) => checkWith([dated], source, settings);
    const client = await start(t, { check: judge, options: { allow: 'gongwen.allow' } });
    await client.open(URI, REPORT.replace('举办讲座', '开展“七五”普法讲座'));
    const { items } = await client.pull(URI);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: items[0]?.range,
      context: { diagnostics: items },
    });
    const offered = actions.filter(({ command }) => command?.command === 'gongwen.allow');
    assert.deepEqual(
      offered.map(({ title }) => /^“[^“”]*”/u.exec(title)?.[0]),
      ['“七五普法”', '“七五普法”', '“七五普法”'],
    );
    assert.equal((offered[0]?.command?.arguments as AllowParams[])[0]?.word, '“七五”普法');
  });

  test('goes into the nearest list of the team', async (t) => {
    const near = 'file:///w/a/.gongwen/terms/x.yaml';
    const client = await start(t, { files: new Map([[near, 'terms: []\n']]) });
    const ask = (uri: string): Promise<IgnoreResult> =>
      client.request<IgnoreResult>(Method.allow, { uri, word: '甲局', scope: 'team' });
    const name = encodeURIComponent('可用词语.yaml');
    assert.equal((await ask('file:///w/a/b/c.md')).write?.file, `file:///w/a/.gongwen/terms/${name}`);
    assert.equal((await ask('file:///w/c.md')).write?.file, `file:///w/.gongwen/terms/${name}`);
  });

  test('says why it cannot be done', async (t) => {
    const files = new Map([['file:///w/.gongwen.yaml', 'year: 2023\nallow: [甲\n']]);
    const client = await start(t, { files });
    const ask = (uri: string): Promise<IgnoreResult> =>
      client.request<IgnoreResult>(Method.allow, { uri, word: '甲局', scope: 'folder' });
    const broken = await ask(URI);
    assert.ok(!broken.kept.can && broken.kept.why === 'broken' && broken.write === null);
    assert.deepEqual((await ask('untitled:1')).kept, { can: false, why: 'unsaved' });
    assert.deepEqual((await ask('file:///elsewhere/a.md')).kept, { can: false, why: 'outside' });
  });
});
