import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defined } from '../../server/src/base/assert.ts';
import { check } from '../../server/src/engine/check.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';

function only(rule: string, text: string): Finding {
  const found = check(text, DEFAULT_SETTINGS).findings.filter((finding) => finding.rule === rule);
  assert.equal(found.length, 1, `${rule}: ${found.map((one) => one.text).join(' | ')}`);
  return defined(found[0], rule);
}

test('page-residue names what it found and leaves cut paragraphs to page-wrap', () => {
  const body = '一、主要做法\n镇党委定期研究法治工作，全年听取汇报4次，协调解决难点问题6个。\n';
  const web = only('page-residue', `云岭镇2023年法治政府建设年度报告\n发布时间：2024-01-05 09:30\n${body}`);
  assert.match(web.text, /网页文字/u);
  assert.doesNotMatch(web.text, /页码|截断/u);
  const page = only('page-residue', `云岭镇2023年法治政府建设年度报告\n${body}- 2 -\n二、存在的不足\n学习不够。\n`);
  assert.match(page.text, /页码/u);
  assert.doesNotMatch(page.text, /网页文字|截断/u);
});

test('section-missing says of a lower heading that it is the part', () => {
  const text = [
    '云岭镇2023年法治政府建设年度报告',
    '一、主要举措和成效',
    '（一）党政主要负责人履行第一责任人职责情况',
    '镇长主持召开专题会议3次。',
    '二、存在的不足和原因',
    '执法力量不足，原因是人员流动较快。',
    '三、2024年主要安排',
    '加强培训，每季度组织一次集中学习。',
  ].join('\n');
  const { message } = only('section-missing', text);
  assert.match(message.what, /写成了（一）级小标题“（一）党政主要负责人履行第一责任人职责情况”/u);
  assert.match(message.todo, /^宜单列为一级标题/u);
});

test('a heading right below its like may belong to the level below: nothing is offered as certain', () => {
  const { message, fixes } = only(
    'heading-sequence',
    '一、主要做法\n一、加强领导\n镇党委定期研究。\n二、不足\n学习少。\n',
  );
  assert.match(message.todo, /“（一）”.*“二、”/u);
  assert.deepEqual(fixes, []);
});

test('a bracket of a document number is told once', () => {
  const { findings } = check('按照云镇发〔202226号、云镇办（2022〕5号文件要求抓好落实。\n', DEFAULT_SETTINGS);
  const rules = findings.map(({ rule }) => rule).filter((rule) => rule.startsWith('mark-'));
  assert.deepEqual(rules, ['mark-doc-number', 'mark-doc-number']);
});

test('number-vague tells a doubled mark from two that contradict each other', () => {
  const draft = (number: string): string => `一、主要做法\n全年参加培训的干部${number}，群众反映良好。\n`;
  for (const doubled of ['约300人左右', '超过100人以上', '近500余人']) {
    assert.match(only('number-vague', draft(doubled)).text, /重复/u);
  }
  for (const contrary of ['不足50人左右', '近80人以上', '不足50余人']) {
    assert.match(only('number-vague', draft(contrary)).text, /矛盾/u);
  }
});
