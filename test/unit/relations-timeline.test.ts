import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { readDocument } from '../../server/src/document/read.ts';
import { factsOf } from '../../server/src/facts/facts.ts';
import type { RelationType } from '../../server/src/facts/model.ts';
import { hardWrap } from './support/wrap.ts';

const TYPES: readonly RelationType[] = ['date', 'weekday', 'period', 'year'];

function wrongIn(text: string, year: number): string[] {
  const { relations } = factsOf(readDocument(text), { kind: null, year });
  return relations
    .filter(({ type, verdict }) => TYPES.includes(type) && verdict === 'wrong')
    .map(({ type, arithmetic }) => `${type} ${arithmetic}`);
}

/** Each line is read as written and wrapped; all are of a report of 2023. */
function speaks(lines: readonly string[]): void {
  for (const line of lines)
    for (const text of [line, hardWrap(line)]) assert.ok(wrongIn(text, 2023).length > 0, `silent: ${line}`);
}

function silent(lines: readonly string[]): void {
  for (const line of lines) for (const text of [line, hardWrap(line)]) assert.deepEqual(wrongIn(text, 2023), [], line);
}

describe('stretches of time', () => {
  test('lengths that do not fit what begins and ends them', () => {
    speaks([
      '“百日安全”行动4月1日打响，5月20日收兵，一百天里查处隐患300处。',
      '业务培训3月5日至8日举办，会期三天。',
      '新兵集训3月1日开训，3月12日结训，历时一个月。',
      '征求意见期三十天，从4月2日挂网，到4月10日截止。',
      '厂房租期十年，自2015年1月1日至2020年12月31日。',
      '展销会9月10日开幕、16日闭幕，十天里销售200万元。',
      '坝下小区2019年4月破土，2021年4月交付，工期五年。',
      '汛期从5月1日起，9月30日止，共计三个月。',
      '封山育林期为三年，从2021年1月1日开始，至2022年6月30日结束。',
      '“护河”行动由3月1日做到5月31日，一做就是五个月。',
      '公告自2023年3月1日起30日，至2023年5月1日届满。',
    ]);
    silent([
      '业务培训3月5日至8日举办，会期四天。',
      '新兵集训3月1日开训，3月28日结训，历时一个月。',
      '展销会9月10日开幕、16日闭幕，七天里销售200万元。',
      '整治自6月1日起至8月31日止，其间两个月内完成整改。',
      '项目3月10日开工，12月20日竣工，30日内支付工程款。',
      '任前公示7天，自6月1日至6月8日。',
    ]);
  });

  test('times of the day', () => {
    speaks([
      '演练当日15时10分启动、当日13时40分结束，历时1小时30分钟。',
      '服务站每天8时开门、18时关门，二十四小时不间断受理。',
      '巡逻自20时开始，次日6时收队，连续14小时。',
      '每班从早八时到晚六时，整十二小时。',
      '调解从下午2时持续到下午5时，历时五个小时。',
    ]);
    silent([
      '服务站每天8时至20时开放，24小时自助机不停机。',
      '巡逻自20时开始，次日6时收队，连续10小时。',
      '首轮调处上午9时开始，中午休息一小时，下午5时签字，历时七小时。',
      '8月10日4时至12日4时，48小时降雨200毫米。',
    ]);
  });

  test('parts of the year and of a month', () => {
    speaks([
      '第四季度，也就是9月、10月、11月，三个月里夜查80次。',
      '6月8日，时间到了下旬，秧苗栽完。',
      '慰问安排在本月上旬，具体为11日至20日。',
    ]);
    silent([
      '第四季度，也就是10月、11月、12月，夜查80次。',
      '6月20日，进入下旬，秧苗栽完。',
      '7月下旬（21日至31日）加密巡查。',
    ]);
  });
});

describe('the order of things', () => {
  test('steps against their course', () => {
    speaks([
      '项目4月8日通过初评，3月2日通过复评，年底授牌。',
      '火灾9月5日发生，消防队同月3日扑灭明火。',
      '村委会6月9日将申请上报镇政府，镇政府于当年5月7日批复同意。',
      '信访件3月9日交办，3月2日办结，群众满意。',
      '笔试定于5月20日，面试安排在5月6日，均在县一中举行。',
      '报名自5月20日开始，5月10日截止，共有120人报名。',
      '5月8日受理，法定期限20个工作日，实际于4月28日办结。',
    ]);
    silent([
      '该桥2021年5月通车，2018年8月奠基，惠及三个村。',
      '县局12月20日受理申请，次年1月8日办结。',
      '3月12日受理纠纷12件，同月5日办结上月遗留2件。',
      '早稻4月5日播种，7月12日收割，亩产提高5%。',
      '2022年6月立案的一起案件，去年5月已判决。',
    ]);
  });

  test('terms and what follows them', () => {
    speaks([
      '各单位于9月20日前上报整改台账，逾期未报的，于9月10日前书面检讨。',
      '6月5日前提交排查清单；排查工作自6月15日起开展，覆盖12个村。',
      '3月20日公示，公示无异议后于3月10日发放补助。',
    ]);
    silent(['各单位于9月20日前上报整改台账，逾期未报的，于9月30日前书面检讨。']);
  });
});

describe('days of the week', () => {
  test('words between the date and its day', () => {
    speaks([
      '4月22日世界地球日，恰逢星期三，镇里组织净山。',
      '11月9日这个星期天，消防站向群众开放。',
      '培训5月15日至19日（周二至周六）举行。',
      '6月17日开集，当天赶上星期一，客流不减。',
      '调研组周四抵达，即6月13日，先看污水厂。',
      '双休日的6月14日、15日，组织补录。',
      '3月15日（星期五）上午，市场监管所开展宣传。',
    ]);
    silent([
      '4月22日世界地球日，恰逢星期六，镇里组织净山。',
      '3月5日召开会议后，接访日定为星期三。',
      '培训5月15日至19日（周一至周五）举行。',
      '1月12日（星期五）召开总结会。',
      '总结大会定在次年的2月28日（星期三）召开。',
    ]);
  });
});

describe('years', () => {
  test('ages and counts from an origin', () => {
    speaks([
      '镇中学始建于1952年，今年迎来建校61周年，校友捐款30万元。',
      '水渠是1963年修成的，距今整整五十年，渗漏严重。',
      '评奖从2015年办起，每年一届，今年评出第五届道德模范。',
      '茶厂1998年投产，2023年已是第40个年头。',
      '应急站2018年3月挂牌，至2023年3月恰满三周年。',
      '2018年以来的七年间，累计投入2000万元。',
    ]);
    silent([
      '镇中学始建于1952年，今年迎来建校71周年，校友捐款30万元。',
      '水渠是1963年修成的，距今已有六十年，渗漏严重。',
      '该厂2009年建成，近五年来累计纳税300万元。',
      '成立于2015年的合作社，三年来流转土地500亩。',
      '老李2003年参加工作，扎根山村20年。',
    ]);
  });

  test('terms, plans and stretches against a year', () => {
    speaks([
      '合作协议有效期三年，2021年7月1日生效，2023年7月1日到期。',
      '2022年是本届政府任期的第四年，本届政府于2021年10月产生，任期五年。',
      '今年是提升五年行动（2022—2026年）的第三年，改厕400户。',
      '“八五”普法开局之年的2022年，建成法治公园3个。',
      '展望明年，2025年是关键之年，全县再接再厉。',
      '新的一年，全镇将紧扣2023年目标任务，谋划项目9个。',
    ]);
    silent([
      '今年是提升五年行动（2021—2025年）的第三年，改厕400户。',
      '本届政府2021年10月产生，任期五年，2026年届满。',
      '“十四五”规划明确，到2025年建成高标准农田3万亩。',
    ]);
  });

  test('what everybody knows, by the rows of the table', () => {
    const rows = parse(readFileSync('server/data/milestones.yaml', 'utf8')) as { bad: string; good: string }[];
    for (const { bad, good } of rows) {
      assert.ok(wrongIn(bad, 2024).length > 0, bad);
      assert.deepEqual(wrongIn(good, 2024), [], good);
    }
    silent(['2021年第七次全国人口普查公报发布。', '国庆节（9月29日至10月6日）期间，接待游客2万人。']);
    speaks(['国庆节当天，即10月3日，广场升旗。', '4月25日，借全民国家安全教育日到来之机，学校同上一堂课。']);
  });
});
