import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { wordingsOf } from '../../server/src/data/wordings.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { mayHave } from '../../server/src/document/signs.ts';
import { BESIDE, marksOf } from '../../server/src/facts/marks.ts';
import { besideIn } from '../../server/src/text/beside.ts';
import { ANY_SIGN, NEXT_SIGN, signs, signsOf, TITLE_SIGN, TURN_SIGN } from '../../server/src/text/signs.ts';
import { classTable } from '../../server/src/text/width.ts';

describe('groups of characters that lines are asked for', () => {
  test('the class table holds them beside the classes', () => {
    const table = classTable();
    const known = new Map<number, number>();
    for (const [code, bit] of signs()) known.set(code, (known.get(code) ?? 0) | bit);
    for (let code = 0; code < 0x10000; code++) {
      assert.equal((table[code] ?? 0) & ANY_SIGN, known.get(code) ?? 0, code.toString(16));
    }
  });

  test('a block that has one is told so, however its lines are broken', () => {
    const words = [
      '我镇',
      '《民法典》',
      '【举措】',
      'ＸＸ村',
      '但',
      '下一步',
      '工作',
      '，',
      '。\n',
      '\n',
      '\n\n',
      ' ',
      '- 3 -\n',
    ];
    let seed = 5;
    const next = (below: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    let [told, silent] = [0, 0];
    for (let i = 0; i < 2_000; i++) {
      const document = readDocument(Array.from({ length: 12 }, () => words[next(words.length)]).join(''));
      for (const block of document.blocks) {
        for (const [code, bit] of signs()) {
          if (block.text.includes(String.fromCharCode(code))) {
            assert.ok(mayHave(block, bit), `${block.text}: ${bit}`);
            told++;
          }
        }
        if (!mayHave(block, TITLE_SIGN)) silent++;
      }
    }
    assert.ok(told > 1_000 && silent > 1_000, `${told} told, ${silent} silent`);
  });

  test('of a block is known what stands side by side in it, however its lines are broken', () => {
    const words = [
      '。',
      '，',
      '； ',
      '**',
      '一',
      '是',
      '要',
      '第',
      '二',
      '《',
      '》',
      '（',
      '工作',
      '我镇',
      '\n',
      '\n\n',
      '\u200b',
      '　',
      '- 3 -\n',
    ];
    let seed = 7;
    const next = (below: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const shapes = [
      [BESIDE.twin, /[一二三][是要]|[第其][一二三]|[四五六七八九十][是要]/u],
      [BESIDE.counted, /[一二三四五六七八九十][是要，]/u],
      [BESIDE.points, /[，。][，。]/u],
      [BESIDE.knotted, /《[^》]*《|^[^《]*》|《[^》]*$/u],
    ] as const;
    const told = shapes.map(() => 0);
    for (let i = 0; i < 2_000; i++) {
      const document = readDocument(Array.from({ length: 14 }, () => words[next(words.length)]).join(''));
      const marks = marksOf(document);
      for (const { index, text } of document.blocks) {
        assert.equal(marks[index], besideIn(text), text);
        shapes.forEach(([bit, pattern], shape) => {
          if (!pattern.test(text)) return;
          assert.ok(((marks[index] ?? 0) & bit) !== 0, text);
          told[shape] = (told[shape] ?? 0) + 1;
        });
      }
    }
    assert.ok(Math.min(...told) > 200, told.join(' '));
  });

  test('patterns tell with which groups their matches begin', () => {
    assert.equal(wordingsOf(['(但|仍)有问题', '第一责任人.{0,4}履行']).signs, TURN_SIGN | NEXT_SIGN);
    for (const other of ['但?有问题', '(但|有)问题', '(但|仍)?有问题', '但有|问题', '.{0,3}但', '[但仍]有']) {
      assert.equal(wordingsOf(['(但|仍)有问题', other]).signs, 0, other);
    }
    assert.equal(signsOf([]), 0);
  });
});
