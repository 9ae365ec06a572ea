import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { shared } from './support/project.ts';
import { AT_RANDOM, compareNumbers, handNumbersIn, rateOf, type Compared } from './support/quantities.ts';

/** Share that must be right of the numbers drawn at random. */
const GOALS = { kind: 0.98, value: 0.99, unit: 0.97 } as const;

const folder = shared('corpus/work-reports');
const numbers = handNumbersIn(readFileSync('test/fixtures/numbers/quantities.jsonl', 'utf8'));

/** What the facts say of some of the numbers, report by report. */
function compare(reports: string, chosen: typeof numbers): Compared[] {
  return [...new Set(chosen.map(({ file }) => file))].flatMap((file) =>
    compareNumbers(
      readFileSync(join(reports, file), 'utf8'),
      chosen.filter((number) => number.file === file),
    ),
  );
}

describe('numbers read by hand', { skip: folder === null && 'no ../shared/corpus/work-reports' }, () => {
  for (const [name, chosen] of [
    ['drawn at random', numbers.slice(0, AT_RANDOM)],
    ['of rare kinds', numbers.slice(AT_RANDOM)],
  ] as const) {
    test(name, () => {
      const compared = folder === null ? [] : compare(folder, chosen);
      for (const field of ['kind', 'value', 'unit'] as const) {
        const { right, of } = rateOf(compared, field);
        const wrong = compared.filter((one) => one[field] === false);
        const misses = wrong.map(({ hand, found }) => `${hand.file}:${hand.start} ${found}`);
        assert.ok(right / of >= GOALS[field], `${field}: ${right} of ${of}\n${misses.join('\n')}`);
      }
    });
  }
});
