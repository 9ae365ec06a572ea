import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { LineTable } from '../../server/src/convert.ts';
import { place } from '../../server/src/document/place.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { factsOf } from '../../server/src/facts/facts.ts';
import type { Facts } from '../../server/src/facts/model.ts';
import { relation } from '../../server/src/facts/relations/relation.ts';
import { ledgerCells, ledgerCsv } from '../../server/src/features/ledger-csv.ts';
import { keyText } from '../../server/src/features/ledger-key.ts';
import { ledgerOf, partName, type Ledger } from '../../server/src/features/ledger.ts';
import { COUNTED, factsWith, SAID } from './support/ledger.ts';
import { hardWrap } from './support/wrap.ts';

const factsOfText = (source: string): Facts => factsOf(readDocument(source), DEFAULT_SETTINGS);
const keysOf = ({ rows }: Ledger): string[] => rows.map(({ key }) => keyText(key));
const rowOf = (ledger: Ledger, text: string) => {
  const row = ledger.rows.find((one) => one.text === text);
  assert.ok(row, text);
  return row;
};

describe('the ledger of a report', () => {
  const ledger = ledgerOf(factsWith(COUNTED, SAID));

  test('holds every number in order of place, by its part; what only counts in order is none', () => {
    assert.deepEqual(
      ledger.rows.map((row) => [partName(ledger, row), row.text]),
      [
        ['开头', '近8万元'],
        ['一、主要举措和成效 / （一）规范执法', '513件'],
        ['一、主要举措和成效 / （一）规范执法', '473件'],
        ['一、主要举措和成效 / （一）规范执法', '93.2%'],
        ['一、主要举措和成效 / （二）普法宣传', '36场'],
        ['一、主要举措和成效 / （二）普法宣传', '20场'],
        ['一、主要举措和成效 / （二）普法宣传', '16场'],
        ['一、主要举措和成效 / （二）普法宣传', '2至3次'],
        ['二、存在的不足和原因', '5人'],
      ],
    );
    for (const { span, text } of ledger.rows) assert.equal(COUNTED.slice(span.start, span.end), text);
  });

  test('tells value, unit, approximation, indicator, period and scope', () => {
    const money = rowOf(ledger, '近8万元');
    assert.deepEqual([money.value, money.unit, money.approximate], ['80000', '元', '近']);
    const range = rowOf(ledger, '2至3次');
    assert.deepEqual([range.value, range.upper], ['2', '3']);
    const shows = rowOf(ledger, '36场');
    assert.match(shows.indicator, /宣传/u);
    assert.deepEqual([shows.period, shows.scope], ['截至11月底', '全镇']);
  });

  test('a number has the verdict of its gravest relation, and all of them', () => {
    const verdicts = ledger.rows.map(({ text, verdict }) => [text, verdict]);
    assert.deepEqual(
      verdicts.filter(([, verdict]) => verdict !== null),
      [
        ['513件', 'wrong'],
        ['473件', 'wrong'],
        ['93.2%', 'wrong'],
        ['36场', 'checked'],
        ['20场', 'checked'],
        ['16场', 'checked'],
      ],
    );
    assert.deepEqual(
      rowOf(ledger, '473件').relations.map(({ arithmetic }) => arithmetic),
      ['473÷513=92.2%，文中写作93.2%'],
    );
    assert.equal(new Set(ledger.relations.map(({ id }) => id)).size, 2);
  });

  test('where the words beside it name nothing, its role does', () => {
    const text = '一、工作情况\n\n全年办理案件48件，比上年的40件增加8件。\n';
    const said = [{ type: 'growth', numbers: ['40件', '8件', '48件'], holds: true, arithmetic: '48-40=8' }] as const;
    const { rows } = ledgerOf(factsWith(text, said));
    assert.deepEqual(
      rows.map(({ indicator, role }) => [indicator, role]),
      [
        ['办理案件', '所判'],
        ['', '其余'],
        ['', '其余'],
      ],
    );
  });

  test('an ordinal and a date are shown where a relation speaks of them', () => {
    const facts = factsWith(COUNTED, [{ type: 'count', numbers: ['第三批'], holds: null, arithmetic: '无从核算' }]);
    const [block] = facts.document.blocks;
    assert.ok(block);
    const day = { role: '日期', place: place(block, 3, 8) };
    const date = relation({
      type: 'year',
      parts: [day],
      marked: day,
      holds: false,
      trust: 'certain',
      arithmetic: '年份',
    });
    const both = Object.create(facts, { relations: { value: [date, ...facts.relations] } }) as Facts;
    const { rows } = ledgerOf(both);
    assert.deepEqual(
      rows.filter(({ relations }) => relations.length > 0).map(({ text, kind, value }) => [text, kind, value]),
      [
        ['2023年', 'other', null],
        ['第三批', 'ordinal', '3'],
      ],
    );
  });

  test('a text without headings is one part', () => {
    const { parts } = ledgerOf(factsOfText('全镇开展宣传36场。\n'));
    assert.deepEqual(parts, [{ title: '正文', above: '' }]);
  });
});

describe('keys of numbers', () => {
  const before = keysOf(ledgerOf(factsOfText(COUNTED)));
  const after = (change: (text: string) => string): string[] => keysOf(ledgerOf(factsOfText(change(COUNTED))));
  const changed = (keys: readonly string[]): number => before.filter((key) => !keys.includes(key)).length;

  test('each is its own', () => assert.equal(new Set(before).size, before.length));

  test('stay when other words, other numbers, line breaks or the number of a heading change', () => {
    assert.deepEqual(after(hardWrap), before);
    assert.deepEqual(changed(after((text) => text.replace('人员流动较快', '有人调走'))), 0);
    assert.deepEqual(
      after((text) => text.replace('一、主要举措和成效', '三、主要举措和成效')),
      before,
    );
    assert.equal(changed(after((text) => text.replace('513件', '1,500,013件'))), 1, 'the number itself');
    assert.equal(changed(after((text) => text.replace('\n一、', '县里下拨80人次。\n\n一、'))), 0);
  });

  test('change with the number, its unit, the words beside it and its heading', () => {
    assert.equal(changed(after((text) => text.replace('473件', '474件'))), 1);
    assert.equal(changed(after((text) => text.replace('473件', '473宗'))) >= 1, true);
    assert.equal(changed(after((text) => text.replace('缺少5人', '增加5人'))), 1);
    assert.equal(changed(after((text) => text.replace('（一）规范执法。', '（一）依法行政。'))), 3);
  });

  test('the same words twice under one heading are told apart', () => {
    const text = '一、工作情况\n\n召开会议3次。\n\n召开会议3次。\n';
    const keys = keysOf(ledgerOf(factsOfText(text)));
    assert.equal(new Set(keys).size, 2);
  });
});

describe('the table', () => {
  const facts = factsWith(COUNTED, SAID);
  const ledger = ledgerOf(facts);
  const lines = new LineTable(COUNTED);
  const view = {
    file: '报告.md',
    ledger,
    ticks: ledger.rows.map(({ text }) => ({
      state: text === '513件' ? ('ticked' as const) : ('open' as const),
      tick: null,
    })),
    at: (offset: number) => lines.positionAt(offset),
  };

  test('has a row for each number, and begins with a byte order mark', () => {
    const csv = ledgerCsv(view);
    assert.ok(csv.startsWith('\ufeff文件,部分,指标,原文,数值,单位,约数,时期,范围,关系,核验,算式,位置行列,已核\r\n'));
    const rows = csv.trimEnd().split('\r\n');
    assert.equal(rows.length, ledger.rows.length + 1);
    assert.ok(
      rows.some((row) => row.endsWith(',比率,不符,473÷513=92.2%，文中写作93.2%,7行31列,')),
      csv,
    );
    assert.ok(
      rows.some((row) => row.includes(',513件,513,件,') && row.endsWith(',已核')),
      csv,
    );
  });

  test('no text of a report becomes a formula, and marks of the format are quoted', () => {
    const [row] = ledger.rows;
    assert.ok(row);
    const odd = { ...ledger, rows: [{ ...row, indicator: '=1+1', text: '说"是",\n近8万元' }] };
    const csv = ledgerCsv({ ...view, ledger: odd });
    assert.match(csv, /,'=1\+1,"说""是"",\n近8万元",/u);
  });

  test('is as wide for every row', () => {
    for (const cells of ledgerCells(view)) assert.equal(cells.length, 14);
  });
});

test('any text has a ledger, wrapped as unwrapped, with all places inside the text', () => {
  const pieces = [
    ...COUNTED.split(/(?<=[\n，。])/u),
    '\r\n',
    '3次',
    '２０％',
    '约',
    '（',
    '# ',
    '三分之二',
    '第3批',
    '𠮷',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (some) => {
      const text = some.join('');
      const { rows, parts } = ledgerOf(factsOfText(text));
      assert.equal(new Set(rows.map(({ key }) => keyText(key))).size, rows.length);
      for (const row of rows) {
        assert.ok(row.span.start < row.span.end && row.span.end <= text.length);
        assert.ok(parts[row.part]);
      }
    }),
    { numRuns: 200 },
  );
  assert.deepEqual(
    ledgerOf(factsOfText(hardWrap(COUNTED))).rows.map(({ text, indicator, period }) => [text, indicator, period]),
    ledgerOf(factsOfText(COUNTED)).rows.map(({ text, indicator, period }) => [text, indicator, period]),
  );
});

test('fifty thousand numbers take time in proportion', () => {
  const line = '全镇受理信访件513件，办结473件。';
  const time = (times: number): number => {
    const facts = factsOfText(`一、工作情况\n\n${line.repeat(times)}\n`);
    void facts.quantities.length;
    const from = process.cpuUsage();
    assert.equal(ledgerOf(Object.create(facts, { relations: { value: [] } }) as Facts).rows.length, 2 * times);
    return process.cpuUsage(from).user;
  };
  time(2_000);
  const few = time(5_000);
  assert.ok(time(25_000) < 20 * Math.max(few, 5_000), 'five times the numbers');
});
