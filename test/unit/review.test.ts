import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LineTable } from '../../server/src/convert.ts';
import { check, type CheckResult } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { fitting, quoted, reviewOf } from '../../server/src/features/review.ts';
import { sheetsHtml } from '../../server/src/features/review-html.ts';
import { sheetsMarkdown } from '../../server/src/features/review-markdown.ts';
import { sheetOf, type Sheet } from '../../server/src/features/review-sheet.ts';
import { hardWrap } from './support/wrap.ts';

const TEXT = `云岭镇2023年法治政府建设年度报告

2023年，我镇推进法治政府建设。现将有关情况报告如下：

一、主要举措和成效

截止11月底，受理信访件48件，办结45件，办结率96.75%。召开座谈会<b>2次</b>|3场。

二、存在的不足和原因

执法力量不足，主要原因是人员流动较快。全年约300人左右参加。

<!-- gongwen-disable-next word-wrong：引用<原文> -->
有的工作截止11月底没有完成。
`;

const result = (text = TEXT): CheckResult => check(text, DEFAULT_SETTINGS);

function sheet(text = TEXT): Sheet {
  const { document, findings, suppressed } = result(text);
  const lines = new LineTable(text);
  return sheetOf({
    file: '报告<1>.md',
    document,
    kind: '法治政府建设年度报告',
    year: 2023,
    day: '2024-01-15',
    findings,
    suppressed,
    hidden: 2,
    lineOf: (offset) => lines.lineAt(offset) + 1,
  });
}

describe('the findings of a report', () => {
  test('stand in its parts, in order of place', () => {
    const { parts, items } = reviewOf(result());
    assert.deepEqual(parts, ['全文', '标题和开头', '一、主要举措和成效', '二、存在的不足和原因']);
    const where = (rule: string) => items.find(({ finding }) => finding.rule === rule)?.part;
    assert.deepEqual([where('number-rate') ?? where('number-share'), where('number-vague')], [2, 3]);
    assert.equal(where('section-missing'), 0);
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
  });

  test('are filtered', () => {
    const { items } = reviewOf(result());
    const numbers = fitting(items, 'numbers');
    assert.ok(numbers.length > 0 && numbers.length < items.length);
    assert.ok(numbers.every(({ finding }) => finding.rule.startsWith('number-')));
    assert.ok(fitting(items, 'political').every(({ political }) => political));
    assert.equal(fitting(items, 'all').length, items.length);
  });

  test('are quoted within their sentence, wrapped or not', () => {
    for (const text of [TEXT, hardWrap(TEXT)]) {
      const { document, findings } = result(text);
      const vague = findings.find(({ rule }) => rule === 'number-vague');
      assert.ok(vague);
      const { before, text: words, after } = quoted(document, vague) ?? {};
      assert.equal(`${before ?? ''}|${words ?? ''}|${after ?? ''}`, '全年|约300人左右|参加。');
    }
  });

  test('keep the same id when the text is changed elsewhere', () => {
    const before = reviewOf(result()).items.find(({ finding }) => finding.rule === 'number-vague');
    const after = reviewOf(result(TEXT.replace('截止11月底，受理', '受理'))).items;
    assert.ok(after.some(({ id }) => id === before?.id));
  });
});

describe('a review sheet', () => {
  test('numbers the findings and says where, what, why and what to do', () => {
    const { entries, left, summary } = sheet();
    assert.deepEqual(
      entries.map(({ number }) => number),
      entries.map((_, i) => i + 1),
    );
    const vague = entries.find(({ quoted: words }) => words?.text === '约300人左右');
    assert.equal(vague?.where, '二、存在的不足和原因，第11行');
    assert.ok(vague.what !== '' && vague.todo !== '' && vague.basis.length > 0);
    assert.match(summary, /建议\d+处/u);
    assert.deepEqual(
      left.map(({ reason, quoted: words }) => [reason, words?.text]),
      [['引用<原文>', '截止']],
    );
  });

  test('in HTML runs nothing, loads nothing, and holds the words of the report as text', () => {
    const page = sheetsHtml([sheet()]);
    assert.match(page, /^<!DOCTYPE html>\n<html lang="zh-CN">/u);
    assert.doesNotMatch(page, /<script|<link|<img|<b>|https?:[^<]*["']\s*>|\son\w+=/iu);
    assert.match(page, /default-src 'none'/u);
    assert.match(page, /@page \{ size: A4/u);
    assert.match(page, /审校单：报告&lt;1&gt;\.md/u);
    assert.match(page, /引用&lt;原文&gt;/u);
    assert.match(page, /<mark>约300人左右<\/mark>/u);
    assert.match(page, /另有“参考”2处/u);
    const open = page.match(/<(?:section|table|tr|td|th|span|mark|thead|tbody|h1|h2|p)\b/gu)?.length;
    assert.equal(page.match(/<\/(?:section|table|tr|td|th|span|mark|thead|tbody|h1|h2|p)>/gu)?.length, open);
  });

  test('in HTML has a cell under every heading of a table, and no other', () => {
    const tables = sheetsHtml([sheet()]).split('<table').slice(1);
    assert.ok(tables.length >= 2);
    for (const table of tables) {
      const cells = (row: string): number => row.match(/<t[dh]\b/gu)?.length ?? 0;
      const [head = '', ...rows] = table.split('<tr').slice(1);
      assert.ok(rows.length > 0);
      for (const row of rows) assert.equal(cells(row), cells(head), row);
    }
  });

  test('in Markdown holds the words of the report as text', () => {
    const text = sheetsMarkdown([sheet()]);
    assert.match(text, /^# 审校单：报告\\<1\\>\.md\n/u);
    assert.match(text, /^## \d+\. 【建议】二、存在的不足和原因，第11行$/mu);
    assert.match(text, / \*\*约300人左右\*\* /u);
    assert.match(text, /引用\\<原文\\>/u);
    assert.doesNotMatch(text, /(?<!\\)</u);
  });

  test('of a report without faults says so', () => {
    const made = sheetOf({
      file: 'a',
      document: result('').document,
      kind: null,
      year: null,
      day: '2024-01-15',
      findings: [],
      suppressed: [],
      hidden: 0,
      lineOf: () => 1,
    });
    assert.match(sheetsMarkdown([made]), /没有发现问题/u);
    assert.match(sheetsHtml([made]), /没有发现问题/u);
    assert.doesNotMatch(sheetsHtml([made]), /<table/u);
  });
});
