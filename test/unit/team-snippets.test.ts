import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadSnippets } from '../../server/src/features/team-snippets.ts';
import { readerFor } from './support/files.ts';

describe('snippets of several folders', () => {
  const body = (text: string): string => JSON.stringify({ 句: { prefix: 'j', body: text } });
  const files = {
    '/w/.gongwen/snippets/a.code-snippets': body('县里的。'),
    '/w/镇/.gongwen/snippets/a.code-snippets': body('镇里的。'),
    '/w/镇/.gongwen/snippets/b.json': '',
    '/w/镇/.gongwen/snippets/README.md': '',
  };

  test('of one name the nearest counts; files of another sort are told', async () => {
    const reader = readerFor(new Map(Object.entries(files)));
    const { snippets, problems } = await loadSnippets(['/w/镇', '/w'], reader);
    assert.deepEqual(
      snippets.map(({ body: text, file }) => [text, file]),
      [['镇里的。', '/w/镇/.gongwen/snippets/a.code-snippets']],
    );
    assert.deepEqual(
      problems.map(({ file, message }) => [file, message]),
      [['/w/镇/.gongwen/snippets/b.json', '只读 .code-snippets 文件，这个文件不起作用：请改名，或移到别处']],
    );
  });

  test('what cannot be read or listed is told, and does not stop the others', async () => {
    const reader = readerFor(new Map(Object.entries(files)));
    const read = (): Promise<string> => Promise.reject(new Error('不是 UTF-8 编码的文本'));
    const list = (): Promise<string[]> => Promise.reject(new Error('没有权限'));
    assert.match((await loadSnippets(['/w'], { ...reader, read })).problems[0]?.message ?? '', /其中的片段.*UTF-8/u);
    assert.match((await loadSnippets(['/w'], { ...reader, list })).problems[0]?.message ?? '', /其中的片段.*没有权限/u);
  });
});
