import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { RULES } from '../../server/src/rules/index.generated.ts';
import { CLEAN, Desk, FLAWED } from './support/cli.ts';

const FIXED = FLAWED.replace('布署', '部署').replaceAll(',', '，');

describe('fix', () => {
  test('makes the safe fixes in the file and tells what is left', async () => {
    using desk = new Desk({ 'a.md': FLAWED, 'b.md': CLEAN });
    const { code, err } = await desk.run(['fix', 'a.md', 'b.md']);
    assert.equal(readFileSync(desk.path('a.md'), 'utf8'), FIXED);
    assert.equal(readFileSync(desk.path('b.md'), 'utf8'), CLEAN);
    assert.equal(code, 1, 'the missing part is left');
    assert.match(err, /^a\.md：改正 3 处\n2 个文件：改正 3 处；其余还有必改 0，建议 1，提示 \d+。\n$/u);
    const again = await desk.run(['fix', 'a.md', '--fail-on', 'never']);
    assert.equal(again.code, 0);
    assert.match(again.err, /没有可自动改正的地方/u);
  });

  test('--diff shows a patch and --dry-run a number; neither writes', async () => {
    using desk = new Desk({ 'a.md': FLAWED });
    const { out } = await desk.run(['fix', '--diff', 'a.md']);
    assert.match(out, /^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@ /u);
    assert.match(out, /^-2023年,云岭镇.*布署.*\n\+2023年，云岭镇.*部署/mu);
    const dry = await desk.run(['fix', '--dry-run', 'a.md']);
    assert.equal(dry.out, '');
    assert.match(dry.err, /可改正 3 处（未改文件）/u);
    assert.equal(readFileSync(desk.path('a.md'), 'utf8'), FLAWED);
  });

  test('keeps byte order mark and line breaks', async () => {
    const windows = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    using desk = new Desk({ 'a.md': windows(FLAWED) });
    await desk.run(['fix', 'a.md']);
    assert.equal(readFileSync(desk.path('a.md'), 'utf8'), windows(FIXED));
  });

  test('of standard input goes to the output', async () => {
    using desk = new Desk();
    const stdin = (): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(FLAWED));
    assert.equal((await desk.run(['fix', '-'], { stdin })).out, FIXED);
  });

  test('leaves alone what it cannot read', async () => {
    const bytes = Uint8Array.from([0xd4, 0xc6, 0xc1, 0xeb]);
    using desk = new Desk({ 'a.md': bytes });
    const { code, err } = await desk.run(['fix', 'a.md']);
    assert.equal(code, 2);
    assert.match(err, /a\.md：文件不是 UTF-8/u);
    assert.deepEqual(new Uint8Array(readFileSync(desk.path('a.md'))), bytes);
  });
});

describe('explain', () => {
  test('prints the page of every rule', async () => {
    using desk = new Desk();
    for (const { meta } of RULES) {
      const { out, code } = await desk.run(['explain', meta.id]);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`^# ${meta.id} `, 'u'));
      assert.match(out, /## 为什么/u);
    }
  });

  test('lists the rules without a name, offers near names for an unknown one', async () => {
    using desk = new Desk();
    const { out } = await desk.run(['explain']);
    assert.equal(out.trimEnd().split('\n').length, RULES.length);
    const { code, err } = await desk.run(['explain', 'section-mising']);
    assert.equal(code, 2);
    assert.match(err, /没有“section-mising”这项检查；是否要写“section-missing”/u);
  });
});

describe('names that every object has', () => {
  test('are no commands, options or checks', async () => {
    using desk = new Desk();
    for (const argv of [['constructor'], ['check', '--toString'], ['explain', 'constructor']]) {
      const { code, err } = await desk.run(argv);
      assert.equal(code, 2, argv.join(' '));
      assert.match(err, /^gongwen：没有“(?:constructor|--toString)”这/u);
    }
  });
});

describe('new', () => {
  test('writes a report that has no findings but open fields', async () => {
    using desk = new Desk();
    const argv = ['new', 'fazhi-nianbao', '--issuer', '云岭镇人民政府', '--year', '2022'];
    const { out, code } = await desk.run(argv);
    assert.equal(code, 0);
    assert.match(out, /云岭镇人民政府.*2022年/u);
    const { facts } = check(out, DEFAULT_SETTINGS);
    assert.deepEqual([facts.kind?.kind.id, facts.year?.year], ['fazhi-nianbao', 2022]);
    assert.ok(facts.slots.filter(({ slot }) => slot.required).every(({ state }) => state === 'present'));
    assert.match((await desk.run(['new', '法治政府建设年度报告'])).out, /2024/u);
  });

  test('--out makes a file and never writes over one', async () => {
    using desk = new Desk({ 'old.md': CLEAN });
    const made = await desk.run(['new', 'fazhi-nianbao', '--out', 'new.md']);
    assert.deepEqual([made.code, made.out], [0, '']);
    assert.match(readFileSync(desk.path('new.md'), 'utf8'), /主要举措和成效/u);
    const refused = await desk.run(['new', 'fazhi-nianbao', '-o', 'old.md']);
    assert.equal(refused.code, 2);
    assert.match(refused.err, /已有同名文件/u);
    assert.equal(readFileSync(desk.path('old.md'), 'utf8'), CLEAN);
    assert.equal((await desk.run(['new', 'fazhi-nianbao', '-o', '无/x.md'])).code, 2);
  });

  test('a new report is written in the style of the folder that it will lie in', async () => {
    const style = 'style: {headings: [1., （1）], closing: {date: han, ending: none}}\n';
    using desk = new Desk({ 'town/.gongwen.yaml': style, '.gongwen.yaml': 'style: {quote: corner}\n' });
    const made = await desk.run(['new', 'baogao', '--out', 'town/new.md']);
    assert.deepEqual([made.code, made.err.includes('已起草')], [0, true]);
    const text = readFileSync(desk.path('town/new.md'), 'utf8');
    assert.match(text, /\n\u3000\u30001\.基本情况\n/u);
    assert.doesNotMatch(text, /特此报告|一、/u);
    const { out, err } = await desk.run(['new', 'baogao']);
    assert.match(out, /\n\u3000\u3000一、基本情况\n/u);
    assert.match(err, /\.gongwen\.yaml:1:9：没有“quote”这一项/u);
    assert.match((await desk.run(['new', 'baogao', '--config', 'town/.gongwen.yaml'])).out, /1\.基本情况/u);
    assert.equal((await desk.run(['new', 'baogao', '--no-config'])).err, '');
  });

  test('--from begins with the report of the year before', async () => {
    using desk = new Desk({ '2023.md': FLAWED, '.gongwen.yaml': 'year: 2024\n' });
    const { out, err, code } = await desk.run(['new', '--from', '2023.md']);
    assert.equal(code, 0);
    assert.match(out, /^[^\n]*2024年法治政府建设/u);
    assert.match(err, /^2023\.md → 2024年度：留空 \d+ 处，列出上年安排 \d+ 条。\n$/u);
    assert.match((await desk.run(['new', '--from', '2023.md', '--year', '2026'])).out, /^[^\n]*2026年/u);
    const made = await desk.run(['new', '--from', '2023.md', '-o', '2024.gongwen']);
    assert.deepEqual([made.code, made.out], [0, '']);
    assert.equal(readFileSync(desk.path('2024.gongwen'), 'utf8'), out);
    assert.equal(readFileSync(desk.path('2023.md'), 'utf8'), FLAWED);
  });

  test('--from says what it cannot do', async () => {
    using desk = new Desk({ 'a.md': CLEAN });
    const gone = await desk.run(['new', '--from', 'b.md']);
    assert.deepEqual([gone.code, gone.out], [2, '']);
    assert.match(gone.err, /b\.md.*没有这个文件/u);
    assert.match((await desk.run(['new', 'fazhi-nianbao', '--from', 'a.md'])).err, /不写文种/u);
    assert.match((await desk.run(['new', '--from', 'a.md', '--issuer', '镇'])).err, /不能和“--from”一起用/u);
    desk.put('c.md', '通知\n\n共23件。\n');
    assert.match((await desk.run(['new', '--from', 'c.md'])).err, /没有认出原报告的年度/u);
  });

  test('an unknown kind is answered with the known ones', async () => {
    using desk = new Desk();
    for (const argv of [['new'], ['new', 'xyz'], ['new', 'fazhi-nianba'], ['new', 'fazhi-nianbao', '--year', '3']]) {
      const { code, err } = await desk.run(argv);
      assert.equal(code, 2);
      assert.match(err, /fazhi-nianbao|1949 到 2100/u);
    }
  });
});
