import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { hardWrap } from './support/wrap.ts';

/** The text after the first fix of every missing part, one after the other. */
function completed(draft: string): string {
  let text = draft;
  for (let round = 0; round < 8; round++) {
    const { findings } = check(text, DEFAULT_SETTINGS);
    const fix = findings.find(({ rule, fixes }) => rule === 'section-missing' && fixes.length > 0)?.fixes[0];
    if (!fix) return text;
    text = applyEdits(text, fix.edits);
  }
  return assert.fail('parts are still missing after eight repairs');
}

/** Marks and titles of the parts. */
function parts(text: string): string[] {
  return check(text, DEFAULT_SETTINGS).facts.document.outline.map(({ mark, title }) => `${mark?.text ?? ''}${title}`);
}

const WHOLE = [
  '一、主要做法和成效',
  '二、存在的不足和原因',
  '三、党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况',
  '四、2024年推进法治政府建设的主要安排',
];
const LINES = [
  '云岭镇2023年法治政府建设年度报告',
  '2023年，我镇扎实推进法治政府建设。现将有关情况报告如下：',
  '一、主要做法和成效',
  '全年组织执法培训4次，发放宣传资料2000余份，群众满意度进一步提高。',
  '云岭镇人民政府',
  '2023年12月20日',
];

describe('missing parts that the quick fix writes', () => {
  test('complete the report in the order of the norm, before the sign-off', () => {
    const after = completed(LINES.join('\n'));
    assert.deepEqual(parts(after), WHOLE);
    assert.ok(after.endsWith('\n云岭镇人民政府\n2023年12月20日'));
  });

  test('keep the line breaks of the file', () => {
    const after = completed(LINES.join('\r\n'));
    assert.deepEqual(parts(after), WHOLE);
    assert.doesNotMatch(after, /(?<!\r)\n/u);
  });

  test('keep blank lines between paragraphs, as in a wrapped draft', () => {
    const after = completed(hardWrap(LINES.join('\n')));
    assert.deepEqual(parts(after), WHOLE);
    assert.doesNotMatch(after, /[^\n]\n[^\n]/u);
  });

  test('keep the indent of the other parts', () => {
    const after = completed(LINES.map((line, i) => (i === 2 || i === 3 ? `\u3000\u3000${line}` : line)).join('\n'));
    assert.deepEqual(parts(after), WHOLE);
    assert.match(after, /^\u3000\u3000四、2024年/mu);
    assert.match(after, /^\u3000\u3000（一）【安排一】/mu);
  });

  test('become headings where the others are headings of Markdown', () => {
    const after = completed(`# ${LINES[0]}\n\n${LINES[1]}\n\n## ${LINES[2]}\n\n${LINES[3]}\n`);
    assert.match(after, /^## 四、2024年/mu);
    assert.match(after, /^（一）【安排一】/mu);
  });

  test('stand at the end of a text that has no sign-off and no last line break', () => {
    const after = completed(LINES.slice(0, 4).join('\n'));
    assert.deepEqual(parts(after), WHOLE);
  });

  test('stand before 特此报告', () => {
    const after = completed([...LINES.slice(0, 4), '特此报告。', ...LINES.slice(4)].join('\n'));
    assert.deepEqual(parts(after), WHOLE);
    assert.ok(after.endsWith('\n特此报告。\n云岭镇人民政府\n2023年12月20日'));
  });

  test('count on the parts behind them, and only those', () => {
    const draft = [
      ...LINES.slice(0, 4),
      '（一）规范执法。加强培训。',
      '二、履行第一责任人职责情况',
      '镇长主持开会3次。',
      '（一）带头学法。学法4次。',
      '三、下一步打算',
      '加强培训。',
    ];
    const after = completed(draft.join('\n'));
    assert.deepEqual(parts(after), [WHOLE[0], WHOLE[1], '三、履行第一责任人职责情况', '四、下一步打算']);
    assert.equal(after.match(/（一）/gu)?.length, 2);
  });

  test('leave marks alone that do not count on', () => {
    const draft = [
      ...LINES.slice(0, 2),
      '一、主要做法和成效',
      '加强培训。',
      '一、存在的不足和原因',
      '因人手紧。',
      '五、下一步打算',
      '加强培训。',
    ];
    const after = completed(draft.join('\n'));
    assert.deepEqual(
      parts(after).filter((title) => !title.includes('第一责任人')),
      ['一、主要做法和成效', '一、存在的不足和原因', '五、下一步打算'],
    );
  });
});
