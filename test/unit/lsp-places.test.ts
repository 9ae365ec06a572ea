import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type {
  DocumentHighlight,
  DocumentLink,
  Location,
  SemanticTokens,
  SemanticTokensDelta,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { check } from '../../server/src/engine/check.ts';
import { TestClient } from './support/client.ts';
import { URI } from './support/sessions.ts';

const TEXT = `云岭镇2023年法治政府建设年度报告

2023年，云岭镇成立人民调解委员会（以下简称“调委会”），贯彻《行政处罚法》。

一、主要举措和成效

调委会调处纠纷86件，名单见附件1。

附件1

人员名单
`;
const textDocument = { uri: URI };
const lineOf = (words: string): number => TEXT.slice(0, TEXT.indexOf(words)).split('\n').length - 1;
const at = (words: string) => {
  const line = lineOf(words);
  return { line, character: (TEXT.split('\n')[line]?.indexOf(words) ?? 0) + 1 };
};

async function opened(t: { after(end: () => void): void }): Promise<TestClient> {
  const client = await TestClient.start({ check });
  t.after(() => client.stop());
  await client.open(URI, TEXT);
  return client;
}

describe('places of a thing', () => {
  test('are highlighted and listed', async (t) => {
    const client = await opened(t);
    const position = at('调委会调处');
    const shown = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', {
      textDocument,
      position,
    });
    assert.deepEqual(
      shown.map(({ kind, range }) => [kind, range.start.line]),
      [
        [3, 2],
        [2, 6],
      ],
    );
    const ask = (includeDeclaration: boolean): Promise<Location[]> =>
      client.request('textDocument/references', { textDocument, position, context: { includeDeclaration } });
    assert.equal((await ask(true)).length, 2);
    assert.equal((await ask(false)).length, 1);
    const nowhere = { textDocument, position: at('主要举措') };
    assert.equal(await client.request('textDocument/documentHighlight', nowhere), null);
  });

  test('links lead to pages and within the text', async (t) => {
    const client = await opened(t);
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument });
    assert.match(links[0]?.target ?? '', /^https:/u);
    assert.equal(links[1]?.target, `${URI}#L9`);
  });
});

describe('renaming', () => {
  test('changes a short name wherever it stands', async (t) => {
    const client = await opened(t);
    const position = at('调委会调处');
    const prepared = await client.request<{ placeholder: string }>('textDocument/prepareRename', {
      textDocument,
      position,
    });
    assert.equal(prepared.placeholder, '调委会');
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      textDocument,
      position,
      newName: '调解会',
    });
    const [change] = edit.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.equal(change.edits.length, 2);
    const bad = client.request('textDocument/rename', { textDocument, position, newName: '调 解' });
    await assert.rejects(bad, { code: -32602 });
  });

  test('is not offered for other words', async (t) => {
    const client = await opened(t);
    const where = { textDocument, position: at('主要举措') };
    assert.equal(await client.request('textDocument/prepareRename', where), null);
    assert.equal(await client.request('textDocument/rename', { ...where, newName: '甲' }), null);
  });
});

describe('headings of the open reports', () => {
  test('are found by some of their characters', async (t) => {
    const client = await opened(t);
    const find = async (query: string): Promise<string[]> =>
      (await client.request<SymbolInformation[]>('workspace/symbol', { query })).map(({ name }) => name);
    assert.deepEqual(await find('举成'), ['一、主要举措和成效']);
    assert.deepEqual(await find('成举'), []);
    assert.equal((await find('')).length >= 2, true);
  });
});

describe('semantic tokens', () => {
  /** [line, character, length, type, modifiers] of each token. */
  function decoded(data: readonly number[]): number[][] {
    let [line, character] = [0, 0];
    const out: number[][] = [];
    for (let i = 0; i < data.length; i += 5) {
      const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
      character = down > 0 ? right : character + right;
      line += down;
      out.push([line, character, length, type, modifiers]);
    }
    return out;
  }

  test('are those of the text, of a stretch, and what has changed', async (t) => {
    const client = await opened(t);
    const full = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    const line = lineOf('调委会调处');
    assert.ok(decoded(full.data).some(([row, , length, type]) => row === line && length === 3 && type === 0));
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    const some = await client.request<SemanticTokens>('textDocument/semanticTokens/range', { textDocument, range });
    assert.ok(decoded(some.data).length > 0 && decoded(some.data).every(([row]) => row === line));
    await client.edit(URI, { line, from: 7, to: 9 }, '861');
    const changed = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument,
      previousResultId: full.resultId,
    });
    assert.ok('edits' in changed);
    const data = [...full.data];
    for (const { start, deleteCount, data: put = [] } of [...changed.edits].reverse())
      data.splice(start, deleteCount, ...put);
    const again = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
    assert.deepEqual(data, again.data);
  });
});
