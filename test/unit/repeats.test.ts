import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { textAt } from '../../server/src/document/place.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { stretchOf } from '../../server/src/document/stretch.ts';
import { repeatsOf } from '../../server/src/rules/suspect-repeat/passages.ts';

/** A clause long enough to be looked up. */
const LONG = '由镇司法所会同各村调解委员会逐户走访摸清矛盾纠纷底数';

/** The words of two paragraphs that are told as said twice. */
function repeated(earlier: string, later: string): string[] {
  const document = readDocument(`${earlier}\n${later}`);
  assert.equal(document.blocks.length, 2, 'two paragraphs');
  return repeatsOf(document.blocks, (block) => stretchOf(block, document)).map((found) => {
    assert.equal(textAt(found.later), textAt(found.earlier));
    return textAt(found.later);
  });
}

describe('a passage that stands twice reaches', () => {
  for (const mark of '，。；：！？') {
    test(`back to ${mark} and ahead to ${mark}`, () => {
      const shared = `每月，${LONG}，建档`;
      assert.deepEqual(
        repeated(`一季度起${mark}${shared}${mark}全年12次。`, `到了年底${mark}${shared}${mark}共计30户。`),
        [shared],
      );
    });
  }

  test('not into a clause that only ends or begins alike', () => {
    assert.deepEqual(repeated(`全面推进此项，${LONG}，建档立卡。`, `大力推进此项，${LONG}，建档管理。`), [LONG]);
  });

  test('back to the beginning of either paragraph', () => {
    const shared = `每月，${LONG}`;
    assert.deepEqual(repeated(`${shared}，建档立卡。`, `同时${shared}，逐项销号。`), [shared]);
    assert.deepEqual(repeated(`同时${shared}，建档立卡。`, `${shared}，逐项销号。`), [shared]);
  });

  test('ahead to the end of either paragraph', () => {
    const shared = `${LONG}，建档立卡`;
    assert.deepEqual(repeated(`（1）一季度，${shared}。`, `（2）到年底，${shared}`), [shared]);
    assert.deepEqual(repeated(`（1）一季度，${shared}`, `（2）到年底，${shared}。`), [shared]);
  });
});

test('one clause that stands once is none, and shorter ones are not looked up', () => {
  assert.deepEqual(repeated(`一季度，${LONG}。`, '到年底，矛盾纠纷逐步减少。'), []);
  assert.deepEqual(repeated('一季度，镇司法所逐户走访。', '到年底，镇司法所逐户走访。'), []);
});
