import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { read } from './support/project.ts';

interface Row {
  readonly names: readonly (readonly string[])[];
  readonly bad: string;
  readonly good: string;
}

function sumsIn(text: string): string[] {
  const { findings } = check(text, DEFAULT_SETTINGS);
  return findings
    .filter(({ rule, severity }) => rule === 'number-sum' && severity === 'warning')
    .map(({ rule }) => rule);
}

describe('kinds that exclude each other', () => {
  for (const { names, bad, good } of parse(read('server/data/complements.yaml')) as Row[]) {
    const name = names.map(([first]) => first).join('、');
    test(`${name}: the bad line fires, the good one does not`, () => {
      assert.equal(sumsIn(bad).length, 1, bad);
      assert.deepEqual(sumsIn(good), [], good);
    });
  }
});
