import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { perturb, type HandRelation, type Outcome } from '../unit/support/perturbed.ts';

/**
 * Changes one figure of every relation that was read by hand in real reports: npm run perturb -- DIR [TYPE]
 * DIR holds the work reports. How many are caught, by type; then those that are not.
 */
const RELATIONS = 'test/fixtures/numbers/relations.jsonl';
const AROUND = 60;

function outcomesOf(dir: string, relations: readonly HandRelation[]): Outcome[] {
  const files = [...new Set(relations.map(({ file }) => file))];
  return files.flatMap((file) =>
    perturb(
      readFileSync(join(dir, file), 'utf8'),
      relations.filter((relation) => relation.file === file),
    ),
  );
}

function rows(outcomes: readonly Outcome[]): string {
  const types = [...new Set(outcomes.map(({ relation }) => relation.type)), ''];
  return types
    .map((type) => {
      const own = outcomes.filter(({ relation }) => type === '' || relation.type === type);
      const caught = own.filter((one) => one.caught).length;
      return `${(type || 'all').padEnd(18)}${caught} of ${own.length}  ${(caught / own.length).toFixed(3)}`;
    })
    .join('\n');
}

function quote(dir: string, { file, type, start, end, was, becomes }: HandRelation): string {
  const source = readFileSync(join(dir, file), 'utf8').replaceAll('\n', '⏎');
  const before = source.slice(Math.max(0, start - AROUND), start);
  return `MISSED ${file}:${start} ${type} ${was}→${becomes}\n    ${before}⟦${was}⟧${source.slice(end, end + AROUND)}`;
}

const [dir, only] = process.argv.slice(2);
if (dir === undefined) {
  console.error('usage: npm run perturb -- DIR [TYPE]');
  process.exitCode = 2;
} else {
  const relations = readFileSync(RELATIONS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as HandRelation)
    .filter(({ type }) => only === undefined || type === only);
  const outcomes = outcomesOf(dir, relations);
  console.log(`${rows(outcomes)}\n`);
  for (const { relation, caught } of outcomes) if (!caught) console.log(quote(dir, relation));
}
