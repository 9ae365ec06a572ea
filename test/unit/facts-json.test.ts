import { describe, test } from 'node:test';
import fc from 'fast-check';
import { REPORT, WRAPPED } from './support/drafts.ts';
import { assertNumbers, assertPromises, factsAsRead, numbersAsRead, related } from './support/facts-json.ts';

const holds = (source: string): void => assertPromises(source, factsAsRead(source));

/** The same with relations between any numbers, in facts and ledger. */
const holdsRelated = (source: string): void => {
  const facts = factsAsRead(source, related);
  assertPromises(source, facts);
  assertNumbers(source, facts, numbersAsRead(source, related));
};

/** Pieces of drafts, and what files hold beside them. */
const PIECES = [
  ...REPORT.split(/(?<=[\n，。])/u),
  ...['\n', '\n\n', '\r\n', '\r', '\f', '\u2028', ' ', '\t', '\u3000', '\u00a0', '\u200b', '\ufeff', '\u00ad'],
  ...['- 3 -\n', '第 4 页\n', '，\n', '打印本页\n', '来源：云岭镇\n', '```\n', '---\n', '# ', '## ', '### '],
  ...[
    '<!-- gongwen-disable -->\n',
    '二、',
    '（二）',
    '(三)',
    '1.',
    '２．',
    '（1）',
    '①',
    '-、',
    '第一部分',
    'Ａ',
    'GDP',
    'GDP\n\u200bGDP',
  ],
  ...[
    '98.66％',
    '９８件',
    '近8万份',
    '三分之二',
    '2至3个',
    '《行政处罚法》',
    '“七五”普法',
    '三个方面：',
    '一是',
    '二是',
  ],
  ...['云岭镇人民政府\n', '2024年1月9日\n', '关于', '报告\n', '𠮷', '：', '。', '；', '…'],
];

describe('the facts of any text keep what the page on them promises', () => {
  test('drafts put together anyhow', () => {
    const page = fc.array(fc.constantFrom(...PIECES), { maxLength: 60, size: 'max' }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(page, holds), { numRuns: 600 });
  });

  test('drafts put together anyhow, with relations between their numbers', () => {
    const page = fc.array(fc.constantFrom(...PIECES), { maxLength: 60, size: 'max' }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(page, holdsRelated), { numRuns: 150 });
    for (const text of [REPORT, WRAPPED]) holdsRelated(text);
  });

  test('any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), holds), { numRuns: 200 });
  });

  test('blanks and invisible characters where words begin', () => {
    for (const text of ['### \u3000标题\n正文', '## \u200b标题\n正文', '全镇 GDP\n\u200b GDP 增长']) holds(text);
  });

  test('a draft cut off at any character', () => {
    for (const text of [REPORT, WRAPPED]) for (let i = 0; i <= text.length; i++) holds(text.slice(0, i));
  });
});
