import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test, type TestContext } from 'node:test';
import type { CompletionItem, CompletionList, Diagnostic } from 'vscode-languageserver';
import { check } from '../../server/src/engine/check.ts';
import {
  Method,
  type KindInfo,
  type NewReportResult,
  type SaveSnippetResult,
  type SnippetInfo,
} from '../../server/src/protocol.ts';
import { EDITOR, until, type TestClient } from './support/client.ts';
import { start, URI } from './support/sessions.ts';

const PLACE = 'test/fixtures/packs/.gongwen';
const pack = (name: string): string => readFileSync(`${PLACE}/${name}`, 'utf8');
const at = (folder: string, name: string): string =>
  `${folder}/.gongwen/${name.split('/').map(encodeURIComponent).join('/')}`;
const NAMES = ['terms/用语.yaml', 'kinds/普法工作总结.yaml', 'snippets/常用句.code-snippets'];
const packIn = (folder: string): Map<string, string> => new Map(NAMES.map((name) => [at(folder, name), pack(name)]));
const REPORT = '云岭镇2024年法治政府建设年度报告\n2024年，县法宣办组织宣讲12场。\n\n';

const SNIPPETS = {
  ...EDITOR,
  textDocument: { ...EDITOR.textDocument, completion: { completionItem: { snippetSupport: true } } },
};

function session(t: TestContext, files: Map<string, string>): Promise<TestClient> {
  return start(t, { files, check, capabilities: SNIPPETS });
}

const rowsOf = (items: readonly Diagnostic[]): string[] =>
  items.map(({ message }) => String(message)).filter((message) => message.includes('法宣办'));

async function completed(client: TestClient, uri: string, line: number, character: number): Promise<CompletionItem[]> {
  const given = { textDocument: { uri }, position: { line, character } };
  return (await client.request<CompletionList | null>('textDocument/completion', given))?.items ?? [];
}

describe('a pack beside a report', () => {
  for (const [name, folder] of [
    ['on the disk of the server', 'file:///w'],
    ['in a folder that only the client can read', 'vscode-vfs://github/w'],
  ] as const) {
    test(`judges it: ${name}`, async (t) => {
      const client = await start(t, { files: packIn(folder), check, capabilities: SNIPPETS, folders: [folder] });
      await client.open(`${folder}/a.gongwen`, REPORT);
      assert.equal(rowsOf((await client.pull(`${folder}/a.gongwen`)).items).length, 1);
    });
  }

  test('what changes in it changes the findings', async (t) => {
    const files = packIn('file:///w');
    const client = await session(t, files);
    await client.open(URI, REPORT);
    assert.equal(rowsOf((await client.pull(URI)).items).length, 1);
    const uri = at('file:///w', NAMES[0] ?? '');
    files.set(uri, 'terms: []\n');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    await until('refresh', () => client.refreshes === 1);
    assert.deepEqual(rowsOf((await client.pull(URI)).items), []);
    files.clear();
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///w/.gongwen', type: 3 }] });
    await until('refresh', () => client.refreshes === 2);
  });
});

describe('an open file of a pack', () => {
  const cases: readonly (readonly [string, (text: string) => string, RegExp, number])[] = [
    ['terms/用语.yaml', (text) => text.replace('bad: 县法宣办', 'bad: 县普法办'), /应当提示的例句/u, 2],
    [
      'terms/用语.yaml',
      (text) => text.replace('severity', 'x').replace('    to: 2022-12-31', '    too: 2022'),
      /没有“too”/u,
      9,
    ],
    ['kinds/普法工作总结.yaml', (text) => text.replace('打算|计划|安排', '展望'), /没有认作/u, 0],
    ['snippets/常用句.code-snippets', (text) => text.replace('全年收到', '积极布署，全年收到'), /填写以后会被提示/u, 2],
  ];
  for (const [name, change, told, line] of cases) {
    test(`tells of what is wrong in it: ${name} ${String(told)}`, async (t) => {
      const client = await session(t, packIn('file:///w'));
      const uri = at('file:///w', name);
      await client.open(uri, pack(name), 'yaml');
      assert.deepEqual((await client.pull(uri)).items, []);
      await client.close(uri);
      await client.open(uri, change(pack(name)), 'yaml');
      const { items } = await client.pull(uri);
      assert.ok(items.length > 0);
      assert.match(String(items[0]?.message), told);
      assert.equal(items[0]?.range.start.line, line);
    });
  }

  test('is offered its words', async (t) => {
    const client = await session(t, new Map());
    const offered = async (name: string, text: string): Promise<string[]> => {
      const uri = at('file:///w', name);
      await client.open(uri, text, 'yaml');
      const lines = text.split('\n');
      const items = await completed(client, uri, lines.length - 1, lines.at(-1)?.length ?? 0);
      await client.close(uri);
      return items.map(({ label }) => label);
    };
    assert.deepEqual(await offered('terms/a.yaml', ''), ['terms', 'allow', 'severity']);
    const entry = await offered('terms/a.yaml', 'terms:\n  - ');
    for (const name of ['find', 'right', 'why', 'except', 'bad', 'good', 'replaces']) assert.ok(entry.includes(name));
    assert.deepEqual(await offered('terms/a.yaml', 'terms:\n  - find: 甲乙\n    ri'), entry);
    assert.deepEqual(await offered('terms/a.yaml', 'terms:\n  - find: 甲乙\n    severity: '), [
      'error',
      'warning',
      'information',
      'hint',
    ]);
    assert.ok((await offered('terms/a.yaml', 'severity:\n  ')).includes('term-dated'));
    assert.deepEqual(await offered('terms/a.yaml', 'allow:\n  - '), ['word', 'why']);
    assert.ok((await offered('kinds/a.yaml', 'slots:\n  - id: a\n    ')).includes('scaffold'));
    assert.ok((await offered('kinds/a.yaml', 'frame:\n  ')).includes('opening'));
    assert.deepEqual(await offered('kinds/a.yaml', 'yearly: '), ['true', 'false']);
    assert.deepEqual(await offered('snippets/a.code-snippets', '{'), []);
  });
});

describe('snippets of the team', () => {
  test('are offered while somebody types, with the year of the report', async (t) => {
    const client = await session(t, packIn('file:///w'));
    await client.open(URI, `${REPORT}fysj\n复议\nxfbg\npfzf\nffff\n\n`);
    const offered = async (line: number, character: number): Promise<CompletionItem[]> =>
      (await completed(client, URI, line, character)).filter(({ detail }) => detail === '团队片段');
    const [data, ...more] = await offered(3, 4);
    assert.deepEqual(more, []);
    assert.equal(data?.label, '复议数据句');
    assert.equal(data.insertTextFormat, 2);
    assert.deepEqual(data.textEdit, {
      range: { start: { line: 3, character: 0 }, end: { line: 3, character: 4 } },
      newText: '全年收到行政复议申请${1:数量}件，审结${2:数量}件。$0',
    });
    assert.deepEqual(
      (await offered(4, 2)).map(({ label }) => label),
      ['复议数据句'],
    );
    const [whole] = await offered(5, 4);
    assert.match((whole?.textEdit as { newText: string }).newText, /\$\{2:2024\}年信访工作情况/u);
    assert.deepEqual(
      (await offered(6, 4)).map(({ label }) => label),
      ['普法工作总结：主要做法'],
    );
    assert.deepEqual(await offered(7, 4), []);
    const blank = (await offered(8, 0)).map(({ label }) => label);
    assert.ok(blank.includes('复议数据句') && !blank.includes('信访报告'));
  });

  test('are no snippets for a client that takes none', async (t) => {
    const client = await start(t, { files: packIn('file:///w'), check });
    await client.open(URI, `${REPORT}fysj`);
    assert.deepEqual(
      (await completed(client, URI, 3, 4)).filter(({ detail }) => detail === '团队片段'),
      [],
    );
  });

  test('and kinds of the team begin new reports', async (t) => {
    const client = await session(t, packIn('file:///w'));
    const kinds = await client.request<KindInfo[]>(Method.listKinds, { uri: URI });
    assert.deepEqual(
      kinds.slice(0, 2).map(({ title }) => title),
      ['普法工作总结', '信访报告'],
    );
    assert.ok(!(await client.request<KindInfo[]>(Method.listKinds)).some(({ title }) => title === '信访报告'));
    const given = { uri: URI, issuer: '云岭镇人民政府', year: 2023 };
    const whole = await client.request<NewReportResult>(Method.newReport, { ...given, kind: '信访报告' });
    assert.match(whole.text, /^云岭镇人民政府关于2023年信访工作情况的报告\n/u);
    assert.match(whole.snippet, /^\$\{1:云岭镇人民政府\}关于\$\{2:2023\}年/u);
    const kind = await client.request<NewReportResult>(Method.newReport, { ...given, kind: 'puf-zongjie' });
    assert.match(kind.text, /^云岭镇人民政府2023年普法工作总结\n/u);
    await assert.rejects(client.request(Method.newReport, { ...given, kind: '没有' }), /没有“没有”这个文种/u);
    const list = await client.request<SnippetInfo[]>(Method.listSnippets, { uri: URI });
    assert.deepEqual(list.map(({ name }) => name).slice(0, 2), ['复议数据句', '信访报告']);
    assert.ok(list.some(({ name }) => name === '普法工作总结：全文'));
  });
});

describe('words of a report as a snippet', () => {
  const TEXT = [
    '云岭镇人民政府关于2023年法治政府建设情况的报告',
    '2023年，云岭镇办理行政处罚案件30件，罚没5.6万元，办结率95.2%。根据《重大行政决策程序暂行条例》，云岭镇人民政府决策12件。',
    '2024年，云岭镇将继续努力。',
    '云岭镇人民政府',
    '2024年1月15日',
  ].join('\n');
  const save = async (client: TestClient, name: string, line: number): Promise<SaveSnippetResult> => {
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    return client.request<SaveSnippetResult>(Method.saveSnippet, { uri: URI, range, name });
  };

  test('become fields where they are years, names and figures; the same name is one field', async (t) => {
    const files = new Map<string, string>();
    const client = await session(t, files);
    await client.open(URI, TEXT);
    const { kept, write, fields } = await save(client, '执法数据', 1);
    const file = at('file:///w', 'snippets/团队片段.code-snippets');
    assert.deepEqual(kept, { can: true, file });
    const made = JSON.parse(write?.text ?? '') as Record<string, { prefix: string[]; body: string[] }>;
    assert.deepEqual(made['执法数据']?.prefix, ['执法数据']);
    assert.deepEqual(made['执法数据'].body, [
      '${1:年份}年，${2:本地}办理行政处罚案件${3:数字}件，罚没${4:数字}万元，办结率${5:比率}%。根据《重大行政决策程序暂行条例》，${6:发文机关}决策${7:数字}件。',
    ]);
    assert.equal(fields, 7);
    files.set(file, write?.text ?? '');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: file, type: 1 }] });
    assert.equal((await save(client, '执法数据', 2)).write, null, 'one of this name is there');
    const more = (await save(client, '展望', 2)).write?.text ?? '';
    assert.deepEqual((JSON.parse(more) as typeof made)['展望']?.body, ['${1:下一年}年，${2:本地}将继续努力。']);
    assert.deepEqual(Object.keys(JSON.parse(more) as object), ['执法数据', '展望']);
  });

  test('comments of the file stay; a broken file is left alone and told', async (t) => {
    const place = at('file:///w', 'snippets/团队片段.code-snippets');
    const files = new Map([[place, '{\n  // 我们的句子\n  "甲": { "prefix": "j", "body": "甲。" },\n}\n']]);
    const client = await session(t, files);
    await client.open(URI, TEXT);
    assert.match((await save(client, '乙', 2)).write?.text ?? '', /^\{\n {2}\/\/ 我们的句子\n[\s\S]*"乙"/u);
    files.set(place, '{ "甲": ');
    const { kept, write } = await save(client, '乙', 2);
    assert.ok(!kept.can && kept.why === 'broken' && write === null);
  });

  test('cannot be kept for a text that lies nowhere', async (t) => {
    const client = await session(t, new Map());
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const ask = (uri: string): Promise<SaveSnippetResult> =>
      client.request(Method.saveSnippet, { uri, range, name: '甲' });
    assert.deepEqual((await ask('untitled:1')).kept, { can: false, why: 'unsaved' });
    assert.deepEqual((await ask('file:///elsewhere/a.md')).kept, { can: false, why: 'outside' });
  });
});
