import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import type { Relation, RelationType } from '../../server/src/facts/model.ts';
import { hardWrap } from './support/wrap.ts';

const TYPES: readonly RelationType[] = ['sum', 'part', 'remainder', 'average'];

function relationsIn(text: string): Relation[] {
  return check(text, DEFAULT_SETTINGS).facts.relations.filter(({ type }) => TYPES.includes(type));
}

function told(text: string): string[] {
  return relationsIn(text).map(({ type, verdict, arithmetic }) => `${type} ${verdict} ${arithmetic}`);
}

const PIECES = [
  '共', '其中', '分别为', '合计', '其余', '平均每次', '上年结转', '男', '女', '口头协议', '（', '）', '，', '、', '；', '。', '和',
  '12件', '7件', '3.4万元', '1.2亿元', '三十五人', '60余人', '86%', '20件', '5名', '4次', '12345', '第一批', '10亿元以上项目',
]; // prettier-ignore

/** What an average is blamed with; null where it holds or may be of something else. */
const AVERAGES: readonly (readonly [string, string | null])[] = [
  ['特色产业带动680户农户增收1020万元，户均增收1.8万元。', '1020万元÷680户=15000元，文中写作1.8万元'],
  ['村集体收入86万元，全村320户，户均增收3000元，人均可支配收入2.1万元。', null],
  ['25名调解员调解纠纷500件，一人平均25件。', '500件÷25名=20件，文中写作25件'],
  ['采购电脑50台，花费25万元，平均单价6000元。', '25万元÷50台=5000元，文中写作6000元'],
  ['2020年至2024年，累计投入650万元，平均每年投入150万元。', '650万元÷5=130万元，文中写作150万元'],
  ['东坪村化解纠纷12件，西坪村15件，南坪村18件，三村平均17件。', '(12+15+18)÷3=15，文中写作17'],
  ['三次测评成绩为82分、85分、91分，均分88分。', '(82+85+91)÷3=86，文中写作88'],
  ['比2019年增长12.6%，两年平均增长6.1%，年均分别增长5.1%和6.2%。', null],
  ['最多的村办了126件，最少的村28件，村均135件。', '平均135高于最高126'],
  ['单个项目最高补助5万元、最低1万元，户均补助6.2万元。', null],
  ['全镇2400户，开农家乐的480户，平均每四户就有一户。', '2400户÷480户=5，文中写作每四户就有一户'],
  ['全年审理案件122件，平均每3天审理1件。', null],
];

/** Totals told by how many parts they count, by the one thing that is made up, by closing words; null where nothing is wrong. */
const TOLD_TOTALS: readonly (readonly [string, string | null])[] = [
  ['添置设备花了三笔钱：桌椅46万元、电脑21.4万元、投影17.6万元，三笔钱85.8万元。', '46万+21.4万+17.6万=85万，文中写作85.8万'],
  ['东岭、西岭、北岭三个片区各自报来受损户124户、98户、75户，三片累计317户。', '124+98+75=297，文中写作317'],
  ['宣讲队由三拨人凑成，教师19名、村医8名、律师6名，队伍规模43名。', '19+8+6=33，文中写作43'],
  ['清出闲置地块28宗，收回9宗，置换11宗，复耕6宗，每宗只有一种去向。', '9+11+6=26，文中写作28'],
  ['东镇办结12件、西镇办结8件、南镇办结9件，三镇新收25件。', null],
  ['新收投诉60件，加上去年没办完的8件，一共办结61件。', null],
]; // prettier-ignore

describe('totals, parts, remainders, averages', () => {
  for (const [text, expected] of TOLD_TOTALS)
    test(text, () => {
      for (const laid of [text, hardWrap(text)])
        assert.deepEqual(
          told(laid).filter((one) => one.startsWith('sum wrong')),
          expected === null ? [] : [`sum wrong ${expected}`],
        );
    });

  test('the reckoning is written out in the units of the text', () => {
    assert.deepEqual(told('安排资金1.2亿元，其中中央资金3500万元、省级资金4200万元、县级配套5300万元。').slice(0, 1), [
      'sum wrong 3500万+4200万+5300万=13000万，文中写作1.2亿',
    ]);
    assert.deepEqual(told('上年结转14件，本年新收203件，共审结198件，结转下年29件。'), [
      'remainder wrong 14+203-198=19，文中写作29',
    ]);
    assert.deepEqual(told('水稻面积3200亩，总产量1760吨，平均亩产580公斤。'), [
      'average wrong 1760吨÷3200亩=550公斤，文中写作580公斤',
    ]);
  });

  for (const [text, expected] of AVERAGES)
    test(text, () => {
      for (const laid of [text, hardWrap(text)])
        assert.deepEqual(
          told(laid).filter((one) => one.startsWith('average wrong')),
          expected === null ? [] : [`average wrong ${expected}`],
        );
    });

  test('Han numerals are added up in figures', () => {
    assert.deepEqual(told('去年结转提案五件，今年新立案四十六件，两项相加，全年应办提案五十三件。'), [
      'sum wrong 五+四十六=51，文中写作五十三',
    ]);
  });

  test('numbers told together are as exact as the most exact of them', () => {
    assert.deepEqual(told('经费由县级35万元、省级18万元、捐赠4.5万元三部分组成，总额达到57.8万元。'), [
      'sum wrong 35万+18万+4.5万=57.5万，文中写作57.8万',
    ]);
    assert.deepEqual(told('经费由县级约35万元、省级18万元、捐赠4.5万元三部分组成，总额达到57.8万元。').length, 1);
    assert.match(
      told('经费由县级约35万元、省级18万元、捐赠4.5万元三部分组成，总额达到57.8万元。')[0] ?? '',
      /^sum checked/u,
    );
  });

  test('what is announced may stand in the paragraph before', () => {
    assert.deepEqual(told('1—6月抽检214批次。\n7—12月抽检268批次。全年抽检492批次。'), [
      'sum wrong 214+268=482，文中写作492',
    ]);
    assert.deepEqual(told('计划改造山塘24座。\n已完成19座，剩余7座汛期前完工。'), [
      'remainder wrong 24-19=5，文中写作7',
    ]);
  });

  test('what is left of a share is reckoned from the whole', () => {
    assert.deepEqual(told('安排经费240万元，已支出四分之三，尚有75万元未支付。'), [
      'remainder wrong 240万元×(1-四分之三)=60万元，文中写作75万元',
    ]);
  });

  test('what comes out is checked, and told so', () => {
    assert.deepEqual(told('协议260件，其中书面协议170件、口头协议90件。').slice(0, 1), ['sum checked 170+90=260']);
    assert.deepEqual(told('受理96件，已审结89件，尚未审结的7件。'), [
      'sum checked 89+7=96',
      'remainder checked 96-89=7',
    ]);
  });

  test('the computed value is offered for the number that is derived', () => {
    const [one] = relationsIn('受理326件，办结311件，剩余25件正在办理。');
    assert.deepEqual(
      one?.computed.map(({ text }) => text),
      ['15'],
    );
  });

  test('no text makes it throw, and a wrap changes nothing', () => {
    const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => `${pieces.join('')}。`);
    fc.assert(
      fc.property(texts, (text) => Array.isArray(told(text)) && Array.isArray(told(hardWrap(text)))),
      { numRuns: 300 },
    );
  });

  test('a paragraph of 50,000 numbers takes time in proportion', () => {
    const text = `共9件，其中${'甲类3件、乙类5件，'.repeat(25_000)}其余2件。`;
    const start = process.cpuUsage();
    relationsIn(text);
    const { user } = process.cpuUsage(start);
    assert.ok(user < 20e6, `${String(user / 1000)} ms`);
  });
});
