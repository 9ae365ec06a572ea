import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { until } from './support/client.ts';
import { REPORT } from './support/drafts.ts';
import { BOTH, codesOf, start, URI } from './support/sessions.ts';

describe('settings', () => {
  test('of the editor hold for each resource', async (t) => {
    const settings = (uri: string): unknown => ({ severity: uri.endsWith('a.gongwen') ? { 'word-until': 'off' } : {} });
    // the rules of this test are unknown to the engine, so the map is told of, but holds
    const client = await start(t, { settings });
    for (const [name, codes] of [
      ['a.gongwen', ['word-few']],
      ['b.gongwen', BOTH],
    ] as const) {
      await client.open(`file:///w/${name}`, REPORT);
      assert.deepEqual(codesOf((await client.pull(`file:///w/${name}`)).items), codes, name);
    }
  });

  test('of the nearest file are stronger than the editor’s, and those it extends weaker', async (t) => {
    const files = new Map([
      ['file:///w/.gongwen.yaml', 'severity:\n  word-until: hint\n'],
      ['file:///w/town/.gongwen.yaml', 'extends: ../team.yaml\nseverity:\n  word-until: error\n'],
      ['file:///w/team.yaml', 'severity:\n  word-until: hint\n  word-few: error\n'],
    ]);
    const client = await start(t, { files, settings: () => ({ severity: { 'word-few': 'hint' } }) });
    const uri = 'file:///w/town/deep/a.gongwen';
    await client.open(uri, REPORT);
    const { items } = await client.pull(uri);
    assert.equal(items.find(({ code }) => code === 'word-until')?.severity, 1);
    assert.equal(items.find(({ code }) => code === 'word-few')?.severity, 4);
  });

  test('that nobody has set in the editor take nothing back', async (t) => {
    const files = new Map([
      ['file:///w/.gongwen.yaml', 'extends: team.yaml\n'],
      ['file:///w/team.yaml', 'year: 2019\nkind: fazhi-nianbao\n'],
    ]);
    const unset = { severity: {}, kind: null, year: null, allow: [], include: [] };
    const client = await start(t, { files, settings: () => unset });
    await client.open(URI, '工作总结\n\n去年做了许多工作。\n');
    await client.pull(URI);
    assert.equal(client.statuses[0]?.kind?.id, 'fazhi-nianbao');
    assert.equal(client.statuses[0].year, 2019);
  });

  test('when they change, are read again and the client is told to ask again', async (t) => {
    const files = new Map<string, string>();
    let severity = 'warning';
    const client = await start(t, { files, settings: () => ({ severity: { 'word-until': severity } }) });
    await client.open(URI, REPORT);
    const first = await client.pull(URI);
    severity = 'off';
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await until('refresh', () => client.refreshes === 1);
    const second = await client.pull(URI, first.resultId);
    assert.deepEqual(codesOf(second.items), ['word-few']);
    files.set('file:///w/.gongwen.yaml', 'severity:\n  word-few: off\n');
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///w/.gongwen.yaml', type: 1 }] });
    await until('refresh', () => client.refreshes === 2);
    assert.deepEqual((await client.pull(URI, second.resultId)).items, []);
  });

  test('that come out the same leave results as they are', async (t) => {
    const client = await start(t, { settings: () => ({ severity: {} }) });
    await client.open(URI, REPORT);
    const { resultId } = await client.pull(URI);
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.equal((await client.pull(URI, resultId)).kind, 'unchanged');
  });

  test('that other files changed are no reason to ask again', async (t) => {
    const client = await start(t);
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///w/other.yaml', type: 2 }] });
    await client.open(URI, REPORT);
    await client.pull(URI);
    assert.equal(client.refreshes, 0);
  });

  test('of a client that cannot be asked are those that it sends', async (t) => {
    const client = await start(t, { capabilities: { textDocument: { diagnostic: {} } } });
    await client.open(URI, REPORT);
    assert.deepEqual(codesOf((await client.pull(URI)).items), BOTH);
    await client.notify('workspace/didChangeConfiguration', {
      settings: { gongwen: { severity: { 'word-until': 'off' } } },
    });
    assert.deepEqual(codesOf((await client.pull(URI)).items), ['word-few']);
  });

  test('that are wrong are told in the file, at their place, and in the log', async (t) => {
    const client = await start(t, { settings: () => ({ year: 'soon' }) });
    const uri = 'file:///w/.gongwen.yaml';
    const text = 'year: 20233\nextends: nowhere.yaml\n';
    await client.open(uri, text, 'yaml');
    const { items } = await client.pull(uri);
    assert.deepEqual(
      items.map(({ range }) => range.start),
      [
        { line: 0, character: 6 },
        { line: 1, character: 9 },
      ],
    );
    await client.edit(uri, { line: 0, from: 10, to: 11 }, '');
    await client.edit(uri, { line: 1, from: 0, to: 21 }, '');
    assert.deepEqual((await client.pull(uri)).items, []);
    await client.open(URI, REPORT);
    await client.pull(URI);
    await until('log', () => client.logs.some((log) => log.includes('year')));
  });

  test('that are wrong in a file that it builds on are told where it is named', async (t) => {
    const files = new Map([
      ['file:///w/%E5%85%A8%E5%8E%BF.yaml', 'extends: more.yaml\n'],
      ['file:///w/more.yaml', 'year: 20233\n'],
    ]);
    const client = await start(t, { files });
    const uri = 'file:///w/.gongwen.yaml';
    await client.open(uri, 'extends: 全县.yaml\n', 'yaml');
    const [item, ...others] = (await client.pull(uri)).items;
    assert.deepEqual(others, []);
    assert.deepEqual(item?.range, { start: { line: 0, character: 9 }, end: { line: 0, character: 16 } });
    assert.match(String(item.message), /^沿用的“more\.yaml”里：.*1949/u);
  });

  test('are read again when their file is saved, where no watcher looks', async (t) => {
    const files = new Map<string, string>();
    const client = await start(t, { files });
    await client.open(URI, REPORT);
    assert.deepEqual(codesOf((await client.pull(URI)).items), BOTH);
    const above = 'file:///.gongwen.yaml';
    files.set(above, 'severity:\n  word-until: off\n');
    await client.open(above, 'severity:\n  word-until: off\n', 'yaml');
    await client.notify('textDocument/didSave', { textDocument: { uri: above } });
    await until('refresh', () => client.refreshes === 1);
    assert.deepEqual(codesOf((await client.pull(URI)).items), ['word-few']);
  });

  test('of a text that is not saved yet are those of the first folder', async (t) => {
    const files = new Map([['file:///w/.gongwen.yaml', 'severity:\n  word-until: off\n']]);
    const client = await start(t, { files });
    await client.open('untitled:Untitled-1', REPORT);
    assert.deepEqual(codesOf((await client.pull('untitled:Untitled-1')).items), ['word-few']);
  });

  test('follow the folders of the workspace', async (t) => {
    const client = await start(t, { settings: () => ({ include: ['草稿/*.md'] }) });
    const uri = 'file:///other/%E8%8D%89%E7%A8%BF/a.md';
    await client.open(uri, '截止周五。\n', 'markdown');
    assert.deepEqual((await client.pull(uri)).items, []);
    const event = { added: [{ uri: 'file:///other', name: 'other' }], removed: [{ uri: 'file:///w', name: 'w' }] };
    await client.notify('workspace/didChangeWorkspaceFolders', { event });
    await until('refresh', () => client.refreshes === 1);
    assert.deepEqual(codesOf((await client.pull(uri)).items), ['word-until']);
  });

  test('are asked from the client where the server has no files', async (t) => {
    const files = new Map([['vscode-vfs://github/o/r/.gongwen.yaml', 'severity:\n  word-until: off\n']]);
    const client = await start(t, { files });
    const uri = 'vscode-vfs://github/o/r/a.gongwen';
    await client.open(uri, REPORT);
    assert.deepEqual(codesOf((await client.pull(uri)).items), ['word-few']);
  });

  test('are watched for', async (t) => {
    const client = await start(t);
    await until('registration', () => client.registered.length === 2);
    assert.deepEqual(client.registered.sort(), ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
  });
});
