import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { checkWith } from '../../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../../server/src/engine/settings.ts';
import type { AnyRule } from '../../server/src/rules/contract.ts';
import { scaffold } from '../../tools/new-rule/scaffold.ts';
import { docSections, fences, parseCases } from './support/cases.ts';
import { assertMessage } from './support/messages.ts';
import { ROOT } from './support/project.ts';

const files = scaffold({ id: 'word-sample', title: '示例规则' });
const text = (name: string): string => files.find(({ path }) => path.endsWith(`/${name}`))?.text ?? '';

/** Compiles the scaffold as if it lay in its folder. */
async function load(source: string): Promise<AnyRule> {
  const folder = mkdtempSync(join(tmpdir(), 'gongwen-'));
  const home: Plugin = {
    name: 'home',
    setup: (bundle) =>
      bundle.onResolve({ filter: /^\.\.\// }, ({ path, importer }) =>
        importer.startsWith(folder) ? { path: join(ROOT, 'server/src/rules/word-sample', path) } : undefined,
      ),
  };
  try {
    const entry = join(folder, 'rule.ts');
    const outfile = join(folder, 'rule.mjs');
    mkdirSync(dirname(entry), { recursive: true });
    writeFileSync(entry, source);
    await build({
      entryPoints: [entry],
      bundle: true,
      target: 'node20',
      format: 'esm',
      outfile,
      plugins: [home],
      logLevel: 'error',
    });
    const { default: rule } = (await import(pathToFileURL(outfile).href)) as { default: AnyRule };
    return rule;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a scaffold has the three files in its folder', () => {
  assert.deepEqual(
    files.map(({ path }) => path),
    ['rule.ts', 'doc.md', 'cases.md'].map((name) => `server/src/rules/word-sample/${name}`),
  );
});

test('the rule of a scaffold works, and its cases and examples hold', async () => {
  const rule = await load(text('rule.ts'));
  assert.equal(rule.meta.id, 'word-sample');
  const spans = (draft: string): { start: number; end: number }[] =>
    checkWith([rule], draft, DEFAULT_SETTINGS).findings.map(({ span }) => ({ ...span }));
  const cases = parseCases(text('cases.md'), 'cases.md');
  assert.equal(cases.length, 4);
  for (const one of cases) assert.deepEqual(spans(one.draft), one.expected, one.title);
  const doc = docSections(text('doc.md'));
  for (const { text: wrong } of fences(doc.get('错例') ?? '')) assert.equal(spans(wrong).length, 1);
  for (const { text: right } of fences(doc.get('对例') ?? '')) assert.equal(spans(right).length, 0);
  const [finding] = checkWith([rule], cases[0]?.draft ?? '', DEFAULT_SETTINGS).findings;
  assert.ok(finding);
  assertMessage(finding.message);
});

test('an id without a group and a title without words are refused', () => {
  assert.throws(() => scaffold({ id: 'sample', title: '示例规则' }), /group-name/u);
  assert.throws(() => scaffold({ id: 'nonsense-sample', title: '示例规则' }), /groups: section/u);
  assert.throws(() => scaffold({ id: 'word-Sample', title: '示例规则' }), /small letters/u);
  assert.throws(() => scaffold({ id: '../word-sample', title: '示例规则' }), /group-name/u);
  assert.throws(() => scaffold({ id: 'word-sample', title: 'sample' }), /Chinese/u);
});
