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

describe('people that are told with a 量词 of things', () => {
  test('behind their number', () => {
    fires([
      '今年又有26座优秀青年教师，充实到村小。',
      '农忙时节，38吨返乡民工，被劝留本地就业。',
      '全年有1600辆适龄青年应征报名，体检合格92名。',
      '5宗群众暂住亲友家中，生活物资已送到。',
      '帮助46幅下岗职工再就业。',
      '为36座群众提供法律援助。',
    ]);
    isSilent([
      '今年又有26名优秀青年教师，充实到村小。',
      '办结12件群众反映强烈的事项。',
      '新建1600平方米大学生创业基地，入驻团队12个。',
      '剩余6栋因户主外出未能入户，改日再去。',
      '挂牌保护36棵群众认养的古树。',
      '出台促就业措施9条、毕业生创业政策6条。',
      '其余3件请了法律顾问，当事人满意。',
      '约1600辆群众车辆在此停放。',
      '160辆群众返乡专车、38座老人活动室一并投用。',
    ]);
  });

  test('in the clause before', () => {
    fires(['县里招募支教志愿者，共有26公里到岗，分到9所村小。', '选调生下沉一线，先后45头到村任职，包联农户。']);
    isSilent([
      '县里招募支教志愿者，共有26名到岗，分到9所村小。',
      '购置执法车，共有26辆到岗，分到9个中队。',
      '选调生下沉一线，行程45公里到村任职，包联农户。',
      '文化团队进驻，共3200平方米入驻，分两期交付。',
    ]);
  });

  test('deeds whose thing stands behind the number', () => {
    fires(['年内改造提升6名乡镇卫生院，添置设备。', '镇里组建了9艘文艺宣传队，送戏进村。']);
    isSilent([
      '年内改造提升6所乡镇卫生院，添置设备。',
      '新建50吨冷库2座，举办5公里健步走2场。',
      '建造6艘执法快艇，安装12盏警示灯。',
      '修订村规民约15部，逐村公示。',
    ]);
  });
});

describe('changes whose figures keep their size', () => {
  test('from one unit to another', () => {
    fires([
      '护林员补助由每月1200元提高到每月1500万元。',
      '村口主路由3.5米拓宽至5.5公里，会车方便。',
      '集体分红去年36万元，今年38亿元，村民叫好。',
      '保障标准从620元/月调整为650亿元，按月发放。',
    ]);
    isSilent([
      '护林员补助由每月1200元提高到每月1500元。',
      '村集体收入由1200元增加到3.6万元。',
      '村集体收入由不足3万元增加到86万元。',
      '去年投入36万元，今年到位资金3.8亿元。',
      '投入由3600万元变为3.6亿元，翻了几番。',
    ]);
  });

  test('one value told again', () => {
    fires(['游步道长6公里，也就是6华里。', '每天烘干稻谷60吨，就是一千二百万斤。']);
    isSilent([
      '游步道长6公里，也就是12华里。',
      '每天烘干稻谷60吨，就是十二万斤。',
      '200亩核心区亩产680公斤，就是136吨。',
    ]);
  });
});

describe('sizes of what stands beside the number', () => {
  test('one room, one person, one day', () => {
    fires([
      '教室每间使用面积42亩，宽敞明亮。',
      '支书平均年龄5.2岁，个个年富力强。',
      '操场跑道一圈长36公里。',
      '机关食堂午餐每餐收费26万元。',
      '全年优良天数达386天。',
      '人行天桥1座，桥长52公里。',
      '通组路路面平均宽度加到380米。',
    ]);
    isSilent([
      '教室每间使用面积62平方米，宽敞明亮。',
      '支书平均年龄42岁，个个年富力强。',
      '操场跑道一圈长360米，环湖绿道一圈长12公里。',
      '五年优良天数累计达1680天。',
      '山头站小时雨强92毫米，县城站仅3.1毫米。',
      '每名学生每天牛奶200毫升，全县每天供应牛奶7.2吨。',
      '县道86.4公里，乡道213.7公里，村道547.5公里，农村公路优良率达九成。',
      '文化下乡进社区，办好“百场”公益演出1.2万场次。',
    ]);
  });
});
