import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { hardWrap } from './support/wrap.ts';

const RULES = ['number-sum', 'number-remainder', 'number-shares'];

function faultsIn(text: string): number {
  const { findings } = check(text, DEFAULT_SETTINGS);
  return findings.filter(({ rule, severity }) => RULES.includes(rule) && severity === 'warning').length;
}

/** A sentence, a figure that makes it wrong and the one that is right. */
type Row = readonly [text: string, wrong: string, right: string];

const FLOWS: readonly Row[] = [
  ['年初有低保户312户，年内新纳入45户，退出38户，年末在册#户。', '329', '319'],
  ['1月1日在库粮食5600吨，当年购进2100吨，轮换出库1800吨，12月31日库存#吨。', '6100', '5900'],
  ['敬老院年初入住88人，年内新收24人，接回家中17人、病故6人，年末在院#人。', '99', '89'],
  ['期初库存棉被1200床，接收捐赠300床，发放650床，盘点现存#床。', '950', '850'],
];

const TOTALS: readonly Row[] = [
  ['东站、南站、西站三处卡口，查验车辆分别为312辆、245辆、198辆。劝返41车。这三处卡口查验总数#辆。', '855', '755'],
  ['县级补助42万元，镇级配套18万元，村民自筹7万元。\n上述三笔资金#万元已全部打入专户。', '77', '67'],
  ['住在学校的416人，住在村部的238人，投亲靠友的127人，#人当晚全部安顿妥当。', '791', '781'],
  ['老城片区排查房屋1420栋，新城片区排查860栋，园区排查215栋，三个片区拢共#栋。', '2595', '2495'],
  ['仲裁院结案218件，裁决的#件，调解的104件，撤诉的28件，没有别的结案方式。', '96', '86'],
  ['水利项目33个，已完工的19个，在建的11个，没开工的#个。', '5', '3'],
];

const RESTS: readonly Row[] = [
  ['仍有4个村没有通动力电，列入明年计划。全镇31个村里，已通动力电的#个。', '28', '27'],
  ['96个小区中，有物业的71个，没有物业的25个；没有物业的小区里，居民自管的18个，尚无人管的#个。', '9', '7'],
  ['应安装路灯860盏，装好812盏，差#盏。', '58', '48'],
  ['应参保4120人，已参保#人，做到了一个不漏。', '4096', '4120'],
];

const SHARES: readonly Row[] = [
  ['保险费中央财政补贴45%、省级财政补贴25%、县级财政补贴10%，农户自负#%。', '30', '20'],
  ['耕地中，水田占七成，旱地占#成。', '四', '三'],
  ['来件渠道上，网上提交占65%，窗口递交占25%，邮寄占#%，一件只记一个渠道。', '15', '10'],
  ['第一产业占15%，第二产业占40%（工业占32%），第三产业占#%。', '55', '45'],
  ['一二三产比例为12.5∶46.3∶#。', '42.2', '41.2'],
];

const SILENT: readonly string[] = [
  '年初制定计划30项，年内新增5项，完成28项，年末有12项获奖。',
  '民兵分队86名，消防员32名，村级抢险队147名。以上三支力量中党员75名。',
  '春季新建塘坝3口、整修5口，秋季新建4口、整修2口，全年下来新建的有7口，整修的也是7口。',
  '省级交办的14件全部办结，市级交办的21件还有3件正在办理。',
  '120户危房全部改造完成，还有5户正在验收。',
  '受理投诉42件，办结41件，没有一件引发信访。',
  '园区企业技改，县财政补助30%，设备购置再补助40%，人才引进补助50%。',
  '按户数算占57.4%，按人数算只占34.6%，两张表口径不同。',
];

describe('accounts of stock, totals that point back, what is left, who bears what', () => {
  for (const [text, wrong, right] of [...FLOWS, ...TOTALS, ...RESTS, ...SHARES])
    test(text, () => {
      for (const lay of [(one: string): string => one, (one: string): string => hardWrap(one)]) {
        assert.ok(faultsIn(lay(text.replace('#', wrong))) > 0, wrong);
        assert.equal(faultsIn(lay(text.replace('#', right))), 0, right);
      }
    });

  for (const text of SILENT)
    test(`silent: ${text}`, () => {
      assert.equal(faultsIn(text), 0);
      assert.equal(faultsIn(hardWrap(text)), 0);
    });

  test('what is said to be done in full leaves nothing', () => {
    assert.equal(faultsIn('移交的54件线索已全部了结，仍有3件正在初核。'), 1);
    assert.equal(faultsIn('移交的54件线索已全部了结，问责17人。'), 0);
  });
});
