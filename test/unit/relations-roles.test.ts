import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { hardWrap } from './support/wrap.ts';

/** The sorts of relations that a text contradicts. */
function wrongIn(text: string): string[] {
  return check(text, { ...DEFAULT_SETTINGS, year: 2022 })
    .facts.relations.filter(({ verdict }) => verdict === 'wrong')
    .map(({ type }) => type);
}

function assertWrong(type: string, ...texts: readonly string[]): void {
  for (const text of texts) {
    assert.deepEqual(wrongIn(text), [type], text);
    assert.deepEqual(wrongIn(hardWrap(text)), [type], `wrapped: ${text}`);
  }
}

function assertSilent(...texts: readonly string[]): void {
  for (const text of texts) {
    assert.deepEqual(wrongIn(text), [], text);
    assert.deepEqual(wrongIn(hardWrap(text)), [], `wrapped: ${text}`);
  }
}

describe('a part and its whole, by their roles', () => {
  test('什么里面的: 从中, 内含, 这些……中', () => {
    assertWrong(
      'part',
      '收到征文62篇，从中评出优秀作品65篇，结集付印。',
      '下达衔接资金860万元，内有省级资金920万元，受益农户187户。',
      '新修灌渠43公里，这些渠道里，防渗衬砌的达到51公里。',
      '灌区设计灌溉面积6.2万亩，灌区内种植水稻的面积有6.8万亩。',
    );
    assertSilent(
      '收到申请86件，上年结转12件，从中受理93件。',
      '争取资金合计620万元，另含省级奖补资金655万元。',
      '购置校车12辆，全县校车中车龄满八年的有43辆。',
      '园区面积3.1平方公里，规划区面积4.2平方公里。',
    );
  });

  test('the whole behind its part', () => {
    assertWrong('part', '受表彰的先进个人38名，全部来自推荐上来的35名候选人。');
    assertSilent('39户搬迁户全部来自15个村。', '示范户21户，均来自脱贫的153户农户。');
  });

  test('narrower names, what a place has, what most of it is', () => {
    assertWrong(
      'part',
      '县代会实到代表204名，实到的妇女代表211名，符合法定人数。',
      '我镇下辖8个社区，今年有10个社区建成日间照料中心。',
      '合作社共吸纳社员214人，妇女占多数，达231人，平均年龄五十岁。',
      '全乡耕地2.6万亩，水浇地面积为2.9万亩，其余为旱地。',
    );
    assertSilent(
      '男代表46名，女代表52名，少数民族代表11名。',
      '全镇辖16个行政村，邻近的柳河镇有19个村创建为示范村。',
      '全镇国土面积6.2万亩，耕地面积为3.4万亩，其余为山林。',
      '镇人大会议应到代表131名，因病请假6名，实到125名，符合法定人数。',
      '办事大厅十件事里有九件能当场办完：全年办结1120件。',
    );
  });
});

describe('lists, by how their things are told', () => {
  test('of the rest, of people, in order, of all that stands before', () => {
    assertWrong(
      'count',
      '8个村已通公交，其余三个村是石岭村、梅溪村，明年安排。',
      '新提拔的三名干部是李文、张国强、赵敏、王海涛，均已到岗。',
      '参与联调的有派出所、司法所、妇联、工会，以上五家单位签了协议。',
      '县里选取梅溪、白石、下湾、石岭3个村先行先试。',
      '一县两区，即阳山县、城东区、城西区、开发区，统一供水。',
    );
    assertSilent(
      '参与联调的有派出所、司法所、妇联、工会等，以上六家单位签了协议。',
      '我局会同公安、交通、城管，以上四家联合发文。',
      '建起四项机制，即会商、通报、督办，以及每月一次的联席会议。',
      '这次土地整治涉及两镇一乡，即石门镇、河西镇、长岭乡，总规模3400亩。',
    );
  });

  test('a mark that leaves a number out', () => {
    assertWrong('count', '集中办好三件实事：一是新建照料中心2处，二是改造管线8公里，四是增设站点15个。');
    assertWrong('count', '下一步着力抓好三项工作：一是清欠，二是复垦，三是补种，四是防疫。');
    assertSilent('集中办好三件实事：一是新建照料中心2处，二是改造管线8公里，三是增设站点15个。');
  });
});

describe('one thing told twice, by what points back', () => {
  test('这 behind the number, before people, before a length of time', () => {
    assertWrong(
      'same',
      '敬老院迁建总投资1.3亿元，县财政出四成。总投资1.03亿元的这项工程，历时两年建成。',
      '组织资格考试，412人参加。为确保公平，这421名考生分两个考场全程录像。',
      '集训为期五天，安排课程8门。在这七天的集训里，人人到齐。',
      '县里奖补资金按每亩发150元，按户公示。群众对每亩180元的这一发放标准没有异议。',
    );
    assertSilent(
      '512人参加考试，9人缺考，这503名考生成绩均已公布。',
      '库区三十九户人家搬进小区，邻村另有十户。这四十九户的旧宅拆除复垦。',
      '培训农民136人、妇女163人。这163名妇女已有九成上岗。',
    );
  });

  test('where nothing came or went', () => {
    assertWrong('same', '年初存栏母牛530头，全年不增不减，年末存栏母牛510头。');
    assertSilent('登记夜市摊位32个，数量没有增减，停车位35个。', '开班时学员152名，中途27人因故退出，结业时125名。');
  });

  test('ranks, and the day of what was held', () => {
    assertWrong(
      'same',
      '年度平安考核列第三位。能取得全市第四的这一名次，主要得益于各部门配合。',
      '9月6日举行开学典礼，校长致辞。9月16日典礼当天，全校师生一个不少。',
      '政府全体会议于1月12日召开，部署全年任务。1月21日的这次全体会议还通过了两项制度。',
    );
    assertSilent(
      '全县列全市第三，单项工作列全市第四，这一名次来之不易。',
      '3月15日召开县委会议。3月16日召开政府会议，这次会议通过了方案。',
      '四月二十日召开动员会。四月二十八日召开推进会，会上通报进度。',
    );
  });
});
