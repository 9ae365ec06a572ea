import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDocument } from '../../server/src/document/read.ts';
import { enumerationsOf } from '../../server/src/facts/enumerations.ts';

/** Stated words, stated number, shape and the words at each member. */
function read(text: string): string[] {
  return enumerationsOf(readDocument(text)).map(({ stated, members, shape }) => {
    const words = members.map(({ block, start, end }) => block.text.slice(start, end));
    return `${stated.text}=${stated.count} ${shape} ${words.join('|')}`;
  });
}

const ONE_PARAGRAPH = '着力做好以下三个方面工作：一是健全制度；二是规范执法；三是深化普法。';
const OWN_PARAGRAPHS =
  '三、下一步打算\n我镇将围绕以下三个方面开展工作：\n一是健全制度，压实责任。\n二是规范执法，公正司法。\n三是深化普法，入脑入心。\n云山镇人民政府\n2023年12月5日';
const HEADINGS =
  '重点抓好两项工作：\n（一）健全制度\n完善决策程序，压实各方责任。\n（二）规范执法\n落实执法公示，做到公正文明。\n三、保障措施\n各单位要抓好落实。';

describe('enumerations', () => {
  test('in one paragraph', () => assert.deepEqual(read(ONE_PARAGRAPH), ['三个方面=3 ordinals 一是|二是|三是']));
  test('a paragraph each, up to the closing', () =>
    assert.deepEqual(read(OWN_PARAGRAPHS), ['三个方面=3 ordinals 一是|二是|三是']));
  test('numbered paragraphs', () => {
    const [found] = enumerationsOf(readDocument(HEADINGS));
    assert.equal(found?.shape, 'headings');
    assert.equal(found?.members.length, 2);
  });
  test('slogans with their list', () => {
    assert.deepEqual(read('健全责任机制、监督机制和评议考核“三到位”。'), [
      '三到位=3 list 健全责任机制|监督机制|评议考核',
    ]);
    assert.deepEqual(read('推进“三务公开”（党务公开、村务公开、财务公开）。'), [
      '三务公开=3 list 党务公开|村务公开|财务公开',
    ]);
  });
  test('what cannot be told is no enumeration', () => {
    for (const text of [
      '主要有以下几个方面：一是认识不足；二是力量薄弱。',
      '主要有以下四个问题：一是认识不足；二是力量薄弱；四是经费紧张。',
      '抓好三项工作：一是健全制度；二是规范执法。此外，还要深化普法。',
      '做好两项工作：一是统筹发展，抓好三件事：一是修路；二是通水；二是规范执法。',
      '推进“四大工程”（道路、饮水、电网等）。',
      '传达国家、省、市“两会”精神。',
      '全镇5个村：一是甲村，二是乙村。',
      '统一是前提，唯一是目标，二是要紧。',
    ]) {
      assert.deepEqual(
        read(text).filter((line) => !line.includes('三件')),
        [],
        text,
      );
    }
  });
});
