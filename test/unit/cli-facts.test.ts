import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FactsJson } from '../../server/src/cli/facts-schema.ts';
import { Desk } from './support/cli.ts';
import { headingsOf } from './support/facts-json.ts';

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
});

describe('what facts print', () => {
  const bad = Uint8Array.from([0xd4, 0xc6, 0xc1, 0xeb]);
  const namesOf = (out: string): string[] => (JSON.parse(out) as FactsJson[]).map(({ file }) => file);

  test('is one object for one file or standard input, whatever else lies in the folder', async () => {
    using desk = new Desk({ 'a.md': DRAFT, 'b.md': '' });
    const facts = JSON.parse((await desk.run(['facts', 'b.md'])).out) as FactsJson;
    assert.deepEqual([facts.version, facts.file, facts.length, facts.kind, facts.blocks], [1, 'b.md', 0, null, []]);
    const stdin = (): Promise<Uint8Array> => Promise.resolve(new TextEncoder().encode(DRAFT));
    const piped = JSON.parse((await desk.run(['facts', '-'], { stdin })).out) as FactsJson;
    assert.deepEqual([piped.file, piped.reportYear], ['stdin', 2023]);
    const named = await desk.run(['facts', '-', '--stdin-filename', 'x/c.md'], { stdin });
    assert.equal((JSON.parse(named.out) as FactsJson).file, 'x/c.md');
  });

  test('is a list for several files, a folder, a glob or no path, even of one', async () => {
    using desk = new Desk({ 'a.md': DRAFT, 'b.md': '', 'x/c.md': DRAFT });
    for (const [argv, names] of [
      [
        ['a.md', 'b.md'],
        ['a.md', 'b.md'],
      ],
      [['x'], ['x/c.md']],
      [['x/*.md'], ['x/c.md']],
      [['a.md', 'a.md'], ['a.md']],
      [[], ['a.md', 'b.md', 'x/c.md']],
    ] as const) {
      const { out, code } = await desk.run(['facts', ...argv]);
      assert.deepEqual([namesOf(out), code], [names, 0], argv.join(' '));
    }
  });

  test('leaves out what cannot be read, tells it, and ends with 2', async () => {
    using desk = new Desk({ 'a.md': DRAFT, 'bad.md': bad });
    for (const [argv, names] of [
      [['a.md', 'bad.md'], ['a.md']],
      [['bad.md', 'a.md', 'c.md'], ['a.md']],
      [['bad.md'], []],
      [['c.md'], []],
    ] as const) {
      const { out, err, code } = await desk.run(['facts', ...argv]);
      assert.deepEqual([namesOf(out), code], [names, 2], argv.join(' '));
      assert.match(err, /^(?:bad|c)\.md：/u);
    }
  });

  test('counts offsets behind a byte order mark, and says that there was one', async () => {
    using desk = new Desk({ 'a.md': DRAFT, 'bom.md': `\ufeff${DRAFT}` });
    const [plain, marked] = JSON.parse((await desk.run(['facts', 'a.md', 'bom.md'])).out) as FactsJson[];
    assert.deepEqual([plain?.bom, marked?.bom, marked?.length], [false, true, DRAFT.length]);
    assert.deepEqual({ ...marked, file: '', bom: false }, { ...plain, file: '' });
  });

  test('is JSON, asked for or not; a format that there is not is refused', async () => {
    using desk = new Desk({ 'a.md': DRAFT });
    const plain = await desk.run(['facts', 'a.md']);
    assert.deepEqual(await desk.run(['facts', '--format', 'json', 'a.md']), plain);
    assert.deepEqual(await desk.run(['facts', '-f', 'json', 'a.md']), plain);
    for (const format of ['sarif', 'pretty', 'xml']) {
      const { code, out, err } = await desk.run(['facts', '--format', format, 'a.md']);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, new RegExp(`“--format”不能是“${format}”：可用的有json、csv、table。`, 'u'));
    }
    assert.match(
      (await desk.run(['facts', '--help'])).out,
      /-f, --format json\|csv\|table +输出格式：.*，默认 json$/mu,
    );
    const other = (await desk.run(['check', '--help'])).out;
    assert.match(other, /--format pretty\|json\|sarif\|github\|sheet-md\|sheet-html\s+输出格式：.*，默认 pretty$/mu);
  });
});

/** One heading of each level, as they are written in reports, with Markdown and odd marks among them. */
const LEVELS = `# 云岭镇2023年法治政府建设年度报告

2023年，我镇推进法治建设。现将有关情况报告如下：

## 一、主要举措和成效

（一）规范执法

１．健全制度

（1）明确责任

①落实到人

( 二 )加强宣传。全镇开展宣传活动。

## 下一年度安排

我镇将继续推进法治政府建设各项工作。
`;

test('headings are told by level, number as written, title and line', async () => {
  using desk = new Desk({ 'a.md': LEVELS.replaceAll('\n', '\r\n') });
  const { outline, residue } = JSON.parse((await desk.run(['facts', 'a.md'])).out) as FactsJson;
  const source = LEVELS.replaceAll('\n', '\r\n');
  assert.deepEqual(
    headingsOf(outline).map(({ level, number, title, line, start, end }) => [
      level,
      number,
      title,
      line,
      source.slice(start, end),
    ]),
    [
      [1, '一、', '主要举措和成效', 5, '主要举措和成效'],
      [2, '（一）', '规范执法', 7, '规范执法'],
      [3, '1．', '健全制度', 9, '健全制度'],
      [4, '（1）', '明确责任', 11, '明确责任'],
      [5, '①', '落实到人', 13, '落实到人'],
      [2, '(二)', '加强宣传', 15, '加强宣传'],
      [1, null, '下一年度安排', 17, '下一年度安排'],
    ],
  );
  assert.deepEqual(
    residue.map(({ type, start, end }) => [type, source.slice(start, end)]),
    [
      ['markup', '# '],
      ['markup', '## '],
      ['markup', '## '],
    ],
  );
});
