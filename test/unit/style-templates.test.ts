import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defined } from '../../server/src/base/assert.ts';
import { kindById } from '../../server/src/data/kinds.ts';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../server/src/engine/settings.ts';
import { styled } from '../../server/src/facts/style-template.ts';
import { NO_STYLE, type Style } from '../../server/src/facts/style.ts';
import { suggestionsAt } from '../../server/src/features/completion.ts';
import { insertedPart } from '../../server/src/features/insert-part.ts';
import { HAN_TODAY } from '../../server/src/features/scaffold-days.ts';
import { partScaffold, scaffold } from '../../server/src/features/scaffold.ts';
import { styleOf } from './support/style.ts';

const settingsOf = (style: Style): Settings => ({ ...DEFAULT_SETTINGS, style });

describe('what is written for the writer', () => {
  const report = defined(kindById('fazhi-nianbao'), 'the kind fazhi-nianbao');
  const corner = styleOf('{headings: [第一部分, 1、], quotes: corner, brackets: half}');

  test('a template keeps its fields', () => {
    assert.equal(styled('（一）推进“${名（称）}”（试行）。', corner), '1、推进「${名（称）}」(试行)。');
    assert.equal(styled('《${来函标题}》（${来函字号}）收悉。', corner), '《${来函标题}》(${来函字号})收悉。');
    assert.equal(styled('一、${甲}', NO_STYLE), '一、${甲}');
  });

  test('a part has its number as the office writes it, or a field for it', () => {
    const slot = defined(report.slots[1], 'the part on shortcomings');
    assert.match(
      partScaffold({ kind: report, slot }, 2, {}, 'plain', { style: corner }),
      /^\u3000\u3000第二部分\u3000存在的不足/u,
    );
    assert.match(
      partScaffold({ kind: report, slot }, null, {}, 'snippet', { usual: 2, style: styleOf('{headings: [1、]}') }),
      /^\u3000\u3000\$\{1:2\}、存在的不足/u,
    );
  });

  const text = (mark: (n: number) => string): string =>
    [
      '云岭镇人民政府关于2024年度法治政府建设情况的报告',
      '县委、县政府：',
      '现将有关情况报告如下：',
      `${mark(1)}2024年主要举措和成效`,
      '开展调解12次。',
      '特此报告。',
      '云岭镇人民政府',
      '2025年1月9日',
    ].join('\n');
  const han = (n: number): string => `第${'一二三'.charAt(n - 1)}部分　`;

  test('a part that is put in is written so', () => {
    const part = insertedPart(check(text(han), settingsOf(corner)).facts, 'anpai');
    assert.match(part?.text ?? '', /^第二部分\u30002025年.*\n1、【安排一】/u);
  });

  test('and so is a heading that is offered', () => {
    const given = text(han).replace('特此报告', '\n特此报告');
    const { document, facts } = check(given, settingsOf(corner));
    const lexicon = { terms: () => [], laws: () => [], slogans: () => [], unitOf: () => null };
    const labels = suggestionsAt(document, facts, given.indexOf('\n特此'), lexicon).map(({ label }) => label);
    assert.ok(
      labels.some((label) => label === '第二部分\u3000存在的不足和原因'),
      labels.join(),
    );
  });

  test('the day of a snippet comes in Han numerals', () => {
    for (const [year, month, date, wanted] of [
      ['2024', '01', '05', '二〇二四年一月五日'],
      ['2030', '12', '31', '二〇三〇年十二月三十一日'],
      ['1999', '10', '20', '一九九九年十月二十日'],
    ] as const) {
      assert.equal(inserted({ CURRENT_YEAR: year, CURRENT_MONTH: month, CURRENT_DATE: date }), wanted);
    }
    const snippet = scaffold(report, {}, 'snippet', styleOf('{closing: {date: han}}'));
    assert.ok(snippet.includes(HAN_TODAY));
  });

  /** What the editor makes of the variables of a snippet and their transforms. */
  function inserted(variables: Readonly<Record<string, string>>): string {
    return HAN_TODAY.replace(
      /\$\{(CURRENT_[A-Z]+)\/([^/]*)\/((?:\$\{\d+:\+[^}]*\})+)\/(g?)\}/gu,
      (_, name: string, pattern: string, format: string, flags: string) =>
        (variables[name] ?? '').replace(new RegExp(pattern, `u${flags}`), (...groups: string[]) =>
          format.replace(/\$\{(\d+):\+([^}]*)\}/gu, (__, group: string, words: string) =>
            groups[Number(group)] === undefined ? '' : words,
          ),
        ),
    );
  }
});
