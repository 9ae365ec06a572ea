import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { DATA, writeTable } from './output.ts';

const Word = v.pipe(v.string(), v.nonEmpty());
const Name = v.pipe(v.array(Word), v.minLength(1));
const Row = v.strictObject({
  names: v.pipe(v.array(Name), v.minLength(2)),
  whole: v.optional(v.literal(true)),
  bad: Word,
  good: Word,
});

/** Compiles the kinds that exclude each other (server/data/complements.yaml); their test lines stay behind. */
export function build(): void {
  const rows = v.parse(v.array(Row), parse(readFileSync(join(DATA, 'complements.yaml'), 'utf8')));
  const kept = rows.map(({ names, whole = false }) => ({ names, whole }));
  writeTable('complements.json.txt', JSON.stringify(kept));
}
