import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judge, passagesIn, type Judged } from './support/passages.ts';
import { read } from './support/project.ts';
import { hardWrap } from './support/wrap.ts';

/** Share of the contradictions that must be found, and how many of 150 passages that hold may be blamed. */
const RECALL = 0.85;
const FALSE = 2;

/** How test/fixtures/numbers/README.md says the sets were made. */
const SETS = ['passages.jsonl', 'passages-2.jsonl', 'passages-3.jsonl', 'passages-4.jsonl', 'passages-5.jsonl'];
const LAYOUTS = [
  { name: 'as written', layOut: (text: string): string => text },
  { name: 'wrapped', layOut: (text: string): string => hardWrap(text) },
];

const told = (list: readonly Judged[]): string => list.map(({ passage }) => `${passage.id} ${passage.type}`).join(', ');

for (const set of SETS) {
  const passages = passagesIn(read(`test/fixtures/numbers/${set}`));
  describe(`labelled passages of ${set}`, () => {
    test('are 150 that hold and 150 that do not', () => {
      assert.equal(passages.filter(({ verdict }) => verdict === 'holds').length, 150);
      assert.equal(passages.filter(({ verdict }) => verdict === 'wrong').length, 150);
    });
    for (const { name, layOut } of LAYOUTS) {
      const judged = passages.map((passage) => judge(passage, layOut));
      test(`contradictions are found, ${name}`, () => {
        const missed = judged.filter(({ passage, caught }) => passage.verdict === 'wrong' && !caught);
        assert.ok(missed.length <= 150 * (1 - RECALL), `${missed.length} missed: ${told(missed)}`);
      });
      test(`what holds is left alone, ${name}`, () => {
        const blamed = judged.filter(({ spurious }) => spurious.length > 0);
        assert.ok(blamed.length <= FALSE, `${blamed.length} blamed: ${told(blamed)}`);
      });
    }
  });
}
