import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { write } from './generate/apply.ts';
import { scaffold } from './new-rule/scaffold.ts';

/** Begins a rule: node out/tools/new-rule.mjs ID TITLE */
function main([id = '', title = '']: readonly string[]): string {
  const files = scaffold({ id, title });
  const folder = dirname(files[0]?.path ?? '');
  if (existsSync(folder)) throw new Error(`${folder} is there already.`);
  write(files.map(({ path, text }) => ({ path, text, state: 'missing' })));
  return `${files.map(({ path }) => path).join('\n')}\nNext: npm run generate, then change the three files.`;
}

try {
  console.log(main(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error('usage: npm run new-rule -- ID TITLE');
  process.exitCode = 2;
}
