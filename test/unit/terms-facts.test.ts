import assert from 'node:assert/strict';
import { test } from 'node:test';
import { patternOf } from '../../server/src/data/row-pattern.ts';
import { termTables } from '../../server/src/data/terms.ts';
import { readDocument } from '../../server/src/document/read.ts';
import type { TermHit } from '../../server/src/facts/model.ts';
import { correction, currentTerm } from '../../server/src/facts/replacement.ts';
import { matchesIn, passOf } from '../../server/src/facts/terms.ts';
import { readTerms } from '../../tools/tables/terms.ts';
import { triggersOf } from '../../tools/tables/triggers.ts';
import { hardWrap } from './support/wrap.ts';

const hits = (text: string): TermHit[] => passOf(readDocument(text)).hits;
const ids = (text: string): string[] => hits(text).map(({ row }) => row.id);

function hit(text: string, id: string): TermHit {
  const found = hits(text).find(({ row }) => row.id === id);
  assert.ok(found, `${id} is not found in ${text}`);
  return found;
}

test('finds in one pass what each pattern finds by itself', () => {
  const rows = readTerms();
  const text = rows.flatMap(({ bad, good }) => [...bad, ...good]).join('\n');
  const tables = termTables();
  assert.equal(tables.size, rows.length);
  const found = new Map<string, string[]>();
  for (const { matcher, start, end } of matchesIn(text, tables)) {
    found.set(matcher.row.id, [...(found.get(matcher.row.id) ?? []), `${start}-${end}`]);
  }
  for (const row of rows) {
    const source = patternOf(row);
    const alone = [...text.matchAll(new RegExp(source, 'gu'))].map(
      (match) => `${match.index}-${match.index + match[0].length}`,
    );
    assert.deepEqual(found.get(row.id) ?? [], alone, row.id);
  }
});

test('the longest words of a table count', () => {
  assert.deepEqual(ids('开展“12·4”全国法制宣传日活动。'), ['soc.005']);
  assert.ok(ids('开展法制宣传活动。').includes('soc.001'));
});

test('a term cut by a wrap is one hit with its own words', () => {
  const source = hardWrap(
    '坚持定期走访和个别谈话相结合，逐人建立了档案，落实了刑释解教人员安置帮教措施，做到底数清、情况明。',
  );
  assert.match(source, /刑释\n\n解教/u);
  const found = hit(source, 'soc.007');
  assert.equal(found.text, '刑释解教');
  assert.equal(found.place.block.text.slice(found.place.start, found.place.end), '刑释解教');
});

test('wordings beside a term take it out or make it history', () => {
  assert.deepEqual(
    ids('原国土资源局的职责已划入自然资源局。').filter((id) => id === 'inst.006'),
    [],
  );
  assert.equal(hit('“七五”普法期间建成法治广场1个。', 'plan.pufa.7').historical, true);
  assert.equal(hit('深入推进扫黑除恶专项斗争。', 'plan.shce').historical, false);
  assert.equal(hit('任务圆满完成。深入推进扫黑除恶专项斗争。', 'plan.shce').historical, false, 'another sentence');
  assert.equal(hit('今年以来，深入开展法制宣传。', 'soc.001').historical, false, 'this year is no history');
});

test('quoted words and titles are told', () => {
  assert.equal(hit('印发《关于增强法制观念的意见》。', 'soc.003').quoted, true);
  assert.equal(hit('开展“法制宣传进万家”活动。', 'soc.001').quoted, true);
  assert.equal(hit('开展“法制宣传”活动。', 'soc.001').quoted, false, 'marks around the term alone');
  assert.equal(hit('依据《普法规划》，以“守法”为主题开展法制宣传。', 'soc.001').quoted, false);
  assert.equal(hit('贯彻《全面推进依法行政实施纲要》。', 'plan.fzzf.2004').quoted, false, 'the row is about a title');
});

test('the replacement is the one that holds on the day', () => {
  const found = hit('推进“五五”普法。', 'plan.pufa.5');
  assert.equal(currentTerm(found.row, '2018-12-31')?.term, '“七五”普法');
  assert.equal(correction(found, '2022-12-31'), '“八五”普法');
  assert.equal(correction(hit('推进“五五普法”。', 'plan.pufa.5'), '2022-12-31'), '“八五”普法');
  assert.equal(correction(hit('落实“十三五规划”。', 'plan.fyp.十三五'), '2022-12-31'), null, 'one mark of a pair');
  assert.equal(correction(hit('开展法制宣传。', 'soc.001'), '2022-12-31'), '法治宣传');
  assert.equal(correction(hit('统计数字截止到2022年底。', 'word.jiezhi'), null), '截至');
});

test('triggers are literals that every match holds, with their distance', () => {
  assert.deepEqual(triggersOf('布署'), [{ text: '布署', min: 0, max: 0 }]);
  assert.deepEqual(triggersOf('(?:党的)?十八大(?:精神|报告)'), [
    { text: '十八大精神', min: 0, max: 2 },
    { text: '十八大报告', min: 0, max: 2 },
  ]);
  assert.deepEqual(triggersOf('疫情[^。]{0,5}动态清零'), [{ text: '动态清零', min: 2, max: 12 }]);
  assert.deepEqual(
    triggersOf('己(?=完成|办结)').map(({ text }) => text),
    ['己完成', '己办结'],
  );
  assert.throws(() => triggersOf('[一-龥]+局'), /too often/u);
  assert.throws(() => triggersOf('.*'), RangeError);
});
