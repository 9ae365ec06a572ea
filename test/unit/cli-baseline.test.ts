import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { withIgnored } from '../../server/src/features/ignored.ts';
import { Desk, FLAWED } from './support/cli.ts';

interface Summary {
  readonly files: readonly {
    readonly findings: readonly { readonly rule: string; readonly key: string }[];
    readonly ignored?: readonly { readonly rule: string; readonly by: string; readonly reason: string }[];
  }[];
  readonly config: readonly { readonly file: string; readonly line: number; readonly message: string }[];
  readonly summary: { readonly known: number; readonly ignored: number };
}

async function run(desk: Desk, ...argv: string[]): Promise<{ readonly code: number; readonly said: Summary }> {
  const { code, out } = await desk.run(['check', '--format', 'json', ...argv]);
  return { code, said: JSON.parse(out) as Summary };
}

describe('--baseline', () => {
  test('counts only what has come since', async () => {
    using desk = new Desk({ 'a/b.md': FLAWED });
    assert.equal((await desk.run(['check', 'a', '--write-baseline', 'keep/基线.json'])).code, 0);
    const same = await run(desk, 'a', '--baseline', 'keep/基线.json');
    assert.deepEqual([same.code, same.said.files[0]?.findings.length], [0, 0]);
    assert.ok(same.said.summary.known >= 3);
    desk.put('a/b.md', FLAWED.replace('每季度组织一次集中学习。', '每季度组织一次集中学习，截止11月底已组织4次。'));
    const more = await run(desk, 'a', '--baseline', 'keep/基线.json');
    assert.equal(more.code, 1);
    assert.deepEqual(
      more.said.files[0]?.findings.map(({ rule }) => rule),
      ['word-wrong'],
    );
    const { out } = await desk.run(['check', 'a', '--baseline', 'keep/基线.json']);
    assert.match(out, /基线中已有的 \d+ 处未列/u);
  });

  test('a second defect of the same words is new', async () => {
    using desk = new Desk({ 'a.md': FLAWED });
    await desk.run(['check', 'a.md', '--write-baseline', 'b.json']);
    const twice = FLAWED.replace(
      '认真布署各项工作。',
      '认真布署各项工作。\n\n2023年,云岭镇扎实推进法治政府建设，认真布署各项工作。',
    );
    desk.put('a.md', twice);
    const { said } = await run(desk, 'a.md', '--baseline', 'b.json');
    assert.ok(said.files[0]?.findings.some(({ rule }) => rule === 'word-wrong'));
  });

  test('is the same text whatever was written before it, one line for each finding', async () => {
    using desk = new Desk({ 'a.md': FLAWED, 'b.md': FLAWED });
    await desk.run(['check', 'b.md', 'a.md', '--write-baseline', 'b.json']);
    const first = readFileSync(desk.path('b.json'), 'utf8');
    await desk.run(['check', 'a.md', 'b.md', '--write-baseline', 'b.json']);
    assert.equal(readFileSync(desk.path('b.json'), 'utf8'), first);
    assert.ok(first.indexOf('"a.md"') < first.indexOf('"b.md"'));
  });

  test('that is not there or is none is told, and nothing is checked', async () => {
    using desk = new Desk({ 'a.md': FLAWED, 'bad.json': '{"version":1,"files":{"a.md":3}}', 'list.json': '[1]' });
    for (const [file, words] of [
      ['gone.json', /读不了（没有这个文件或文件夹）；先用 --write-baseline/u],
      ['bad.json', /不是基线文件/u],
      ['list.json', /不是基线文件/u],
      ['a.md', /不是基线文件/u],
    ] as const) {
      const { code, err } = await desk.run(['check', 'a.md', '--baseline', file]);
      assert.equal(code, 2);
      assert.match(err, words);
    }
    const both = await desk.run(['check', 'a.md', '--baseline', 'x', '--write-baseline', 'x']);
    assert.match(both.err, /只能用一个/u);
    const folder = await desk.run(['check', 'a.md', '--write-baseline', '.']);
    assert.equal(folder.code, 2);
    assert.match(folder.err, /写不了/u);
  });
});

describe('findings that were ignored in the editor', () => {
  const word = check(FLAWED, DEFAULT_SETTINGS).findings.find(({ rule }) => rule === 'word-wrong');
  assert.ok(word);
  const file = withIgnored(null, { [word.key]: '错字“布署”：引用原文' }, []);

  test('are not told; --ignored lists them with the reason', async () => {
    using desk = new Desk({ 'x/a.md': FLAWED, '.gongwen/ignored/x/a.md.yaml': file });
    const { said } = await run(desk, 'x/a.md');
    assert.ok(!said.files[0]?.findings.some(({ rule }) => rule === 'word-wrong'));
    assert.equal(said.summary.ignored, 1);
    const all = await run(desk, 'x/a.md', '--ignored');
    assert.deepEqual(
      all.said.files[0]?.ignored?.map(({ rule, by, reason }) => [rule, by, reason]),
      [['word-wrong', 'file', '错字“布署”：引用原文']],
    );
    const { out } = await desk.run(['check', 'x/a.md', '--ignored']);
    assert.match(out, /不再提示 {2}.*布署.*（理由：错字“布署”：引用原文）/u);
    assert.match((await desk.run(['check', 'x/a.md'])).out, /不再提示的 1 处，加 --ignored 列出/u);
    const sarif = JSON.parse((await desk.run(['check', 'x/a.md', '--ignored', '--format', 'sarif'])).out) as {
      runs: { results: { ruleId: string; suppressions?: { kind: string; justification: string }[] }[] }[];
    };
    const told = sarif.runs[0]?.results.find(({ suppressions }) => suppressions !== undefined);
    assert.deepEqual(told?.suppressions, [{ kind: 'external', justification: '错字“布署”：引用原文' }]);
  });

  test('are not mended by fix', async () => {
    using desk = new Desk({ 'a.md': FLAWED, '.gongwen/ignored/a.md.yaml': file });
    await desk.run(['fix', 'a.md']);
    const text = readFileSync(desk.path('a.md'), 'utf8');
    assert.ok(text.includes('布署') && !text.includes('2023年,'));
  });

  test('count again with --no-config, and while their file is broken, which is told', async () => {
    using desk = new Desk({ 'a.md': FLAWED, '.gongwen/ignored/a.md.yaml': file });
    const bare = await run(desk, 'a.md', '--no-config');
    assert.equal(bare.said.summary.ignored, 0);
    desk.put('.gongwen/ignored/a.md.yaml', `${file}<<<<<<< mine\n`);
    const { said } = await run(desk, 'a.md');
    assert.ok(said.files[0]?.findings.some(({ rule }) => rule === 'word-wrong'));
    assert.match(said.config[0]?.message ?? '', /冲突还没有解决，其中记的“不再提示”都不起作用/u);
    assert.equal(said.config[0]?.file, '.gongwen/ignored/a.md.yaml');
  });
});
