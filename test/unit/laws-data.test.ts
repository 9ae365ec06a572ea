import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as v from 'valibot';
import { withoutState } from '../../server/src/data/law-key.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { factsOf } from '../../server/src/facts/facts.ts';
import type { AnyRule, Draft } from '../../server/src/rules/contract.ts';
import lawName from '../../server/src/rules/law-name/rule.ts';
import lawRepealed from '../../server/src/rules/law-repealed/rule.ts';
import { contradictions } from '../../tools/tables/laws-check.ts';
import { Days, Documents, Laws, NameErrors, RepealedLaws } from '../../tools/tables/laws-schema.ts';
import { readLaws } from '../../tools/tables/laws.ts';

const tables = readLaws();

function drafts(rule: AnyRule, text: string, year: number | null): Draft[] {
  const out: Draft[] = [];
  rule.check(factsOf(readDocument(text), { kind: null, year }), (draft) => out.push(draft));
  return out;
}

/** One paragraph for each name, so that no name stands beside another. */
const cited = (names: readonly string[]): string => names.map((name) => `我镇组织干部学习《${name}》。`).join('\n\n');

describe('the tables agree with themselves', () => {
  test('no row contradicts another', () => assert.deepEqual(contradictions(tables), []));

  test('the tables are as large as they should be', () => {
    assert.ok(tables.laws.length >= 930, `${tables.laws.length} laws`);
    assert.ok(tables.repealed.length >= 145, `${tables.repealed.length} repealed laws`);
    assert.ok(tables.names.length >= 75, `${tables.names.length} mangled names`);
    assert.ok(tables.documents.length >= 60, `${tables.documents.length} documents`);
    assert.ok(tables.days.length >= 45, `${tables.days.length} days`);
  });

  const law = { id: 'law.l.9999', name: '甲法', level: '法律', versions: [{ published: '2020-01-01' }] };
  const broken: readonly (readonly [string, v.GenericSchema, unknown])[] = [
    ['versions out of order', Laws, { ...law, versions: [{ published: '2020-01-01' }, { published: '2019-01-01' }] }],
    [
      'in force before it was published',
      Laws,
      { ...law, versions: [{ published: '2020-01-01', inForce: '2019-01-01' }] },
    ],
    ['a day that no calendar has', Laws, { ...law, versions: [{ published: '2021-02-29' }] }],
    ['an unknown field', Laws, { ...law, color: 'red' }],
    ['a repealed law without its last day', RepealedLaws, { id: 'repealed.999', name: '甲法', source: '乙' }],
    ['a bad line without the wrong name', NameErrors, { ...tables.names[0], bad: '学习有关法律。' }],
    ['a document that ends before it begins', Documents, { ...tables.documents[0], to: '1999-01-01' }],
    ['a document without source', Documents, { id: 'doc.999', title: '甲', issuer: '乙', date: '2020-01-01' }],
    ['a day without a date', Days, { id: 'day.999', name: '甲日', confidence: 'from_memory' }],
  ];
  for (const [what, schema, row] of broken) {
    test(`refuses ${what}`, () => assert.equal(v.safeParse(schema, [row]).success, false));
  }

  test('accepts the row that the broken ones were made of', () => assert.ok(v.safeParse(Laws, [law]).success));

  test('finds a name that two rows bear', () => {
    const [first] = tables.laws;
    assert.ok(first);
    const twin = { ...first, id: 'law.l.9998', name: withoutState(first.name) };
    assert.match(contradictions({ ...tables, laws: [...tables.laws, twin] }).join(), /name of a law .* twice/u);
    assert.match(contradictions({ ...tables, laws: [...tables.laws, first] }).join(), /id .* twice/u);
  });

  test('finds a wrong name that is a real one', () => {
    const [row] = tables.names;
    assert.ok(row);
    const wrong = { ...row, id: 'lawname.999', wrong: ['民法典'] };
    assert.match(contradictions({ ...tables, names: [wrong] }).join(), /wrong name 民法典 is a real one/u);
  });

  test('finds a successor that is in no table', () => {
    const [row] = tables.repealed;
    assert.ok(row);
    assert.match(contradictions({ ...tables, repealed: [{ ...row, successor: ['甲乙丙法'] }] }).join(), /in no table/u);
  });
});

describe('laws in force', () => {
  const names = tables.laws.flatMap(({ name, also }) => [name, withoutState(name), ...(also ?? [])]);

  test('every full and short name is right as it stands', () => {
    assert.deepEqual(
      drafts(lawName, cited(names), 2026).map(({ message }) => message.what),
      [],
    );
  });

  test('none that is in force in 2026 is called repealed or premature', () => {
    assert.deepEqual(
      drafts(lawRepealed, cited(names), 2026).map(({ message }) => message.what),
      [],
    );
  });

  test('a law made later than the report was written is an information', () => {
    const enacted = tables.laws.filter((row) => row.enacted);
    assert.ok(enacted.length > 80, `${enacted.length} rows say when they were made`);
    for (const { name, versions } of enacted) {
      const made = Number(versions[0]?.published.slice(0, 4));
      const [found, ...more] = drafts(lawRepealed, cited([name]), made - 2);
      assert.match(found?.message.what ?? '', /出现过早$/u, name);
      assert.deepEqual([found?.severity, more.length], ['information', 0], name);
      assert.equal(drafts(lawRepealed, cited([name]), made).length, 0, name);
    }
  });
});

describe('repealed laws', () => {
  for (const { id, name, last, confidence } of tables.repealed) {
    const year = Number(last.slice(0, 4));
    test(`${id} ${name}`, () => {
      const [found, ...more] = drafts(lawRepealed, cited([name]), year + 1);
      assert.equal(found?.row, id);
      assert.equal(found.severity, confidence === 'from_memory' ? 'information' : 'warning');
      assert.equal(more.length, 0);
      assert.equal(drafts(lawRepealed, cited([name]), year).length, 0, 'in its last year it was still law');
      assert.equal(drafts(lawRepealed, cited([name]), null).length, 0, 'a report without a year');
      assert.equal(drafts(lawName, cited([name]), year).length, 0, 'the name is right');
    });
  }
});

describe('mangled names', () => {
  for (const { id, wrong, unmarked, bad, good } of tables.names) {
    test(id, () => {
      assert.equal(drafts(lawName, bad, 2026)[0]?.row, id, bad);
      assert.deepEqual(drafts(lawName, good, 2026), [], good);
      for (const name of [...wrong, ...unmarked]) assert.equal(drafts(lawName, cited([name]), 2026)[0]?.row, id, name);
      for (const name of unmarked) {
        assert.equal(drafts(lawName, `宣传宪法、${name}等法律法规。`, 2026)[0]?.row, id, name);
        assert.deepEqual(drafts(lawName, `普及${name}律知识。`, 2026), [], name);
      }
    });
  }
});

describe('documents', () => {
  const titles = [
    ...tables.documents.flatMap(({ title, also }) => [title, ...(also ?? [])]),
    ...tables.party.flatMap(({ title }) => [title, title.replace(/（试行）$/u, '')]),
  ];

  test('every title is right as it stands', () => {
    assert.deepEqual(
      drafts(lawName, cited(titles), 2026).map(({ message }) => message.what),
      [],
    );
  });

  test('one that was issued after the report was written is an information, unless it is from memory or a plan with an end', () => {
    for (const { id, title, date, from, to, confidence } of tables.documents) {
      const year = Number((from ?? date).slice(0, 4)) - 2;
      const rows = drafts(lawRepealed, cited([title]), year).map(({ row, severity }) => [row, severity]);
      assert.deepEqual(rows, confidence === 'from_memory' || to !== undefined ? [] : [[id, 'information']], title);
    }
  });
});
