import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { showDecimal } from '../../server/src/text/decimal.ts';
import {
  formatHan,
  multiplierOf,
  parseHan,
  parseHanInteger,
  parseHanRange,
  scaled,
} from '../../server/src/text/numerals.ts';

describe('Han numerals', () => {
  const VALUES: readonly [string, bigint][] = [
    ['零', 0n], ['十', 10n], ['十二', 12n], ['二十', 20n], ['三百二十一', 321n], ['两千零五', 2005n], ['两千零五十', 2050n],
    ['二〇二〇', 2020n], ['一九四九', 1949n], ['一万', 10000n], ['一万五', 15000n], ['一万零五', 10005n], ['二百五', 250n],
    ['三亿二千万', 320000000n], ['十二万三千四百五十六', 123456n], ['一万亿', 1000000000000n], ['一百零一', 101n],
  ]; // prettier-ignore

  for (const [text, value] of VALUES) test(`${text} is ${value}`, () => assert.equal(parseHanInteger(text), value));

  test('malformed numerals have no value', () => {
    for (const text of ['', '百', '万', '十三五', '三十十', '二百十', '一零百', '三件', '千万', '五六七十']) {
      assert.equal(parseHanInteger(text), null, text);
    }
  });

  test('every whole number reads back from its numeral', () => {
    const numbers = fc.oneof(fc.bigInt({ min: 0n, max: 20000n }), fc.bigInt({ min: 0n, max: 10n ** 15n }));
    fc.assert(
      fc.property(numbers, (n) => assert.equal(parseHanInteger(formatHan(n)), n)),
      { numRuns: 1000 },
    );
  });

  test('zeros inside are written once', () => {
    assert.equal(formatHan(10005n), '一万零五');
    assert.equal(formatHan(1001n), '一千零一');
    assert.equal(formatHan(100000000n), '一亿');
    assert.equal(formatHan(15n), '十五');
    assert.equal(formatHan(115n), '一百一十五');
  });

  test('fractions', () => {
    assert.equal(showDecimal(parseHan('九十八点六') ?? { digits: -1n, scale: 0 }), '98.6');
    assert.equal(showDecimal(parseHan('零点零五') ?? { digits: -1n, scale: 0 }), '0.05');
    assert.equal(parseHan('点五'), null);
    assert.equal(parseHan('三点十'), null);
  });

  test('two neighbouring figures are a range', () => {
    const range = (text: string): string | null => parseHanRange(text)?.map(showDecimal).join('~') ?? null;
    assert.equal(range('三四十'), '30~40');
    assert.equal(range('五六'), '5~6');
    assert.equal(range('十七八'), '17~18');
    assert.equal(range('二三百'), '200~300');
    assert.equal(range('三五'), null);
    assert.equal(range('二十三'), null);
    assert.equal(range('四三'), null);
  });

  test('characters of numerals in endless rows are none', () => {
    for (const row of ['万亿', '一', '三四', '十'])
      for (const parse of [parseHanInteger, parseHanRange]) assert.equal(parse(row.repeat(20_000)), null);
  });

  test('multipliers', () => {
    assert.equal(multiplierOf('万亿'), 12);
    assert.equal(multiplierOf('千'), 3);
    assert.equal(multiplierOf('件'), null);
    assert.equal(showDecimal(scaled({ digits: 125n, scale: 2 }, '万') ?? { digits: -1n, scale: 0 }), '12500');
  });
});
