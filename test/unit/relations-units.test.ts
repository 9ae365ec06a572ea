import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
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
    for (const laid of [text, hardWrap(text)])
      assert.equal(wrongIn(laid).length, 1, `${laid}: ${wrongIn(laid).join()}`);
}

function isSilent(texts: readonly string[]): void {
  for (const text of texts) for (const laid of [text, hardWrap(text)]) assert.deepEqual(wrongIn(laid), [], laid);
}

describe('one value told for two units', () => {
  test('that is told again', () => {
    fires([
      '花椒收购价每公斤24元，合每斤48元，随到随收。',
      '租金每亩600元，折合每公顷9万元，五年一付。',
      '护林员补助每月900元，折合每年108万元，按季发放。',
      '新路使车程缩短1.5小时，即节省150分钟。',
    ]);
    isSilent([
      '花椒收购价每公斤24元，合每斤12元，随到随收。',
      '租金每亩600元，折合每公顷9000元，五年一付。',
      '护林员补助每月900元，每年10800元，按季发放。',
      '油茶籽每斤5元，折合每亩收入3000元。',
      '新路使车程缩短1.5小时，即节省90分钟。',
      '车程缩短1小时，即少跑60公里山路。',
    ]);
  });

  test('that is told by the day or month of a year', () => {
    fires([
      '年供水73万立方米，平均每天2000万立方米，管网漏损率9%。',
      '应急广播总费用360万元，折合每个村投入4亿元，覆盖90个村。',
    ]);
    isSilent([
      '年供水73万立方米，平均每天2000立方米，管网漏损率9%。',
      '食堂全年用粮7.5吨，平均每天30公斤，按250个工作日算。',
      '年投入86万元，每月每人补助200元。',
      '应急广播总费用360万元，折合每个村投入4万元，覆盖90个村。',
    ]);
  });
});

describe('works and what is sent somewhere', () => {
  test('works are told by how far they go', () => {
    fires(['新修机耕道路面宽12公里，方便农机通行。', '县医院平均住院日为680天。']);
    isSilent([
      '通组道路拓宽12.6公里，路基加宽18公里。',
      '堤防加高2.3公里，防浪墙加高1.2公里，坝体培厚460米。',
      '干渠扩宽了8.3公里，便道加宽960米。',
      '县医院平均住院日为7.4天。',
    ]);
  });

  test('who or where it is sent to is not counted', () => {
    fires(['全镇在岗人民调解员236件，多由村干部兼任。', '组织律师16公里进村开展普法。']);
    isSilent([
      '分流到公益岗位26名，安置到公益性岗位18名。',
      '案件交办到责任人36件，反馈给承办人46件。',
      '送往养老院老人26名，鸡苗发放到贫困户1260只。',
      '任务分解到调解员236件，派发给网格员318条。',
      '全镇在岗人民调解员236名，多由村干部兼任。',
    ]);
  });
});
