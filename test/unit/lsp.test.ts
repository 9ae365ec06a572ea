import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type {
  CodeAction,
  CompletionList,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Range,
  SelectionRange,
  TextDocumentEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { checkWith } from '../../server/src/engine/check.ts';
import type { ServerPorts } from '../../server/src/lsp/ports.ts';
import type { TestClient } from './support/client.ts';
import { REPORT, WRAPPED } from './support/drafts.ts';
import { wordRule } from './support/rules.ts';
import { FEW, start, URI } from './support/sessions.ts';

const LAW = wordRule({ id: 'word-law', wrong: '法治', right: '法制', together: true });

const withRules =
  (...rules: Parameters<typeof checkWith>[0][number][]): ServerPorts['check'] =>
  (source, settings, signal) =>
    checkWith(rules, source, settings, signal);

const inText = (text: string, range: Range | undefined): string => {
  assert.ok(range);
  return TextDocument.create(URI, 'gongwen', 1, text).getText(range);
};
const rangeOf = (text: string, words: string): Range => {
  const document = TextDocument.create(URI, 'gongwen', 1, text);
  const at = text.indexOf(words);
  assert.ok(at >= 0);
  return { start: document.positionAt(at), end: document.positionAt(at + words.length) };
};
const textDocument = { uri: URI };

function editsOf(action: CodeAction | undefined): TextDocumentEdit {
  const [change] = action?.edit?.documentChanges ?? [];
  assert.ok(change && 'edits' in change);
  return change;
}
function applied(text: string, { edits }: TextDocumentEdit): string {
  const plain = edits.flatMap((edit) => ('newText' in edit ? [edit] : []));
  return TextDocument.applyEdits(TextDocument.create(URI, 'gongwen', 1, text), plain);
}

describe('diagnostics by pull', () => {
  test('lie on the exact characters across line breaks', async (t) => {
    const client = await start(t);
    await client.open(URI, WRAPPED);
    const report = await client.pull(URI);
    assert.equal(report.kind, 'full');
    const found = report.items.find(({ code }) => code === 'word-until');
    assert.equal(inText(WRAPPED, found?.range), '截\n\n止');
    assert.equal(found?.severity, 2);
    assert.equal(found.source, '公文');
    assert.equal(typeof (found.data as { key: unknown }).key, 'string');
  });

  test('count columns in UTF-16 units behind rare characters and \\r\\n', async (t) => {
    const client = await start(t);
    const text = REPORT.replaceAll('\n', '\r\n').replace('全镇', '𠮷镇').replace('截止', '𠮷，截止');
    await client.open(URI, text);
    const { items } = await client.pull(URI);
    assert.deepEqual(items.find(({ code }) => code === 'word-until')?.range, rangeOf(text, '截止'));
  });

  test('are unchanged for the same text, and new after an edit', async (t) => {
    const client = await start(t);
    await client.open(URI, REPORT);
    const first = await client.pull(URI);
    assert.deepEqual(await client.pull(URI, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    const { start: at } = rangeOf(REPORT, '截止');
    await client.edit(URI, { line: at.line, from: at.character, to: at.character + 2 }, '截至');
    const second = await client.pull(URI, first.resultId);
    assert.equal(second.kind, 'full');
    assert.deepEqual(
      second.items.map(({ code }) => code),
      first.items.map(({ code }) => code).filter((code) => code !== 'word-until'),
    );
  });

  test('follow incremental edits to the place where the words now stand', async (t) => {
    const client = await start(t);
    await client.open(URI, REPORT);
    await client.edit(URI, { line: 0, from: 0, to: 0 }, '甲\n乙');
    const { items } = await client.pull(URI);
    assert.deepEqual(items.find(({ code }) => code === 'word-until')?.range, rangeOf(`甲\n乙${REPORT}`, '截止'));
  });

  test('carry related places and the address of the rule’s page', async (t) => {
    const options = { ruleDocs: 'command:explain?{rule}' };
    const client = await start(t, { check: withRules(LAW), options });
    await client.open(URI, REPORT);
    const { items } = await client.pull(URI);
    assert.equal(items.length, 1);
    assert.equal(items[0]?.codeDescription?.href, 'command:explain?word-law');
    const related = items[0].relatedInformation ?? [];
    assert.equal(related.length, REPORT.split('法治').length - 2);
    for (const { location } of related) assert.equal(inText(REPORT, location.range), '法治');
  });

  test('are not known for a text that is not open: an error, no empty list', async (t) => {
    const client = await start(t);
    await assert.rejects(client.pull('file:///w/other.gongwen'), { code: -32801 });
    await client.open(URI, REPORT);
    await client.close(URI);
    await assert.rejects(client.pull(URI), { code: -32801 });
  });

  test('promise no other files and no workspace', async (t) => {
    const client = await start(t);
    const { diagnosticProvider, textDocumentSync } = client.initialized.capabilities;
    assert.deepEqual(diagnosticProvider, {
      identifier: '公文',
      interFileDependencies: false,
      workspaceDiagnostics: false,
    });
    assert.deepEqual(textDocumentSync, { openClose: true, change: 2, save: true });
  });
});

describe('code actions', () => {
  const ask = (client: TestClient, range: Range, context: object = { diagnostics: [] }): Promise<CodeAction[]> =>
    client.request('textDocument/codeAction', { textDocument, range, context });

  test('fix a finding for the version that was read', async (t) => {
    const client = await start(t);
    await client.open(URI, WRAPPED);
    const version = await client.edit(URI, { line: 0, from: 0, to: 0 }, ' ');
    const { items } = await client.pull(URI);
    const diagnostic = items.find(({ code }) => code === 'word-until');
    assert.ok(diagnostic);
    const only = ['quickfix'];
    const [fix, ignore, ...more] = await ask(client, diagnostic.range, { diagnostics: items, only });
    assert.equal(fix?.title, '改为“截至”');
    assert.equal(fix.isPreferred, true);
    assert.deepEqual(fix.diagnostics, [diagnostic]);
    const edit = editsOf(fix);
    assert.deepEqual(edit.textDocument, { uri: URI, version });
    assert.equal(applied(` ${WRAPPED}`, edit), ` ${WRAPPED.replace('截\n\n止', '截\n\n至')}`);
    assert.match(
      applied(` ${WRAPPED}`, editsOf(ignore)),
      /<!-- gongwen-disable-next word-until：此处无误 -->\n（一）/u,
    );
    assert.deepEqual(more, []);
  });

  test('fix all makes the safe fixes only, worked out when it is chosen', async (t) => {
    const client = await start(t);
    await client.open(URI, REPORT);
    const context = { diagnostics: [], only: ['source.fixAll'] };
    const [action, ...more] = await ask(client, rangeOf(REPORT, '云岭'), context);
    assert.deepEqual(more, []);
    assert.equal(action?.kind, 'source.fixAll.gongwen');
    assert.equal(action.edit, undefined);
    const resolved = await client.request<CodeAction>('codeAction/resolve', action);
    assert.equal(applied(REPORT, editsOf(resolved)), REPORT.replace('截止', '截至'));
    await client.edit(URI, { line: 0, from: 0, to: 0 }, '新');
    await assert.rejects(client.request('codeAction/resolve', action), { code: -32801 });
  });

  test('a client that cannot resolve gets the edits at once', async (t) => {
    const client = await start(t, { capabilities: { textDocument: { diagnostic: {} } } });
    await client.open(URI, REPORT);
    const [action] = await ask(client, rangeOf(REPORT, '云岭'), { diagnostics: [], only: ['source.fixAll.gongwen'] });
    assert.equal(applied(REPORT, editsOf(action)), REPORT.replace('截止', '截至'));
  });

  test('a fix of many places is worked out when it is chosen', async (t) => {
    const client = await start(t, { check: withRules(LAW) });
    const text = REPORT + '法治。\n'.repeat(9);
    await client.open(URI, text);
    const [action] = await ask(client, rangeOf(text, '法治'), { diagnostics: [], only: ['quickfix'] });
    assert.equal(action?.edit, undefined);
    const resolved = await client.request<CodeAction>('codeAction/resolve', action);
    assert.equal(applied(text, editsOf(resolved)), text.replaceAll('法治', '法制'));
  });

  test('tidy the page by the client’s command where a finding is about the page, if it has one', async (t) => {
    const page = wordRule({ id: 'page-cut', wrong: '截止', right: '截至', tier: 'suggest' });
    for (const [options, offered] of [
      [{ tidy: 'client.tidy' }, [['整理版面（先看改动）', { command: 'client.tidy', arguments: [URI] }]]],
      [{}, []],
    ] as const) {
      const client = await start(t, { check: withRules(page, FEW), options });
      await client.open(URI, REPORT);
      const { items } = await client.pull(URI);
      const tidies = async (word: string): Promise<unknown[]> =>
        (await ask(client, rangeOf(REPORT, word), { diagnostics: items, only: ['quickfix'] }))
          .filter(({ command }) => command !== undefined)
          .map(({ title, command, diagnostics }) => {
            assert.deepEqual(
              diagnostics?.map(({ code }) => code),
              ['page-cut'],
            );
            return [title, { command: command?.command, arguments: command?.arguments }];
          });
      assert.deepEqual(await tidies('截止'), offered);
      assert.deepEqual(await tidies('不足'), []);
    }
  });

  test('away from any finding there are none to choose', async (t) => {
    const client = await start(t);
    await client.open(URI, REPORT);
    assert.deepEqual(await ask(client, rangeOf(REPORT, '云岭'), { diagnostics: [], only: ['quickfix'] }), []);
  });
});

describe('reading', () => {
  test('hover tells about the finding under the pointer', async (t) => {
    const client = await start(t);
    await client.open(URI, WRAPPED);
    const { start: position } = rangeOf(WRAPPED, '截\n');
    const hover = await client.request<Hover | null>('textDocument/hover', { textDocument, position });
    assert.match((hover?.contents as { value: string }).value, /“截止”用错了/u);
    assert.equal(inText(WRAPPED, hover?.range), '截\n\n止');
    const nothing = await client.request('textDocument/hover', { textDocument, position: { line: 0, character: 0 } });
    assert.equal(nothing, null);
  });

  test('hover over a law tells its dates', async (t) => {
    const client = await start(t);
    const text = `${REPORT}\n依据《物权法》调解。\n`;
    await client.open(URI, text);
    const { start: position } = rangeOf(text, '物权法');
    const hover = await client.request<Hover | null>('textDocument/hover', { textDocument, position });
    assert.match((hover?.contents as { value: string }).value, /起废止，现为/u);
    assert.equal(inText(text, hover?.range), '物权法');
  });

  test('the outline is nested, with ranges in ranges', async (t) => {
    const client = await start(t);
    await client.open(URI, REPORT);
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children?.length]),
      [
        ['2023年法治政府建设情况报告', 0],
        ['一、2023年法治政府建设主要举措和成效', 2],
        ['二、2023年法治政府建设存在的不足和原因', 0],
        ['三、2024年法治政府建设工作安排', 0],
      ],
    );
    assert.equal(inText(REPORT, symbols[1]?.selectionRange), '2023年法治政府建设主要举措和成效');
  });

  test('sections fold from their heading to their last line', async (t) => {
    const client = await start(t);
    await client.open(URI, REPORT);
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    const lines = REPORT.split('\n');
    const part = folds.find(({ startLine }) => lines[startLine]?.startsWith('一、'));
    assert.match(lines[part?.endLine ?? 0] ?? '', /^（二）规范执法/u);
    assert.ok(folds.every(({ startLine, endLine }) => endLine > startLine));
  });

  test('selections grow', async (t) => {
    const client = await start(t);
    await client.open(URI, REPORT);
    const positions = [rangeOf(REPORT, '讲座').start, { line: 0, character: 1 }];
    const params = { textDocument, positions };
    const [first, second] = await client.request<SelectionRange[]>('textDocument/selectionRange', params);
    const texts: string[] = [];
    for (let at: SelectionRange | undefined = first; at; at = at.parent) texts.push(inText(REPORT, at.range));
    assert.equal(texts[0], '讲座');
    assert.equal(texts.at(-1), REPORT);
    assert.ok(second);
  });

  test('completion offers the missing part on an empty line', async (t) => {
    const client = await start(t);
    const text = REPORT.replace('\n\n云岭镇', '\n\n\n云岭镇');
    await client.open(URI, text);
    const position = { line: rangeOf(text, '\n\n\n云岭镇').start.line + 1, character: 0 };
    const list = await client.request<CompletionList>('textDocument/completion', { textDocument, position });
    assert.match(list.items[0]?.label ?? '', /^四、.*第一责任人/u);
    assert.equal(list.isIncomplete, true);
  });
});
