import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parseKind } from '../../server/src/data/kind-schema.ts';
import { kindById, kinds } from '../../server/src/data/kinds.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { frameFields } from '../../server/src/facts/fields.ts';
import { kindOf } from '../../server/src/facts/kind.ts';
import { plain } from '../../server/src/text/template.ts';
import { readKinds } from '../../tools/tables/kinds.ts';
import { shared } from './support/project.ts';

const recognise = (text: string): string | null => kindOf(readDocument(text), null)?.kind.id ?? null;

describe('recognises', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['法治年报', 'fazhi-nianbao', '云岭镇2023年法治政府建设年度报告\n2023年，我镇扎实推进各项工作。'],
    ['工作情况报告', 'fazhi-nianbao', '云岭镇2023年度法治政府建设 工作情况报告\n2023年，我镇扎实推进各项工作。'],
    ['关于……的报告', 'fazhi-nianbao', '青山县司法局关于2023年度法治政府建设情况的报告\n县委、县政府：'],
    ['年度在后面的括号里', 'fazhi-nianbao', '云岭镇法治政府建设工作报告（2023年度）\n县人民政府：'],
    ['旧称依法行政', 'fazhi-nianbao', '云岭镇2014年依法行政工作总结\n2014年，我镇扎实推进各项工作。'],
    [
      '没有标题，看过渡句',
      'fazhi-nianbao',
      '2023年，我镇扎实推进依法治镇。现将我镇2023年法治政府建设工作情况报告如下：\n一、主要工作\n加强培训。',
    ],
    [
      '现就……报告如下',
      'fazhi-nianbao',
      '2023年，我镇扎实推进依法治镇，现就2023年度法治政府建设工作报告如下。\n一、主要工作\n加强培训。',
    ],
    [
      '对象在前面说过',
      'fazhi-nianbao',
      '2021年，我街道按照法治政府建设实施方案的要求扎实推进各项任务。现将2021年工作情况报告如下。\n一、主要工作\n加强培训。',
    ],
    [
      '首页残缺，看标题',
      'fazhi-nianbao',
      '一、2021年度推进法治政府建设的主要举措和成效\n加强培训。\n二、问题\n人手不足。',
    ],
    [
      '没有标题的信息公开年报',
      'xinxi-gongkai-nianbao',
      '依据《中华人民共和国政府信息公开条例》的规定，结合我镇实际，编制本年度报告。\n一、总体情况\n公开信息20条。',
    ],
    [
      '信息公开年报',
      'xinxi-gongkai-nianbao',
      '青山县2023年政府信息公开工作年度报告\n一、总体情况\n主动公开信息320条。',
    ],
    [
      '没有标题的政府工作报告',
      'zhengfu-gongzuo-baogao',
      '——2023年1月8日在青山县第十八届人民代表大会第二次会议上\n县长 李明\n各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。',
    ],
    [
      '首页残缺的政府工作报告',
      'zhengfu-gongzuo-baogao',
      '一、2022年工作回顾\n过去的一年，全县上下团结奋斗。\n各位代表！成绩来之不易。\n二、2023年重点任务\n狠抓项目建设。\n三、建设人民满意的政府\n转变作风。',
    ],
    ['专项报告', 'baogao', '云岭镇人民政府关于防汛工作情况的报告\n县人民政府：\n现将我镇防汛工作情况报告如下：'],
    [
      '有发文字号的报告',
      'baogao',
      '云岭镇人民政府文件\n云镇府〔2023〕42号\n安全生产工作情况报告\n县人民政府：\n全年未发生事故。',
    ],
    ['请示', 'qingshi', '关于请求解决经费的请示\n县人民政府：\n为做好防汛工作，恳请解决经费20万元。'],
    ['请示报告并用', 'qingshi', '关于解决经费的请示报告\n县人民政府：\n为做好防汛工作，恳请解决经费20万元。'],
    ['请示报告制度', 'baogao', '关于执行请示报告制度情况的报告\n县委：\n现将有关情况报告如下：\n全年报告14次。'],
    ['通知', 'tongzhi', '云岭镇人民政府关于召开防汛工作会议的通知\n各村民委员会：\n现就有关事项通知如下：'],
    [
      '没有主送、有落款的通知',
      'tongzhi',
      '关于调整值班安排的通知\n值班安排从下周起调整。\n云岭镇人民政府\n2023年5月8日',
    ],
    ['复函', 'han', '青山县水利局关于调整保洁界线的复函\n云岭镇人民政府：\n来函收悉，现函复如下：'],
    ['纪要', 'jiyao', '云岭镇党政联席会议纪要\n5月8日，召开党政联席会议。会议研究了防汛工作。会议决定，加强值守。'],
    [
      '机关在标题上一行的总结',
      'bumen-zongjie',
      '青山县水利局\n2023年工作总结\n一、主要工作\n修堤3公里。\n二、工作打算\n继续修堤。',
    ],
    [
      '总结和打算',
      'bumen-zongjie',
      '云岭镇2023年工作总结及2024年工作打算\n一、主要工作\n修堤3公里。\n二、工作打算\n继续修堤。',
    ],
    ['述廉述法', 'shuzhi-baogao', '2023年述职述廉述法报告\n现将有关情况报告如下：\n一年来，认真履职。'],
    ['整改', 'zhenggai-baogao', '云岭镇审计问题整改情况报告\n县审计局：\n现将整改情况报告如下：\n已经整改3个。'],
    [
      '调查',
      'diaoyan-baogao',
      '关于全县小水库安全情况的调查报告\n一、基本情况\n县委重视水库安全。\n二、建议\n加强巡查。',
    ],
    ['分部分的报告', 'baogao', '云岭镇防汛工作报告\n一、基本情况\n转移群众300人。\n二、下一步工作\n加强巡查。'],
  ];
  for (const [name, id, text] of cases) test(name, () => assert.equal(recognise(text), id));
});

describe('is silent on', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['an empty text', ''],
    ['a README', '# gongwen\n\n公文写作与审校工具。\n\n## 安装\n\n```sh\nnpm ci\n```\n\n- 检查年度报告\n- 提供模板'],
    [
      'a page about writing reports',
      '# 写作说明\n\n过渡句一般写“现将有关情况报告如下：”，放在开头一段的末尾。\n\n一、标题\n\n二、正文',
    ],
    ['a letter', '王老师：\n您好！上次提到的报告我已经看完，有几处想请教。\n此致\n敬礼\n李明\n2023年5月6日'],
    ['notes', '# 2023年法治政府建设年度报告资料\n\n- 各科室材料周五前交\n- 数据找司法所核对'],
    ['a test report', '# 接口性能测试报告\n\n一、环境\n\n四台服务器。\n\n二、结果\n\n平均响应200毫秒。'],
    ['a book report', '读书报告\n一、内容\n这本书讲历史。\n二、体会\n收获很大。'],
    ['notes on a speech', '# 政府工作报告\n\n- 今年目标增长5%左右\n- 重点看民生部分'],
    ['the news', '县十八届人大二次会议开幕，县长李明作政府工作报告。会议听取了各项报告。'],
    ['a work summary', '2023年工作总结\n一、主要工作\n完成培训。\n二、不足\n调研不够。'],
    ['a 报告 that only its title calls so', '关于工作的报告\n今天下午开会。'],
  ];
  for (const [name, text] of cases) test(name, () => assert.equal(recognise(text), null));
});

test('a configured kind overrides the text, an unknown one does not', () => {
  const document = readDocument('云岭镇人民政府关于防汛工作情况的报告\n县人民政府：\n现将防汛工作情况报告如下：');
  const configured = kindOf(document, 'fazhi-nianbao');
  assert.equal(configured?.kind.id, 'fazhi-nianbao');
  assert.match(configured?.why ?? '', /设置/u);
  assert.equal(kindOf(document, 'no-such-kind')?.kind.id, 'baogao');
});

describe('the sort of issuer', () => {
  const told = (text: string): string => {
    const match = kindOf(readDocument(text), null);
    return `${match?.variant?.variant.id ?? 'none'} ${match?.variant?.form.head?.[0] ?? ''}`.trim();
  };
  const body = '现将2023年法治政府建设情况报告如下：\n一、主要做法\n加强培训。';
  const cases: readonly (readonly [string, string])[] = [
    ['云岭镇2023年法治政府建设年度报告', 'xiangzhen 县委、县政府：'],
    ['江海区云岭街道办事处关于2023年度法治政府建设情况的报告', 'xiangzhen 区委、区政府：'],
    ['临江市青山县云岭镇人民政府2023年法治政府建设年度报告', 'xiangzhen 县委、县政府：'],
    ['青山县司法局2023年法治政府建设年度报告', 'bumen 县委、县政府，${上一级主管部门}：'],
    ['青山县卫生健康委员会2023年法治政府建设年度报告', 'bumen ${本级党委和政府}，${上一级主管部门}：'],
    ['2023年青山县法治政府建设年度报告', 'none'],
    ['青山县人民政府关于2023年度法治政府建设情况的报告', 'xian 县委、县人大常委会：'],
    ['关于2023年度法治政府建设情况的报告', 'none'],
  ];
  for (const [title, expected] of cases) test(title, () => assert.equal(told(`${title}\n${body}`), expected));
  test('by 署名 where the title names nobody', () => {
    assert.equal(
      told(`关于2023年度法治政府建设情况的报告\n${body}\n青山县水利局\n2024年1月9日`),
      'bumen 县委、县政府，${上一级主管部门}：',
    );
  });
  test('is told only by kinds that have variants', () => {
    assert.equal(told('云岭镇人民政府关于防汛工作情况的报告\n现将有关情况报告如下：'), 'none');
  });
});

test('says by what it recognised the kind', () => {
  const why = kindOf(readDocument('云岭镇2023年法治政府建设年度报告\n2023年，我镇扎实推进各项工作。'), null)?.why;
  assert.equal(why, '标题为“云岭镇2023年法治政府建设年度报告”');
});

test('the compiled table holds what the YAML says', () => {
  assert.deepEqual(
    kinds().map(({ id }) => id),
    readKinds().map(({ id }) => id),
  );
  assert.ok(kinds().at(-1)?.general, 'the general kind is asked last');
});

test('every standard heading is recognised as its own part and as no other', () => {
  for (const kind of kinds()) {
    for (const slot of kind.slots) {
      const heading = plain(slot.heading, frameFields({ year: 2023, kind }));
      const claimed = kind.slots.filter((one) => one.headings.some((pattern) => pattern.test(heading)));
      assert.deepEqual(
        claimed.map(({ id }) => id),
        [slot.id],
        `${kind.id}: ${heading}`,
      );
    }
  }
});

describe('a kind that breaks the schema', () => {
  const [row] = readKinds();
  const broken = (change: object): (() => unknown) => {
    const { order, id, title, yearly, basis, prefixes, frame, slots, titles } = row ?? assert.fail('no kinds');
    return () => parseKind({ order, id, title, yearly, basis, prefixes, frame, slots, titles, ...change }, 'x.yaml');
  };
  test('the row itself is well formed', () => assert.doesNotThrow(broken({})));
  test('names file and field', () => assert.throws(broken({ title: '' }), /x\.yaml:\n\s+title: 不能为空/u));
  test('a pattern that is none', () => assert.throws(broken({ titles: ['(未闭合'] }), /titles\.0: 不是正则表达式/u));
  test('an unknown field', () => assert.throws(broken({ colour: 'red' }), /x\.yaml:\n[\s\S]*colour/u));
  test('nothing to be recognised by', () => assert.throws(broken({ titles: [] }), /认出/u));
  test('a 文种 that there is not', () => assert.throws(broken({ type: '总结' }), /type: 不是/u));
  test('two variants with one id', () => {
    const variants = row?.variants ?? [];
    assert.ok(variants.length > 0);
    assert.throws(broken({ variants: [...variants, ...variants] }), /变体的 id 不能重复/u);
  });
  test('two parts with one id', () => {
    const slots = row?.slots ?? [];
    assert.throws(broken({ slots: [...slots, ...slots] }), /不能重复/u);
  });
});

test('kindById knows every kind', () => {
  for (const kind of kinds()) assert.equal(kindById(kind.id), kind);
  assert.equal(kindById('no-such-kind'), null);
});

const corpus = shared('corpus/work-reports');
test('all published work reports are recognised', { skip: corpus === null && '../shared is absent' }, () => {
  const index = readFileSync(join(corpus ?? '', 'index.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  assert.equal(index.length, 99);
  for (const line of index) {
    const { file } = JSON.parse(line) as { file: string };
    assert.equal(recognise(readFileSync(join(corpus ?? '', file), 'utf8')), 'zhengfu-gongzuo-baogao', file);
  }
});
