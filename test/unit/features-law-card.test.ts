import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDocument } from '../../server/src/document/read.ts';
import { factsOf } from '../../server/src/facts/facts.ts';
import { citationAt, lawCard } from '../../server/src/features/law-card.ts';
import { hardWrap } from './support/wrap.ts';

/** The card over some words of a text in a report on a year. */
function card(text: string, words: string, year: number | null = 2023): string | null {
  const facts = factsOf(readDocument(text), { kind: null, year });
  const citation = citationAt(facts.citations, text.indexOf(words) + 1);
  return citation && (lawCard(citation, facts.reference)?.markdown ?? null);
}

describe('the card of a law', () => {
  test('tells its full name, its dates and where they come from', () => {
    const told = card('依据《行政处罚法》处理。', '行政处罚法') ?? '';
    assert.match(told, /《中华人民共和国行政处罚法》/u);
    assert.match(told, /2021年1月22日修订或修正，2021年7月15日起施行/u);
    assert.match(told, /\[国家法律法规数据库\]\(https:\/\/flk\.npc\.gov\.cn/u);
  });

  test('tells when it was made where the register knows', () => {
    assert.match(card('依据《民法典》处理。', '民法典') ?? '', /2020年5月28日公布，2021年1月1日起施行/u);
  });

  test('tells that it is no more, and what took its place', () => {
    const told = card('依据《物权法》处理。', '物权法') ?? '';
    assert.match(told, /2021年1月1日起废止，现为《[^》]*民法典》/u);
    assert.doesNotMatch(told, /可以引用/u);
    assert.match(card('依据《物权法》处理。', '物权法', 2019) ?? '', /2019年的报告可以引用/u);
  });

  test('tells that it was not there yet', () => {
    assert.match(card('依据《民法典》处理。', '民法典', 2017) ?? '', /2017年还没有公布/u);
  });

  test('tells who issued a document, and until when it holds', () => {
    const told = card('落实《法治政府建设实施纲要（2021—2025年）》。', '法治政府') ?? '';
    assert.match(told, /中共中央/u);
    assert.match(told, /有效期至2025年/u);
  });

  test('stands over the words of a wrapped name', () => {
    const text = hardWrap('各村依据《中华人民共和国治安管理处罚法》的规定处理了邻里纠纷引起的治安案件。');
    assert.match(card(text, '中华') ?? '', /治安管理处罚法》/u);
  });

  test('is silent over other words, and over names that nobody knows', () => {
    assert.equal(card('依据《物权法》处理。', '处理'), null);
    assert.equal(card('依据《云山市养犬管理条例》处理。', '云山市'), null);
  });
});
