import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { check } from '../../server/src/engine/check.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { fixOfRule, type RuleFix } from '../../server/src/features/fix-rule.ts';
import { formatEdits, formatEditsIn, renumberTyped, widenTyped } from '../../server/src/features/format.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { sourceOffset, sourceSpan } from '../../server/src/text/span.ts';
import { FLAWED } from './support/cli.ts';
import { styleOf } from './support/style.ts';

const result = (text: string) => check(text, DEFAULT_SETTINGS);

/** The text after a break was put in behind these words. */
function broken(text: string): string {
  const at = text.indexOf('|');
  const source = text.replace('|', '');
  const { document, facts } = result(source);
  const line = source.lastIndexOf('\n', at - 1) + 1;
  return applyEdits(source, renumberTyped(document, facts.numbering, sourceOffset(line)));
}

/** The text after the mark before the caret was typed. */
function typed(text: string, settings = DEFAULT_SETTINGS): string {
  const at = text.indexOf('|');
  const source = text.replace('|', '');
  return applyEdits(source, widenTyped(check(source, settings).findings, source, at));
}

/** What each rule of a text can have put right. */
function fixableRules(findings: readonly Finding[]): RuleFix[] {
  return [...new Set(findings.map(({ rule }) => rule))].flatMap((rule) => fixOfRule(findings, rule) ?? []);
}

const frame = (body: string): string => `云岭镇2023年法治政府建设年度报告\n\n${body}\n`;

describe('formatting', () => {
  test('puts the look right and leaves the words alone', () => {
    const text = applyEdits(FLAWED, formatEdits(result(FLAWED).findings));
    assert.ok(text.includes('布署') && text.includes('2023年，') && text.includes('4次，'));
    assert.deepEqual(formatEdits(result(text).findings), []);
  });

  test('of a stretch stays inside it', () => {
    const from = FLAWED.indexOf('（一）规范');
    const text = applyEdits(FLAWED, formatEditsIn(result(FLAWED).findings, sourceSpan(from, FLAWED.length)));
    assert.ok(text.includes('2023年,') && text.includes('4次，'));
  });
});

describe('a heading that is put in', () => {
  const body =
    '一、主要举措\n\n落实各项制度。\n\n二、学习宣传|\n\n开展学习。\n\n二、规范执法\n\n开展培训，做法同第二部分。\n\n三、化解纠纷\n\n排查纠纷。';

  test('numbers those behind it anew', () => {
    const text = broken(frame(body));
    assert.ok(text.includes('三、规范执法') && text.includes('四、化解纠纷') && text.includes('二、学习宣传'), text);
  });

  test('with its text on the same line does so as well', () => {
    const text = broken(
      frame(
        '一、主要举措\n（一）学习宣传。开展学习。\n（二）普法宣传。进村入户。|\n（二）规范执法。开展培训。\n（三）化解纠纷。排查纠纷。',
      ),
    );
    assert.ok(text.includes('（三）规范执法') && text.includes('（四）化解纠纷'), text);
  });

  test('changes nothing where the numbers run on, or are broken in another way', () => {
    for (const same of [
      '一、甲项工作|\n\n开展学习。\n\n二、乙项工作\n\n开展培训。',
      '一、甲项工作\n\n开展学习。\n\n三、乙项工作|\n\n开展培训。\n\n三、丙项工作\n\n开展检查。',
      '这一段不是标题|。\n\n一、甲项工作\n\n开展学习。',
    ]) {
      assert.equal(broken(frame(same)), frame(same).replace('|', ''));
    }
  });
});

describe('a mark that is typed', () => {
  test('becomes wide in a Chinese sentence', () => {
    assert.ok(typed(frame('以学习为指导,|全面推进。')).includes('指导，全面'));
    assert.ok(typed(frame('以学习为指导,|')).includes('指导，'));
    assert.ok(typed(frame('（一）规范执法(含委托执法)|情况。')).includes('（含委托执法）'));
  });

  test('becomes what the office writes', () => {
    const bracket = frame('（一）规范执法(含委托执法)|情况。');
    assert.ok(typed(bracket, { ...DEFAULT_SETTINGS, style: styleOf('{brackets: full}') }).includes('（含委托执法）'));
    assert.ok(typed(bracket, { ...DEFAULT_SETTINGS, style: styleOf('{brackets: half}') }).includes('(含委托执法)'));
  });

  test('stays where it belongs, and no other mark is touched', () => {
    for (const same of ['会议9:|30召开。', '网址https:|//例.cn', '共1,|200人。', '甲方(A)|情况。'])
      assert.ok(typed(frame(same)).includes(same.replace('|', '')), same);
    assert.ok(typed(frame('以前,有一处。以学习为指导,|全面推进。')).includes('以前,有一处'));
  });
});

describe('all findings of a rule', () => {
  test('are put right together, and numbers never', () => {
    const text = frame('一、甲,乙。\n\n全年办件100件,办结90件，办结率95%。认真布署,认真布署。');
    const { findings } = result(text);
    assert.ok(findings.some(({ rule }) => rule.startsWith('number-')));
    for (const { rule } of fixableRules(findings)) assert.ok(!rule.startsWith('number-'));
    const words = fixOfRule(findings, 'word-wrong');
    assert.equal(words?.count, 2);
    assert.equal(applyEdits(text, words.edits).includes('布署'), false);
    assert.equal(fixOfRule(findings, 'number-rate'), null);
    assert.equal(fixOfRule(findings, 'no-such'), null);
  });

  test('of any text can be made, and only its own words change', () => {
    const pieces = ['认真布署，', '截止11月底，', '一、', '（二）', '\n', ',', '(含)', '甲乙丙', '2023年', '”', '《'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const text = frame(parts.join(''));
        for (const { edits, count } of fixableRules(result(text).findings)) {
          assert.ok(count > 0);
          applyEdits(text, edits);
        }
      }),
      { numRuns: 60 },
    );
  });
});
