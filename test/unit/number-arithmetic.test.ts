import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { decimal, percentOf, pow10, showDecimal } from '../../server/src/text/decimal.ts';

function findings(text: string): string[] {
  return check(text, DEFAULT_SETTINGS)
    .findings.filter(({ rule }) => rule.startsWith('number-'))
    .map(({ rule }) => rule);
}

/** k of n, n ≥ 1. */
const parts = fc.integer({ min: 1, max: 4000 }).chain((n) => fc.tuple(fc.integer({ min: 1, max: n }), fc.constant(n)));

describe('number arithmetic', () => {
  test('a rate that was rounded or cut off rightly is never reported', () => {
    fc.assert(
      fc.property(parts, fc.nat(3), ([k, n], scale) => {
        const rounded = showDecimal(percentOf(decimal(k), decimal(n), scale));
        const cut = showDecimal({ digits: (BigInt(k) * pow10(scale + 2)) / BigInt(n), scale });
        for (const rate of [rounded, cut]) {
          assert.deepEqual(findings(`全年共受理信访件${n}宗，已办结${k}宗，办结率为${rate}%。`), []);
          assert.deepEqual(findings(`全年人民调解共${n}宗，调解成功率为${rate}%。`), []);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a rate that is a whole point off is always reported', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom(-15n, 15n), ([k, n], off) => {
        const right = percentOf(decimal(k), decimal(n), 1);
        const digits = right.digits + off;
        fc.pre(digits > 0n && digits < 1000n && n !== k);
        const text = `全年共受理信访件${n}宗，已办结${k}宗，办结率为${showDecimal({ digits, scale: 1 })}%。`;
        assert.deepEqual(findings(text), ['number-rate'], text);
      }),
      { numRuns: 60 },
    );
  });

  test('parts that add up to the total, or to less, are never reported; more always', () => {
    const cases = fc.tuple(
      fc.integer({ min: 2, max: 500 }),
      fc.integer({ min: 2, max: 500 }),
      fc.integer({ min: -3, max: 3 }),
    );
    fc.assert(
      fc.property(cases, ([a, b, more]) => {
        const n = a + b - more;
        fc.pre(n > 1 && n >= a && n >= b);
        const text = `全年人民调解共${n}宗（其中书面调解${a}宗，口头调解${b}宗），群众满意。`;
        assert.deepEqual(findings(text), more > 0 ? ['number-sum'] : [], text);
      }),
      { numRuns: 60 },
    );
  });
});
