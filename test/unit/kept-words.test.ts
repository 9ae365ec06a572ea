import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { placeNames, placeStems } from '../../server/src/data/places.ts';
import { keptWords } from '../../server/src/facts/kept-words.ts';

const kept = (text: string): string[] =>
  keptWords(text, (word) => word === '共和').map(({ start, end }) => text.slice(start, end));

describe('what no likelihood may judge', () => {
  test('quotations, with their marks', () => {
    assert.deepEqual(kept('这就是“长效机智”的由来'), ['“长效机智”']);
    assert.deepEqual(kept('“没有合上的引号，'), []);
  });

  test('titles that the register knows, and no others', () => {
    assert.deepEqual(kept('学习《中华人民共和国行政处罚法》'), ['中华人民共和国行政处罚法']);
    assert.deepEqual(kept('印发《云坪镇议事规则》'), []);
  });

  test('places, with and without what they are', () => {
    assert.deepEqual(kept('到遂溪县和息烽调研'), ['遂溪县', '息烽']);
    assert.deepEqual(kept('恩施土家族苗族自治州'), ['恩施土家族苗族自治州']);
    assert.deepEqual(kept('到县里开会'), []);
  });

  test('people behind their posts and before 同志', () => {
    assert.deepEqual(kept('镇长李建国带队'), ['李建国']);
    assert.deepEqual(kept('王大柱同志，'), ['王大柱']);
    assert.deepEqual(kept('书记、镇长分别部署'), []);
  });
});

describe('the gazetteer', () => {
  test('has the divisions of the country down to the county', () => {
    const names = placeNames();
    assert.equal(new Set(names).size, names.length);
    assert.equal(names.filter((name) => name.endsWith('省')).length, 23);
    assert.equal(names.filter((name) => /(?:自治区|特别行政区)$/u.test(name)).length, 7);
    assert.equal(names.filter((name) => name.endsWith('自治州')).length, 30);
    // 1,300 counties and 117 autonomous ones, 977 districts, 397 county-level and 297 prefecture-level cities, by the count of 2023
    const counties = names.filter((name) => name.endsWith('县')).length;
    assert.ok(counties > 1350 && counties < 1450, `${counties} counties`);
    assert.ok(names.length > 3100 && names.length < 3300, `${names.length} names`);
  });

  test('short names are what is left without the sort of division', () => {
    const stems = new Set(placeStems());
    for (const stem of ['遂溪', '息烽', '恩施', '延边', '前郭尔罗斯', '宁夏', '香港', '阿拉善左'])
      assert.ok(stems.has(stem), stem);
    assert.ok(![...stems].some((stem) => /自治/u.test(stem)));
  });
});
