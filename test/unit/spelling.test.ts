import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readBigrams } from '../../server/src/spelling/bigrams.ts';
import { ByteReader, ByteWriter } from '../../server/src/spelling/bytes.ts';
import { fingerprintOf, slotsOf } from '../../server/src/spelling/fuse.ts';
import { openModel } from '../../server/src/spelling/model.ts';
import { scoreOf } from '../../server/src/spelling/scores.ts';
import { Alphabet, LEAD, tokenise } from '../../server/src/spelling/tokens.ts';
import { judge, LEAVES, NODES, readForest, writeForest } from '../../server/src/spelling/trees.ts';
import { buildFuse } from '../../tools/model/fuse-build.ts';
import { modelBytes, speller } from './support/slips.ts';

const ALPHABET = new Alphabet('。0A，、的镇政府工作报告', '菓');

describe('tokens', () => {
  const texts = (text: string): string[] => {
    const { ids, end } = tokenise(text, ALPHABET);
    return Array.from(ids.subarray(LEAD, end), (id) => (id === ALPHABET.unknown ? '?' : ALPHABET.text(id)));
  };

  test('a run of digits and a run of letters are one each, blanks none, half-width marks full-width', () => {
    assert.deepEqual(texts('镇 12.5%, GDP 的報'), ['镇', '0', '，', 'A', '的', '?']);
    assert.deepEqual(texts('3.工作'), ['0', '工', '作']);
  });

  test('a paragraph ends with a stop, once', () => {
    for (const text of ['工作', '工作。']) {
      const { ids } = tokenise(text, ALPHABET);
      const stops = Array.from(ids.subarray(LEAD)).filter((id) => id === ALPHABET.end);
      assert.equal(stops.length, 1, text);
    }
  });

  test('every token stands where it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'镇政府工作 12.%AbＢ，,。菓報\u3000') }), (text) => {
        const { ids, from, to, end } = tokenise(text, ALPHABET);
        let last = 0;
        for (let i = LEAD; i < end; i++) {
          const [start = -1, stop = -1] = [from[i], to[i]];
          assert.ok(start >= last && stop > start && stop <= text.length);
          assert.equal(text.slice(last, start).trim(), '');
          if (ids[i] === ALPHABET.of('镇')) assert.equal(text.slice(start, stop), '镇');
          last = stop;
        }
        assert.equal(text.slice(last).trim(), '');
      }),
    );
  });
});

describe('what the file is made of', () => {
  test('numbers, floats and texts come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.string(), (numbers, text) => {
        const writer = new ByteWriter();
        writer.text(text);
        for (const number of numbers) writer.number(number);
        writer.float(0.5);
        const reader = new ByteReader(writer.bytes());
        assert.equal(reader.text(), text);
        assert.deepEqual(
          numbers.map(() => reader.number()),
          numbers,
        );
        assert.equal(reader.float(), 0.5);
        assert.ok(reader.done);
      }),
    );
  });

  test('pairs are read by their gaps, each with its level', () => {
    const writer = new ByteWriter();
    // after 1: 1 and 3, after 2: 2, after 3: nothing, after 4: 1, 5 and 200
    for (const number of [6, 2, 1, 2]) writer.number(number);
    writer.byte(4 | (5 << 4));
    for (const number of [1, 2]) writer.number(number);
    writer.byte(7);
    for (const number of [0, 3, 1, 4, 195]) writer.number(number);
    writer.byte(1 | (2 << 4));
    writer.byte(15);
    for (let token = 5; token < 202; token++) writer.number(0);
    const table = readBigrams(new ByteReader(writer.bytes()), 202);
    const rows = [0, 1, 2, 3, 4, 5].map((a) => {
      const after: (readonly [number, number])[] = [];
      table.after(a, (b, level) => after.push([b, level]));
      return after;
    });
    assert.deepEqual(rows, [
      [],
      [
        [1, 4],
        [3, 5],
      ],
      [[2, 7]],
      [],
      [
        [1, 1],
        [5, 2],
        [200, 15],
      ],
      [],
    ]);
    for (const [a, row] of rows.entries()) {
      const known = new Map(row);
      for (let b = 0; b < 202; b++) assert.equal(table.level(a, b), known.get(b) ?? 0, `${String(a)} ${String(b)}`);
    }
  });

  test('a fuse array gives back every level, and hardly ever one for what was not put in', () => {
    const count = 5000;
    const low = Int32Array.from({ length: count }, (_, i) => Math.imul(i, 0x85eb_ca77));
    const high = Int32Array.from({ length: count }, (_, i) => i);
    const level = Uint8Array.from({ length: count }, (_, i) => 1 + (i % 15));
    const { shape, slots } = buildFuse({ low, high, level });
    const look = (a: number, b: number): number => {
      const at = slotsOf(a, b, shape);
      const value = (slots[at.a] ?? 0) ^ (slots[at.b] ?? 0) ^ (slots[at.c] ?? 0);
      return value >>> 4 === fingerprintOf(at) ? value & 15 : 0;
    };
    for (let i = 0; i < count; i++) assert.equal(look(low[i] ?? 0, high[i] ?? 0), level[i]);
    let chance = 0;
    for (let i = 0; i < 40_000; i++) if (look(i, -1 - i) > 0) chance++;
    assert.ok(chance < 40, `${chance} of 40,000 unknown keys seem to be known`);
  });

  test('a forest judges after reading as before writing', () => {
    const features = Uint8Array.from({ length: NODES }, (_, i) => i % 3);
    const limits = Float32Array.from({ length: NODES }, (_, i) => i / 10);
    const leaves = Float32Array.from({ length: LEAVES }, (_, i) => i);
    const forest = { base: -1, features, limits, leaves };
    const writer = new ByteWriter();
    writeForest(writer, forest);
    const again = readForest(new ByteReader(writer.bytes()));
    for (const numbers of [
      [0, 0, 0],
      [9, 9, 9],
      [0.2, 2, 0.1],
    ]) {
      assert.equal(judge(again, Float32Array.from(numbers)), judge(forest, Float32Array.from(numbers)));
    }
    assert.equal(judge(forest, Float32Array.from([0, 0, 0])), -1);
    assert.equal(judge(forest, Float32Array.from([9, 9, 9])), LEAVES - 2);
  });

  test('log-odds become scores by straight lines through the three that are told', () => {
    const scale = { possible: 0, likely: 3, sure: 4 };
    assert.deepEqual(
      [0, 3, 4].map((odds) => scoreOf(odds, scale)),
      [1, 3.6, 5],
    );
    assert.ok(scoreOf(-1, scale) < 1 && scoreOf(5, scale) > 5);
  });

  test('bytes that are no model are refused', () => {
    assert.throws(() => openModel(new Uint8Array(100)));
    assert.throws(() => openModel(modelBytes().subarray(0, 1_000_000)));
  });
});

describe('the model of the project', () => {
  const asked = (text: string, floor = 3.6): string[] =>
    speller()
      .hits(text, { floor })
      .map(({ span, meant }) => `${text.slice(span.start, span.end)}→${meant[0] ?? ''}`);

  test('is small enough for a clone', () => assert.ok(modelBytes().length <= 8_000_000));

  test('finds one slip and several, each where it is', () => {
    assert.deepEqual(asked('全镇建立健全长效机智，压实各级责任。'), ['智→制']);
    assert.deepEqual(asked('建立健全长效机智，不断提升基层治里能力。'), ['智→制', '里→理']);
  });

  test('digits, letters and blanks in between do not move a place', () => {
    assert.deepEqual(asked('2023年，投入 1,250.5 万元，PPP 项目12个，建立健全长效机智，压实责任。'), ['智→制']);
  });

  test('of the same character twice the second is one too many', () => {
    const text = '全面推进依法行行政，加快建设法治政府。';
    const [hit] = speller().hits(text, { floor: 3.6 });
    assert.deepEqual([hit?.span.start, hit?.span.end, hit?.meant[0]], [7, 8, '']);
  });

  test('what is fixed stays', () => {
    const text = '全镇建立健全长效机智，压实各级责任。';
    const fixed = [{ start: 8, end: 10 }] as never;
    assert.deepEqual(speller().hits(text, { floor: 3.6, fixed }), []);
  });

  test('right text is left alone, and so is text without Han characters', () => {
    assert.deepEqual(asked('全镇建立健全长效机制，压实各级责任，推动各项任务落地见效。'), []);
    assert.deepEqual(asked('Lorem ipsum dolor sit amet, 12.5% — ok.'), []);
    assert.deepEqual(asked(''), []);
  });

  test('any text is borne, and hits lie in it in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'全镇建立健全长效机智制责任，。12%Aa 菓𠮷\u3000“”《》') }),
        (text) => {
          let last = 0;
          for (const { span, meant } of speller().hits(text, { floor: -1 })) {
            assert.ok(span.start >= last && span.end >= span.start && span.end <= text.length);
            assert.ok(meant.length >= 1 && meant.length <= 3);
            last = span.end;
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a scan makes what looks alike likelier, and less likely what sounds alike', () => {
    const score = (text: string, scanned: boolean): number =>
      Math.max(
        ...speller()
          .hits(text, { floor: -5, scanned })
          .map((hit) => hit.score),
      );
    const sound = '全镇建立健全长效机智，压实各级责任。';
    assert.ok(score(sound, true) < score(sound, false));
    const shape = '切实保障人民群众生命财产安金。';
    assert.ok(score(shape, true) > score(shape, false));
  });
});
