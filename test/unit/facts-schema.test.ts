import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { FactsJson } from '../../server/src/cli/facts-schema.ts';
import { Desk } from './support/cli.ts';
import { REPORT, WRAPPED } from './support/drafts.ts';
import { assertNumbers, assertPromises, factsAsRead, numbersAsRead, related } from './support/facts-json.ts';
import type { NumbersJson } from '../../server/src/cli/facts-schema-numbers.ts';
import { closed, Judge, publishedSchema, type Schema } from './support/facts-schema.ts';
import { files, read, shared } from './support/project.ts';
import { hardWrap } from './support/wrap.ts';

const schema = publishedSchema();
const open = new Judge(schema);
const strict = new Judge(closed(schema));

/** A draft in which everything is found that the command can tell of. */
const FULL = `云岭镇人民政府文件

云镇府〔2024〕3号　　　签发人：李明

云岭镇人民政府关于2023年度法治政府建设情况的报告

县人民政府：

2023年，我镇按照《云岭县法治建设规划》推进工作，开展“七五”普法。现将有关情况报告如下：

一、主要举措和成效

- 1 -

（一）规范执法。重点抓好以下两个方面：一是办理案件近8万件，合格率98.66％，提高1.2个百分点；二是三分之二的村完成任务，受理2至3批，是上年的2倍，第三批已办结，金额12.50亿元。

二、存在的不足和原因

执法力量不足，主要原因是人员流动较快。2月30日前落实“三项制度”（行政执法公示制度、执法全过程记录制度、重大执法决定法制审核制度）。

云岭镇人民政府
二〇二四年一月九日
`;

/** As a scanner reads a page: letters apart, full-width figures, half brackets, page numbers and a running header. */
const SCANNED = `云 岭 镇 法 治 建 设 报 告
— 1 —
一）推进 依法 行政 ， 全年 办理 案件 ４８ 件，办 结 ４５ 件 ，
， 合格率 达到 ９８．６６％ ，群众 满意 。
云岭镇年报
— 2 —
二）加强 宣传 教育 ，举办 讲座 1２ 场
云岭镇年报
— 3 —
云岭镇年报
`;

const TEXTS: Readonly<Record<string, string>> = {
  'a plain report': REPORT,
  'a report with everything': FULL,
  'a report cut over lines': hardWrap(FULL),
  'a report from a PDF': WRAPPED,
  'a report in Markdown': `---\ntitle: x\n---\n\n# ${REPORT.replace(/^(?=[一二三]、)/gmu, '## ')}\n\n<!-- 注 -->\n\n\`\`\`\ncode\n\`\`\`\n`,
  'lines that end in CR LF': FULL.replaceAll('\n', '\r\n'),
  'an empty file': '',
  'a file of blanks': ' \n\u3000\n\t\n',
  'a text without a header': '会议于上午九时在镇政府二楼会议室召开。\n',
  'a scanned page': SCANNED,
  'rare and invisible characters': '\u200b𠮷镇\u00ad人民\u2060政府 GDP\r增长 5％\f- 2 -\f',
};

describe('the facts of every text are as the published schema says, and name nothing that it does not', () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    test(name, async () => {
      const bytes = `\ufeff${text}`;
      using desk = new Desk({ 'a.md': text, 'bom.md': bytes });
      for (const argv of [['a.md'], ['bom.md'], ['a.md', 'bom.md']]) {
        const printed = JSON.parse((await desk.run(['facts', '--format', 'json', ...argv])).out) as unknown;
        assert.deepEqual(open.faults(printed), []);
        assert.deepEqual(strict.faults(printed), []);
        for (const facts of [printed].flat()) assertPromises(text, facts as FactsJson);
        const numbers = JSON.parse((await desk.run(['facts', '--numbers', ...argv])).out) as unknown;
        assert.deepEqual(strict.faults(numbers), []);
        for (const one of [numbers].flat()) assertNumbers(text, factsAsRead(text), one as NumbersJson);
      }
      assert.deepEqual(strict.faults(factsAsRead(text, related)), []);
      assert.deepEqual(strict.faults(numbersAsRead(text, related)), []);
    });
  }

  test('no facts at all', () => assert.deepEqual(strict.faults([]), []));

  const folders = [shared('reports'), shared('corpus/work-reports')].filter((folder) => folder !== null);
  test('published reports', { skip: folders.length < 2 && 'no ../shared/reports and ../shared/corpus' }, () => {
    const paths = folders.flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join(folder, name)),
    );
    assert.ok(paths.length > 100, String(paths.length));
    for (const path of paths) {
      const text = readFileSync(path, 'utf8');
      const facts = factsAsRead(text);
      assert.deepEqual(strict.faults(facts), [], path);
      assertPromises(text, facts);
    }
  });
});

describe('the schema', () => {
  const facts = factsAsRead(FULL, related);

  test('is tried on facts that have everything', () => {
    const { header, closing, quantities, relations, terms, enumerations, citations, residue } = facts;
    assert.ok(Object.values(header).every((one) => one !== null));
    assert.deepEqual(
      [closing?.date?.year, closing?.date?.month, closing?.date?.day, closing?.issuer?.text],
      [2024, 1, 9, '云岭镇人民政府'],
    );
    const kinds = new Set(quantities.map(({ kind }) => kind));
    assert.deepEqual([...kinds].sort(), ['amount', 'fraction', 'multiple', 'ordinal', 'percent', 'point']);
    assert.ok(quantities.some(({ value }) => value === '1250000000'));
    assert.ok(quantities.some(({ value, upper }) => value === '2' && upper === '3'));
    assert.ok(quantities.some(({ approximate }) => approximate === '近'));
    assert.deepEqual(new Set(enumerations.map(({ shape }) => shape)), new Set(['ordinals', 'list']));
    for (const list of [terms, citations, residue, relations]) assert.ok(list.length > 0);
  });

  /** The facts with one thing spoilt. */
  const spoilt: Readonly<Record<string, unknown>> = {
    'a field that is missing': { ...facts, blocks: undefined },
    'another version': { ...facts, version: 2 },
    'an offset that is no whole number': { ...facts, residue: [{ type: 'markup', start: 0.5, end: 1 }] },
    'an offset before the file': { ...facts, residue: [{ type: 'markup', start: -1, end: 1 }] },
    'a level that is none': { ...facts, outline: facts.outline.map((heading) => ({ ...heading, level: 6 })) },
    'a piece of three numbers': { ...facts, blocks: facts.blocks.map((block) => ({ ...block, pieces: [[0, 1, 2]] })) },
    'a figure as a number': { ...facts, quantities: facts.quantities.map((one) => ({ ...one, value: 1 })) },
    'a relation without parts': { ...facts, relations: facts.relations.map((one) => ({ ...one, parts: undefined })) },
    'a verdict that is none': { ...facts, relations: facts.relations.map((one) => ({ ...one, verdict: 'fine' })) },
    'a residue of an unknown type': { ...facts, residue: [{ type: 'x', start: 0, end: 1 }] },
    'a heading that is wrong below': {
      ...facts,
      outline: facts.outline.map((heading) => ({ ...heading, children: [{}] })),
    },
    'words without a place': { ...facts, header: { ...facts.header, title: { text: 'x' } } },
  };
  for (const [name, value] of Object.entries(spoilt)) {
    test(`refuses ${name}`, () => {
      const printed = JSON.parse(JSON.stringify(value)) as unknown;
      assert.deepEqual(open.faults(facts), []);
      assert.notDeepEqual(open.faults(printed), []);
      assert.notDeepEqual(open.faults([printed]), []);
    });
  }

  test('lets fields pass that a later version may add', () => {
    const later = { ...facts, added: 1, header: { ...facts.header, added: 1 } };
    assert.deepEqual(open.faults(later), []);
    assert.notDeepEqual(strict.faults(later), []);
  });

  test('tells of every shape and every field in Chinese', () => {
    const { definitions } = schema as { definitions: Record<string, Schema> };
    assert.ok(Object.keys(definitions).length > 10);
    const told = (what: string, node: Schema): void => {
      const { description = '', $ref } = node as { description?: string; $ref?: string };
      assert.match(description, $ref === undefined ? /\p{Script=Han}/u : /^$/u, what);
    };
    for (const [name, shape] of Object.entries(definitions)) {
      told(name, shape);
      const { properties = {} } = shape as { properties?: Record<string, Schema> };
      for (const [field, node] of Object.entries(properties)) told(`${name}.${field}`, node);
    }
  });
});

test('the command does not load the schema: only its types are imported', () => {
  const imports = files('server/src/**/*.ts')
    .filter((file) => !file.includes('/facts-schema'))
    .flatMap((file) =>
      [...read(file).matchAll(/^import\s[^;]*?'[^']*\/facts-schema[^']*'/gmu)].map(([found]) => found),
    );
  assert.ok(imports.length > 0);
  for (const found of imports) assert.match(found, /^import type /u);
});
