import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { applyPatch } from 'diff';
import { CLEAN, Desk } from './support/cli.ts';
import { WRAPPED_REPORT } from './support/drafts.ts';

const { before: WRAPPED, after: TIDIED } = WRAPPED_REPORT;
const from = (text: string) => ({ stdin: () => Promise.resolve(new TextEncoder().encode(text)) });

describe('tidy', () => {
  test('restores the page in the files and tells what it did; a second run changes nothing', async () => {
    using desk = new Desk({ 'a.txt': WRAPPED, 'b.txt': CLEAN, 'c.txt': '会议于上午 ９ 时召开。\n\n- 1 -\n' });
    const { code, out, err } = await desk.run(['tidy', 'a.txt', 'b.txt', 'c.txt']);
    assert.equal(readFileSync(desk.path('a.txt'), 'utf8'), TIDIED);
    assert.equal(readFileSync(desk.path('b.txt'), 'utf8'), CLEAN);
    assert.equal(readFileSync(desk.path('c.txt'), 'utf8'), '会议于上午9时召开。\n');
    assert.deepEqual([code, out], [0, '']);
    assert.equal(
      err,
      'a.txt：接好 5 段，删去 2 处残留\nc.txt：删去 1 处残留，理齐 3 处空格和全角数字\n' +
        '3 个文件：接好 5 段，删去 3 处残留，理齐 3 处空格和全角数字。\n',
    );
    assert.equal((await desk.run(['tidy', '.'])).err, '3 个文件：版面都不用整理。\n');
  });

  test('--diff shows a patch that makes the change and --dry-run the numbers; neither writes', async () => {
    using desk = new Desk({ 'a.txt': WRAPPED, 'b.txt': CLEAN });
    const diff = await desk.run(['tidy', '--diff', 'a.txt', 'b.txt']);
    assert.equal(applyPatch(WRAPPED, diff.out), TIDIED);
    assert.match(diff.out, /^--- a\/a\.txt\n/u);
    const dry = await desk.run(['tidy', '--dry-run', 'a.txt']);
    assert.equal(dry.out, '');
    assert.match(dry.err, /^a\.txt：可接好 5 段，删去 2 处残留（未改文件）\n/u);
    assert.deepEqual([diff.code, dry.code], [0, 0]);
    assert.equal(readFileSync(desk.path('a.txt'), 'utf8'), WRAPPED);
  });

  test('keeps byte order mark and line breaks', async () => {
    const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    using desk = new Desk({ 'a.txt': windows(WRAPPED) });
    await desk.run(['tidy', 'a.txt']);
    assert.equal(readFileSync(desk.path('a.txt'), 'utf8'), windows(TIDIED));
  });

  test('takes a file for Markdown by its name: paragraphs keep their blank lines', async () => {
    using desk = new Desk({ 'a.md': WRAPPED });
    await desk.run(['tidy', 'a.md']);
    assert.equal(readFileSync(desk.path('a.md'), 'utf8'), TIDIED.trimEnd().replaceAll('\n', '\n\n') + '\n');
    const { out } = await desk.run(['tidy', '-', '--stdin-filename', 'b.md'], from(WRAPPED));
    assert.equal(out, readFileSync(desk.path('a.md'), 'utf8'));
  });

  test('of standard input goes to the output, changed or not', async () => {
    using desk = new Desk();
    assert.equal((await desk.run(['tidy', '-'], from(WRAPPED))).out, TIDIED);
    assert.equal((await desk.run(['tidy', '-'], from(TIDIED))).out, TIDIED);
    assert.equal(applyPatch(WRAPPED, (await desk.run(['tidy', '-', '--diff'], from(WRAPPED))).out), TIDIED);
    assert.equal((await desk.run(['tidy', '-', '--dry-run'], from(WRAPPED))).out, '');
  });

  test('leaves alone what it cannot read, does the others, and fails', async () => {
    const bytes = Uint8Array.from([0xd4, 0xc6, 0xc1, 0xeb]);
    using desk = new Desk({ 'a.txt': bytes, 'b.txt': WRAPPED });
    const { code, err } = await desk.run(['tidy', 'a.txt', 'b.txt', 'c.txt']);
    assert.equal(code, 2);
    assert.match(err, /a\.txt：文件不是 UTF-8.*\n/u);
    assert.match(err, /c\.txt：没有这个文件或文件夹/u);
    assert.deepEqual(new Uint8Array(readFileSync(desk.path('a.txt'))), bytes);
    assert.equal(readFileSync(desk.path('b.txt'), 'utf8'), TIDIED);
  });

  test('has no options of checks', async () => {
    using desk = new Desk({ 'a.txt': WRAPPED });
    const { code, err } = await desk.run(['tidy', '--year', '2023', 'a.txt']);
    assert.equal(code, 2);
    assert.match(err, /tidy 命令没有“--year”这个选项/u);
    assert.match((await desk.run(['tidy', '--help'])).out, /接好被硬换行截断的段落/u);
  });

  test('of megabytes is done in seconds, and so is its patch', async () => {
    using desk = new Desk({ 'a.txt': WRAPPED.repeat(2400) });
    const size = readFileSync(desk.path('a.txt')).length;
    assert.ok(size > 2_000_000);
    const began = performance.now();
    assert.equal((await desk.run(['tidy', '--diff', 'a.txt'])).code, 0);
    assert.equal((await desk.run(['tidy', 'a.txt'])).code, 0);
    assert.ok(performance.now() - began < 20_000);
    assert.ok(readFileSync(desk.path('a.txt')).length < size);
  });
});
