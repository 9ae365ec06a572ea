import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check, checkWith } from '../../server/src/engine/check.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../server/src/engine/settings.ts';
import { RULES } from '../../server/src/rules/index.generated.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { assertMessage } from './support/messages.ts';
import { wordRule } from './support/rules.ts';
import { hardWrap, ink } from './support/wrap.ts';

/** Misread words and figures that make a text look scanned, and marks that are broken four times. */
const SCANNED = '云岭镇深化改草，2O23年培训l2场，法治工作Il推进。\n';
const MARKS = '各村落实责任，，抓好整改。\n各村完善制度，。强化监督。\n全镇排查隐患：，立行立改。\n';
const CLEAN = '云岭镇深化改革，2023年培训12场，法治工作推进。\n';

const settings = (severity: Settings['severity']): Settings => ({ ...DEFAULT_SETTINGS, severity });
const of = (rule: string, text: string, wish = DEFAULT_SETTINGS): Finding[] =>
  check(text, wish).findings.filter((finding) => finding.rule === rule);

describe('mechanical findings of a text that looks scanned', () => {
  test('are one step lower and told together', () => {
    assert.deepEqual(
      of('mark-collision', CLEAN + MARKS).map(({ severity }) => severity),
      ['error', 'error', 'error'],
    );
    const [found, ...others] = of('mark-collision', SCANNED + MARKS);
    assert.ok(found);
    assert.deepEqual(others, []);
    assert.equal(found.severity, 'warning');
    assert.equal(found.related.length, 2);
    assert.deepEqual(found.data, { count: 3 });
    assertMessage(found.message);
    assert.match(found.text, /共3处/u);
  });

  test('keep their fixes, safe ones apart from those that need a look', () => {
    const [found] = of('mark-collision', SCANNED + MARKS);
    assert.deepEqual(
      found?.fixes.map(({ tier, edits }) => `${tier} ${edits.length}`),
      ['safe 1', 'suggest 2'],
    );
    const fixed = applyEdits(SCANNED + MARKS, found?.fixes.flatMap(({ edits }) => edits) ?? []);
    assert.equal(of('mark-collision', fixed).length, 0);
  });

  test('have the severity that the settings say', () => {
    for (const name of ['mark-collision', 'mark']) {
      const [found] = of('mark-collision', SCANNED + MARKS, settings({ [name]: 'error' }));
      assert.equal(found?.severity, 'error', name);
    }
    assert.deepEqual(of('mark-collision', SCANNED + MARKS, settings({ mark: 'off' })), []);
  });

  test('are told one by one in the part that is not silenced', () => {
    const text = `${SCANNED}<!-- gongwen-disable mark-collision -->\n${MARKS}<!-- gongwen-enable -->\n各村，，抓好整改。\n`;
    const [found, ...others] = of('mark-collision', text);
    assert.deepEqual([found?.related, others], [[], []]);
  });

  test('are those of marks and numbering marks, never of words and figures', () => {
    const mechanical = RULES.filter(({ meta }) => meta.mechanical).map(({ meta }) => meta.id);
    assert.ok(mechanical.length >= 5);
    for (const id of mechanical) assert.match(id, /^(?:mark|heading|page)-/u);
  });

  test('stand where they stand when the text is wrapped', () => {
    const text = `${SCANNED}${MARKS}`;
    const said = (page: string): string[] =>
      check(page, DEFAULT_SETTINGS)
        .findings.filter(({ rule }) => !rule.startsWith('page-'))
        .map(({ rule, severity, span, related }) => `${rule} ${severity} ${ink(page, span.start)} ${related.length}`);
    assert.deepEqual(said(hardWrap(text)), said(text));
  });
});

describe('findings of a rule that tells many together', () => {
  const rule = wordRule({ id: 'word-sample', wrong: '甲', right: '乙' });
  const many = { ...rule, meta: { ...rule.meta, together: 2 } };
  const run = (text: string): readonly Finding[] => checkWith([many], text, DEFAULT_SETTINGS).findings;

  test('are one by one up to its limit', () => {
    assert.equal(run('甲方和甲方。').length, 2);
  });

  test('are one beyond it, with one fix for all', () => {
    const text = '甲方和甲方。\n\n甲方。';
    const found = run(text);
    assert.equal(found.length, 1);
    assert.equal(found[0]?.scope, 'document');
    assert.equal(applyEdits(text, found[0]?.fixes[0]?.edits ?? []), '乙方和乙方。\n\n乙方。');
  });

  test('keep a place among the findings of other rules', () => {
    const other = wordRule({ id: 'word-other', wrong: '丙', right: '丁' });
    const { findings } = checkWith([many, other], '丙，甲甲甲，丙。', DEFAULT_SETTINGS);
    assert.deepEqual(
      findings.map(({ rule: id }) => id),
      ['word-other', 'word-sample', 'word-other'],
    );
  });
});

test('what is said of a whole text is not lost to a finding about the words at its place', () => {
  const { findings } = check(SCANNED, DEFAULT_SETTINGS);
  const whole = findings.find(({ rule }) => rule === 'suspect-garbled');
  assert.equal(whole?.scope, 'document');
  assert.ok(findings.some(({ rule, span }) => rule === 'suspect-scan' && span.start === whole.span.start));
});

test('a misread word and a misspelling are one finding', () => {
  const { findings } = check('各村面向末来，士地流转有序，领导于部带头。\n', DEFAULT_SETTINGS);
  const spans = findings.filter(({ rule }) => /^(?:word|suspect)-/u.test(rule)).map(({ span }) => span);
  assert.equal(spans.length, 3);
});
