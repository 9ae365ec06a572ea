import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ledgerTable } from '../../server/src/cli/ledger-table.ts';
import { widthInCells } from '../../server/src/cli/cells.ts';
import type { NumbersJson } from '../../server/src/cli/facts-schema-numbers.ts';
import { LineTable } from '../../server/src/convert.ts';
import { keyText } from '../../server/src/features/ledger-key.ts';
import { withTicks } from '../../server/src/features/ledger-ticks.ts';
import { ledgerOf } from '../../server/src/features/ledger.ts';
import { Desk } from './support/cli.ts';
import { COUNTED, factsWith, SAID } from './support/ledger.ts';

const { rows } = ledgerOf(factsWith(COUNTED, []));
const TICKS = withTicks(
  null,
  rows.filter(({ text }) => text === '473件').map(({ key, text }) => ({ key, note: text })),
  [],
);

describe('facts --numbers', () => {
  test('prints the ledger as JSON, with the ticks that the editor keeps', async () => {
    using desk = new Desk({ 'a/报告.md': COUNTED, '.gongwen/ledger/a/报告.md.yaml': TICKS });
    const { out, err, code } = await desk.run(['facts', '--numbers', 'a/报告.md']);
    assert.deepEqual([err, code], ['', 0]);
    const { file, numbers, length } = JSON.parse(out) as NumbersJson;
    assert.deepEqual([file, length, numbers.length], ['a/报告.md', COUNTED.length, rows.length]);
    assert.deepEqual(
      numbers.filter(({ tick }) => tick !== 'open').map(({ text, tick }) => [text, tick]),
      [['473件', 'ticked']],
    );
    const range = numbers.find(({ text }) => text === '2至3次');
    assert.deepEqual([range?.value, range?.upper, range?.unit], ['2', '3', '次']);
  });

  test('prints one CSV for all files, which spreadsheets take for UTF-8', async () => {
    using desk = new Desk({ 'a.md': COUNTED, 'b.md': COUNTED });
    for (const argv of [
      ['facts', '--numbers', '--format', 'csv', 'a.md', 'b.md'],
      ['facts', '-f', 'csv', 'a.md', 'b.md'],
    ]) {
      const { out, code } = await desk.run(argv);
      assert.equal(code, 0);
      const lines = out.trimEnd().split('\r\n');
      assert.equal(lines.length, 2 * rows.length + 1);
      assert.ok(lines[0]?.startsWith('\ufeff文件,部分,指标,'));
      assert.ok(lines.at(-1)?.startsWith('b.md,'));
    }
  });

  test('prints a table with even columns, file by file', async () => {
    using desk = new Desk({ 'a.md': COUNTED, 'b.md': '' });
    const { out } = await desk.run(['facts', '--numbers', '--format', 'table', 'a.md', 'b.md']);
    assert.match(out, /^a\.md：9 个数字[^\n]*\n/u);
    assert.match(out, /\nb\.md：0 个数字\n$/u);
    const lines = out.split('\n').filter((line) => /^ {2}\d+:\d+ /u.test(line));
    const columns = lines.map((line, i) => widthInCells(line.slice(0, line.indexOf(`  ${rows[i]?.text ?? ''}`))));
    assert.equal(columns.length, 9);
    assert.equal(new Set(columns).size, 1, out);
  });

  test('tells of a broken file of ticks and goes on without', async () => {
    using desk = new Desk({ 'a.md': COUNTED, '.gongwen/ledger/a.md.yaml': 'version: 1\nchecked:\n=======\n' });
    const { out, err, code } = await desk.run(['facts', '--numbers', 'a.md']);
    assert.match(err, /^\.gongwen\/ledger\/a\.md\.yaml:3:1：合并时的冲突还没有解决，其中的“已核”都不起作用\n$/u);
    assert.equal(code, 0);
    assert.ok((JSON.parse(out) as NumbersJson).numbers.every(({ tick }) => tick === 'open'));
  });

  test('takes no levels of rules: facts are not judged', async () => {
    using desk = new Desk({ 'a.md': COUNTED });
    const { err, code } = await desk.run(['facts', '--rule', 'number=off', 'a.md']);
    assert.equal(code, 2);
    assert.match(err, /facts 命令没有“--rule”这个选项/u);
  });
});

test('the year of the command line overrules the text, as its help says', async () => {
  using desk = new Desk({ 'a.md': COUNTED });
  const { out } = await desk.run(['facts', '--year', '2019', 'a.md']);
  const { reportYear } = JSON.parse(out) as { reportYear: number };
  assert.equal(reportYear, 2019);
  assert.match((await desk.run(['facts', '--help'])).out, /--year 年度 +报告年度，以此为准，不再从文中识别$/mu);
  assert.match((await desk.run(['new', '--help'])).out, /--year 年度 +新报告的年度，默认今年；/mu);
});

test('the table shows verdicts, ticks and reckonings, and cuts a long indicator with a mark', () => {
  const ledger = ledgerOf(factsWith(COUNTED, SAID));
  const lines = new LineTable(COUNTED);
  const long = '扎实推进各项民生实事办理投入资金';
  const named = ledger.rows.map((row) => (row.text === '近8万元' ? { ...row, indicator: long } : row));
  const view = {
    file: 'a.md',
    ledger: { ...ledger, rows: named },
    ticks: ledger.rows.map(({ text }) => ({
      state: text === '5人' ? ('recheck' as const) : ('open' as const),
      tick: null,
    })),
    at: (offset: number) => lines.positionAt(offset),
  };
  const table = ledgerTable(view);
  assert.match(table, /^a\.md：9 个数字，不符 1，相符 1，需重核 1\n\n {2}位置 +核验 +已核 +指标 +原文 +算式\n/u);
  assert.match(table, /\n {2}7:31 +不符 +办结率 +93\.2% +473÷513=92\.2%，文中写作93\.2%\n/u);
  assert.match(table, /需重核 +执法人员缺少 +5人\n$/u);
  assert.match(table, /扎实推进各项民生实事办理投…/u);
  assert.equal(new Set(rows.map(({ key }) => keyText(key))).size, rows.length);
});
