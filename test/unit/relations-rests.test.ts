import { describe, test } from 'node:test';
import { contradictions } from './support/contradictions.ts';

const { assertWrong, assertSilent } = contradictions(['sum', 'remainder', 'shares']);

describe('what is left a sentence after all was done', () => {
  test('the same verb is denied', () => {
    assertWrong(
      '政协提案64件，各承办单位全部答复完毕，委员都表示满意。年末盘点，尚未答复的还有5件，正在催办。',
      'remainder 文中说64件已全部答复，应无剩余，又说5件',
    );
    assertWrong(
      '网上投诉72件，均已办结。目前剩下6件还在调查，涉及两个镇。',
      'remainder 文中说72件已全部办结，应无剩余，又说6件',
    );
    assertSilent('政协提案64件，承办单位答复59件，委员都表示满意。年末盘点，尚未答复的还有5件，正在催办。');
    assertSilent('交办的72件均已办结。县里自行受理的38件，还有6件正在办理。');
    assertSilent('到期的72件均已办结，群众满意。没有到期的还有6件，正在办理。');
  });
});

describe('what is done and what is not', () => {
  test('a verb that is denied behind other words', () => {
    assertWrong('给94户老人体检，到场81户，腿脚不便没到场的23户，医生上门补检。', 'remainder 94-81=13，文中写作23');
    assertSilent('给94户老人体检，到场81户，腿脚不便没到场的13户，医生上门补检。');
  });

  test('a step that all have taken', () => {
    assertWrong('28座水库除险开工28座，完工19座，其余11座汛前收尾。', 'remainder 28-19=9，文中写作11');
    assertSilent('28座水库除险开工28座，完工19座，其余9座汛前收尾。');
  });

  test('several wholes together', () => {
    assertSilent('省里反馈问题32个，销号26个；市里反馈45个，销号38个。两级合算，未销号的13个，都有专人包抓。');
  });

  test('net changes', () => {
    assertWrong('低保动态管理，新纳入236户，退出182户，两项相抵净增64户。', 'remainder 236-182=54，文中写作64');
    assertSilent('低保动态管理，新纳入236户，退出182户，两项相抵净增54户。');
    assertSilent('全年新纳入236户，退出182户，比上年净增加41户。');
  });
});

describe('totals', () => {
  test('two that are all there is, before a third number', () => {
    assertWrong('收治病人346人次，男性219人次，女性137人次，转院53人次。', 'sum 219+137=356，文中写作346');
    assertSilent('收治病人356人次，男性219人次，女性137人次，转院53人次。');
    assertSilent('收治病人409人次，男性219人次，女性137人次，性别不详53人次。');
  });

  test('a total that goes out to as many as are told', () => {
    assertWrong(
      '补助资金150万元全部下拨到五个村，塘头38万元，新屋32万元，长坑27万元，南坪25万元，上洞18万元，当周到账。',
      'sum 38万+32万+27万+25万+18万=140万，文中写作150万',
    );
    assertSilent(
      '补助资金140万元全部下拨到五个村，塘头38万元，新屋32万元，长坑27万元，南坪25万元，上洞18万元，当周到账。',
    );
  });

  test('stretches of the year fill a longer one', () => {
    assertWrong('一季度签约18个，二季度签约23个，上半年共签约45个。', 'sum 18+23=41，文中写作45');
    assertSilent('一季度签约18个，二季度签约23个，上半年共签约41个。');
    assertSilent('一季度签约18个，二季度签约23个，全年计划签约95个。');
  });

  test('words for a sum', () => {
    assertWrong(
      '食堂花了三笔钱：设备96万元，土建152万元，管线19万元，三笔钱加在一块儿是277万元。',
      'sum 96万+152万+19万=267万，文中写作277万',
    );
    assertSilent('食堂花了三笔钱：设备96万元，土建152万元，管线19万元，三笔钱加在一块儿是267万元。');
  });
});

describe('shares of one whole', () => {
  test('the others are none', () => {
    assertWrong(
      '畜粪还田的占七成二，制肥的占两成三，外运的占一成，直排已经绝迹。',
      'shares 七成二+两成三+一成=105%，各部分合计应为100%',
    );
    assertSilent('畜粪还田的占七成二，制肥的占一成八，外运的占一成，直排已经绝迹。');
  });

  test('others that are told together', () => {
    assertWrong(
      '考核结果，优秀占15.0%，称职占82.6%，基本称职和不称职两个等次合占4.4%。',
      'shares 15.0%+82.6%+4.4%=102%，各部分合计应为100%',
    );
    assertSilent('考核结果，优秀占15.0%，称职占82.6%，基本称职和不称职两个等次合占2.4%。');
    assertSilent('考核结果，优秀占15.0%，称职占72.6%，优秀和称职两个等次合占87.6%。');
  });

  test('of a company, and two tenths', () => {
    assertWrong(
      '股权这样分：村集体51%，龙头企业30%，农户合计24%，年底按股分红。',
      'shares 51%+30%+24%=105%，各部分合计应为100%',
    );
    assertWrong(
      '垃圾去向只有两个：焚烧的占八成五，堆肥的占二成五，填埋场已经关了。',
      'shares 八成五+二成五=110%，各部分合计应为100%',
    );
    assertSilent('垃圾去向只有两个：焚烧的占七成五，堆肥的占二成五，填埋场已经关了。');
  });
});
