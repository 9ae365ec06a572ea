import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { suggestionsAt } from '../../server/src/features/completion.ts';
import { inlayHints } from '../../server/src/features/inlay.ts';
import { dataSentence } from '../../server/src/features/ledger-sentence.ts';
import { rateOf } from '../../server/src/features/ledger-rate.ts';
import { showDecimal } from '../../server/src/text/decimal.ts';
import { rational } from '../../server/src/text/rational.ts';
import { sourceSpan } from '../../server/src/text/span.ts';
import { COUNTED, factsWith, SAID } from './support/ledger.ts';

const lexicon = { terms: () => [], laws: () => [], slogans: () => [], unitOf: () => null };

/** What is offered at | in the text. */
function offered(draft: string): string[] {
  const offset = draft.indexOf('|');
  const text = draft.replace('|', '');
  const { document, facts } = check(text, DEFAULT_SETTINGS);
  return suggestionsAt(document, facts, offset, lexicon)
    .filter(({ type }) => type === 'rate')
    .map((one) => {
      assert.equal(one.span.end, offset);
      assert.ok(one.text.startsWith(text.slice(one.span.start, offset)));
      return one.text;
    });
}

describe('a rate that is due', () => {
  test('is offered from the counts before it, in the digits that reports use', () => {
    for (const [draft, ...rates] of [
      ['受理513件，办结473件，办结率|', '92.2%', '92.20%', '92%'],
      ['全年受理信访件513件，\n\n其中办结473件，办结率达|。', '92.2%', '92.20%', '92%'],
      ['受理513件，办结473件，办结率为|%。', '92.2', '92.20', '92'],
      ['受理513件，办结473件，办结率92.|', '92.2%', '92.20%'],
      ['合格率98.66%。受理513件，办结473件，办结率|', '92.20%', '92.2%', '92%'],
      ['抽查400人，满意200人，满意率|', '50%'],
      ['投入12万元，其中培训经费30000元，占比|', '25%'],
    ] as const)
      assert.deepEqual(offered(draft), rates, draft);
  });

  test('is not made up where the counts do not give one', () => {
    for (const draft of [
      '办结率|',
      '受理513件，办结率|',
      '受理513件。办结473件，办结率|',
      '受理513件，办结473人，办结率|',
      '受理473件，办结513件，办结率|',
      '受理约513件，办结473件，办结率|',
      '受理513件，办结473件，办结率92.2%，满意率|',
      '受理513件，办结473件，办结|',
      '受理0件，办结0件，办结率|',
      '受理513件，办结473件，办结率|93.2%',
    ])
      assert.deepEqual(offered(draft), [], draft);
  });

  test('is rounded half up, and short where it is exact', () => {
    const shown = (k: number, n: number, scale: number): string => showDecimal(rateOf(rational(k), rational(n), scale));
    assert.deepEqual(
      [shown(1, 3, 2), shown(2, 3, 1), shown(1, 8, 1), shown(1, 8, 2), shown(1, 2, 2), shown(3, 3, 1), shown(0, 7, 1)],
      ['33.33', '66.7', '12.5', '12.5', '50', '100', '0'],
    );
  });

  test('any text is answered', () => {
    const pieces = ['受理513件', '，', '办结473件', '办结率', '9', '。', '\n\n', '%', '为', '约', '占比'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), fc.nat(60), (some, at) => {
        const text = some.join('');
        offered(`${text.slice(0, at)}|${text.slice(at)}`);
      }),
    );
  });
});

describe('the sentence of two numbers', () => {
  const whole = '${1:受理}513${3:件}，${2:办结}473${3}，${2}率92.2%$0';

  test('is written from figures, in any order, with their words and their unit', () => {
    assert.deepEqual(dataSentence(['513', '473'], []), {
      whole,
      tail: '，${1:办结}率92.2%$0',
      arithmetic: '473÷513=92.2%',
    });
    assert.deepEqual(dataSentence(['473', '513'], []), dataSentence(['513 473'], []));
    const told = dataSentence(['排查隐患2,000处，整改1,900处'], []);
    assert.ok('tail' in told);
    assert.equal(told.tail, '，${1:整改}率95%$0');
    assert.equal(told.whole, '${1:排查}2,000${3:处}，${2:整改}1,900${3}，${2}率95%$0');
  });

  test('has as many digits as the rates of the report', () => {
    const { facts } = check('合格率98.66%，满意率97.25%。', DEFAULT_SETTINGS);
    const told = dataSentence(['513件', '473件'], facts.quantities);
    assert.ok('arithmetic' in told);
    assert.equal(told.arithmetic, '473÷513=92.20%');
  });

  test('is not written where there is none, and says why', () => {
    for (const [words, why] of [
      [['513'], /正好两个数/u],
      [['受理513件，办结473件，退回3件'], /读到3个/u],
      [['没有数'], /读到0个/u],
      [['513件', '473人'], /单位不同/u],
      [['0', '0'], /不能是零/u],
    ] as const) {
      const told = dataSentence(words, []);
      assert.ok('problem' in told, words.join());
      assert.match(told.problem, why);
    }
  });
});

describe('inlay hints', () => {
  const { relations } = factsWith(COUNTED, SAID);
  const all = sourceSpan(0, COUNTED.length);

  test('show what was reckoned behind the number that states it', () => {
    assert.deepEqual(
      inlayHints(relations, all).map(({ offset, label }) => [COUNTED.slice(offset - 3, offset), label]),
      [
        ['.2%', '=92.2%'],
        ['36场', '=20+16'],
      ],
    );
  });

  test('a result that only has zeros more than the text is what the text says', () => {
    const text = '一、工作情况\n\n抽查300件，合格240件，合格率80%。\n';
    const numbers = ['300件', '240件', '80%'];
    const facts = factsWith(text, [{ type: 'share', numbers, holds: true, arithmetic: '240÷300=80.0%' }]);
    const [hint] = inlayHints(facts.relations, sourceSpan(0, text.length));
    assert.equal(hint?.label, '=240÷300');
  });

  test('keep to the part that is shown, and to what was reckoned', () => {
    assert.deepEqual(inlayHints(relations, sourceSpan(0, 10)), []);
    const silent = factsWith(COUNTED, [
      { ...(SAID[0] as (typeof SAID)[number]), sure: false },
      { type: 'same', numbers: ['513件', '473件'], holds: false, arithmetic: '513≠473' },
      { type: 'sum', numbers: ['20场', '16场', '36场'], holds: null, arithmetic: '' },
      { type: 'sum', numbers: ['20场', '16场', '36场'], holds: true, arithmetic: '没有算式' },
    ]);
    assert.deepEqual(inlayHints(silent.relations, all), []);
  });
});
