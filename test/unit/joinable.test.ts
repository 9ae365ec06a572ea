import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as v from 'valibot';
import { parse } from 'yaml';
import { isJoinable } from '../../server/src/data/joinable.ts';
import { parseKind } from '../../server/src/data/kind-schema.ts';
import { ContextFile } from '../../server/src/data/schema.ts';
import { DATA } from '../../tools/tables/output.ts';

const REFERRING = ['(加强)\\1', '(?<word>加强)\\k<word>', '(?<word>加强)', '(加强)\\\\\\1'];
const JOINABLE = [
  '(加强|推进)工作',
  '(?<=加强)工作',
  '(?<!加强)工作',
  '\\\\1',
  '[(?<a]工作',
  '^第\\d+条$',
  '加强|推进',
];

test('patterns with references or names are told from those that may be joined', () => {
  assert.deepEqual(REFERRING.filter(isJoinable), []);
  assert.deepEqual(JOINABLE.filter(isJoinable), JOINABLE);
});

test('a kind and a context with such a pattern are refused', () => {
  const file = 'fazhi-nianbao.yaml';
  const kind = parse(readFileSync(join(DATA, 'kinds', file), 'utf8')) as Record<string, unknown>;
  for (const pattern of REFERRING) {
    assert.throws(() => parseKind({ ...kind, titles: [pattern] }, file), /titles\.0: 不能用反向引用或命名分组/u);
    assert.equal(v.safeParse(ContextFile, { past: { why: '旧事', patterns: [pattern] } }).success, false);
  }
  assert.doesNotThrow(() => parseKind({ ...kind, titles: JOINABLE }, file));
});
