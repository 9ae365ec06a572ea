import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { shared } from './support/project.ts';
import { readPairs, spell } from './support/spelling.ts';

/** Right sentences of a thousand that may bear anything a word rule says. */
const BUDGET = 2;
/** Wrong characters that are found at least; they are made at random, so that tables of real slips find few. */
const FOUND = 30;

const folder = shared('corpus/spelling');
describe('sentences of official documents', { skip: folder === null && 'no ../shared/corpus/spelling' }, () => {
  const pairs = folder === null ? [] : readPairs(folder);

  test('bear nothing where they are right, and most of what is found is put right', () => {
    const { alarms, sentences, found, mended } = spell(pairs, 'word', ['error', 'warning', 'information', 'hint']);
    assert.ok(sentences > 1500);
    assert.ok((alarms.length * 1000) / sentences <= BUDGET, alarms.join('\n'));
    assert.ok(found.length >= FOUND, `${found.length} found`);
    assert.ok(mended >= found.length * 0.95, `${mended} of ${found.length} put right`);
  });
});
