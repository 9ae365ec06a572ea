import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sizeRows } from '../../server/src/data/sizes.ts';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import type { RelationType } from '../../server/src/facts/model.ts';
import { hardWrap } from './support/wrap.ts';

function wrongIn(text: string, type: RelationType): string[] {
  return check(text, { ...DEFAULT_SETTINGS, year: 2023 })
    .facts.relations.filter((one) => one.type === type && one.verdict === 'wrong')
    .map(({ arithmetic }) => arithmetic);
}

/** Each text must be found wrong, as written and wrapped. */
function fires(type: RelationType, texts: readonly string[]): void {
  for (const text of texts)
    for (const laid of [text, hardWrap(text)]) assert.equal(wrongIn(laid, type).length, 1, laid);
}

function isSilent(type: RelationType, texts: readonly string[]): void {
  for (const text of texts) for (const laid of [text, hardWrap(text)]) assert.deepEqual(wrongIn(laid, type), [], laid);
}

describe('growth, read by roles', () => {
  test('the times of the numbers tell which one was before', () => {
    fires('growth', [
      '全镇农家书屋去年借阅2400册，今年借阅3000册，其中少儿读物占四成，新增图书600册。借阅册数同比增长20%。',
      '修路前每天过车210辆，沿线没有一处停车点；如今过车315辆，增长三分之一。',
      '2022年末全乡有养蜂户42户。\n今年新办培训班三期，到年末发展到57户，净增17户。',
      '全镇危房户较年初的86户减少30户，年末为50户。',
      '与五年前的24公里相比，现在主管网长60公里，增长了2.5倍。',
    ]);
    isSilent('growth', [
      '修路前每天过车210辆，沿线没有一处停车点；如今过车315辆，增长一半。',
      '2022年末全乡有养蜂户42户。\n今年新办培训班三期，到年末发展到57户，净增15户。',
      '一般事故9起，与上年相比持平；较大事故上年2起，今年没有发生。',
      '规模企业27户，年内新增4户、退出1户，比上年末的24户净增3户。',
      '1至9月受理226件，同比增长13%，而去年全年是268件。',
      '粮食产量3158万斤，与上年持平；秋粮产量2400万斤，增产6.7%。',
    ]);
  });

  test('changes that words alone tell', () => {
    fires('growth', [
      '茶园2018年只有300亩，经过五年扩种，今年达到510亩，实现了翻一番的目标。',
      '去年调解纠纷40件，今年调解46件，件数与去年持平。',
      '养殖户翻了两番，从2018年的20户增加到今年的60户。',
    ]);
    isSilent('growth', [
      '茶园2018年只有300亩，经过五年扩种，今年达到610亩，实现了翻一番的目标。',
      '去年调解纠纷40件，今年调解41件，件数与去年持平。',
      '茶园2018年有300亩，今年达到410亩，力争三年翻一番。',
    ]);
  });

  test('rows of years, lists told in parallel, rates of rates', () => {
    fires('growth', [
      '信访量连续三年下降，2021年86件，2022年71件，2023年74件。',
      '2022年、2023年分别造林1200亩、1500亩，增长20%。',
      '城镇居民人均收入30800元，农村居民人均收入16500元，比上年分别增加1400元、1100元，分别增长4.8%、9.1%。',
      '餐饮业营业额一季度增长9.3%，上半年增长7.1%，增速加快2.2个百分点。',
      '商户营业额一季度下降9.4%，上半年下降6.1%，降幅收窄2.3个百分点。',
    ]);
    isSilent('growth', [
      '2022年、2023年分别造林1200亩、1500亩，增长25%。',
      '城镇居民人均收入30800元，农村居民人均收入16500元，比上年分别增加1400元、1100元，分别增长4.8%、7.1%。',
      '餐饮业营业额一季度增长9.3%，上半年增长7.1%，增速回落2.2个百分点。',
      '商户营业额一季度下降9.4%，上半年下降6.1%，降幅收窄3.3个百分点。',
    ]);
  });

  test('of each year of a row, behind the year before, before the account of it', () => {
    fires('growth', [
      '注册志愿者2021年200名、2022年240名、2023年252名，连着两年均增长20%。',
      '今年春茶收了860吨，上年是790吨，多收80吨。',
      '降了四成，这是今年的火情账：上年30起，今年24起。',
      '护林员补贴由每月600元提到每月900元，提幅三成。',
      '全县行政复议案件由上年的412件上升到367件。',
      '暑期借阅图书3.6万册，比去年同期的3.1万册多借出0.7万册。',
    ]);
    isSilent('growth', [
      '注册志愿者2021年200名、2022年240名、2023年288名，连着两年均增长20%。',
      '今年春茶收了860吨，上年是790吨，多收70吨。',
      '降了两成，这是今年的火情账：上年30起，今年24起。',
      '护林员补贴由每月600元提到每月900元，提幅五成。',
      '全县行政复议案件由上年的412件下降到367件。',
      '暑期借阅图书3.6万册，比去年同期的3.1万册多借出0.5万册。',
      '6月收到来信90件，上一个月100件，前一年6月75件，环比降10%、同比升20%。',
    ]);
  });

  test('a multiple is no rounding of the next one', () => {
    fires('growth', [
      '分红总额从2019年的5万元涨到今年的20万元，四年增长了4倍。',
      '图书流通9万册，而上年才3万册，一下子成了上年的四倍。',
    ]);
    isSilent('growth', [
      '分红总额从2019年的5万元涨到今年的20万元，四年增长了3倍。',
      '图书流通9万册，而上年才3万册，是上年的三倍。',
    ]);
  });
});

describe('units', () => {
  test('every row of sizes.yaml fires on its bad line and stays silent on its good one', () => {
    for (const { bad, good } of sizeRows()) {
      assert.ok(wrongIn(bad, 'convert').length > 0, bad);
      assert.deepEqual(wrongIn(good, 'convert'), [], good);
    }
  });

  test('what two numbers make', () => {
    fires('convert', [
      '全县粮食播种面积26万亩，总产量达10.4吨，再获丰收。',
      '污水厂每天处理1500吨，全年满负荷运转，共处理污水54吨。',
      '资助标准为每人每年1500元。今年资助学生60人，合计9亿元。',
      '医保基金当期支出3.1亿万元，运行平稳。',
    ]);
    isSilent('convert', [
      '全县粮食播种面积26万亩，总产量达10.4万吨，再获丰收。',
      '污水厂每天处理1500吨，全年满负荷运转，共处理污水54万吨。',
      '资助标准为每人每年1500元。今年资助学生60人，合计9万元。',
      '新能源装机达到120万千瓦，发电量21亿千瓦小时，完成高效节水2万亩。',
      '细颗粒物浓度控制在30微克每立方米以下，全省新改建农村公路1.4万公里。',
    ]);
  });
});
