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

interface Words {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
interface Outline {
  readonly level: number;
  readonly number: string | null;
  readonly title: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly runIn: boolean;
  readonly slot: string | null;
  readonly children: readonly Outline[];
}
interface FactsJson {
  readonly file: string;
  readonly kind: { readonly id: string; readonly title: string; readonly why: string } | null;
  readonly reportYear: number | null;
  readonly header: Readonly<Record<'issuer' | 'docNumber' | 'signer' | 'title' | 'addressee', Words | null>>;
  readonly closing: { readonly issuer: Words | null; readonly date: (Words & { readonly year: number }) | null } | null;
  readonly blocks: readonly (Words & { readonly pieces: readonly (readonly [number, number])[] })[];
  readonly outline: readonly Outline[];
  readonly residue: readonly { readonly type: string; readonly start: number; readonly end: number }[];
  readonly quantities: readonly (Words & Readonly<Record<'value' | 'unit' | 'subject', string>>)[];
  readonly dates: readonly Words[];
  readonly citations: readonly { readonly name: string; readonly start: number; readonly end: number }[];
}

const DRAFT = `云镇府〔2023〕5号　　　签发人：李明

云岭镇2023年法治政府建设年度报告

县人民政府：

- 1 -

2023年，我镇按照《云岭县法治建设规划》推进工作，健全制度，改进作风，把依法行政的要求落实到各项工作之中。现将有关情况报告如下：

一、主要举措和成效

（一）规范执法。全年开展培训4 次，案卷评查合格率达到98.66％，执法人员依法办事的能力和水平有了明显提高。

二、存在的不足和原因

执法力量不足，主要原因是人员流动较快，新进人员多，熟悉业务需要时间，传帮带的制度还不够健全，工作衔接不紧。

云岭镇人民政府
2023年12月20日
`;

describe('facts', () => {
  test('prints what was read, with offsets into the file', async () => {
    using desk = new Desk({ 'a.md': DRAFT });
    const { out, code } = await desk.run(['facts', 'a.md']);
    assert.equal(code, 0);
    const facts = JSON.parse(out) as FactsJson;
    const at = ({ start, end }: { readonly start: number; readonly end: number }): string => DRAFT.slice(start, end);
    assert.deepEqual([facts.file, facts.kind?.id, facts.reportYear], ['a.md', 'fazhi-nianbao', 2023]);
    const header = Object.entries(facts.header).map(([name, words]) => [name, words?.text, words && at(words)]);
    assert.deepEqual(header.slice(1), [
      ['docNumber', '云镇府〔2023〕5号', '云镇府〔2023〕5号'],
      ['signer', '李明', '李明'],
      ['title', '云岭镇2023年法治政府建设年度报告', '云岭镇2023年法治政府建设年度报告'],
      ['addressee', '县人民政府', '县人民政府'],
    ]);
    assert.equal(facts.closing?.issuer && at(facts.closing.issuer), '云岭镇人民政府');
    assert.deepEqual(facts.closing?.date && [at(facts.closing.date), facts.closing.date.year], [
      '2023年12月20日',
      2023,
    ]);
    const [part] = facts.outline;
    assert.ok(part);
    assert.deepEqual([part.level, part.number, part.title, part.line], [1, '一、', '主要举措和成效', 11]);
    assert.equal(at(part), '主要举措和成效');
    assert.ok(!part.runIn && part.slot !== null && part.slot !== facts.outline[1]?.slot);
    assert.deepEqual(
      part.children.map(({ level, number, title, runIn, line }) => [level, number, title, runIn, line]),
      [[2, '（一）', '规范执法', true, 13]],
    );
    assert.deepEqual(
      facts.residue.map((residue) => [residue.type, at(residue)]),
      [['page-number', '- 1 -']],
    );
    assert.deepEqual(
      facts.quantities.map(({ value, unit }) => value + unit),
      ['4次', '98.66%'],
    );
    assert.deepEqual(facts.quantities.map(at), ['4 次', '98.66％']);
    assert.ok(facts.quantities.every(({ subject }) => subject.length > 1));
    assert.ok(facts.citations.some((citation) => at(citation) === '云岭县法治建设规划'));
    assert.ok(facts.dates.some((date) => at(date) === '2023年12月20日'));
  });

  test('the pieces of a block hold exactly its characters', async () => {
    using desk = new Desk({ 'a.md': DRAFT });
    const { blocks } = JSON.parse((await desk.run(['facts', 'a.md'])).out) as FactsJson;
    assert.ok(blocks.length > 5);
    for (const { text, pieces, start, end } of blocks) {
      const joined = pieces.map(([from, to]) => DRAFT.slice(from, to)).join('');
      assert.equal(joined.normalize('NFKC'), text.normalize('NFKC'));
      assert.equal(pieces[0]?.[0], start);
      assert.equal(pieces.at(-1)?.[1], end);
    }
  });

  test('of fractions are written with digits, and faults of the settings are told', async () => {
    const text = '一、工作情况\n全镇三分之二的村完成任务。\n';
    using desk = new Desk({ 'a.md': text, '.gongwen.yaml': 'severity:\n  term-datd: off\n' });
    const { out, err, code } = await desk.run(['facts', 'a.md']);
    const [fraction] = (JSON.parse(out) as { quantities: { value: string; denominator?: string }[] }).quantities;
    assert.deepEqual([fraction?.value, fraction?.denominator], ['2', '3']);
    assert.match(err, /\.gongwen\.yaml:2:3：.*term-dated/u);
    assert.equal(code, 0);
  });

  test('of several files are a list; of none of them an empty one', async () => {
    using desk = new Desk({ 'a.md': DRAFT, 'b.md': '' });
    const list = JSON.parse((await desk.run(['facts', 'a.md', 'b.md'])).out) as FactsJson[];
    assert.deepEqual(
      list.map(({ file, kind }) => [file, kind?.id ?? null]),
      [
        ['a.md', 'fazhi-nianbao'],
        ['b.md', null],
      ],
    );
    const missing = await desk.run(['facts', 'c.md']);
    assert.deepEqual([missing.code, JSON.parse(missing.out)], [2, []]);
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

  test('an unknown kind is answered with the known ones', async () => {
    using desk = new Desk();
    for (const argv of [['new'], ['new', 'xyz'], ['new', 'fazhi-nianba'], ['new', 'fazhi-nianbao', '--year', '3']]) {
      const { code, err } = await desk.run(argv);
      assert.equal(code, 2);
      assert.match(err, /fazhi-nianbao|1949 到 2100/u);
    }
  });
});
