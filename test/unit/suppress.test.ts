import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDocument } from '../../server/src/document/read.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { suppress } from '../../server/src/engine/suppress.ts';
import { sourceSpan } from '../../server/src/text/span.ts';

/** A finding of a rule on the first occurrence of some words. */
function on(source: string, words: string, rule: string, more: Partial<Finding> = {}): Finding {
  const at = source.indexOf(words);
  assert.ok(at >= 0, words);
  return {
    key: `${rule}:${words}`,
    rule,
    title: rule,
    english: rule,
    row: null,
    severity: 'warning',
    span: sourceSpan(at, at + words.length),
    scope: 'place',
    message: { what: '', why: '', todo: '' },
    text: '',
    basis: [],
    fixes: [],
    related: [],
    data: {},
    ...more,
  };
}

function kept(source: string, findings: readonly Finding[]): string[] {
  return suppress(findings, readDocument(source)).kept.map(({ key }) => key);
}

const THREE = '第一段写甲事，已经完成。\n\n第二段写乙事，已经完成。\n\n第三段写丙事，已经完成。\n';
const before = (words: string, comment: string): string => THREE.replace(words, `${comment}\n${words}`);

describe('directives', () => {
  test('without any, all findings are kept', () => {
    assert.deepEqual(kept(THREE, [on(THREE, '甲事', 'term-dated')]), ['term-dated:甲事']);
  });

  test('disable-next speaks of the next paragraph only, and its reason is kept', () => {
    const source = before('第二段', '<!-- gongwen-disable-next term-dated：引用原文 -->');
    const findings = ['甲事', '乙事', '丙事'].map((words) => on(source, words, 'term-dated'));
    assert.deepEqual(kept(source, findings), ['term-dated:甲事', 'term-dated:丙事']);
    const { suppressed } = suppress(findings, readDocument(source));
    assert.deepEqual(
      suppressed.map(({ finding, reason }) => [finding.key, reason]),
      [['term-dated:乙事', '引用原文']],
    );
  });

  test('other rules speak on in that paragraph', () => {
    const source = before('第二段', '<!-- gongwen-disable-next term-dated -->');
    assert.deepEqual(kept(source, [on(source, '乙事', 'word-wrong')]), ['word-wrong:乙事']);
  });

  test('a group and a data row are names as well, no name means all', () => {
    for (const names of ['term', 'plan.pufa.7', '']) {
      const source = before('第二段', `<!-- gongwen-disable-next ${names} -->`);
      const finding = on(source, '乙事', 'term-dated', { row: 'plan.pufa.7' });
      assert.deepEqual(kept(source, [finding]), [], names);
    }
    const source = before('第二段', '<!-- gongwen-disable-next term -->');
    assert.deepEqual(kept(source, [on(source, '乙事', 'terminal-x')]), ['terminal-x:乙事']);
  });

  test('disable holds until enable', () => {
    const source = before('第二段', '<!-- gongwen-disable term-dated word-wrong -->').replace(
      '第三段',
      '<!-- gongwen-enable term-dated -->\n第三段',
    );
    const findings = ['甲事', '乙事', '丙事'].flatMap((words) => [
      on(source, words, 'term-dated'),
      on(source, words, 'word-wrong'),
    ]);
    assert.deepEqual(kept(source, findings), ['term-dated:甲事', 'word-wrong:甲事', 'term-dated:丙事']);
  });

  test('a disable can be taken back for one rule of its group, and given again', () => {
    const source = [
      '<!-- gongwen-disable term -->\n第一段写甲事，已经完成。',
      '<!-- gongwen-enable term-dated -->\n第二段写乙事，已经完成。',
      '<!-- gongwen-disable -->\n第三段写丙事，已经完成。\n',
    ].join('\n\n');
    const findings = ['甲事', '乙事', '丙事'].map((words) => on(source, words, 'term-dated'));
    assert.deepEqual(kept(source, findings), ['term-dated:乙事']);
    assert.deepEqual(kept(source, [on(source, '乙事', 'term-premature')]), []);
  });

  test('a finding about the whole document is silenced wherever its rule is disabled by name', () => {
    const whole = { scope: 'document' } as const;
    const named = before('第三段', '<!-- gongwen-disable section-missing：另文报送 -->');
    assert.deepEqual(kept(named, [on(named, '甲事', 'section-missing', whole)]), []);
    assert.deepEqual(kept(named, [on(named, '甲事', 'section-missing')]), ['section-missing:甲事']);
    const all = before('第三段', '<!-- gongwen-disable -->');
    assert.deepEqual(kept(all, [on(all, '甲事', 'section-missing', whole)]), ['section-missing:甲事']);
  });
});
