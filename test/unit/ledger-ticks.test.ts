import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import fc from 'fast-check';
import { readDocument } from '../../server/src/document/read.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { factsOf } from '../../server/src/facts/facts.ts';
import { keyText, type NumberKey } from '../../server/src/features/ledger-key.ts';
import { matchTicks, parseTicks, withTicks, type Tick } from '../../server/src/features/ledger-ticks.ts';
import { fileBeside } from '../../server/src/features/keyed-lines.ts';
import { ledgerOf } from '../../server/src/features/ledger.ts';
import { COUNTED } from './support/ledger.ts';

const rowsOf = (source: string) => ledgerOf(factsOf(readDocument(source), DEFAULT_SETTINGS)).rows;
const tickOf = (key: NumberKey, note = '473件 · 办结'): Tick => ({ key, note });
const key = (number: string, where = 'w', what = 'x'): NumberKey => ({ number, where, what });

describe('the file of ticks', () => {
  test('is YAML with one line for each tick, sorted, whoever ticks first', () => {
    const [a, b, c] = [tickOf(key('b1')), tickOf(key('a1')), tickOf(key('c1'), '说"是"：一 # 二')];
    const one = withTicks(withTicks(null, [a], []), [c, b], []);
    const other = withTicks(withTicks(null, [c, b], []), [a], []);
    assert.equal(one, other);
    assert.deepEqual(parse(one), {
      version: 1,
      checked: { 'a1-w-x': '473件 · 办结', 'b1-w-x': '473件 · 办结', 'c1-w-x': '说"是"：一 # 二' },
    });
    assert.deepEqual(parseTicks(one), { ticks: [b, a, c], problem: null });
  });

  test('keeps what people wrote in it, and its line breaks', () => {
    const text =
      '\ufeff# 我的话\r\nversion: 1\r\nchecked:\r\n  # 李明核\r\n  b1-w-x: "48件，李明 5月4日"\r\n  d1-w-x: 没有引号\r\n';
    const added = withTicks(text, [tickOf(key('c1'))], [key('d1')]);
    assert.equal(
      added,
      '\ufeff# 我的话\r\nversion: 1\r\nchecked:\r\n  # 李明核\r\n  b1-w-x: "48件，李明 5月4日"\r\n  c1-w-x: "473件 · 办结"\r\n',
    );
    assert.equal(parseTicks(text).ticks[1]?.note, '没有引号');
  });

  test('without ticks, empty or only begun, can be written to', () => {
    for (const text of [null, '', '\n', 'version: 1\n', 'version: 1\nchecked: {}\n', 'version: 1\nchecked:\n']) {
      const written = withTicks(text, [tickOf(key('a1'))], []);
      assert.deepEqual(parseTicks(written), { ticks: [tickOf(key('a1'))], problem: null });
      assert.deepEqual((parse(written) as { checked: object }).checked, { 'a1-w-x': '473件 · 办结' });
    }
    assert.equal(
      (parse(withTicks(withTicks(null, [tickOf(key('a1'))], []), [], [key('a1')])) as { version: number }).version,
      1,
    );
  });

  test('that cannot be understood is told by its line, and counts for nothing', () => {
    const start = 'version: 1\nchecked:\n  a1-w-x: "1"\n';
    for (const [text, line, message] of [
      [`${start}<<<<<<< HEAD\n`, 4, /冲突/u],
      [`${start}=======\n`, 4, /冲突/u],
      [`${start}数字\n`, 4, /看不懂/u],
      ['{"version": 1}\n', 1, /看不懂/u],
      ['version: 2\nchecked:\n', 1, /更新/u],
    ] as const) {
      const { ticks, problem } = parseTicks(text);
      assert.deepEqual([ticks, problem?.line], [[], line], text);
      assert.match(problem?.message ?? '', message);
    }
  });

  test('two people who tick in two branches get both by taking both sides', () => {
    const base = withTicks(null, [tickOf(key('m1'))], []);
    const lines = (text: string): Set<string> => new Set(text.split('\n'));
    const mine = lines(withTicks(base, [tickOf(key('a1'))], []));
    const theirs = lines(withTicks(base, [tickOf(key('z1'))], []));
    const both = lines(withTicks(base, [tickOf(key('a1')), tickOf(key('z1'))], []));
    assert.deepEqual(new Set([...mine, ...theirs]), both);
    const twice = `${base}${base.trimEnd().split('\n').at(-1) ?? ''}\n`;
    assert.equal(matchTicks([key('m1')], parseTicks(twice).ticks).lost.length, 0, 'a line that was merged twice');
  });

  test('lies below the folder, by the path of the report', () => {
    assert.equal(fileBeside('/w', '/w/a/报告.md', '.gongwen/ledger'), '/w/.gongwen/ledger/a/报告.md.yaml');
    assert.equal(fileBeside('', '/报告.md', '.gongwen/ledger'), '/.gongwen/ledger/报告.md.yaml');
  });

  test('whatever it holds, reading never fails, and what was written is read again', () => {
    const keys = fc.record({
      number: fc.stringMatching(/^[\da-z]{7}$/u),
      where: fc.stringMatching(/^[\da-z]{7}$/u),
      what: fc.stringMatching(/^[\da-z]{7}$/u),
    });
    const ticks = fc.uniqueArray(fc.record({ key: keys, note: fc.string() }), { selector: (one) => keyText(one.key) });
    fc.assert(
      fc.property(ticks, fc.string(), (some, any) => {
        parseTicks(any);
        const read = parseTicks(withTicks(null, some, []));
        assert.equal(read.problem, null);
        assert.deepEqual(
          new Set(read.ticks.map((one) => JSON.stringify(one))),
          new Set(some.map((one) => JSON.stringify(one))),
        );
      }),
    );
  });
});

describe('ticks of a text that was changed', () => {
  const before = rowsOf(COUNTED);
  const ticks = before.map(({ key: own, text }) => tickOf(own, text));
  const states = (source: string): [string, string, string | undefined][] => {
    const rows = rowsOf(source);
    const match = matchTicks(
      rows.map((row) => row.key),
      ticks,
    );
    return rows.map(({ text }, i) => [text, match.rows[i]?.state ?? '', match.rows[i]?.tick?.note]);
  };

  test('stand while nothing about their numbers changes', () => {
    const now = states(`${COUNTED.replace('人员流动较快', '有9人调走')}另有经费12万元。\n`);
    assert.deepEqual(
      now.filter(([, state]) => state !== 'ticked').map(([text, state]) => [text, state]),
      [
        ['9人', 'open'],
        ['12万元', 'open'],
      ],
    );
  });

  test('ask for another look where the number was changed', () => {
    const changed = states(COUNTED.replace('473件', '478件')).filter(([, state]) => state !== 'ticked');
    assert.deepEqual(changed, [['478件', 'recheck', '473件']]);
  });

  test('ask for another look where the words around the number were changed', () => {
    const changed = states(COUNTED.replace('执法人员缺少5人', '镇司法所执法人员缺少5人')).filter(
      ([, state]) => state !== 'ticked',
    );
    assert.deepEqual(
      changed.map(([text, state]) => [text, state]),
      [['5人', 'recheck']],
    );
  });

  test('are lost with their numbers', () => {
    const rows = rowsOf(COUNTED.replace(/（一）规范执法[^\n]*\n/u, ''));
    const { lost } = matchTicks(
      rows.map((row) => row.key),
      ticks,
    );
    assert.deepEqual(lost.map(({ note }) => note).sort(), ['473件', '513件', '93.2%']);
  });
});
