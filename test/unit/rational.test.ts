import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compare, decimal, pow10 } from '../../server/src/text/decimal.ts';
import {
  fromDecimal,
  minus,
  order,
  over,
  plus,
  rational,
  times,
  toDecimal,
  toShortDecimal,
  ZERO,
  type Rational,
} from '../../server/src/text/rational.ts';

const whole = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
const fractions = fc
  .tuple(
    whole,
    whole.filter((d) => d !== 0n),
  )
  .map(([n, d]) => rational(n, d));

const same = (a: Rational, b: Rational): void => assert.equal(order(a, b), 0);

describe('rational', () => {
  test('the parts of a fraction are never negative and never none', () => {
    assert.deepEqual(rational(3, -4), { n: -3n, d: 4n });
    assert.throws(() => rational(1, 0), RangeError);
    assert.throws(() => over(rational(1), ZERO), RangeError);
  });

  test('adding and taking away, multiplying and dividing undo each other', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        same(minus(plus(a, b), b), a);
        if (b.n !== 0n) same(over(times(a, b), b), a);
      }),
    );
  });

  test('order is the sign of the difference', () => {
    fc.assert(
      fc.property(fractions, fractions, (a, b) => {
        const { n } = minus(a, b);
        assert.equal(order(a, b), n > 0n ? 1 : n < 0n ? -1 : 0);
      }),
    );
  });

  test('a decimal number comes back as itself', () => {
    fc.assert(
      fc.property(whole, fc.nat(8), (digits, scale) => {
        const value = decimal(digits, scale);
        assert.deepEqual(toDecimal(fromDecimal(value), scale), value);
        assert.equal(compare(toShortDecimal(fromDecimal(value), scale), value), 0);
      }),
    );
  });

  test('rounding is never more than half a last digit off, and halves go away from zero', () => {
    fc.assert(
      fc.property(fractions, fc.nat(6), (value, scale) => {
        const off = minus(fromDecimal(toDecimal(value, scale)), value);
        const size = { n: off.n < 0n ? -off.n : off.n, d: off.d };
        assert.ok(order(size, { n: 1n, d: 2n * pow10(scale) }) <= 0);
      }),
    );
    assert.deepEqual(toDecimal(rational(5, 2), 0), decimal(3));
    assert.deepEqual(toDecimal(rational(-5, 2), 0), decimal(-3));
    assert.deepEqual(toDecimal(rational(1, 3), 2), decimal(33, 2));
  });

  test('a short decimal has no zeros at its end', () => {
    assert.deepEqual(toShortDecimal(rational(3, 2), 6), decimal(15, 1));
    assert.deepEqual(toShortDecimal(rational(200), 6), decimal(200));
    assert.deepEqual(toShortDecimal(rational(1, 3), 2), decimal(33, 2));
  });
});
