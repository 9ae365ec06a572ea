import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import type { CodeAction, Diagnostic } from 'vscode-languageserver';
import { check } from '../../server/src/engine/check.ts';
import { NO_SLIPS } from '../../server/src/spelling/finder.ts';
import { Method, type ThoroughResult } from '../../server/src/protocol.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import type { Checked } from '../../server/src/lsp/checks.ts';
import { Slips } from '../../server/src/lsp/slips.ts';
import { SlipMemory } from '../../server/src/lsp/slip-memory.ts';
import type { Hit } from '../../server/src/spelling/speller.ts';
import { blockSpan } from '../../server/src/text/span.ts';
import { until, type TestClient } from './support/client.ts';
import { start as startWith, URI } from './support/sessions.ts';
import { modelBytes } from './support/slips.ts';

const SLIP = '全镇建立健全长效机智，压实各级责任，推动各项任务落地见效。';
const RIGHT = SLIP.replace('机智', '机制');
const TEXT = `云岭镇工作情况报告\n\n${SLIP}\n\n一年来，全镇上下团结一心，各项工作取得新的成效。\n`;

const slipsIn = (items: readonly Diagnostic[]): Diagnostic[] =>
  items.filter(({ code }) => String(code).startsWith('suspect-'));

async function slips(client: TestClient): Promise<Diagnostic[]> {
  return slipsIn((await client.pull(URI)).items);
}

type Given = Parameters<typeof startWith>[1];
const start = (t: TestContext, given: Given = {}): Promise<TestClient> => startWith(t, { check, ...given });

/** Opens the text, waits until the writer's rest has been used, and gives what is shown then. */
async function rested(client: TestClient, text = TEXT): Promise<Diagnostic[]> {
  await client.open(URI, text);
  await client.pull(URI);
  return found(client);
}

/** What is shown once there is something; it may take a while on a busy machine. */
async function found(client: TestClient): Promise<Diagnostic[]> {
  const end = Date.now() + 20_000;
  for (;;) {
    const items = await slips(client);
    if (items.length > 0) return items;
    if (Date.now() > end) throw new Error('no slip was found');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('the model of slips', () => {
  /** A text that stays as it is, and how often the model was loaded for it. */
  function desk(idleAfter: number) {
    const result = check(TEXT, DEFAULT_SETTINGS);
    const checked = { uri: URI, version: 1, result } as Checked;
    let loads = 0;
    const load = (): Promise<Uint8Array> => (loads++, Promise.resolve(modelBytes()));
    const slips = new Slips({ pause: () => Promise.resolve() }, load, assert.ifError, idleAfter);
    const renewing = { peek: () => checked, renew: () => undefined };
    const look = (): Promise<void> => slips.lookThoroughly(URI, renewing, { isCancellationRequested: false } as never);
    return { slips, look, loads: () => loads };
  }

  test('is let go when nothing was judged for a while, and loaded again when there is something', async () => {
    const { slips, look, loads } = desk(10);
    await look();
    assert.equal(slips.known(URI).hits(SLIP, false).length, 1);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await look();
    assert.equal(loads(), 1, 'every paragraph is judged already');
    assert.equal(slips.known(URI).hits(SLIP, false).length, 1, 'what was found is known without it');
    assert.equal(await slips.canLook(), true);
    assert.equal(loads(), 2);
  });

  test('stays while it is in use', async () => {
    const { slips, look, loads } = desk(60_000);
    await look();
    assert.equal(await slips.canLook(), true);
    assert.equal(loads(), 1);
  });
});

describe('slips in the editor', () => {
  test('come after the first findings, when the writer rests', async (t) => {
    const client = await start(t, { model: modelBytes() });
    await client.open(URI, TEXT);
    assert.deepEqual(await slips(client), []);
    const [slip, ...others] = await found(client);
    assert.ok(client.refreshes > 0, 'the editor is told to ask again');
    assert.equal(slip?.code, 'suspect-character');
    assert.deepEqual(others, []);
    assert.deepEqual(slip?.range, { start: { line: 2, character: 9 }, end: { line: 2, character: 10 } });
  });

  test('are put right by a quick fix; the word can be put on the list of the team', async (t) => {
    const client = await start(t, { model: modelBytes(), options: { allow: 'test.allow' } });
    const [slip] = await rested(client);
    const context = { diagnostics: slip ? [slip] : [] };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: URI },
      range: slip?.range,
      context,
    });
    const fix = actions.find(({ title }) => title.startsWith('改为'));
    const [change] = fix?.edit?.documentChanges ?? [];
    assert.deepEqual(change && 'edits' in change && change.edits, [{ range: slip?.range, newText: '制' }]);
    const allow = actions.find(({ command }) => command?.command === 'test.allow');
    assert.deepEqual(allow?.command?.arguments, [{ uri: URI, word: '机智', scope: 'report' }]);
  });

  test('stay while something else is typed, and move with it', async (t) => {
    const client = await start(t, { model: modelBytes() });
    await rested(client);
    await client.edit(URI, { line: 4, from: 0, to: 0 }, '过去');
    assert.equal((await slips(client)).length, 1, 'another paragraph');
    await client.edit(URI, { line: 2, from: 0, to: 0 }, '过去一年，');
    const [slip] = await slips(client);
    assert.equal(slip?.range.start.character, 14, 'the same paragraph, before it');
  });

  test('go at once when they are put right, and nothing is looked for on a keystroke', async (t) => {
    let asked = 0;
    const client = await start(t, {
      model: modelBytes(),
      check: (source, settings, signal, finder) => {
        if (finder !== NO_SLIPS) asked++;
        return check(source, settings, signal, finder);
      },
    });
    await rested(client);
    assert.equal(asked, 1, 'the first check knows nothing, the second what was found');
    await client.edit(URI, { line: 2, from: 9, to: 10 }, '制');
    assert.deepEqual(await slips(client), []);
  });

  test('a text without slips is not shown anew', async (t) => {
    const client = await start(t, { model: modelBytes() });
    await client.open(URI, TEXT.replace(SLIP, RIGHT));
    await client.pull(URI);
    await new Promise((resolve) => setTimeout(resolve, 900));
    assert.equal(client.refreshes, 0);
  });

  test('a thorough look tells of what is only possible, and how much it found', async (t) => {
    const client = await start(t, { model: modelBytes() });
    await client.open(URI, TEXT);
    const result = await client.request<ThoroughResult>(Method.checkThoroughly, { uri: URI });
    assert.equal(result.state, 'done');
    assert.ok(result.found >= 1);
  });

  test('without a model nothing is missed but slips, and a thorough look says so', async (t) => {
    const client = await start(t);
    await client.open(URI, TEXT);
    assert.deepEqual(await slips(client), []);
    const result = await client.request<ThoroughResult>(Method.checkThoroughly, { uri: URI });
    assert.deepEqual(result, { state: 'missing', found: 0 });
  });

  test('a server without files of its own asks the client for the model, if the client can give it', async (t) => {
    const client = await start(t, { model: modelBytes(), lends: true, options: { model: Method.model } });
    assert.equal((await rested(client))[0]?.code, 'suspect-character');
    const other = await start(t, { model: modelBytes(), lends: true });
    await other.open(URI, TEXT);
    const { state } = await other.request<ThoroughResult>(Method.checkThoroughly, { uri: URI });
    assert.equal(state, 'missing');
  });

  test('a model that cannot be read is told to the log, once', async (t) => {
    const client = await start(t, { model: new Uint8Array([1, 2, 3]) });
    await client.open(URI, TEXT);
    await client.pull(URI);
    await until('the log', () => client.logs.length > 0);
    await client.request(Method.checkThoroughly, { uri: URI });
    assert.equal(client.logs.filter((line) => line.startsWith('slips:')).length, 1);
  });
});

describe('what is remembered while somebody types', () => {
  const hit = (start: number, end: number): Hit => ({
    slip: 0,
    span: blockSpan(start, end),
    score: 6,
    meant: ['制'],
    rare: [],
  });
  const memoryWith = (text: string, ...hits: Hit[]): SlipMemory => {
    const memory = new SlipMemory(false);
    memory.add(text, hits);
    memory.settle([text]);
    return memory;
  };
  const spans = (memory: SlipMemory, text: string): string[] =>
    memory
      .finder(3.6)
      .hits(text, false)
      .map(({ span }) => text.slice(span.start, span.end));

  test('a paragraph as it was', () => assert.deepEqual(spans(memoryWith(SLIP, hit(9, 10)), SLIP), ['智']));

  test('a changed one, but for what is beside the change', () => {
    const memory = memoryWith(SLIP, hit(9, 10));
    assert.deepEqual(spans(memory, `${SLIP.slice(0, -1)}，成效明显。`), ['智']);
    assert.deepEqual(spans(memory, `今年，${SLIP}`), ['智']);
    assert.deepEqual(spans(memory, RIGHT), []);
    assert.deepEqual(spans(memory, SLIP.replace('长效', '工作')), []);
  });

  test('another one is not taken for it', () => {
    assert.deepEqual(spans(memoryWith(SLIP, hit(9, 10)), '全市经济运行总体平稳，稳中有进，好于预期。'), []);
  });

  test('what is gone is forgotten, and the same again is no news', () => {
    const memory = memoryWith(SLIP, hit(9, 10));
    assert.equal(memory.settle([SLIP]), false);
    assert.equal(memory.settle([RIGHT]), true);
    assert.equal(memory.finder(3.6), NO_SLIPS);
    assert.ok(!memory.isJudged(SLIP));
  });
});
