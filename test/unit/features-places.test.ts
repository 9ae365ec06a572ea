import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { check } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { linksOf } from '../../server/src/features/links.ts';
import { occurrencesAt } from '../../server/src/features/occurrences.ts';
import { shortNamesIn, usesOf } from '../../server/src/features/short-names.ts';
import { tokensOf } from '../../server/src/features/tokens.ts';
import { textAt } from '../../server/src/document/place.ts';
import { hardWrap } from './support/wrap.ts';

const TEXT = `云岭镇2023年法治政府建设年度报告

2023年，云岭镇成立人民调解委员会（以下简称“调委会”），贯彻《中华人民共和国行政处罚法》，现将有关情况报告如下：

一、主要举措和成效

（一）规范执法。全年受理案件513件，办结473件，办结率92.2%。严格执行《行政处罚法》，名单见附件1，会议名单见附件2。

（二）化解矛盾。调委会调处纠纷86件，深入开展“七五”普法宣传。增强“四个意识”，调委会受到表彰。全镇受理的513件案件均已建档。

附件1

执法人员名单
`;

const result = (text: string) => check(text, DEFAULT_SETTINGS);
const ink = (words: string): string => words.replace(/\s/gu, '');

/** The words that are marked when the caret stands in the n-th occurrence of some words. */
function marked(text: string, words: string, nth = 1): string[] | null {
  const { facts, document } = result(text);
  let at = -1;
  for (let i = 0; i < nth; i++) at = text.indexOf(words, at + 1);
  assert.ok(at >= 0, words);
  const found = occurrencesAt(facts, at + 1);
  return found && found.all.map(({ start, end }) => ink(document.source.slice(start, end)));
}

for (const [name, text] of [
  ['as written', TEXT],
  ['wrapped', hardWrap(TEXT, 40)],
] as const) {
  describe(`where else a thing stands, ${name}`, () => {
    test('a number: the same one, and those that it is reckoned with', () => {
      assert.deepEqual(marked(text, '513件'), ['513件', '473件', '92.2%', '513件']);
      assert.deepEqual(marked(text, '86件'), ['86件']);
    });

    test('a law under its full and its short name', () => {
      assert.deepEqual(marked(text, '中华人民共和国'), ['中华人民共和国行政处罚法', '行政处罚法']);
    });

    test('a short name from where it is given', () => {
      assert.deepEqual(marked(text, '调委会', 2), ['调委会', '调委会', '调委会']);
    });

    test('other words stand nowhere else', () => {
      assert.equal(marked(text, '严格执行'), null);
    });

    test('of annexes are their mentions and their list, by number or without one', () => {
      const targets = (text: string): [string, number][] => {
        const { facts } = result(text);
        return linksOf(facts).flatMap(({ span, target }): [string, number][] =>
          'offset' in target
            ? [[text.slice(span.start, span.end), text.slice(0, target.offset).split('\n').length]]
            : [],
        );
      };
      const before = '云岭镇2023年法治政府建设年度报告\n\n一、工作情况\n名单见附件二。\n\n';
      assert.deepEqual(targets(`${before}附件：1.人员名单\n2.会议名单\n\n附件1\n人员名单\n附件2\n会议名单\n`), [
        ['附件二', 11],
        ['附件：1.人员名单', 9],
        ['2.会议名单', 11],
      ]);
      assert.deepEqual(targets(`${before}附件：人员名单\n\n附件\n人员名单\n`), [['附件：人员名单', 8]]);
    });

    test('links lead from laws to their pages and from a mention to the annex', () => {
      const links = linksOf(result(text).facts);
      const [law, short, annex, ...others] = links;
      assert.deepEqual(others, [], 'there is no second annex');
      for (const one of [law, short])
        assert.ok(one && 'address' in one.target && one.target.address.startsWith('https:'));
      assert.ok(annex && 'offset' in annex.target);
      assert.equal(annex.target.offset, text.lastIndexOf('附件1'));
    });

    test('tokens tell numbers, dates and laws apart, do not overlap, and know what is dated', () => {
      const { facts, findings, document } = result(text);
      const tokens = tokensOf(facts, findings);
      tokens.forEach(({ span }, i) => assert.ok(i === 0 || (tokens[i - 1]?.span.end ?? 0) <= span.start));
      const told = (type: string): string[] =>
        tokens
          .filter((one) => one.type === type)
          .map(({ span: { start, end } }) => ink(document.source.slice(start, end)));
      assert.ok(told('gongwenNumber').includes('513件'));
      assert.deepEqual(told('gongwenLaw'), ['中华人民共和国行政处罚法', '行政处罚法']);
      const dated = tokens.filter((one) => one.dated);
      assert.ok(dated.some(({ span: { start, end } }) => document.source.slice(start, end).includes('七五')));
      assert.ok(!dated.some(({ type }) => type === 'gongwenLaw'));
    });
  });
}

describe('short names', () => {
  const names = (text: string): string[] => shortNamesIn(result(text).document).map(({ name }) => name);

  test('are read in their usual forms', () => {
    const frame = (words: string): string => `云岭镇2023年工作总结\n\n我镇成立综合行政执法办公室${words}，开展工作。\n`;
    for (const words of [
      '（以下简称“执法办”）',
      '（以下简称执法办）',
      '（简称“执法办”）',
      '（下称“执法办”）',
      '（以下统称执法办）',
      '(以下简称执法办)',
    ]) {
      assert.deepEqual(names(frame(words)), ['执法办'], words);
    }
    for (const words of [
      '（简称）',
      '（以下称之为很长很长很长很长很长的名字）',
      '（名称另定）',
      '（以下简称《办法》）',
    ]) {
      assert.deepEqual(names(frame(words)), [], words);
    }
  });

  test('mean something else in front of where they are given', () => {
    const { document } = result(
      '云岭镇2023年工作总结\n\n执法办人员。我镇成立办公室（以下简称“执法办”），执法办开展工作。\n',
    );
    const [name] = shortNamesIn(document);
    assert.ok(name);
    assert.deepEqual(usesOf(document, name).map(textAt), ['执法办', '执法办']);
  });
});
