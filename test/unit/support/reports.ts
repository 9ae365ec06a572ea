import fc from 'fast-check';
import { wrapParagraphs, type WrapStyle } from './rewrap.ts';

/** Clauses of invented reports; figures, quotation marks and brackets are in some of them. */
const CLAUSES = [
  '镇党委定期研究法治工作',
  '全年听取汇报4次',
  '协调解决难点问题12个',
  '压实各站所的执法责任',
  '建立重大决策合法性审查制度',
  '审查合同（协议）36份',
  '开展“法治进村”宣传活动',
  '发放资料3800余份',
  '落实《行政处罚法》的各项规定',
  '群众满意度达到98.66%',
  '排查化解矛盾纠纷126件',
  '组织干部参加线上学法',
  '村（社区）法律顾问实现全覆盖',
  '对发现的问题逐项整改到位',
];
const TITLES = ['加强组织领导', '规范行政执法', '深化普法宣传', '化解矛盾纠纷', '优化营商环境', '强化监督问责'];
const PARTS = ['主要举措和成效', '存在的不足和原因', '党政主要负责人履行第一责任人职责情况', '下一年度主要安排'];
const HAN = '一二三四五六';

const sentence = fc
  .array(fc.constantFrom(...CLAUSES), { minLength: 1, maxLength: 6 })
  .map((clauses) => `${clauses.join('，')}。`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(''));

/** A section: a heading that runs into its paragraph, or one of its own above one or two. */
const section = fc
  .record({
    title: fc.constantFrom(...TITLES),
    runIn: fc.boolean(),
    body: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
  })
  .map(({ title, runIn, body }) => (number: string): string[] => {
    const [first = '', ...others] = body;
    return runIn ? [`${number}${title}。${first}`, ...others] : [`${number}${title}`, first, ...others];
  });

const part = fc.record({ opening: fc.option(paragraph), sections: fc.array(section, { maxLength: 3 }) });

/** The paragraphs of an invented report of a town. */
export const paragraphsOfReport: fc.Arbitrary<string[]> = fc
  .record({ parts: fc.array(part, { minLength: 2, maxLength: 4 }), opening: paragraph, closed: fc.boolean() })
  .map(({ parts, opening, closed }) => [
    '云岭镇2023年法治政府建设年度报告',
    '县人民政府：',
    `2023年，${opening}现将有关情况报告如下：`,
    ...parts.flatMap(({ opening: words, sections }, i) => [
      `${HAN[i] ?? ''}、${PARTS[i] ?? ''}`,
      ...(words === null ? [] : [words]),
      ...sections.flatMap((lines, k) => lines(`（${HAN[k] ?? ''}）`)),
    ]),
    ...(closed ? ['云岭镇人民政府', '2024年1月15日'] : []),
  ]);

export const style: fc.Arbitrary<WrapStyle> = fc.record({
  cells: fc.integer({ min: 22, max: 42 }),
  blanks: fc.boolean(),
  indent: fc.boolean(),
  pageLines: fc.constantFrom(0, 0, 18, 24),
});

/** Rubbish that a page leaves between the characters of a line, by what it takes the place of. */
const RUBBISH: readonly (readonly [string, string])[] = [
  ['，', '，\u200b'],
  ['4次', ' ４ 次'],
  ['12', '１２'],
  ['年', ' 年 '],
  ['3800', '3800 '],
];

/** A report as it comes out of a PDF or a web page. */
export const page: fc.Arbitrary<string> = fc
  .record({
    paragraphs: paragraphsOfReport,
    style,
    rubbish: fc.subarray([...RUBBISH]),
    newline: fc.constantFrom('\n', '\r\n'),
    end: fc.constantFrom('', '\n', '\n\n'),
    bom: fc.boolean(),
  })
  .map(({ paragraphs, style: way, rubbish, newline, end, bom }) => {
    const wrapped = wrapParagraphs(paragraphs, way) + end;
    const dirty = rubbish.reduce((text, [clean, dirt]) => text.replaceAll(clean, dirt), wrapped);
    return (bom ? '\ufeff' : '') + dirty.replaceAll('\n', newline);
  });
