import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import { parseConfig } from '../../server/src/engine/config-parse.ts';
import { parseTeamKind, parseTerms } from '../../server/src/engine/pack-parse.ts';
import { kindFaults, termFaults, type PackTrial } from '../../server/src/features/pack-test.ts';

/** The examples of a sort on the page. */
const examples = (sort: string): string[] => {
  const page = readFileSync('docs/team.md', 'utf8');
  return [...page.matchAll(new RegExp(`^\`\`\`yaml ${sort}\\n([\\s\\S]*?)^\`\`\``, 'gmu'))].map(
    ([, text = '']) => text,
  );
};

test('the examples of the page for teams are as the program wants them, and hold', () => {
  const [terms = ''] = examples('terms');
  const [kind = ''] = examples('kind');
  const [config = ''] = examples('config');
  const list = parseTerms(terms, '用语');
  const own = parseTeamKind(kind);
  assert.deepEqual([list.problems, own.problems, parseConfig(config).problems], [[], [], []]);
  assert.ok(list.entries.length >= 4 && own.kind !== null);
  const pack = { terms: list.entries.map(({ term }) => term), kinds: [own.kind] };
  const trial: PackTrial = { pack, settings: DEFAULT_SETTINGS, today: '2026-01-08', isRow: () => true };
  const faults = [...list.entries.flatMap((entry) => termFaults(entry, trial)), ...kindFaults(own.kind, trial)];
  assert.deepEqual(
    faults.filter(({ note }) => note === undefined),
    [],
  );
});
