import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { check } from '../server/src/engine/check.ts';
import { DEFAULT_SETTINGS } from '../server/src/engine/settings.ts';

export interface Comparison {
  readonly name: string;
  /** How many times faster the full check is than the neighbour's. */
  readonly ratio: number;
  readonly least: number;
}

type Lint = (text: string) => unknown;

const FOLDER = resolve('bench');
const ROUNDS = 5;

/** Compares with the neighbours that bench/ has installed; an empty list, and a line that says so, where there are none. */
export async function peers(small: string, large: string): Promise<Comparison[]> {
  if (!existsSync(join(FOLDER, 'node_modules'))) {
    console.log('\n未安装对比工具（在 bench/ 中运行 npm ci 后再比较）');
    return [];
  }
  const require = createRequire(join(FOLDER, 'package.json'));
  const zhlint: Lint = (text) =>
    (require('zhlint') as { run(t: string, o: object): unknown }).run(text, { rules: { preset: 'default' } });
  const autocorrect: Lint = (text) =>
    (require('autocorrect-node') as { lintFor(t: string, f: string): unknown }).lintFor(text, 'a.txt');
  const textlint = await textlintOf(require);
  return [
    await compare('zhlint，100 KB', zhlint, small, 15),
    await compare('zhlint，1 MB', zhlint, large, 15),
    await compare('textlint 两条规则，100 KB', textlint, small, 6),
    await compare('textlint 两条规则，1 MB', textlint, large, 6),
    await compare('AutoCorrect，100 KB', autocorrect, small, 4),
  ];
}

/** textlint with a rule for pairs of brackets and prh with a hundred terms. */
async function textlintOf(require: NodeJS.Require): Promise<Lint> {
  const rules = join(mkdtempSync(join(tmpdir(), 'gongwen-bench-')), 'prh.yml');
  const terms = Array.from({ length: 100 }, (_, i) => `  - expected: 规范用语${i}\n    pattern: 旧用语${i}号`);
  writeFileSync(rules, `version: 1\nrules:\n${terms.join('\n')}\n`);
  const { createLinter } = require('textlint') as {
    createLinter(o: object): { lintText(t: string, f: string): Promise<unknown> };
  };
  const { TextlintKernelDescriptor } = require('@textlint/kernel') as {
    TextlintKernelDescriptor: new (o: object) => object;
  };
  const plain = (id: string): { default?: unknown } => require(id) as { default?: unknown };
  const moduleOf = (id: string): unknown => plain(id).default ?? plain(id);
  const descriptor = new TextlintKernelDescriptor({
    rules: [
      { ruleId: 'pairs', rule: moduleOf('@textlint-rule/textlint-rule-no-unmatched-pair'), options: true },
      { ruleId: 'prh', rule: moduleOf('textlint-rule-prh'), options: { rulePaths: [rules] } },
    ],
    plugins: [{ pluginId: 'text', plugin: moduleOf('@textlint/textlint-plugin-text'), options: true }],
    filterRules: [],
  });
  const linter = createLinter({ descriptor });
  return (text) => linter.lintText(text, 'a.txt');
}

/** Minimum of interleaved rounds, both in this process. */
async function compare(name: string, lint: Lint, text: string, least: number): Promise<Comparison> {
  let theirs = Infinity;
  let ours = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    let start = performance.now();
    await lint(text);
    theirs = Math.min(theirs, performance.now() - start);
    for (let again = 0; again < 3; again++) {
      start = performance.now();
      check(text, DEFAULT_SETTINGS);
      ours = Math.min(ours, performance.now() - start);
    }
  }
  return { name, ratio: theirs / ours, least };
}
