import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readDocument } from '../../server/src/document/read.ts';
import { boundsOf, lastDigit, looseBoundsOf, valueOf } from '../../server/src/facts/bounds.ts';
import type { Quantity } from '../../server/src/facts/model.ts';
import { quantitiesOf } from '../../server/src/facts/quantities.ts';
import { showDecimal } from '../../server/src/text/decimal.ts';
import { meets, point, type Interval } from '../../server/src/text/interval.ts';
import { order, rational, toShortDecimal, type Rational } from '../../server/src/text/rational.ts';

function only(words: string): Quantity {
  const [quantity, ...others] = quantitiesOf(readDocument(`全年共有${words}，成效明显。`));
  assert.ok(quantity && others.length === 0, words);
  return quantity;
}

const show = (value: Rational): string => showDecimal(toShortDecimal(value, 9));

function shown({ lo, hi, open }: Interval): string {
  const [left, right] = open ? ['(', ')'] : ['[', ']'];
  return `${left}${show(lo)}, ${hi ? show(hi) : '…'}${right}`;
}

/** What the words of a number may stand for, in the base unit. */
const BOUNDS: readonly [string, string][] = [
  ['286件', '[286, 286]'],
  ['12,000元', '[12000, 12000]'],
  ['壹万元整', '[10000, 10000]'],
  ['三百二十件', '[320, 320]'],
  ['3.46亿元', '(345500000, 346500000)'],
  ['36万元', '(355000, 365000)'],
  ['两千万元', '(19995000, 20005000)'],
  ['三点五亿元', '(345000000, 355000000)'],
  ['2公里', '[2000, 2000]'],
  ['92.2%', '(0.9215, 0.9225)'],
  ['0.0%', '(-0.0005, 0.0005)'],
  ['-3.5%', '(-0.0355, -0.0345)'],
  ['5‰', '(0.0045, 0.0055)'],
  ['七成', '(0.65, 0.75)'],
  ['七成以上', '[0.7, …]'],
  ['一成半', '(0.125, 0.175)'],
  ['三分之二', '[0.636666667, 0.696666667]'],
  ['一半以上', '[0.5, …]'],
  ['260余件', '[260, 270]'],
  ['3.2万余件', '[32000, 33000]'],
  ['百余件', '[100, 200]'],
  ['近100件', '[85, 101]'],
  ['100件以上', '[100, …]'],
  ['不足100件', '[0, 100]'],
  ['3—5件', '[3, 5]'],
  ['3—5件以上', '[3, …]'],
];

describe('bounds', () => {
  for (const [words, expected] of BOUNDS) {
    test(words, () => {
      assert.equal(shown(boundsOf(only(words))), expected);
    });
  }

  test('a number is always among the values that its words may stand for', () => {
    const figures = fc.tuple(fc.nat(99_999), fc.nat(3)).map(([n, scale]) => (n / 10 ** scale).toFixed(scale));
    const before = fc.constantFrom('', '约', '近', '超过', '不足', '至少', '不超过', '约为');
    const middle = fc.constantFrom('', '万', '亿', '余', '多', '万余');
    const after = fc.constantFrom('件', '元', '%', '公里', '亩', '个百分点', '倍', '件以上', '件左右', '件以内');
    fc.assert(
      fc.property(before, figures, middle, after, (mark, figure, multiplier, unit) => {
        for (const quantity of quantitiesOf(readDocument(`共有${mark}${figure}${multiplier}${unit}。`))) {
          const value = point(valueOf(quantity));
          assert.ok(meets(boundsOf(quantity), value));
          assert.ok(meets(looseBoundsOf(quantity), value));
          assert.ok(order(lastDigit(quantity), rational(0)) > 0);
        }
      }),
    );
  });

  test('loose bounds hold the others', () => {
    for (const [words] of BOUNDS) {
      const [narrow, loose] = [boundsOf(only(words)), looseBoundsOf(only(words))];
      assert.ok(order(loose.lo, narrow.lo) <= 0, words);
      assert.ok(loose.hi === null || (narrow.hi !== null && order(narrow.hi, loose.hi) <= 0), words);
    }
  });

  test('numbers that share a unit in 万 are rounded like the last one', () => {
    const [first] = quantitiesOf(readDocument('分别投入3、5万元。'));
    assert.ok(first);
    assert.equal(shown(boundsOf(first)), '(25000, 35000)');
  });
});
