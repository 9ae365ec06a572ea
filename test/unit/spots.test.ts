import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkWith } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { squigglesOf } from '../../server/src/features/diagnostics.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { spotsOf } from '../../server/src/features/spots.ts';
import type { AnyRule } from '../../server/src/rules/contract.ts';
import { REPORT } from './support/drafts.ts';
import { wordRule } from './support/rules.ts';

/** A rule of words, one of the page and another of the page, which are not taken for rivals. */
const word = wordRule({ id: 'word-until', wrong: '截止', right: '截至', severity: 'information' });
const mark = wordRule({ id: 'page-mark', wrong: '截止11月', right: '截至11月', severity: 'error' });
const wide = wordRule({
  id: 'page-wide',
  wrong: '截止11月底，全镇举办讲座12场，受众900人次',
  right: '截至11月底',
  severity: 'warning',
});
const findingsOf = (...rules: readonly AnyRule[]) => checkWith(rules, REPORT, DEFAULT_SETTINGS).findings;

describe('one spot', () => {
  test('is one squiggle, as grave as the gravest, with all that is said', () => {
    const findings = findingsOf(word, mark);
    assert.equal(findings.length, 2);
    const [squiggle, ...others] = squigglesOf(findings, ({ text }) => text);
    assert.equal(others.length, 0);
    assert.ok(squiggle);
    assert.equal(REPORT.slice(squiggle.span.start, squiggle.span.end), '截止11月');
    assert.deepEqual([squiggle.severity, squiggle.rule], ['error', 'page-mark']);
    assert.match(squiggle.message, /^“截止11月”用错了。.*\n“截止”用错了。/u);
    assert.deepEqual([...squiggle.keys].sort(), findings.map(({ key }) => key).sort());
  });

  test('is one card, wherever the caret stands on it', () => {
    const card = hoverAt(findingsOf(word, mark), REPORT.indexOf('截止11月') + 4, {});
    assert.match(card?.markdown ?? '', /截止11月”用错了[\s\S]*---[\s\S]*“截止”用错了/u);
  });

  test('does not take in what is said of a whole sentence', () => {
    assert.equal(spotsOf(findingsOf(word, wide)).length, 2);
  });

  test('does not take in what is said of the whole text', () => {
    const all = wordRule({ id: 'page-all', wrong: '截止', right: '截至', together: true });
    assert.equal(spotsOf(findingsOf(all, mark)).length, 2);
  });

  test('is not shared by words side by side', () => {
    const other = wordRule({ id: 'page-other', wrong: '11月底', right: '11月' });
    assert.equal(spotsOf(findingsOf(word, other)).length, 2);
  });
});
