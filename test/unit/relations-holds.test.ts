import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { atLeast } from '../../server/src/engine/severity.ts';
import { hardWrap } from './support/wrap.ts';

/** The number rules that blame a text. */
function blamedBy(text: string): string[] {
  const { findings } = check(text, { ...DEFAULT_SETTINGS, year: 2023 });
  const loud = findings.filter(({ rule, severity }) => rule.startsWith('number-') && atLeast(severity, 'warning'));
  return [...new Set(loud.map(({ rule }) => rule))];
}

function holds(...texts: readonly string[]): void {
  for (const text of texts) {
    assert.deepEqual(blamedBy(text), [], text);
    assert.deepEqual(blamedBy(hardWrap(text)), [], `wrapped: ${text}`);
  }
}

function fires(rule: string, ...texts: readonly string[]): void {
  for (const text of texts) {
    assert.ok(blamedBy(text).includes(rule), text);
    assert.ok(blamedBy(hardWrap(text)).includes(rule), `wrapped: ${text}`);
  }
}

describe('what holds and looks as if it did not', () => {
  test('a fraction tells no number of parts', () => {
    holds(
      '新选聘的46名村医，三分之二以上为本乡人，共有35名；中专以上学历的7名，全部安排在偏远村。',
      '选派干部126名，三分之一以上为科级，共46名；硕士12名，全部安排在产业园区。',
    );
  });

  test('lists that leave a rest in words, and what was counted in them', () => {
    holds(
      '信访积案排查218件，属实并化解的160件，不属实的31件，其余正在调处，另有移交司法机关的6件已包括在属实数中。',
      '抽检样品120批次，合格98批次，不合格9批次，其余样品结果未出。',
      '受检企业96家，合格的71家，不合格的12家，其他企业尚待复检。',
      '全年登记纠纷260件，当场化解的148件，转入调解的97件，其余引导诉讼，另有司法确认的31件含在调解数内。',
      '计划招录25人，到岗21人，其余4人在体检，另外借调3人。',
    );
    fires('number-remainder', '兑现补贴480户，已领取的352户，未领取的66户。', '应到代表132名，实到118名，请假9名。');
    fires(
      'number-sum',
      '抽检样品120批次，合格98批次，不合格9批次。',
      '低保对象含一类56人、二类173人、三类248人，合计487人；另有特困人员39人，不计在内。',
    );
  });

  test('comparisons with two bases', () => {
    holds(
      '上半年办案34件，下半年办案41件，环比多7件，与上年同期的46件相比少5件。',
      '三季度引进企业5家，四季度引进8家，比上季度多3家，较去年同期的10家少2家。',
      '去年腾退厂房6处，今年腾退9处，同比多3处，与计划的12处相比少3处。',
      '行政许可办理时限由法定20个工作日压缩到6个工作日，较上年再压缩2个工作日。',
      '4月新增市场主体132户，5月160户，环比增长21.2%，与上年同月的151户相比增长6%。',
      '去年招商任务12个，完成14个，超任务2个，比前年的11个多3个。',
      '入学儿童628名，较上年减少36名，与2019年的702名相比减少74名。',
    );
    fires(
      'number-growth',
      '三季度引进企业5家，四季度引进8家，比上季度多3家，较去年同期的10家少4家。',
      '一季度签约6个项目，二季度签约9个，环比多3个，与上年同期的11个相比少4个。',
      '办理时限由法定20个工作日压缩到6个工作日，压缩12个工作日。',
      '今年入学儿童628名，与2019年的702名相比减少64名。',
    );
  });

  test('what stands beside a list behind ；', () => {
    holds(
      '镇里重点办了四件实事：硬化村道，改造厕所，更换路灯，疏浚水渠；与此同时，还组织了三场招聘会。',
      '工作队落实三项措施：入户宣讲，建立微信群，设立意见箱；其间，还接待群众来访20次。',
      '设立三个专班：征收专班、建设专班、维稳专班；各专班下设若干小组。',
      '分三步推进：先试点，再推开，后巩固；目前，第一步已经完成。',
    );
    fires('number-count', '落实三项措施：入户宣讲，发放资料；建立微信群，及时答疑。');
  });

  test('whose things are counted, and what is kept, shown or staffed', () => {
    holds(
      '清查后保留执法艇17艘，其中市直单位9艘，其余8艘分给区县。',
      '采购电脑126台，其中镇直单位52台，村级组织74台。',
      '消防站32人，微型消防站16人，全年出警210次。',
      '新建标准化圈舍存栏460头，出栏820头。',
      '曝光违法行为8期，播发提示短信3万条。',
    );
    fires('number-unit', '检查经营单位28辆，整改12家。', '发现违法行为6期。', '新建消防站32棵。');
  });

  test('averages and parts of some of them', () => {
    holds(
      '全县法律顾问86名，服务村居198个，人均服务2.3个，城区人均1.6个。',
      '发放补贴360万元，惠及农户1200户，户均3000元，其中脱贫户户均4200元。',
      '全镇户均增收2100元，其中西岭村户均增收2800元，共增收630万元，受益3000户。',
      '粮食播种面积46.2万亩，总产18.6万吨，其中小麦单产412公斤、玉米单产468公斤。',
      '东区栽植1200株，西区860株，南区640株，挂牌管护的1860株。',
      '林长制巡林1860次，其中县级林长48次，乡级林长412次，其余为村级林长巡林。',
    );
    fires('number-average', '发放补贴360万元，惠及农户1200户，户均4200元。');
    fires('number-part', '前一批46个，后一批29个，已整改98个。', '耕地面积3.1万亩，水浇地面积3.4万亩，其余为旱地。');
  });
});
