import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fastest, readEvery } from '../../bench/measure.ts';
import { reportOf } from '../../bench/text.ts';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';

/**
 * The goal is 50 times the loop that reads every character, and `npm run bench` holds the check to it on a quiet machine.
 * Tests run side by side: here only a check that has become twice as slow fails.
 */
const MOST = 110;

test('a check of 100 KB stays near the loop that reads every character', () => {
  const text = reportOf(1e5);
  const best = fastest(
    [
      { name: 'check', run: () => check(text, DEFAULT_SETTINGS).findings.length },
      { name: 'loop', run: () => readEvery(text) },
    ],
    250,
  );
  const ratio = (best.get('check') ?? Infinity) / (best.get('loop') ?? 0);
  assert.ok(ratio <= MOST, `${ratio.toFixed(1)} times the loop, at most ${MOST} wanted`);
});
