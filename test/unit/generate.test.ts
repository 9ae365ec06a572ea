import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { differences, formatted, write } from '../../tools/generate/apply.ts';
import { factsPage } from '../../tools/generate/facts-page.ts';
import { factsSchema } from '../../tools/generate/facts-schema.ts';
import type { Generated } from '../../tools/generate/output.ts';
import { readme } from '../../tools/generate/readme.ts';
import { ruleDocs } from '../../tools/generate/rule-docs.ts';
import { GROUPS } from '../../tools/generate/rule-table.ts';
import { ruleFolders, type RuleSource } from '../../tools/generate/rules.ts';
import { rulesIndex } from '../../tools/generate/rules-index.ts';
import { RULE_DOCS } from '../../server/src/rules/docs.generated.ts';
import { RULES } from '../../server/src/rules/index.generated.ts';
import { read, ROOT } from './support/project.ts';

const rules: RuleSource[] = RULES.map(({ meta }) => ({ folder: meta.id, meta, doc: RULE_DOCS[meta.id] ?? '' }));
const root = mkdtempSync(join(tmpdir(), 'gongwen-'));
after(() => rmSync(root, { recursive: true }));

async function asWritten(generated: Generated): Promise<Generated> {
  return { ...generated, outputs: await Promise.all(generated.outputs.map((output) => formatted(output, ROOT))) };
}

describe('what is generated is committed', () => {
  test('the lists of rules', async () => {
    assert.deepEqual(differences([await asWritten(rulesIndex(ruleFolders(ROOT)))], ROOT), []);
  });

  test('the schema of facts, and its tables and the example on their page', async () => {
    assert.deepEqual(differences([await asWritten(factsSchema())], ROOT), []);
    assert.deepEqual(differences([await factsPage(read('docs/facts.md'))], ROOT), []);
  });

  test('the pages of rules', () => {
    assert.deepEqual(differences([ruleDocs(rules)], ROOT), []);
  });
});

describe('comparing and writing', () => {
  const generated: Generated[] = [
    {
      outputs: [
        { path: 'pages/one.md', text: '1\n' },
        { path: 'two.txt', text: '2\n' },
      ],
      owns: ['pages'],
    },
  ];

  test('names what is missing, changed and left over, and only that', () => {
    mkdirSync(join(root, 'pages'), { recursive: true });
    writeFileSync(join(root, 'pages/old.md'), 'old\n');
    writeFileSync(join(root, 'two.txt'), 'other\n');
    writeFileSync(join(root, 'mine.txt'), 'mine\n');
    const states = differences(generated, root).map(({ path, state }) => `${state} ${path}`);
    assert.deepEqual(states, ['missing pages/one.md', 'changed two.txt', 'left over pages/old.md']);
  });

  test('writing settles every difference and touches nothing else', () => {
    write(differences(generated, root), root);
    assert.deepEqual(differences(generated, root), []);
    assert.equal(readFileSync(join(root, 'two.txt'), 'utf8'), '2\n');
    assert.equal(readFileSync(join(root, 'mine.txt'), 'utf8'), 'mine\n');
    assert.ok(!existsSync(join(root, 'pages/old.md')));
  });
});

describe('the README', () => {
  const text = 'before\n<!-- rules:start -->\nold\n<!-- rules:end -->\nafter\n';

  test('gets a row for every rule and keeps its own words', () => {
    const made = readme(text, rules).outputs[0]?.text ?? '';
    assert.match(made, /^before\n<!-- rules:start -->\n/u);
    assert.match(made, /<!-- rules:end -->\nafter\n$/u);
    assert.doesNotMatch(made, /^old$/mu);
    for (const { meta } of rules)
      assert.ok(made.includes(`[\`${meta.id}\`](docs/rules/${meta.id}.md) | ${meta.title}`), meta.id);
    assert.equal(readme(made, rules).outputs[0]?.text, made, 'a second run changes nothing');
  });

  test('without its markers is refused', () => {
    assert.throws(() => readme('no table here', rules), /rules:start/u);
  });
});

test('every group of rules has a name', () => {
  for (const { meta } of RULES) assert.ok(meta.id.slice(0, meta.id.indexOf('-')) in GROUPS, meta.id);
});

test('every rule has a name of its own in both languages', () => {
  for (const { meta } of RULES) {
    assert.match(meta.title, /\p{Script=Han}/u, meta.id);
    assert.match(meta.english, /^[“A-Z][^\p{Script=Han}]*[^.\s]$/u, meta.id);
  }
  for (const name of ['title', 'english'] as const) {
    assert.equal(new Set(RULES.map(({ meta }) => meta[name])).size, RULES.length, name);
  }
});

test('generated files are formatted as the project is', async () => {
  const output = await formatted({ path: 'server/src/rules/x.generated.ts', text: 'export const X = "a"' }, ROOT);
  assert.equal(output.text, "export const X = 'a';\n");
  assert.equal((await formatted({ path: 'docs/rules/x.md', text: '*a*' }, ROOT)).text, '*a*');
  assert.ok(read('.prettierrc.json').includes('singleQuote'));
});
