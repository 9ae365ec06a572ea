import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDocument } from '../../server/src/document/read.ts';
import { datesOf } from '../../server/src/facts/dates.ts';

/** 2020-12-09, with ? for what the text does not say. */
function read(text: string): string[] {
  return datesOf(readDocument(text)).map(({ value, place }) => {
    const { year, month, day } = value;
    return `${place.block.text.slice(place.start, place.end)}=${year ?? '?'}-${month ?? '?'}-${day ?? '?'}`;
  });
}

const CASES: readonly [string, readonly string[]][] = [
  ['2020年12月9日印发', ['2020年12月9日=2020-12-9']],
  ['2020年度工作，2020年1月、6月开展', ['2020年=2020-?-?', '2020年1月=2020-1-?', '6月=?-6-?']],
  ['截至11月底，5月15日召开', ['11月=?-11-?', '5月15日=?-5-15']],
  ['二〇二一年三月五日、二〇二〇年十二月三十一日', ['二〇二一年三月五日=2021-3-5', '二〇二〇年十二月三十一日=2020-12-31']],
  ['3月5日至8日，9月28—30日', ['3月5日=?-3-5', '8日=?-3-8', '9月=?-9-?']],
  ['2021.3.5、2021-03-05、2021/12/31', ['2021.3.5=2021-3-5', '2021-03-05=2021-3-5', '2021/12/31=2021-12-31']],
  ['2023年13月、2月30日', ['2023年13月=2023-13-?', '2月30日=?-2-30']],
  ['2021—2025年规划', ['2025年=2025-?-?']],
  ['3个月、24月龄、18个月、5年、20年、5号文、“12·4”宪法日、1234567年', []],
  ['元月4日开工，200元月租，元月工资3000元，元月5日', ['元月4日=?-1-4', '元月5日=?-1-5']],
  ['5月3号线开通，5月3号开会', ['5月=?-5-?', '5月3号=?-5-3']],
]; // prettier-ignore

describe('dates', () => {
  for (const [text, expected] of CASES) test(text, () => assert.deepEqual(read(text), expected));
});
