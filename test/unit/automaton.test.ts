import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Automaton } from '../../server/src/text/automaton.ts';
import { compileAutomaton } from '../../server/src/text/automaton-build.ts';

type Hit = readonly [pattern: number, start: number];

/** What the automaton must find, by plain search. */
function naive(patterns: readonly string[], text: string): Hit[] {
  return patterns.flatMap((pattern, id) => {
    const hits: Hit[] = [];
    for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) hits.push([id, at]);
    return hits;
  });
}

function found(automaton: Automaton, text: string): Hit[] {
  const hits: Hit[] = [];
  automaton.scan(text, (pattern, end) => hits.push([pattern, end - automaton.lengthOf(pattern)]));
  return hits;
}

const sorted = (hits: readonly Hit[]): Hit[] => [...hits].sort((a, b) => a[0] - b[0] || a[1] - b[1]);

test('finds what a plain search finds', () => {
  const word = fc.string({
    unit: fc.constantFrom('法', '制', '治', '宣', '传', 'a', '\ud842', '\udfb7'),
    minLength: 1,
    maxLength: 5,
  });
  const text = fc.string({
    unit: fc.constantFrom('法', '制', '治', '宣', '传', 'a', '\ud842', '\udfb7', '。', '\n'),
    maxLength: 200,
  });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 40 }), text, (patterns, source) => {
      const automaton = Automaton.open(compileAutomaton(patterns));
      assert.deepEqual(sorted(found(automaton, source)), sorted(naive(patterns, source)));
    }),
    { numRuns: 500 },
  );
});

test('finds patterns of random code units', () => {
  const string = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 6 })
    .map((units) => String.fromCharCode(...units));
  fc.assert(
    fc.property(fc.uniqueArray(string, { minLength: 1, maxLength: 60 }), fc.array(fc.nat()), (patterns, picks) => {
      const source = picks.map((pick) => patterns[pick % patterns.length]).join('');
      assert.deepEqual(
        sorted(found(Automaton.open(compileAutomaton(patterns)), source)),
        sorted(naive(patterns, source)),
      );
    }),
  );
});

test('reports hits in order of their ends, the longer one first', () => {
  const patterns = ['法制', '法制宣传', '宣传', '制宣'];
  const automaton = Automaton.open(compileAutomaton(patterns));
  assert.equal(automaton.size, 4);
  const hits: [string, number][] = [];
  automaton.scan('法制宣传', (pattern, end) => hits.push([patterns[pattern] ?? '', end]));
  assert.deepEqual(hits, [
    ['法制', 2],
    ['制宣', 3],
    ['法制宣传', 4],
    ['宣传', 4],
  ]);
});

test('opens bytes that do not begin at a word', () => {
  const bytes = compileAutomaton(['部署']);
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  assert.deepEqual(found(Automaton.open(shifted.subarray(1)), '工作部署'), [[0, 2]]);
});

test('refuses bytes that are no automaton', () => {
  assert.throws(() => Automaton.open(new Uint8Array(40)), /compiled automaton/);
  assert.throws(() => Automaton.open(compileAutomaton(['部署']).slice(0, -4)), /full length/);
  assert.throws(() => compileAutomaton(['']), RangeError);
});
