import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { factsOf } from '../../server/src/facts/facts.ts';
import type { Relation } from '../../server/src/facts/model.ts';
import { usualYears } from '../../server/src/facts/relations/growth-years.ts';
import { isClosedRate } from '../../server/src/facts/relations/limit-names.ts';
import { decimal, percentOf, showDecimal } from '../../server/src/text/decimal.ts';
import { hardWrap } from './support/wrap.ts';

const OWN = ['share', 'rate', 'shares', 'limit', 'growth'];

function relations(text: string): readonly Relation[] {
  return factsOf(readDocument(text), { kind: null, year: null }).relations.filter(({ type }) => OWN.includes(type));
}

function told(text: string): string[] {
  return relations(text).map(({ type, verdict, arithmetic }) => `${type} ${verdict} ${arithmetic}`);
}

const RECKONED: readonly (readonly [string, readonly string[]])[] = [
  ['全年审结案件80件，其中调解结案28件，占审结案件的45%。', ['share wrong 28÷80=35.0%，文中写作45%']],
  ['受理513宗，已办结473宗，办结率为92.2%。', ['share checked 473÷513=92.2%']],
  ['12件行政诉讼案件全部审结，胜诉率为95%。', ['rate wrong 11÷12=91.7%，12÷12=100.0%，得不出95%']],
  ['全年发案由150起下降到120起，下降25%。', ['growth wrong （150-120）÷150=20.0%，文中写作25%']],
  ['产量159.4万斤，增加3.2万斤，增长12%。', ['growth wrong 3.2万÷（159.4万-3.2万）=2.0%，文中写作12%']],
  ['今年受理260件，办结率98%；去年是200件，同比增长25%。', ['growth wrong （260-200）÷200=30.0%，文中写作25%']],
  ['收入净增1200元、达到21200元，增长6%。', ['growth checked 1200÷（21200-1200）=6.0%']],
  ['近三年依次为200人、260人、286人，后两年分别增长30%和10%。', ['growth checked （260-200）÷200=30.0%', 'growth checked （286-260）÷260=10.0%']],
  ['案件120起，以常住人口40.2万人计，案件发案率为0.3‰。', ['share checked 120起÷40.2万人=0.3‰']],
  ['平均每50户中有53户参加。', ['limit wrong 每50户中不会多于50户，文中写作53户']],
  ['全县代表180名，女性63名，占35%，党员120名，占62.5%。', ['share checked 63÷180=35.0%', 'share wrong 120÷180=66.7%，文中写作62.5%']],
  ['办结率由92.5%提升到97.3%，提升4.8个百分点。', ['growth checked 97.3-92.5=4.8个百分点']],
  ['志愿者由46名发展到92名，翻了一番。', ['growth checked 92÷46=2倍']],
  ['收入由2020年的1000万元增加到2023年的1331万元，年均增长12%。', [
    'growth wrong 1331万÷1000万=1.331，按3年计算，年均增长10.0%，文中写作12%',
  ]],
  ['三次产业比为12.1∶40.2∶46.7。', ['shares wrong 12.1+40.2+46.7=99.0，三次产业之比合计应为100']],
  ['邻里纠纷占比最大，达到四成五。全年共调处纠纷860件，这类纠纷有301件。', ['share wrong 301÷860=35.0%，文中写作四成五']],
  ['36家企业中21家建立了制度，建制企业占到全部企业的62.3%。', ['share wrong 21÷36=58.3%，文中写作62.3%']],
  ['抽查企业150家，发现问题的33家，没有发现问题的占81%。', ['share wrong （150-33）÷150=78.0%，文中写作81%']],
  ['应到代表240人，同意的110人，超过应到代表的半数。', ['share wrong 110人÷240人=45.8%，文中写作超过应到代表的半数']],
  ['辖区9家养老机构里，取得消防验收的占72.5%。', ['rate wrong 6÷9=66.7%，7÷9=77.8%，得不出72.5%']],
  ['全县13个乡镇均应上报台账，按时上报的乡镇比例为82%。', ['rate wrong 10÷13=76.9%，11÷13=84.6%，得不出82%']],
  ['森林覆盖率一举跃上113%。', ['limit wrong 森林覆盖率最多是100%，文中写作113%']],
  ['普及率、达标率分别为91.5%和102.7%。', ['limit wrong 达标率最多是100%，文中写作102.7%']],
  ['知晓率，经测评达到107%。', ['limit wrong 知晓率最多是100%，文中写作107%']],
  ['全年按期办结率104%。', ['limit wrong 按期办结率最多是100%，文中写作104%']],
]; // prettier-ignore

describe('shares, rates and growth', () => {
  for (const [text, expected] of RECKONED) test(text, () => assert.deepEqual(told(text), expected));

  for (const text of [
    '党员占比四成。参会320人，收到意见80条，其中党员提出的60条。',
    '应到代表240人，实到200人，同意的110人，超过到会代表的半数。',
    '辖区8个社区里，外来人口占42.5%。',
    '7个村试点积分制，参与的农户占87%。',
    '3个季度中，第三季度的占比为36%。',
    '抽检食堂12家，快检样品合格率98.2%。',
    '拨备覆盖率升至186%，利息保障覆盖率升至320%。',
  ])
    test(`${text} is left alone`, () => {
      for (const laid of [text, hardWrap(text)]) assert.ok(!told(laid).some((one) => one.includes(' wrong ')));
    });

  test('a change that was reckoned rightly is never reported, one ten points off always is', () => {
    const numbers = fc.tuple(fc.integer({ min: 20, max: 900 }), fc.integer({ min: 20, max: 900 }));
    fc.assert(
      fc.property(numbers, fc.nat(2), ([before, now], scale) => {
        fc.pre(before !== now);
        const falls = now < before;
        const rate = percentOf(decimal(Math.abs(now - before)), decimal(before), scale);
        const word = falls ? '下降' : '增长';
        const say = (digits: bigint): string =>
          `投诉由上年的${before}件${falls ? '下降' : '增加'}到${now}件，${word}${showDecimal({ digits, scale })}%。`;
        const verdicts = (text: string): string[] => relations(text).map(({ verdict }) => verdict);
        assert.deepEqual(verdicts(say(rate.digits)), ['checked'], say(rate.digits));
        const wrong = rate.digits + 10n * 10n ** BigInt(scale);
        if (!falls || wrong <= 100n * 10n ** BigInt(scale))
          assert.ok(verdicts(say(wrong)).includes('wrong'), say(wrong));
      }),
      { numRuns: 100 },
    );
  });

  test('any text of numbers and words of shares is read without an error, wrapped as unwrapped', () => {
    const words = ['占', '其中', '由', '增加到', '增长', '比上年的', '0件', '12件', '80%', '三成', '2倍', '3.5个百分点', '办结率', '，', '。', '（', '）',
      '：', '1:2:3', '三次产业', '和', '、', '分别', '1.2万元', '年均', '其余', '翻番', '近', '中', '的']; // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (list) => {
        assert.ok(Array.isArray(relations(list.join(''))));
      }),
      { numRuns: 300 },
    );
  });

  test('the same is found in wrapped text', () => {
    for (const [text, expected] of RECKONED)
      assert.deepEqual(told(hardWrap(`本年度各项工作有序推进，${text}`)).length, expected.length, text);
  });

  test('a paragraph of many numbers takes time in line with its length', () => {
    const one = '受理80件，办结28件，占45%，由120件增加到150件，增长20%，办结率98%，';
    const time = (times: number): number => {
      const start = performance.now();
      check(one.repeat(times), DEFAULT_SETTINGS);
      return performance.now() - start;
    };
    time(200);
    assert.ok(time(4000) < 40 * Math.max(time(400), 5));
  });

  test('the years of a review are those that most of its rates fit', () => {
    assert.equal(usualYears([[5], [5, 6], [5]], ''), 5);
    assert.equal(usualYears([[4], [5]], ''), null);
    assert.equal(usualYears([], '五年来，过去五年，这五年'), 5);
  });

  test('rates that may be above 100% are told from those that may not', () => {
    for (const name of ['办结率', '森林覆盖率', '群众满意率', '出庭率', '资源化利用率'])
      assert.ok(isClosedRate(name), name);
    for (const name of ['完成率', '拨备覆盖率', '毛入学率', '产能利用率', '增长率', '产销率', '流动比率'])
      assert.ok(!isClosedRate(name), name);
  });
});
