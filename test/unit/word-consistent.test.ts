import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';

/** The marked words and the related ones of the finding of word-consistent in a report of 2017, in the order in which they are told. */
function told(text: string): readonly string[] {
  const { findings } = check(text, { ...DEFAULT_SETTINGS, year: 2017 });
  const found = findings.find(({ rule }) => rule === 'word-consistent');
  assert.ok(found, text);
  return [found.span, ...found.related.map(({ span }) => span)].map(({ start, end }) => text.slice(start, end + 2));
}

test('the first of all names that have to go is marked, whichever it is, and the others follow in order of place', () => {
  assert.deepEqual(told('走访社区服刑人员8人、社区服刑人员9人，走访社区矫正人员4人，帮教社区矫正对象6人。'), [
    '社区矫正人员4人',
    '社区服刑人员8人',
    '社区服刑人员9人',
    '社区矫正对象6人',
  ]);
});

test('what stands in an earlier paragraph comes first, however far in', () => {
  const text =
    '慰问社区服刑人员8人、社区服刑人员9人，年底又走访社区矫正人员4人。\n社区矫正对象6人、社区服刑人员7人参加学习。';
  assert.deepEqual(told(text), [
    '社区矫正人员4人',
    '社区服刑人员8人',
    '社区服刑人员9人',
    '社区矫正对象6人',
    '社区服刑人员7人',
  ]);
});
