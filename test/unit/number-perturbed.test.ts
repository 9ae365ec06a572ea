import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { perturb, type HandRelation } from './support/perturbed.ts';
import { read, shared } from './support/project.ts';

/** Share of the relations of real reports in which one changed figure must be found. */
const CAUGHT = 0.85;

const reports = shared('corpus/work-reports');
test('one changed figure in a real report is found', { skip: reports === null && 'no ../shared/corpus' }, () => {
  if (reports === null) return;
  const relations = read('test/fixtures/numbers/relations.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as HandRelation);
  assert.ok(relations.length >= 150);
  const files = [...new Set(relations.map(({ file }) => file))];
  const outcomes = files.flatMap((file) =>
    perturb(
      readFileSync(join(reports, file), 'utf8'),
      relations.filter((one) => one.file === file),
    ),
  );
  const caught = outcomes.filter((one) => one.caught).length;
  const missed = outcomes.filter((one) => !one.caught).map(({ relation: r }) => `${r.file}:${r.start} ${r.type}`);
  assert.ok(caught / outcomes.length >= CAUGHT, `${caught} of ${outcomes.length}; missed:\n${missed.join('\n')}`);
});
