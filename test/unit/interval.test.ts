import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  between,
  differenceOf,
  exceeds,
  meets,
  point,
  productOf,
  quotientOf,
  sumOf,
  type Interval,
} from '../../server/src/text/interval.ts';
import { minus, order, over, plus, rational, times, type Rational } from '../../server/src/text/rational.ts';

/** An interval of numbers that are not negative, and a number inside it. */
const inside = fc
  .record({
    lo: fc.nat(5000),
    width: fc.nat(500),
    at: fc.nat(100),
    bounded: fc.boolean(),
    open: fc.boolean(),
  })
  .map(({ lo, width, at, bounded, open }) => {
    const from = rational(lo, 7);
    const to = plus(from, rational(width + 1, 7));
    const value = plus(from, times(rational(width + 1, 7), rational(at + 1, 102)));
    return { interval: between(from, bounded ? to : null, open), value };
  });

function holds({ lo, hi, open }: Interval, value: Rational): boolean {
  const least = open ? 1 : 0;
  return order(value, lo) >= least && (hi === null || order(hi, value) >= least);
}

describe('interval', () => {
  test('a result holds whatever the numbers inside give', () => {
    fc.assert(
      fc.property(inside, inside, (a, b) => {
        assert.ok(holds(sumOf(a.interval, b.interval), plus(a.value, b.value)));
        assert.ok(holds(differenceOf(a.interval, b.interval), minus(a.value, b.value)));
        assert.ok(holds(productOf(a.interval, b.interval), times(a.value, b.value)));
        const quotient = quotientOf(a.interval, b.interval);
        if (quotient) assert.ok(holds(quotient, over(a.value, b.value)));
      }),
    );
  });

  test('intervals that share a number meet, and neither exceeds the other', () => {
    fc.assert(
      fc.property(inside, inside, (a, b) => {
        const shared = holds(b.interval, a.value) || holds(a.interval, b.value);
        if (shared) assert.ok(meets(a.interval, b.interval));
        if (exceeds(a.interval, b.interval)) {
          assert.ok(order(a.value, b.value) > 0);
          assert.ok(!meets(a.interval, b.interval));
        }
        assert.equal(meets(a.interval, b.interval), meets(b.interval, a.interval));
      }),
    );
  });

  test('points meet when they are equal; the ends of an open interval are out', () => {
    const three = point(rational(3));
    assert.ok(meets(three, point(rational(6, 2))));
    assert.ok(!meets(three, point(rational(4))));
    assert.ok(!meets(three, between(rational(3), rational(4), true)));
    assert.ok(meets(three, between(rational(3), rational(4))));
    assert.ok(exceeds(between(rational(3), rational(4), true), three));
    assert.ok(!exceeds(between(rational(3), rational(4)), three));
  });

  test('below zero is cut off where a number cannot be, and kept where it is', () => {
    assert.deepEqual(between(rational(-1), rational(2)).lo, rational(0));
    assert.deepEqual(between(rational(-1), null).lo, rational(0));
    const below = between(rational(-4), rational(-3));
    assert.ok(meets(below, point(rational(-7, 2))));
  });

  test('nothing is divided by what may be zero', () => {
    assert.equal(quotientOf(point(rational(1)), between(rational(0), rational(2))), null);
  });

  test('a difference from what has no end has none below', () => {
    const difference = differenceOf(point(rational(5)), between(rational(3), null));
    assert.ok(holds(difference, rational(-(10n ** 20n))));
    assert.ok(!holds(difference, rational(3)));
  });
});
