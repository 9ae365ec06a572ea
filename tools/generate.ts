import { existsSync, readFileSync } from 'node:fs';
import { differences, formatted, write } from './generate/apply.ts';
import { configSchema } from './generate/config-schema.ts';
import { dataPage } from './generate/data-page.ts';
import { factsPage } from './generate/facts-page.ts';
import { factsSchema } from './generate/facts-schema.ts';
import type { Generated } from './generate/output.ts';
import { packSchemas } from './generate/pack-schemas.ts';
import { manifest } from './generate/package.ts';
import { readme } from './generate/readme.ts';
import { ruleDocs } from './generate/rule-docs.ts';
import { readRules } from './generate/rules.ts';
import { rulesIndex } from './generate/rules-index.ts';
import { snippets } from './generate/snippets.ts';

/**
 * Makes every file that has another file for its source: node out/tools/generate.mjs [--check]
 * With --check it writes nothing, names what differs and exits 1.
 */
async function generate(): Promise<Generated[]> {
  const rules = await readRules();
  const made: Generated[] = [rulesIndex(rules.map(({ folder }) => folder)), ruleDocs(rules)];
  made.push({ outputs: [dataPage()] });
  made.push({ outputs: snippets(), owns: ['snippets'] });
  made.push(configSchema(rules), packSchemas(), factsSchema(), await factsPage(readFileSync('docs/facts.md', 'utf8')));
  made.push(manifest(readFileSync('package.json', 'utf8'), rules));
  if (existsSync('README.md')) made.push(readme(readFileSync('README.md', 'utf8'), rules));
  return Promise.all(
    made.map(async (one) => ({ ...one, outputs: await Promise.all(one.outputs.map((output) => formatted(output))) })),
  );
}

const found = differences(await generate());
if (process.argv.includes('--check')) {
  for (const { path, state } of found) console.error(`${state}: ${path}`);
  if (found.length > 0) console.error('Run `npm run generate` and commit what it makes.');
  process.exitCode = found.length > 0 ? 1 : 0;
} else {
  write(found);
  console.log(found.length === 0 ? 'Nothing to do.' : found.map(({ path, state }) => `${state}: ${path}`).join('\n'));
}
