import { describe, test } from 'node:test';
import { impliedRows } from '../../server/src/data/implied.ts';
import { measureTable } from '../../server/src/data/measure-words.ts';
import { contradictions } from './support/contradictions.ts';

const { fires, isSilent } = contradictions(['convert', 'magnitude', 'measure'], 2023);

describe('what two numbers make', () => {
  test('every row of implied.yaml fires on its bad line and stays silent on its good one', () => {
    for (const { bad, good } of impliedRows()) {
      fires([bad]);
      isSilent([good]);
    }
  });
});

describe('量词 that count things of a few sorts', () => {
  test('every row fires on its bad line and stays silent on its good one', () => {
    for (const { bad, good } of measureTable().only) {
      fires([bad]);
      isSilent([good]);
    }
  });
});

describe('量词 by what is done to things of one sort', () => {
  test('every row fires on its bad line and stays silent on its good one', () => {
    for (const { bad, good } of measureTable().deeds) {
      fires([bad]);
      isSilent([good]);
    }
  });

  test('whatever stands before a 量词 of few things is counted by it', () => {
    fires(['交管部门移交报废的老年代步工具43棵。', '为村小添置了投影幕布26尾。']);
    isSilent([
      '农产品原料和市场两头在外，加工增值留在本地。',
      '迹地更新360亩，补植油松1.2万棵。',
      '化解煤炭过剩产能111万吨。',
    ]);
  });
});

describe('sizes that cannot be', () => {
  test('one person, one thing, one place, one event', () => {
    fires([
      '网格员小周一个人一天走访了6200户，鞋都磨破了。',
      '县人民医院现有医生210人，全年门诊量达3.6亿人次。',
      '石桥村修了一座公厕，造价26亿元。',
      '敬老院食堂每月用大米8000吨，由粮站配送。',
      '县司法局在文化礼堂办了一场法治讲座，到场听讲的村民有320万人。',
      '我县地处两省交界，总人口42.6亿人。',
      '食堂采购土鸡蛋，每枚900元，由合作社供货。',
      '水库边的巡护道宽2.5公里，铺了碎石。',
    ]);
    isSilent([
      '网格员小周一个人一天走访了62户，鞋都磨破了。',
      '县人民医院现有医生210人，全年门诊量达36万人次。',
      '石桥村修了一座公厕，造价26万元。',
      '敬老院食堂每月用大米800公斤，由粮站配送。',
      '县司法局在文化礼堂办了一场法治讲座，到场听讲的村民有320人。',
      '全镇办讲座260场，参加群众6.2万人。',
      '我县地处两省交界，总人口42.6万人。',
      '食堂采购土鸡蛋，每枚1.2元，由合作社供货。',
      '水库边的巡护道宽2.5米，铺了碎石。',
    ]);
  });
});

describe('量词 by what was done', () => {
  test('what was built, held or visited is what is counted', () => {
    fires([
      '依托党群服务中心新建阅览室9人次，常年免费开放。',
      '县残联举办盲人按摩培训班4名，结业率百分之百。',
      '法庭全年审结婚姻家庭案件96人。',
      '春节前走访老党员48件，送去慰问品。',
      '食品安全约谈餐饮单位负责人22辆。',
      '换届后新当选村支书17件。',
      '扶贫单位给村小捐来课桌椅80名。',
      '畜牧站给生猪3600株打了疫苗。',
    ]);
    isSilent([
      '依托党群服务中心新建阅览室9个，常年免费开放。',
      '县残联举办盲人按摩培训班4期，结业率百分之百。',
      '法庭全年审结婚姻家庭案件96件。',
      '春节前走访老党员48名，送去慰问品。',
      '食品安全约谈餐饮单位负责人22名。',
      '换届后新当选村支书17名。',
      '扶贫单位给村小捐来课桌椅80套。',
      '畜牧站给生猪3600头打了疫苗。',
    ]);
  });
});

describe('slips of a unit', () => {
  test('parts show that of their whole, pieces that of their sum', () => {
    fires([
      '敬老院扩建总投资1500亿元，上级补助900万元，自筹600万元。',
      '改造灌渠24.7公里，干渠8300公里，支渠16.4公里。',
      '对15家违规餐馆各罚款3000元，合计4.5亿元，已全部缴清。',
      '仓库备有沙袋2.5万条，每条可装沙30公斤，装满共需沙750公斤。',
    ]);
    isSilent([
      '敬老院扩建总投资1500万元，上级补助900万元，自筹600万元。',
      '改造灌渠24.7公里，干渠8.3公里，支渠16.4公里。',
      '对15家违规餐馆各罚款3000元，合计4.5万元，已全部缴清。',
      '仓库备有沙袋2.5万条，每条可装沙30公斤，装满共需沙750吨。',
    ]);
  });
});
