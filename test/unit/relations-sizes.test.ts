import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { impliedRows } from '../../server/src/data/implied.ts';
import { measureTable } from '../../server/src/data/measure-words.ts';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import type { RelationType } from '../../server/src/facts/model.ts';
import { hardWrap } from './support/wrap.ts';

const TYPES: readonly RelationType[] = ['convert', 'magnitude', 'measure'];

function wrongIn(text: string): string[] {
  return check(text, { ...DEFAULT_SETTINGS, year: 2023 })
    .facts.relations.filter((one) => TYPES.includes(one.type) && one.verdict === 'wrong')
    .map(({ type, arithmetic }) => `${type}: ${arithmetic}`);
}

/** Each text must be found wrong once, as written and wrapped. */
function fires(texts: readonly string[]): void {
  for (const text of texts)
    for (const laid of [text, hardWrap(text)]) assert.equal(wrongIn(laid).length, 1, `${laid}: ${wrongIn(laid).join()}`);
}

function isSilent(texts: readonly string[]): void {
  for (const text of texts) for (const laid of [text, hardWrap(text)]) assert.deepEqual(wrongIn(laid), [], laid);
}

describe('what two numbers make', () => {
  test('every row of implied.yaml fires on its bad line and stays silent on its good one', () => {
    for (const { bad, good } of impliedRows()) {
      fires([bad]);
      isSilent([good]);
    }
  });
});

describe('量词 that count things of a few sorts', () => {
  test('every row fires on its bad line and stays silent on its good one', () => {
    for (const { bad, good } of measureTable().only) {
      fires([bad]);
      isSilent([good]);
    }
  });
});
