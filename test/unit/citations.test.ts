import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDocument } from '../../server/src/document/read.ts';
import { textAt } from '../../server/src/document/place.ts';
import { citationsOf } from '../../server/src/facts/citations.ts';
import { matchName } from '../../server/src/facts/law-match.ts';
import { common, mayBeWithin, oneApart } from '../../server/src/base/apart.ts';
import { distance } from '../../server/src/base/near.ts';
import { chineseDate, dayAfter } from '../../server/src/base/day.ts';
import { asCited, namesIn } from '../../server/src/facts/law-validity.ts';
import type { Reference } from '../../server/src/facts/model.ts';
import { referenceOf } from '../../server/src/facts/reference.ts';

const names = (text: string): string[] => citationsOf(readDocument(text)).map(({ name }) => name);
const kind = (name: string): string => matchName(name).kind;

describe('citationsOf', () => {
  test('gives the names and their places without the marks', () => {
    const found = citationsOf(readDocument('学习《民法典》《行政处罚法》，印发《关于做好普法工作的通知》。'));
    assert.deepEqual(
      found.map(({ name }) => name),
      ['民法典', '行政处罚法', '关于做好普法工作的通知'],
    );
    for (const { name, place, marked } of found) {
      assert.equal(textAt(place), name);
      assert.ok(marked);
    }
  });

  test('takes the outermost marks', () => {
    assert.deepEqual(names('印发《关于实施《行政处罚法》的通知》和《贯彻〈民法典〉方案》。'), [
      '关于实施《行政处罚法》的通知',
      '贯彻〈民法典〉方案',
    ]);
  });

  test('an opening mark that is never closed cites nothing and hides nothing', () => {
    assert.deepEqual(names('学习《刑法《民法典》《行政复议法》。'), ['民法典', '行政复议法']);
    assert.deepEqual(names('学习《刑法。下一步学习《民法典》。'), ['民法典']);
    assert.deepEqual(names('学习民法典》和《》。'), []);
  });

  test('reads a name that is cut over lines and pages', () => {
    const text =
      '我镇全年深入学习宣传贯彻《中华人民共和国公\n\n职人员政务处分法》，开展警示教育活动三次，覆盖\n\n- 3 -\n\n全体干部。';
    assert.deepEqual(names(text), ['中华人民共和国公职人员政务处分法']);
  });

  test('finds a wrong name without marks only where it stands alone', () => {
    assert.deepEqual(names('宣传宪法、治安处罚法、禁毒法等。'), ['治安处罚法']);
    for (const silent of [
      '普及消防安全法律常识',
      '落实农村土地承包法',
      '落实保障农民工工资支付条例',
      '我省消防安全法治宣传',
      '《关于宣传消防安全法的通知》',
    ])
      assert.equal(citationsOf(readDocument(silent)).filter(({ marked }) => !marked).length, 0, silent);
  });

  test('takes a short repealed name without marks only in a list', () => {
    assert.deepEqual(names('讲解婚姻法、继承法等法律。'), ['婚姻法', '继承法']);
    assert.deepEqual(names('讲解劳动合同法、劳动法等法律，规范物权法定原则，审核合同法律风险。'), []);
  });
});

describe('matchName', () => {
  const right = [
    '民法典',
    '中华人民共和国民法典',
    '宪法',
    '中华人民共和国宪法',
    '政府信息公开条例',
    '优化营商环境条例',
    '中华人民共和国行政处罚法（2021年修订）',
    '中华人民共和国宪法（2018年修正文本）',
    '治安管理处罚法',
    '选举法',
  ];
  for (const name of right) test(`${name} is a law`, () => assert.equal(kind(name), 'law'));

  test('documents, with any printed dash, with and without the issuer', () => {
    for (const name of [
      '法治政府建设实施纲要（2021—2025年）',
      '法治政府建设实施纲要（2015－2020年）',
      '信访工作条例',
      '关于加强行政规范性文件制定和监督管理工作的通知',
    ])
      assert.equal(kind(name), 'document', name);
  });

  test('repealed laws and mangled names', () => {
    assert.equal(kind('中华人民共和国婚姻法'), 'repealed');
    assert.equal(kind('社会治安处罚法'), 'mangled');
  });

  test('years written otherwise, years of no edition', () => {
    for (const name of [
      '法治政府建设实施纲要（2021-2025年）',
      '法治政府建设实施纲要（2021—2025）',
      '法治政府建设实施纲要(20212025年)',
    ])
      assert.equal(kind(name), 'spelling', name);
    assert.equal(kind('法治政府建设实施纲要（2020—2025年）'), 'edition');
  });

  test("the state's name before a title that does not bear it", () =>
    assert.equal(kind('中华人民共和国信访工作条例'), 'prefix'));

  const slips: readonly (readonly [string, string])[] = [
    ['个人信息报护法', '个人信息保护法'],
    ['社区矫治法', '社区矫正法'],
    ['安全生产生法', '安全生产法'],
    ['突发事件对应法', '突发事件应对法'],
    ['党政主要负责人推进法治建设第一责任人职责规定', '党政主要负责人履行推进法治建设第一责任人职责规定'],
    ['法治政府建设与责任落实督查工作规定', '法治政府建设与责任落实督察工作规定'],
    ['法治政府建设纲要（2021—2025年）', '法治政府建设实施纲要'],
    ['中国共产党机构编织工作条例', '中国共产党机构编制工作条例'],
    ['优化营商环境条列', '优化营商环境条例'],
    ['保障农民工资支付条例', '保障农民工工资支付条例'],
    ['农村土地承包经营纠分调解仲栽法', '农村土地承包经营纠纷调解仲裁法'],
  ];
  for (const [wrong, meant] of slips) {
    test(`${wrong} comes close to ${meant}`, () => {
      const match = matchName(wrong);
      assert.equal(match.kind, 'near');
      assert.equal(match.kind === 'near' && match.key, meant);
    });
  }

  const others = [
    '法治江苏建设规划（2020—2025年）',
    '法治广州建设规划（2021—2025年）',
    '全省法治政府建设实施纲要（2021—2025年）',
    '法治社会建设实施方案（2021—2025年）',
    '江苏省法治政府建设实施纲要（2016—2020年）',
    '广东省优化营商环境条例',
    '韶关市烟花爆竹燃放安全管理条例',
    '烟花爆竹燃放安全管理条例',
    '养老服务条例',
    '文明行为促进条例',
    '移风易俗条例',
    '城市燃气管理办法',
    '物业管理办法',
    '行政执法监督规定',
    '信访工作责任制考核办法',
    '网格员工作法',
    '一线工作法',
    '枫桥式工作法',
    '刑法修正案（十三）',
    '个人信息保护法（草案）',
    '民法典解读',
    '反食品浪费工作方案',
    '中国共产党组工工作规定',
    '中国共产党小组工作规定',
    '中华人民共和国国民经济和社会发展第十四个五年规划和2035年远景目标纲要',
    '国民经济和社会发展第十四个五年规划纲要',
    '政府工作报告',
    '条例',
    '纲要',
    '市容和环境卫生管理条例',
    '社会信用条例',
    '平安建设条例',
    '乡村振兴促进条例',
    '矛盾纠纷多元化解条例',
    '物业管理条例实施细则',
    '安全生产条例',
    '消防条例',
    '禁毒条例实施办法',
    '志愿服务促进条例',
  ];
  for (const name of others) test(`${name} is left alone`, () => assert.equal(kind(name), 'unknown'));
});

describe('names in a year', () => {
  const of = (year: number): Reference | null =>
    referenceOf(readDocument(''), null, { year, from: 'config', place: null }, 'report', null);

  test('a wrong name means what was law in the year', () => {
    assert.deepEqual(namesIn(['信访条例', '信访工作条例'], of(2020)), ['信访条例']);
    assert.deepEqual(namesIn(['信访条例', '信访工作条例'], of(2023)), ['信访工作条例']);
    assert.deepEqual(namesIn(['信访条例', '信访工作条例'], null), ['信访工作条例']);
    assert.deepEqual(namesIn(['家庭教育促进法'], of(2019)), []);
  });

  test('a name keeps the form in which it was cited', () => {
    assert.equal(asCited('残疾人保障法', '中华人民共和国残疾人保护法'), '中华人民共和国残疾人保障法');
    assert.equal(asCited('中华人民共和国民法典', '婚姻法'), '民法典');
    assert.equal(asCited('信访工作条例', '中华人民共和国信访条例'), '信访工作条例');
  });

  test('dates', () => {
    assert.equal(chineseDate('2021-01-01'), '2021年1月1日');
    assert.equal(dayAfter('2020-12-31'), '2021-01-01');
    assert.equal(dayAfter('2024-02-28'), '2024-02-29');
  });
});

test('one change apart, as the distance says', () => {
  const words = ['', 'a', 'b', 'ab', 'ba', 'abc', 'acb', 'abcd', 'xabc', 'abxc', 'axbyc', 'bac'];
  for (const a of words)
    for (const b of words) {
      assert.equal(oneApart(a, b), distance(a, b) <= 1, `${a} ${b}`);
      assert.ok(mayBeWithin(distance(a, b), a, b), `${a} ${b}`);
    }
  assert.deepEqual(common('abcd', 'abxd'), { head: 2, tail: 1 });
  assert.deepEqual(common('aa', 'aaa'), { head: 2, tail: 0 });
});
