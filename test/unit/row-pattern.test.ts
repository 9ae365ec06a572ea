import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasNeighbours, patternOf, type LiteralRow } from '../../server/src/data/row-pattern.ts';

const finds = (row: LiteralRow, text: string): boolean => new RegExp(patternOf(row), 'u').test(text);

test('literals alone and patterns stay as they are', () => {
  assert.equal(patternOf({ find: ['登陆'] }), '登陆');
  assert.equal(patternOf({ find: ['a.b', 'c'] }), '(?:a\\.b|c)');
  assert.equal(patternOf({ pattern: '(?:甲|乙)丙' }), '(?:甲|乙)丙');
  assert.equal(hasNeighbours({ find: ['登陆'] }), false);
  assert.equal(hasNeighbours({ find: ['登陆'], notLedBy: ['台风'] }), true);
});

test('neighbours stand right beside the hit', () => {
  const row = { find: ['必需'], notLedBy: ['所'], followedBy: ['坚持', '做到'] };
  assert.equal(finds(row, '我们必需坚持'), true);
  assert.equal(finds(row, '我们必需品坚持'), false);
  assert.equal(finds(row, '所必需做到'), false);
});

test('a subject and an object stand in the same clause, a few characters off', () => {
  const row = { find: ['登陆'], object: ['平台'] };
  assert.equal(finds(row, '登陆政务服务平台'), true);
  assert.equal(finds(row, '登陆之后，平台开放'), false, 'another clause');
  assert.equal(finds(row, '登陆一二三四五六七八九十一平台'), false, 'too far off');
  assert.equal(finds({ find: ['登录'], subject: ['台风'] }, '台风“海燕”登录'), true);
  assert.equal(finds({ find: ['登录'], subject: ['台风'] }, '防御台风，登录平台'), false);
});

test('the edge of a clause is a neighbour too', () => {
  const row = { find: ['建全'], ledBy: ['^', '步'], followedBy: ['$', '制度'] };
  for (const text of ['建全制度', '逐步建全。', '完善、建全，']) assert.equal(finds(row, text), true, text);
  for (const text of ['新建全制度', '建全国']) assert.equal(finds(row, text), false, text);
});
