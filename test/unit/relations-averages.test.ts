import { describe, test } from 'node:test';
import { contradictions } from './support/contradictions.ts';

const { assertWrong, assertSilent } = contradictions(['average']);

describe('a mean and its ends', () => {
  test('the highest and the lowest', () => {
    assertWrong('三轮测评最高94分，最低83分，平均96分，档案已经归整。', '平均96高于最高94');
    assertWrong('三轮测评最高94分，最低83分，平均81分，档案已经归整。', '平均81低于最低83');
    assertSilent('三轮测评最高94分，最低83分，平均89分，档案已经归整。');
    assertSilent('三轮测评最高94分，最低83分，平均比上年提高96分，档案已经归整。');
  });

  test('words that face each other, whichever is the larger number', () => {
    assertWrong('审批最快2天，最慢9天，平均每件用时10.5天，窗口已增派人手。', '平均10.5高于最高9');
    assertWrong('接警出动，快的只要35秒，慢的也不到60秒，平均75秒，夜里有人值守。', '平均75高于最高60');
    assertWrong('各村进账不一样，多的38万元，少的9万元，村均46万元，差距要靠产业来补。', '平均46万高于最高38万');
    assertSilent('审批最快2天，最慢9天，平均每件用时4.5天，窗口已增派人手。');
    assertSilent('各村进账不一样，多的38万元，少的9万元，村均16万元，差距要靠产业来补。');
    assertSilent('去掉一个最高94分、一个最低62分，平均96分的只有一人。');
  });

  test('so much in each, and time by whatever word', () => {
    assertWrong('溶解氧最高的每升8.4毫克，最低的每升6.2毫克，三断面平均每升8.9毫克。', '平均8.9高于最高8.4');
    assertWrong('单个标的评审时间最短1小时，最长6小时，平均时长7.5小时，全程录像。', '平均7.5高于最高6');
    assertSilent('坝顶最高9米、最低6米，桩间平均间距30米，沿线装有护栏。');
  });

  test('of one of the things that the mean is of', () => {
    assertWrong('各镇调解室办件最多62件，最少18件，镇均71件，卷宗逐一归档。', '平均71高于最高62');
    assertSilent('各镇调解室办件最多62件，最少18件，镇均41件，卷宗逐一归档。');
    assertSilent('各镇水稻单产最高612公斤，最低480公斤，镇均产粮2400吨，余粮充足。');
  });

  test('a spread', () => {
    assertWrong('每名网格员包户在180户至260户之间，平均290户，逐月轮换。', '平均290不在180户至260户之间');
    assertSilent('每名网格员包户在180户至260户之间，平均215户，逐月轮换。');
  });
});

describe('means of groups and of all', () => {
  test('the mean of all lies between those of the groups', () => {
    assertWrong(
      '男职工平均年龄45岁，女职工平均年龄41岁，全体职工平均年龄47岁，梯队正在补齐。',
      '总的平均47高于各部分的平均45、41',
    );
    assertWrong(
      '初中生均图书36册，小学生均图书24册，全镇中小学生均图书21册，缺口列入预算。',
      '总的平均21低于各部分的平均36、24',
    );
    assertSilent('男职工平均年龄45岁，女职工平均年龄41岁，全体职工平均年龄43岁，梯队正在补齐。');
    assertSilent('男职工平均年龄45岁，女职工平均年龄41岁，全体职工平均工资4700元，梯队正在补齐。');
    assertSilent('东风村平均亩产410公斤，河口村平均亩产380公斤，全镇平均亩产365公斤，旱情较重。');
  });
});

describe('means of rows', () => {
  test('before their mean', () => {
    assertWrong(
      '四个季度受理依次为210件、240件、260件、250件，季均260件，进度平稳。',
      '(210+240+260+250)÷4=240，文中写作260',
    );
    assertWrong('三所敬老院住着42人、36人、48人，分别为42人、36人、48人，院均46人。', '(42+36+48)÷3=42，文中写作46');
    assertSilent('四个季度受理依次为210件、240件、260件、250件，季均240件，进度平稳。');
  });

  test('behind it', () => {
    assertWrong('行政案件平均审理52天：三起案件分别审了31天、38天、45天，都当庭宣判。', '(31+38+45)÷3=38，文中写作52');
    assertSilent('行政案件平均审理38天：三起案件分别审了31天、38天、45天，都当庭宣判。');
    assertSilent('行政案件平均审理52天，比上年少8天；三起案件分别审了31天、38天、45天。');
  });
});

describe('totals and counts', () => {
  test('by words for one of them', () => {
    assertWrong('购书经费63万元，购进新书1.8万册，册均45元，读者荐购占三成。', '63万元÷1.8万册=35元，文中写作45元');
    assertWrong(
      '清明防火45天里巡山累计5400公里，一天平均走140公里，没有发生火情。',
      '5400公里÷45天=120公里，文中写作140公里',
    );
    assertSilent('购书经费63万元，购进新书1.8万册，册均35元，读者荐购占三成。');
    assertSilent('清明防火45天里巡山累计5400公里，一天平均走120公里，没有发生火情。');
  });

  test('some of them have a mean of their own', () => {
    assertSilent('分红186万元发给1240户，户均1500元，其中脱贫户户均2100元，已全部到账。');
    assertSilent('54个站点配车270辆，站均5辆，城区站均7辆，山区站均3辆。');
    assertWrong('分红186万元发给1240户，户均2500元，已全部到账。', '186万元÷1240户=1500元，文中写作2500元');
  });

  test('one for so many', () => {
    assertWrong('全村480户有120户开了民宿，每6户就有1户，旺季一房难求。', '480户÷120户=4，文中写作每6户就有1户');
    assertSilent('全村480户有120户开了民宿，每4户就有1户，旺季一房难求。');
  });
});
