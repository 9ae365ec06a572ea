import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { TermSource } from '../../server/src/data/schema.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { factsOf } from '../../server/src/facts/facts.ts';
import { correction } from '../../server/src/facts/replacement.ts';
import type { AnyRule } from '../../server/src/rules/contract.ts';
import formulaWording from '../../server/src/rules/formula-wording/rule.ts';
import suspectScan from '../../server/src/rules/suspect-scan/rule.ts';
import termOffice from '../../server/src/rules/term-office/rule.ts';
import termDated from '../../server/src/rules/term-dated/rule.ts';
import termPremature from '../../server/src/rules/term-premature/rule.ts';
import wordConsistent from '../../server/src/rules/word-consistent/rule.ts';
import wordRedundant from '../../server/src/rules/word-redundant/rule.ts';
import wordWrong from '../../server/src/rules/word-wrong/rule.ts';
import { Row as FormulaRow } from '../../tools/tables/formulae.ts';
import { readTerms } from '../../tools/tables/terms.ts';

const rows = readTerms();

/** The report's year in which the row's bad lines must be told, and the rule that tells them. */
function trial(row: TermSource): { rule: AnyRule; year: number } {
  const year = (date: string): number => Number(date.slice(0, 4));
  if (row.table === 'word') return { rule: wordWrong, year: row.year ?? 2024 };
  if (row.table === 'redundant') return { rule: wordRedundant, year: row.year ?? 2024 };
  if (row.table === 'scan') return { rule: suspectScan, year: row.year ?? 2024 };
  if (row.table === 'formula') return { rule: formulaWording, year: row.year ?? 2024 };
  if (row.table === 'alias') return { rule: wordConsistent, year: row.year ?? 2024 };
  if (row.table === 'office') return { rule: termOffice, year: row.year ?? 2024 };
  if (row.to !== undefined) return { rule: termDated, year: row.year ?? year(row.to) + 1 };
  return { rule: termPremature, year: row.year ?? year(row.from ?? '') - 2 };
}

/** A report of the first of the ranks that an office row is about, with the line in it. */
function asReport(row: TermSource, line: string): string {
  const level = row.levels?.[0];
  if (level === undefined) return line;
  const issuer = level === 'street' ? '滨河街道办事处' : '平湖镇人民政府';
  return `${issuer}关于2024年度法治政府建设情况的报告\n一、主要举措和成效\n${line}`;
}

/** Ids of the rows that speak in a line, by the whole way from the text to the finding. */
function speaking(line: string, rule: AnyRule, year: number): string[] {
  const ids: string[] = [];
  rule.check(factsOf(readDocument(line), { kind: null, year }), (draft) => ids.push(draft.row ?? ''));
  return ids;
}

test('every row speaks in its bad lines and is silent in its good ones', () => {
  const wrong = rows.flatMap((row) => {
    const { rule, year } = trial(row);
    return [
      ...row.bad
        .filter((line) => !speaking(asReport(row, line), rule, year).includes(row.id))
        .map((line) => `${row.id} is silent in ${line} (${year})`),
      ...row.good
        .filter((line) => speaking(asReport(row, line), rule, year).includes(row.id))
        .map((line) => `${row.id} speaks in ${line} (${year})`),
    ];
  });
  assert.deepEqual(wrong, []);
});

test('a good line of a misspelling or of a misread word holds no other one', () => {
  const wrong = rows
    .filter((row) => row.table === 'word' || row.table === 'redundant' || row.table === 'scan')
    .flatMap((row) =>
      row.good.flatMap((line) =>
        [wordWrong, wordRedundant, suspectScan]
          .flatMap((rule) => speaking(line, rule, 2024))
          .map((id) => `${id} speaks in a good line of ${row.id}: ${line}`),
      ),
    );
  assert.deepEqual(wrong, []);
});

test('every wording of a misread word is found, by one row only, and gets the right word', () => {
  const scans = rows.filter((row) => row.table === 'scan' && row.find !== undefined);
  assert.ok(scans.length > 500, `${scans.length} rows`);
  const wrong = scans.flatMap(({ id, find = [], right = '' }) =>
    find.flatMap((words) => {
      const facts = factsOf(readDocument(words), { kind: null, year: 2024 });
      const told = facts.terms.map((hit) => `${hit.row.id} ${correction(hit, null) ?? ''}`);
      return told.length === 1 && told[0] === `${id} ${right}` ? [] : [`${words}: ${told.join(', ')}`];
    }),
  );
  assert.deepEqual(wrong, []);
});

test('what one row proposes no other row blames, in the time for which it is proposed', () => {
  const always = [wordWrong, wordRedundant, suspectScan, formulaWording];
  const wrong = rows.flatMap((row) => {
    const proposed = [
      ...(row.right === undefined ? [] : [{ term: row.right, year: row.year ?? 2024 }]),
      ...row.replacements.map(({ term, from, to }) => ({
        term,
        year:
          from === undefined ? Number(to?.slice(0, 4) ?? 2024) : Number(from.slice(0, 4)) + (to === undefined ? 1 : 0),
      })),
    ];
    return proposed.flatMap(({ term, year }) => {
      const plain = term.replace(/[（(][^（）()]*[）)]/gu, '');
      // A slip restores the writer's word, which the rules of time judge by themselves.
      const timed = row.table === 'word' || row.table === 'scan' ? [] : [termDated, termPremature];
      return [...always, ...timed]
        .flatMap((rule) => speaking(plain, rule, year))
        .filter((id) => id !== row.id)
        .map((id) => `${row.id} proposes ${plain} (${year}), which ${id} blames`);
    });
  });
  assert.deepEqual(wrong, []);
});

test('no wording stands in two rows of a table', () => {
  const seen = new Map<string, string>();
  const twice = rows.flatMap(({ id, table, find = [], ...around }) =>
    find.flatMap((words) => {
      // Rows that look at the words beside them share a wording.
      if (around.ledBy ?? around.followedBy ?? around.subject ?? around.object) return [];
      const key = `${table} ${words}`;
      const other = seen.get(key);
      seen.set(key, id);
      return other === undefined ? [] : [`${words}: ${other} and ${id}`];
    }),
  );
  assert.deepEqual(twice, []);
});

test('what nobody read at a source is at most information, names of people among the words as well', () => {
  const row = {
    ...{ id: 'soc.x', table: 'word', topic: 'name', term: '甲', find: ['甲'], severity: 'warning' },
    ...{
      confidence: 'from_memory',
      source: '通行写法',
      exempt: [],
      why: '称乙',
      bad: ['甲来了。'],
      good: ['乙来了。'],
    },
  };
  const holds = (changed: object): boolean => v.safeParse(TermSource, { ...row, ...changed }).success;
  assert.equal(holds({}), false);
  assert.equal(holds({ severity: 'information' }), true);
  assert.equal(holds({ confidence: 'verified' }), true);
  assert.equal(holds({ topic: 'typo' }), true);
  assert.equal(holds({ topic: 'typo', severity: 'error' }), false);
  assert.equal(holds({ table: 'formula', topic: 'wording' }), false);

  const formula = { id: 'near.x', words: '一二三四五六', bad: ['一二三四五五六'] };
  const stands = (changed: object): boolean => v.safeParse(FormulaRow, { ...formula, ...changed }).success;
  assert.equal(stands({}), true);
  assert.equal(stands({ severity: 'warning' }), false);
  assert.equal(stands({ severity: 'warning', confidence: 'verified' }), true);
});

test('the tables hold all rows', () => {
  assert.ok(rows.length > 800, `${rows.length} rows`);
});
