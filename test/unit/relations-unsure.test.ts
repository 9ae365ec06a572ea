import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { atLeast } from '../../server/src/engine/severity.ts';
import { hardWrap } from './support/wrap.ts';

/** The number rules that blame a text of 2022. */
function blamedBy(text: string): string[] {
  const { findings } = check(text, { ...DEFAULT_SETTINGS, year: 2022 });
  const loud = findings.filter(({ rule, severity }) => rule.startsWith('number-') && atLeast(severity, 'warning'));
  return [...new Set(loud.map(({ rule }) => rule))];
}

function holds(...texts: readonly string[]): void {
  for (const text of texts) for (const one of [text, hardWrap(text)]) assert.deepEqual(blamedBy(one), [], one);
}

function fires(rule: string, ...texts: readonly string[]): void {
  for (const text of texts) for (const one of [text, hardWrap(text)]) assert.ok(blamedBy(one).includes(rule), one);
}

describe('readings that are not sure', () => {
  test('a list with parts behind a number in a name, or behind its last mark', () => {
    holds(
      '平台派单410件：派住建局150件，派城管局120件，派交通局80件，两家以上联合处置的38件，退回重派的22件。',
      '项目投资8600万元，土建4200万元、设备2600万元、其他费用1100万元，预备费700万元。',
    );
    fires('number-sum', '平台派单410件：派住建局150件，派城管局120件，派交通局160件，合计全部办结。');
  });

  test('what was left in earlier years, and tenths told by what is done with them', () => {
    holds(
      '全镇有26个村，通了公交的已有19个，五年前还只有4个。',
      '茶叶外销五成走电商，三成半进超市，余下一成半留作自用。',
    );
    fires('number-remainder', '全镇有26个村，通了公交的已有19个，还剩4个没有通。');
    fires('number-shares', '茶叶外销五成走电商，三成半进超市，余下两成半留作自用。');
  });

  test('courses and clubs of which one may choose two', () => {
    holds(
      '合唱团有团员60人，高音、中音、低音三个声部的轮训班报名分别为25人、30人、28人，允许一人报两班。',
      '县中学生1500人，合唱、航模、书法三个社团报名分别为640人、580人、520人，学校允许一生两社。',
    );
  });

  test('two shares taken up by their number, and what the two have together', () => {
    holds(
      '投诉办上半年收件500件，涉及物业的占38%、噪声的占12%，这两类全部办结。',
      '矛盾纠纷共600件，涉及邻里的占41.5%、婚姻家庭的占19.5%。两类合起来366件，都已调处。',
      '线索来源中，群众举报占46%，巡察移交占22%，两类占近七成。',
    );
    fires('number-shares', '新聘的护林员，男性占61.5%，女性占39.5%，会骑摩托的占八成。');
  });

  test('changes from another year than the number right before', () => {
    holds(
      '农家书屋前年40家，去年50家，今年60家，较前年增长五成，较去年增长两成。',
      '全县民宿2020年30家，2021年45家，2022年60家，比2020年增加1倍，比2021年增加33.3%。',
    );
    fires('number-growth', '农家书屋去年50家，今年60家，较去年增长三成。');
  });

  test('means for each beside a mean for each, and differences of means', () => {
    holds(
      '玉米平均亩产475公斤：灌区6万亩，亩产500公斤；坡地2万亩，亩产400公斤。',
      '窗口测评最低88分，最高99分，平均94分，较去年平均分提高3分。',
      '路灯杆最高9米，最低6米，平均间距30米。',
    );
    fires('number-average', '窗口测评最低88分，最高95分，平均96分。');
  });

  test('shares of what was told before, with a predicate of their own', () => {
    holds(
      '蜜蜂饲养5万箱，产蜜2500吨，平均每箱50公斤左右，六成卖到外地。',
      '村里老人320名，八成在家养老，入住养老院的64名。',
      '六个村平均收入31万元，最高的88万元，最低的10万元，过半的村不到平均数。',
    );
  });

  test('things that are counted so after all', () => {
    holds(
      '灯会上，手艺人扎出龙灯8条、鱼灯20尾、花灯300盏。',
      '护学岗增设到36处，护河岗15处。',
      '华侨捐赠希望小学2座、凉亭3座。',
      '采购员3名，维修工6名，安装师傅8名。',
      '安装滴灌1200亩，更换村党组织书记8名。',
      '逐户制定帮扶措施320户，化解方案18起。',
      '新建幼儿园招收幼儿260名。',
    );
    fires('number-unit', '新建通村桥梁26名。', '组建法律服务小分队8只。');
  });

  test('things that rose beside numbers that fell', () => {
    holds(
      '投诉由20件降至15件，能耗由0.6吨降至0.5吨，财政收入和税收均实现增长。',
      '盗窃案由80起降至62起，诈骗案由50起降至41起，破案率和追赃额均大幅提高。',
    );
    fires('number-growth', '投诉由20件降至15件，隐患由60处降至66处，均大幅下降。');
  });

  test('some of those told before', () => {
    holds(
      '慰问困难户86户，发放慰问金4.3万元。这80户低保户和6户特困户都已建档。',
      '排查房屋1260户，这1206户自住房全部建档，其余为经营用房。',
      '评出文明户40户，这38户党员家庭挂了牌。',
    );
  });
});

describe('times told in other words', () => {
  test('years since an event, years of a plan, what lies idle', () => {
    fires('number-year', '改革开放已走过三十年，2018年县里办了图片展。');
    fires('number-period', '按“十四五”规划部署，2022年是规划实施的第三年，项目全面铺开。');
    fires('number-period', '粮库自1996年停用，至2016年改成书院，其间整整闲置三十年。');
    holds(
      '改革开放四十年后的2019年，村里办起第一家民宿。',
      '按“十四五”规划部署，2022年是规划实施的第二年，项目全面铺开。',
      '粮库自1996年停用，至2016年改成书院，其间整整闲置二十年。',
    );
  });

  test('days of the week behind a named day', () => {
    fires('number-weekday', '3月8日妇女节，星期四上午举行座谈会。', '5月4日正好在星期五，镇上放映电影。');
    holds('3月8日妇女节，星期二上午举行座谈会。', '5月4日正好在星期三，镇上放映电影。');
  });

  test('hours that no day has, and an alarm after the end', () => {
    fires(
      'number-date',
      '防汛办9月17日25时解除响应。',
      '5月14日的消防演练，下午3时拉响警报，全部科目于当日下午1时结束。',
    );
    holds('防汛办9月17日23时解除响应。', '5月14日的消防演练，下午3时拉响警报，全部科目于当日下午5时结束。');
  });

  test('what is left where some is still in hand', () => {
    fires('number-remainder', '全年受理复议申请66件，审结58件，尚未审结的12件正在办理。');
    holds('全年受理复议申请66件，审结58件，尚未审结的8件正在办理。');
  });

  test('a place told again as this one', () => {
    fires('number-conflict', '综合考评我县位列全市第三。能拿到这个第五名，离不开各村努力。');
    holds('综合考评我县位列全市第三。能拿到这个第三名，离不开各村努力。');
  });

  test('the foremost parts of a whole', () => {
    holds(
      '全年受理投诉312件，问题主要集中在占道经营、噪音扰民、油烟排放三个方面，分别为98件、76件和54件。',
      '全镇外出务工8420人，重点流向广东、浙江、福建三省，分别为3100人、2240人和1180人。',
      '全年出警1260次，打架斗殴、交通事故、求助位列前三，分别为310次、285次和240次。',
      '拨付奖补资金1280万元，产业、就业、岗位为三大支出方向，分别支出460万元、310万元、255万元。',
    );
    fires('number-sum', '全年受理投诉312件，分为占道经营、噪音扰民、油烟排放三类，分别为98件、76件和54件。');
  });

  test('things that are two at once, and parts without a number', () => {
    holds(
      '查处案件50起，使用禁用渔具的30起，占60%，涉及电鱼的16起，占32%，有的案件两样都占。',
      '项目资金县级配套30%，镇级配套20%，其余由省市两级承担。',
      '全县耕地中，水田占63%，旱地占29%，水浇地零星分布。',
      '应体检的老人3120名，到镇卫生院体检2486名，上门体检415名，其他因外出、住院等未能体检。',
      '全镇监测户146户，已消除风险98户，其余48户落实帮扶措施，其中收入类21户、就医类17户。',
    );
    fires('number-shares', '全镇用水量构成：农业42.6%，工业28.2%，生活24.8%，生态6.4%。');
  });

  test('what came to a stock, and a rest of which most is explained', () => {
    holds('库存化肥2600吨，上半年调出1400吨、调入600吨，剩余1800吨。');
    fires('number-remainder', '应发证书7420本，实发7356本，尚欠74本，绝大部分是外出未领。');
  });

  test('averages of less than was told, and totals behind them', () => {
    holds(
      '新建公路36公里，总投资2160万元，每公里造价52万元（不含桥涵），桥涵另计。',
      '集体经济总收入5400万元，剔除城区社区后的120个村村均33万元。',
      '食堂日均就餐420人次，全年就餐12.6万人次，节假日不开放。',
      '全县18个卫生院有全科医生62名，每万名居民拥有2.8名。',
    );
    fires(
      'number-average',
      '十六个调解员一年调成纠纷1152件，人均82件。',
      '书屋18处，日借阅1260册，单处平均借阅90册。',
      '每名教师平均联系家庭21户，由全校家庭468户、教师26名推算而来。',
      '三个样点单产是每亩148公斤、156公斤、164公斤，算术平均每亩160公斤。',
    );
  });
});
