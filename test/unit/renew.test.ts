import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { readDocument } from '../../server/src/document/read.ts';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { factsOf } from '../../server/src/facts/facts.ts';
import { renewed, type Renewed } from '../../server/src/features/renew.ts';
import { page, paragraphsOfReport } from './support/reports.ts';

const OLD = `云岭镇2023年法治政府建设年度报告

县委、县政府：

2023年，云岭镇坚持依法行政，较2022年有新进步。现将有关情况报告如下：

一、主要举措和成效
（一）加强学习。全年开展学法12次，参加486人次，覆盖率98.6%，比2022年提高3.2个百分点。
（二）化解纠纷。排查纠纷三十余起，其中三分之二当场化解，12345热线工单按期办结，落实《云岭镇2023年普法工作要点》和《法治社会建设实施纲要（2020—2025年）》（云镇发〔2021〕12号）。
二、存在的不足和原因
一是力量不足。主要原因是编制少，只有两名专职人员。
三、2024年推进法治政府建设的主要安排
（一）加强队伍建设。2024年招录3名执法人员。
（二）开展“八五”普法。举办宣讲12场。

云岭镇人民政府
2024年1月15日
`;

function renew(text: string, to?: number): Renewed {
  return renewed(factsOf(readDocument(text), DEFAULT_SETTINGS), to);
}

describe('a report begun from last year’s', () => {
  test('keeps headings and sentences, asks for figures and days, moves years on', () => {
    const { text, year } = renew(OLD);
    assert.equal(year, 2024);
    const lines = text.split('\n').map((line) => line.trim());
    assert.equal(lines[0], '云岭镇2024年法治政府建设年度报告');
    assert.ok(lines.includes('县委、县政府：'));
    assert.ok(lines.includes('2024年，云岭镇坚持依法行政，较2023年有新进步。现将有关情况报告如下：'));
    assert.ok(
      lines.includes(
        '（一）加强学习。全年开展学法【数字】次，参加【数字】人次，覆盖率【比率】%，比2023年提高【比率】个百分点。',
      ),
    );
    assert.ok(lines.includes('三、2025年推进法治政府建设的主要安排'));
    assert.ok(lines.includes('2025年【几月几日】'));
  });

  test('clears what was counted in Han characters, keeps names, titles and what only counts words', () => {
    const { text } = renew(OLD);
    assert.match(text, /排查纠纷【数字】余起，其中【比率】当场化解/u);
    assert.match(text, /12345热线/u);
    assert.match(text, /《法治社会建设实施纲要（2020—2025年）》（云镇发〔2021〕12号）/u);
    assert.match(text, /《云岭镇【2024】年普法工作要点》/u);
    assert.match(text, /“八五”普法/u);
    assert.match(text, /两名专职人员/u);
  });

  test('repeats what was planned for the year below the part that tells what was done', () => {
    const { text, planned } = renew(OLD);
    assert.deepEqual(planned, ['加强队伍建设。2024年招录3名执法人员', '开展“八五”普法。举办宣讲12场']);
    const prompt = text.indexOf('【上年安排：加强队伍建设。2024年招录3名执法人员】');
    assert.ok(prompt > text.indexOf('（二）化解纠纷'));
    assert.ok(prompt < text.indexOf('二、存在的不足和原因'));
  });

  test('repeats no plan where the new report is of another year', () => {
    const { text, planned, year } = renew(OLD, 2026);
    assert.equal(year, 2026);
    assert.deepEqual(planned, []);
    assert.match(text, /^云岭镇2026年/u);
    assert.match(text, /三、2027年/u);
  });

  test('leaves years alone where the report does not say its own', () => {
    const { text, year } = renew('情况说明\n\n2019年以来，共办理23件。\n');
    assert.equal(year, null);
    assert.match(text, /2019年以来，共办理【数字】件。/u);
  });

  test('has tab stops of their own for each place, and means signs of the snippet syntax as text', () => {
    const { snippet, open } = renew('云岭镇2023年法治政府建设年度报告\n\n一、主要举措和成效\n投入$5万元，占}20%。\n');
    assert.match(snippet, /投入\\\$\$\{1:数字\}万元，占\\\}\$\{2:比率\}%。/u);
    assert.equal(open, 2);
  });

  test('gives 发文字号 a new year and asks for its number', () => {
    const { text } = renew(`云镇发〔2023〕12号\n\n${OLD}`);
    assert.match(text, /云镇发〔2024〕【数字】号/u);
  });

  test('is told of as long as a place is open', () => {
    const { text, open } = renew(OLD);
    const found = check(text, DEFAULT_SETTINGS).findings.find(({ rule }) => rule === 'form-placeholder');
    assert.equal((found?.related.length ?? -1) + 1, open);
  });
});

describe('for any report', () => {
  const headings = (text: string): string[] =>
    readDocument(text)
      .headings.filter(({ level }) => level <= 2)
      .map(({ mark, title }) => `${mark?.text ?? ''}${title.replace(/\s/gu, '')}`);
  const FIGURES = /\d+(?:\.\d+)?/gu;

  test('headings stay', () => {
    fc.assert(
      fc.property(paragraphsOfReport, (paragraphs) => {
        const old = paragraphs.join('\n');
        assert.deepEqual(headings(renew(old).text), headings(old));
      }),
    );
  });

  test('no figure of the old one stays but the years, which moved on', () => {
    fc.assert(
      fc.property(paragraphsOfReport, fc.integer({ min: 1, max: 3 }), (paragraphs, by) => {
        const { text } = renew(paragraphs.join('\n'), 2023 + by);
        const left = text.replace(/【上年安排：[^】]*】/gu, '').match(FIGURES) ?? [];
        assert.deepEqual(
          left.filter((figure) => figure !== String(2023 + by) && figure !== String(2024 + by)),
          [],
        );
        assert.ok(text.startsWith(`云岭镇${String(2023 + by)}年`));
      }),
    );
  });

  test('wrapped lines and rubbish of a page make no difference to the words', () => {
    fc.assert(fc.property(page, (text) => void renew(text)));
    const wrapped = OLD.replace('全年开展学法12次', '全年开展学\n法12次');
    assert.equal(renew(wrapped).text, renew(OLD).text);
  });

  test('nothing throws, and nothing but text comes out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { text: out, snippet } = renew(text);
        assert.equal(typeof out, 'string');
        assert.equal(typeof snippet, 'string');
      }),
    );
  });
});
