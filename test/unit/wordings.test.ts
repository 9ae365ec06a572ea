import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { wordingsOf } from '../../server/src/data/wordings.ts';

/** Patterns of every make: words at the end, words at the beginning, one way out, at the text's ends, without bound. */
const PATTERNS = [
  '(但|仍|也)[^。；]{0,4}(存在|有)[^。；]{0,3}(问题|不足)',
  '但.{0,2}有(?:问题|不足)',
  '问题(存在|不足)',
  '(但|存在)(问题|不足)$',
  '^(?!.*不足).{0,6}有(问题|不足)$',
  '但|有(问题|不足)',
  '[但(]有(问题|不足)',
  '(但有){2}(问题|不足)',
  '仍+(问题|不足)',
  '(问题|不足).{0,3}。',
];
const WORDS = ['但', '仍', '也', '存在', '有', '问题', '不足', '，', '。', '；', '我镇', '𠮷', '(', '但有'];

/** Sentences from a few words: most of them come near some pattern. */
function* texts(count: number): Generator<string> {
  let seed = 1;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  for (let i = 0; i < count; i++) yield Array.from({ length: next(14) }, () => WORDS[next(WORDS.length)]).join('');
}

function firstMatches(text: string): (readonly [number, string])[] {
  return PATTERNS.flatMap((source) => {
    const found = new RegExp(source, 'u').exec(text);
    return found ? [[found.index, found[0]] as const] : [];
  });
}

describe('patterns for long texts', () => {
  test('find what the patterns find one after the other', () => {
    const wordings = wordingsOf(PATTERNS);
    let matched = 0;
    for (const text of texts(20_000)) {
      const expected = firstMatches(text);
      matched += expected.length;
      const found = wordings.matches(text).map(({ index, 0: words }) => [index, words]);
      assert.deepEqual(found, expected, text);
      assert.equal(wordings.standIn(text), expected.length > 0, text);
    }
    assert.ok(matched > 10_000, `only ${matched} matches: the texts test nothing`);
  });

  test('no pattern stands nowhere', () => {
    const none = wordingsOf([]);
    assert.equal(none.standIn('但仍有问题'), false);
    assert.deepEqual(none.matches('但仍有问题'), []);
  });

  test('a match far down a text without a stop is found at once', () => {
    const mention = wordingsOf(['(但|仍|也)[^。；]{0,24}(存在|有)[^。；]{0,14}(问题|不足)']);
    const before = '也有'.repeat(1_000_000);
    const start = performance.now();
    assert.equal(mention.matches(`${before}问题`)[0]?.[0].endsWith('问题'), true);
    const took = performance.now() - start;
    assert.ok(took < 500, `${took} ms`);
  });
});
