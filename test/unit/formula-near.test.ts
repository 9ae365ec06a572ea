import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { factsOf } from '../../server/src/facts/facts.ts';
import formulaNear from '../../server/src/rules/formula-near/rule.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { passOf } from '../../server/src/facts/terms.ts';
import { outlookOf } from '../../server/src/rules/formula-near/align.ts';
import { nearMisses, type Near } from '../../server/src/rules/formula-near/near.ts';
import { readFormulae } from '../../tools/tables/formulae.ts';

/** What is found in a line of one paragraph. */
function near(line: string): readonly Near[] {
  const { anchors } = passOf(readDocument(line));
  return anchors[0] ? nearMisses(anchors[0].block.text, anchors) : [];
}

const rows = readFormulae();

/** Ids of the rows that speak in a line of a report of 2026, by the whole way from the text to the finding. */
function speaking(line: string): string[] {
  const ids: string[] = [];
  formulaNear.check(factsOf(readDocument(line), { kind: null, year: 2026 }), (draft) => ids.push(draft.row ?? ''));
  return ids;
}

/** The kinds of slips that are found in some words, with what should stand there. */
function slips(words: string): string[] {
  return near(words).flatMap((near) => near.slips.map(({ kind, right }) => `${kind} ${right}`.trim()));
}

test('every formula speaks in its bad lines and is silent in its good ones', () => {
  const wrong = rows.flatMap((row) => [
    ...row.bad.filter((line) => !speaking(line).includes(row.id)).map((line) => `${row.id} is silent in ${line}`),
    ...row.good.filter((line) => speaking(line).length > 0).map((line) => `${speaking(line).join()} speaks in ${line}`),
  ]);
  assert.deepEqual(wrong, []);
});

test('every formula itself is silent, with its marks, without them, and twice', () => {
  const plain = (words: string): string => words.replace(/[、，“”]/gu, '');
  const wrong = rows.flatMap(({ words }) =>
    [words, plain(words), `${words}，${plain(words)}`].filter((line) => speaking(line).length > 0),
  );
  assert.deepEqual(wrong, []);
});

test('a formula with one inner character missing or twice is found, whichever character it is', () => {
  const missed = rows.flatMap(({ id, words, known = [] }) => {
    const units = [...words.replace(/[、，“”]/gu, '')];
    return units.flatMap((unit, i) => {
      if (i < 2 || i > units.length - 3 || unit === units[i - 1] || unit === units[i + 1]) return [];
      const without = [...units.slice(0, i), ...units.slice(i + 1)].join('');
      const twice = [...units.slice(0, i), unit, ...units.slice(i)].join('');
      return [without, twice]
        .filter((line) => near(line).length === 0 && !known.some((right) => line.includes(right)))
        .map((line) => `${id} ${line}`);
    });
  });
  assert.deepEqual(missed, []);
});

describe('what a slip is', () => {
  test('each kind, with what should stand there', () => {
    assert.deepEqual(slips('社会核心价值观'), ['missing 主义']);
    assert.deepEqual(slips('社会主义核核心价值观'), ['extra']);
    assert.deepEqual(slips('社会主义价值核心观'), []);
    assert.deepEqual(slips('社会主义心核价值观'), ['swapped 核心']);
    assert.deepEqual(slips('社会主义核辛价值观'), ['other 心']);
    assert.deepEqual(slips('习近平新时代特色社会思想'), ['missing 中国', 'missing 主义']);
  });

  test('another number is another slogan', () => {
    assert.deepEqual(slips('坚定“三个自信”'), []);
  });

  test('a character of its own only where no word is ever put into the formula, and only a Han one', () => {
    assert.deepEqual(slips('社会主义的核心价值观'), ['extra']);
    assert.deepEqual(slips('社会主义a核心价值观'), []);
    assert.deepEqual(slips('以人民为中心的新发展思想'), []);
  });

  test('not another first character, which may belong to other words', () => {
    assert.deepEqual(slips('勿忘初心、牢记使命'), []);
    assert.deepEqual(slips('不忘初心、牢己使命'), ['other 记']);
  });

  test('none where another formula stands', () => {
    assert.deepEqual(slips('科学立法、严格执法、公正司法、全民尊法学法守法用法'), []);
    assert.deepEqual(slips('科学立法、严格执法、公正司法、全民学法'), ['other 守']);
    assert.deepEqual(slips('共建共治共享的社会治理、综合治理'), []);
  });

  test('of near misses that overlap, that of the longer formula, unless another has fewer slips, else the first', () => {
    const told = (line: string): string[] =>
      near(line).map(({ formula, slips: { length } }) => `${formula.words} ${length}`);
    assert.deepEqual(told('中国特设社会主义法治体系'), ['中国特色社会主义法治体系 1']);
    assert.deepEqual(told('中国特设社会主义法治系'), ['中国特色社会主义 1']);
    assert.deepEqual(told('贯彻落实习近平习近平法治思想'), ['贯彻落实习近平 1']);
  });
});

describe('the cheap look at a formula', () => {
  /** A formula that no row has, read forwards. */
  const outlook = (words: string, text: string): string => {
    const units = [...words.replace(/、/gu, '')];
    const slots = units.map((_, i) => words.charAt(words.indexOf(units[i] ?? '') - 1) === '、');
    const codes = units.map((unit) => unit.charCodeAt(0));
    const formula = { id: 'sample', words, strict: true, source: '', confidence: 'verified' } as const;
    return outlookOf({ letters: { formula, units, codes, slots, anchor: 3 }, text, step: 1 }, 0, 0);
  };

  test('tells whether the words are said, left, or may be said with a slip', () => {
    assert.equal(outlook('依法治国、严格执行', '依法治国严格执行'), 'said');
    assert.equal(outlook('依法治国、严格执行', '依法治镇严格执行'), 'open');
    assert.equal(outlook('依法治理国家、严格执行', '依法调解邻里矛盾'), 'left');
  });

  test('does not leave a formula that lacks two characters before a mark', () => {
    assert.equal(outlook('依法治国、严格执行', '依法、严格执行'), 'open');
  });
});
