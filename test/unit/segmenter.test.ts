import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { build } from 'esbuild';
import { intlSegmenter } from '../../server/src/engine/segmenter.ts';
import { jiebaSegmenter, wordsOf } from '../../server/src/segmenter-node.ts';

const TEXT = '成立依法行政工作领导小组，2023年召开会议4次。';
const nodejieba = ((): boolean => {
  try {
    createRequire(import.meta.url)('nodejieba').cut('公文');
    return true;
  } catch {
    return false;
  }
})();

/** The thread as the build bundles it. */
async function thread(): Promise<string> {
  const outfile = resolve('out', 'test-thread', 'segmenter-thread.cjs');
  await build({
    entryPoints: ['server/src/segmenter-thread.ts'],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['nodejieba'],
    outfile,
    logLevel: 'error',
  });
  return outfile;
}

test(
  'nodejieba is there where it must be',
  { skip: process.env['GONGWEN_REQUIRE_JIEBA'] !== '1' && 'only where it is required' },
  () => {
    assert.ok(nodejieba, 'nodejieba is not installed or was not built');
  },
);

test('nodejieba answers from its thread', { skip: !nodejieba && 'nodejieba is not installed' }, async () => {
  const problems: string[] = [];
  const segmenter = jiebaSegmenter(await thread(), intlSegmenter(), (why) => problems.push(why));
  const words = await segmenter.words(TEXT);
  assert.deepEqual(problems, []);
  assert.equal(segmenter.name, 'nodejieba');
  assert.ok(words.some(({ start, end }) => TEXT.slice(start, end) === '领导小组'));
  assert.ok(words.every(({ start, end }) => !/[，。]/u.test(TEXT.slice(start, end))));
});

test('where the thread cannot start, Intl.Segmenter answers what was asked, and says so once', async () => {
  const broken = join(mkdtempSync(join(tmpdir(), 'gongwen-')), 'thread.cjs');
  writeFileSync(broken, "throw new Error('no nodejieba here');");
  const problems: string[] = [];
  const segmenter = jiebaSegmenter(broken, intlSegmenter(), (why) => problems.push(why));
  const expected = await intlSegmenter().words(TEXT);
  assert.deepEqual(await Promise.all([segmenter.words(TEXT), segmenter.words(TEXT)]), [expected, expected]);
  assert.deepEqual(await segmenter.words(TEXT), expected);
  assert.deepEqual(problems, ['no nodejieba here']);
  assert.equal(segmenter.name, 'Intl.Segmenter');
});

test('a thread whose file is missing is no different', async () => {
  const problems: string[] = [];
  const segmenter = jiebaSegmenter('no-such-thread.cjs', intlSegmenter(), (why) => problems.push(why));
  assert.deepEqual(await segmenter.words(TEXT), await intlSegmenter().words(TEXT));
  assert.equal(problems.length, 1);
});

test('words are the pieces that hold letters, at their offsets', () => {
  assert.deepEqual(wordsOf(['召开', '会议', '4', '次', '。']), [
    { start: 0, end: 2 },
    { start: 2, end: 4 },
    { start: 4, end: 5 },
    { start: 5, end: 6 },
  ]);
});
