import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judge, passagesIn, type Judged } from './support/passages.ts';
import { read } from './support/project.ts';
import { hardWrap } from './support/wrap.ts';

/** A set, the share of its contradictions that must be found, and how many of its 300 passages may be blamed wrongly. */
interface PassageSet {
  readonly file: string;
  readonly recall: number;
  readonly blamed: number;
}

/**
 * test/fixtures/numbers/README.md says how the sets were made. The goal is 0.85 and 2 for all of them. The rules were made
 * with sets 1, 2, 4 and 5 at hand and looked at set 3 in the end; set 6 nobody has read: what is reached there is known to be
 * too little, and is held here so that it only gets better.
 */
const SETS: readonly PassageSet[] = [
  { file: 'passages.jsonl', recall: 0.95, blamed: 0 },
  { file: 'passages-2.jsonl', recall: 0.95, blamed: 0 },
  { file: 'passages-3.jsonl', recall: 0.7, blamed: 0 },
  { file: 'passages-4.jsonl', recall: 0.92, blamed: 0 },
  { file: 'passages-5.jsonl', recall: 0.92, blamed: 0 },
  { file: 'passages-6.jsonl', recall: 0.58, blamed: 4 },
];
const LAYOUTS = [
  { name: 'as written', layOut: (text: string): string => text },
  { name: 'wrapped', layOut: (text: string): string => hardWrap(text) },
];

const told = (list: readonly Judged[]): string => list.map(({ passage }) => `${passage.id} ${passage.type}`).join(', ');

for (const { file, recall, blamed: most } of SETS) {
  const passages = passagesIn(read(`test/fixtures/numbers/${file}`));
  describe(`labelled passages of ${file}`, () => {
    test('are 150 that hold and 150 that do not', () => {
      assert.equal(passages.filter(({ verdict }) => verdict === 'holds').length, 150);
      assert.equal(passages.filter(({ verdict }) => verdict === 'wrong').length, 150);
    });
    for (const { name, layOut } of LAYOUTS) {
      const judged = passages.map((passage) => judge(passage, layOut));
      test(`contradictions are found, ${name}`, () => {
        const missed = judged.filter(({ passage, caught }) => passage.verdict === 'wrong' && !caught);
        assert.ok(missed.length <= 150 * (1 - recall), `${missed.length} missed: ${told(missed)}`);
      });
      test(`what holds is left alone, ${name}`, () => {
        const blamed = judged.filter(({ spurious }) => spurious.length > 0);
        assert.ok(blamed.length <= most, `${blamed.length} blamed: ${told(blamed)}`);
      });
    }
  });
}
