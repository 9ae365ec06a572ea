import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDocument } from '../../server/src/document/read.ts';
import { factsOf } from '../../server/src/facts/facts.ts';
import { timeOf } from '../../server/src/facts/reference.ts';

const SIGNED = '云山镇2022年度法治政府建设情况报告\n一、主要举措\n开展普法。\n云山镇人民政府\n2023年1月12日\n';
const UNSIGNED = '云山镇2022年度法治政府建设情况报告\n一、主要举措\n开展普法。\n';

const of = (text: string, given: object = {}) =>
  factsOf(readDocument(text), { kind: null, year: null, ...given }).reference;

test('a report is judged by its year, and written until its date', () => {
  const time = of(SIGNED);
  assert.equal(time?.first, '2022-01-01');
  assert.equal(time.day, '2022-12-31');
  assert.equal(time.last, '2023-01-12');
  assert.equal(time.lastMeeting, '2023-01-12');
  assert.equal(timeOf(time), '2022年');
});

test('without a date it is written until reports are due', () => {
  const time = of(UNSIGNED);
  assert.equal(time?.last, '2023-03-31');
  assert.equal(time.lastMeeting, '2023-06-30');
});

test('a date in the year that is reported on leaves the whole year', () => {
  const time = of(SIGNED.replace('2023年1月12日', '2022年11月30日'));
  assert.equal(time?.last, '2022-12-31');
  assert.equal(time.lastMeeting, '2022-11-30', 'a meeting in December cannot be known');
});

test('the settings may name a day or today', () => {
  assert.equal(of(SIGNED, { asOf: '2026-05-01' })?.first, '2026-05-01');
  const today = of(SIGNED, { asOf: 'today', today: '2026-11-28' });
  assert.equal(today?.last, '2026-11-28');
  assert.equal(timeOf(today), '2026年11月28日');
  assert.equal(of(SIGNED, { asOf: 'today' })?.first, '2022-01-01', 'nobody told what day it is');
});

test('a text without a year has no time of its own', () => {
  assert.equal(of('开展普法。'), null);
  assert.equal(of('开展普法。', { asOf: '2026-05-01' })?.year, 2026);
});
