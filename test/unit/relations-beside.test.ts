import { describe, test } from 'node:test';
import { blaming } from './support/contradictions.ts';

const { holds, fires } = blaming(2021);

describe('numbers beside one another', () => {
  test('a bracket may hold the number of another time or measure', () => {
    holds(
      '一季度接报警情410起，环比下降8.9%（去年四季度450起），治安形势总体平稳。',
      '年末常住人口18.6万人（户籍人口23.1万人），城镇化率为51.2%。',
      '投入资金860万元，其中财政资金320万元，撬动社会资本1460万元。',
    );
    fires('number-part', '年末在册养殖户86户（其中蛋鸡养殖户97户），全部签订了承诺书。');
  });

  test('what is left beside a part is none of it, and a surplus may be explained', () => {
    holds(
      '农村改厕任务1200座，已完工的980座，当中验收合格的312座，其余668座正在分批验收。',
      '全镇应接种儿童3120人，实际接种3164人，多出来的44人是随父母务工返乡的孩子。',
      '秋种落实小麦3.1万亩、油菜1.2万亩、蚕豆0.4万亩，仅前两样就占去4.3万亩。',
    );
    fires('number-part', '全镇应接种儿童3120人，实际接种3164人，进度居全县前列。');
  });

  test('some of a whole, told in other words', () => {
    fires(
      'number-part',
      '便民大厅设窗口42个，能办企业开办业务的窗口占其中一部分，为47个。',
      '全年开放日共有126个，安排讲解的开放日多达138个，接待游客3600人次。',
      '文艺小分队全年演出96场。仅下到村里的就有108场，场场有影像。',
    );
    holds(
      '便民大厅设窗口42个，能办企业开办业务的窗口占其中一部分，为17个。',
      '宣讲队6支，巡回宣讲128场，进村的就有96场，受众8600人次。',
      '今年修通村道36公里。仅过去五年里修通的就有120公里。',
    );
  });

  test('ranks are no things of which a share can be', () => {
    holds('排名前五位的企业纳税额占全县的63.2%，其中第一位占18.4%。', '排前三位的案由占比依次为31.4%、22.6%和12.8%。');
    fires('number-rate', '目前12件行政诉讼案件全部审结，胜诉率为95%。');
  });

  test('rates of those who were looked up one by one', () => {
    fires(
      'number-rate',
      '司法所逐一回访9名安置帮教人员，就业率为70%，其余的推荐了岗位。',
      '11个村参加年终考评，达标率为80%。',
    );
    holds('7名就业专员分片包联，就业率为91.2%，比上年提高2个百分点。');
  });

  test('halves and shares of others', () => {
    holds(
      '处分党员干部37人，其中科级干部9人，给予党内警告的占半数以上。',
      '党员286人，大专以上学历的118人，过半数党员参加了志愿服务。',
      '流转土地1.9万亩，其中流向合作社的0.8万亩，流向大户的占三成。',
    );
    fires(
      'number-rate',
      '在册志愿者214名，过半数来自学校，为93名，今年新吸收26名。',
      '全村730户里，接上管网的657户，普及率为96%，没接的都在山上。',
    );
    holds('在册志愿者214名，过半数来自学校，为121名，今年新吸收26名。', '全村730户里，接上管网的657户，普及率为90%。');
  });

  test('rates that cannot be above all, and what explains that they are', () => {
    fires(
      'number-percent',
      '对辖区老人逐人核对，该人群接种率106%，因禁忌暂缓的另行登记。',
      '占道经营问题整治到位率为108%，群众反映明显减少。',
    );
    holds(
      '入园率108.3%（毛入园率口径），普惠园覆盖率91.2%。',
      '补充耕地占建设占用耕地的118%。',
      '项目资金到位率108%。',
    );
  });
});

describe('changes of one thing and of another', () => {
  test('what went the other way is another thing', () => {
    holds(
      '信访总量由218件降到164件，其中越级访反而上升，增加6件。',
      '刑事案件由356起降到301起，其中网络诈骗不降反升，多出9起。',
      '存款余额比年初净增12.6亿元，同比多增3.1亿元，增长11.8%。',
    );
    fires('number-growth', '信访总量由218件降到164件，增加54件。');
  });

  test('which way a number went is told behind the number compared with', () => {
    fires('number-growth', '外贸出口完成3.2亿元，比去年的4.5亿元有所增长，订单恢复较慢。');
    holds('外贸出口完成3.2亿元，比去年的4.5亿元有所下降，订单恢复较慢。');
  });

  test('changes before both of their numbers, multiples before from and to', () => {
    fires(
      'number-growth',
      '与上年相比，窗口受理网办件净增520件，达到2960件，上年受理量为2400件。',
      '林下药材基地为上年的1.6倍，从45个增加到58个，带动农户320户。',
      '民宿达到86家，比2019年底的64家净添28家。',
      '通光纤的村从38个猛增到52个，一年里头就翻了一番。',
    );
    holds(
      '与上年相比，窗口受理网办件净增560件，达到2960件，上年受理量为2400件。',
      '林下药材基地为上年的1.6倍，从45个增加到72个，带动农户320户。',
      '民宿达到86家，比2019年底的64家净添22家。',
    );
  });

  test('a change, or what was added, is no number that something went from', () => {
    holds(
      '全年来信来访同比减少2100件，降至18900件。',
      '全年来信来访减少2100件，下降为1.89万件，降幅10%。',
      '服务队到去年底发展到260支，今年再添40支，比2020年末增长1.5倍。',
      '去年建成养老驿站5处，今年再建3处，两年建成8处。',
    );
    fires(
      'number-growth',
      '全年来信来访同比减少2100件，降至18900件，降幅20%。',
      '来信来访由480件降至500件。',
      '去年办理法律援助120件，今年又增至110件。',
    );
  });
});

describe('what numbers are of', () => {
  test('an average of what is left, or of part of the year, is of that', () => {
    holds(
      '全县21个乡镇轮训执法人员1446人次，城关街道的126人次不计，其余20个乡镇平均每镇66人次。',
      '专窗9月1日启用，到年底办件3320件，月均830件。',
    );
    fires('number-average', '专窗全年办件3320件，月均830件。');
  });

  test('what each group has is not what is told behind', () => {
    holds('评出三组人物，每组5名：优秀教师、优秀医生、优秀民警。');
    fires('number-count', '评出以下5类人物：优秀教师、优秀医生、优秀民警。');
  });
});
