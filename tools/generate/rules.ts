import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import type { AnyRule } from '../../server/src/rules/contract.ts';

const RULES = 'server/src/rules';

/** A rule as the generators see it: its metadata and its page for writers. */
export interface RuleSource {
  readonly folder: string;
  readonly meta: AnyRule['meta'];
  readonly doc: string;
}

/**
 * The folders that hold a rule and its page, sorted by name. A rule without a page is not taken in; the furniture test
 * says so.
 */
export function ruleFolders(root = '.'): string[] {
  return globSync(`${RULES}/*/rule.ts`, { cwd: root })
    .map((path) => path.split('/').at(-2) ?? path)
    .filter((folder) => existsSync(join(root, RULES, folder, 'doc.md')))
    .sort();
}

/**
 * Reads the rules as they stand in the folders, not as an earlier index names them: a new rule is complete after one
 * run. They are bundled to one file, because their imports are TypeScript and data tables.
 * @throws Error when a rule does not compile
 */
export async function readRules(): Promise<RuleSource[]> {
  const folders = ruleFolders();
  const outfile = resolve('out', 'tools', `rules-${process.pid}.mjs`);
  await build({
    stdin: { contents: entry(folders), resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outfile,
    logLevel: 'warning',
    loader: { '.bin': 'binary', '.txt': 'text', '.md': 'text' },
  });
  const { default: rules } = (await import(pathToFileURL(outfile).href)) as { default: readonly AnyRule[] };
  rmSync(outfile);
  return rules.map((rule, i) => {
    const folder = folders[i] ?? rule.meta.id;
    return { folder, meta: rule.meta, doc: readFileSync(join(RULES, folder, 'doc.md'), 'utf8') };
  });
}

function entry(folders: readonly string[]): string {
  const imports = folders.map((folder, i) => `import rule${i} from './${RULES}/${folder}/rule.ts';`);
  return `${imports.join('\n')}\nexport default [${folders.map((_, i) => `rule${i}`).join(', ')}];\n`;
}
