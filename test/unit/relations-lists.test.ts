import { describe, test } from 'node:test';
import { contradictions } from './support/contradictions.ts';

const { assertWrong, assertSilent } = contradictions(['sum', 'remainder', 'shares']);

describe('lists and their totals, by several signs together', () => {
  test('words that close a list', () => {
    assertWrong(
      '全年接件2416件，户政类1204件、交管类865件、出入境类337件，此外没有别的业务。',
      'sum 1204+865+337=2406，文中写作2416',
    );
    assertSilent('全年接件2590件，其中户政类1204件、交管类865件、出入境类337件。');
    assertSilent('全年接件2406件，户政类1204件、交管类865件、出入境类337件，此外没有别的业务。');
  });

  test('a total after its list, whatever is called so', () => {
    assertWrong('上半年引进项目36个，下半年又引进27个，全年引进61个。', 'sum 36+27=63，文中写作61');
    assertWrong(
      '入库增值税3.12亿元、企业所得税1.05亿元、其他税种0.43亿元，三项合计4.70亿元。',
      'sum 3.12亿+1.05亿+0.43亿=4.6亿，文中写作4.70亿',
    );
    assertSilent('入库增值税3.12亿元、企业所得税1.05亿元、其他税种0.43亿元，三项合计4.60亿元。');
  });

  test('lists told side by side: one that comes out closes the other', () => {
    assertWrong(
      '下设支部9个，党员315名。其中农村支部6个、党员206名，机关支部3个、党员99名。',
      'sum 206+99=305，文中写作315',
    );
  });

  test('what a place is made up of', () => {
    assertWrong('全镇辖12个行政村、4个社区。年内走遍全部17个村（社区）。', 'sum 12+4=16，文中写作17');
    assertSilent('全镇辖12个行政村、4个社区。年内走遍全部16个村（社区）。');
  });

  test('things counted by different words', () => {
    assertWrong(
      '送去棉被120床、大衣85件、煤炉36台。三样物资共251床（件、台）。',
      'sum 120床+85件+36台=241台，文中写作251床',
    );
    assertSilent('送去棉被120床、大衣85件、煤炉36台。三样物资共241床（件、台）。');
  });

  test('things that are counted twice, plans and what was done', () => {
    assertSilent('监测对象85户，因病46户、因灾22户、因学27户，部分农户同时占两样以上。');
    assertSilent('一期计划12座，二期计划9座，两期共完成20座。');
    assertSilent('办理事项256项，其中179项实现一网通办，91项实现跨省通办。');
  });
});

describe('what is left, by several signs together', () => {
  test('one verb of what is done and what is not', () => {
    assertWrong('应检2150人，实检1894人，因外出未检356人。', 'remainder 2150-1894=256，文中写作356');
    assertWrong('十六个村里，走完程序的有十一个，没有走完的四个村由专班督导。', 'remainder 十六-十一≠四');
    assertSilent('应检2150人，实检1894人，因外出未检256人。');
  });

  test('in other orders, and in rows', () => {
    assertWrong(
      '还没有搬进新区的有9户，已经搬进去的121户，规划安置的128户均已签约。',
      'remainder 128-121=7，文中写作9',
    );
    assertWrong(
      '甲乡、乙乡任务分别为1200亩、900亩，实造1050亩、860亩，分别还差150亩、60亩。',
      'remainder 900-860=40，文中写作60',
    );
    assertSilent('还没有搬进新区的有7户，已经搬进去的121户，规划安置的128户均已签约。');
  });

  test('what a rate leaves over', () => {
    assertWrong(
      '列入盘子的60个项目开工率85%，未开工的12个主要受用地制约。',
      'remainder 60个×(1-85%)=9个，文中写作12个',
    );
    assertSilent('抽检食品1250批次，检出不合格10批次，不合格率为8‰。');
  });

  test('another thing of which something is left', () => {
    assertSilent('治安案件由上年的384起降到297起；入户盗窃下降更快，只剩31起。');
    assertSilent('改造任务132户，已竣工117户，剩余15户中，11户正在装修，4户改为明年实施。');
    assertSilent('收到申请48件。予以公开30件；不予公开6件；其余12件信息不存在。');
  });
});

describe('shares of a whole, by several signs together', () => {
  test('shares without a word of sharing', () => {
    assertWrong(
      '收益分配方案：公积金30%，公益金15%，股东分红65%，没有其他去向。',
      'shares 30%+15%+65%=110%，各部分合计应为100%',
    );
    assertWrong(
      '修桥款由县里出五成，镇里出三成，剩下的三成由村里筹集。',
      'shares 五成+三成+三成=110%，各部分合计应为100%',
    );
    assertSilent('收益分配方案：公积金30%，公益金15%，股东分红55%，没有其他去向。');
  });

  test('fractions and 成 with figures behind', () => {
    assertWrong(
      '用地只分三类，工业占二分之一，商住占三分之一，公益占四分之一。',
      'shares 二分之一+三分之一+四分之一=108.33%，各部分合计应为100%',
    );
    assertSilent('用地只分三类，工业占二分之一，商住占三分之一，公益占六分之一。');
  });

  test('shares that are not of one whole', () => {
    assertSilent('省外务工占58%，县内就近就业占三成。');
    assertSilent('新经济、绿色经济占地区生产总值比重分别提高到24%、46%。');
    assertSilent('满意的占85.2%，不满意的占2.1%。');
    assertSilent('消费维权占六成，市场秩序、价格分别占两成和一成，其余为其他类。');
  });
});
