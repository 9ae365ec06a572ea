import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readDocument } from '../../server/src/document/read.ts';
import { addMonths, dayNumber, dayOf, impossible, monthLength, weekdayOf } from '../../server/src/facts/calendar.ts';
import { planYears } from '../../server/src/facts/calendar-plans.ts';
import { factsOf } from '../../server/src/facts/facts.ts';
import type { Relation, RelationType } from '../../server/src/facts/model.ts';
import { durationsIn } from '../../server/src/facts/relations/date-durations.ts';
import { hardWrap } from './support/wrap.ts';

const DAY = 86_400_000;
const TYPES: readonly RelationType[] = ['date', 'weekday', 'period', 'year'];

function relationsIn(text: string, year: number | null = 2023): readonly Relation[] {
  const { relations } = factsOf(readDocument(text), { kind: null, year });
  return relations.filter(({ type }) => TYPES.includes(type));
}

function told(text: string, year: number | null = 2023): string[] {
  return relationsIn(text, year).map(({ type, verdict, arithmetic }) => `${type} ${verdict} ${arithmetic}`);
}

describe('the calendar', () => {
  test('days are those of the Gregorian calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 80_000 }), (number) => {
        const date = new Date(number * DAY);
        const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        assert.deepEqual(dayOf(number), day);
        assert.equal(dayNumber(day.year, day.month, day.day), number);
        assert.equal(weekdayOf(number), date.getUTCDay());
      }),
    );
  });

  test('months have their lengths', () => {
    assert.deepEqual(
      [2000, 1900, 2023, 2024, null].map((year) => monthLength(year, 2)),
      [29, 28, 28, 29, 29],
    );
    assert.equal(monthLength(2023, 13), 0);
    assert.deepEqual(dayOf(addMonths(dayNumber(2024, 1, 31), 1)), { year: 2024, month: 2, day: 29 });
    assert.deepEqual(dayOf(addMonths(dayNumber(2024, 3, 15), -4)), { year: 2023, month: 11, day: 15 });
  });

  test('impossible days say why', () => {
    assert.match(impossible({ year: 2023, month: 13, day: 5 }) ?? '', /12月/u);
    assert.match(impossible({ year: null, month: 6, day: 31 }) ?? '', /30日/u);
    assert.match(impossible({ year: 2023, month: 2, day: 29 }) ?? '', /不是闰年/u);
    assert.equal(impossible({ year: null, month: 2, day: 29 }), null);
    assert.equal(impossible({ year: 2023, month: null, day: null }), null);
  });

  test('plans have their years', () => {
    assert.deepEqual(planYears('十四五', false), [[2021, 2025]]);
    assert.deepEqual(planYears('十五', false), [[2001, 2005]]);
    assert.deepEqual(planYears('八五', true), [[2021, 2025]]);
    assert.deepEqual(planYears('八五', false), [
      [2021, 2025],
      [1991, 1995],
    ]);
    assert.deepEqual(planYears('第十三个五年', false), [[2016, 2020]]);
    assert.deepEqual(planYears('一五', false)[1], [1953, 1957]);
  });
});

describe('lengths of time', () => {
  const CASES: readonly [string, readonly string[]][] = [
    ['共计20天', ['20天=day 40 exact']],
    ['历时两年半、半年', ['两年半=year 5 exact', '半年=year 1 exact']],
    ['长达三个多月，近一年', ['三个多月=month 6 over', '一年=year 2 near']],
    ['为期两周', ['两周=week 4 exact']],
    ['两周年、三天两夜、2023年、5月、每3天', []],
    ['30日内', ['30日=day 60 exact']],
  ];
  for (const [text, expected] of CASES)
    test(text, () => {
      const found = durationsIn(text, 0, text.length);
      assert.deepEqual(
        found.map(({ start, end, unit, halves, about }) => `${text.slice(start, end)}=${unit} ${halves} ${about}`),
        expected,
      );
    });
});

describe('relations of dates', () => {
  test('the reckoning is written out, right and as stated', () => {
    assert.deepEqual(told('公示期为2023年5月8日至5月14日，共10天。'), [
      'date wrong 2023年5月8日至5月14日，首尾都算为7天，文中写作10天',
    ]);
    assert.deepEqual(told('2023年12月4日（星期一）宣誓。'), ['weekday checked 2023年12月4日是星期一']);
    assert.deepEqual(told('上半年（1—7月）检查12次。'), ['period wrong 上半年是1月至6月，文中写作1—7月']);
  });

  test('both ends of a stretch may count', () => {
    for (const days of ['9天', '10天']) assert.match(told(`4月1日至4月10日，共${days}。`)[0] ?? '', /checked/u);
    for (const days of ['8天', '11天']) assert.match(told(`4月1日至4月10日，共${days}。`)[0] ?? '', /wrong/u);
  });

  test('a leap day counts', () => {
    assert.match(told('2024年2月20日至3月5日，共15天。')[0] ?? '', /checked/u);
    assert.match(told('2023年2月20日至3月5日，共16天。')[0] ?? '', /wrong/u);
  });

  test('without the report’s year a date alone has no day of the week', () => {
    assert.deepEqual(told('6月16日（周五）开展宣传。', null), []);
    assert.match(told('6月16日（周五）开展宣传，6月18日（周六）总结。', null)[0] ?? '', /weekday wrong/u);
  });

  test('what is offered would hold', () => {
    for (const text of [
      '2023年12月4日（星期三）宣誓。',
      '公示期为2023年5月8日至5月14日，共10天。',
      '2023年12月4日是第九个国家宪法日。',
      '去年即2019年，信访件46件。',
    ]) {
      const wrong = relationsIn(text).find(({ verdict }) => verdict === 'wrong');
      const [offer] = wrong?.computed ?? [];
      assert.ok(wrong && offer, text);
      const right = text.slice(0, offer.place.start) + offer.text + text.slice(offer.place.end);
      assert.ok(
        relationsIn(right).every(({ verdict }) => verdict === 'checked'),
        right,
      );
    }
  });

  const PIECES = [
    '2023年', '2021', '3月', '12月4日', '31日', '至', '—', '（', '）', '，', '。', '；', '星期三', '周日', '（周二）', '共20天',
    '历时三年', '自', '起', '止', '第一季度', '上半年', '“十四五”', '“八五”普法', '收官之年', '今年是', '去年即', '第九个国家宪法日',
    '建党100周年', '截至', '累计340件', '受理', '立案', '作出处罚决定', '次日即', '25时30分', '8:75', '有效期5年', '比', '下降', '《', '》',
    '同年', '次年', '每周三', '首次为',
  ]; // prettier-ignore
  const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));

  test('no text makes it fail, and places lie in their blocks', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { parts, marked, computed } of relationsIn(text)) {
          assert.ok(parts[marked]);
          for (const { place } of [...parts, ...computed])
            assert.ok(place.start < place.end && place.end <= place.block.text.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a wrapped text says the same', () => {
    const text =
      '县政府于2021年9月18日收到申请，同年9月3日受理。公示期为5月8日至5月14日，共10天。2023年12月4日（星期三）开展宣誓，第一季度（1月至4月）办结案件12件。';
    assert.deepEqual(told(hardWrap(text)), told(text));
    assert.equal(told(text).filter((line) => line.includes('wrong')).length, 4);
  });

  test('a paragraph of dates is read in its length', () => {
    const time = (count: number): number => {
      const text = '截至2023年5月3日（星期三）累计办结3件，'.repeat(count);
      const start = performance.now();
      relationsIn(text);
      return performance.now() - start;
    };
    time(200);
    const [short, long] = [time(1000), time(8000)];
    assert.ok(long < short * 30 + 200, `${short} ms, ${long} ms`);
  });
});

describe('dates beside words and lists', () => {
  test('listed dates are counted', () => {
    assert.match(told('2019、2020、2021、2022、2023年，连续四年获评优秀。')[0] ?? '', /^period wrong .*5个年份/u);
    assert.match(
      told('1月、4月、8月、11月各安排一次讲座，五次讲座均请专家授课。')[0] ?? '',
      /^period wrong .*4个日期/u,
    );
    assert.deepEqual(
      told('2021年、2023年，连续三年获评优秀。').filter((line) => line.includes('wrong')),
      [],
    );
  });

  test('what is left of the year', () => {
    assert.match(told('截至10月20日完成七成，距年底只剩40天。')[0] ?? '', /还有72天，文中写作40天/u);
    assert.match(told('截至11月20日完成九成，距年底仅剩41天。')[0] ?? '', /^period checked/u);
  });

  test('times of the day and the length between them', () => {
    assert.match(told('大厅每天8时至18时，连续12小时不打烊。')[0] ?? '', /^date wrong 起止之间是10小时/u);
    assert.match(told('23时40分至次日1时15分，历时95分钟。')[0] ?? '', /^date checked/u);
  });

  test('29 February belongs to the year of the report, or to the next where the words leave it open', () => {
    const wrong = (text: string, year: number): boolean =>
      told(text, year).some((line) => line.startsWith('date wrong'));
    assert.equal(wrong('2月29日召开动员会。', 2021), true);
    assert.equal(wrong('2月29日召开动员会。', 2024), false);
    assert.equal(wrong('下一步，2月29日前完成整改。', 2023), false);
  });

  test('wrapped text says the same, and no text throws', () => {
    const words = [
      '2023年',
      '5月',
      '3日',
      '、',
      '至',
      '，',
      '会后',
      '每周三',
      '三个周五',
      '第四年',
      '“十四五”',
      '距年底',
      '只剩',
      '40天',
      '各一次',
      '。',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 24 }), (parts) => {
        relationsIn(parts.join(''));
      }),
    );
    const text =
      '会议于2023年6月20日举行，会后于2023年6月12日公布纪要，2023年9月15日、2023年10月20日两个周五组织学习。'.repeat(3);
    assert.deepEqual(told(hardWrap(text)), told(text));
  });
});

describe('days that rest on memory alone', () => {
  test('lead to no warning', () => {
    const verdict = (text: string): string[] => relationsIn(text).map((one) => one.verdict);
    assert.deepEqual(verdict('10月18日是国家扶贫日，镇政府组织走访。'), ['unsure']);
    assert.deepEqual(verdict('12月5日是国家宪法日，镇政府组织宣誓。'), ['wrong']);
  });
});
