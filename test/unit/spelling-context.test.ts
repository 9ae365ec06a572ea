import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { ByteReader, ByteWriter } from '../../server/src/spelling/bytes.ts';
import { backAt, levelsOf, severed } from '../../server/src/spelling/likelihood.ts';
import { openModel } from '../../server/src/spelling/model.ts';
import { putEchoes, putWords, wordsAt } from '../../server/src/spelling/surroundings.ts';
import { LEAD, tokenise } from '../../server/src/spelling/tokens.ts';
import { spoilOnce, SORT_NAMES } from '../../tools/model/inject.ts';
import { findMade } from '../../tools/model/made-slips.ts';
import { Mistakes } from '../../tools/model/mistakes.ts';
import { Chance } from '../../tools/model/random.ts';
import { modelBytes } from './support/slips.ts';

const model = openModel(modelBytes());
const { alphabet, grams, singles } = model;
const RIGHT = '全镇建立健全长效机制，压实各级责任，推动各项任务落地见效。';

function read(text: string) {
  const { ids, end } = tokenise(text, alphabet);
  return { levels: levelsOf(ids, end, grams, singles), end };
}

describe('what stands around a change', () => {
  test('the dictionary knows words of two to four characters', () => {
    const words = (text: string): number => {
      const [a = 0, b = 0, c = 0, d = 0] = Array.from(text, (character) => alphabet.of(character));
      return grams.words(a, b, c, d);
    };
    assert.ok((words('机制') & 3) > 0);
    assert.equal(words('制机'), 0);
    assert.ok(words('自力更生') >> 4 > 0);
    assert.equal(words('自力更新') >> 4, 0);
  });

  test('a word over the place is told by its length, and so is whether both sides belong to words', () => {
    const { levels } = read('健全机制体制');
    const at = (i: number): number => (i < 0 ? 0 : wordsAt(levels, i, grams));
    const told = (from: number, to: number): number[] => {
      const out = new Float32Array(5);
      assert.equal(putWords(out, 0, { from: LEAD + from, to: LEAD + to, at }), 5);
      return [...out];
    };
    const [longest = 0, common = 0, count = 0, before = 0, behind = 0] = told(3, 4);
    assert.ok(longest >= 2 && common > 0 && count > 0 && before > 0 && behind > 0);
    assert.equal(told(2, 2)[0], 0, 'no word goes over the seam between 健全 and 机制');
  });

  test('the same two characters elsewhere are counted, those of the place itself not', () => {
    const { levels, end } = read('机制好，机制新，机制活');
    const pairs = new Int32Array(8);
    pairs.set([alphabet.of('机'), alphabet.of('制'), alphabet.of('制'), alphabet.of('新')]);
    const echoes = (from: number): number[] => {
      const out = new Float32Array(4);
      putEchoes(out, 0, { ids: levels.ids, end, from, to: from + 1, pairs });
      return [...out];
    };
    assert.deepEqual(echoes(LEAD + 1), [2, 1, 0, 0]);
    assert.deepEqual(echoes(LEAD + 2), [3, 1, 0, 0]);
  });

  test('words cut off from what is before them are as likely as behind an unknown character', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...RIGHT), minLength: 1, maxLength: 8 }), (text) => {
        const { levels } = read(`\u3400${text}`);
        const from = LEAD + 1;
        const sum = [0, 1, 2].reduce((all, k) => all + (levels.log[from + k] ?? 0), 0);
        assert.ok(Math.abs(severed(levels, from, singles) - sum) < 1e-4);
      }),
    );
  });

  test('a usual word is likely from both sides', () => {
    const { levels } = read(RIGHT);
    const place = LEAD + RIGHT.indexOf('制');
    const wrong = read(RIGHT.replace('制', '智')).levels;
    assert.ok(backAt(levels, place, singles) > backAt(wrong, place, singles));
  });
});

test('numbers of 16 bits are read where they lie, at odd places too', () => {
  for (const lead of [1, 2]) {
    const writer = new ByteWriter();
    for (let i = 0; i < lead; i++) writer.byte(7);
    writer.put(new Uint8Array(Uint16Array.of(3, 500, 65535).buffer));
    assert.equal(writer.length, lead + 6);
    const reader = new ByteReader(writer.bytes());
    assert.equal(reader.isOdd, false);
    for (let i = 0; i < lead; i++) reader.byte();
    assert.equal(reader.isOdd, lead === 1);
    assert.deepEqual([...reader.halves(3)], [3, 500, 65535]);
    assert.ok(reader.done);
  }
});

describe('slips made one at a time', () => {
  test('each sort is made where it is said to be', () => {
    const chance = new Chance(5);
    const mistakes = new Mistakes(model, chance);
    for (const sort of SORT_NAMES) {
      const spoilt = spoilOnce(RIGHT, sort, chance, mistakes);
      const [slip] = spoilt?.slips ?? [];
      assert.ok(spoilt && slip, sort);
      const end = slip.at + slip.wrong.length;
      assert.equal(spoilt.text.slice(0, slip.at) + slip.right + spoilt.text.slice(end), RIGHT);
      assert.equal(slip.wrong.length - slip.right.length, { extra: 1, missing: -1, one: 0, two: 0, swapped: 0 }[sort]);
    }
  });

  test('none is made in a text without Han characters', () => {
    const chance = new Chance(5);
    assert.equal(spoilOnce('12% A-B.', 'one', chance, new Mistakes(model, chance)), null);
  });

  test('the lower the score, the more are found; the same every time', () => {
    const told = [0, 1].map(() => findMade(model, [RIGHT.repeat(30)], [5, 3.6, 1]));
    assert.deepEqual(told[0], told[1]);
    for (const { sort, made, found } of told[0] ?? []) {
      const [sure = 0, likely = 0, possible = 0] = found;
      assert.ok(sure <= likely && likely <= possible && possible <= made, sort);
    }
    const one = told[0]?.find(({ sort }) => sort === 'one');
    assert.ok(
      (one?.found[1] ?? 0) * 2 > (one?.made ?? 0),
      'half of the wrong characters of a usual sentence are found',
    );
  });
});
