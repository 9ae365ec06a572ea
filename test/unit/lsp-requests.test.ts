import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CancellationTokenSource, ProgressType, type Diagnostic, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  Method,
  type CheckWorkspaceResult,
  type FileReport,
  type FixAllResult,
  type KindInfo,
  type NewReportResult,
  type RuleDocResult,
  type TidyResult,
} from '../../server/src/protocol.ts';
import { until } from './support/client.ts';
import { REPORT, WRAPPED_REPORT } from './support/drafts.ts';
import { BOTH, codesOf, start, URI } from './support/sessions.ts';

describe('our own requests', () => {
  test('the status tells kind, year and counts, once for as long as they are the same', async (t) => {
    const client = await start(t);
    await client.open(URI, REPORT);
    await client.pull(URI);
    await client.edit(URI, { line: 0, from: 0, to: 0 }, ' ');
    await client.pull(URI);
    const few = REPORT.split('不足').length - 1;
    assert.equal(client.statuses.length, 1);
    const [status] = client.statuses;
    assert.equal(status?.kind?.id, 'fazhi-nianbao');
    assert.equal(status.year, 2023);
    assert.deepEqual(status.counts, { error: 0, warning: 1, information: few, hint: 0 });
    await client.edit(URI, { line: 0, from: 0, to: 0 }, '截止');
    await client.pull(URI);
    assert.equal(client.statuses.at(-1)?.counts.warning, 2);
  });

  test('fix all gives the edits of a version', async (t) => {
    const client = await start(t);
    await client.open(URI, REPORT);
    const result = await client.request<FixAllResult>(Method.fixAllSafe, { uri: URI });
    assert.equal(result.version, 1);
    assert.deepEqual(
      result.edits.map(({ newText }) => newText),
      ['至'],
    );
  });

  test('tidying gives the edits of a version and what they come to, and none where the page is in order', async (t) => {
    const client = await start(t);
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    for (const [uri, languageId, before, after] of [
      [URI, 'gongwen', WRAPPED_REPORT.before, WRAPPED_REPORT.after],
      ['file:///w/a.txt', 'plaintext', windows(WRAPPED_REPORT.before), windows(WRAPPED_REPORT.after)],
      [
        'file:///w/a.md',
        'markdown',
        WRAPPED_REPORT.before,
        WRAPPED_REPORT.after.trim().replaceAll('\n', '\n\n') + '\n',
      ],
    ] as const) {
      await client.open(uri, before, languageId);
      const { edits, ...counts } = await client.request<TidyResult>(Method.tidy, { uri });
      assert.deepEqual(counts, { uri, version: 1, joined: 5, removed: 2, evened: 0 });
      const text = TextDocument.applyEdits(TextDocument.create(uri, '', 1, before), edits as TextEdit[]);
      assert.equal(text, after);
      const tidied = uri.replace('/w/', '/w/tidied/');
      await client.open(tidied, after, languageId);
      assert.deepEqual((await client.request<TidyResult>(Method.tidy, { uri: tidied })).edits, []);
    }
  });

  test('tidying leaves alone what is no report, and knows no text that is not open', async (t) => {
    const client = await start(t);
    await client.open('file:///w/notes.md', '买菜\n\n- 3 -\n', 'markdown');
    assert.deepEqual((await client.request<TidyResult>(Method.tidy, { uri: 'file:///w/notes.md' })).edits, []);
    await assert.rejects(client.request(Method.tidy, { uri: 'file:///w/gone.md' }), { code: -32801 });
  });

  test('kinds are listed with their parts', async (t) => {
    const client = await start(t);
    const kinds = await client.request<KindInfo[]>(Method.listKinds);
    const kind = kinds.find(({ id }) => id === 'fazhi-nianbao');
    assert.ok((kind?.parts.length ?? 0) >= 4);
  });

  test('a new report has its fields filled, and an unknown kind is an error', async (t) => {
    const client = await start(t);
    const params = { kind: 'fazhi-nianbao', issuer: '云岭镇人民政府', year: 2023 };
    const report = await client.request<NewReportResult>(Method.newReport, params);
    assert.equal(report.languageId, 'gongwen');
    assert.match(report.text, /^云岭镇人民政府关于2023年/u);
    assert.match(report.text, /2024年/u);
    assert.match(report.snippet, /\$\{1:/u);
    await assert.rejects(client.request(Method.newReport, { kind: 'none' }), { code: -32602 });
  });

  test('a new report is written in the style of the workspace', async (t) => {
    const files = new Map([['file:///w/.gongwen.yaml', 'style: {headings: [第一部分, 一、], closing: {date: han}}\n']]);
    const client = await start(t, { files });
    const report = await client.request<NewReportResult>(Method.newReport, { kind: 'baogao', year: 2023 });
    assert.match(report.text, /\n\u3000\u3000第一部分\u3000基本情况\n/u);
    assert.match(report.snippet, /\$\{CURRENT_YEAR\/\(0\)\|\(1\)/u);
  });

  test('a rule without a page has none', async (t) => {
    const client = await start(t);
    assert.equal(await client.request<RuleDocResult | null>(Method.ruleDoc, { rule: 'toString' }), null);
    const page = await client.request<RuleDocResult | null>(Method.ruleDoc, { rule: 'section-missing' });
    assert.match(page?.markdown ?? '', /^# section-missing/u);
  });
});

describe('checking a workspace', () => {
  const files = new Map([
    ['file:///w/a.md', REPORT],
    ['file:///w/notes.md', '截止周五。\n'],
    ['file:///w/open.gongwen', '截止周五。\n'],
  ]);

  test('reads files, takes open texts from the editor, skips what is no report, tells what cannot be read', async (t) => {
    const client = await start(t, { files });
    await client.open('file:///w/open.gongwen', '材料不足。\n');
    const uris = [...files.keys(), 'file:///w/gone.md'];
    const result = await client.request<CheckWorkspaceResult>(Method.checkWorkspace, { uris });
    assert.deepEqual([result.checked, result.skipped], [2, 1]);
    assert.deepEqual(
      result.unreadable.map(({ uri }) => uri),
      ['file:///w/gone.md'],
    );
    const codes = result.files.map(({ uri, version, diagnostics }) => [
      uri,
      version,
      codesOf(diagnostics as Diagnostic[]),
    ]);
    assert.deepEqual(codes, [
      ['file:///w/a.md', null, BOTH],
      ['file:///w/notes.md', null, []],
      ['file:///w/open.gongwen', 1, ['word-few']],
      ['file:///w/gone.md', null, []],
    ]);
    assert.equal(result.counts.warning, 1);
  });

  test('sends what it has, tells how far it is, and stops when cancelled', async (t) => {
    const client = await start(t, { files });
    const parts: FileReport[] = [];
    const steps: string[] = [];
    const source = new CancellationTokenSource();
    client.connection.onProgress(new ProgressType<FileReport[]>(), 'part', (reports) => {
      parts.push(...reports);
    });
    client.connection.onProgress(new ProgressType<{ kind: string }>(), 'work', ({ kind }) => {
      steps.push(kind);
      if (steps.length === 3) source.cancel();
    });
    const uris = Array.from({ length: 50 }, () => 'file:///w/a.md');
    const params = { uris, partialResultToken: 'part', workDoneToken: 'work' };
    const asked = client.connection.sendRequest(Method.checkWorkspace, params, source.token);
    await assert.rejects(asked, { code: -32800 });
    assert.ok(parts.length >= 2 && parts.length < 50);
    assert.equal(steps[0], 'begin');
    await until('end', () => steps.at(-1) === 'end');
  });
});
