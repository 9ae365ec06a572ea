import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chmodSync, mkdirSync } from 'node:fs';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { CLEAN, Desk, FLAWED } from './support/cli.ts';

interface JsonRun {
  readonly files: readonly {
    readonly file: string;
    readonly kind: { readonly id: string } | null;
    readonly year: number | null;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly start: number;
      readonly end: number;
      readonly line: number;
      readonly column: number;
      readonly quote: string;
    }[];
  }[];
  readonly config: readonly { readonly file: string; readonly line: number; readonly column: number }[];
  readonly unread: readonly { readonly file: string; readonly message: string }[];
}

async function checked(desk: Desk, ...argv: string[]): Promise<JsonRun> {
  const { out } = await desk.run(['check', '--format', 'json', ...argv]);
  return JSON.parse(out) as JsonRun;
}

describe('exit codes', () => {
  test('0 without findings, 1 with findings at or above --fail-on', async () => {
    using desk = new Desk({ 'a.md': FLAWED, 'b.md': CLEAN });
    assert.equal((await desk.run(['check', 'b.md'])).code, 0);
    assert.equal((await desk.run(['check', 'a.md'])).code, 1);
    assert.equal((await desk.run(['check', 'a.md', '--fail-on', 'error'])).code, 0);
    assert.equal((await desk.run(['check', 'a.md', '--fail-on', 'never'])).code, 0);
    const strict = ['check', 'a.md', '--fail-on', 'error', '--rule', 'word-wrong=error'];
    assert.equal((await desk.run(strict)).code, 1);
  });

  test('--fail-on information sees what the default lets pass', async () => {
    using desk = new Desk({ 'a.md': FLAWED });
    const quiet = ['word', 'mark', 'section', 'form', 'number', 'law', 'term', 'formula', 'heading', 'page'];
    const levels = quiet.flatMap((group) => ['--rule', `${group}=information`]);
    assert.equal((await desk.run(['check', 'a.md', ...levels])).code, 0);
    assert.equal((await desk.run(['check', 'a.md', ...levels, '--fail-on', 'information'])).code, 1);
  });

  test('2 for a command line that cannot be understood, in Chinese, with what was meant', async () => {
    using desk = new Desk({ 'a.md': CLEAN });
    const wrong: [string[], RegExp][] = [
      [['chek', 'a.md'], /没有“chek”这个命令；是否要写“check”/u],
      [['a.md'], /gongwen check a\.md/u],
      [['check', '--formt', 'json'], /没有“--formt”这个选项；是否要写“--format”/u],
      [['check', '--format', 'xml'], /“--format”不能是“xml”：可用的有pretty、json、sarif、github/u],
      [['check', '--fail-on', 'hint'], /--fail-on/u],
      [['check', '--year'], /后面要写年度/u],
      [['check', '--year', 'abc', 'a.md'], /1949 到 2100/u],
      [['check', '--as-of', '2020-13-40', 'a.md'], /一个日期/u],
      [['check', '--kind', 'fazhi', 'a.md'], /是否要写“fazhi-nianbao”/u],
      [['check', '--rule', 'word-wrong', 'a.md'], /名称=级别/u],
      [['check', '--rule', 'word-wrong=loud', 'a.md'], /只能是 error/u],
      [['check', '--rule', 'word-wrng=off', 'a.md'], /是否要写“word-wrong”/u],
      [['check', '--config', 'no.yaml', 'a.md'], /找不到 --config 指定的文件“no\.yaml”/u],
      [['check', '--diff', 'a.md'], /check 命令没有“--diff”这个选项/u],
      [['check', '--hints=1', 'a.md'], /“--hints”后面不带内容/u],
    ];
    for (const [argv, message] of wrong) {
      const { code, out, err } = await desk.run(argv);
      assert.equal(code, 2, argv.join(' '));
      assert.equal(out, '', argv.join(' '));
      assert.match(err, message);
    }
  });

  test('without a command: the help on the error output and 2', async () => {
    using desk = new Desk();
    const { code, out, err } = await desk.run([]);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /用法：gongwen 命令/u);
  });
});

test('--help and --version', async () => {
  using desk = new Desk();
  const help = await desk.run(['--help']);
  assert.equal(help.code, 0);
  for (const command of ['check', 'fix', 'facts', 'explain', 'new']) {
    assert.match(help.out, new RegExp(`^  ${command} `, 'mu'));
    const own = await desk.run([command, '-h']);
    assert.equal(own.code, 0);
    assert.match(own.out, new RegExp(`用法：gongwen ${command}`, 'u'));
  }
  assert.match((await desk.run(['--version'])).out, /^\d+\.\d+\.\d+\n$/u);
});

describe('what is checked', () => {
  test('folders with their .md, .txt and .gongwen, each file once, without node_modules', async () => {
    using desk = new Desk({
      '甲/a.md': CLEAN,
      '甲/乙/b.TXT': CLEAN,
      '甲/乙/c.gongwen': CLEAN,
      '甲/d.docx': CLEAN,
      '甲/node_modules/e.md': CLEAN,
    });
    const names = (run: JsonRun): string[] => run.files.map(({ file }) => file);
    assert.deepEqual(names(await checked(desk, '甲')), ['甲/a.md', '甲/乙/b.TXT', '甲/乙/c.gongwen']);
    assert.deepEqual(names(await checked(desk)), ['甲/a.md', '甲/乙/b.TXT', '甲/乙/c.gongwen']);
    assert.deepEqual(names(await checked(desk, '甲/**/*.md', '甲/a.md')), ['甲/a.md']);
    assert.deepEqual(names(await checked(desk, '甲/d.docx')), ['甲/d.docx']);
  });

  test('standard input, under the name that it is given', async () => {
    using desk = new Desk({ 'x/.gongwen.yaml': 'severity: {word-wrong: off}\n' });
    const stdin = (): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(FLAWED));
    const { out, code } = await desk.run(['check', '-', '--format', 'json'], { stdin });
    const [file] = (JSON.parse(out) as JsonRun).files;
    assert.deepEqual([code, file?.file, file?.kind?.id], [1, 'stdin', 'fazhi-nianbao']);
    assert.ok(file?.findings.some(({ rule }) => rule === 'word-wrong'));
    const named = await desk.run(['check', '-', '--stdin-filename', 'x/a.md', '--format', 'json'], { stdin });
    const [other] = (JSON.parse(named.out) as JsonRun).files;
    assert.equal(other?.file, 'x/a.md');
    assert.ok(other.findings.length > 0 && other.findings.every(({ rule }) => rule !== 'word-wrong'));
  });

  test('any text, though no kind is recognised; --kind overrides', async () => {
    using desk = new Desk({ 'a.txt': '各单位要认真布署。\n' });
    const plain = await checked(desk, 'a.txt');
    assert.equal(plain.files[0]?.kind, null);
    assert.ok(plain.files[0]?.findings.some(({ quote }) => quote === '布署'));
    const given = await checked(desk, 'a.txt', '--kind', 'fazhi-nianbao', '--year', '2022');
    assert.deepEqual([given.files[0]?.kind?.id, given.files[0]?.year], ['fazhi-nianbao', 2022]);
    assert.ok(given.files[0]?.findings.some(({ rule }) => rule === 'section-missing'));
  });

  test('words are judged by the report, by today or by a day', async () => {
    using desk = new Desk({ 'a.txt': '深入推进扫黑除恶专项斗争，化解积案三起。\n' });
    const dated = async (...argv: string[]): Promise<string[]> => {
      const { files } = await checked(desk, 'a.txt', '--kind', 'fazhi-nianbao', '--year', '2020', '--hints', ...argv);
      return files.flatMap(({ findings }) =>
        findings.filter(({ rule }) => rule === 'term-dated').map(({ severity }) => severity),
      );
    };
    assert.deepEqual(await dated(), ['hint'], 'right in its year, dated on the day of the check');
    assert.deepEqual(await dated('--as-of', 'today'), ['warning']);
    assert.deepEqual(await dated('--as-of', '2019-06-30'), []);
  });

  test('the same findings as the engine gives for the same settings', async () => {
    using desk = new Desk({ 'a.md': FLAWED });
    const [file] = (await checked(desk, 'a.md', '--hints')).files;
    const own = check(FLAWED, DEFAULT_SETTINGS).findings;
    assert.deepEqual(
      file?.findings.map(({ rule, severity, start, end }) => [rule, severity, start, end]),
      own.map(({ rule, severity, span }) => [rule, severity, span.start, span.end]),
    );
    for (const { start, end, line, column, quote } of file?.findings ?? []) {
      assert.equal(FLAWED.slice(start, end), quote);
      assert.ok(FLAWED.split('\n')[line - 1]?.startsWith(quote.split('\n')[0] ?? '', column - 1));
    }
  });
});

describe('what cannot be checked', () => {
  const cases: [string, string | Uint8Array, RegExp][] = [
    ['latin.txt', Uint8Array.from([0x61, 0xff, 0x62, 0x0a]), /第 2 个字节处读不通.*另存为 UTF-8/u],
    ['gbk.txt', Uint8Array.from([0xd4, 0xc6, 0xc1, 0xeb, 0xd5, 0xf2, 0x0a]), /像是 GB18030.*另存为 UTF-8/u],
    ['utf16.txt', Uint8Array.from([0xff, 0xfe, 0x91, 0x4e]), /UTF-16.*另存为 UTF-8/u],
    ['zero.txt', Uint8Array.from([0x61, 0x00, 0x62]), /空字节/u],
    ['a.docx', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14]), /\.docx.*另存为纯文本/u],
    ['a.pdf', Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d]), /PDF/u],
  ];
  for (const [name, bytes, message] of cases) {
    test(`${name} is named with what to do, the other files are checked, the code is 2`, async () => {
      using desk = new Desk({ [name]: bytes, 'b.md': FLAWED });
      const { code, out, err } = await desk.run(['check', name, 'b.md']);
      assert.equal(code, 2);
      assert.match(err, message);
      assert.match(err, new RegExp(`^${name.replace('.', '\\.')}：`, 'u'));
      assert.match(out, /b\.md/u);
      assert.doesNotMatch(out + err, /\bat .*\(|Error:/u);
    });
  }

  test('missing paths, folders without reports, globs without matches', async () => {
    using desk = new Desk({ '空/x.docx': 'x' });
    for (const [path, message] of [
      ['无.md', /无\.md：没有这个文件或文件夹/u],
      ['空', /空：文件夹里没有/u],
      ['*.md', /\*\.md：没有名称相符的文件/u],
      ['空/x.docx/y.md', /没有这个文件或文件夹/u],
    ] as const) {
      const { code, err } = await desk.run(['check', path]);
      assert.equal(code, 2, path);
      assert.match(err, message);
    }
    assert.deepEqual((await checked(desk, '无.md')).unread, [{ file: '无.md', message: '没有这个文件或文件夹' }]);
  });

  test('a file that may not be read', { skip: process.getuid?.() === 0 && 'root may read everything' }, async () => {
    using desk = new Desk({ 'a.md': CLEAN });
    chmodSync(desk.path('a.md'), 0);
    const { code, err } = await desk.run(['check', 'a.md']);
    assert.equal(code, 2);
    assert.match(err, /权限/u);
  });

  test('an empty file, a BOM, and ten megabytes have a result', async () => {
    using desk = new Desk({ 'empty.md': '', 'bom.md': `\ufeff${FLAWED}`, 'plain.md': FLAWED });
    assert.equal((await desk.run(['check', 'empty.md', '--fail-on', 'warning'])).code, 0);
    const { files } = await checked(desk, 'bom.md', 'plain.md');
    assert.deepEqual(files[0]?.findings, files[1]?.findings);
    const paragraph = '全镇各村（社区）认真落实上级决策，工作有序推进，群众总体满意。\n\n';
    desk.put('big.txt', paragraph.repeat(Math.ceil(10_000_000 / Buffer.byteLength(paragraph))));
    const { code, out, err } = await desk.run(['check', 'big.txt', '--fail-on', 'never']);
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /1 个文件：/u);
  });
});

describe('settings', () => {
  test('come from the nearest .gongwen.yaml; --config and --no-config say otherwise', async () => {
    using desk = new Desk({
      'a.md': FLAWED,
      '.gongwen.yaml': 'severity: {word: error}\n',
      'x/a.md': FLAWED,
      'x/.gongwen.yaml': 'extends: ../base.yaml\nallow: [布署]\n',
      'base.yaml': 'severity: {mark: off}\n',
      'other.yaml': 'severity: {word: off}\n',
    });
    const rules = async (...argv: string[]): Promise<string[]> =>
      (await checked(desk, ...argv)).files.flatMap(({ findings }) =>
        findings.map(({ rule, severity }) => `${rule} ${severity}`),
      );
    assert.ok((await rules('a.md')).includes('word-wrong error'));
    const below = await rules('x/a.md');
    assert.ok(below.includes('section-missing warning'));
    assert.deepEqual(
      below.filter((rule) => /^(?:word|mark)-/u.test(rule)),
      [],
    );
    assert.ok((await rules('a.md', '--no-config')).includes('word-wrong warning'));
    const other = await rules('a.md', '--config', 'other.yaml');
    assert.ok(other.length > 0 && other.every((rule) => !rule.startsWith('word-')));
    assert.ok((await rules('a.md', '--rule', 'word-wrong=information')).includes('word-wrong information'));
  });

  test('a bad value is told at its place in its file, the good ones count, and it is a finding', async () => {
    using desk = new Desk({ 'a.md': CLEAN, '.gongwen.yaml': '# 设置\nyear: 20233\nseverity:\n  word: off\n' });
    const { config } = await checked(desk, 'a.md');
    assert.deepEqual(
      config.map(({ file, line, column }) => [file, line, column]),
      [['.gongwen.yaml', 2, 7]],
    );
    const { code, out } = await desk.run(['check', 'a.md']);
    assert.equal(code, 1);
    assert.match(out, /\.gongwen\.yaml\n {2}2:7 {2}“year”应为 1949 到 2100/u);
    assert.equal((await desk.run(['check', 'a.md', '--fail-on', 'error'])).code, 0);
  });

  test('a configuration file that is a folder or no UTF-8 is told, not thrown', async () => {
    using desk = new Desk({ 'a.md': CLEAN, 'x/a.md': CLEAN, 'x/.gongwen.yaml': Uint8Array.from([0xd4, 0xc6, 0xc1]) });
    mkdirSync(desk.path('.gongwen.yaml'));
    for (const [file, message] of [
      ['a.md', /这是文件夹，不是文件/u],
      ['x/a.md', /UTF-8/u],
    ] as const) {
      const { code, out } = await desk.run(['check', file]);
      assert.equal(code, 1);
      assert.match(out, message);
    }
  });
});
