import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, test } from 'node:test';
import { bases } from '../../server/src/data/basis.ts';
import { RULE_DOCS } from '../../server/src/rules/docs.generated.ts';
import { RULES } from '../../server/src/rules/index.generated.ts';
import { docSections, fences, parseCases } from './support/cases.ts';
import { functionsOf } from './support/functions.ts';
import { files, read } from './support/project.ts';

const GROUPS = 'section|heading|number|term|law|formula|word|mark|form|page|suspect';
const SECTIONS = ['查什么', '为什么', '依据', '错例', '对例'];
const CODE = files('server/src/**/*.ts', 'client/src/**/*.ts', 'tools/**/*.ts');
const written = CODE.filter((file) => !file.endsWith('.generated.ts'));
const lines = (file: string): number => read(file).split('\n').length - 1;

test('the lists hold every rule folder, sorted by id', () => {
  const folders = files('server/src/rules/*/rule.ts').map((file) => file.split('/')[3]);
  const ids = RULES.map(({ meta }) => meta.id);
  assert.deepEqual(ids, folders, 'run `npm run generate`');
  assert.deepEqual(Object.keys(RULE_DOCS), ids);
  assert.deepEqual([...ids].sort(), ids);
});

for (const { meta } of RULES) {
  describe(meta.id, () => {
    const folder = `server/src/rules/${meta.id}`;

    test('has its three files', () => {
      for (const name of ['rule.ts', 'doc.md', 'cases.md'])
        assert.ok(existsSync(`${folder}/${name}`), `${folder}/${name}`);
    });

    test('is named by its group and has a title', () => {
      assert.match(meta.id, new RegExp(`^(?:${GROUPS})-[a-z]+(?:-[a-z]+)*$`, 'u'));
      assert.match(meta.title, /\p{Script=Han}/u);
    });

    test('rests on norms that the table names', () => {
      assert.ok(meta.basis.length > 0, 'a rule without a basis');
      for (const id of meta.basis) assert.ok(bases().has(id), `${id} is not in server/data/basis.yaml`);
    });

    test('has two cases that fire and two that are silent', () => {
      const cases = parseCases(read(`${folder}/cases.md`), `${meta.id}/cases.md`);
      assert.ok(cases.filter(({ expected }) => expected.length > 0).length >= 2, 'cases that fire');
      assert.ok(cases.filter(({ expected }) => expected.length === 0).length >= 2, 'cases that are silent');
      assert.equal(new Set(cases.map(({ title }) => title)).size, cases.length, 'each case has its own title');
    });

    test('shows its repair in a case', () => {
      const cases = parseCases(read(`${folder}/cases.md`), `${meta.id}/cases.md`);
      const repaired = cases.some(({ fixed }) => fixed !== null);
      assert.equal(repaired, meta.fix !== 'none', `fix class ${meta.fix}, ${repaired ? 'a' : 'no'} \`\`\`fixed block`);
    });

    test('has a complete page', () => {
      const doc = RULE_DOCS[meta.id] ?? '';
      assert.match(doc, new RegExp(`^# ${meta.id} \\S`, 'u'), 'the first line is `# id title`');
      const sections = docSections(doc);
      for (const name of SECTIONS) assert.ok((sections.get(name) ?? '').trim() !== '', `section ${name}`);
      assert.ok(
        [...sections.keys()].some((name) => /怎么办|如何关闭/u.test(name)),
        'section 怎么办 or 如何关闭',
      );
      for (const name of ['错例', '对例'])
        assert.ok(fences(sections.get(name) ?? '').length > 0, `an example in ${name}`);
    });
  });
}

test('no file is longer than 400 lines, and half are shorter than 80', () => {
  const long = written.filter((file) => lines(file) > 400);
  assert.deepEqual(long, []);
  const sizes = written.map(lines).sort((a, b) => a - b);
  const median = sizes[sizes.length >> 1] ?? 0;
  assert.ok(median <= 80, `median ${median} lines`);
});

test('no function is longer than 60 lines', () => {
  const all = written.flatMap(functionsOf);
  assert.ok(all.length > 50, 'functions were found');
  assert.deepEqual(
    all.filter((one) => one.lines > 60),
    [],
  );
});

test('no file leaves work for later or silences the type checker', () => {
  const marks = /@ts-(?:ignore|nocheck|expect-error)|\b(?:TODO|FIXME)\b/u;
  assert.deepEqual(
    written.filter((file) => marks.test(read(file))),
    [],
  );
});
