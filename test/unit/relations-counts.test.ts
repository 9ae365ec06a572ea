import { describe, test } from 'node:test';
import { contradictions } from './support/contradictions.ts';

const { assertWrong, assertSilent } = contradictions(['count']);

describe('things named at the head of clauses', () => {
  test('more names than were counted', () => {
    assertWrong(
      '巡护分三条线，东线查林场，西线查采石场，南线查鱼塘，北线查取土点，每月走完一遍。',
      '逐项数得4项，文中写作“三条”',
    );
    assertSilent('巡护分四条线，东线查林场，西线查采石场，南线查鱼塘，北线查取土点，每月走完一遍。');
    assertSilent('成立三个村级点，上坝村管水，下坝村管路，中坝村管电，邻村也来帮忙，群众都说好。');
  });

  test('numbered names count on from the first', () => {
    assertWrong(
      '接待站设两个区，一区接待老人，二区接待学生，三区接待残疾人，全年接待2600人次。',
      '逐项数得3项，文中写作“两个”',
    );
    assertWrong('拦河坝分两期完工，头期筑坝，二期砌坡，三期装闸，投资460万元。', '逐项数得3项，文中写作“两期”');
    assertSilent('接待站设三个区，一区接待老人，二区接待学生，三区接待残疾人，全年接待2600人次。');
    assertSilent('安置房分五个组团，一组团已经封顶，二组团正在砌墙，四、五组团刚刚开槽，明年全部交付。');
  });

  test('fewer names where the words tell that there are no more', () => {
    assertWrong('前厅设四个窗口：一号窗收件，二号窗制证，三号窗缴费，再没有别的窗口。', '逐项数得3项，文中写作“四个”');
    assertSilent('前厅设四个窗口：一号窗收件，二号窗制证，三号窗缴费，四号窗暂时空着。');
    assertSilent('前厅设五个窗口，一号窗收件，二号窗制证，三至五号窗缴费，再没有别的窗口。');
    assertWrong(
      '公约共五条，第一条讲卫生，第二条讲节俭，第三条讲孝老，第四条讲互助，人手一份。',
      '逐项数得4项，文中写作“五条”',
    );
  });

  test('stages by their months', () => {
    assertWrong('清查分四个阶段：2月动员，3月自查，5月复核。各村都按时交了表。', '逐项数得3项，文中写作“四个阶段”');
    assertSilent('清查分三个阶段：2月动员，3月自查，5月复核。各村都按时交了表。');
  });
});

describe('letters', () => {
  test('of a motto before or behind their number', () => {
    assertWrong('办公楼前立着“清廉、勤勉、务实”八个字，全年没有一名干部受处分。', '逐字数得6字，文中写作“八个字”');
    assertWrong('护林员守着四字诀“早、勤、严”，全年没有发生火情。', '逐字数得3字，文中写作“四字”');
    assertSilent('办公楼前立着“清廉、勤勉、务实”六个字，全年没有一名干部受处分。');
    assertSilent('“细”和“实”两个字贴在每张办公桌上，“为民”“务实”四个字挂在门口。');
    assertSilent('标题用二号字，正文用三号字，“附件”两字顶格写，请示不超过三百字。');
  });
});

describe('deeds with commas between', () => {
  test('one more than was counted', () => {
    assertWrong(
      '答应村民的三件事都办了：硬化进村路，新建文化广场，改造自来水管，装上太阳能路灯。',
      '逐项数得4项，文中写作“三件”',
    );
    assertSilent('答应村民的三件事都办了：硬化进村路，新建文化广场，改造自来水管，群众十分满意。');
    assertSilent('答应村民的三件事都办了：硬化进村路，新建文化广场，改造自来水管，总投资240万元。');
  });

  test('one less, all of one length and nothing else in the sentence', () => {
    assertWrong(
      '立冬前有四件事要做完：备好煤炭，修好锅炉，检好管线。镇里派人逐户查看。',
      '逐项数得3项，文中写作“四件”',
    );
    assertSilent('立冬前有四件事要做完：备好煤炭，修好锅炉，检好管线。此外还要清扫烟道。');
    assertSilent('全年四件实事：全部完成，群众满意，没有欠账。');
  });
});

describe('a word that every thing has', () => {
  test('in a slogan or without quotation marks', () => {
    assertWrong(
      '抓好“三个清楚”：底数清楚，去向清楚，诉求清楚，困难清楚，走访率100%。',
      '逐项数得4项，文中写作“三个清楚”',
    );
    assertWrong(
      '调解做到三个不出门：小事不出门，难事不出门，急事不出门，大事不出门。',
      '逐项数得4项，文中写作“三个不出门”',
    );
    assertSilent('抓好“四个清楚”：底数清楚，去向清楚，诉求清楚，困难清楚，走访率100%。');
    assertSilent('抓好“四个到位”：人员、经费、场所、制度到位，走访率100%。');
    assertSilent('建好“六馆”：县文化馆、县图书馆、县博物馆、县美术馆和县科技馆、县档案馆，年内开放。');
    assertSilent('机遇期“四个没有变”的判断，方向没有变、态势没有变，信心更足。');
  });
});

describe('rows behind a comma', () => {
  test('where the words close the row', () => {
    assertWrong('设了四个专班，供水、供电、通信各由一名局长带班，除此之外不再另设。', '逐项数得3项，文中写作“四个”');
    assertWrong('挂点领导就三位，书记、镇长、主席、副书记轮流下村，一月一换。', '逐项数得4项，文中写作“三位”');
    assertSilent('设了四个专班，供水、供电、通信各由一名局长带班，环保专班由县长带班。');
    assertSilent('设了三个专班，供水、供电、通信各由一名局长带班，除此之外不再另设。');
  });

  test('where each bears the name of what is counted', () => {
    assertWrong('大厅隔成三区，办事区、等候区、自助区、休息区一字排开，面积460平方米。', '逐项数得4项，文中写作“三区”');
    assertSilent('大厅隔成四区，办事区、等候区、自助区、休息区一字排开，面积460平方米。');
  });

  test('titles', () => {
    assertWrong('新排的三个小戏《夸河长》《送公粮》《拆违记》《分家》下乡演出28场。', '逐项数得4项，文中写作“三个”');
    assertSilent('新排的四个小戏《夸河长》《送公粮》《拆违记》《分家》下乡演出28场。');
    assertSilent('新排的六个小戏《夸河长》《送公粮》《拆违记》等下乡演出28场。');
  });
});

describe('numbers of groups', () => {
  test('that come to more than all, or to less behind a colon', () => {
    assertWrong('宣讲办了三场，机关一场、企业一场、校园两场，听众900人。', '1+1+2=4，文中写作三');
    assertWrong('捧回六块奖牌：国家级一块、省级两块、市级两块，都挂在大厅。', '1+2+2=5，文中写作六');
    assertSilent('捧回五块奖牌：国家级一块、省级两块、市级两块，都挂在大厅。');
    assertSilent('宣讲办了八场，机关一场、企业一场、校园两场，听众900人。');
    assertSilent('今年新发展党员14名，转入9名，转出6名，去世5名，支部达标率100%。');
  });
});

describe('days of the week and the month', () => {
  test('against how often', () => {
    assertWrong(
      '巡回医疗车每月6日、16日、26日进山，一个月进山两次，义诊不收费。',
      '“每月6日、16日、26日”是3天，文中写作两次',
    );
    assertSilent('巡回医疗车每月6日、16日、26日进山，一个月进山三次，义诊不收费。');
    assertSilent('每月10日、25日是接访日，镇长每月下村两次以上，年内接访83批。');
  });
});

describe('one by one and together', () => {
  test('the first follows its noun without a mark', () => {
    assertWrong('两次民主评议一次在七月、一次在十一月、一次在年末，票决结果当场公布。', '逐项数得3项，文中写作“两次”');
    assertSilent('两次民主评议一次在七月、一次在年末，票决结果当场公布。');
  });

  test('names that are given', () => {
    assertWrong('新建的三座提灌站依山势取名上坪站、下坪站，日提水2200方。', '逐项数得2项，文中写作“三座提灌站”');
    assertSilent('新建的两座提灌站依山势取名上坪站、下坪站，日提水2200方。');
  });

  test('what was issued', () => {
    assertWrong(
      '先后出台财务公开、资产清查、合同备案、债务管控四项以外的补充说明。出台财务公开、资产清查、合同备案、债务管控三项制度。',
      '逐项数得4项，文中写作“三项”',
    );
    assertSilent('出台财务公开、资产清查、合同备案、债务管控四项制度，村账全部上网。');
    assertSilent('会场设在五所学校：一小、二小、三小和两所中学，听众4200人。');
  });
});
