import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { kinds } from '../../server/src/data/kinds.ts';
import { readDocument } from '../../server/src/document/read.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { factsOf } from '../../server/src/facts/facts.ts';
import { fieldHintAt } from '../../server/src/features/field-hints.ts';
import { scaffold } from '../../server/src/features/scaffold.ts';
import { page } from './support/reports.ts';

const factsIn = (text: string) => factsOf(readDocument(text), DEFAULT_SETTINGS);

for (const kind of kinds()) {
  test(`every open field of ${kind.id} is told as what it is`, () => {
    const text = scaffold(kind, {}, 'plain');
    const facts = factsOf(readDocument(text), { ...DEFAULT_SETTINGS, kind: kind.id });
    const missed = [...text.matchAll(/【([^】]+)】/gu)].filter(({ index, 1: name = '' }) => {
      const hint = fieldHintAt(facts, index + 1);
      const field = hint?.fields[hint.active];
      return hint === null || hint.label.slice(field?.start, field?.end) !== `【${name}】`;
    });
    // headings that are templates are told by the checklist, not here
    const inHeadings = kind.slots.flatMap(({ heading }) =>
      [...heading.matchAll(/\$\{([^}]+)\}/gu)].map(([, name]) => name),
    );
    assert.deepEqual(
      missed.map(([, name]) => name).filter((name) => !inHeadings.includes(name)),
      [],
    );
  });
}

test('whatever the text, a hint lies within its sentence', () => {
  fc.assert(
    fc.property(page, fc.nat(), (text, n) => {
      const hint = fieldHintAt(factsIn(text), n % (text.length + 1));
      if (!hint) return;
      const field = hint.fields[hint.active];
      assert.ok(field && field.start >= 0 && field.end <= hint.label.length);
    }),
    { numRuns: 60 },
  );
});
