import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkWith } from '../../server/src/engine/check.ts';
import { safeFixes } from '../../server/src/engine/fix.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { countsOf, squigglesOf } from '../../server/src/features/diagnostics.ts';
import { findFix, findingsAt, hasSafeFix, nameOf, offersAt } from '../../server/src/features/fixes.ts';
import { examplesOf, hoverAt } from '../../server/src/features/hover.ts';
import { ignoreOf } from '../../server/src/features/ignore.ts';
import { statusOf } from '../../server/src/features/status.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { sourceSpan } from '../../server/src/text/span.ts';
import { REPORT, WRAPPED } from './support/drafts.ts';
import { wordRule } from './support/rules.ts';

const RULES = [
  wordRule({ id: 'word-until', wrong: '截止', right: '截至' }),
  wordRule({ id: 'word-few', wrong: '不足', right: '短缺', tier: 'suggest', severity: 'information' }),
];
const checked = (text: string, rules = RULES) => checkWith(rules, text, DEFAULT_SETTINGS);
const caret = (offset: number) => sourceSpan(offset, offset);

describe('squiggles', () => {
  test('lie on the exact characters, also across line breaks', () => {
    const { findings } = checked(WRAPPED);
    const [first] = squigglesOf(findings, ({ text }) => text);
    assert.ok(first);
    assert.equal(WRAPPED.slice(first.span.start, first.span.end), '截\n\n止');
    assert.equal(first.rule, 'word-until');
    assert.equal(first.message, '“截止”用错了。两个词意思不同。改为“截至”。');
  });

  test('keep severity, key and related places', () => {
    const rule = wordRule({ id: 'word-few', wrong: '法治', right: '法制', together: true });
    const squiggles = squigglesOf(checked(REPORT, [rule]).findings, ({ text }) => text);
    assert.equal(squiggles.length, 1);
    const places = squiggles[0]?.related.map(({ span }) => REPORT.slice(span.start, span.end));
    assert.equal(places?.length, REPORT.split('法治').length - 2);
    assert.ok(places.every((text) => text === '法治'));
    assert.notEqual(squiggles[0]?.key, '');
  });

  test('are counted by severity', () => {
    const few = REPORT.split('不足').length - 1;
    assert.deepEqual(countsOf(checked(REPORT).findings), { error: 0, warning: 1, information: few, hint: 0 });
  });
});

describe('fixes', () => {
  test('are offered where the caret stands in, before or behind the words, and nowhere else', () => {
    const { findings } = checked(REPORT);
    const at = REPORT.indexOf('截止');
    for (const offset of [at, at + 1, at + 2]) assert.equal(offersAt(findings, caret(offset)).length, 1);
    assert.equal(offersAt(findings, caret(at - 1)).length, 0);
    assert.equal(offersAt(findings, caret(at + 3)).length, 0);
    assert.equal(findingsAt(findings, sourceSpan(0, REPORT.length)).length, findings.length);
  });

  test('change the words and leave the line breaks', () => {
    const { findings } = checked(WRAPPED);
    const [offer] = offersAt(findings, caret(WRAPPED.indexOf('截\n')));
    assert.ok(offer?.preferred);
    assert.equal(applyEdits(WRAPPED, offer.fix.edits), WRAPPED.replace('截\n\n止', '截\n\n至'));
  });

  test('are found again by their name, also where words were copied', () => {
    const { findings } = checked(`${REPORT}${REPORT}`, [RULES[0] ?? assert.fail()]);
    const offers = offersAt(findings, sourceSpan(0, 2 * REPORT.length));
    assert.equal(offers.length, 2);
    for (const offer of offers) assert.equal(findFix(findings, nameOf(offer)), offer.fix);
    assert.equal(findFix(findings, { key: 'none', start: 0, index: 0 }), null);
  });

  test('in bulk are the safe ones only', () => {
    const { findings } = checked(REPORT);
    assert.equal(hasSafeFix(findings), true);
    assert.equal(applyEdits(REPORT, safeFixes(findings)), REPORT.replace('截止', '截至'));
    assert.equal(hasSafeFix(findings.filter(({ rule }) => rule === 'word-few')), false);
  });
});

describe('leaving a finding as it is', () => {
  test('puts a comment before its paragraph, with the line breaks of the text', () => {
    for (const [text, end] of [
      [WRAPPED, '\n'],
      [WRAPPED.replaceAll('\n', '\r\n'), '\r\n'],
    ] as const) {
      const { document, findings } = checked(text);
      const finding = findings.find(({ rule }) => rule === 'word-until');
      const ignore = finding && ignoreOf(document, finding, 'gongwen');
      assert.ok(ignore);
      const comment = `<!-- gongwen-disable-next word-until：此处无误 -->${end}`;
      assert.equal(applyEdits(text, [ignore.edit]), text.replace('（一）', `${comment}（一）`));
    }
  });

  test('silences that finding and no other', () => {
    const before = checked(WRAPPED);
    const finding = before.findings.find(({ rule }) => rule === 'word-until');
    const ignore = finding && ignoreOf(before.document, finding, 'markdown');
    assert.ok(ignore);
    const after = checked(applyEdits(WRAPPED, [ignore.edit]));
    assert.deepEqual(
      after.findings.map(({ key }) => key),
      before.findings.filter((other) => other !== finding).map(({ key }) => key),
    );
  });

  test('about the whole text holds for the whole text', () => {
    const rules = [wordRule({ id: 'word-few', wrong: '法治', right: '法制', together: true })];
    const { document, findings } = checked(REPORT, rules);
    const ignore = findings[0] && ignoreOf(document, findings[0], 'gongwen');
    assert.ok(ignore);
    assert.match(ignore.edit.text, /^<!-- gongwen-disable word-few：/u);
    assert.deepEqual(checked(applyEdits(REPORT, [ignore.edit]), rules).findings, []);
  });

  test('is not offered in plain text, where the comment would be printed', () => {
    const { document, findings } = checked(REPORT);
    assert.ok(findings[0]);
    assert.equal(ignoreOf(document, findings[0], 'plaintext'), null);
  });
});

describe('the card', () => {
  const doc =
    '# word-until\n\n## 错例\n\n```text\n截止*三月*，完成。\n```\n\n## 对例\n\n```text\n截至三月，完成。\n```\n';

  test('says what, why, what to do, with the rule’s own lines, and does not read text as Markdown', () => {
    const { findings } = checked(REPORT);
    const at = REPORT.indexOf('截止');
    const card = hoverAt(findings, at + 1, { 'word-until': doc });
    assert.deepEqual(card?.span, sourceSpan(at, at + 2));
    for (const words of ['**建议**：“截止”用错了。', '为什么：两个词意思不同。', '怎么办：改为“截至”。']) {
      assert.ok(card.markdown.includes(words), words);
    }
    assert.ok(card.markdown.includes('错例：截止\\*三月\\*，完成。'));
    assert.ok(card.markdown.includes('对例：截至三月，完成。'));
  });

  test('stands alone without a page, and there is none where nothing is found', () => {
    const { findings } = checked(REPORT);
    assert.ok(!hoverAt(findings, REPORT.indexOf('截止'), {})?.markdown.includes('错例'));
    assert.equal(hoverAt(findings, 0, {}), null);
  });

  test('leads to the norm where it has an address', () => {
    const [finding] = checked(REPORT).findings;
    assert.ok(finding);
    const basis = ['《某条例》第八条 https://example.gov.cn/a；惯例'];
    const card = hoverAt([{ ...finding, basis }], finding.span.start, {});
    assert.ok(card?.markdown.includes('依据：[《某条例》第八条](https://example.gov.cn/a)；惯例'));
  });

  test('prefers findings about the place to findings about the whole document', () => {
    const [finding] = checked(REPORT).findings;
    assert.ok(finding);
    const whole = { ...finding, scope: 'document' as const, message: { what: '全文', why: '', todo: '' } };
    assert.ok(!hoverAt([finding, whole], finding.span.start, {})?.markdown.includes('全文'));
    assert.ok(hoverAt([whole], finding.span.start, {})?.markdown.includes('全文。'));
  });

  test('shows the lines in which the examples differ', () => {
    assert.deepEqual(examplesOf(doc), { bad: '截止*三月*，完成。', good: '截至三月，完成。' });
    const page = '## 错例\n\n```text\n标题\n少一部分\n```\n\n## 对例\n\n```text\n标题\n全\n```\n';
    assert.deepEqual(examplesOf(page), { bad: '少一部分', good: '全' });
    assert.equal(examplesOf('## 错例\n\n没有\n'), null);
  });

  test('of a data row shows no example of another row', () => {
    const [finding] = checked(REPORT).findings;
    assert.ok(finding);
    const card = hoverAt([{ ...finding, row: 'word.1' }], finding.span.start, { 'word-until': doc });
    assert.ok(card && !card.markdown.includes('错例'));
  });
});

test('the status names kind, year and counts', () => {
  const { facts, findings } = checked(REPORT);
  const status = statusOf(facts, findings);
  assert.equal(status.kind?.id, 'fazhi-nianbao');
  assert.equal(status.year, 2023);
  assert.equal(status.counts.warning, 1);
  assert.deepEqual(statusOf({ kind: null, year: null }, []).kind, null);
});
