import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../server/src/engine/check.ts';
import {
  Method,
  type ChecklistResult,
  type FixAllResult,
  type InsertPartResult,
  type ReviewFilter,
  type ReviewResult,
  type ReviewSheetResult,
} from '../../server/src/protocol.ts';
import type { TestClient } from './support/client.ts';
import { start, URI } from './support/sessions.ts';

const NOTES = 'file:///w/notes.txt';
const TEXT = `云岭镇2023年法治政府建设年度报告

2023年，我镇推进法治政府建设。现将有关情况报告如下：

一、主要举措和成效

截止11月底，组织执法培训4次，约300人左右参加。

二、2024年主要安排

截止11月底完成培训。
`;

const review = (client: TestClient, filter: ReviewFilter = 'all', uri = URI): Promise<ReviewResult> =>
  client.request<ReviewResult>(Method.review, { uri, filter });

describe('the checklist of an open report', () => {
  test('lists its parts with their places', async (t) => {
    const client = await start(t, { check });
    await client.open(URI, TEXT);
    const { kind, parts, version, words } = await client.request<ChecklistResult>(Method.checklist, { uri: URI });
    assert.deepEqual([kind?.id, version], ['fazhi-nianbao', 1]);
    assert.ok(words > 60);
    assert.deepEqual(
      parts.map(({ state }) => state),
      ['present', 'absent', 'absent', 'present', 'optional'],
    );
    assert.deepEqual(parts[0]?.range, { start: { line: 4, character: 2 }, end: { line: 4, character: 9 } });
    assert.deepEqual(parts[1]?.range.start, { line: 8, character: 0 });
  });

  test('puts a missing part in', async (t) => {
    const client = await start(t, { check });
    await client.open(URI, TEXT);
    const ask = (part: string): Promise<InsertPartResult> =>
      client.request<InsertPartResult>(Method.insertPart, { uri: URI, part });
    const { at, edits, snippet } = await ask('wenti');
    assert.deepEqual(at, { line: 8, character: 0 });
    assert.match(snippet ?? '', /^二、存在的不足和原因\n\n一是\$\{1:不足一\}/u);
    assert.deepEqual(
      edits.map(({ range, newText }) => [range.start.line, newText]),
      [[8, '三']],
    );
    assert.equal((await ask('chengxiao')).snippet, null);
  });

  test('is empty for what is no report, and refused for what is not open', async (t) => {
    const client = await start(t, { check });
    await client.open(NOTES, '买菜3斤\n', 'plaintext');
    const { checked, parts } = await client.request<ChecklistResult>(Method.checklist, { uri: NOTES });
    assert.deepEqual([checked, parts], [false, []]);
    await assert.rejects(client.request(Method.checklist, { uri: 'file:///w/gone.md' }), { code: -32801 });
  });
});

describe('the review of an open report', () => {
  test('lists the findings with parts and places, filtered', async (t) => {
    const client = await start(t, { check });
    await client.open(URI, TEXT);
    const all = await review(client);
    const until = all.items.filter(({ rule }) => rule === 'word-wrong');
    assert.deepEqual(
      until.map(({ part, range }) => [all.parts[part], range.start.line]),
      [
        ['一、主要举措和成效', 6],
        ['二、2024年主要安排', 10],
      ],
    );
    assert.equal(all.counts.warning, all.items.filter(({ severity }) => severity === 'warning').length);
    const numbers = await review(client, 'numbers');
    assert.deepEqual([...new Set(numbers.items.map(({ rule }) => rule))], ['number-vague']);
    assert.equal(numbers.all, all.items.length);
    assert.deepEqual((await review(client, 'political')).items, []);
  });

  test('makes the fix of one finding, for the version that was listed only', async (t) => {
    const client = await start(t, { check });
    await client.open(URI, TEXT);
    const { items, version } = await review(client);
    const second = items.filter(({ rule }) => rule === 'word-wrong')[1];
    assert.ok(second?.fix);
    const accept = (of: number): Promise<FixAllResult> =>
      client.request<FixAllResult>(Method.accept, { uri: URI, version: of, id: second.id });
    const { edits } = await accept(version);
    assert.deepEqual(
      edits.map(({ range, newText }) => [range.start, newText]),
      [[{ line: 10, character: 1 }, '至']],
    );
    await client.edit(URI, { line: 2, from: 0, to: 0 }, '前言。');
    await assert.rejects(accept(version), { code: -32801 });
    assert.equal((await review(client)).items.find(({ id }) => id === second.id)?.range.start.line, 10);
  });

  test('tells how many are left as they are, and puts them on the sheet with the reasons', async (t) => {
    const text = TEXT.replace('截止11月底完成', '<!-- gongwen-disable-next word-wrong：引用原文 -->\n截止11月底完成');
    const client = await start(t, { check });
    await client.open(URI, text);
    assert.equal((await review(client)).suppressed, 1);
    const sheet = (format: string): Promise<ReviewSheetResult> =>
      client.request<ReviewSheetResult>(Method.reviewSheet, { uri: URI, format });
    const html = await sheet('html');
    assert.match(html.text, /<h2>看过无误、不再提示的地方<\/h2>[\s\S]*引用原文/u);
    assert.match(html.text, /审校日期 2024-11-28/u);
    const markdown = await sheet('markdown');
    assert.equal(markdown.text.match(/^## \d+\. /gmu)?.length, markdown.entries);
  });

  test('is empty for what is no report', async (t) => {
    const client = await start(t, { check });
    await client.open(NOTES, '买菜3斤\n', 'plaintext');
    const { checked, items } = await review(client, 'all', NOTES);
    assert.deepEqual([checked, items], [false, []]);
    await assert.rejects(client.request(Method.reviewSheet, { uri: NOTES, format: 'html' }), { code: -32801 });
  });
});
