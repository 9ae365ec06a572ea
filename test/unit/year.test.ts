import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readDocument } from '../../server/src/document/read.ts';
import { textAt } from '../../server/src/document/place.ts';
import { kindOf } from '../../server/src/facts/kind.ts';
import type { ReportYear } from '../../server/src/facts/model.ts';
import { yearOf } from '../../server/src/facts/year.ts';
import { shared } from './support/project.ts';

function told(text: string, configured: number | null = null, id: string | null = null): ReportYear | null {
  const document = readDocument(text);
  return yearOf(document, kindOf(document, id), configured);
}

const said = (found: ReportYear | null): string => (found ? `${found.year} ${found.from}` : 'unknown');

const SPEECH = '各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n';

describe('the year of a yearly report', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['title', '2023 title', '云岭镇2023年法治政府建设年度报告\n县政府：\n2022年以来，工作有序推进。'],
    ['title in Han figures', '2023 title', '云岭镇二〇二三年法治政府建设年度报告\n县政府：'],
    [
      'title with a span of years',
      '2023 title',
      '关于落实《法治纲要（2021—2025年）》暨2023年法治政府建设情况的报告\n县政府：',
    ],
    [
      'document number',
      '2023 docNumber',
      '云镇府〔2023〕9号\n云岭镇法治政府建设年度报告\n县政府：\n现将有关情况报告如下：',
    ],
    [
      'document number of January',
      '2022 docNumber',
      '云镇府〔2023〕9号\n云岭镇法治政府建设年度报告\n县政府：\n现将有关情况报告如下：加强培训。\n云岭镇人民政府\n2023年1月9日',
    ],
    [
      'opening that names the year before the number',
      '2022 opening',
      '云镇府〔2023〕9号\n云岭镇法治政府建设年度报告\n县政府：\n2022年，我镇扎实推进各项工作。',
    ],
    ['opening', '2023 opening', '云岭镇法治政府建设年度报告\n县政府：\n2023年，我镇扎实推进各项工作。'],
    [
      'transition sentence',
      '2023 opening',
      '云岭镇法治政府建设年度报告\n县政府：\n自2019年以来，我镇狠抓落实。现将2023年有关情况报告如下：',
    ],
    ['part for the year', '2023 parts', '云岭镇法治政府建设年度报告\n县政府：\n一、2023年主要举措和成效\n加强培训。'],
    [
      'part for the next year',
      '2023 parts',
      '云岭镇法治政府建设年度报告\n县政府：\n一、主要工作\n加强培训。\n二、2024年工作安排\n继续努力。',
    ],
    [
      'closing of December',
      '2023 closing',
      '云岭镇法治政府建设年度报告\n县政府：\n加强培训。\n云岭镇人民政府\n2023年12月9日',
    ],
    [
      'closing of March',
      '2022 closing',
      '云岭镇法治政府建设年度报告\n县政府：\n加强培训。\n云岭镇人民政府\n2023年3月31日',
    ],
    [
      'closing of April',
      '2023 closing',
      '云岭镇法治政府建设年度报告\n县政府：\n加强培训。\n云岭镇人民政府\n2023年4月1日',
    ],
    [
      'nowhere',
      'unknown',
      '云岭镇法治政府建设年度报告\n县政府：\n一、主要工作\n自2019年以来培训86人，2021年新增12人。',
    ],
    [
      'a law in the opening',
      'unknown',
      '云岭镇法治政府建设年度报告\n县政府：\n我镇深入落实《法治政府建设实施纲要（2021—2025年）》。',
    ],
  ];
  for (const [name, expected, text] of cases) test(name, () => assert.equal(said(told(text)), expected));
});

describe('the year of a speech', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['given in January', '2022 opening', `政府工作报告\n——2023年1月8日在县第十八届人民代表大会第二次会议上\n${SPEECH}`],
    ['given in May', '2019 opening', `——2020年5月16日在县第十七届人民代表大会第四次会议上\n${SPEECH}`],
    ['given in December', '2022 opening', `——2022年12月28日在县第十八届人民代表大会第二次会议上\n${SPEECH}`],
    ['given in December, in Han figures', '2022 opening', `——二〇二二年十二月二十八日在县人民代表大会上\n${SPEECH}`],
    ['the year in its title', '2022 title', `2023年青山县政府工作报告\n${SPEECH}`],
    ['the date in its title', '2022 title', `青山县政府工作报告（2022年12月28日）\n${SPEECH}`],
    ['only its first part says it', '2022 parts', `县长 李明\n${SPEECH}一、2022年工作回顾\n过去一年，成绩显著。`],
    ['only its body has years', 'unknown', `县长 李明\n${SPEECH}一、过去五年工作回顾\n2018年以来，成绩显著。`],
  ];
  for (const [name, expected, text] of cases) test(name, () => assert.equal(said(told(text)), expected));
});

test('the settings decide, whatever the text says', () => {
  assert.equal(said(told('云岭镇2023年法治政府建设年度报告\n县政府：', 2020)), '2020 config');
  assert.equal(said(told('随便一段话。', 2020)), '2020 config');
});

test('a text that is no report has no year', () => {
  assert.equal(told('2023年5月6日，天气晴朗。'), null);
});

test('the place holds the words that say the year', () => {
  const place = told('云岭镇2023年法治政府建设年度报告\n县政府：')?.place;
  assert.equal(place && textAt(place), '2023年');
});

test('figures of the body never become the year', () => {
  const sentence = fc
    .constantFrom('培训', '办结', '发放资料', '新增')
    .chain((verb) => fc.integer({ min: 1990, max: 2060 }).map((year) => `我镇在${year}年${verb}${year}件。`));
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), (body) => {
      const text = [
        '云岭镇法治政府建设年度报告',
        '县政府：',
        '一、主要工作',
        ...body,
        '二、存在问题',
        '力量不足。',
      ].join('\n');
      return told(text) === null;
    }),
  );
});

const corpus = shared('corpus/work-reports');
test('all published work reports tell of the right year', { skip: corpus === null && '../shared is absent' }, () => {
  const index = readFileSync(join(corpus ?? '', 'index.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  for (const line of index) {
    const { file, year } = JSON.parse(line) as { file: string; year: number };
    assert.equal(told(readFileSync(join(corpus ?? '', file), 'utf8'))?.year, year - 1, file);
  }
});
