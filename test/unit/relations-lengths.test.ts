import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDocument } from '../../server/src/document/read.ts';
import { factsOf } from '../../server/src/facts/facts.ts';
import type { RelationType } from '../../server/src/facts/model.ts';
import { hardWrap } from './support/wrap.ts';

const TYPES: readonly RelationType[] = ['date', 'weekday', 'period', 'year'];

function wrongIn(text: string): string[] {
  const { relations } = factsOf(readDocument(text), { kind: null, year: 2023 });
  return relations
    .filter(({ type, verdict }) => TYPES.includes(type) && verdict === 'wrong')
    .map(({ type, arithmetic }) => `${type} ${arithmetic}`);
}

/** Each line is read as written and wrapped; all are of a report of 2023. */
function speaks(lines: readonly string[]): void {
  for (const line of lines) for (const text of [line, hardWrap(line)]) assert.ok(wrongIn(text).length > 0, line);
}

function silent(lines: readonly string[]): void {
  for (const line of lines) for (const text of [line, hardWrap(line)]) assert.deepEqual(wrongIn(text), [], line);
}

describe('how long something lasted', () => {
  test('in days, months and years', () => {
    speaks([
      '从6月5日到6月26日，镇里集中清理乱堆乱放，历时一个半月，清运垃圾360吨。',
      '值守点自2月3日设立，3月5日撤销，前后坚守了整整六十天，劝返车辆46台。',
      '养老院2019年4月破土，2021年4月交付，建设工期恰好四年，设床位120张。',
      '合同从2019年初起，到2021年末止，前后五个整年，租金全部结清。',
      '公告5月6日张贴、5月15日撤下，首尾都算，张贴满二十天，无人提出异议。',
    ]);
    silent([
      '从6月5日到7月20日，镇里集中清理乱堆乱放，历时一个半月，清运垃圾360吨。',
      '值守点自2月3日设立，3月5日撤销，前后坚守了整整三十天，劝返车辆46台。',
      '养老院2019年4月破土，2021年4月交付，建设工期恰好两年，设床位120张。',
      '合同从2019年初起，到2021年末止，前后三个整年，租金全部结清。',
      '公告5月6日张贴、5月15日撤下，首尾都算，张贴满十天，无人提出异议。',
    ]);
  });

  test('in minutes', () => {
    speaks(['9时20分拉响警报，9时50分人员全部到位，用时45分钟，参演人员180名。']);
    silent([
      '9时20分拉响警报，9时50分人员全部到位，用时30分钟，参演人员180名。',
      '7时40分集合出发，8时25分到达现场，途中用时45分钟。',
    ]);
  });

  test('in months that are written in Han figures', () => {
    speaks(['四月刚启动的清查行动，到九月底已连续开展十个月，清出问题36个。']);
    silent([
      '四月刚启动的清查行动，到九月底已连续开展六个月，清出问题36个。',
      '三月开展了动员部署，到十月底连续八个月无事故。',
      '去年十月启动的改造，到今年三月已实施六个月。',
    ]);
  });
});

describe('months of a part of the year in short', () => {
  test('against the part', () => {
    speaks([
      '上半年即一至七月，检查饭店36家。',
      '四季度的八、九、十月，新增商铺16家。',
      '二季度的3、4、5月，植树两万株。',
    ]);
    silent([
      '上半年即一至六月，检查饭店36家。',
      '四季度的十、十一、十二月，新增商铺16家。',
      '上半年的三、四、五月集中植树。',
      '上半年和七、八月的数据已入库。',
      '四季度和明年一、二月为防火重点期。',
      '下半年（九至十一月）开展冬训。',
    ]);
  });
});

describe('years', () => {
  test('that are too far off, or not so long ago', () => {
    speaks([
      '水厂一期已于2083年3月通水，日供水两千吨。',
      '自2080年行动打响以来，全镇拆违三万平方米。',
      '三十五年前、也就是1998年修的泵站今年退役。',
      '康复站2018年启用，当时有社工3人，启用九年后的今年增加到8人。',
    ]);
    silent([
      '水厂一期已于2022年3月通水，二期将于2024年3月通水。',
      '二十五年前、也就是1998年修的泵站今年退役。',
      '康复站2018年启用，当时有社工3人，启用五年后的今年增加到8人。',
    ]);
  });

  test('of a congress that was named before, and of the term behind a plan', () => {
    speaks([
      '全镇学习党的十九大精神。自2015年10月十九大召开以来，宣讲46场。',
      '今年是“八五”普法的中期评估之年，按照2016—2020年规划期的要求，宣讲46场。',
    ]);
    silent([
      '全镇学习党的十九大精神。自2017年10月十九大召开以来，宣讲46场。',
      '共青团十九大于2023年6月召开，镇里组织收看。',
      '今年是“八五”普法的中期评估之年，按照2021—2025年规划期的要求，宣讲46场。',
      '“七五”普法于2020年收官，2021—2025年规划期启动“八五”普法。',
    ]);
  });
});
