import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { factsOf } from '../../server/src/facts/facts.ts';
import formulaNear from '../../server/src/rules/formula-near/rule.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { passOf } from '../../server/src/facts/terms.ts';
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
});
