import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { check } from '../../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../../server/src/engine/settings.ts';

test('the practice report has the four faults that its first step names, and no other', () => {
  const { findings } = check(readFileSync('media/walkthrough/practice.gongwen', 'utf8'), DEFAULT_SETTINGS);
  assert.deepEqual(findings.map(({ rule }) => rule).sort(), [
    'number-rate',
    'section-missing',
    'term-dated',
    'word-wrong',
  ]);
});
