import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { DATA, writeTable } from './output.ts';

const Words = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1));
const Row = v.pipe(
  v.strictObject({
    things: Words,
    wrong: Words,
    right: v.pipe(v.string(), v.nonEmpty()),
    after: v.optional(Words),
    why: v.pipe(v.string(), v.nonEmpty()),
  }),
  v.check((row) => !row.wrong.includes(row.right), 'the right 量词 is among the wrong ones'),
);

/** Compiles the 量词 that do not go with what they count (server/data/measure-words.yaml). */
export function build(): void {
  const rows: unknown = parse(readFileSync(join(DATA, 'measure-words.yaml'), 'utf8'));
  writeTable('measure-words.json.txt', JSON.stringify(v.parse(v.array(Row), rows)));
}
