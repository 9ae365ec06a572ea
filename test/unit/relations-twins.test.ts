import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readDocument } from '../../server/src/document/read.ts';
import { factsOf } from '../../server/src/facts/facts.ts';
import type { Relation, RelationType } from '../../server/src/facts/model.ts';
import { findConvert } from '../../server/src/facts/relations/convert.ts';
import { findMagnitude } from '../../server/src/facts/relations/magnitude.ts';
import { findMeasure } from '../../server/src/facts/relations/measure.ts';
import { findSame } from '../../server/src/facts/relations/same.ts';
import { numberBlocksOf } from '../../server/src/facts/relations/sentences.ts';

const FINDERS = { same: findSame, convert: findConvert, measure: findMeasure, magnitude: findMagnitude } as const;

function found(text: string, type: RelationType & keyof typeof FINDERS): readonly Relation[] {
  const facts = factsOf(readDocument(text), { kind: null, year: 2023 });
  return FINDERS[type](numberBlocksOf(facts.quantities), facts);
}

/** verdict: arithmetic, one a line. */
function told(text: string, type: keyof typeof FINDERS): string[] {
  return found(text, type).map(({ verdict, arithmetic }) => `${verdict}: ${arithmetic}`);
}

void describe('one value in two units', () => {
  const CASES: readonly [string, string][] = [
    ['清欠0.28亿元（即2800万元）。', 'checked: 0.28亿元=2800万元'],
    ['清欠0.28亿元（即280万元）。', 'wrong: 0.28亿元=2800万元，文中写作280万元'],
    ['造林32.4万亩（2.16万公顷）。', 'checked: 32.4万亩=2.16万公顷'],
    ['造林1000亩（66.7公顷）。', 'checked: 1000亩=66.7公顷'],
    ['罚款人民币壹万伍仟元整（¥15000元）。', 'checked: 壹万伍仟元=15000元'],
    ['罚款1500元（大写：壹万伍仟元整）。', 'wrong: 壹万伍仟元=15000元，文中写作1500元'],
  ];
  for (const [text, expected] of CASES)
    test(text, () => {
      assert.deepEqual(told(text, 'convert'), [expected]);
    });

  test('a converted value is offered where it is exact', () => {
    const [relation] = found('清欠0.28亿元（即280万元）。', 'convert');
    assert.deepEqual(
      relation?.computed.map(({ part, text }) => [part, text]),
      [[1, '2800']],
    );
  });

  test('two numbers in brackets are no conversion', () => {
    assert.deepEqual(told('投入3600万元（省级2400万元），水田320亩（含旱地80亩）。', 'convert'), []);
  });
});

void describe('one thing told twice', () => {
  test('every place is a part', () => {
    const [relation] = found('全镇共有行政村18个。全镇18个行政村均已达标，全镇22个行政村设有公示牌。', 'same');
    assert.equal(relation?.verdict, 'wrong');
    assert.equal(relation.parts.length, 3);
    assert.equal(relation.marked, 2);
  });

  const AGAIN: readonly [string, boolean][] = [
    ['排查隐患点247处。上述274处隐患点均已设立警示牌。', true],
    ['排查隐患点247处，整改完成27处。上述274处隐患点和问题均已登记。', false],
    ['年末在册低保对象1356名。年末在册的1536名低保对象全部复核。', true],
    ['受理复议申请1356件。办结的1536件复议申请均未被起诉。', false],
    ['研究法治工作14次。这14次研究中，听取汇报5次。', false],
  ];
  for (const [text, wrong] of AGAIN)
    test(text, () => {
      assert.equal(
        found(text, 'same').some(({ verdict }) => verdict === 'wrong'),
        wrong,
      );
    });

  test('equal numbers are checked', () => {
    assert.deepEqual(
      found('全年受理劳动争议案件36件。全年受理的36件劳动争议案件全部办结。', 'same').map(({ verdict }) => verdict),
      ['checked'],
    );
  });
});

void describe('any text', () => {
  const words = fc.string({
    unit: fc.constantFrom(
      ...[
        '全镇',
        '受理',
        '纠纷',
        '件',
        '万',
        '亿',
        '元',
        '公里',
        '（',
        '）',
        '即',
        '壹',
        '拾',
        '元整',
        '¥',
        '，',
        '。',
        '、',
      ],
      ...[
        '从',
        '增加到',
        '其中',
        '共',
        '平均每',
        '1',
        '2.5',
        '0',
        '30',
        '%',
        '增长',
        '行政村',
        '个',
        '人',
        '名',
        '\n\n',
      ],
    ),
    maxLength: 60,
  });

  test('is read without a fault', () => {
    fc.assert(
      fc.property(words, (text) => {
        for (const type of Object.keys(FINDERS) as (keyof typeof FINDERS)[])
          for (const { parts, marked } of found(text, type)) assert.ok(parts[marked]);
      }),
      { numRuns: 400 },
    );
  });

  test('many numbers in one paragraph take time in proportion', () => {
    const time = (count: number): number => {
      const facts = factsOf(readDocument('受理医疗纠纷2.4万元，全镇22个行政村、'.repeat(count)), {
        kind: null,
        year: 2023,
      });
      const blocks = numberBlocksOf(facts.quantities);
      const start = performance.now();
      for (const find of Object.values(FINDERS)) find(blocks, facts);
      return performance.now() - start;
    };
    time(500);
    assert.ok(time(16000) < 60 * Math.max(5, time(1000)));
  });
});
