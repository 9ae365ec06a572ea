import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { CompletionList, InlayHint } from 'vscode-languageserver';
import type { ServerPorts } from '../../server/src/lsp/ports.ts';
import {
  Method,
  type DataSentenceResult,
  type LedgerFilter,
  type LedgerResult,
  type LedgerTableResult,
  type TickResult,
} from '../../server/src/protocol.ts';
import type { TestClient } from './support/client.ts';
import { COUNTED, factsWith, SAID } from './support/ledger.ts';
import { start, URI } from './support/sessions.ts';

const FILE = 'file:///w/.gongwen/ledger/report.gongwen.yaml';

/** A check whose relations are the test's own, as far as their numbers are still there. */
const check: ServerPorts['check'] = (source) => {
  const said = SAID.filter(({ numbers }) => numbers.every((words) => source.includes(words)));
  const facts = factsWith(source, said);
  return { document: facts.document, facts, findings: [], suppressed: [] };
};

async function opened(t: TestContext, files = new Map<string, string>()): Promise<TestClient> {
  const client = await start(t, { check, files, options: { dataSentence: 'gongwen.dataSentence' } });
  await client.open(URI, COUNTED);
  return client;
}

const ask = (client: TestClient, filter: LedgerFilter = 'all', uri = URI): Promise<LedgerResult> =>
  client.request<LedgerResult>(Method.ledger, { uri, filter });
const textsOf = ({ items }: LedgerResult): string[] => items.map(({ text }) => text);

describe('the ledger of an open report', () => {
  test('lists its numbers with parts, relations and places', async (t) => {
    const result = await ask(await opened(t));
    assert.equal(result.items.length, 9);
    const rate = result.items.find(({ text }) => text === '93.2%');
    assert.ok(rate);
    assert.equal(result.parts[rate.part]?.title, '（一）规范执法');
    assert.deepEqual(rate.range, { start: { line: 6, character: 30 }, end: { line: 6, character: 35 } });
    const relation = result.relations[rate.relations[0] ?? -1];
    assert.deepEqual([relation?.title, relation?.verdict], ['比率', 'wrong']);
    assert.deepEqual(
      relation?.parts.map(({ text }) => text),
      ['513件', '473件', '93.2%'],
    );
    assert.deepEqual(result.counts, { numbers: 9, wrong: 1, unsure: 0, checked: 1, ticked: 0, recheck: 0 });
    assert.deepEqual(result.ticks, { can: true, file: FILE });
  });

  test('is filtered', async (t) => {
    const client = await opened(t);
    assert.deepEqual(textsOf(await ask(client, 'wrong')), ['513件', '473件', '93.2%']);
    assert.deepEqual(textsOf(await ask(client, 'unsure')), []);
    assert.equal((await ask(client, 'open')).fitting, 9);
  });

  test('is empty for what is no report, and asked again for what is not open', async (t) => {
    const client = await start(t, { check });
    await client.open('file:///w/notes.txt', '买菜3斤\n', 'plaintext');
    const result = await ask(client, 'all', 'file:///w/notes.txt');
    assert.deepEqual([result.checked, result.items], [false, []]);
    await assert.rejects(ask(client, 'all', 'file:///w/gone.md'), { code: -32801 });
  });

  test('lists so many at most and says how many there are; the table holds all', async (t) => {
    const client = await start(t, { check });
    const text = `一、工作情况\n\n${'开会3次。'.repeat(6000)}\n`;
    await client.open(URI, text);
    const result = await ask(client);
    assert.deepEqual([result.items.length, result.fitting], [5000, 6000]);
    const at = { line: 2, character: 5 * 5900 + 3 };
    const { items } = await client.request<LedgerResult>(Method.ledger, { uri: URI, filter: 'all', at });
    assert.deepEqual(
      items.map(({ text: words, range }) => [words, range.start.character]),
      [['3次', 5 * 5900 + 2]],
    );
    const { rows } = await client.request<LedgerTableResult>(Method.ledgerTable, {
      uri: URI,
      format: 'csv',
      filter: 'all',
    });
    assert.equal(rows, 6000);
  });

  test('is a table for spreadsheets and for the clipboard', async (t) => {
    const client = await opened(t);
    const csv = await client.request<LedgerTableResult>(Method.ledgerTable, { uri: URI, format: 'csv', filter: 'all' });
    assert.ok(csv.text.startsWith('\ufeff文件,部分,'));
    assert.equal(csv.rows, 9);
    const text = await client.request<LedgerTableResult>(Method.ledgerTable, {
      uri: URI,
      format: 'text',
      filter: 'wrong',
    });
    assert.equal(text.rows, 3);
    assert.match(text.text, /^文件\t部分\t/u);
  });
});

describe('ticks', () => {
  async function tick(client: TestClient, files: Map<string, string>, texts: readonly string[], ticked = true) {
    const { items } = await ask(client);
    const keys = items.filter(({ text }) => texts.includes(text)).map(({ key }) => key);
    const result = await client.request<TickResult>(Method.tick, { uri: URI, keys, ticked });
    if (result.write) files.set(result.write.file, result.write.text);
    return result;
  }

  test('are written to the file of the report and read again', async (t) => {
    const files = new Map<string, string>();
    const client = await opened(t, files);
    await tick(client, files, ['513件', '473件']);
    assert.match(files.get(FILE) ?? '', /: "473件 · 一、主要举措和成效 \/ （一）规范执法 · 办结"$/mu);
    const result = await ask(client);
    assert.deepEqual(
      result.items.filter(({ tick: state }) => state === 'ticked').map(({ text }) => text),
      ['513件', '473件'],
    );
    assert.equal(result.counts.ticked, 2);
    assert.equal((await ask(client, 'open')).fitting, 7);
    await tick(client, files, ['513件'], false);
    assert.equal((await ask(client)).counts.ticked, 1);
    const before = files.get(FILE);
    assert.equal((await tick(client, files, ['473件'])).write, null, 'ticked already');
    assert.equal(files.get(FILE), before);
  });

  test('of a number that was changed ask for another look, and go with the new tick', async (t) => {
    const files = new Map<string, string>();
    const client = await opened(t, files);
    await tick(client, files, ['473件']);
    const [line, column] = [6, COUNTED.split('\n')[6]?.indexOf('473') ?? -1];
    await client.edit(URI, { line, from: column, to: column + 3 }, '478');
    const [changed] = (await ask(client)).items.filter(({ tick: state }) => state !== 'open');
    assert.deepEqual([changed?.text, changed?.tick], ['478件', 'recheck']);
    assert.match(changed?.was ?? '', /^473件/u);
    await tick(client, files, ['478件']);
    const { counts, lost } = await ask(client);
    assert.deepEqual([counts.ticked, counts.recheck, lost], [1, 0, 0]);
    assert.doesNotMatch(files.get(FILE) ?? '', /473件/u);
  });

  test('in a broken file are left alone', async (t) => {
    const files = new Map([[FILE, 'version: 1\nchecked:\n<<<<<<< HEAD\n']]);
    const client = await opened(t, files);
    const { ticks } = await ask(client);
    assert.deepEqual(ticks, { can: false, why: 'broken', file: FILE, line: 3, message: '合并时的冲突还没有解决' });
    const result = await tick(client, files, ['473件']);
    assert.deepEqual([result.write, result.ticks.can], [null, false]);
  });

  test('lie in the nearest folder that has them', async (t) => {
    const uri = 'file:///w/a/b/report.md';
    const file = 'file:///w/a/.gongwen/ledger/b/report.md.yaml';
    const files = new Map([[file, 'version: 1\nchecked:\n']]);
    const client = await start(t, { check, files });
    await client.open(uri, COUNTED, 'markdown');
    assert.deepEqual((await ask(client, 'all', uri)).ticks, { can: true, file });
  });

  test('cannot be kept of what lies in no file or in no folder of the workspace', async (t) => {
    const client = await start(t, { check });
    for (const [uri, why] of [
      ['untitled:Untitled-1', 'unsaved'],
      [pathToFileURL('/elsewhere/a.gongwen').href, 'outside'],
    ] as const) {
      await client.open(uri, COUNTED);
      assert.deepEqual((await ask(client, 'all', uri)).ticks, { can: false, why });
    }
  });
});

describe('what the ledger reckons is offered', () => {
  test('as inlay hints in the part that is shown', async (t) => {
    const client = await opened(t);
    const hints = (from: number, to: number): Promise<InlayHint[]> =>
      client.request('textDocument/inlayHint', {
        textDocument: { uri: URI },
        range: { start: { line: from, character: 0 }, end: { line: to, character: 0 } },
      });
    assert.deepEqual(
      (await hints(0, 7)).map(({ label, tooltip, position }) => [label, tooltip, position.character]),
      [['=92.2%', '473÷513=92.2%，文中写作93.2%', 35]],
    );
    assert.equal((await hints(0, 20)).length, 2);
    assert.deepEqual(await hints(0, 2), []);
  });

  test('as completions', async (t) => {
    const client = await opened(t);
    const uri = 'file:///w/other.gongwen';
    await client.open(uri, '受理513件，办结473件，办结率。\n\n数据句\n');
    const at = async (line: number, character: number): Promise<CompletionList['items']> =>
      (
        await client.request<CompletionList>('textDocument/completion', {
          textDocument: { uri },
          position: { line, character },
        })
      ).items;
    assert.equal((await at(0, 17))[0]?.label, '92.2%');
    const [asking] = (await at(2, 3)).filter(({ command }) => command !== undefined);
    assert.equal(asking?.command?.command, 'gongwen.dataSentence');
    assert.deepEqual(await at(2, 0), []);
  });

  test('as a sentence', async (t) => {
    const client = await opened(t);
    const told = await client.request<DataSentenceResult>(Method.dataSentence, { uri: URI, words: ['513', '473'] });
    assert.ok('arithmetic' in told);
    assert.equal(told.arithmetic, '473÷513=92.2%');
  });
});
