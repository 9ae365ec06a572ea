import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { mutants } from '../../tools/mutate/build.ts';
import { conditionsOf, inverted, switched, SWITCH } from '../../tools/mutate/conditions.ts';
import { equalOf, readEqual } from '../../tools/mutate/equal.ts';
import { pick } from '../../tools/mutate/pick.ts';

const SOURCE = `
export function judge(words: readonly string[], most: number): string {
  const long = words.filter((word) => word.length > most);
  if (long.length === 0 && (words.length > 1 || most < 2)) return 'short';
  for (let i = 0; i < long.length; i++) if (isOdd(i)) continue;
  const named = words.includes('b'), none = !(words.length > 0);
  while (words.length > 99) break;
  return named || none ? 'few' : long.length > 1 ? 'many' : 'one';
}
function isOdd(n: number): boolean {
  return n % 2 === 1;
}
`;

/** Runs a text of SOURCE as JavaScript. @param number the condition that the switch inverts */
function run(source: string, words: readonly string[], most: number, number = -1): string {
  const plain = source.replace(/export |: (?:readonly string\[\]|number|string|boolean)/gu, '');
  const turn = (at: number, value: unknown): unknown => (at === number ? value !== true : value);

  const made = new Function(SWITCH, `${plain}; return judge;`) as (turn: unknown) => (w: unknown, n: number) => string;
  return made(turn)(words, most);
}

describe('conditions of a source file', () => {
  const conditions = conditionsOf(SOURCE);

  test('are those of if and ?:, of && and ||, of predicates, of what boolean functions return, and others', () => {
    assert.deepEqual(
      conditions.map(({ sort, text }) => `${sort} ${text}`),
      [
        'predicate word.length > most',
        'if long.length === 0 && (words.length > 1 || most < 2)',
        'operand long.length === 0',
        'operand words.length > 1 || most < 2',
        'operand words.length > 1',
        'operand most < 2',
        'if isOdd(i)',
        "value words.includes('b')",
        'value !(words.length > 0)',
        'ternary named || none',
        'operand named',
        'operand none',
        'ternary long.length > 1',
        'returned n % 2 === 1',
      ],
    );
    assert.equal(conditions[1]?.line, 4);
  });

  test('are turned one at a time, the rest of the text as it was', () => {
    for (const one of conditions) {
      const text = inverted(SOURCE, one);
      assert.equal(text, SOURCE.slice(0, one.start) + `(!(${one.text}))` + SOURCE.slice(one.end));
    }
    assert.equal(run(SOURCE, ['aa'], 1), 'one');
    assert.equal(run(inverted(SOURCE, conditions[12] ?? assert.fail()), ['aa'], 1), 'many');
  });

  test('through the switch say the same as each inverted text', () => {
    const all = switched(SOURCE, conditions, 0);
    for (const words of [[], ['a'], ['b'], ['a', 'bb'], ['aa', 'bb'], ['aaa', 'bbb', 'c']]) {
      for (const most of [1, 2]) {
        assert.equal(run(all, words, most), run(SOURCE, words, most), 'none is inverted');
        conditions.forEach((one, i) =>
          assert.equal(run(all, words, most, i), run(inverted(SOURCE, one), words, most), one.text),
        );
      }
    }
  });
});

test('one condition of each rule is picked before a second of any, the same for the same seed', () => {
  const all = ['a', 'a', 'a', 'b', 'b', 'c'].map((owner, number) => ({ owner, number }));
  const picked = pick(all, 5, 3);
  assert.deepEqual(picked, pick(all, 5, 3));
  assert.equal(new Set(picked.slice(0, 3).map(({ owner }) => owner)).size, 3);
  assert.equal(new Set(picked).size, 5);
  assert.equal(pick(all, 100, 1).length, all.length);
});

test('words that several rules share are asked of the cases of all of them', () => {
  const all = mutants();
  all.forEach(({ number }, i) => assert.equal(number, i));
  const slip = all.find(({ owner }) => owner === 'slip-draft');
  assert.deepEqual(slip?.rules, ['suspect-character', 'suspect-extra', 'suspect-missing', 'suspect-order']);
  assert.deepEqual(all.find(({ owner }) => owner === 'mark-stop')?.rules, ['mark-stop']);
});

test('every condition that is said to be equal to its opposite is one, and said once', () => {
  const all = mutants();
  const rows = readEqual();
  for (const row of rows) {
    const meant = all.filter((mutant) => equalOf(rows, mutant) === row);
    assert.equal(meant.length, 1, `${row.file}: ${row.condition}`);
  }
});
