import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readDocument } from '../../server/src/document/read.ts';
import type { Quantity } from '../../server/src/facts/model.ts';
import { quantitiesOf } from '../../server/src/facts/quantities.ts';
import { showDecimal } from '../../server/src/text/decimal.ts';
import { formatHan } from '../../server/src/text/numerals.ts';

/** One line per quantity: kind, value, unit, mark of inexactness. */
function told({ kind, value, upper, denominator, unit, approximate }: Quantity): string {
  const range = upper ? `~${showDecimal(upper)}` : '';
  const under = denominator === undefined ? '' : `/${denominator}`;
  return `${kind} ${showDecimal(value)}${range}${under}${unit}${approximate === null ? '' : ` (${approximate})`}`;
}

const read = (text: string): Quantity[] => quantitiesOf(readDocument(text));
const words = ({ block, start, end }: Quantity['place']): string => block.text.slice(start, end);

const AMOUNTS: readonly [string, readonly string[]][] = [
  ['受理群众来信513件，已办结473件，办结率为92.2%。', ['amount 513件', 'amount 473件', 'percent 92.2%']],
  ['发放资料近8万份，接待来访12,345人次。', ['amount 80000份 (近)', 'amount 12345人次']],
  ['展出展板3000余张（次），涉案金额83万多元。', ['amount 3000张（次） (余)', 'amount 830000元 (多)']],
  ['安装了四套视频监控，整改十余项问题。', ['amount 4套', 'amount 10项 (余)']],
  ['投入资金1.2万亿元，其中三分之二用于民生。', ['amount 1200000000000元', 'fraction 2/3']],
  ['覆盖率百分之九十八点六，合格率百分之百。', ['percent 98.6%', 'percent 100%']],
  ['同比提高3.5个百分点，是上年的2.5倍，增长三倍。', ['point 3.5百分点', 'multiple 2.5倍', 'multiple 3倍']],
  ['每村配备2—3名网格员，每年走访五六次。', ['amount 2~3名', 'amount 5~6次']],
  ['增速保持在5%—8%，投资5-10万元。', ['percent 5~8%', 'amount 50000~100000元']],
  ['100人以上的企业20家左右，不足5户。', ['amount 100人 (以上)', 'amount 20家 (左右)', 'amount 5户 (不足)']],
  ['共签约30个项目，附近3户受益，约100台次。', ['amount 30个', 'amount 3户', 'amount 100台次 (约)']],
  ['第三批执法证共29本。', ['ordinal 3批', 'amount 29本']],
  ['约占八成五，信函占一成九，其余一成三为来访。', ['fraction 8.5成 (约)', 'fraction 1.9成', 'fraction 1.3成']],
  ['占七成以上，一半以上村居达标。', ['fraction 7成 (以上)', 'fraction 1/2 (以上)']],
  ['解决了12万贫困人口的饮水，修建学校9所以上。', ['amount 120000', 'amount 9所 (以上)']],
  ['全镇46个村（居）委会，用时两年多。', ['amount 46个', 'amount 2年 (多)']],
  ['新增3、9、2个，分别提高8.2和1.6个百分点。', ['amount 3个', 'amount 9个', 'amount 2个', 'point 8.2百分点', 'point 1.6百分点']],
  ['分别投入1.2、3.4亿元，惠及350、420和380人。', ['amount 120000000元', 'amount 340000000元', 'amount 350人', 'amount 420人', 'amount 380人']],
  ['又有2个村入选，共14个行政村、5家单位，16个、12个。', ['amount 2个', 'amount 14个', 'amount 5家', 'amount 16个', 'amount 12个']],
  ['从22%到28%，由3个到5个，5%至8%。', ['percent 22%', 'percent 28%', 'amount 3个', 'amount 5个', 'percent 5~8%']],
  ['产值翻一番，户数翻了两番，增长一倍半。', ['multiple 1番', 'multiple 2番', 'multiple 1.5倍']],
  ['近四成村民参加，占一成半，六成企业达标，下降百分之一百零四。', ['fraction 4成 (近)', 'fraction 1.5成', 'fraction 6成', 'percent 104%']],
  ['合同价壹万伍仟元整，押金叁佰贰拾元伍角。', ['amount 15000元', 'amount 320.5元']],
  ['价款¥1500，合计￥1,234元。', ['amount 1500元', 'amount 1234元']],
  ['百余家企业产值超千万元，新开工亿元以上项目，打造万亿级集群，突破千亿大关。', ['amount 100家 (余)', 'amount 10000000元 (超)', 'amount 100000000元 (以上)', 'amount 1000000000000级', 'amount 100000000000 (突破)']],
  ['近百名，三十余人，两千多人，十几个，60多岁。', ['amount 100名 (近)', 'amount 30人 (余)', 'amount 2000人 (多)', 'amount 10个 (几)', 'amount 60岁 (多)']],
  ['经营收入增长-3.5%，财政收入增长负2%。', ['percent -3.5%', 'percent -2%']],
  ['分别超8.2万元、5万元和3万元，约占三成，投资三点五亿元。', ['amount 82000元 (超)', 'amount 50000元 (超)', 'amount 30000元 (超)', 'fraction 3成 (约)', 'amount 350000000元']],
  ['近三年新建5所，过去一年用时两年半。', ['amount 3年', 'amount 5所', 'amount 1年', 'amount 2.5年']],
  ['四大工程、十大产业和三个一号项目。', ['amount 4大', 'amount 10大', 'amount 3个']],
  ['人数首次突破3000。指数为3.52，其中连续三年开展行动。', ['amount 3000 (突破)', 'amount 3.52', 'amount 3年']],
]; // prettier-ignore

const NO_AMOUNTS = [
  '2020年12月9日印发，5月15日召开，3月、6月开展。',
  '云镇府〔2020〕157号，拨打12345热线，电话0759-7751234。',
  '依照第二十五条、第3款办理，按照“十四五”规划和“七五”普法要求。',
  '落实“三项制度”，增强四个意识，做到两个维护，出台“33条”措施。',
  '严格落实中央八项规定，持续推进三农工作，召开四届五次全会，学习十九届三次、四次、五次全会精神。',
  '进一步统一思想，一是加强领导，一批项目建成，共建共治。',
  '5G基站、4A级景区、PM2.5、GB/T 9704-2012、G20峰会、2.0版平台。',
  '9:30开会，比例3:2，推行“1+3+N”模式，数百名群众、几十家单位、千家万户。',
  '1.加强领导\n2.压实责任\n（3）完善制度',
  '新建二类公厕，二期工程完工，十三五年均增长，二〇二〇年度考核。',
  '建设2×35万千瓦机组。',
  '拨打110报警，值班电话0599—6213048，升级至V3.12版，上午8：30开会，9时30分结束。',
  '依照第三十三条、三十四条和第5至7条处理，位列第3、4位，第1、2批。',
  '落实三年行动计划，实施三年攻坚行动，出台“惠企16条”，推进国道104、235和省道。',
  '党的十九大精神，迎接二十大，数十户、几十家、上千人，每万人拥有，万元产值能耗，退伍军人，大陆。',
  '1—7月，2021、2022年，三番五次，成立三成功，三个一批，经验值50多国，3 000亩。',
  '三次产业比4.9:50.2:45，比例2.1:1，电话为6213110，升级到2.0。',
];

describe('quantities', () => {
  for (const [text, expected] of AMOUNTS) test(text, () => assert.deepEqual(read(text).map(told), expected));

  for (const text of NO_AMOUNTS) {
    test(`no amount in ${text}`, () =>
      assert.deepEqual(
        read(text).map((quantity) => words(quantity.place)),
        [],
      ));
  }

  test('places hold the words with their marks, numbers the figures alone', () => {
    const [quantity] = read('发放宣传资料近8万份。');
    assert.ok(quantity);
    assert.equal(words(quantity.place), '近8万份');
    assert.equal(words(quantity.number), '8');
    assert.equal(quantity.subject, '发放宣传资料');
  });

  test('subjects from before and after the number', () => {
    assert.deepEqual(
      read('2020年，全镇共受理信访件513宗，举办3场法治讲座，其中目前已办结473宗。').map(({ subject }) => subject),
      ['全镇共受理信访件', '举办法治讲座', '办结'],
    );
  });

  test('a number cut over two lines of the page is one number', () => {
    const text =
      '全镇各村居持续开展法治宣传教育活动并依法化解各类矛盾纠纷共计12\n34件，其余各项工作也都按照年初制定的计划有条不紊地推进当中且成\n效明显，受到了群众和上级部门的普遍好评，全年没有发生任何群体\n性事件和越级上访的情况，社会大局保持和谐稳定，群众安全感增强。';
    assert.ok(read(text).some((quantity) => told(quantity) === 'amount 1234件'));
  });

  test('every whole number of things is read back, in figures and in Han numerals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99_999_999 }), (n) => {
        const values = [String(n), n.toLocaleString('en-US'), formatHan(BigInt(n)).replace(/^二$/u, '两')];
        for (const written of values) {
          assert.deepEqual(read(`全年共办理${written}件，成效明显。`).map(told), [`amount ${n}件`], written);
        }
      }),
    );
  });

  test('any text gives quantities in order, inside their blocks, and without overlap', () => {
    const piece = fc.constantFrom(
      '共',
      '约',
      '12',
      '3.5',
      '万',
      '三',
      '十',
      '余',
      '件',
      '%',
      '—',
      '个',
      '年',
      '，',
      '第',
      '分之',
      '“',
      '（',
      '百',
      '/',
      '次',
      '点',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        let end = 0;
        for (const { place, number } of read(pieces.join(''))) {
          assert.ok(place.start >= end && place.end > place.start && place.end <= place.block.text.length);
          assert.ok(number.start >= place.start && number.end <= place.end);
          end = place.end;
        }
      }),
    );
  });
});
