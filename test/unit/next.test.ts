import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nextIn } from '../../server/src/text/next.ts';

test('the next mark is where a search from there would find it', () => {
  const text = fc.string({ unit: fc.constantFrom('“', '”', '字') });
  fc.assert(
    fc.property(text, fc.array(fc.nat({ max: 30 })), (source, offsets) => {
      const next = nextIn(source, '”');
      for (const from of offsets.sort((a, b) => a - b)) assert.equal(next(from), source.indexOf('”', from));
    }),
  );
});
