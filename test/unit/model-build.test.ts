import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FEATURES } from '../../server/src/spelling/features.ts';
import { openModel } from '../../server/src/spelling/model.ts';
import { judge } from '../../server/src/spelling/trees.ts';
import { boost } from '../../tools/model/boost.ts';
import { spoil } from '../../tools/model/inject.ts';
import { Mistakes } from '../../tools/model/mistakes.ts';
import { Chance } from '../../tools/model/random.ts';
import { samplesOf } from '../../tools/model/samples.ts';
import { modelBytes } from './support/slips.ts';

const counts = openModel(modelBytes());
const TEXT =
  '全镇建立健全长效机制，压实各级责任，推动各项任务落地见效。坚持严格规范公正文明执法，加强行政执法监督。'.repeat(8);

describe('how the model is made', () => {
  test('slips are made where they are said to be, and taken back give the text', () => {
    const chance = new Chance(3);
    const { text, slips } = spoil(TEXT, chance, new Mistakes(counts, chance));
    assert.ok(slips.length > 3);
    let right = text;
    for (const slip of [...slips].reverse()) {
      assert.equal(text.slice(slip.at, slip.at + slip.wrong.length), slip.wrong);
      right = right.slice(0, slip.at) + slip.right + right.slice(slip.at + slip.wrong.length);
    }
    assert.equal(right, TEXT);
  });

  test('samples are the same with the same seed, and tell right changes from wrong ones', () => {
    const [one, same, other] = [7, 7, 8].map((seed) => samplesOf(counts, [TEXT], 2, seed));
    assert.deepEqual(one?.numbers, same?.numbers);
    assert.deepEqual(one?.labels, same?.labels);
    assert.notDeepEqual(one?.numbers, other?.numbers);
    assert.ok(one?.labels.includes(1) === true && one.labels.includes(0));
  });

  test('a forest learns a rule from rows, the same each time', () => {
    const chance = new Chance(1);
    const rows = 2000;
    const numbers = Float32Array.from({ length: rows * FEATURES }, () => chance.next());
    const labels = Uint8Array.from({ length: rows }, (_, row) =>
      (numbers[row * FEATURES] ?? 0) > 0.5 && (numbers[row * FEATURES + 1] ?? 0) > 0.3 ? 1 : 0,
    );
    const [forest, again] = [0, 1].map(() =>
      boost({ numbers, labels, weights: new Uint8Array(rows).fill(1) }, { trees: 20, rate: 0.3 }),
    );
    assert.deepEqual(forest, again);
    const wrong = [...labels].filter((label, row) => {
      const score = forest ? judge(forest, numbers.subarray(row * FEATURES, (row + 1) * FEATURES)) : 0;
      return score > 0 !== (label === 1);
    });
    assert.ok(wrong.length < rows / 50, `${wrong.length} of ${rows} rows are misjudged`);
  });
});
