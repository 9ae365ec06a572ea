import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readDocument } from '../../server/src/document/read.ts';
import { figuresOf } from '../../server/src/facts/figures.ts';

/** The runs of a text as they stand in their blocks, with their types. */
function read(text: string): string[] {
  return figuresOf(readDocument(text)).flatMap(({ block, runs }) =>
    runs.map(({ start, end, type }) => `${block.text.slice(start, end)} ${type}`),
  );
}

const CASES: readonly [string, string, readonly string[]][] = [
  ['Arabic figures', '受理513件，办结率为92.2%。', ['513 arabic', '92 arabic', '2 arabic']],
  ['full-width figures', '受理５１３件，占九％。', ['513 arabic', '九 han']],
  ['figures with blanks beside them', '2020 年 12 月，８ 项任务。', ['2020 arabic', '12 arabic', '8 arabic']],
  ['Han figures that count', '三个方面，二〇二〇年，九十八点六，百分之五。', ['三 han', '二〇二〇 han', '九十八 han', '百 han']],
  ['Han figures that count nothing', '统一思想，一致行动，万众一心，双方，过半。', []],
  ['halves', '一半以上，半数。', ['半 half']],
  ['slogans in quotation marks', '“三务公开”、“双公示”，双公示。', ['三 han', '双 pair']],
]; // prettier-ignore

describe('figures', () => {
  for (const [name, text, expected] of CASES) test(name, () => assert.deepEqual(read(text), expected));

  test('their places count from the start of their own block', () => {
    const [first, second] = figuresOf(readDocument('一、主要举措\n全年受理12件。\n总结。\n  化解30宗。\n'));
    assert.deepEqual([first?.block.text, first?.runs[0]?.start], ['全年受理12件。', 4]);
    assert.deepEqual([second?.block.text, second?.runs[0]?.start], ['化解30宗。', 2]);
  });
});
