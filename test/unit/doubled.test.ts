import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DoubleFinder } from '../../server/src/rules/word-doubled/doubles.ts';
import { readDoubled } from '../../tools/tables/doubled.ts';

const words = (text: string): string[] =>
  new DoubleFinder()
    .in(text)
    .map(({ start, length, unsure }) => `${text.slice(start, start + length)}${unsure ? '?' : ''}`);

test('every single character is found in its bad line and nothing in its good one', () => {
  for (const { char, bad, good } of readDoubled().single) {
    assert.deepEqual(words(bad), [char], bad);
    assert.deepEqual(words(good), [], good);
  }
});

test('every listed word is found when it stands twice, wherever it begins', () => {
  const { verbs, nouns } = readDoubled();
  for (const pad of ['', '全', '今年全镇']) {
    for (const verb of verbs) assert.deepEqual(words(`${pad}${verb}${verb}。`), [verb]);
    for (const noun of nouns) assert.deepEqual(words(`${pad}${noun}${noun}。`), [`${noun}?`]);
  }
});

test('words of every length are found at every place', () => {
  const clause = '法律援助工作站派驻律师值班接访';
  for (let length = 4; length <= 12; length++) {
    for (let pad = 0; pad < 14; pad++) {
      const unit = clause.slice(0, length);
      assert.deepEqual(
        words(`${'零二三四五六七八九十百千万亿'.slice(0, pad)}${unit}${unit}，`),
        [unit],
        `${length} at ${pad}`,
      );
    }
  }
});

test('a run longer than the words is told once', () => {
  assert.deepEqual(words('要进行进行进行整改'), ['进行']);
  assert.deepEqual(words('哈哈哈哈哈哈'), []);
  assert.deepEqual(words('————2020202020'), []);
});

test('characters that share a slot of the table are not taken for each other', () => {
  // 落 and 吽, 实 and 殞 differ by a multiple of the size of the table.
  assert.deepEqual(
    [...'落实'].map((char) => char.charCodeAt(0) & 0xfff),
    [...'吽殞'].map((char) => char.charCodeAt(0) & 0xfff),
  );
  assert.deepEqual(words('抓好吽殞落实工作。'), []);
  assert.deepEqual(words('抓好落实吽殞工作。'), []);
});
