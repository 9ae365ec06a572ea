import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { readSnippetFile } from '../../server/src/features/snippet-file.ts';
import { isOfSnippet } from '../../server/src/features/snippet-judged.ts';
import { expanded, filled, type FilledSnippet } from '../../server/src/features/snippet-text.ts';
import { read } from './support/project.ts';

const CONTEXT = { year: 2025, today: '2026-01-08' };
const plain = (body: string): string => expanded(body, CONTEXT);
const written = (body: string): string => filled(body, CONTEXT).text;

describe('a snippet as plain text', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['各位代表：', '各位代表：'],
    ['${1:发文机关}关于${2:事项}的报告\n$1$0', '【发文机关】关于【事项】的报告\n【发文机关】'],
    ['$1，${1:甲}', '【甲】，【甲】'],
    ['共$1件', '共【待填】件'],
    ['${1|已,未|}办结', '已办结'],
    ['${1:关于${2:事项}的报告}', '关于【事项】的报告'],
    ['${1:【事项】}、${2:甲\n乙}', '【事项】、甲\n乙'],
    ['${1:年份}年、${2:下一年}年', '2025年、2026年'],
    ['${1:${CURRENT_YEAR}}年度', '2025年度'],
    ['${CURRENT_YEAR_SHORT}', '25'],
    ['${CURRENT_YEAR}年${CURRENT_MONTH/^0//}月${CURRENT_DATE/^0//}日', '2026年1月8日'],
    ['$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-01-08'],
    ['$CURRENT_DAY_NAME，$CURRENT_DAY_NAME_SHORT，$CURRENT_MONTH_NAME', '星期四，周四，一月'],
    ['${TM_SELECTED_TEXT:正文}${TM_FILENAME}', '正文'],
    ['$UNIT、${UNIT:甲}', '【UNIT】、甲'],
    ['${1:甲}${1/甲/乙/}', '【甲】【甲】'],
    ['${1|甲,丙|}${1/甲/乙/}', '甲乙'],
    ['${1:关于$1}', '关于'],
    ['价\\$5', '价$5'],
  ];
  for (const [body, text] of cases) test(JSON.stringify(body), () => assert.equal(plain(body), text));

  test('the issuer stands where it is asked for', () => {
    assert.equal(
      expanded('${1:发文机关}：$1', { ...CONTEXT, issuer: '云岭镇人民政府' }),
      '云岭镇人民政府：云岭镇人民政府',
    );
  });
  test('fields that repeat each other do not grow without end', () => {
    const body = Array.from({ length: 60 }, (_, i) => `$\{${i + 1}:甲$${i + 2}$${i + 2}}`).join('');
    assert.ok(plain(body).length < 2_000_000);
  });
});

describe('a snippet as it is filled', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['${1:发文机关}关于${2:事项}的报告', '云岭镇人民政府关于事项的报告'],
    ['${1:主送机关}：', '县委、县政府：'],
    ['${1:成文日期}', '2025年12月9日'],
    [
      '全年共${1:办理事项}${2:总数}件，其中${3:类别一}${4:数量一}件、${5:类别二}${6:数量二}件。',
      '全年共办理事项200件，其中类别一134件、类别二66件。',
    ],
    [
      '共受理${1:总数}件，已办结${2:办结数}件，办结率${3:比率}%，其余${4:余数}件',
      '共受理200件，已办结190件，办结率95%，其余10件',
    ],
    ['全年${1:本年数}件，上年${2:上年数}件，同比${3:增减}${4:幅度}%', '全年210件，上年200件，同比增长5%'],
    [
      '收到${1:新收件数}件，上年结转${2:结转件数}件，办结${3:办结件数}件，结转${4:未结件数}件',
      '收到196件，上年结转4件，办结190件，结转10件',
    ],
    ['培训${1:场次}，参加${2:人数}人，投入${3:金额}', '培训96场，参加92人，投入88万元'],
    ['走访$1户，慰问${2:XX}人', '走访96户，慰问96人'],
    ['在$1年$2月$3日召开$4会议', '在2025年12月9日召开有关会议'],
    ['${1:20XX年X月X日}，${2:XX镇}${3:XX}部门', '2025年12月9日，云岭镇有关部门'],
    ['共286件，其中${1:120}件、${2:五}项', '共286件，其中120件、五项'],
    ['${1:请填写单位名称（全称）}', '单位名称'],
    ['${1:增长/下降}${2|一,二|}', '增长一'],
    ['${1:参数}、${2:大多数}', '参数、大多数'],
  ];
  for (const [body, text] of cases) test(JSON.stringify(body), () => assert.equal(written(body), text));

  test('the places of the fields are told', () => {
    const { text, fields } = filled('${1:发文机关}共${2:总数}件，$1', CONTEXT);
    assert.deepEqual(
      fields.map(({ start, end, prompt }) => [text.slice(start, end), prompt]),
      [
        ['云岭镇人民政府', '发文机关'],
        ['200', '总数'],
        ['云岭镇人民政府', '发文机关'],
      ],
    );
  });
});

describe('always', () => {
  const piece = fc.constantFrom(
    '甲',
    '$1',
    '${1:',
    '${2:',
    '}',
    '$2',
    '${3|a,b|}',
    '$CURRENT_YEAR',
    '${X:',
    '${1/(.)/$1/}',
    '件',
    '$0',
    '\\',
  );
  const anyBody = fc.array(piece, { maxLength: 25 }).map((all) => all.join(''));
  test('any body gives a text', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        plain(body);
        const { text, fields } = filled(body, CONTEXT);
        for (const { start, end } of fields) assert.ok(0 <= start && start < end && end <= text.length);
      }),
    );
  });
  test('text without a sign of the syntax stays as it is', () => {
    fc.assert(
      fc.property(fc.string(), (any) => {
        const text = any.replace(/[$\\]/gu, '');
        assert.equal(plain(text), text);
        assert.equal(written(text), text);
      }),
    );
  });
});

describe('the built-in snippets', () => {
  const { snippets } = readSnippetFile(read('snippets/gongwen.code-snippets'));
  for (const { name, body } of snippets) {
    test(`${name}, filled, has no finding that a writer must heed`, () => {
      const text = written(body);
      assert.doesNotMatch(text, /[【】$]/u);
      assert.deepEqual(heeded(filled(body, CONTEXT), name.endsWith('：全文')), []);
    });
  }
});

/** What somebody who wrote a snippet must heed, of a filled one. */
function heeded(snippet: FilledSnippet, whole: boolean): string[] {
  return check(snippet.text, DEFAULT_SETTINGS)
    .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
    .filter((finding) => isOfSnippet(finding, snippet, whole))
    .map((one) => `${one.rule}: ${one.text}`);
}

describe('snippets of a team, filled, are judged by their own words', () => {
  const cases: readonly (readonly [string, readonly RegExp[]])[] = [
    ['截至${1:XX年XX月底}，${2:XX镇}共排查$3户，发现问题${4:XX}个，已整改${5:XX}个，整改率${6:XX}%。', []],
    [
      '共受理${1:总数}件，其中${2:类别一}${3:件数一}件、${4:类别二}${5:件数二}件、${6:类别三}${7:件数三}件，办结率达${8:办结率}。',
      [],
    ],
    ['共$1件，其中$2件已办结、$3件正在办理。', []],
    ['全年完成投资${1:投资额}亿元，其中工业投资${2:工业投资额}亿元，占比${3:占比}%。', []],
    ['共受理案件286件，其中民事${1:案件数一}件、行政${2:案件数二}件。', []],
    ['共受理案件200件，其中民事120件、行政70件、刑事20件。联系人：${1:联系人}。', [/^number-sum/u]],
    ['${1:单位}召开会议,部署${2:工作}。', [/^mark-halfwidth/u]],
  ];
  for (const [body, rules] of cases) {
    test(body, () => {
      const told = heeded(filled(body, CONTEXT), false);
      assert.equal(told.length, rules.length, told.join('\n'));
      rules.forEach((rule, i) => assert.match(told[i] ?? '', rule));
    });
  }
  test('a whole text needs its parts', () => {
    const body =
      '${1:发文机关}关于2025年度法治政府建设情况的报告\n\n县委、县政府：\n　　现将2025年度法治政府建设情况报告如下：\n　　一、主要举措和成效\n　　${2:做法}。';
    assert.match(heeded(filled(body, CONTEXT), true).join('\n'), /^section-missing/mu);
    assert.deepEqual(heeded(filled(body, CONTEXT), false), []);
  });
});
