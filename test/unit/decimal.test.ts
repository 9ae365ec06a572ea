import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  add,
  compare,
  decimal,
  isPercentOf,
  isPercentOfWhole,
  multiply,
  normalise,
  parseDecimal,
  percentOf,
  rescale,
  shift,
  showDecimal,
  subtract,
  sum,
  toInteger,
  type Decimal,
} from '../../server/src/text/decimal.ts';

const decimals = fc.record(
  { digits: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), scale: fc.nat(8) },
  { noNullPrototype: true },
);

function parsed(text: string): Decimal {
  const value = parseDecimal(text);
  assert.ok(value, text);
  return value;
}

describe('decimal', () => {
  test('reads figures with grouping and fraction, and keeps the stated precision', () => {
    assert.deepEqual(parsed('12,345.60'), { digits: 1234560n, scale: 2 });
    assert.deepEqual(parsed('5，000'), { digits: 5000n, scale: 0 });
    assert.equal(showDecimal(parsed('92.0')), '92.0');
    assert.equal(showDecimal(parsed('-0.05')), '-0.05');
  });

  test('reads nothing that is no plain number', () => {
    for (const text of ['', '1,23', '1.', '.5', '1e3', '12,3456', '一', '1 2'])
      assert.equal(parseDecimal(text), null, text);
  });

  test('what is shown reads back as the same number', () => {
    fc.assert(fc.property(decimals, (value) => assert.deepEqual(parsed(showDecimal(value)), value)));
  });

  test('adding and taking away undo each other, at any scale', () => {
    fc.assert(fc.property(decimals, decimals, (a, b) => assert.equal(compare(subtract(add(a, b), b), a), 0)));
  });

  test('order is the order of the difference', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const { digits } = subtract(a, b);
        assert.equal(Math.sign(compare(a, b)), digits > 0n ? 1 : digits < 0n ? -1 : 0);
      }),
    );
  });

  test('scale, shift and normalise change the writing, not the value', () => {
    fc.assert(
      fc.property(decimals, fc.nat(6), (a, n) => {
        assert.equal(compare(rescale(a, a.scale + n), a), 0);
        assert.equal(compare(normalise(a), a), 0);
        assert.equal(compare(shift(shift(a, n), -n), a), 0);
        assert.equal(compare(shift(a, n), multiply(a, decimal(10n ** BigInt(n)))), 0);
      }),
    );
  });

  test('0.1 + 0.2 is 0.3', () => {
    assert.equal(compare(sum([parsed('0.1'), parsed('0.2')]), parsed('0.3')), 0);
    assert.equal(toInteger(parsed('64.00')), 64n);
    assert.equal(toInteger(parsed('64.01')), null);
  });
});

describe('percent', () => {
  test('473 of 513 is 92.2 %, and 92.20 % and 92 % and 93 % rounded up, but not 93.2 %', () => {
    const [k, n] = [decimal(473), decimal(513)];
    assert.equal(showDecimal(percentOf(k, n, 2)), '92.20');
    for (const text of ['92.2', '92.20', '92', '93', '92.3']) assert.ok(isPercentOf(parsed(text), k, n), text);
    for (const text of ['93.2', '92.1', '92.22', '91', '94']) assert.ok(!isPercentOf(parsed(text), k, n), text);
  });

  test('no whole number of 64 is 98.66 %', () => {
    assert.ok(!isPercentOfWhole(parsed('98.66'), 64n));
    assert.ok(isPercentOfWhole(parsed('98.44'), 64n));
    assert.ok(isPercentOfWhole(parsed('98.43'), 64n));
    assert.ok(isPercentOfWhole(parsed('100'), 64n));
  });

  test('a percentage rounded or cut off from k of n is always accepted', () => {
    const cases = fc.integer({ min: 1, max: 9000 }).chain((n) => fc.tuple(fc.constant(n), fc.nat(n), fc.nat(3)));
    fc.assert(
      fc.property(cases, ([n, k, scale]) => {
        const rounded = percentOf(decimal(k), decimal(n), scale);
        const cut = { digits: (BigInt(k) * 10n ** BigInt(scale + 2)) / BigInt(n), scale };
        for (const percent of [rounded, cut]) {
          assert.ok(isPercentOf(percent, decimal(k), decimal(n)));
          assert.ok(isPercentOfWhole(percent, BigInt(n)));
        }
      }),
    );
  });

  test('a percentage that no k of n gives by trial is refused, and only such', () => {
    const cases = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.nat(10000));
    fc.assert(
      fc.property(cases, ([n, digits]) => {
        const percent = { digits: BigInt(digits), scale: 2 };
        const some = Array.from({ length: n + 2 }, (_, k) => k).some((k) =>
          isPercentOf(percent, decimal(k), decimal(n)),
        );
        assert.equal(isPercentOfWhole(percent, BigInt(n)), some);
      }),
    );
  });
});
